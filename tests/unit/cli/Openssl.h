#pragma once

#include "unit/cli/Terminal.h"

#include <cstdlib>

namespace test {

/// Just what docs/formats/signatures.md tells a third party to do with the OpenSSL command line; the exit code.
inline int opensslVerifies(
    Terminal &desk, const std::string &publicKey, const std::string &signature, const std::string &file)
{
    const std::string pem = desk.write("key.pem", publicKey);
    const std::string text = desk.write("signature.txt", signature);
    const std::string der = desk.file("signature.der");
    const std::string openssl = OPENSSL;
    const std::string command = openssl + " base64 -d -A -in " + text + " -out " + der + " && " + openssl
        + " pkeyutl -verify -rawin -digest sm3 -pkeyopt distid:1234567812345678 -pubin -inkey " + pem + " -in " + file
        + " -sigfile " + der + " > " + desk.file("openssl.log") + " 2>&1";
    return std::system(command.c_str());
}

} // namespace test
