#include "identity/Grant.h"

#include "base/Text.h"
#include "identity/Sm2.h"

#include <algorithm>

namespace identity {

static constexpr std::string_view Heading = "吕梁市应急指挥授权签认\n";

namespace {

std::string line(std::string_view name, std::string_view value)
{
    return std::string(name) + "：" + std::string(value) + "\n";
}

std::string rolesLine(const std::vector<Role> &roles)
{
    std::vector<std::string> codes;
    for (const Role role : roles)
        codes.emplace_back(name(role));
    return line("角色", base::join(codes, " "));
}

/// What is given, to whom. A post stands last: only it may have several lines.
struct Given {
    std::string operator()(const AccountOpened &event) const
    {
        return line("事项", "开立账号") + line("账号", event.account) + rolesLine(event.roles)
            + line("岗位", event.post);
    }
    std::string operator()(const RolesChanged &event) const
    {
        return line("事项", "更改角色") + line("账号", event.account) + rolesLine(event.roles);
    }
    std::string operator()(const StandInArranged &event) const
    {
        return line("事项", "代理") + line("账号", event.account) + line("代", event.standsFor)
            + line("自", base::toIso(event.from)) + line("至", base::toIso(event.to));
    }
    std::string operator()(const PeerKeyTrusted &event) const
    {
        return line("事项", "信任外台密钥") + line("公钥", sm2KeyLine(event.publicKey)) + line("记录", event.record)
            + line("台", event.console) + line("账号", event.holder) + line("岗位", event.post);
    }
    std::string operator()(const PeerKeyOwned &event) const
    {
        return line("事项", "认作本人密钥") + line("账号", event.account) + line("密钥", event.key);
    }
    std::string operator()(const auto &) const { return {}; }
};

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

std::string grantText(const AccountEvent &event, std::int64_t place, const std::string &givenBy, const std::string &key)
{
    const std::string given = std::visit(Given(), event);
    return given.empty() ? std::string()
                         : std::string(Heading) + line("位置", std::to_string(place)) + line("授权账号", givenBy)
            + line("授权密钥", key) + given;
}

bool isGrantText(std::string_view text) { return text.starts_with(Heading); }

base::Result<> signGrant(AccountEvent &event, std::int64_t place, const Voucher &giver)
{
    Grant *grant = grantIn(event);
    if (!grant)
        return {};
    auto signature = signSm2(giver.privateKey, grantText(event, place, giver.account, giver.key));
    if (!signature)
        return base::failFrom(signature);
    *grant = {giver.key, std::move(*signature)};
    return {};
}

std::string grantFault(const Accounts &before, const RecordedAccountEvent &record)
{
    const Grant *grant = grantOf(record.event);
    if (!grant || before.byName.empty()) // nobody was there before the first administrator
        return {};
    if (grant->signature.empty())
        return "nobody signed what " + record.actor + " gave";
    const Account *giver = before.find(record.actor);
    const SigningKey *key = giver ? giver->keyInUse() : nullptr;
    if (!key || key->id != grant->key || key->provisional)
        return "what " + record.actor + " gave is signed by a key that could not do so then";
    return verifySm2(
               key->publicKey, grantText(record.event, record.version, record.actor, grant->key), grant->signature)
        ? std::string()
        : "what " + record.actor + " gave is not what " + record.actor + " signed";
}

} // namespace identity
