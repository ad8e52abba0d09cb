#include "identity/Grant.h"

#include "base/Text.h"
#include "identity/Sm2.h"

#include <algorithm>

namespace identity {

static constexpr std::string_view Heading = "吕梁市应急指挥授权签认\n";

namespace {

/// Names and values, in the order in which they are signed.
using Fields = std::vector<std::pair<std::string_view, std::string>>;

std::string codesOf(const std::vector<Role> &roles)
{
    std::vector<std::string> codes;
    for (const Role role : roles)
        codes.emplace_back(name(role));
    return base::join(codes, " ");
}

/// Whoever knows the password has what the account has: it is a part of what is given.
std::string passwordLine(const PasswordHash &password)
{
    const ScryptCost &cost = password.cost;
    return std::to_string(cost.n) + " " + std::to_string(cost.r) + " " + std::to_string(cost.p) + " " + password.salt
        + " " + password.hash;
}

/// The first thing that is done with a key which somebody else might know.
bool isOwnPassword(const AccountEvent &event) { return std::holds_alternative<PasswordChanged>(event); }

/// What is given, to whom; nothing where nothing is.
struct Given {
    Fields operator()(const AccountOpened &event) const
    {
        return {{"事项", "开立账号"}, {"账号", event.account}, {"角色", codesOf(event.roles)}, {"岗位", event.post},
            {"首次登录须改口令", event.mustChange ? "是" : "否"}, {"口令", passwordLine(event.password)}};
    }
    Fields operator()(const PasswordChanged &event) const
    {
        return {{"事项", "更改口令"}, {"账号", event.account}, {"口令", passwordLine(event.password)}};
    }
    Fields operator()(const PasswordReset &event) const
    {
        return {{"事项", "重置口令"}, {"账号", event.account}, {"口令", passwordLine(event.password)}};
    }
    Fields operator()(const RolesChanged &event) const
    {
        return {{"事项", "更改角色"}, {"账号", event.account}, {"角色", codesOf(event.roles)}};
    }
    Fields operator()(const StandInArranged &event) const
    {
        return {{"事项", "代理"}, {"账号", event.account}, {"代", event.standsFor}, {"自", base::toIso(event.from)},
            {"至", base::toIso(event.to)}};
    }
    Fields operator()(const PeerKeyTrusted &event) const
    {
        return {{"事项", "信任外台密钥"}, {"公钥", sm2KeyLine(event.publicKey)}, {"记录", event.record},
            {"台", event.console}, {"账号", event.holder}, {"岗位", event.post}};
    }
    Fields operator()(const PeerKeyOwned &event) const
    {
        return {{"事项", "认作本人密钥"}, {"账号", event.account}, {"密钥", event.key}};
    }
    Fields operator()(const PeerKeyReleased &event) const
    {
        return {{"事项", "撤销认作本人密钥"}, {"账号", event.account}, {"密钥", event.key}, {"理由", event.reason}};
    }
    Fields operator()(const SignedIn &event) const
    {
        return {{"事项", "登录"}, {"账号", event.account}, {"工作站", event.workstation}};
    }
    Fields operator()(const auto &) const { return {}; }
};

bool isSignIn(const AccountEvent &event) { return std::holds_alternative<SignedIn>(event); }

/// What was signed, as a sentence begins with it.
std::string signedThing(const RecordedAccountEvent &record)
{
    return isSignIn(record.event) ? "the sign-in of " + record.actor : "what " + record.actor + " gave";
}

/// A value of several lines could say what the next field says.
bool isAmbiguous(const AccountEvent &event)
{
    return std::ranges::any_of(
        std::visit(Given(), event), [](const auto &field) { return field.second.find('\n') != std::string::npos; });
}

/// Of const and other events alike.
template <class Event>
auto grantIn(Event &event)
{
    using Pointer = std::conditional_t<std::is_const_v<Event>, const Grant *, Grant *>;
    return std::visit(
        [](auto &one) -> Pointer {
            if constexpr (requires { one.grant; })
                return &one.grant;
            else
                return nullptr;
        },
        event);
}

} // namespace

const Grant *grantOf(const AccountEvent &event) { return grantIn(event); }

std::string grantText(
    const AccountEvent &event, const GrantPlace &at, const std::string &givenBy, const std::string &key)
{
    const Fields given = std::visit(Given(), event);
    if (given.empty())
        return {};
    Fields fields{{"位置", std::to_string(at.place)}, {"记录位置", std::to_string(at.record.position)},
        {"记录摘要", at.record.head}, {"授权账号", givenBy}, {"授权密钥", key}};
    fields.insert(fields.end(), given.begin(), given.end());
    std::string text(Heading);
    for (const auto &[name, value] : fields)
        text.append(name).append("：").append(value).append("\n");
    return text;
}

bool isGrantText(std::string_view text) { return text.starts_with(Heading); }

base::Result<> signGrant(AccountEvent &event, const GrantPlace &at, const Voucher &giver)
{
    Grant *grant = grantIn(event);
    if (!grant)
        return {};
    if (isAmbiguous(event))
        return base::fail(base::ErrorCode::Invalid, "what is given has a value of several lines, which nobody signs");
    auto signature = signSm2(giver.privateKey, grantText(event, at, giver.account, giver.key));
    if (!signature)
        return base::failFrom(signature);
    *grant = {giver.key, at.record, std::move(*signature)};
    return {};
}

/// The key may give what the event gives.
static bool mayGive(const SigningKey &key, const AccountEvent &event)
{
    return key.inUse() && (!key.provisional || isOwnPassword(event));
}

/// The one that the grant names, of whoever did it; null where he has none of this id.
static const SigningKey *givingKey(const Accounts &before, const RecordedAccountEvent &record)
{
    const Account *giver = before.find(record.actor);
    return giver ? giver->key(grantOf(record.event)->key) : nullptr;
}

std::string shiftFault(const Accounts &before, const RecordedAccountEvent &record)
{
    constexpr std::int64_t Farthest = 50;
    const Grant *grant = grantOf(record.event);
    const SigningKey *key = grant ? givingKey(before, record) : nullptr;
    if (!key || !mayGive(*key, record.event) || isAmbiguous(record.event))
        return {};
    for (std::int64_t missing = 1; missing <= Farthest; ++missing) {
        const std::int64_t place = record.version + missing;
        const std::string text = grantText(record.event, {place, grant->record}, record.actor, grant->key);
        if (verifySm2(key->publicKey, text, grant->signature))
            return signedThing(record) + " was event " + std::to_string(place)
                + " about accounts when it was signed and is event " + std::to_string(record.version)
                + " now: so many before it are gone";
    }
    return {};
}

std::string grantFault(const Accounts &before, const RecordedAccountEvent &record)
{
    const Grant *grant = grantOf(record.event);
    if (!grant || before.byName.empty()) // nobody was there before the first administrator
        return {};
    const SigningKey *key = givingKey(before, record);
    if (grant->signature.empty())
        return isSignIn(record.event) ? std::string() : "nobody signed " + signedThing(record);
    if (!key || !mayGive(*key, record.event))
        return signedThing(record) + " is signed by a key that could not do so then: it "
            + (key ? whyUnfit(*key) : "was none of his");
    const std::string text = grantText(record.event, {record.version, grant->record}, record.actor, grant->key);
    return !isAmbiguous(record.event) && verifySm2(key->publicKey, text, grant->signature)
        ? std::string()
        : signedThing(record) + " is not what " + record.actor + " signed";
}

} // namespace identity
