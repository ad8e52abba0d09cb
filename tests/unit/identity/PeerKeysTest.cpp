#include "PeerCard.h"

using namespace identity;
using namespace test;

namespace {

struct Peers : AccountDesk {
    Peers()
    {
        setUp();
        open("ld", {Role::Leader});
        open("li", {Role::FirstReviewer});
    }
    [[nodiscard]] TrustPeerKey card() const { return cardOf(publicKey); }
    std::string publicKey = foreignPublicKey();
    std::string key = sm2KeyId(publicKey);
};

} // namespace

TEST(PeerKeys, AFingerprintIsTypedAsPeopleSayIt)
{
    Peers desk;
    TrustPeerKey card = desk.card();
    EXPECT_EQ(card.fingerprint.substr(0, 4) + card.fingerprint.substr(5, 4), desk.key.substr(0, 8));
    card.fingerprint = "0000" + card.fingerprint.substr(4);
    EXPECT_EQ(desk.refusal("组长", std::move(card)), "fingerprint_differs");
    card = desk.card();
    card.fingerprint.erase(card.fingerprint.size() - 1);
    EXPECT_EQ(desk.refusal("组长", std::move(card)), "fingerprint_differs") << "all of it";
    card = desk.card();
    for (char &c : card.fingerprint) {
        if (c == '-')
            c = ' ';
        else if (c >= 'a' && c <= 'f')
            c = static_cast<char>(c - 'a' + 'A');
    }
    const AccountCommand asTold = std::move(card);
    EXPECT_EQ(desk.refusal("ld", asTold), "not_allowed");
    EXPECT_EQ(desk.refusal("组长", asTold), "done");
    EXPECT_EQ(desk.refusal("组长", asTold), "already_trusted");
    EXPECT_EQ(desk.accounts.peer(desk.key)->trustedBy, "组长");
}

TEST(PeerKeys, WhatIsNoKeyOrTheRecordsOwnIsNotTrusted)
{
    Peers desk;
    TrustPeerKey card = desk.card();
    card.publicKey = "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n";
    EXPECT_EQ(desk.refusal("组长", std::move(card)), "no_public_key");
    card = desk.card();
    card.console = "两\n行";
    EXPECT_EQ(desk.refusal("组长", std::move(card)), "bad_text");
    card = desk.card();
    card.publicKey = desk.account("li").keyInUse()->publicKey;
    card.fingerprint = sm2Fingerprint(card.publicKey);
    EXPECT_EQ(desk.refusal("组长", std::move(card)), "already_trusted");
}

TEST(PeerKeys, OnlyTheAccountItselfCallsAKeyItsOwnAndOnce)
{
    Peers desk;
    EXPECT_EQ(desk.refusal("ld", OwnPeerKey{desk.key, secret(OwnPassword)}), "unknown_key");
    EXPECT_EQ(desk.refusal("组长", desk.card()), "done");
    EXPECT_EQ(desk.accounts.keyOf("ld", desk.key), nullptr);
    EXPECT_EQ(desk.refusal("ld", OwnPeerKey{desk.key, secret(OwnPassword)}), "done");
    ASSERT_NE(desk.accounts.keyOf("ld", desk.key), nullptr);
    EXPECT_EQ(desk.accounts.keyOf("li", desk.key), nullptr);
    EXPECT_EQ(desk.refusal("li", OwnPeerKey{desk.key, secret(OwnPassword)}), "already_owned");
    EXPECT_NE(desk.account("ld").keyInUse()->id, desk.key) << "here it signs with the key it has here";
}

TEST(PeerKeys, ARevocationIsByAnAdministratorOrTheOwnerAndForGood)
{
    Peers desk;
    EXPECT_EQ(desk.refusal("组长", desk.card()), "done");
    EXPECT_EQ(desk.refusal("ld", OwnPeerKey{desk.key, secret(OwnPassword)}), "done");
    EXPECT_EQ(desk.refusal("li", RevokePeerKey{desk.key, desk.now, "丢失"}), "not_allowed");
    EXPECT_EQ(desk.refusal("ld", RevokePeerKey{desk.key, desk.now, " "}), "reason_missing");
    EXPECT_EQ(desk.refusal("ld", RevokePeerKey{desk.key, desk.now + std::chrono::hours{1}, "丢失"}), "in_the_future");
    EXPECT_EQ(desk.refusal("ld", RevokePeerKey{desk.key, desk.now, "丢失"}), "done");
    EXPECT_EQ(desk.refusal("ld", RevokePeerKey{desk.key, desk.now, "丢失"}), "already_revoked");
    EXPECT_EQ(desk.refusal("组长", RevokePeerKey{desk.key, desk.now - std::chrono::hours{1}, "更早"}), "done");
    EXPECT_EQ(desk.refusal("组长", desk.card()), "already_trusted");
    EXPECT_EQ(standingAt(*desk.accounts.keyOf("ld", desk.key), desk.now), KeyStanding::Revoked);
    EXPECT_EQ(desk.refusal("组长", RevokePeerKey{"0000000000000000", desk.now, "丢失"}), "unknown_key");
}

TEST(PeerKeys, AFalseClaimIsReleasedAndWhatItRevokedStands)
{
    Peers desk;
    EXPECT_EQ(desk.refusal("组长", desk.card()), "done");
    const auto release = [&](const std::string &who, const std::string &reason = "冒认") {
        return desk.refusal(who, ReleasePeerKey{desk.key, reason, secret(who == "组长" ? ChiefPassword : OwnPassword)});
    };
    EXPECT_EQ(release("组长"), "not_owned");
    EXPECT_EQ(desk.refusal("li", OwnPeerKey{desk.key, secret(OwnPassword)}), "done") << "it is the key of ld";
    EXPECT_EQ(desk.refusal("li", RevokePeerKey{desk.key, desk.now, "丢失"}), "done");
    EXPECT_EQ(release("ld"), "not_allowed");
    EXPECT_EQ(release("组长", " "), "reason_missing");
    EXPECT_EQ(release("组长", "两\n行"), "reason_missing") << "it is signed: one line";
    EXPECT_EQ(release("组长"), "done");
    EXPECT_EQ(desk.accounts.keyOf("li", desk.key), nullptr);
    EXPECT_EQ(desk.refusal("li", OwnPeerKey{desk.key, secret(OwnPassword)}), "claim_undone");
    EXPECT_EQ(desk.refusal("ld", OwnPeerKey{desk.key, secret(OwnPassword)}), "done");
    EXPECT_EQ(standingAt(*desk.accounts.keyOf("ld", desk.key), desk.now), KeyStanding::Counts)
        << "who claimed it could not revoke it either";
}

TEST(PeerKeys, WhatAnAdministratorRevokedStaysRevokedWhenAClaimIsReleased)
{
    Peers desk;
    EXPECT_EQ(desk.refusal("组长", desk.card()), "done");
    EXPECT_EQ(desk.refusal("li", OwnPeerKey{desk.key, secret(OwnPassword)}), "done");
    EXPECT_EQ(desk.refusal("组长", RevokePeerKey{desk.key, desk.now, "失窃"}), "done");
    const base::Instant earlier = desk.now - std::chrono::hours{2};
    EXPECT_EQ(desk.refusal("li", RevokePeerKey{desk.key, earlier, "更早"}), "done");
    EXPECT_EQ(desk.refusal("li", ReleasePeerKey{desk.key, "认错了", secret(OwnPassword)}), "not_allowed")
        << "nobody takes his own word on a key back: what it signed and what he revoked hang on it";
    EXPECT_EQ(desk.refusal("组长", ReleasePeerKey{desk.key, "冒认", secret(ChiefPassword)}), "done");
    const PeerKey &peer = *desk.accounts.peer(desk.key);
    EXPECT_EQ(peer.owner, "");
    EXPECT_EQ(peer.key.revoked, desk.now);
    EXPECT_EQ(peer.key.reason, "失窃");
}

TEST(PeerKeys, AnAdministratorRevokesBesideWhoeverClaimsIt)
{
    Peers desk;
    EXPECT_EQ(desk.refusal("组长", desk.card()), "done");
    EXPECT_EQ(desk.refusal("ld", OwnPeerKey{desk.key, secret(OwnPassword)}), "done");
    EXPECT_EQ(desk.refusal("ld", RevokePeerKey{desk.key, desk.now - std::chrono::hours{1}, "失窃"}), "done");
    EXPECT_EQ(desk.refusal("组长", RevokePeerKey{desk.key, desk.now, "失窃"}), "done") << "of his own word";
    EXPECT_EQ(desk.refusal("组长", RevokePeerKey{desk.key, desk.now, "失窃"}), "already_revoked");
    EXPECT_EQ(desk.accounts.peer(desk.key)->key.revoked, desk.now - std::chrono::hours{1});
    EXPECT_EQ(desk.refusal("组长", ReleasePeerKey{desk.key, "调离", secret(ChiefPassword)}), "done");
    EXPECT_EQ(desk.accounts.peer(desk.key)->key.revoked, desk.now) << "whatever becomes of the claim";
}

TEST(PeerKeys, NobodyTakesHisOwnClaimBack)
{
    Peers desk;
    EXPECT_EQ(desk.refusal("组长", desk.card()), "done");
    EXPECT_EQ(
        desk.refusal("组长", ChangeRoles{"ld", {Role::Leader, Role::Administrator}, secret(ChiefPassword)}), "done");
    EXPECT_EQ(desk.refusal("ld", OwnPeerKey{desk.key, secret(OwnPassword)}), "done");
    EXPECT_EQ(desk.refusal("ld", RevokePeerKey{desk.key, desk.now, "失窃"}), "done");
    EXPECT_EQ(desk.refusal("ld", ReleasePeerKey{desk.key, "认错了", secret(OwnPassword)}), "own_account");
    EXPECT_EQ(desk.refusal("组长", ReleasePeerKey{desk.key, "认错了", secret(ChiefPassword)}), "done");
}

TEST(PeerKeys, AKeyOnOneLineIsReadBackAndNothingElse)
{
    Peers desk;
    const std::string line = sm2KeyLine(desk.publicKey);
    EXPECT_EQ(sm2KeyOfLine(line), desk.publicKey);
    EXPECT_EQ(sm2KeyOfLine(line + "AAAA"), "");
    EXPECT_EQ(sm2KeyOfLine(line.substr(4)), "");
    EXPECT_EQ(sm2KeyOfLine(""), "");
    EXPECT_EQ(sm2KeyLine("x"), "");
    EXPECT_EQ(sm2Fingerprint("x"), "");
}
