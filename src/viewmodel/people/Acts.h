#pragma once

#include "viewmodel/ReserveSnapshot.h"
#include "viewmodel/Words.h"

namespace viewmodel {

/// Something an account did that is recorded elsewhere than with the accounts.
struct Act {
    QString key;
    base::Instant at;
    std::string account;
    QString what;
};

/// What an account did about notices and stock, newest first, at most so many; of all accounts where none is named.
[[nodiscard]] std::vector<Act> reserveActs(
    const ReserveSnapshot &reserve, const std::string &account, std::size_t most);

} // namespace viewmodel
