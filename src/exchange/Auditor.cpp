#include "exchange/Auditor.h"

#include "base/Digest.h"
#include "base/Overloaded.h"
#include "dispatch/NoticeText.h"
#include "exchange/ContentText.h"

namespace exchange {

namespace {

Sending sendingOf(const Content &content)
{
    const std::string &to = content.header.to;
    const auto noticeIn = [](const std::string &text) { return dispatch::readNoticeText(text)->id; };
    return std::visit(base::Overloaded{
                          [&](const Card &) { return Sending(SendCard{content.header.console}); },
                          [&](const SentRequest &sent) {
                              return Sending(SendRequest{sent.notice, to});
                          },
                          [&](const SentDraft &sent) {
                              return Sending(SendDraft{noticeIn(sent.text), to});
                          },
                          [&](const Approval &approval) {
                              return Sending(SendApproval{approval.answers, approval.signature, approval.opinion});
                          },
                          [&](const SentNotice &sent) {
                              return Sending(SendNotice{noticeIn(sent.text), to});
                          },
                      },
        content.body);
}

std::string nameOf(const std::string &bundle) { return "bundle " + bundle; }

/// Requests did not always say which bundle they came in.
bool isOfBefore(const dispatch::NoticeEvent &recorded, dispatch::NoticeEvent expected)
{
    if (auto *request = std::get_if<dispatch::RequestRecorded>(&expected))
        request->bundle.clear();
    return recorded == expected;
}

const std::string &bundleOf(const ExchangeEvent &event)
{
    return std::visit([](const auto &one) -> const std::string & { return one.bundle; }, event);
}

} // namespace

std::optional<ExchangeCommand> commandOf(const ExchangeEvent &event)
{
    using Command = std::optional<ExchangeCommand>;
    return std::visit(base::Overloaded{
                          [](const BundleSent &sent) {
                              const auto content = readContent(sent.text);
                              return content ? Command(Send{sendingOf(*content), sent.signature}) : Command();
                          },
                          [](const BundleTaken &taken) {
                              return Command(TakeIn{{taken.text, taken.signature}, taken.reservation != 0});
                          },
                          [](const BundleOpened &opened) { return Command(OpenDraft{opened.bundle}); },
                          [](const BundleHeld &held) { return Command(HoldNotice{held.bundle}); },
                      },
        event);
}

/// A demonstration from before records had marks went by its digits alone.
static std::string nameThen(const std::string &record, const ExchangeEvent &event)
{
    const std::string digits = record.substr(markOf(record).size());
    const auto names = [&](const std::string &text, auto part) {
        const auto content = readContent(text);
        return content && content->header.*part == digits;
    };
    const auto *sent = std::get_if<BundleSent>(&event);
    const auto *taken = std::get_if<BundleTaken>(&event);
    const bool isBefore = (sent && names(sent->text, &Header::from)) || (taken && names(taken->text, &Header::to));
    return isBefore ? digits : record;
}

void Auditor::expectSignatures(const BundleSent &sent, const std::string &actor)
{
    const auto content = readContent(sent.text);
    if (const auto *approval = std::get_if<Approval>(&content->body)) {
        const auto &draft = std::get<SentDraft>(m_exchange.findTaken(approval->answers)->content.body);
        const std::string text = dispatch::signedText(draft.text, approval->signing());
        m_signatures.push_back({signedName(approval->answers), actor, base::sm3Hex(text), approval->signature});
    }
    m_signatures.push_back({std::string(SignedBundle), actor, base::sm3Hex(sent.text), sent.signature});
}

std::string Auditor::see(const RecordedExchangeEvent &record)
{
    if (std::string missing = end(); !missing.empty())
        return missing;
    m_about = bundleOf(record.event);
    const auto command = commandOf(record.event);
    if (!command)
        return nameOf(m_about) + ": its text is none that leaves this program";
    const ExchangeContext context{record.recorded, record.actor, {}, nameThen(m_record, record.event),
        m_others.accounts(), m_others.notices(), m_others.stock()};
    const ExchangeDecision decided = weigh(m_exchange, *command, context);
    if (!decided)
        return nameOf(m_about) + " by " + record.actor + ": " + toString(decided.error());
    if (decided->event != record.event)
        return nameOf(m_about) + ": the rules would have recorded something else; it was changed afterwards";
    m_notices.assign(decided->notices.begin(), decided->notices.end());
    m_stock.assign(decided->stock.begin(), decided->stock.end());
    if (const auto *sent = std::get_if<BundleSent>(&record.event))
        expectSignatures(*sent, record.actor);
    evolve(m_exchange, record);
    return {};
}

std::string Auditor::see(const dispatch::RecordedNoticeEvent &record)
{
    if (!m_notices.empty()) {
        if (m_notices.front() != record.event && !isOfBefore(record.event, m_notices.front()))
            return nameOf(m_about) + ": what stands behind it is not what it brought";
        m_notices.pop_front();
        return {};
    }
    if (const auto *left = std::get_if<dispatch::DraftLeft>(&record.event))
        return "notice " + std::to_string(left->notice) + ": its draft left in no bundle";
    if (const auto *asked = std::get_if<dispatch::RequestRecorded>(&record.event); asked && !asked->bundle.empty())
        return "notice " + std::to_string(asked->notice) + ": " + nameOf(asked->bundle)
            + ", which asked for it, was not taken in before it";
    if (const auto *brought = std::get_if<dispatch::SignatureBrought>(&record.event))
        return "notice " + std::to_string(brought->notice) + ": the signature of " + brought->account
            + " came in no bundle";
    return end();
}

std::string Auditor::see(const reserve::RecordedStockEvent &record)
{
    if (!m_notices.empty() || m_stock.empty())
        return orphanFault(record);
    if (m_stock.front() != record.event)
        return nameOf(m_about) + ": the stock does not hold what it says";
    m_stock.pop_front();
    return {};
}

/// What is held for a notice of another console stands behind the bundle that brought it.
std::string Auditor::orphanFault(const reserve::RecordedStockEvent &record) const
{
    const auto *held = std::get_if<reserve::LotsReserved>(&record.event);
    if (!held || held->bundle.empty())
        return end();
    return "reservation " + std::to_string(held->reservation) + ": " + nameOf(held->bundle)
        + ", which its lots are held for, was not taken in before it";
}

std::string Auditor::see(const identity::RecordedAccountEvent &record)
{
    if (!m_notices.empty() || !m_stock.empty() || m_signatures.empty())
        return end();
    const auto *made = std::get_if<identity::TextSigned>(&record.event);
    const Wanted &wanted = m_signatures.front();
    if (!made || made->account != wanted.account || made->digest != wanted.digest
        || made->signature != wanted.signature)
        return end();
    m_signatures.pop_front();
    return {};
}

std::string Auditor::awaited() const
{
    return m_notices.empty() && m_stock.empty() && !m_signatures.empty() ? m_signatures.front().name : std::string();
}

std::vector<std::string> Auditor::notCounting() const
{
    std::vector<std::string> found;
    for (const auto &[bundle, taken] : m_exchange.taken) {
        if (!revokedKeyOf(taken, m_others.accounts(), m_record).empty())
            found.push_back(bundle);
    }
    return found;
}

std::string Auditor::end() const
{
    if (!m_notices.empty() || !m_stock.empty())
        return nameOf(m_about) + ": what it does is missing behind it";
    if (!m_signatures.empty())
        return nameOf(m_about) + ": its signature by " + m_signatures.front().account
            + " is missing among the accounts'";
    return {};
}

} // namespace exchange
