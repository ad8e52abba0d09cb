#pragma once

#include "viewmodel/Subject.h"

#include <QString>

namespace viewmodel {

/// What another fact of the plan says of the same count (Fact::counts): the number asked at the call beside the one
/// that is followed. Neither narrows the other by itself; a person may take it over.
struct SameCount {
    QString fact; ///< the other one
    QString words; ///< "就诊人数 46 人（02:10）"
    plan::Reading reading;
    base::Instant happened; ///< when it was told
    std::string counted; ///< what the number counts, where the fact tells kinds of counting apart
    QString source; ///< as it stands in the record
    friend bool operator==(const SameCount &, const SameCount &) = default;

    [[nodiscard]] bool empty() const { return fact.isEmpty(); }
};

/// The newest number that counts the same, is no older than what is known of the fact and says something else; empty:
/// none. Where the fact is known to count something else, nothing counts the same.
[[nodiscard]] SameCount sameCount(const Subject &subject, const plan::Fact &fact);

} // namespace viewmodel
