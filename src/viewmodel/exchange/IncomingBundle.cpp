#include "viewmodel/exchange/IncomingBundle.h"

#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"
#include "viewmodel/exchange/ExchangeSentences.h"
#include "viewmodel/exchange/ExchangeWords.h"

namespace viewmodel {

using Code = exchange::ExchangeRefusalCode;

/// By the header alone: whether somebody of that name signed it the refusal says.
static QString trustWords(const exchange::Header &header, const identity::Accounts &accounts, base::Instant now)
{
    const identity::PeerKey *peer = accounts.peer(header.key);
    if (!peer || peer->record != header.from || peer->holder != header.account)
        return Text::tr("its key is not trusted here");
    if (peer->key.revoked)
        return Text::tr("its key is revoked here from %1 on").arg(momentText(*peer->key.revoked, now));
    return Text::tr("its key is trusted here, by %1").arg(qtext(peer->trustedBy));
}

/// A refusal that goes away when the lots are not held.
static bool isOfHolding(const exchange::ExchangeRefusal &refusal)
{
    return refusal.code == Code::NotInStock || refusal.code == Code::ByStock;
}

IncomingView incomingView(const exchange::Preview &seen, const exchange::Bundle &bundle,
    const identity::Accounts &accounts, base::Instant now)
{
    using State = IncomingView::State;
    IncomingView view;
    const bool card = seen.refusal && seen.refusal->code == Code::CardIsTrusted;
    view.state = card ? State::Card : seen.refusal ? State::Refused : State::Ready;
    if (seen.refusal && !card)
        view.refusal = exchangeRefusalSentence(*seen.refusal);
    if (!seen.content)
        return view;
    const exchange::Header &header = seen.content->header;
    view.kind = bundleKindWord(*seen.content);
    view.console = qtext(header.console);
    view.sender = spaced({qtext(header.post), qtext(header.account)});
    view.made = momentText(header.made, now);
    const bool signedByIt = !seen.refusal || seen.refusal->code != Code::BadSignature; // else it only says so
    if (!card && signedByIt)
        view.trust = trustWords(header, accounts, now);
    const bool notice = std::holds_alternative<exchange::SentNotice>(seen.content->body);
    view.mayHold = notice && (!seen.refusal || isOfHolding(*seen.refusal));
    if (view.state == State::Ready || view.mayHold)
        view.text = bundleReading(*seen.content, bundle);
    return view;
}

} // namespace viewmodel
