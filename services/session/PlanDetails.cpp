#include "services/session/PlanDetails.h"

#include "services/terraform/ShownPlan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

PlanDetails::PlanDetails(QString clusterFolder, QString butlerctl, QObject *parent)
    : QObject(parent), m_folder(std::move(clusterFolder)), m_butlerctl(std::move(butlerctl))
{
    for (const PlanQuestion *question : {&m_attributes, &m_text})
        connect(question, &PlanQuestion::changed, this, &PlanDetails::changed);
}

void PlanDetails::setRun(const QString &run)
{
    if (run == m_run)
        return;
    m_run = run;
    m_attributes.forget();
    m_text.forget();
}

void PlanDetails::wantAttributes()
{
    if (!m_run.isEmpty() && m_attributes.state() == PlanQuestion::State::Unasked)
        m_attributes.ask(m_butlerctl, {QStringLiteral("changes"), m_folder, m_run, QStringLiteral("--json")});
}

void PlanDetails::wantText()
{
    if (!m_run.isEmpty() && m_text.state() == PlanQuestion::State::Unasked)
        m_text.ask(m_butlerctl, {QStringLiteral("changes"), m_folder, m_run});
}

void PlanDetails::askAgain()
{
    if (m_attributes.state() == PlanQuestion::State::Failed) {
        m_attributes.forget();
        wantAttributes();
    }
    if (m_text.state() == PlanQuestion::State::Failed) {
        m_text.forget();
        wantText();
    }
}

/// The lines of a plan of 1,000 machines are many megabytes: only those that are meant are read.
QList<ChangeDetails> PlanDetails::attributesOf(const QStringList &addresses) const
{
    const QByteArray &lines = m_attributes.answer();
    QList<ChangeDetails> found;
    for (const QString &address : addresses) {
        QByteArray quoted = QJsonDocument(QJsonArray{address}).toJson(QJsonDocument::Compact); // ["…"]
        quoted = "\"address\":" + quoted.mid(1, quoted.size() - 2);
        const qsizetype at = lines.indexOf(quoted);
        if (at < 0)
            continue;
        const qsizetype start = lines.lastIndexOf('\n', at) + 1;
        const qsizetype end = lines.indexOf('\n', at);
        const QByteArray line = lines.mid(start, end < 0 ? -1 : end - start);
        const ChangeDetails change = changeDetailsFrom(QJsonDocument::fromJson(line).object());
        if (change.address == address)
            found << change;
    }
    return found;
}

QString PlanDetails::textOf(const QStringList &addresses) const
{
    const QString all = QString::fromUtf8(m_text.answer());
    if (addresses.isEmpty())
        return all.trimmed();
    QStringList parts;
    for (const QString &address : addresses) {
        if (const QString part = textOfChange(all, address); !part.isEmpty())
            parts << QStringLiteral("  ") + part;
    }
    return parts.join(QStringLiteral("\n\n"));
}
