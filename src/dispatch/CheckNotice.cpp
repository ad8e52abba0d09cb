#include "dispatch/CheckNotice.h"

#include "base/Digest.h"
#include "dispatch/NoticeText.h"
#include "identity/Sm2.h"

#include <algorithm>

namespace dispatch {

namespace {

SignatureFault faultOfStanding(identity::KeyStanding standing)
{
    switch (standing) {
    case identity::KeyStanding::Counts:
        return SignatureFault::None;
    case identity::KeyStanding::NotYetMade:
        return SignatureFault::KeyNotYetMade;
    case identity::KeyStanding::Retired:
        return SignatureFault::KeyRetired;
    case identity::KeyStanding::Revoked:
        return SignatureFault::KeyRevoked;
    }
    return SignatureFault::UnknownKey;
}

SignatureFault faultOf(const Signature &signature, std::string_view text, const identity::Accounts &accounts)
{
    const identity::SigningKey *key = accounts.keyOf(signature.account, signature.key);
    if (!key)
        return SignatureFault::UnknownKey;
    if (!identity::verifySm2(key->publicKey, signedText(text, signature.signing()), signature.signature))
        return SignatureFault::NotOfThisText;
    return faultOfStanding(standingAt(*key, signature.seen));
}

} // namespace

std::vector<CheckedSignature> checkSignatures(const Notice &notice, const identity::Accounts &accounts)
{
    const std::string text = noticeText(notice);
    const std::string digest = base::sm3Hex(text);
    std::vector<CheckedSignature> checked;
    std::set<std::string> signers;
    for (const Signature &signature : notice.signatures) {
        SignatureFault fault = faultOf(signature, text, accounts);
        if (static_cast<std::size_t>(signature.step) != checked.size())
            fault = SignatureFault::WrongStep;
        else if (notice.drafters.contains(signature.account))
            fault = SignatureFault::Drafter;
        else if (!signers.insert(signature.account).second)
            fault = SignatureFault::SamePerson;
        else if (signature.digest != digest)
            fault = SignatureFault::OtherText;
        checked.push_back({signature, fault});
    }
    return checked;
}

bool isFullySigned(const Notice &notice, const identity::Accounts &accounts)
{
    const auto checked = checkSignatures(notice, accounts);
    return checked.size() == Steps
        && std::ranges::all_of(checked, [](const CheckedSignature &one) { return one.fault == SignatureFault::None; });
}

} // namespace dispatch
