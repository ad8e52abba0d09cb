#include "viewmodel/handover/HandoverSentences.h"

#include "base/Overloaded.h"
#include "base/PlainLine.h"
#include "viewmodel/Sentences.h"
#include "viewmodel/Words.h"
#include "viewmodel/people/AccountWords.h"

namespace viewmodel {

QString handoverRefusalSentence(const handover::HandoverRefusal &refusal)
{
    using Code = handover::HandoverRefusalCode;
    const QString subject = qtext(refusal.subject);
    switch (refusal.code) {
    case Code::UnknownAccount:
        return Text::tr("There is no open account %1.").arg(subject);
    case Code::NotSignedIn:
        return Text::tr("Nobody is signed in here; F12 signs in.");
    case Code::PasswordMustChange:
        return Text::tr("First change the password that was given to you.");
    case Code::NotAllowed:
        return Text::tr("The desk is handed over by those who keep it; %1 has no role that lets it record incidents.")
            .arg(subject);
    case Code::NoKey:
        return Text::tr("%1 has no key to sign with. Data › New signing key makes one.").arg(subject);
    case Code::BadText:
        return Text::tr("A line has 1 to %1 characters, without blanks at its ends. Shorten it, or write two.")
            .arg(base::LineCharacters);
    case Code::ReasonMissing:
        return Text::tr("Say why it is taken back.");
    case Code::RecordMoved:
        return Text::tr("Something was recorded since the sheet was made. It is listed anew: look at it, then sign.");
    case Code::AnotherWaits:
        return Text::tr("Handover %1 waits to be taken over. It is taken over, or taken back, first.").arg(subject);
    case Code::UnknownHandover:
        return Text::tr("There is no handover %1.").arg(subject);
    case Code::NotWaiting:
        return Text::tr("Handover %1 does not wait any more: it was taken over, or taken back.").arg(subject);
    case Code::SamePerson:
        return Text::tr("Nobody takes over from himself. Whoever comes signs in with Shift+F12, then signs.");
    case Code::NotTheGiver:
        return Text::tr("Only %1, who gave it, takes it back.").arg(subject);
    case Code::BadSignature:
        return Text::tr("The signature does not fit the text. Type the password again.");
    }
    return {};
}

QString handoverFailureSentence(const app::HandoverFailure &failure, base::Instant now)
{
    return std::visit(
        base::Overloaded{
            [](const handover::HandoverRefusal &refusal) { return handoverRefusalSentence(refusal); },
            [now](const identity::AccountRefusal &refusal) { return accountRefusalSentence(refusal, now); },
            [](const base::Error &error) { return errorSentence(error, Text::tr("Recording", "… failed")); },
        },
        failure);
}

} // namespace viewmodel
