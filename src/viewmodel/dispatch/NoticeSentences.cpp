#include "viewmodel/dispatch/NoticeSentences.h"

#include "base/Overloaded.h"
#include "viewmodel/Sentences.h"
#include "viewmodel/Words.h"
#include "viewmodel/people/AccountWords.h"
#include "viewmodel/reserve/StockSentences.h"

namespace viewmodel {

using Code = dispatch::NoticeRefusalCode;

static QString whoSentence(const dispatch::NoticeRefusal &refusal)
{
    const QString subject = qtext(refusal.subject);
    switch (refusal.code) {
    case Code::NotSignedIn:
        return Text::tr("Nobody is signed in here; F12 signs in.");
    case Code::PasswordMustChange:
        return Text::tr("First change the password that was given to you.");
    case Code::NotAllowed:
        return Text::tr("%1 has no role that lets it do this.").arg(subject);
    case Code::OwnDraft:
        return Text::tr("Who drafted it does not sign it, nor does who stands in for him. Another person has to.");
    case Code::SignedAlready:
        return Text::tr("The four who sign are four people, each for another post: %1, or the one it stands in for, "
                        "has signed this draft.")
            .arg(subject);
    case Code::OpenedByNext:
        return Text::tr("The next person has it open already and may return it.");
    case Code::NotLastSigner:
        return Text::tr("Only who signed last takes a signature back.");
    default:
        return Text::tr("There is no open account %1.").arg(subject);
    }
}

static QString draftSentence(const dispatch::NoticeRefusal &refusal)
{
    switch (refusal.code) {
    case Code::WrongState:
        return Text::tr("It does not wait for this now. Look at where it stands.");
    case Code::DraftChanged:
        return Text::tr("Another draft took the place of this one. Read it, then sign.");
    case Code::NotOpened:
        return Text::tr("Open it first: nobody signs what he has not had before him.");
    case Code::BadSignature:
        return Text::tr("The signature does not fit the text. Type the password again.");
    case Code::SignatureInvalid:
        return Text::tr("One of the four signatures does not count any more; V says which. Make another draft; an "
                        "issued notice is cancelled.");
    case Code::ReservationGone:
        return Text::tr("Its lots are not held for it any more. Make another draft.");
    case Code::LotsExpired:
        return Text::tr(
            "Something of what is held for it has expired. Make another draft; an issued notice is cancelled.");
    case Code::OutOfStock:
        return Text::tr("Nothing of what is asked for is free. Restock, or take another supply path.");
    case Code::AlreadyOrdered:
        return Text::tr("It was ordered by phone already.");
    case Code::AlreadyShipped:
        return Text::tr(
            "The goods have left. The holder refuses or withdraws the issue first, or what went is signed.");
    case Code::NotShipped:
        return Text::tr("The goods have not left the stock with both signatures of the holder.");
    case Code::NotOrdered:
        return Text::tr("Goods leave by an issued notice, or by an order by phone.");
    default:
        return Text::tr("It is recorded already.");
    }
}

static QString fieldSentence(const dispatch::NoticeRefusal &refusal)
{
    const QString subject = qtext(refusal.subject);
    switch (refusal.code) {
    case Code::UnknownNotice:
        return Text::tr("There is no request %1.").arg(subject);
    case Code::UnknownIncident:
        return Text::tr("The record has no incident %1.").arg(subject);
    case Code::UnknownItem:
        return Text::tr("The catalogue has no item %1.").arg(subject);
    case Code::NoLines:
        return Text::tr("Say which items are asked for, and how many.");
    case Code::BadText:
        return subject.isEmpty() ? Text::tr("A field is empty. Fill it in.")
                                 : Text::tr("A text is one line of 1 to 200 characters without blanks at its ends.");
    case Code::BadQuantity:
        return Text::tr("A quantity is a number above 0.");
    case Code::Twice:
        return Text::tr("%1 stands on two lines; put them together.").arg(subject);
    case Code::NotAsked:
        return Text::tr("Nobody asked for what is in this lot.");
    case Code::MoreThanAsked:
        return Text::tr("No more is approved than is asked for.");
    case Code::TooMuch:
        return Text::tr("The sum is too large.");
    case Code::TooEarly:
        return Text::tr("The time is before what has to come first.");
    case Code::InTheFuture:
        return Text::tr("It has not happened yet.");
    default:
        return Text::tr("Say why.");
    }
}

/// What the stock said of each line.
static QString stockSentences(const reserve::StockRefusals &refusals)
{
    QStringList sentences;
    for (const reserve::StockRefusal &refusal : refusals)
        sentences << stockRefusalSentence(refusal);
    sentences = unique(sentences);
    return sentences.isEmpty() ? Text::tr("The stock does not allow it.") : sentences.join(QString());
}

QString noticeRefusalSentence(const dispatch::NoticeRefusal &refusal)
{
    switch (refusal.code) {
    case Code::UnknownAccount:
    case Code::NotSignedIn:
    case Code::PasswordMustChange:
    case Code::NotAllowed:
    case Code::OwnDraft:
    case Code::SignedAlready:
    case Code::OpenedByNext:
    case Code::NotLastSigner:
        return whoSentence(refusal);
    case Code::WrongState:
    case Code::DraftChanged:
    case Code::NotOpened:
    case Code::BadSignature:
    case Code::SignatureInvalid:
    case Code::ReservationGone:
    case Code::LotsExpired:
    case Code::OutOfStock:
    case Code::AlreadyOrdered:
    case Code::AlreadyShipped:
    case Code::NotShipped:
    case Code::NotOrdered:
    case Code::AlreadyDone:
        return draftSentence(refusal);
    case Code::UnknownNotice:
    case Code::UnknownIncident:
    case Code::UnknownItem:
    case Code::NoLines:
    case Code::BadText:
    case Code::BadQuantity:
    case Code::Twice:
    case Code::NotAsked:
    case Code::MoreThanAsked:
    case Code::TooMuch:
    case Code::TooEarly:
    case Code::InTheFuture:
    case Code::ReasonMissing:
        return fieldSentence(refusal);
    case Code::ByStock:
        return stockSentences(refusal.stock);
    }
    return {};
}

QString noticeFailureSentence(const app::NoticeFailure &failure, base::Instant now)
{
    return std::visit(
        base::Overloaded{
            [](const dispatch::NoticeRefusal &refusal) { return noticeRefusalSentence(refusal); },
            [now](const identity::AccountRefusal &refusal) { return accountRefusalSentence(refusal, now); },
            [](const base::Error &error) { return errorSentence(error, Text::tr("Recording", "… failed")); },
        },
        failure);
}

} // namespace viewmodel
