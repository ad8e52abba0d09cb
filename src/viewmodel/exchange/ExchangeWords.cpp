#include "viewmodel/exchange/ExchangeWords.h"

#include "base/Overloaded.h"
#include "dispatch/NoticeText.h"
#include "exchange/DecideExchange.h"
#include "exchange/TakenNotice.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"
#include "viewmodel/dispatch/NoticePaper.h"
#include "viewmodel/dispatch/NoticeWords.h"

#include <algorithm>

namespace viewmodel {

using namespace exchange;

QString bundleKindWord(const Content &content)
{
    return std::visit(base::Overloaded{
                          [](const Card &) { return Text::tr("card", "bundle"); },
                          [](const SentRequest &) { return Text::tr("request", "bundle"); },
                          [](const SentDraft &) { return Text::tr("draft to sign", "bundle"); },
                          [](const Approval &) { return Text::tr("signature", "bundle"); },
                          [](const SentNotice &) { return Text::tr("notice", "bundle"); },
                      },
        content.body);
}

static QString requestSubject(std::int64_t number, const dispatch::Request &request)
{
    return dotted(
        {Text::tr("request %1", "bundle").arg(number), qtext(request.reference), qtext(request.applicant.unit)});
}

QString bundleSubject(const Content &content)
{
    return std::visit(
        base::Overloaded{
            [](const Card &) { return QString(); },
            [](const SentRequest &sent) { return requestSubject(sent.notice, sent.request); },
            [](const SentDraft &sent) {
                const auto notice = dispatch::readNoticeText(sent.text);
                return notice ? dotted({requestSubject(notice->id, notice->request), stepWord(sent.step)}) : QString();
            },
            [](const Approval &approval) {
                return dotted({Text::tr("request %1", "bundle").arg(approval.notice), stepWord(approval.step),
                    qtext(approval.signer.account)});
            },
            [](const SentNotice &sent) { return qtext(dispatch::officialNumber(sent.year, sent.number)); },
        },
        content.body);
}

/// What a paper in somebody's hand is compared with.
static QString headOf(const SentNotice &sent)
{
    QStringList lines{Text::tr("number %1", "notice").arg(qtext(dispatch::officialNumber(sent.year, sent.number))),
        Text::tr("code on the notice %1").arg(qtext(codeOf(sent)))};
    for (const dispatch::Signature &made : sent.signatures)
        lines << spaced({stepWord(made.step), signerText(made.account, made.standsFor),
            qtext(base::toIso(made.at)).left(16).replace(u'T', u' '), qtext(made.opinion)});
    return lines.join(u'\n');
}

QString bundleReading(const Content &content, const Bundle &bundle)
{
    if (const auto *sent = std::get_if<SentNotice>(&content.body))
        return headOf(*sent) + QStringLiteral("\n\n") + qtext(sent->text);
    return std::visit(
        [&](const auto &body) {
            if constexpr (requires { body.text; })
                return qtext(body.text);
            else
                return qtext(bundle.text);
        },
        content.body);
}

/// The bundle that was taken in as the answer to it; null: none yet.
static const Taken *answerTo(const Exchange &all, const std::string &bundle)
{
    const auto found = std::ranges::find_if(all.taken, [&](const auto &entry) {
        const auto *approval = std::get_if<Approval>(&entry.second.content.body);
        return approval && approval->answers == bundle;
    });
    return found == all.taken.end() ? nullptr : &found->second;
}

static BundleStanding standingOfSent(
    const Exchange &all, const Sent &sent, const std::string &bundle, base::Instant now)
{
    if (!std::holds_alternative<SentDraft>(sent.content.body))
        return {Text::tr("left", "bundle"), true};
    if (const Taken *answer = answerTo(all, bundle))
        return {Text::tr("answered %1", "bundle").arg(momentText(answer->at, now)), true};
    return {Text::tr("waits for the signature", "bundle"), false};
}

static BundleStanding standingOfDraft(const Taken &taken)
{
    if (!taken.answer.empty())
        return {Text::tr("signed here", "bundle"), true};
    if (taken.opened.empty())
        return {Text::tr("waits to be signed", "bundle"), false};
    QStringList readers;
    for (const std::string &account : taken.opened)
        readers << qtext(account);
    return {Text::tr("opened by %1", "bundle").arg(listed(readers)), false};
}

static BundleStanding standingOfTaken(const Taken &taken)
{
    if (std::holds_alternative<SentDraft>(taken.content.body))
        return standingOfDraft(taken);
    if (std::holds_alternative<Approval>(taken.content.body))
        return {Text::tr("counts for request %1", "bundle").arg(taken.notice), true};
    if (taken.reservation > 0)
        return {Text::tr("lots held, reservation %1", "bundle").arg(taken.reservation), true};
    return {taken.notice > 0 ? Text::tr("entered as request %1", "bundle").arg(taken.notice)
                             : Text::tr("taken in", "bundle"),
        true};
}

BundleStanding standingOf(const Exchange &all, const std::string &bundle, const identity::Accounts &accounts,
    const std::string &record, base::Instant now)
{
    if (const Sent *sent = all.findSent(bundle))
        return standingOfSent(all, *sent, bundle, now);
    const Taken *taken = all.findTaken(bundle);
    if (!taken)
        return {};
    const BundleStanding standing = standingOfTaken(*taken);
    const std::string revoked = revokedKeyOf(*taken, accounts, record);
    if (revoked.empty())
        return standing;
    return {dotted({standing.text,
                Text::tr("counts no more: key %1 is revoked from before on", "bundle").arg(qtext(revoked))}),
        false};
}

QString consoleName(const identity::Accounts &accounts, const std::string &record)
{
    const identity::PeerKey *newest = nullptr;
    for (const auto &[key, peer] : accounts.peers) {
        if (peer.record == record && (!newest || newest->key.made < peer.key.made))
            newest = &peer;
    }
    return qtext(newest ? newest->console : record);
}

Choices consoleChoices(const identity::Accounts &accounts)
{
    Choices consoles;
    for (const auto &[key, peer] : accounts.peers) {
        const QString record = qtext(peer.record);
        if (!peer.key.revoked && std::ranges::find(consoles, record, &Choice::id) == consoles.end())
            consoles.push_back({record, consoleName(accounts, peer.record)});
    }
    std::ranges::stable_sort(consoles, {}, &Choice::text);
    return consoles;
}

} // namespace viewmodel
