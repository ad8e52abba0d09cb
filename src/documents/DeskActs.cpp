#include "documents/DeskActs.h"

#include "base/Text.h"
#include "dispatch/NoticeText.h"
#include "documents/PaperTime.h"
#include "documents/Signers.h"

#include <algorithm>
#include <array>

namespace documents {

namespace {

/// One act before it is a row.
struct Act {
    base::Instant at;
    std::string what;
    std::string recorder;
};

/// Gathers what lies in the stretch.
class Acts {
public:
    explicit Acts(const DutySubject &subject)
        : m_subject(subject)
    {
    }

    void add(std::optional<base::Instant> at, std::string what, const std::string &account)
    {
        if (at && m_subject.stretch.holds(*at))
            all.push_back({*at, std::move(what), signerWords(m_subject.accounts, account)});
    }

    std::vector<Act> all;

private:
    const DutySubject &m_subject;
};

std::string because(const std::string &reason) { return reason.empty() ? std::string() : "；理由：" + reason; }

std::string nameOf(const dispatch::Notice &notice)
{
    return "调用登记" + std::to_string(notice.id) + "号（" + notice.request.applicant.unit + "）";
}

std::string_view endWords(dispatch::State state)
{
    switch (state) {
    case dispatch::State::Refused:
        return "不予批准";
    case dispatch::State::Withdrawn:
        return "申请撤回";
    case dispatch::State::Cancelled:
        return "通知单撤销";
    default:
        return "办结";
    }
}

void addNotice(const dispatch::Notice &notice, Acts &acts)
{
    constexpr auto FollowUps = std::to_array<std::string_view>({"装载发运", "送达", "办理接收手续", "督促支付", "支付",
        "补签购销合同", "商请邻市支援", "邻市答复", "申请省级储备", "省级答复", "下达采购", "采购到货"});
    static_assert(FollowUps.size() == dispatch::FollowUpNames.size());
    const std::string name = nameOf(notice);
    acts.add(notice.requested, "受理" + name, notice.requestedBy);
    if (notice.phoneOrder)
        acts.add(notice.phoneOrder->at, name + "电话指令先行调拨：" + notice.phoneOrder->orderedBy,
            notice.phoneOrder->recordedBy);
    for (const dispatch::Signature &made : notice.signatures)
        acts.add(made.at,
            name + std::string(dispatch::stepTitle(made.step)) + "签署"
                + (made.opinion.empty() ? "" : "：" + made.opinion),
            made.account);
    acts.add(notice.issued,
        "下达" + dispatch::officialNumber(notice.year, notice.number) + "（" + notice.request.applicant.unit + "）",
        notice.issuedBy);
    acts.add(notice.ended, name + std::string(endWords(notice.state)) + because(notice.reason), notice.endedBy);
    for (const dispatch::Happening &happening : notice.happenings)
        acts.add(happening.at,
            name + std::string(FollowUps.at(static_cast<std::size_t>(happening.what)))
                + (happening.detail.empty() ? "" : "：" + happening.detail),
            happening.by);
}

std::string movementName(const reserve::Movement &movement)
{
    constexpr auto Kinds = std::to_array<std::string_view>({"入库", "出库", "冲正", "盘点调整"});
    static_assert(Kinds.size() == reserve::MovementKindNames.size());
    return std::string(Kinds.at(static_cast<std::size_t>(movement.kind))) + std::to_string(movement.number) + "号";
}

/// "肉毒抗毒素 50 支", lot by lot.
std::string goodsOf(const reserve::Movement &movement, const reserve::Stock &stock)
{
    std::vector<std::string> goods;
    for (const reserve::MovementLine &line : movement.lines) {
        const reserve::Lot *lot = stock.lot(line.lot);
        const reserve::Item *item = lot ? stock.item(lot->item) : nullptr;
        goods.push_back((item ? item->name : std::string()) + " " + reserve::toText(line.change)
            + (item ? " " + item->unit : std::string()) + (lot ? "（批号 " + lot->batch + "）" : std::string()));
    }
    return base::join(goods, "、");
}

void addStock(const reserve::Stock &stock, Acts &acts)
{
    constexpr auto Settled = std::to_array<std::string_view>({"", "复核确认", "复核不予确认", "撤回"});
    static_assert(Settled.size() == reserve::MovementStateNames.size());
    constexpr auto Checks = std::to_array<std::string_view>({"月检", "季检"});
    static_assert(Checks.size() == reserve::CheckKindNames.size());
    for (const reserve::Movement &movement : stock.movements) {
        const std::string name = movementName(movement);
        acts.add(
            movement.recorded, name + "：" + goodsOf(movement, stock) + because(movement.reason), movement.recordedBy);
        const std::string &second = movement.secondBy.empty() ? movement.recordedBy : movement.secondBy;
        acts.add(movement.settled,
            name + std::string(Settled.at(static_cast<std::size_t>(movement.state))) + because(movement.settledReason),
            second);
    }
    for (const reserve::StockCheck &check : stock.checks)
        acts.add(check.at,
            reserve::toText(check.period) + " " + std::string(Checks.at(static_cast<std::size_t>(check.period.kind)))
                + (check.differs() ? "，账实不符" : "，账实相符"),
            check.by);
}

} // namespace

std::vector<ValueRow> deskActs(const DutySubject &subject)
{
    Acts acts(subject);
    for (const dispatch::Notice &notice : subject.notices.all)
        addNotice(notice, acts);
    addStock(subject.stock, acts);
    std::ranges::stable_sort(acts.all, {}, &Act::at);
    std::vector<ValueRow> rows;
    for (Act &act : acts.all)
        rows.push_back(
            {{"time", dutyTime(act.at, act.at)}, {"what", std::move(act.what)}, {"recorder", std::move(act.recorder)}});
    return rows;
}

} // namespace documents
