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

[[nodiscard]] Choices pathChoices();
[[nodiscard]] Choices mediumChoices();
/// The catalogue: "Y001 name, spec (unit)".
[[nodiscard]] Choices catalogueChoices(const reserve::Stock &stock);
/// The code of an item as typed: a code, or the name of one; empty where none or several are called so.
[[nodiscard]] QString itemCode(const reserve::Stock &stock, const QString &typed);

[[nodiscard]] tl::expected<dispatch::Request, EntryProblem> readRequest(
    const RequestTexts &typed, const reserve::Stock &stock, base::Instant now);

/// A lot that a draft could take from, with what is proposed: what expires first first.
struct DraftChoice {
    std::int64_t lot = 0;
    QString label; ///< item, batch, expiry
    QString available; ///< "1 150 boxes"
    QString proposed; ///< empty: nothing of it
    QString asked; ///< of the item, in its first lot only: "400 boxes asked for"
    bool fixed = false; ///< it went already: what is proposed is all that can be approved of it
    friend bool operator==(const DraftChoice &, const DraftChoice &) = default;
};
/// What is typed into the form of a draft.
struct DraftEntry {
    std::int64_t notice = 0;
    std::int64_t draft = 0; ///< the one it takes the place of; 0: there was none
    std::vector<DraftChoice> choices;
    QStringList quantities; ///< one for each choice
    QString note;
};

/// For the items of the request; what its last draft holds counts as free. With goods on their way: what went.
[[nodiscard]] std::vector<DraftChoice> draftChoices(
    const dispatch::Notice &notice, const reserve::Stock &stock, base::Instant now);
/// Quantities as typed, one for each choice; nothing or 0 takes nothing. Answers with a sentence where one is no
/// number.
[[nodiscard]] tl::expected<std::vector<reserve::LotAmount>, QString> readLots(
    const std::vector<DraftChoice> &choices, const QStringList &typed);

} // namespace viewmodel
