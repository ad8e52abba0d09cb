#pragma once

#include "cli/AskPassword.h"
#include "cli/Commands.h"
#include "cli/Visible.h"

#include "app/Accounts.h"
#include "base/Overloaded.h"

namespace cli {

/// Why an account could not be signed in or out, for the command line.
[[nodiscard]] inline base::Error errorOf(const app::AccountFailure &failure)
{
    return std::visit(base::Overloaded{
                          [](const identity::AccountRefusal &refusal) {
                              return base::Error{base::ErrorCode::Refused, identity::toString(refusal)};
                          },
                          [](const base::Error &error) { return error; },
                      },
        failure);
}

/// Says why somebody's act did not happen: a rule refused it, each with its own toString(), or the machine failed.
template <class... Refusals>
[[nodiscard]] int failOf(const Environment &environment, const std::variant<Refusals...> &failure)
{
    return std::visit(base::Overloaded{
                          [&](const base::Error &error) { return fail(environment, error); },
                          [&](const auto &refusal) {
                              printLine(environment.err, toString(refusal));
                              return BadInput;
                          },
                      },
        failure);
}

/// Asks for the password of `actor`, signs in, does it (it is given the password) and signs out again. `Outcome` is
/// what it returns; `Failure` what of it can be made of an error.
template <class Outcome, class Failure, class Do>
[[nodiscard]] Outcome whileSignedIn(
    const Environment &environment, app::Accounts &accounts, const std::string &actor, const Do &act)
{
    auto password = askOwnPassword(environment, actor);
    if (!password)
        return tl::unexpected(Failure(password.error()));
    if (const auto in = accounts.execute(identity::SignIn{actor, password->copy()}, actor); !in)
        return tl::unexpected(Failure(errorOf(in.error())));
    Outcome done = act(*password);
    if (const auto out = accounts.execute(identity::SignOut{}, actor); !out && done)
        warn(environment, "it was recorded, but not that " + actor + " left: " + errorOf(out.error()).detail);
    return done;
}

} // namespace cli
