#include "cli/AskPassword.h"

#include "base/Text.h"

#include <istream>
#include <ostream>

namespace cli {

base::Result<identity::Secret> askPassword(const Environment &environment, const std::string &prompt)
{
    environment.out.flush(); // who types it has read what is before it
    if (environment.desk.askPassword)
        return environment.desk.askPassword(prompt);
    std::string line;
    if (!std::getline(environment.in, line))
        return base::fail(base::ErrorCode::Invalid, "a line of standard input is missing: " + prompt);
    if (line.ends_with('\r'))
        line.pop_back();
    identity::Secret password(std::move(line));
    if (!base::isUtf8(password.view()))
        return base::fail(base::ErrorCode::Invalid, "the password is not UTF-8; set LANG to a UTF-8 locale");
    return password;
}

base::Result<identity::Secret> askOwnPassword(const Environment &environment, const std::string &account)
{
    return askPassword(environment, "Password of " + account + ": ");
}

} // namespace cli
