#include "e2e/Program.h"

#include "support/ChangedPlan.h"

#include <QProcess>

#include <gtest/gtest.h>

namespace e2e {

nlohmann::json Reply::json() const
{
    nlohmann::json json = nlohmann::json::parse(out, nullptr, false);
    EXPECT_FALSE(json.is_discarded()) << out << err;
    return json;
}

Reply Program::run(const std::vector<std::string> &words, const std::string &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), QString::fromStdString(file("home")));
    environment.remove(QStringLiteral("FENGSUI_DATA"));
    if (!m_data.empty())
        environment.insert(QStringLiteral("FENGSUI_DATA"), QString::fromStdString(m_data));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QString::fromStdString(m_folder.path().string()));
    QStringList arguments;
    for (const std::string &word : words)
        arguments << QString::fromStdString(word);
    process.start(QStringLiteral(BIN_DIR "/fengsuictl"), arguments);
    process.write(input.data(), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) {
        ADD_FAILURE() << "fengsuictl " << words.front() << ": " << process.errorString().toStdString();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
        process.readAllStandardError().toStdString()};
}

int Program::changePlan(const std::string &from, const std::string &to)
{
    setData(file("data"));
    return support::writeChangedPlan(m_data, from, to);
}

} // namespace e2e
