#include "handover/Auditor.h"

namespace handover {

namespace {

std::string named(std::int64_t number) { return "handover " + std::to_string(number) + ": "; }

/// What the sheet says of itself is what it was.
std::string sheetFault(const HandoverGiven &event, const RecordedHandoverEvent &record, const identity::Account &giver,
    const std::string &name, std::size_t before)
{
    const auto sheet = readSheetText(event.text);
    if (!sheet || sheetText(*sheet) != event.text)
        return "its text is none of a sheet";
    if (sheet->number != event.number || event.number != static_cast<std::int64_t>(before) + 1)
        return "its number is not the next one";
    if (sheet->record != name)
        return "its sheet is of another record, " + sheet->record;
    if (sheet->account != record.actor || sheet->post != giver.post)
        return "its sheet is not of who gave it";
    if (sheet->made > record.recorded)
        return "its sheet was made later than it was signed";
    return {};
}

} // namespace

std::string Auditor::see(const RecordedHandoverEvent &record, const identity::Accounts &accounts)
{
    if (std::string missing = end(); !missing.empty())
        return missing;
    const std::int64_t number = handoverOf(record.event);
    const identity::Account *account = accounts.find(record.actor);
    if (!account || !identity::mayAt(accounts, record.actor, identity::Permission::RecordIncident, record.recorded))
        return named(number) + record.actor + " could not do this then";
    const Handover *before = m_handovers.find(number);
    const auto *given = std::get_if<HandoverGiven>(&record.event);
    if (given) {
        if (m_handovers.open())
            return named(number) + "another one waited to be taken over";
        if (std::string fault = sheetFault(*given, record, *account, m_record, m_handovers.all.size()); !fault.empty())
            return named(number) + fault;
    } else if (!before || !before->isOpen()) {
        return named(number) + "none waited to be taken over";
    }
    const bool takes = std::holds_alternative<HandoverTaken>(record.event);
    if (takes && before->given.signing.account == record.actor)
        return named(number) + record.actor + " took over from himself";
    if (takes && std::get<HandoverTaken>(record.event).post != account->post)
        return named(number) + "the post is not that of who took over";
    if (!given && !takes && before->given.signing.account != record.actor)
        return named(number) + "only who gave it takes it back";
    evolve(m_handovers, record);
    if (!given && !takes)
        return {};
    const Handover &now = *m_handovers.find(number);
    const Signed &made = given ? now.given : *now.taken;
    if (const SignatureFault fault = faultOf(now, made, accounts); fault != SignatureFault::None)
        return named(number) + "the signature of " + record.actor + " does not count ("
            + std::string(SignatureFaultNames.at(static_cast<std::size_t>(fault))) + ")";
    m_awaited = signedName(number, given ? Side::Giving : Side::Taking);
    m_awaitedBy = record.actor;
    return {};
}

void Auditor::see(const identity::TextSigned &made)
{
    if (made.what == m_awaited && made.account == m_awaitedBy)
        m_awaited.clear();
}

std::string Auditor::end() const
{
    return m_awaited.empty() ? std::string() : m_awaitedBy + " signed " + m_awaited + " nowhere in the account";
}

} // namespace handover
