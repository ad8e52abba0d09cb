#include "exchange/Card.h"

#include "exchange/ContentText.h"
#include "exchange/Decision.h"
#include "identity/Sm2.h"

namespace exchange {

tl::expected<Content, ExchangeRefusal> readCard(const Bundle &bundle, const std::string &record, base::Instant now)
{
    auto content = readContent(bundle.text);
    const auto *card = content ? std::get_if<Card>(&content->body) : nullptr;
    if (!card)
        return refuse(Code::Unreadable, "it is no card; `fengsuictl bundle card` makes one on the other console");
    const Header &header = content->header;
    if (header.from == record)
        return refuse(Code::OwnBundle, "it left this console; it is for another one", header.account);
    if (Fault mixed = kindFault(header.from, record))
        return refuse(std::move(*mixed));
    if (identity::sm2KeyId(card->publicKey) != header.key
        || !identity::verifySm2(card->publicKey, bundle.text, bundle.signature))
        return refuse(Code::BadSignature, "it is not signed with the key on it; have it sent again", header.key);
    if (header.made > now)
        return refuse(Code::InTheFuture, "it was made later than it is now; compare the clocks of both consoles",
            base::toIso(header.made));
    return std::move(*content);
}

identity::TrustPeerKey trustOf(const Content &card, const std::string &fingerprint, const identity::Secret &ownPassword)
{
    const Header &header = card.header;
    return {std::get<Card>(card.body).publicKey, fingerprint, header.from, header.console, header.account, header.post,
        ownPassword.copy()};
}

} // namespace exchange
