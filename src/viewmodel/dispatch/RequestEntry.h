#pragma once

#include "dispatch/Notices.h"
#include "viewmodel/Vocabulary.h"

#include <tl/expected.hpp>

namespace viewmodel {

/// The application form as it is typed (70号 附录 7.4).
struct RequestTexts {
    enum Field {
        Path, ///< id of pathChoices()
        Medium, ///< id of mediumChoices()
        Reference,
        Incident, ///< its number; empty: none
        Unit,
        Contact,
        Phone,
        User, ///< empty, with its contact and telephone: whoever asks
        UserContact,
        UserPhone,
        DeliverBy,
        DeliverTo,
        Fields
    };
    std::array<QString, Fields> texts;
    /// Goods: code of the catalogue, and how many as typed. Lines without either are left out.
    std::vector<std::pair<QString, QString>> goods;
};

/// What keeps it from being recorded, and where it is mended; field Fields: in the goods, line `line`.
struct EntryProblem {
    QString sentence;
    RequestTexts::Field field = RequestTexts::Fields;
    std::size_t line = 0;
};

/// As a form calls a field that is typed.
[[nodiscard]] QString requestFieldName(RequestTexts::Field field);
[[nodiscard]] Choices pathChoices();
[[nodiscard]] Choices mediumChoices();
/// The catalogue: "Y001 name, spec (unit)".
[[nodiscard]] Choices catalogueChoices(const reserve::Stock &stock);
/// The code of an item as typed: a code, or the name of one; empty where none or several are called so.
[[nodiscard]] QString itemCode(const reserve::Stock &stock, const QString &typed);

[[nodiscard]] tl::expected<dispatch::Request, EntryProblem> readRequest(
    const RequestTexts &typed, const reserve::Stock &stock, base::Instant now);

/// As it would be typed.
[[nodiscard]] RequestTexts textsOf(const dispatch::Request &request);
/// The fields of a request that another draft may put right.
inline constexpr std::array CorrectedFields{RequestTexts::Reference, RequestTexts::Unit, RequestTexts::Contact,
    RequestTexts::Phone, RequestTexts::User, RequestTexts::UserContact, RequestTexts::UserPhone,
    RequestTexts::DeliverBy, RequestTexts::DeliverTo};
/// These fields, of a request that was recorded. A time that was not touched is not read anew.
[[nodiscard]] tl::expected<dispatch::Particulars, EntryProblem> readParticulars(
    const RequestTexts &typed, const dispatch::Request &request, base::Instant now);

/// A lot that a draft could take from, with what is proposed: what expires first first.
struct DraftChoice {
    std::int64_t lot = 0;
    QString label; ///< item, batch, expiry
    QString available; ///< "1 150 boxes"
    QString proposed; ///< empty: nothing of it
    QString asked; ///< of the item, in its first lot only: "400 boxes asked for"
    bool fixed = false; ///< it went already: what is proposed is all that can be approved of it
    std::optional<reserve::Quantity> wanted = {}; ///< of the item, in its first lot only
    QString unit = {}; ///< of the item
    friend bool operator==(const DraftChoice &, const DraftChoice &) = default;
};
/// What is typed into the form of a draft.
struct DraftEntry {
    std::int64_t notice = 0;
    std::int64_t draft = 0; ///< the one it takes the place of; 0: there was none
    std::vector<DraftChoice> choices;
    QStringList quantities; ///< one for each choice
    QString note;
    std::optional<RequestTexts> request = {}; ///< with what of it is put right; its goods and choices are not looked at
};

/// For the items of the request; what its last draft holds counts as free, and is taken again. With goods on their way:
/// what went.
[[nodiscard]] std::vector<DraftChoice> draftChoices(
    const dispatch::Notice &notice, const reserve::Stock &stock, base::Instant now);
/// What is taken of the item whose first lot `first` is, and what is missing of what was asked: "this draft 300 boxes ·
/// 100 boxes short". Quantities as typed, one for each choice.
[[nodiscard]] QString draftSum(const std::vector<DraftChoice> &choices, const QStringList &typed, std::size_t first);
/// Quantities as typed, one for each choice; nothing or 0 takes nothing. Answers with a sentence where one is no
/// number.
[[nodiscard]] tl::expected<std::vector<reserve::LotAmount>, QString> readLots(
    const std::vector<DraftChoice> &choices, const QStringList &typed);

} // namespace viewmodel
