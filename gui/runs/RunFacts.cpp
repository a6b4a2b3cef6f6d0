#include "gui/runs/RunFacts.h"

#include "gui/widgets/Card.h"
#include "gui/widgets/PageHead.h"
#include "model/runs/RunWords.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunFollower.h"

#include <QGridLayout>
#include <QVBoxLayout>

RunFacts::RunFacts(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("runFacts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 8, 8);
    column->setSpacing(8);
    column->addWidget(new PageHead(tr("About this run"), PageHead::Kind::Panel));
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(16);
    facts->setVerticalSpacing(6);
    facts->setColumnStretch(1, 1);
    const std::pair<QString, Label *> rows[] = {
        {tr("Started"), &m_started}, {tr("Took"), &m_took}, {tr("Computer"), &m_host}, {tr("Tools"), &m_tools}};
    for (const auto &[name, value] : rows) {
        const int row = facts->rowCount();
        auto *head = new Label(name, TextSize::Caption, QFont::Normal, Ink::Text2);
        facts->addWidget(head, row, 0, Qt::AlignTop | Qt::AlignLeft);
        facts->addWidget(value->wrapped(), row, 1);
    }
    column->addLayout(facts);
    column->addWidget(new Hairline);
    column->addWidget(new Label(tr("Steps"), TextSize::Caption, QFont::DemiBold, Ink::Text2));
    m_steps.setObjectName(QStringLiteral("way"));
    column->addWidget(&m_steps, 1);
}

void RunFacts::take(const RunFollower &follower)
{
    const Run &run = follower.run();
    if (follower.folder() != m_folder) {
        m_steps.clear();
        readRecord(follower.folder());
    }
    m_steps.take(run);
    m_started.setText(whenWords(run.started, QDateTime::currentDateTimeUtc()));
    m_took.setText(run.taken() < 0          ? QString()
                   : run.finished.isValid() ? durationWords(run.taken())
                                            : tr("%1 so far").arg(durationWords(run.taken() / 1000 * 1000)));
}

void RunFacts::readRecord(const QString &folder)
{
    m_folder = folder;
    const Result<RunRecord> record = folder.isEmpty() ? Result<RunRecord>(RunRecord()) : RunFolder(folder).read();
    QStringList tools;
    if (record) {
        for (auto tool = record->versions.cbegin(); tool != record->versions.cend(); ++tool)
            tools << tool.key() + u' ' + tool.value();
    }
    m_host.setText(record ? record->place.host : QString());
    m_tools.setText(tools.isEmpty() ? tr("not noted") : tools.join(QStringLiteral(", ")));
}
