#include "viewmodel/exchange/ExchangeSentences.h"

#include "base/Overloaded.h"
#include "viewmodel/Sentences.h"
#include "viewmodel/Words.h"
#include "viewmodel/dispatch/NoticeSentences.h"
#include "viewmodel/people/AccountWords.h"
#include "viewmodel/reserve/StockSentences.h"

namespace viewmodel {

using Code = exchange::ExchangeRefusalCode;
using exchange::ExchangeRefusal;

static QString whoSentence(const ExchangeRefusal &refusal)
{
    const QString subject = qtext(refusal.subject);
    switch (refusal.code) {
    case Code::NotSignedIn:
        return Text::tr("Nobody is signed in here; F12 signs in.");
    case Code::PasswordMustChange:
        return Text::tr("First change the password that was given to you.");
    case Code::NotAllowed:
        return Text::tr("%1 has no role that lets it do this.").arg(subject);
    case Code::NoKey:
        return Text::tr("The account %1 has no key in use. Make a new one in the data menu.").arg(subject);
    default:
        return Text::tr("There is no open account %1.").arg(subject);
    }
}

static QString leavingSentence(const ExchangeRefusal &refusal)
{
    const QString subject = qtext(refusal.subject);
    switch (refusal.code) {
    case Code::NoCard:
        return Text::tr("This console has no name yet. Make a card first and say there what it calls itself.");
    case Code::UnknownConsole:
        return Text::tr("No key of another console is trusted yet. Take its card in first.");
    case Code::UnknownNotice:
        return Text::tr("There is no request %1.").arg(subject);
    case Code::WrongState:
        return Text::tr("It is not there yet, or over already: a request leaves while it is open, a draft while it "
                        "waits for a signature, a notice once it is issued.");
    case Code::NobodyElsewhere:
        return Text::tr("Nobody who may sign it now has a key at that console. Who may signs in here and calls his key "
                        "there his own.");
    default:
        return Text::tr("A name or a text in it is longer than one line. Correct it first.");
    }
}

static QString signingSentence(const ExchangeRefusal &refusal)
{
    switch (refusal.code) {
    case Code::UnknownBundle:
        return Text::tr("No draft of this number came from another console.");
    case Code::NotOpened:
        return Text::tr("Open it first: nobody signs what he has not had before him.");
    case Code::NotNamed:
        return Text::tr("This draft is for somebody else, or for a key that you use no more. Have it sent again.");
    default:
        return Text::tr("It is signed already. The file with the signature can be written again.");
    }
}

/// What is wrong with the file itself, or with who signed it.
static QString fileSentence(const ExchangeRefusal &refusal)
{
    switch (refusal.code) {
    case Code::BadSignature:
        return Text::tr("It was changed after it was signed, or somebody else signed it. Do not believe it; have it "
                        "sent again.");
    case Code::Unreadable:
        return Text::tr("This is no bundle, it was changed, or a newer version wrote it. Have it sent again.");
    case Code::OtherKind:
        return Text::tr(
            "It comes from a demonstration or a drill, and this record is none; or it is the other way round. "
            "They never mix.");
    case Code::OtherRecord:
        return Text::tr("It is for another console. Have it sent again, to this one.");
    case Code::OwnBundle:
        return Text::tr("It left this console. Carry it to the other one.");
    case Code::UnknownSigner:
        return Text::tr("Nobody here trusts who signed it. An administrator takes the card of that account in first, "
                        "and asks for the fingerprint by telephone.");
    case Code::SignerRevoked:
        return Text::tr("The key it is signed with is revoked here. Have it signed with another.");
    case Code::InTheFuture:
        return Text::tr("It was made later than it is now. Compare the clocks of both consoles, then try again.");
    default:
        return Text::tr("This is a card. An administrator trusts it with the fingerprint that its holder told.");
    }
}

/// "fr, key 90c1…" is the subject of a signature that does not count.
static QString signaturesSentence(const ExchangeRefusal &refusal)
{
    const QString who = qtext(refusal.subject);
    if (!who.contains(QStringLiteral(", key ")))
        return Text::tr("It has not four signatures that count. V on the approval screen of the bureau says which.");
    return Text::tr(
        "The signature of %1 does not count here: its key is not trusted or is revoked, or it is not of this "
        "text. Take that card in, or have the notice sent again. Where its holder has another key by now, no card "
        "has the old one: work from the paper.")
        .arg(who.section(QStringLiteral(", key "), 0, 0));
}

static QString takingSentence(const ExchangeRefusal &refusal)
{
    switch (refusal.code) {
    case Code::AlreadyTaken:
        return Text::tr("It was taken in already. Taken in again it changes nothing; look in the list.");
    case Code::Outdated:
        return Text::tr("A newer draft of the same notice is here. Use that one.");
    case Code::NotAsked:
        return Text::tr("It answers a draft that never left this console. Ask who sent it.");
    case Code::OtherAnswers:
        return Text::tr("It answers a draft that was sent to somebody else, or another draft. Send the draft again.");
    case Code::SignaturesMissing:
        return signaturesSentence(refusal);
    default:
        return Text::tr("This stock does not have its lots free: %1. Without holding the lots it can be taken in.")
            .arg(qtext(refusal.subject));
    }
}

/// The rules of notices and of the stock word their own refusals.
static QString ruleSentence(const ExchangeRefusal &refusal)
{
    if (refusal.code == Code::ByStock) {
        constexpr auto Last = static_cast<int>(reserve::StockRefusalCode::GoesByNotice);
        for (int code = 0; code <= Last; ++code) {
            const auto stock = static_cast<reserve::StockRefusalCode>(code);
            if (name(stock) == refusal.rule)
                return stockRefusalSentence({stock, refusal.subject, refusal.detail});
        }
        return Text::tr("The stock does not allow it.");
    }
    constexpr auto Last = static_cast<int>(dispatch::NoticeRefusalCode::ReasonMissing);
    for (int code = 0; code <= Last; ++code) {
        const auto notice = static_cast<dispatch::NoticeRefusalCode>(code);
        if (name(notice) == refusal.rule)
            return noticeRefusalSentence({notice, refusal.subject, refusal.detail, {}});
    }
    return Text::tr("The rules of notices do not allow it. Look at where the notice stands.");
}

QString exchangeRefusalSentence(const ExchangeRefusal &refusal)
{
    switch (refusal.code) {
    case Code::UnknownAccount:
    case Code::NotSignedIn:
    case Code::PasswordMustChange:
    case Code::NotAllowed:
    case Code::NoKey:
        return whoSentence(refusal);
    case Code::NoCard:
    case Code::UnknownConsole:
    case Code::UnknownNotice:
    case Code::WrongState:
    case Code::NobodyElsewhere:
    case Code::BadText:
        return leavingSentence(refusal);
    case Code::UnknownBundle:
    case Code::NotOpened:
    case Code::NotNamed:
    case Code::AlreadyAnswered:
        return signingSentence(refusal);
    case Code::BadSignature:
    case Code::Unreadable:
    case Code::OtherKind:
    case Code::OtherRecord:
    case Code::OwnBundle:
    case Code::UnknownSigner:
    case Code::SignerRevoked:
    case Code::InTheFuture:
    case Code::CardIsTrusted:
        return fileSentence(refusal);
    case Code::AlreadyTaken:
    case Code::Outdated:
    case Code::NotAsked:
    case Code::OtherAnswers:
    case Code::SignaturesMissing:
    case Code::NotInStock:
        return takingSentence(refusal);
    case Code::ByNotice:
    case Code::ByStock:
        return ruleSentence(refusal);
    }
    return {};
}

QString exchangeFailureSentence(const app::ExchangeFailure &failure, base::Instant now)
{
    return std::visit(
        base::Overloaded{
            [](const ExchangeRefusal &refusal) { return exchangeRefusalSentence(refusal); },
            [now](const identity::AccountRefusal &refusal) { return accountRefusalSentence(refusal, now); },
            [](const base::Error &error) { return errorSentence(error, Text::tr("Recording", "… failed")); },
        },
        failure);
}

QString bundleFileSentence(const base::Error &error)
{
    if (error.code == base::ErrorCode::Invalid)
        return Text::tr("This is no bundle, or not all of one. Copy it again from where it was made.");
    return Text::tr("The file cannot be read. Copy it again, or choose another.");
}

QString newFileSentence(const base::Error &error, bool recorded)
{
    const QString cause = error.code == base::ErrorCode::Refused
        ? Text::tr("A file of this name is there already. Take another name.")
        : Text::tr("The file cannot be written there. Look at the place and the space there.");
    return recorded ? cause + Text::tr(" It is recorded as sent; W writes its file again.") : cause;
}

} // namespace viewmodel
