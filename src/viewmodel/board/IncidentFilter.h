#pragma once

#include "viewmodel/board/BoardFacts.h"

namespace viewmodel {

/// Which incidents by how far they are: those with a level or a warning of that colour, in force or called for; with
/// any in force; with none.
enum class Standing { Any, First, Second, Third, Fourth, InForce, NotInForce };

/// What the board is narrowed to. An empty field narrows nothing.
struct IncidentFilter {
    QString words; ///< every one of them in place, kind, plan, level, number or what callers said
    QString plan; ///< id of one that runs on it
    QString county;
    Standing standing = Standing::Any;
    bool overdueOnly = false; ///< a clock of it ran over

    [[nodiscard]] bool narrows() const { return *this != IncidentFilter{}; }
    friend bool operator==(const IncidentFilter &, const IncidentFilter &) = default;
};

[[nodiscard]] bool matches(const BoardFacts &facts, const IncidentFilter &filter, base::Instant now);

/// What the strip of filters offers.
struct FilterChoices {
    Choices plans; ///< of the incidents on the board
    QStringList counties;
    friend bool operator==(const FilterChoices &, const FilterChoices &) = default;
};

/// How many of the incidents to be done a filter lets through, and what it hides.
struct FilterEffect {
    int shown = 0;
    int toDo = 0;
    int hiddenOver = 0; ///< hidden ones with a clock that ran over
    /// "3 of 50 shown · 2 with a clock over are hidden".
    [[nodiscard]] QString text() const;
    friend bool operator==(const FilterEffect &, const FilterEffect &) = default;
};

} // namespace viewmodel
