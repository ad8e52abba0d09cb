#include "viewmodel/dispatch/NoticeWords.h"

#include "base/Overloaded.h"
#include "viewmodel/Words.h"

namespace viewmodel {

QString stepWord(dispatch::Step step)
{
    switch (step) {
    case dispatch::Step::FirstReview:
        return Text::tr("first review");
    case dispatch::Step::SecondReview:
        return Text::tr("second review");
    case dispatch::Step::DeputyLeader:
        return Text::tr("deputy leader");
    case dispatch::Step::Leader:
        return Text::tr("leader");
    }
    return {};
}

QString pathWord(dispatch::Path path)
{
    return path == dispatch::Path::Response ? Text::tr("emergency response", "path") : Text::tr("ordinary", "path");
}

QString mediumWord(dispatch::Medium medium)
{
    switch (medium) {
    case dispatch::Medium::Written:
        return Text::tr("in writing");
    case dispatch::Medium::Phone:
        return Text::tr("by phone");
    case dispatch::Medium::Message:
        return Text::tr("by message");
    }
    return {};
}

QString followUpWord(dispatch::FollowUp what)
{
    using enum dispatch::FollowUp;
    switch (what) {
    case Loaded:
        return Text::tr("loaded");
    case Delivered:
        return Text::tr("delivered");
    case HandedOver:
        return Text::tr("handed over");
    case PaymentUrged:
        return Text::tr("payment urged");
    case Paid:
        return Text::tr("paid");
    case ContractSigned:
        return Text::tr("contract signed");
    case NeighbourAsked:
        return Text::tr("neighbouring city asked");
    case NeighbourAnswered:
        return Text::tr("neighbouring city answered");
    case ProvinceAsked:
        return Text::tr("province asked");
    case ProvinceAnswered:
        return Text::tr("province answered");
    case PurchaseOrdered:
        return Text::tr("purchase ordered");
    case PurchaseArrived:
        return Text::tr("purchase arrived");
    }
    return {};
}

QString clockWord(const dispatch::NoticeClock &clock)
{
    const std::string &name = clock.name;
    if (name == "loaded")
        return Text::tr("load the goods");
    if (name == "delivered" || name == "ordinary_delivered")
        return Text::tr("deliver the goods");
    if (name == "payment_urged")
        return Text::tr("urge the payment");
    if (name == "contract_urgent" || name == "contract_ordinary")
        return Text::tr("sign the contract");
    if (name == "phone_papers_done")
        return Text::tr("bring the papers after the order by phone");
    if (name == "ordinary_decided")
        return Text::tr("decide on the request");
    return Text::tr("put the goods back");
}

QString faultWord(dispatch::SignatureFault fault)
{
    using enum dispatch::SignatureFault;
    switch (fault) {
    case None:
        return {};
    case OtherText:
        return Text::tr("made for another text");
    case UnknownKey:
        return Text::tr("the account has no such key");
    case NotOfThisText:
        return Text::tr("not over this text, step, account and time");
    case KeyNotYetMade:
        return Text::tr("the key was not made yet");
    case KeyRetired:
        return Text::tr("the key was out of use");
    case KeyRevoked:
        return Text::tr("the key is revoked");
    case Drafter:
        return Text::tr("who signed had drafted");
    case SamePerson:
        return Text::tr("the same person signed another step");
    case WrongStep:
        return Text::tr("of another step");
    }
    return {};
}

QString noticeName(const dispatch::Notice &notice)
{
    return notice.issued ? qtext(dispatch::officialNumber(notice.year, notice.number))
                         : Text::tr("request %1").arg(notice.id);
}

QString noticeShortName(const dispatch::Notice &notice)
{
    return notice.issued ? qtext(dispatch::shortNumber(notice.year, notice.number)) : noticeName(notice);
}

QString amountText(const std::string &decimal)
{
    QString text = qtext(decimal);
    const qsizetype point = text.indexOf(u'.');
    for (qsizetype at = (point < 0 ? text.size() : point) - 3; at > (text.startsWith(u'-') ? 1 : 0); at -= 3)
        text.insert(at, u' ');
    return text;
}

QString noticeSummary(const dispatch::Notice &notice)
{
    QStringList parts{
        pathWord(notice.request.path), Text::tr("%n items", nullptr, static_cast<int>(notice.request.lines.size()))};
    reserve::Money sum;
    for (const dispatch::DraftLine &line : notice.draft.lines)
        sum = sum.plus(line.amount).value_or(sum);
    if (notice.draft.number > 0)
        parts << Text::tr("%1 yuan").arg(amountText(toText(sum)));
    return dotted(parts);
}

static QString shared(const QString &what, const std::string &reason)
{
    return reason.empty() ? what : Text::tr("%1: %2", "what happened, reason").arg(what, qtext(reason));
}

/// Who signed in the place of another: 代.
static QString standsIn(const QString &words, const std::string &standsFor)
{
    return standsFor.empty() ? words
                             : Text::tr("%1, 代 %2", "what was signed, in whose place").arg(words, qtext(standsFor));
}

QString noticeEventWords(const dispatch::NoticeEvent &event, const SupplyView &supply)
{
    using namespace dispatch;
    return std::visit(
        base::Overloaded{
            [](const RequestRecorded &one) {
                return Text::tr("requested %1 by %2", "medium, unit")
                    .arg(mediumWord(one.request.medium), qtext(one.request.applicant.unit));
            },
            [](const PapersRecorded &one) { return shared(Text::tr("papers came"), one.reference); },
            [](const DraftMade &one) {
                return shared(one.correction ? Text::tr("draft %1 made, the request put right").arg(one.draft)
                                             : Text::tr("draft %1 made").arg(one.draft),
                    one.note);
            },
            [](const NoticeOpened &one) { return Text::tr("opened for %1").arg(stepWord(one.step)); },
            [](const NoticeSigned &one) {
                const QString words = Text::tr("%1 signed, draft %2", "step").arg(stepWord(one.step)).arg(one.draft);
                return standsIn(words, one.standsFor);
            },
            [](const SignatureWithdrawn &one) {
                return shared(Text::tr("%1 took the signature back", "step").arg(stepWord(one.step)), one.reason);
            },
            [](const NoticeReturned &one) {
                return shared(
                    Text::tr("%1 returned draft %2", "step").arg(stepWord(one.step)).arg(one.draft), one.reason);
            },
            [](const NoticeRefused &one) {
                return shared(Text::tr("%1 did not approve", "step").arg(stepWord(one.step)), one.reason);
            },
            [](const RequestWithdrawn &one) { return shared(Text::tr("request withdrawn"), one.reason); },
            [](const NoticeIssued &one) {
                return Text::tr("issued as %1").arg(qtext(officialNumber(one.year, one.number)));
            },
            [](const PhoneOrdered &one) {
                return shared(
                    Text::tr("ordered %1 by %2", "medium, who").arg(mediumWord(one.medium), qtext(one.orderedBy)),
                    one.urgency);
            },
            [](const ShipmentRecorded &one) {
                return Text::tr("taken out of the stock by entry %1").arg(one.movement);
            },
            [&](const SupplyPathChosen &one) {
                return shared(Text::tr("supplied by: %1").arg(supply.word(one.path)), one.reason);
            },
            [](const FollowUpRecorded &one) { return shared(followUpWord(one.what), one.detail); },
            [](const NoticeCancelled &one) { return shared(Text::tr("notice cancelled"), one.reason); },
            [](const DraftLeft &one) {
                return Text::tr("draft %1 left for %2 at another console", "step")
                    .arg(one.draft)
                    .arg(stepWord(one.step));
            },
            [](const SignatureBrought &one) {
                const QString words = Text::tr("%1 signed at another console by %2, draft %3", "step, account")
                                          .arg(stepWord(one.step), qtext(one.account))
                                          .arg(one.draft);
                return standsIn(words, one.standsFor);
            },
        },
        event);
}

} // namespace viewmodel
