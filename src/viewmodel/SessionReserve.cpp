#include "viewmodel/Session.h"

/// What is done at the workplace about accounts, the reserve and what travels, and what of both is told.
namespace viewmodel {

template <class Outcome, class Failure>
void Session::doAtWorkplace(JobOf<Outcome> job, ReplyTo<Outcome> reply, Failure none, bool reserveToo)
{
    const auto answer = [this, reply](Outcome outcome) { tell(reply, std::move(outcome)); };
    run(
        [this, job = std::move(job), answer, none, reserveToo](app::Console &) {
            Outcome outcome = m_workplace->accounts() ? job(*m_workplace) : tl::unexpected(none);
            tellAccounts();
            if (reserveToo)
                tellReserve();
            answer(std::move(outcome));
        },
        [answer, none] { answer(tl::unexpected(none)); });
}

static base::Error nobodySignsIn() { return {base::ErrorCode::NotFound, "nobody signs in in this record", "accounts"}; }

void Session::atWorkplace(AccountJob job, AccountReply reply)
{
    doAtWorkplace(std::move(job), std::move(reply), app::AccountFailure(nobodySignsIn()), false);
}

void Session::aboutNotices(NoticeJob job, NoticeReply reply)
{
    doAtWorkplace(std::move(job), std::move(reply), app::NoticeFailure(nobodySignsIn()), true);
}

void Session::aboutStock(StockJob job, StockReply reply)
{
    doAtWorkplace(std::move(job), std::move(reply), app::StockFailure(nobodySignsIn()), true);
}

void Session::aboutExchange(ExchangeJob job, ExchangeReply reply)
{
    doAtWorkplace(std::move(job), std::move(reply), app::ExchangeFailure(nobodySignsIn()), true);
}

void Session::aboutHandover(HandoverJob job, HandoverReply reply)
{
    doAtWorkplace(std::move(job), std::move(reply), app::HandoverFailure(nobodySignsIn()), true);
}

void Session::readSheet(ReplyTo<SheetOutcome> reply)
{
    const auto takeInAll = [this] { return takeIn(m_bundle->console()); };
    doAtWorkplace(JobOf<SheetOutcome>([takeInAll](app::Workplace &place) { return place.sheet(takeInAll); }),
        std::move(reply), app::HandoverFailure(nobodySignsIn()), false); // taking in told the rest
}

void Session::readActs(std::string account, std::size_t most, ReplyTo<ActsOutcome> reply)
{
    read<std::vector<app::RecordedAct>>(
        [account = std::move(account), most](ConsoleBundle &bundle) { return bundle.acts(account, most); },
        std::move(reply));
}

void Session::tellHandover()
{
    app::Handover *handovers = m_bundle->handovers();
    auto snapshot = handovers ? m_handovers.read(*handovers) : std::nullopt;
    if (snapshot)
        post([this, snapshot = std::move(*snapshot)] { Q_EMIT handoverTold(snapshot); });
}

void Session::tellExchange()
{
    app::Exchange *exchange = m_bundle->exchange();
    auto snapshot = exchange ? m_exchange.read(*exchange) : std::nullopt;
    if (snapshot)
        post([this, snapshot = std::move(*snapshot)] { Q_EMIT exchangeTold(snapshot); });
}

void Session::tellReserve()
{
    tellExchange();
    tellHandover();
    app::Dispatch *notices = m_bundle->notices();
    app::Reserve *stock = m_bundle->stock();
    if (!notices || !stock)
        return;
    auto snapshot = m_reserve.read(*notices, *stock, m_bundle->console().plans().workdays());
    if (!snapshot)
        return;
    post([this, snapshot = std::move(*snapshot)] { Q_EMIT reserveTold(snapshot); });
}

} // namespace viewmodel
