#pragma once

#include "base/Diagnostic.h"

#include <optional>
#include <string>
#include <vector>

namespace plan {

/// Where in the documents something stands. Every level, task and deadline has one.
struct Citation {
    std::string section; ///< section or annex as printed: "5.2(3)", "附件6"
    std::string document = {}; ///< empty: the plan's own document; else the superior rule it comes from
    base::SourcePosition position = {};
    [[nodiscard]] bool empty() const { return section.empty(); }
};

/// What kind of value a fact has.
enum class FactType { Number, Boolean, Enumeration };

/// One of the values of an enumeration.
struct EnumerationValue {
    std::string name; ///< as in conditions and JSON
    std::string label; ///< as shown
    base::SourcePosition position;
};

/// Something about the incident that decisions look at.
struct Fact {
    std::string name;
    std::string label; ///< "死亡人数"
    std::string shortLabel; ///< for narrow places: "死亡"
    FactType type = FactType::Number;
    std::string unit; ///< "人", "万元"; empty for none
    bool whole = false; ///< numbers: whole numbers only
    std::optional<double> min = {}; ///< numbers: smallest value of the domain
    std::optional<double> max = {};
    std::vector<EnumerationValue> values = {}; ///< enumerations, strongest or first printed first
    bool ordered = false; ///< enumerations: a ladder, strongest value first, so that "较大以上" makes sense
    std::string ask; ///< the question to the caller: "已知几人死亡？"
    std::string hint; ///< how it is counted, what belongs to it
    Citation cite = {};
    base::SourcePosition position = {};
    std::vector<std::string> countedAs = {}; ///< what the number may count; whoever tells it must say which
    bool nested = false; ///< each kind of `countedAs` holds those after it: who is in hospital was treated, too
    bool followed = false; ///< followed over time for the reports; no decision looks at it
    std::string counts = {}; ///< numbers: what it always counts, a word of another fact's countedAs; empty: none
};

} // namespace plan
