#include "platform/Logging.h"

#include <QString>

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <mutex>

namespace platform {

namespace {

constexpr const char *Pattern = "%Y-%m-%dT%H:%M:%S.%e%z %l: %v";

spdlog::level::level_enum toSpdlog(LogLevel level)
{
    switch (level) {
    case LogLevel::Critical:
        return spdlog::level::critical;
    case LogLevel::Error:
        return spdlog::level::err;
    case LogLevel::Warning:
        return spdlog::level::warn;
    case LogLevel::Info:
        return spdlog::level::info;
    case LogLevel::Debug:
        return spdlog::level::debug;
    }
    return spdlog::level::info;
}

std::shared_ptr<spdlog::logger> makeLogger(const spdlog::sink_ptr &file, LogLevel detail)
{
    auto screen = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    screen->set_level(spdlog::level::warn);
    auto logger = std::make_shared<spdlog::logger>("fengsui", screen);
    if (file) {
        file->set_level(toSpdlog(detail));
        logger->sinks().push_back(file);
    }
    logger->set_level(spdlog::level::trace);
    logger->set_pattern(Pattern);
    logger->flush_on(spdlog::level::info); // few entries, and the last ones before a crash are those that count
    return logger;
}

/// The logger of the process. Code anywhere may log, from any thread.
class Current {
public:
    static std::shared_ptr<spdlog::logger> get()
    {
        const std::lock_guard guard(mutex());
        return slot();
    }
    static void set(std::shared_ptr<spdlog::logger> logger)
    {
        const std::lock_guard guard(mutex());
        slot() = std::move(logger);
    }

private:
    static std::mutex &mutex()
    {
        static std::mutex instance;
        return instance;
    }
    static std::shared_ptr<spdlog::logger> &slot()
    {
        static std::shared_ptr<spdlog::logger> logger = makeLogger(nullptr, LogLevel::Info);
        return logger;
    }
};

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
        return LogLevel::Error;
    case QtFatalMsg:
        return LogLevel::Critical;
    }
    return LogLevel::Warning;
}

void takeQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const std::string category = context.category ? context.category : "default";
    log(levelOf(type), "Qt (" + category + "): " + message.toStdString());
}

std::string onOneLine(std::string_view message)
{
    std::string line;
    for (const char c : message) {
        if (c == '\n')
            line += " | ";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')
            line += c;
    }
    return line;
}

} // namespace

base::Result<> startLogging(const LogOptions &options)
{
    qInstallMessageHandler(takeQtMessage);
    std::error_code error;
    std::filesystem::create_directories(options.folder, error);
    try {
        const std::string file = (options.folder / "fengsui.log").string();
        Current::set(
            makeLogger(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file, options.fileBytes, options.files),
                options.detail));
    } catch (const spdlog::spdlog_ex &problem) {
        return base::fail(base::ErrorCode::ReadOnly,
            std::string("the log file cannot be written: ") + problem.what()
                + "; entries go to standard error only; check the permissions of the folder",
            options.folder.string());
    }
    return {};
}

void stopLogging()
{
    qInstallMessageHandler(nullptr);
    Current::get()->flush();
    Current::set(makeLogger(nullptr, LogLevel::Info));
}

void log(LogLevel level, std::string_view message) { Current::get()->log(toSpdlog(level), onOneLine(message)); }

std::string logged(const base::Error &error) { return std::string(base::name(error.code)) + ": " + error.detail; }

} // namespace platform
