#include "exchange/Preview.h"

#include "base/Overloaded.h"
#include "dispatch/NoticeText.h"
#include "exchange/ContentText.h"

namespace exchange {

namespace {

/// "抗毒素（Y1）"; of an item that the catalogue does not have its code alone.
std::string itemWords(const reserve::Stock &stock, const std::string &code)
{
    const reserve::Item *item = stock.item(code);
    return item ? item->name + "（" + code + "）" : code;
}

std::string amountWords(const reserve::Stock &stock, const std::string &code, reserve::Quantity quantity)
{
    const reserve::Item *item = stock.item(code);
    return toText(quantity) + (item ? " " + item->unit : std::string());
}

/// What is free of an item, whatever the lot.
reserve::Quantity freeOf(const reserve::Stock &stock, const std::string &code)
{
    reserve::Quantity sum;
    for (const reserve::Lot &lot : stock.lots) {
        if (lot.item == code)
            sum = sum.plus(lot.free()).value_or(sum);
    }
    return sum;
}

class Changes {
public:
    explicit Changes(const ExchangeContext &context)
        : m_context(context)
    {
    }

    void add(const dispatch::NoticeEvent &event)
    {
        std::visit(base::Overloaded{
                       [&](const dispatch::RequestRecorded &one) { add(one); },
                       [&](const dispatch::SignatureBrought &one) { add(one); },
                       [](const auto &) {},
                   },
            event);
    }
    void add(const reserve::StockEvent &event)
    {
        const auto *held = std::get_if<reserve::LotsReserved>(&event);
        if (!held)
            return;
        for (const reserve::LotAmount &line : held->lines) {
            const reserve::Lot &lot = *m_context.stock.lot(line.lot);
            note("保留 " + itemWords(m_context.stock, lot.item) + "，批号 " + lot.batch,
                "可动用 " + amountWords(m_context.stock, lot.item, lot.free()),
                "可动用 "
                    + amountWords(
                        m_context.stock, lot.item, lot.free().minus(line.quantity).value_or(reserve::Quantity()))
                    + "，保留 " + amountWords(m_context.stock, lot.item, line.quantity));
        }
    }
    void add(const Content &content)
    {
        std::visit(base::Overloaded{
                       [&](const SentDraft &sent) {
                           const auto read = dispatch::readNoticeText(sent.text);
                           note("待签通知单", {},
                               "登记号 " + std::to_string(read->id) + "，第 " + std::to_string(read->draft.number)
                                   + " 稿，待" + std::string(dispatch::stepTitle(sent.step)));
                       },
                       [&](const SentNotice &sent) {
                           note("调用通知单", {}, dispatch::officialNumber(sent.year, sent.number) + "，四级签署有效");
                       },
                       [](const auto &) {},
                   },
            content.body);
    }
    [[nodiscard]] std::vector<Change> &&take() { return std::move(m_changes); }

private:
    void note(std::string what, std::string now, std::string then)
    {
        m_changes.push_back({std::move(what), std::move(now), std::move(then)});
    }
    void add(const dispatch::RequestRecorded &event)
    {
        const dispatch::Request &request = event.request;
        note("调用申请", {},
            "登记号 " + std::to_string(event.notice) + "，" + request.applicant.unit + "，" + request.reference);
        for (const dispatch::AskedLine &line : request.lines)
            note("申请 " + itemWords(m_context.stock, line.item),
                "可动用 " + amountWords(m_context.stock, line.item, freeOf(m_context.stock, line.item)),
                "申请 " + amountWords(m_context.stock, line.item, line.quantity));
    }
    void add(const dispatch::SignatureBrought &event)
    {
        const dispatch::Notice &notice = *m_context.notices.find(event.notice);
        const std::size_t made = notice.signatures.size();
        note("登记号 " + std::to_string(event.notice) + "，" + std::string(dispatch::stepTitle(event.step)), "待签",
            event.account + (event.standsFor.empty() ? "" : " 代 " + event.standsFor) + " 于 " + base::toIso(event.at)
                + " 签署" + (event.opinion.empty() ? "" : "，审批意见：" + event.opinion));
        note("已签署", std::to_string(made) + " 级", std::to_string(made + 1) + " 级，共 4 级");
    }

    const ExchangeContext &m_context;
    std::vector<Change> m_changes;
};

std::string noticeTextIn(const Content &content)
{
    return std::visit(
        [](const auto &body) {
            if constexpr (requires { body.text; })
                return body.text;
            else
                return std::string();
        },
        content.body);
}

} // namespace

Preview preview(const Exchange &exchange, const TakeIn &command, const ExchangeContext &context)
{
    Preview seen{bundleId(command.bundle.text), readContent(command.bundle.text), {}, {}, {}};
    const ExchangeDecision decided = weigh(exchange, command, context);
    if (seen.content)
        seen.text = noticeTextIn(*seen.content);
    if (!decided) {
        seen.refusal = decided.error();
        return seen;
    }
    Changes changes(context);
    changes.add(*seen.content);
    for (const dispatch::NoticeEvent &event : decided->notices)
        changes.add(event);
    for (const reserve::StockEvent &event : decided->stock)
        changes.add(event);
    seen.changes = changes.take();
    return seen;
}

} // namespace exchange
