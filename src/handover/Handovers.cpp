#include "handover/Handovers.h"

#include "identity/Sm2.h"

#include <algorithm>
#include <ranges>

namespace handover {

namespace {

class Folding {
public:
    Folding(Handovers &handovers, const RecordedHandoverEvent &record)
        : m_handovers(handovers)
        , m_record(record)
    {
    }

    void operator()(const HandoverGiven &event) const
    {
        auto sheet = readSheetText(event.text);
        if (!sheet || event.number != static_cast<std::int64_t>(m_handovers.all.size()) + 1)
            return; // a record that somebody wrote into
        Handover made;
        made.given = {{Side::Giving, sheet->post, m_record.actor, m_record.recorded, {}}, event.key, event.signature};
        made.sheet = std::move(*sheet);
        made.text = event.text;
        m_handovers.all.push_back(std::move(made));
    }
    void operator()(const HandoverTaken &event) const
    {
        if (Handover *open = waiting(event.number))
            open->taken = Signed{{Side::Taking, event.post, m_record.actor, m_record.recorded, event.remark}, event.key,
                event.signature};
    }
    void operator()(const HandoverWithdrawn &event) const
    {
        if (Handover *open = waiting(event.number)) {
            open->withdrawn = m_record.recorded;
            open->reason = event.reason;
        }
    }

private:
    [[nodiscard]] Handover *waiting(std::int64_t number) const
    {
        if (number < 1 || number > static_cast<std::int64_t>(m_handovers.all.size()))
            return nullptr;
        Handover &one = m_handovers.all[static_cast<std::size_t>(number - 1)];
        return one.isOpen() ? &one : nullptr;
    }

    Handovers &m_handovers;
    const RecordedHandoverEvent &m_record;
};

} // namespace

Handover unsignedOf(Sheet sheet)
{
    Handover drawnUp;
    drawnUp.text = sheetText(sheet);
    drawnUp.sheet = std::move(sheet);
    return drawnUp;
}

const Handover *Handovers::find(std::int64_t number) const
{
    const bool there = number >= 1 && number <= static_cast<std::int64_t>(all.size());
    return there ? &all[static_cast<std::size_t>(number - 1)] : nullptr;
}

const Handover *Handovers::open() const
{
    return all.empty() || !all.back().isOpen() ? nullptr : &all.back(); // one at a time
}

const Handover *Handovers::lastTaken() const
{
    const auto newestFirst = all | std::views::reverse;
    const auto found = std::ranges::find_if(newestFirst, [](const Handover &one) { return one.taken.has_value(); });
    return found == newestFirst.end() ? nullptr : &*found;
}

void evolve(Handovers &handovers, const RecordedHandoverEvent &record)
{
    std::visit(Folding(handovers, record), record.event);
}

SignatureFault faultOf(const Handover &handover, const Signed &one, const identity::Accounts &accounts)
{
    const identity::Account *account = accounts.find(one.signing.account);
    const identity::SigningKey *key = account ? account->key(one.key) : nullptr;
    if (!key)
        return SignatureFault::UnknownKey;
    if (!identity::verifySm2(key->publicKey, signedText(handover.text, one.signing), one.signature))
        return SignatureFault::NotOfThisText;
    return standingAt(*key, one.signing.at) == identity::KeyStanding::Counts ? SignatureFault::None
                                                                             : SignatureFault::KeyDidNotCount;
}

} // namespace handover
