#include "documents/NoticeActs.h"

#include "dispatch/NoticeText.h"
#include "dispatch/SupplyNames.h"
#include "documents/Signers.h"

#include <algorithm>
#include <array>

namespace documents {

namespace {

using namespace dispatch;

std::string_view followUpWords(FollowUp what)
{
    constexpr auto Words = std::to_array<std::string_view>({"装载发运", "送达", "办理接收手续", "督促支付", "支付",
        "补签购销合同", "商请邻市支援", "邻市答复", "申请省级储备", "省级答复", "下达采购", "采购到货"});
    static_assert(Words.size() == FollowUpNames.size());
    return Words.at(static_cast<std::size_t>(what));
}

std::string_view mediumWords(Medium medium)
{
    constexpr auto Words = std::to_array<std::string_view>({"书面", "电话", "短信"});
    static_assert(Words.size() == MediumNames.size());
    return Words.at(static_cast<std::size_t>(medium));
}

std::string draftWords(std::int64_t draft) { return "第" + std::to_string(draft) + "稿"; }

/// The way of supply as the plan calls it.
std::string supplyWords(const incident::PlanLibrary &plans, const std::string &path)
{
    const assess::CompiledPlan *reserve = plans.current(std::string(ReservePlan));
    const plan::Decision *decision = reserve ? plan::findDecision(reserve->plan(), SupplyDecision) : nullptr;
    if (!decision)
        return path;
    const auto found = std::ranges::find(decision->outcomes, path, &plan::Outcome::name);
    return found == decision->outcomes.end() ? path : found->label;
}

/// Says one event after the other; no words where it is no act.
class Teller {
public:
    explicit Teller(const DutySubject &subject)
        : m_subject(subject)
    {
    }

    [[nodiscard]] DeskAct act(const RecordedNoticeEvent &record, const Notices &notices)
    {
        const Notice *notice = notices.find(noticeOf(record.event));
        m_unit = notice ? "（" + notice->request.applicant.unit + "）" : std::string();
        m_name = "调用登记" + std::to_string(noticeOf(record.event)) + "号" + m_unit;
        m_act = {record.recorded, record.recorded, {}, signerWords(m_subject.accounts, record.actor)};
        std::visit([&](const auto &event) { m_act.what = say(event); }, record.event);
        if (const auto *made = std::get_if<NoticeSigned>(&record.event))
            m_act.recorder = signerWords(m_subject.accounts, record.actor, made->standsFor);
        return std::move(m_act);
    }

private:
    [[nodiscard]] std::string stepped(Step step, std::string_view what) const
    {
        return m_name + std::string(stepTitle(step)) + std::string(what);
    }

    std::string say(const RequestRecorded &event)
    {
        return "受理" + m_name + (event.bundle.empty() ? "" : "，由其他控制台文件带入");
    }
    std::string say(const PapersRecorded &event) { return m_name + "补到书面材料" + moreWords(event.reference); }
    std::string say(const DraftMade &event)
    {
        return m_name + "拟" + draftWords(event.draft) + (event.correction ? "，更正申请事项" : "")
            + moreWords(event.note);
    }
    std::string say(const NoticeOpened &) { return {}; }
    std::string say(const NoticeSigned &event) { return stepped(event.step, "签署") + moreWords(event.opinion); }
    /// It was signed at that time; whoever took the file in wrote it down.
    std::string say(const SignatureBrought &event)
    {
        m_act.at = event.at;
        const Signature made{event.step, event.account, event.standsFor, event.key, {}, {}, event.at, event.at};
        return stepped(event.step, "签署") + moreWords(event.opinion) + "（" + signerWords(m_subject.accounts, made)
            + "在其他控制台签署）";
    }
    std::string say(const SignatureWithdrawn &event)
    {
        return stepped(event.step, "撤回签署") + becauseWords(event.reason);
    }
    std::string say(const NoticeReturned &event)
    {
        return stepped(event.step, "退回" + draftWords(event.draft)) + becauseWords(event.reason);
    }
    std::string say(const NoticeRefused &event) { return stepped(event.step, "不予批准") + becauseWords(event.reason); }
    std::string say(const RequestWithdrawn &event) { return m_name + "申请撤回" + becauseWords(event.reason); }
    std::string say(const NoticeIssued &event) { return "下达" + officialNumber(event.year, event.number) + m_unit; }
    std::string say(const PhoneOrdered &event)
    {
        return m_name + std::string(mediumWords(event.medium)) + "指令先行调拨：" + event.orderedBy
            + (event.urgency.empty() ? "" : "，" + event.urgency);
    }
    std::string say(const ShipmentRecorded &) { return {}; }
    std::string say(const SupplyPathChosen &event)
    {
        return m_name + "供应途径：" + supplyWords(m_subject.plans, event.path) + becauseWords(event.reason);
    }
    std::string say(const FollowUpRecorded &event)
    {
        m_act.at = event.at;
        return m_name + std::string(followUpWords(event.what)) + moreWords(event.detail);
    }
    std::string say(const NoticeCancelled &event) { return m_name + "通知单撤销" + becauseWords(event.reason); }
    std::string say(const DraftLeft &event)
    {
        return m_name + draftWords(event.draft) + "送其他控制台" + std::string(stepTitle(event.step));
    }

    const DutySubject &m_subject;
    std::string m_unit;
    std::string m_name;
    DeskAct m_act;
};

} // namespace

std::vector<DeskAct> noticeActs(const DutySubject &subject)
{
    std::vector<DeskAct> acts;
    Teller teller(subject);
    tellStretch<Notices>(
        subject.notices, subject.stretch, [&](const RecordedNoticeEvent &record, const Notices &notices) {
            if (DeskAct act = teller.act(record, notices); !act.what.empty())
                acts.push_back(std::move(act));
        });
    return acts;
}

} // namespace documents
