#include "cli/Cli.h"
#include "platform/Paths.h"
#include "platform/SystemClock.h"

#include <QCoreApplication>

#include <iostream>

// The record is opened through Qt's SQL drivers, which need an application object to be found.
int main(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("fengsui"));
    const auto data = platform::findData(platform::dataSearch());
    if (!data) {
        std::cerr << data.error().detail << '\n';
        return cli::BadInput;
    }
    const platform::SystemClock clock;
    const auto liveRecord = []() -> base::Result<std::filesystem::path> {
        const auto folder = platform::UserFolder::standard();
        return folder ? base::Result<std::filesystem::path>(folder->liveRecord()) : base::failFrom(folder);
    };
    const std::vector<std::string> words(argv + 1, argv + argc);
    return cli::run(words, {std::cin, std::cout, std::cerr, clock, *data, liveRecord});
}
