#pragma once

#include "dispatch/Notices.h"

#include <variant>

namespace exchange {

/// What travels, as the file has it: a text and the signature (base64 of DER, SM2 with SM3) of whoever sent it.
/// docs/formats/bundle.md.
struct Bundle {
    std::string text;
    std::string signature;
    friend bool operator==(const Bundle &, const Bundle &) = default;
};

/// What stands before the digits of a record's name: nothing for live work, else what kind of record it is.
[[nodiscard]] inline std::string_view markOf(std::string_view record)
{
    constexpr std::size_t Digits = 16;
    return record.substr(0, record.size() > Digits ? record.size() - Digits : 0);
}

/// Where it comes from and where to. A record is named by its mark and the first 16 hex digits of the hash of its first
/// event.
struct Header {
    std::string from; ///< record
    std::string console; ///< what that calls itself
    std::string to; ///< record; empty: a card, for whoever gets it
    std::string account; ///< who sends it
    std::string post;
    std::string key; ///< it is signed with
    base::Instant made;
    friend bool operator==(const Header &, const Header &) = default;
};

/// The public key of who sends it, so that another console can trust it.
struct Card {
    std::string publicKey; ///< PEM
};
/// Somebody asks for the reserve. Incident and activation stay behind: their numbers mean nothing elsewhere.
struct SentRequest {
    std::int64_t notice = 0; ///< its number there
    dispatch::Request request;
};
/// An account that may sign, and with which key at another console.
struct Signer {
    std::string account;
    std::string standsFor; ///< 代; empty: in an own role
    std::string key;
};
/// A draft that waits for a step.
struct SentDraft {
    dispatch::Step step = dispatch::Step::FirstReview;
    std::vector<Signer> signers;
    std::string text; ///< dispatch::noticeText()
};
/// What accounts call what they signed: a bundle that leaves, and the draft of another console.
inline constexpr std::string_view SignedBundle = "bundle";
[[nodiscard]] inline std::string signedName(const std::string &draft) { return "draft of bundle " + draft; }

/// The answer to a draft: signed.
struct Approval {
    std::string answers; ///< the bundle of the draft
    std::int64_t notice = 0; ///< its number there
    std::int64_t draft = 0;
    std::string digest;
    dispatch::Step step = dispatch::Step::FirstReview;
    Signer signer;
    base::Instant at;
    std::string signature; ///< over dispatch::signedText()
    std::string opinion; ///< 审批意见

    [[nodiscard]] dispatch::Signing signing() const { return {step, signer.account, signer.standsFor, opinion, at}; }
};
/// An issued notice with its four signatures.
struct SentNotice {
    std::int64_t year = 0; ///< of the official number
    std::int64_t number = 0;
    std::vector<std::string> drafters;
    std::vector<dispatch::Signature> signatures;
    std::string text;
};
using Body = std::variant<Card, SentRequest, SentDraft, Approval, SentNotice>;

/// In the order of the alternatives.
inline constexpr auto KindNames = std::to_array<std::string_view>({"card", "request", "draft", "approval", "notice"});
inline constexpr auto KindTitles =
    std::to_array<std::string_view>({"名片", "调用申请", "待签通知单", "签署", "调用通知单"});
static_assert(KindNames.size() == std::variant_size_v<Body> && KindTitles.size() == KindNames.size());

struct Content {
    Header header;
    Body body;
};

/// "request", 调用申请.
[[nodiscard]] inline std::string_view kindName(const Content &content) { return KindNames.at(content.body.index()); }
[[nodiscard]] inline std::string_view kindTitle(const Content &content) { return KindTitles.at(content.body.index()); }

} // namespace exchange
