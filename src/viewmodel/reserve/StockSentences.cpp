#include "viewmodel/reserve/StockSentences.h"

#include "viewmodel/Sentences.h"
#include "viewmodel/Words.h"
#include "viewmodel/people/AccountWords.h"

namespace viewmodel {

using Code = reserve::StockRefusalCode;

static QString whoSentence(Code code, const QString &subject)
{
    switch (code) {
    case Code::NotSignedIn:
        return Text::tr("Nobody is signed in here; F12 signs in.");
    case Code::PasswordMustChange:
        return Text::tr("First change the password that was given to you.");
    case Code::NotAllowed:
        return Text::tr("%1 has no role that lets it do this.").arg(subject);
    case Code::NoKey:
        return Text::tr("%1 has no signing key yet: it gets one with its first own password.").arg(subject);
    case Code::BadSignature:
        return Text::tr("The signature does not fit this text. Nothing was recorded; sign again.");
    case Code::SamePerson:
        return Text::tr("The second signature is another person's (71号 第十九条).");
    default:
        return Text::tr("There is no open account %1.").arg(subject);
    }
}

static QString thingSentence(Code code, const QString &subject)
{
    switch (code) {
    case Code::NoLines:
        return Text::tr("Say which items, and how many.");
    case Code::UnknownItem:
        return Text::tr("The catalogue has no item %1.").arg(subject);
    case Code::UnknownLot:
        return Text::tr("There is no lot %1.").arg(subject);
    case Code::UnknownMovement:
        return Text::tr("There is no entry %1 of the stock.").arg(subject);
    case Code::UnknownReservation:
        return Text::tr("There is no reservation %1.").arg(subject);
    case Code::UnknownCheck:
        return Text::tr("There is no check %1 of the stock.").arg(subject);
    case Code::Twice:
        return Text::tr("%1 stands on two lines; put them together.").arg(subject);
    default:
        return Text::tr("%1 is still in use.").arg(subject);
    }
}

static QString valueSentence(Code code, const QString &subject)
{
    switch (code) {
    case Code::BadText:
        return Text::tr("A text is one line of 1 to 200 characters without blanks at its ends.");
    case Code::BadQuantity:
        return Text::tr("A quantity is a number above 0; what is counted may be 0.");
    case Code::BadPrice:
        return Text::tr("A price is not below 0.");
    case Code::BadYear:
        return Text::tr("This is no year of a plan.");
    case Code::BadDay:
        return Text::tr("This day does not fit.");
    case Code::TooMuch:
        return Text::tr("The sum is too large.");
    case Code::ReasonMissing:
        return Text::tr("Say why.");
    case Code::ReferenceMissing:
        return Text::tr("Say by which paper.");
    case Code::Unexplained:
        return Text::tr("Explain every difference.");
    case Code::InTheFuture:
        return Text::tr("It has not happened yet.");
    default:
        return Text::tr("Every lot has to be counted; the first that is not: %1.").arg(subject);
    }
}

static QString stockSentence(Code code, const QString &subject)
{
    switch (code) {
    case Code::BelowFloor:
        return Text::tr(
            "The total of the stock would fall below 70 % of the plan (71号 第十八条). At most this can still go, "
            "money at the prices of the plan: %1. Beyond that, restock first.")
            .arg(subject);
    case Code::NoPlan:
        return Text::tr("There is no plan for the year, so the floor of 70 % cannot be judged. Issue the plan first.");
    case Code::NotEnough:
        return Text::tr("Of %1 less is free than that.").arg(subject);
    case Code::Expired:
        return Text::tr("%1 has expired: it neither comes in nor goes out.").arg(subject);
    case Code::PlanThere:
        return Text::tr("The year has a plan already; say why it is adjusted.");
    case Code::OfNotice:
        return Text::tr("It is held for a notice; only that notice lets go of it.");
    case Code::TextChanged:
        return Text::tr("What was to be signed reads otherwise by now. Open it again, read it, and sign.");
    case Code::GoesByNotice:
        return Text::tr("%1 is a notice of this record: its goods leave in the approval screen (F3, O), once.")
            .arg(subject);
    default:
        return Text::tr("Nothing would change, or it is settled already.");
    }
}

/// "lot 2, 抗毒素 B2": what a person calls it.
static QString subjectOf(const reserve::StockRefusal &refusal)
{
    const QString name = qtext(refusal.subject);
    if (refusal.lot == 0 || refusal.code == Code::UnknownLot)
        return refusal.lot == 0 ? name : QString::number(refusal.lot);
    return name.isEmpty() ? Text::tr("lot %1").arg(refusal.lot)
                          : Text::tr("lot %1, %2", "number, item and batch").arg(refusal.lot).arg(name);
}

QString stockRefusalSentence(const reserve::StockRefusal &refusal)
{
    const QString subject = subjectOf(refusal);
    switch (refusal.code) {
    case Code::UnknownAccount:
    case Code::NotSignedIn:
    case Code::PasswordMustChange:
    case Code::NotAllowed:
    case Code::SamePerson:
    case Code::NoKey:
    case Code::BadSignature:
        return whoSentence(refusal.code, subject);
    case Code::NoLines:
    case Code::UnknownItem:
    case Code::UnknownLot:
    case Code::UnknownMovement:
    case Code::UnknownReservation:
    case Code::UnknownCheck:
    case Code::Twice:
    case Code::ItemInUse:
        return thingSentence(refusal.code, subject);
    case Code::BadText:
    case Code::BadQuantity:
    case Code::BadPrice:
    case Code::BadYear:
    case Code::BadDay:
    case Code::TooMuch:
    case Code::ReasonMissing:
    case Code::ReferenceMissing:
    case Code::Unexplained:
    case Code::InTheFuture:
    case Code::CheckIncomplete:
        return valueSentence(refusal.code, subject);
    case Code::BelowFloor:
    case Code::NoPlan:
    case Code::NotEnough:
    case Code::Expired:
    case Code::PlanThere:
    case Code::OfNotice:
    case Code::GoesByNotice:
    case Code::NotPending:
    case Code::TextChanged:
    case Code::NotReversible:
    case Code::AlreadyReversed:
    case Code::AlreadySettled:
    case Code::AlreadyReleased:
    case Code::NothingChanged:
        return stockSentence(refusal.code, subject);
    }
    return {};
}

QString stockFailureSentence(const app::StockFailure &failure, base::Instant now)
{
    if (const auto *refusal = std::get_if<identity::AccountRefusal>(&failure))
        return accountRefusalSentence(*refusal, now);
    if (const auto *error = std::get_if<base::Error>(&failure))
        return errorSentence(*error, Text::tr("Recording", "… failed"));
    QStringList sentences;
    for (const reserve::StockRefusal &refusal : std::get<reserve::StockRefusals>(failure))
        sentences << stockRefusalSentence(refusal);
    return unique(sentences).join(QString());
}

} // namespace viewmodel
