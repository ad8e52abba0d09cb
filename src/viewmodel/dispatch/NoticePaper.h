#pragma once

#include "viewmodel/ReserveSnapshot.h"

#include <QString>

namespace viewmodel {

/// A label of the text that is signed, and its value as it is read.
struct PaperField {
    QString label;
    QString value;
    bool changed = false; ///< the draft before said something else
    friend bool operator==(const PaperField &, const PaperField &) = default;
};

/// An item of the notice with its lots.
struct PaperLine {
    std::vector<PaperField> cells; ///< code, name, spec, unit, asked, approved, amount; one number and label each
    std::vector<std::vector<PaperField>> lots;
    bool lessThanAsked = false;
    friend bool operator==(const PaperLine &, const PaperLine &) = default;
};

/// What one of the four said.
struct PaperOpinion {
    enum class State { Signed, Waiting, Ahead, Struck, Returned };
    QString step;
    QString words; ///< as signed; the reason of a return
    QString who; ///< account, with 代 of whom
    QString when;
    State state = State::Ahead;
    friend bool operator==(const PaperOpinion &, const PaperOpinion &) = default;
};

/// The notice as a paper: every label and value of the text that is signed, in its words, and nothing else but who has
/// said what about it.
struct NoticePaper {
    QString title;
    QString number; ///< official, or of the request with the draft
    std::vector<PaperField> fields; ///< above the items
    std::vector<PaperLine> lines;
    std::vector<PaperField> foot; ///< total and note
    std::vector<PaperOpinion> opinions; ///< the four, then what was said of earlier drafts, newest first
    QString text; ///< the bytes that are signed; empty: there is no draft
    QString signings; ///< what stood under the text for each of the signatures, as it was signed
    QString digest; ///< their SM3
    QString code; ///< empty: not issued
    QString issued; ///< "2026-11-25"
    friend bool operator==(const NoticePaper &, const NoticePaper &) = default;
    [[nodiscard]] bool empty() const { return title.isEmpty(); }
};

/// Without a draft there is nothing to sign yet: it shows what is asked for, and has neither text nor digest.
[[nodiscard]] NoticePaper paperOf(
    const dispatch::Notice &notice, const NoticeHistory &history, const reserve::Stock &stock, base::Instant now);

/// "first review": "chushen 代 zhang".
[[nodiscard]] QString signerText(const std::string &account, const std::string &standsFor);

} // namespace viewmodel
