#pragma once

#include "base/Digest.h"
#include "dispatch/NoticeCommand.h"
#include "dispatch/NoticeText.h"
#include "identity/DecideAccounts.h"
#include "identity/Sm2.h"

/// A reserve that has been at work for years.
namespace bench {

using namespace dispatch;

inline constexpr int Past = 10000;
inline constexpr int Open = 20;
inline const base::Instant Now = base::fromCivil({2026, 11, 25, 9, 0, 0, 0});

/// Four signers with a key each, past notices that are done with and some that wait. The signatures of the first are
/// real.
class YearsOfNotices {
public:
    YearsOfNotices()
    {
        identity::SystemRandom random;
        for (const auto &[name, role] :
            {std::pair("fr", identity::Role::FirstReviewer), std::pair("sr", identity::Role::SecondReviewer),
                std::pair("dl", identity::Role::DeputyLeader), std::pair("ld", identity::Role::Leader)}) {
            auto pair = identity::makeSm2Key(random).value();
            const std::string id = identity::sm2KeyId(pair.publicKey);
            see(identity::AccountOpened{name, "岗位", {role}, {}, false}, name);
            see(identity::SigningKeyMade{name, id, pair.publicKey, {}, {}, {}, {}}, name);
            m_keys.push_back({name, id, std::move(pair.privateKey)});
        }
        for (int i = 0; i < Past + Open; ++i)
            add(i < Past);
    }
    /// One more signature of the first notice.
    [[nodiscard]] std::string sign() const
    {
        return identity::signSm2(
            m_keys[0].secret, signedText(noticeText(notices.all[0]), signing(Step::FirstReview, m_keys[0].account)))
            .value();
    }

    identity::Accounts accounts;
    Notices notices;
    std::vector<RecordedNoticeEvent> history;

private:
    static Signing signing(Step step, const std::string &account)
    {
        return {step, account, {}, std::string(Agreed), Now};
    }
    struct Key {
        std::string account;
        std::string id;
        identity::Secret secret;
    };
    void see(const identity::AccountEvent &event, const std::string &actor)
    {
        identity::evolve(accounts, {0, Now, actor, event});
    }
    void happens(const std::string &actor, NoticeEvent event)
    {
        history.push_back({static_cast<std::int64_t>(history.size()) + 1, Now, actor, std::move(event)});
        evolve(notices, history.back());
    }
    void add(bool issued)
    {
        const auto id = static_cast<std::int64_t>(notices.all.size()) + 1;
        const auto some = reserve::Quantity::of(50000);
        const auto price = reserve::Money::of(950);
        happens("duty",
            RequestRecorded{id,
                {Path::Ordinary, Medium::Written, "函", {}, {}, {"县", "人", "1"}, {"院", "人", "2"}, Now, "库",
                    {{"Y1", some}}}});
        happens("duty",
            DraftMade{id, 1,
                {{"Y1", "抗毒素", "10 ml", "支", some, some, reserve::Money::of(47500), {{1, "B1", {}, some, price}}}},
                {}, id});
        if (!issued)
            return;
        for (std::size_t step = 0; step < Steps; ++step) {
            const std::string text = noticeText(notices.all.back());
            const Key &key = m_keys[step];
            if (id == 1) // the others carry the same: what is measured of them verifies nothing
                m_signatures.push_back(
                    identity::signSm2(key.secret, signedText(text, signing(static_cast<Step>(step), key.account)))
                        .value());
            happens(key.account,
                NoticeSigned{id, 1, static_cast<Step>(step), {}, key.id, base::sm3Hex(text), m_signatures[step], Now,
                    std::string(Agreed)});
        }
        happens("duty", NoticeIssued{id, 1, 2026, id, base::sm3Hex(noticeText(notices.all.back()))});
        for (const FollowUp what :
            {FollowUp::Delivered, FollowUp::HandedOver, FollowUp::Paid, FollowUp::ContractSigned})
            happens("duty", FollowUpRecorded{id, what, Now, "单据"});
    }

    std::vector<Key> m_keys;
    std::vector<std::string> m_signatures; ///< of the first notice
};

/// Made once, before any time is taken.
inline const YearsOfNotices &years()
{
    static const YearsOfNotices Made;
    return Made;
}

} // namespace bench
