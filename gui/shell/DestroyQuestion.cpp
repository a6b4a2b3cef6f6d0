#include "gui/shell/DestroyQuestion.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StatePill.h"
#include "model/runs/PlanWords.h"
#include "model/runs/RunWords.h"

#include <QHBoxLayout>

namespace
{

constexpr qsizetype namedAtMost = 8;

QStringList losses(const QList<PlannedChange> &plan)
{
    QStringList lines;
    for (const PlannedChange &change : plan) { // what cannot be made again comes first
        if (const QString volume = lostVolume(change); !volume.isEmpty())
            lines << DestroyQuestion::tr("The volume %1 is destroyed, with everything on it.").arg(volume);
    }
    for (const PlannedRow &row : plannedRows(plan)) {
        if (isUnknownAddress(row.change.address))
            lines << DestroyQuestion::tr("Removed: %1.").arg(row.words);
        if (row.machines.isEmpty())
            continue;
        const bool one = row.machines.size() == 1;
        if (row.change.action == ResourceAction::Destroy)
            lines << (one ? DestroyQuestion::tr("%1 is destroyed, with what is on its own disk.")
                          : DestroyQuestion::tr("%1 are destroyed, with what is on their own disks."))
                         .arg(row.words);
        else if (row.change.action == ResourceAction::Replace)
            lines << (one ? DestroyQuestion::tr("%1 is made anew; what is on its own disk is lost.")
                          : DestroyQuestion::tr("%1 are made anew; what is on their own disks is lost."))
                         .arg(row.words);
    }
    return lines;
}

} // namespace

DestroyQuestion::DestroyQuestion(const QString &cluster, const QString &machine, const QList<PlannedChange> &plan, QWidget *parent)
    : FittedDialog(parent)
{
    if (machine.isEmpty()) {
        lay(tr("This plan destroys something."), losses(plan), tr("Destroy and build"));
        askFor(tr("Type the cluster’s name, %1, to go on:").arg(cluster), tr("The cluster’s name"), cluster);
    } else {
        lay(tr("Make %1 anew?").arg(machine), losses(plan), tr("Make anew"));
        askFor(tr("Type the machine’s name, %1, to go on:").arg(machine), tr("The machine’s name"), machine);
    }
}

DestroyQuestion::DestroyQuestion(const QString &cluster, const QString &head, const QStringList &lost, const QString &act, QWidget *parent)
    : FittedDialog(parent)
{
    lay(head, lost, act);
    askFor(tr("Type the cluster’s name, %1, to go on:").arg(cluster), tr("The cluster’s name"), cluster);
}

DestroyQuestion::DestroyQuestion(const QString &machine, const QStringList &lost, QWidget *parent) : FittedDialog(parent)
{
    lay(tr("Destroy what %1 keeps of former roles?").arg(machine), lost, tr("Destroy it"));
    askFor(tr("Type the machine’s name, %1, to go on:").arg(machine), tr("The machine’s name"), machine);
}

void DestroyQuestion::lay(const QString &head, const QStringList &lost, const QString &act)
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
    top->addWidget((new Label(head, TextSize::Title, QFont::DemiBold))->wrapped(), 1);
    column->addLayout(top);
    m_first = new QVBoxLayout;
    column->addLayout(m_first);
    for (qsizetype i = 0; i < std::min(lost.size(), namedAtMost); ++i)
        column->addWidget((new Label(lost[i]))->wrapped());
    if (lost.size() > namedAtMost)
        column->addWidget(new Label(tr("… and %n more", nullptr, int(lost.size() - namedAtMost))));
    column->addStretch(1); // where somebody makes it higher, the room does not stand between the lines
    column->addSpacing(4);
    m_ask = new Label({}, TextSize::Body, QFont::Medium);
    m_ask->setBuddy(&m_typed);
    column->addWidget(m_ask->wrapped());
    m_typed.setObjectName(QStringLiteral("destroy-name"));
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
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(scaledByFont(480));
}

void DestroyQuestion::offerVolumes(const QString &volumes)
{
    auto *words = new Label(QString());
    words->setObjectName(QStringLiteral("destroy-volumes-words"));
    m_volumes = new QCheckBox(tr("Destroy the data volumes, too"));
    m_volumes->setObjectName(QStringLiteral("destroy-volumes"));
    const auto tell = [words, volumes](bool removes) {
        words->setText(
            removes ? tr("These data volumes are destroyed, with everything on them: %1.").arg(volumes)
                    : tr("These data volumes stay for the next build, and go on counting against the project’s quota: %1.").arg(volumes));
    };
    tell(false);
    connect(m_volumes, &QCheckBox::toggled, words, tell);
    m_first->addWidget(words->wrapped());
    m_first->addWidget(m_volumes);
    setTabOrder(m_volumes, &m_typed);
}

void DestroyQuestion::askFor(const QString &sentence, const QString &what, const QString &name)
{
    m_ask->setText(sentence);
    m_typed.setAccessibleName(what);
    connect(&m_typed, &QLineEdit::textChanged, this, [this, name](const QString &text) { m_act->setEnabled(text.trimmed() == name); });
    m_typed.setFocus();
}
