// What a person waits for when signing: one scrypt at the cost of real passwords, one signature, one verification.
#include "identity/Password.h"
#include "identity/Sm2.h"

#include <benchmark/benchmark.h>

namespace {

const std::string Notice(2000, 'x'); ///< about as long as a notice's text

identity::Sm2KeyPair key()
{
    identity::SystemRandom random;
    return identity::makeSm2Key(random).value();
}

void signNotice(benchmark::State &state)
{
    const identity::Sm2KeyPair pair = key();
    for (auto _ : state)
        benchmark::DoNotOptimize(identity::signSm2(pair.privateKey, Notice));
}

void verifyNotice(benchmark::State &state)
{
    const identity::Sm2KeyPair pair = key();
    const std::string signature = identity::signSm2(pair.privateKey, Notice).value();
    for (auto _ : state) {
        if (!identity::verifySm2(pair.publicKey, Notice, signature))
            state.SkipWithError("the signature is not good");
    }
}

void checkPassword(benchmark::State &state)
{
    identity::SystemRandom random;
    const identity::PasswordHash hash = identity::hashPassword("Own-chosen-22", {}, random).value();
    for (auto _ : state) {
        if (!identity::isPassword("Own-chosen-22", hash))
            state.SkipWithError("the password is not known");
    }
}

} // namespace

BENCHMARK(signNotice)->Unit(benchmark::kMicrosecond);
BENCHMARK(verifyNotice)->Unit(benchmark::kMicrosecond);
BENCHMARK(checkPassword)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
