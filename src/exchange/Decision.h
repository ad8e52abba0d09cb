#pragma once

#include "exchange/DecideExchange.h"

/// What the deciding of this folder shares. Only for its .cpp files.
namespace exchange {

using Code = ExchangeRefusalCode;
/// Nothing where all is well.
using Fault = std::optional<ExchangeRefusal>;

/// Who judges signatures: a console with the keys it knows.
struct Judge {
    const identity::Accounts &accounts;
    const std::string &record;
    std::optional<base::Instant> taken = {}; ///< it was taken in then; nothing: it is being taken in
    /// What a key is revoked from later on stays what it was.
    [[nodiscard]] bool isRevoked(const identity::SigningKey &key) const
    {
        return taken ? standingAt(key, *taken) == identity::KeyStanding::Revoked : key.revoked.has_value();
    }
};

/// The state and the moment a command is decided on.
struct Moment {
    const Exchange &exchange;
    const ExchangeContext &context;
    [[nodiscard]] base::Instant now() const { return context.now; }
    [[nodiscard]] const std::string &actor() const { return context.actor; }
    [[nodiscard]] const identity::Accounts &accounts() const { return context.accounts; }
    [[nodiscard]] Judge judge() const { return {accounts(), context.record}; }
    /// As the rules of notices want it.
    [[nodiscard]] dispatch::NoticeContext noticeContext() const
    {
        return {context.now, context.actor, context.workstation, context.accounts, context.stock};
    }
};

[[nodiscard]] inline ExchangeRefusal fault(Code code, std::string detail, std::string subject = {})
{
    return {code, std::move(subject), std::move(detail), {}};
}
[[nodiscard]] inline tl::unexpected<ExchangeRefusal> refuse(Code code, std::string detail, std::string subject = {})
{
    return tl::unexpected(fault(code, std::move(detail), std::move(subject)));
}
[[nodiscard]] inline tl::unexpected<ExchangeRefusal> refuse(ExchangeRefusal refusal)
{
    return tl::unexpected(std::move(refusal));
}
template <class T>
[[nodiscard]] tl::unexpected<ExchangeRefusal> refuseFrom(const tl::expected<T, ExchangeRefusal> &result)
{
    return tl::unexpected(result.error());
}

/// What is wrong with an opinion that is signed, or was: one of before opinions were signed has none.
[[nodiscard]] Fault opinionFault(const SendApproval &command);
/// No role of the actor lets him do it.
[[nodiscard]] Fault permissionFault(const Moment &moment, identity::Permission permission);
/// Drill and live never mix.
[[nodiscard]] Fault kindFault(const std::string &from, const std::string &record);

/// Whether somebody who is trusted sent just this.
[[nodiscard]] Fault signerFault(const Judge &judge, const Header &header, const Bundle &bundle);

/// Somebody who signs: the record he has his key in, and his account there.
using Person = std::pair<std::string, std::string>;
/// A key that a console knows, trusted or of an account of its own, and whose it is; null for any other.
[[nodiscard]] std::pair<const identity::SigningKey *, Person> knownKey(
    const identity::Accounts &accounts, const std::string &record, const std::string &id);

/// What the rules of notices refuse, as one of ours.
[[nodiscard]] ExchangeRefusal byNotice(const dispatch::NoticeRefusal &refusal);

/// A draft of another console that the actor may sign here; who he signs as there.
struct Signable {
    const Taken *draft = nullptr;
    const SentDraft *sent = nullptr;
    Signer signer;
};
[[nodiscard]] tl::expected<Signable, ExchangeRefusal> signable(const Moment &moment, const std::string &draft);
/// The same of one that the actor has had before him.
[[nodiscard]] tl::expected<Signable, ExchangeRefusal> openedSignable(const Moment &moment, const std::string &draft);

/// Nothing newer about the same notice was taken in from there.
[[nodiscard]] Fault outdatedFault(const Moment &moment, const Header &header, const SentDraft &sent);

// DecideSending.cpp, DecideTaking.cpp, TakeNotice.cpp.
[[nodiscard]] ExchangeText composed(const Moment &moment, const Sending &what);
[[nodiscard]] ExchangeDecision decideOn(const Moment &moment, const Send &command);
[[nodiscard]] ExchangeDecision decideOn(const Moment &moment, const OpenDraft &command);
[[nodiscard]] ExchangeDecision decideOn(const Moment &moment, const TakeIn &command);
[[nodiscard]] ExchangeDecision decideOn(const Moment &moment, const HoldNotice &command);
[[nodiscard]] ExchangeDecision takeNotice(
    const Moment &moment, const Header &header, const SentNotice &sent, bool hold, BundleTaken event);

} // namespace exchange
