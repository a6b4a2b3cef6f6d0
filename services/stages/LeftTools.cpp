#include "services/stages/LeftTools.h"

#include "services/platform/Patience.h"
#include "services/platform/Processes.h"
#include "services/runs/RunLock.h"
#include "services/stages/RunContext.h"
#include "services/terraform/TerraformReader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <optional>
#include <utility>

namespace
{

/// Gives the sentences of this file their context.
struct LeftToolsWords {
    Q_DECLARE_TR_FUNCTIONS(LeftTools)
};

constexpr int GraceLimit = 15; // s in which one that was interrupted has to end

/// Reads what a Terraform that goes on writes meanwhile.
class LeftOutput final
{
public:
    LeftOutput(EventWriter &events, const RunTool &tool)
        : m_reader(events), m_output(tool.output), m_isTerraform(tool.name == QLatin1String("terraform"))
    {
    }
    void readOn()
    {
        if (!m_isTerraform || (!m_output.isOpen() && !m_output.open(QIODevice::ReadOnly)))
            return;
        m_rest += m_output.readAll();
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
            m_reader.takeLine(m_rest.left(end));
            m_rest.remove(0, end + 1);
        }
    }

private:
    TerraformReader m_reader;
    QFile m_output;
    QByteArray m_rest{};
    bool m_isTerraform = false;
};

} // namespace

void LeftTools::wait()
{
    for (const RunTool &tool : m_lock.leftTools(m_context.run.id()))
        waitFor(tool);
}

void LeftTools::waitFor(const RunTool &tool)
{
    m_context.events.log(
        QStringLiteral("butler"), LogLevel::Warning,
        LeftToolsWords::tr("The run %1 is gone, but a tool of its still works (%2, process %3). This run waits until it is done.")
            .arg(tool.run, tool.name.isEmpty() ? LeftToolsWords::tr("unknown") : tool.name)
            .arg(tool.process.pid));
    LeftOutput output(m_context.events, tool);
    Patience silence(m_silenceLimit);
    std::optional<Patience> grace;
    for (qint64 size = -1; tool.isAlive();) {
        output.readOn();
        const bool isKnown = tool.process.started != 0; // else another process may have its number
        const qint64 now = QFileInfo(tool.output).size();
        silence.heed(std::exchange(size, now) != now);
        if (isKnown && !grace && !tool.output.isEmpty() && silence.isOver()) { // of one without output nobody can say that it hangs
            m_context.events.log(
                QStringLiteral("butler"), LogLevel::Warning,
                LeftToolsWords::tr("It said nothing for %1 minutes. It is interrupted, and then ended.").arg(m_silenceLimit / 60));
            interrupt(tool.process.pid);
            grace.emplace(std::min(GraceLimit, m_silenceLimit));
        }
        if (isKnown && (m_context.runner.isForced() || (grace && grace->isOver())))
            killGroup(tool.process.pid);
        else if (isKnown && m_context.runner.isStopped() && !m_interrupted)
            interrupt(tool.process.pid);
        m_interrupted = m_context.runner.isStopped();
        if (m_interrupted && !isKnown) // nothing of this run's can be waited for any more
            break;
        m_context.events.breathe();
        QThread::msleep(100);
    }
    output.readOn();
}
