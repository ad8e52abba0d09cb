#include "dossier/Signatures.h"

#include "dispatch/NoticeText.h"
#include "dossier/Papers.h"
#include "identity/Base64.h"

#include <map>

namespace dossier {

std::vector<archive::File> signatureFiles(const Subject &subject)
{
    std::vector<archive::File> files;
    std::map<std::string, std::string> keys; // each once, by its name
    std::string list;
    for (const dispatch::Notice *notice : noticesOf(subject)) {
        if (notice->draft.number == 0)
            continue;
        const std::string folder = "signatures/notice-" + std::to_string(notice->id) + "/";
        const std::string text = dispatch::noticeText(*notice);
        files.push_back({folder + "notice.txt", text});
        for (const dispatch::Signature &made : notice->signatures) {
            const std::string name = folder + std::string(dispatch::StepNames.at(static_cast<std::size_t>(made.step)));
            files.push_back({name + ".txt", dispatch::signedText(text, made.signing())});
            files.push_back({name + ".sig", made.signature + "\n"});
            const auto der = identity::fromBase64(made.signature);
            const identity::SigningKey *key = subject.accounts.keyOf(made.account, made.key);
            if (!der || !key)
                continue; // the text and the signature are there; the key this record does not know
            files.push_back({name + ".der", *der});
            const std::string keyName = "signatures/keys/" + inName(made.key) + ".pem";
            keys[keyName] = key->publicKey;
            list += name + ".txt " + name + ".der " + keyName + "\n";
        }
    }
    for (const auto &[name, key] : keys)
        files.push_back({name, key});
    if (!files.empty())
        files.push_back({std::string(SignatureList), list});
    return files;
}

} // namespace dossier
