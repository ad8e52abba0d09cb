#include "AccountDesk.h"

#include "identity/Base64.h"
#include "identity/Sm2.h"

using namespace identity;
using test::Cheap;
using test::CountedRandom;
using test::secret;

namespace {

std::string bytes(std::string_view hex)
{
    std::string out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        out += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    return out;
}

/// A public key of SM2 from its point: the fixed head of such a SubjectPublicKeyInfo, then the point.
std::string pem(std::string_view point)
{
    return "-----BEGIN PUBLIC KEY-----\n"
        + toBase64(bytes("3059301306072a8648ce3d020106082a811ccf5501822d034200" + std::string(point)))
        + "\n-----END PUBLIC KEY-----\n";
}

/// A random source that has nothing to give.
class NoRandom final : public Random {
public:
    [[nodiscard]] bool fill(unsigned char *, std::size_t) override { return false; }
};

} // namespace

TEST(Scrypt, GivesWhatRfc7914Says)
{
    EXPECT_EQ(scrypt("", "", {16, 1, 1}, 64)->view(),
        bytes("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
              "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"));
    EXPECT_EQ(scrypt("password", "NaCl", {1024, 8, 16}, 64)->view(),
        bytes("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
              "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"));
}

TEST(Scrypt, RefusesACostItDoesNotHaveOrThatEatsTheMachine)
{
    for (const ScryptCost &cost : {ScryptCost{0, 8, 1}, {-2, 8, 1}, {3, 8, 1}, {16, 0, 1}, {16, 1, 0}, {1 << 24, 8, 1}})
        EXPECT_FALSE(scrypt("a", "b", cost, 32)) << cost.n << " " << cost.r << " " << cost.p;
}

// GB/T 32918.5-2017, A.2: the private key, its public key and the signature of "message digest" under the identifier
// 1234567812345678 on the curve sm2p256v1.
TEST(Sm2, VerifiesTheExampleOfTheStandard)
{
    const std::string key = pem("0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                                "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
    const std::string signature =
        toBase64(bytes("3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                       "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa"));
    EXPECT_TRUE(verifySm2(key, "message digest", signature));
    EXPECT_FALSE(verifySm2(key, "message digesT", signature));
}

TEST(Sm2, SignsWhatOnlyThatKeyAndTextVerify)
{
    CountedRandom random;
    const auto mine = makeSm2Key(random);
    const auto other = makeSm2Key(random);
    ASSERT_TRUE(mine && other);
    const auto signature = signSm2(mine->privateKey, "调用通知单");
    ASSERT_TRUE(signature);
    EXPECT_TRUE(verifySm2(mine->publicKey, "调用通知单", *signature));
    EXPECT_FALSE(verifySm2(mine->publicKey, "调用通知单 ", *signature));
    EXPECT_FALSE(verifySm2(other->publicKey, "调用通知单", *signature));
    EXPECT_FALSE(verifySm2(mine->publicKey, "调用通知单", *signature + "\n"));
    EXPECT_FALSE(verifySm2("no key", "调用通知单", *signature));
    EXPECT_TRUE(verifySm2(mine->publicKey, "", *signSm2(mine->privateKey, "")));
}

TEST(Sm2, MakesTheSameKeyOfTheSameRandomBytesAndNamesItByItsPublicPart)
{
    CountedRandom random(1);
    CountedRandom same(1);
    const auto key = makeSm2Key(random);
    EXPECT_EQ(makeSm2Key(same)->publicKey, key->publicKey);
    EXPECT_EQ(sm2KeyId(key->publicKey).size(), 16U);
    EXPECT_NE(sm2KeyId(makeSm2Key(random)->publicKey), sm2KeyId(key->publicKey));
    EXPECT_EQ(sm2KeyId("no key"), "");
}

TEST(Sm2, SaysWhenThereIsNoRandomnessOrNoKey)
{
    NoRandom none;
    EXPECT_FALSE(makeSm2Key(none));
    EXPECT_FALSE(signSm2(secret("short"), "text"));
    EXPECT_FALSE(signSm2(secret(std::string(32, '\0')), "text")) << "zero is no private key";
    EXPECT_FALSE(signSm2(secret(std::string(32, '\xff')), "text")) << "beyond the order";
}

TEST(SealedKey, OpensForItsPasswordAndOwnerAlone)
{
    CountedRandom random;
    const auto sealed = seal(secret("private key"), "password", "owner", Cheap, random);
    ASSERT_TRUE(sealed);
    const auto opened = openSealed(*sealed, "password", "owner");
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->view(), "private key");
    EXPECT_EQ(openSealed(*sealed, "Password", "owner").error().code, base::ErrorCode::Refused);
    EXPECT_FALSE(openSealed(*sealed, "password", "another owner"));
}

TEST(SealedKey, NeverOpensWithAChangedByte)
{
    CountedRandom random;
    const SealedKey sealed = *seal(secret("private key"), "password", "owner", Cheap, random);
    for (std::string SealedKey::*part : {&SealedKey::salt, &SealedKey::nonce, &SealedKey::box}) {
        const std::string whole = *fromBase64(sealed.*part);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            std::string changed = whole;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            SealedKey altered = sealed;
            altered.*part = toBase64(changed);
            EXPECT_FALSE(openSealed(altered, "password", "owner")) << i;
        }
        SealedKey cut = sealed;
        (cut.*part).clear();
        EXPECT_FALSE(openSealed(cut, "password", "owner"));
    }
}

TEST(Base64, HasOneTextForEachValue)
{
    for (const std::string &value :
        {std::string(), std::string("f"), std::string("fo"), std::string("foo"), std::string("a\0b\xff", 4)})
        EXPECT_EQ(fromBase64(toBase64(value)), value);
    EXPECT_EQ(toBase64("fooba"), "Zm9vYmE=");
    for (const std::string_view wrong : {"Zg", "Zg=", "Zh==", "Zm9v\n", " Zm9", "====", "Z===", "Zm9?"})
        EXPECT_EQ(fromBase64(wrong), std::nullopt) << wrong;
}

TEST(Secret, ComparesWholeAndLeavesNothingBehindWhereItCameFrom)
{
    std::string typed = "a long password that is on the heap";
    Secret kept(std::move(typed));
    EXPECT_TRUE(typed.empty()); // NOLINT(bugprone-use-after-move): what is promised
    EXPECT_TRUE(kept.equals("a long password that is on the heap"));
    EXPECT_FALSE(kept.equals("a long password that is on the heaP"));
    EXPECT_FALSE(kept.equals("a long"));
    EXPECT_TRUE(kept.copy().equals(kept.view()));
}
