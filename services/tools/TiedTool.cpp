#include "services/tools/TiedTool.h"

#include "services/platform/Processes.h"
#include "services/tools/ToolEnvironment.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QProcessEnvironment>

namespace
{

constexpr qsizetype MostBytes = qsizetype(512) << 20; ///< far more than anything of use
constexpr int LookEvery = 500;                        ///< ms

} // namespace

CommandResult runTied(const Command &command)
{
    QProcess process;
    QProcessEnvironment environment;
    QMap<QString, QString> variables = toolEnvironment();
    variables.insert(command.environment);
    for (auto one = variables.cbegin(); one != variables.cend(); ++one)
        environment.insert(one.key(), one.value());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(command.workingDirectory);
    startTied(process, command.program, command.arguments);
    CommandResult result;
    if (!process.waitForStarted()) {
        result.crashed = true;
        result.errorOutput = process.errorString().toUtf8();
        return result;
    }
    process.write(command.standardInput);
    process.closeWriteChannel();
    const QDeadlineTimer limit(qint64(command.totalLimit > 0 ? command.totalLimit : command.silenceLimit) * 1000);
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(LookEvery);
        result.output += process.readAllStandardOutput();
        result.timedOut = limit.hasExpired() || result.output.size() > MostBytes;
        if (result.timedOut) {
            process.kill();
            process.waitForFinished(LookEvery);
            break;
        }
    }
    result.output += process.readAllStandardOutput();
    result.errorOutput = process.readAllStandardError();
    result.crashed = process.exitStatus() == QProcess::CrashExit;
    result.exitCode = process.exitCode();
    return result;
}
