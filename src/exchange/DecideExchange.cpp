#include "exchange/DecideExchange.h"

#include "dispatch/NoticeText.h"
#include "exchange/Decision.h"

namespace exchange {

Fault opinionFault(const SendApproval &command)
{
    const auto bad = dispatch::opinionFault(command.opinion);
    return bad ? Fault(fault(Code::BadText, bad->detail, command.draft)) : Fault();
}

Fault kindFault(const std::string &from, const std::string &record)
{
    if (markOf(from) == markOf(record))
        return {};
    const auto named = [](std::string_view mark) { return mark.empty() ? "live work" : std::string(mark); };
    return fault(Code::OtherKind,
        "it comes from " + named(markOf(from)) + ", and this record is " + named(markOf(record)) + ": they never mix",
        from);
}

Fault permissionFault(const Moment &moment, identity::Permission permission)
{
    if (identity::mayAt(moment.accounts(), moment.actor(), permission, moment.now()))
        return {};
    return fault(Code::NotAllowed,
        "no role of the account lets it do this (" + std::string(identity::name(permission)) + ")", moment.actor());
}

ExchangeRefusal byNotice(const dispatch::NoticeRefusal &refusal)
{
    return {Code::ByNotice, refusal.subject, refusal.detail, std::string(name(refusal.code))};
}

namespace {

Fault accountFault(const ExchangeContext &context)
{
    const identity::Account *account = context.accounts.find(context.actor);
    if (!account || !account->isOpen())
        return fault(Code::UnknownAccount, "there is no open account of this name", context.actor);
    if (account->mustChange)
        return fault(Code::PasswordMustChange, "change the password that was given first", context.actor);
    return {};
}

Fault presenceFault(const ExchangeContext &context)
{
    const identity::Account *account = context.accounts.find(context.actor);
    if (account && !account->signedInAt.contains(context.workstation))
        return fault(Code::NotSignedIn, "the account is not signed in at this workstation", context.actor);
    return {};
}

} // namespace

std::string revokedKeyOf(const Taken &taken, const identity::Accounts &accounts, const std::string &record)
{
    std::vector<std::string> keys{taken.content.header.key};
    if (const auto *notice = std::get_if<SentNotice>(&taken.content.body)) {
        for (const dispatch::Signature &one : notice->signatures)
            keys.push_back(one.key);
    }
    for (const std::string &id : keys) {
        const identity::SigningKey *key = knownKey(accounts, record, id).first;
        if (key && standingAt(*key, taken.at) == identity::KeyStanding::Revoked)
            return id;
    }
    return {};
}

ExchangeDecision weigh(const Exchange &exchange, const ExchangeCommand &command, const ExchangeContext &context)
{
    if (Fault bad = accountFault(context))
        return refuse(std::move(*bad));
    const Moment moment{exchange, context};
    return std::visit([&](const auto &one) { return decideOn(moment, one); }, command);
}

ExchangeDecision decide(const Exchange &exchange, const ExchangeCommand &command, const ExchangeContext &context)
{
    if (Fault bad = presenceFault(context))
        return refuse(std::move(*bad));
    return weigh(exchange, command, context);
}

ExchangeText compose(const Exchange &exchange, const Sending &what, const ExchangeContext &context)
{
    if (Fault bad = accountFault(context))
        return refuse(std::move(*bad));
    return composed({exchange, context}, what);
}

ExchangeText approvalText(const Exchange &exchange, const SendApproval &command, const ExchangeContext &context)
{
    if (Fault bad = accountFault(context))
        return refuse(std::move(*bad));
    const auto found = openedSignable({exchange, context}, command.draft);
    if (!found)
        return refuseFrom(found);
    if (command.opinion.empty())
        return refuse(Code::BadText, "say what you think of it; 同意 agrees", command.draft);
    if (Fault bad = opinionFault(command))
        return refuse(std::move(*bad));
    return dispatch::signedText(found->sent->text,
        {found->sent->step, found->signer.account, found->signer.standsFor, command.opinion, context.now});
}

} // namespace exchange
