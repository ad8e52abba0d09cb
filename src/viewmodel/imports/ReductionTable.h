#pragma once

#include "reduction/List.h"
#include "viewmodel/Subject.h"
#include "viewmodel/Vocabulary.h"

#include <QStringList>

namespace viewmodel {

/// One pollutant at one level: what the list cuts against what the plan asks for.
struct ReductionRow {
    QString level; ///< "黄色"
    QString pollutant; ///< "SO₂"
    QString base; ///< "12000 t", what everybody emits; "not stated"
    QString cut; ///< "2600 t"
    QString percent; ///< "21.67 %"
    QString duty; ///< "20 %"
    QString verdict; ///< "met", "short of 300 t", "cannot be judged"
    bool isShort = false;
    friend bool operator==(const ReductionRow &, const ReductionRow &) = default;
};

/// The reduction list against the duty of the plan in view.
struct ReductionView {
    bool asked = false; ///< the plan asks for reductions
    QString title; ///< "Reduction list · 12 enterprises · 4.2.3"
    QString missing; ///< what to do where there is nothing to judge; empty otherwise
    std::vector<ReductionRow> rows;
    Choices counties;
    friend bool operator==(const ReductionView &, const ReductionView &) = default;
};
[[nodiscard]] ReductionView reductionView(const Subject &subject, const reduction::List &list);

/// The table to hand out to a county, as CSV, with a name for its file.
struct CountyTable {
    QString fileName;
    QString text;
};
[[nodiscard]] CountyTable countyTable(const Subject &subject, const reduction::List &list, const QString &county);

} // namespace viewmodel
