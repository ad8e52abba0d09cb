#pragma once

#include "identity/DecideAccounts.h"

/// How this folder refuses. Only for its .cpp files.
namespace identity {

[[nodiscard]] inline tl::unexpected<AccountRefusal> refuse(
    AccountRefusalCode code, std::string detail, std::string subject = {})
{
    return tl::unexpected(AccountRefusal{code, std::move(subject), std::move(detail), {}});
}

template <class T>
[[nodiscard]] tl::unexpected<AccountRefusal> machineFailed(const base::Result<T> &result)
{
    return refuse(AccountRefusalCode::MachineFailed, result.error().detail);
}

template <class T>
[[nodiscard]] tl::unexpected<AccountRefusal> refuseFrom(const tl::expected<T, AccountRefusal> &result)
{
    return tl::unexpected(result.error());
}

} // namespace identity
