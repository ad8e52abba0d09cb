#pragma once

#include <string>
#include <vector>

/// The city's list of enterprises that cut emissions while the air is bad.
namespace reduction {

/// So much of one pollutant a year.
struct Amount {
    std::string pollutant; ///< as the list calls it: "SO2"
    double tonnes = 0;
    friend bool operator==(const Amount &, const Amount &) = default;
};

/// What an enterprise does at one level.
struct Measure {
    std::string level; ///< as the list calls it: "黄色"
    std::string text; ///< "停一条烧结线"
    double percent = 0; ///< the share of its emissions that this cuts
    friend bool operator==(const Measure &, const Measure &) = default;
};

/// One row of the list.
struct Enterprise {
    std::string county;
    std::string name;
    std::string industry;
    std::string grade; ///< "A", "B", "C"
    std::vector<Amount> emissions;
    std::vector<Measure> measures; ///< weakest level first
    friend bool operator==(const Enterprise &, const Enterprise &) = default;
};

/// The whole list. It is only ever replaced as a whole.
struct List {
    std::vector<Enterprise> enterprises;
    std::vector<Amount> society; ///< what everybody emits in a year; empty: the list does not say
    friend bool operator==(const List &, const List &) = default;
};

} // namespace reduction
