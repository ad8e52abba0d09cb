#include "viewmodel/dispatch/ReserveDesk.h"

#include "reserve/SecondSignature.h"
#include "viewmodel/Sentences.h"
#include "viewmodel/Words.h"
#include "viewmodel/dispatch/NoticeSentences.h"
#include "viewmodel/reserve/StockSentences.h"

namespace viewmodel {

ReserveDesk::ReserveDesk(Session &session, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
{
    connect(&session, &Session::reserveTold, this, [this](const ReserveSnapshot &snapshot) {
        m_snapshot = snapshot;
        Q_EMIT changed();
    });
    const auto forget = [this] {
        m_snapshot = {};
        Q_EMIT changed();
    };
    connect(&session, &Session::opened, this, forget); // another record; what it has is told behind its board
    connect(&session, &Session::openFailed, this, forget);
}

QString ReserveDesk::problem() const
{
    return m_snapshot.problem ? errorSentence(*m_snapshot.problem, Text::tr("Reading the reserve", "… failed"))
                              : QString();
}

const dispatch::Notice *ReserveDesk::notice(std::int64_t number) const
{
    return m_snapshot.notices ? m_snapshot.notices->find(number) : nullptr;
}

const NoticeHistory &ReserveDesk::history(std::int64_t number) const
{
    static const NoticeHistory None;
    const bool known = number > 0 && number <= std::ssize(m_snapshot.histories);
    const auto &held = known ? m_snapshot.histories[static_cast<std::size_t>(number - 1)] : nullptr;
    return held ? *held : None;
}

void ReserveDesk::ask(Session::NoticeJob job, const Reply &reply, Then then)
{
    m_session.aboutNotices(
        std::move(job), {this, [this, reply, then = std::move(then)](const app::NoticeResult &result) {
                             if (result && then)
                                 then(*result);
                             reply.tell(result ? QString() : noticeFailureSentence(result.error(), now()));
                         }});
}

void ReserveDesk::execute(dispatch::NoticeCommand command, const Reply &reply, Then then)
{
    ask([command = std::move(command)](app::Workplace &place) { return place.execute(command); }, reply,
        std::move(then));
}

void ReserveDesk::sign(dispatch::SignNotice what, const QString &password, const Reply &reply)
{
    auto secret = std::make_shared<identity::Secret>(password.toStdString()); // a job is copied, a secret is not
    ask([what = std::move(what), secret](app::Workplace &place) { return place.sign(what, *secret); }, reply, Then());
}

void ReserveDesk::ask(Session::StockJob job, const Reply &reply, Refused refused)
{
    m_session.aboutStock(std::move(job),
        {this, [this, reply, refused = std::move(refused)](const app::StockOutcome &outcome) {
             const auto *refusals = outcome ? nullptr : std::get_if<reserve::StockRefusals>(&outcome.error());
             if (refusals && refused)
                 refused(*refusals);
             reply.tell(outcome ? QString() : stockFailureSentence(outcome.error(), now()));
         }});
}

void ReserveDesk::execute(reserve::StockCommand command, const Reply &reply, Refused refused)
{
    ask([command = std::move(command)](app::Workplace &place) { return place.execute(command); }, reply,
        std::move(refused));
}

void ReserveDesk::confirm(reserve::ConfirmMovement what, const QString &password, const Reply &reply)
{
    auto secret = std::make_shared<identity::Secret>(password.toStdString());
    ask([what = std::move(what), secret](app::Workplace &place) { return place.confirm(what, *secret); }, reply,
        Refused());
}

QString ReserveDesk::movementText(std::int64_t number) const
{
    const reserve::Movement *movement = m_snapshot.stock ? m_snapshot.stock->movement(number) : nullptr;
    return movement ? qtext(reserve::movementText(*m_snapshot.stock, *movement)) : QString();
}

} // namespace viewmodel
