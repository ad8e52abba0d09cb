#pragma once

#include "base/Clock.h"
#include "identity/Scrypt.h"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace cli {

/// Who sits where, as far as accounts ask for it.
struct Desk {
    std::string workstation; ///< its name, as it is recorded
    /// Asks at the terminal, without echo. Empty: there is none, and a line of the input is taken instead.
    std::function<base::Result<identity::Secret>(const std::string &prompt)> askPassword = {};
    identity::ScryptCost cost = {}; ///< of passwords that are given
};

/// What a command works with; the composition root and the tests supply it.
struct Environment {
    std::istream &in;
    std::ostream &out;
    std::ostream &err;
    const base::Clock &clock;
    /// The folder that holds plans/, asked for only when needed.
    std::function<base::Result<std::filesystem::path>()> data;
    std::function<base::Result<std::filesystem::path>()>
        liveRecord; ///< the record of this person, asked for only when needed
    Desk desk = {};
    /// Where this machine remembers how far its records went, asked for only when needed. Empty: it does not.
    std::function<base::Result<std::filesystem::path>()> seenEnds = {};
};

/// Exit codes of the contract.
inline constexpr int Done = 0; ///< the work is done
inline constexpr int BadInput = 1; ///< the input or the data is wrong; the message is on err
inline constexpr int BadUsage = 2; ///< the words of the command do not fit

/// Runs `fengsuictl` with these words (without the program's name).
[[nodiscard]] int run(const std::vector<std::string> &words, const Environment &environment);

} // namespace cli
