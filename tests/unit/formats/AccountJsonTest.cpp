#include "formats/AccountJson.h"

#include "formats/AccountJsonFields.h"
#include "support/Golden.h"
#include "unit/formats/MemberCount.h"

using namespace formats;
using namespace identity;

namespace {

const std::vector<AccountEvent> &samples()
{
    const base::Instant at = base::fromCivil({2026, 11, 25, 3, 14, 0, 0});
    const PasswordHash hash{{}, "c2FsdA==", "aGFzaA=="};
    const SealedKey sealed{{65536, 8, 1}, "c2FsdA==", "bm9uY2U=", "Ym94"};
    static const std::vector<AccountEvent> Events{
        AccountOpened{"li", "市工信局 初审", {Role::FirstReviewer, Role::Administrator}, hash, true},
        RolesChanged{"li", {Role::Observer}},
        AccountClosed{"li"},
        PasswordChanged{"li", hash, {"0123456789abcdef", {7, std::string(64, 'b')}, "c2lnbmF0dXJl"}},
        PasswordReset{"li", hash, {"0123456789abcdef", {8, std::string(64, 'c')}, "c2lnbmF0dXJl"}},
        SigningKeyMade{"li", "0123456789abcdef", "-----BEGIN PUBLIC KEY-----\n", sealed, "组长", "fedcba9876543210",
            "c2lnbmF0dXJl"},
        SigningKeyResealed{"li", "0123456789abcdef", sealed},
        SigningKeyRevoked{"li", "0123456789abcdef", at, "丢失"},
        StandInArranged{"li", "wu", at, at + std::chrono::hours{24}},
        StandInEnded{"li", "wu"},
        SignedIn{"li", "desk-1"},
        SignInFailed{"li", "desk-1"},
        SignedOut{"li", "desk-1", true},
        TextSigned{"li", "0123456789abcdef", std::string(64, 'a'), "c2lnbmF0dXJl", "file notice.txt"},
        UnsignedWorkBegan{"desk-1"},
        UnsignedWorkCountersigned{"li", "desk-1", at},
        PeerKeyTrusted{
            "0123456789abcdef", "-----BEGIN PUBLIC KEY-----\n", "fedcba9876543210", "孝义市应急局", "wang", "值班室"},
        PeerKeyOwned{"li", "0123456789abcdef"},
        PeerKeyRevoked{"0123456789abcdef", at, "丢失"},
        PeerKeyReleased{"li", "0123456789abcdef", "冒认"},
    };
    return Events;
}

app::StoredEvent stored(const app::NewEvent &event)
{
    app::StoredEvent kept;
    kept.stream = "accounts";
    kept.version = 7;
    kept.type = event.type;
    kept.payload = event.payload;
    return kept;
}

} // namespace

TEST(AccountJson, WritesEveryEventAsDocumented)
{
    ASSERT_EQ(samples().size(), std::variant_size_v<AccountEvent>);
    std::string lines;
    for (std::size_t i = 0; i < samples().size(); ++i) {
        EXPECT_EQ(samples()[i].index(), i);
        const app::NewEvent encoded = JsonAccountCodec().encode(samples()[i]);
        EXPECT_EQ(encoded.type, typeOf(samples()[i]));
        lines += encoded.type + " " + encoded.payload + "\n";
    }
    EXPECT_TRUE(support::matchesGolden(lines, "formats/account-events.txt"));
}

TEST(AccountJson, ReadsBackWhatItWroteWithEveryMember)
{
    for (const AccountEvent &event : samples()) {
        const auto decoded = JsonAccountCodec().decode(stored(JsonAccountCodec().encode(event)));
        ASSERT_TRUE(decoded) << base::toString(decoded.error());
        EXPECT_TRUE(*decoded == event) << typeOf(event);
        std::visit([](const auto &alternative) { expectEveryMemberVisited(alternative); }, event);
    }
    expectEveryMemberVisited(PasswordHash{});
    expectEveryMemberVisited(SealedKey{});
    expectEveryMemberVisited(ScryptCost{});
}

TEST(AccountJson, NamesWhatDoesNotFit)
{
    const auto problem = [](const std::string &type, const std::string &payload) {
        const auto decoded = JsonAccountCodec().decode(stored({type, {}, {}, payload}));
        return decoded ? std::string("decoded") : decoded.error().detail;
    };
    EXPECT_EQ(problem("account-roles-changed", R"({"account":"li","roles":["king"]})"),
        "account-roles-changed: field roles[0] is not one of its names");
    EXPECT_EQ(problem("password-changed", R"({"account":"li","password":{"scrypt":{"n":1,"r":8}}})"),
        "password-changed: field password.scrypt.p is not there");
    EXPECT_EQ(problem("note-added", "{}"), "note-added: an event type this version does not know");
}
