#include "viewmodel/dispatch/Approval.h"

#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

/// What is done about the notice in view: texts as typed become commands, each about the draft that was seen.
namespace viewmodel {

static std::string plain(const QString &typed) { return typed.trimmed().toStdString(); }

void Approval::open(const Reply &reply) { execute(dispatch::OpenNotice{m_view.notice, m_view.draft}, reply); }

void Approval::sign(const SignerEntry &typed, const Reply &reply)
{
    if (typed.password.isEmpty())
        reply.tell(Text::tr("Type your password: nothing is signed without it."));
    else
        m_reserve.sign({m_view.notice, m_view.draft, {}, typed.opinionText().toStdString()}, typed.password, reply);
}

void Approval::issue(const Reply &reply) { execute(dispatch::IssueNotice{m_view.notice, m_view.draft}, reply); }

void Approval::giveBack(const QString &reason, const Reply &reply)
{
    execute(dispatch::ReturnNotice{m_view.notice, m_view.draft, plain(reason)}, reply);
}

void Approval::refuse(const QString &reason, const Reply &reply)
{
    execute(dispatch::RefuseNotice{m_view.notice, m_view.draft, plain(reason)}, reply);
}

void Approval::takeBack(const QString &reason, const Reply &reply)
{
    execute(dispatch::WithdrawSignature{m_view.notice, m_view.draft, plain(reason)}, reply);
}

void Approval::withdraw(const QString &reason, const Reply &reply)
{
    execute(dispatch::WithdrawRequest{m_view.notice, plain(reason), m_view.draft}, reply);
}

void Approval::cancel(const QString &reason, const Reply &reply)
{
    execute(dispatch::CancelNotice{m_view.notice, plain(reason)}, reply);
}

void Approval::recordPapers(const QString &reference, const Reply &reply)
{
    execute(dispatch::RecordPapers{m_view.notice, plain(reference)}, reply);
}

void Approval::orderByPhone(const QString &medium, const QString &by, const QString &urgency, const Reply &reply)
{
    const bool message = medium == qtext(dispatch::MediumNames[static_cast<std::size_t>(dispatch::Medium::Message)]);
    execute(dispatch::OrderByPhone{m_view.notice, m_view.draft,
                message ? dispatch::Medium::Message : dispatch::Medium::Phone, plain(by), plain(urgency)},
        reply);
}

void Approval::chooseSupply(const QString &path, const QString &reason, const Reply &reply)
{
    execute(dispatch::ChooseSupplyPath{m_view.notice, plain(path), plain(reason)}, reply);
}

void Approval::ship(const Reply &reply) { execute(dispatch::RecordShipment{m_view.notice}, reply); }

void Approval::confirmShipment(const QString &seen, const QString &password, const Reply &reply)
{
    const dispatch::Notice *notice = m_reserve.notice(m_view.notice);
    m_reserve.confirm({notice ? notice->movement : 0, seen.toStdString(), {}}, password, reply);
}

QString Approval::shipmentText() const
{
    const dispatch::Notice *notice = m_reserve.notice(m_view.notice);
    return notice ? m_reserve.movementText(notice->movement) : QString();
}

void Approval::followUp(const QString &what, const QString &at, const QString &detail, const Reply &reply)
{
    const auto moment = at.trimmed().isEmpty() ? std::optional(m_reserve.now()) : parseMoment(at, m_reserve.now());
    const auto kind = std::ranges::find(dispatch::FollowUpNames, what.toStdString());
    if (!moment)
        return reply.tell(Text::tr("This time cannot be read. Type 03:02, or 11-24 22:10."));
    if (kind == dispatch::FollowUpNames.end())
        return reply.tell(Text::tr("Choose what happened."));
    const auto index = static_cast<std::size_t>(kind - dispatch::FollowUpNames.begin());
    execute(
        dispatch::RecordFollowUp{m_view.notice, static_cast<dispatch::FollowUp>(index), *moment, plain(detail)}, reply);
}

std::optional<EntryProblem> Approval::request(const RequestTexts &typed, const Reply &reply)
{
    if (const QString barred = requestRefusal(); !barred.isEmpty())
        return EntryProblem{barred, RequestTexts::Path, 0};
    auto read = readRequest(typed, *m_reserve.snapshot().stock, m_reserve.now());
    if (!read)
        return std::move(read.error());
    read->activation = m_supply.activationOf(read->incident);
    m_reserve.execute(dispatch::RecordRequest{std::move(*read)}, reply,
        [this](const dispatch::NoticeEvent &event) { select(dispatch::noticeOf(event)); });
    return {};
}

std::vector<DraftChoice> Approval::draftChoices() const
{
    const dispatch::Notice *notice = m_reserve.notice(m_view.notice);
    return notice ? viewmodel::draftChoices(*notice, *m_reserve.snapshot().stock, m_reserve.now())
                  : std::vector<DraftChoice>();
}

RequestTexts Approval::requestTexts() const
{
    const dispatch::Notice *notice = m_reserve.notice(m_view.notice);
    return notice ? textsOf(notice->request) : RequestTexts();
}

std::optional<EntryProblem> Approval::makeDraft(const DraftEntry &entry, const Reply &reply)
{
    const bool went = std::ranges::any_of(entry.choices, &DraftChoice::fixed);
    auto lots =
        went ? tl::expected<std::vector<reserve::LotAmount>, QString>() : readLots(entry.choices, entry.quantities);
    if (!lots) {
        reply.tell(lots.error());
        return {};
    }
    dispatch::MakeDraft command{entry.notice, std::move(*lots), plain(entry.note), entry.draft};
    const dispatch::Notice *notice = m_reserve.notice(entry.notice);
    if (notice && entry.request) {
        auto said = readParticulars(*entry.request, notice->request, m_reserve.now());
        if (!said) {
            reply.tell(said.error().sentence);
            return said.error();
        }
        command.correction = std::move(*said);
    }
    execute(std::move(command), reply);
    return {};
}

std::int64_t Approval::find(const QString &typed) const
{
    const auto &notices = m_reserve.snapshot().notices;
    if (!notices)
        return 0;
    const dispatch::Notice *named = notices->named(plain(typed));
    return named ? named->id : 0;
}

CheckedNotice Approval::verify() const
{
    const dispatch::Notice *notice = m_reserve.notice(m_view.notice);
    return notice ? checkedNotice(*notice, m_people.accounts(), m_reserve.now()) : CheckedNotice();
}

} // namespace viewmodel
