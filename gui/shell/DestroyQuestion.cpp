#include "gui/shell/DestroyQuestion.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StatePill.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace
{

constexpr qsizetype namedAtMost = 8;

QStringList losses(const QList<PlannedChange> &plan)
{
    QStringList lines;
    for (const PlannedChange &change : plan) {
        if (change.machine.isEmpty())
            continue;
        if (change.action == ResourceAction::Destroy)
            lines << DestroyQuestion::tr("%1 is destroyed, with what is on its own disk.").arg(change.machine);
        else if (change.action == ResourceAction::Replace)
            lines << DestroyQuestion::tr("%1 is made anew; what is on its own disk is lost.").arg(change.machine);
    }
    return lines;
}

} // namespace

DestroyQuestion::DestroyQuestion(const QString &cluster, const QList<PlannedChange> &plan, QWidget *parent) : QDialog(parent)
{
    lay(cluster, tr("This plan destroys something."), losses(plan), tr("Destroy and build"));
}

DestroyQuestion::DestroyQuestion(const QString &cluster, const QString &head, const QStringList &lost, const QString &act, QWidget *parent)
    : QDialog(parent)
{
    lay(cluster, head, lost, act);
}

void DestroyQuestion::lay(const QString &cluster, const QString &head, const QStringList &lost, const QString &act)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("destroy-question"));
    setWindowTitle(act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 20);
    column->setSpacing(12);
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(new GlyphWidget(State::Destroy, 20));
    top->addWidget(new Label(head, TextSize::Title, QFont::DemiBold), 1);
    column->addLayout(top);
    for (qsizetype i = 0; i < std::min(lost.size(), namedAtMost); ++i)
        column->addWidget((new Label(lost[i]))->wrapped());
    if (lost.size() > namedAtMost)
        column->addWidget(new Label(tr("… and %n more", nullptr, int(lost.size() - namedAtMost))));
    column->addSpacing(4);
    auto *ask = new Label(tr("Type the cluster’s name, %1, to go on:").arg(cluster), TextSize::Body, QFont::Medium);
    ask->setBuddy(&m_typed);
    column->addWidget(ask);
    m_typed.setObjectName(QStringLiteral("destroy-name"));
    m_typed.setAccessibleName(tr("The cluster’s name"));
    column->addWidget(&m_typed);
    auto *row = new QHBoxLayout;
    row->addStretch();
    auto *keep = new Button(Button::Kind::Plain, tr("Keep everything"), {}, QStringLiteral("destroy-keep"));
    m_act = new Button(Button::Kind::Danger, act, {}, QStringLiteral("destroy-act"));
    m_act->setEnabled(false);
    row->addWidget(keep);
    row->addWidget(m_act);
    column->addSpacing(8);
    column->addLayout(row);
    connect(&m_typed, &QLineEdit::textChanged, this,
            [this, cluster](const QString &text) { m_act->setEnabled(text.trimmed() == cluster); });
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(scaledByFont(480));
}
