#include "exchange/Exchange.h"

#include "base/Overloaded.h"
#include "exchange/ContentText.h"

namespace exchange {

namespace {

void left(Exchange &exchange, const RecordedExchangeEvent &record, const BundleSent &event)
{
    auto content = readContent(event.text);
    if (!content)
        return; // a record that somebody wrote into
    if (std::holds_alternative<Card>(content->body))
        exchange.console = content->header.console;
    if (const auto *approval = std::get_if<Approval>(&content->body)) {
        if (const auto draft = exchange.taken.find(approval->answers); draft != exchange.taken.end())
            draft->second.answer = event.bundle;
    }
    const auto sent = exchange.sent.try_emplace(
        event.bundle, Sent{{event.text, event.signature}, std::move(*content), record.actor, record.recorded});
    if (sent.second) // within one millisecond the same leaves as the same bundle
        exchange.order.push_back(event.bundle);
}

void came(Exchange &exchange, const RecordedExchangeEvent &record, const BundleTaken &event)
{
    auto content = readContent(event.text);
    if (!content)
        return;
    const auto taken = exchange.taken.try_emplace(event.bundle,
        Taken{{event.text, event.signature}, std::move(*content), record.actor, record.recorded, event.notice,
            event.reservation, {}, {}});
    if (taken.second)
        exchange.order.push_back(event.bundle);
}

} // namespace

void evolve(Exchange &exchange, const RecordedExchangeEvent &record)
{
    std::visit(base::Overloaded{
                   [&](const BundleSent &event) { left(exchange, record, event); },
                   [&](const BundleTaken &event) { came(exchange, record, event); },
                   [&](const BundleOpened &event) {
                       if (const auto draft = exchange.taken.find(event.bundle); draft != exchange.taken.end())
                           draft->second.opened.insert(record.actor);
                   },
                   [&](const BundleHeld &event) {
                       if (const auto notice = exchange.taken.find(event.bundle); notice != exchange.taken.end())
                           notice->second.reservation = event.reservation;
                   },
               },
        record.event);
}

} // namespace exchange
