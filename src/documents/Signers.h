#pragma once

#include "dispatch/Notices.h"
#include "identity/Accounts.h"

namespace documents {

/// Who did something, as a paper names him: the post with the account, "市应急局总值班室值班员（zhiban）"; the account
/// alone where it is of no account here.
[[nodiscard]] std::string signerWords(
    const identity::Accounts &accounts, const std::string &account, const std::string &standsFor = {});
/// Of a signature under a notice: one that came from another console has the post that its key was trusted with.
[[nodiscard]] std::string signerWords(const identity::Accounts &accounts, const dispatch::Signature &made);

} // namespace documents
