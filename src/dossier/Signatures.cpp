#include "dossier/Signatures.h"

#include "dispatch/NoticeText.h"
#include "dossier/Papers.h"
#include "identity/Base64.h"
#include "reserve/SecondSignature.h"

#include <map>
#include <set>

namespace dossier {

namespace {

/// Gathers signatures with what they are checked by; each key once.
class Gathering {
public:
    explicit Gathering(const identity::Accounts &accounts)
        : m_accounts(accounts)
    {
    }

    void addText(std::string name, std::string text) { m_files.push_back({std::move(name), std::move(text)}); }

    /// `text`: the very bytes that were signed; `signature`: base64.
    void add(const std::string &name, std::string text, const std::string &signature, const std::string &account,
        const std::string &key)
    {
        m_files.push_back({name + ".txt", std::move(text)});
        m_files.push_back({name + ".sig", signature + "\n"});
        const auto der = identity::fromBase64(signature);
        const identity::SigningKey *known = m_accounts.keyOf(account, key);
        if (!der || !known)
            return; // the text and the signature are there; the key this record does not know
        m_files.push_back({name + ".der", *der});
        const std::string keyName = "signatures/keys/" + inName(key) + ".pem";
        m_keys[keyName] = known->publicKey;
        m_list += name + ".txt " + name + ".der " + keyName + "\n";
    }

    [[nodiscard]] std::vector<archive::File> take()
    {
        for (const auto &[name, key] : m_keys)
            m_files.push_back({name, key});
        if (!m_files.empty())
            m_files.push_back({std::string(SignatureList), m_list});
        return std::move(m_files);
    }

private:
    const identity::Accounts &m_accounts;
    std::vector<archive::File> m_files;
    std::map<std::string, std::string> m_keys; ///< by name
    std::string m_list;
};

} // namespace

std::vector<const reserve::Movement *> signedMovementsOf(const dispatch::Notice &notice, const reserve::Stock &stock)
{
    std::set<std::int64_t> numbers{notice.movement};
    for (const dispatch::Happening &one : notice.happenings)
        numbers.insert(one.movement);
    std::vector<const reserve::Movement *> movements;
    for (const std::int64_t number : numbers) {
        const reserve::Movement *movement = number == 0 ? nullptr : stock.movement(number);
        if (movement && movement->second && movement->settled && !movement->second->signature.empty())
            movements.push_back(movement);
    }
    return movements;
}

std::vector<archive::File> signatureFiles(const Subject &subject)
{
    Gathering gathering(subject.accounts);
    for (const dispatch::Notice *notice : noticesOf(subject)) {
        if (notice->draft.number == 0)
            continue;
        const std::string folder = "signatures/notice-" + std::to_string(notice->id) + "/";
        const std::string text = dispatch::noticeText(*notice);
        gathering.addText(folder + "notice.txt", text);
        for (const dispatch::Signature &made : notice->signatures)
            gathering.add(folder + std::string(dispatch::StepNames.at(static_cast<std::size_t>(made.step))),
                dispatch::signedText(text, made.signing()), made.signature, made.account, made.key);
        for (const reserve::Movement *movement : signedMovementsOf(*notice, subject.stock))
            gathering.add(folder + "movement-" + std::to_string(movement->number),
                reserve::signedText(movement->second->text, movement->secondBy, *movement->settled),
                movement->second->signature, movement->secondBy, movement->second->key);
    }
    return gathering.take();
}

} // namespace dossier
