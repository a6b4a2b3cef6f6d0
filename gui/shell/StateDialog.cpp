#include "gui/shell/StateDialog.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/PanelDelegate.h"
#include "gui/widgets/Words.h"
#include "model/runs/PlanWords.h"
#include "model/runs/RunWords.h"
#include "model/runs/Verbs.h"

#include <QHBoxLayout>
#include <QScreen>
#include <QVBoxLayout>

namespace
{

QString machinesInWords(const StateCopy &copy)
{
    return copy.machines.isEmpty() ? StateDialog::tr("no machines") : namesInWords(copy.machines);
}

QString titleOf(const StateCopy &copy)
{
    const QString when = whenWords(copy.time.toLocalTime(), QDateTime::currentDateTime());
    const QString what = copy.verb ? verbTitle(*copy.verb) : StateDialog::tr("before another was put back");
    return StateDialog::tr("%1 · %2").arg(when, what);
}

} // namespace

StateDialog::StateDialog(const QString &privatePath, QWidget *parent) : QDialog(parent), m_copies(privatePath), m_list(m_copies.list())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("state-dialog"));
    setWindowTitle(tr("Put back an earlier state"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(8);
    column->addWidget(new Label(tr("Put back an earlier state"), TextSize::PageHead, QFont::DemiBold));
    auto *about = new Label(tr("Terraform’s state is what this program knows of the machines that it made. It is copied after every run "
                               "that changed it, and the last ten copies are kept."),
                            TextSize::Body, QFont::Normal, Ink::Text2);
    explainWords(*about, {Term::Terraform});
    column->addWidget(about->wrapped());
    m_rows.setObjectName(QStringLiteral("state-rows"));
    m_rows.setItemDelegate(new PanelDelegate(&m_rows));
    m_rows.setAccessibleName(tr("Copies of the state, newest first"));
    column->addWidget(&m_rows, 1);
    m_meaning.setObjectName(QStringLiteral("state-meaning"));
    column->addWidget(m_meaning.wrapped());
    column->addWidget(m_error.wrapped());
    m_error.hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    auto *keep = new Button(Button::Kind::Plain, tr("Keep the present state"), {}, QStringLiteral("state-keep"));
    m_act = new Button(Button::Kind::Danger, tr("Put it back"), {}, QStringLiteral("state-act"));
    row->addWidget(keep);
    row->addWidget(m_act);
    column->addLayout(row);
    const QSize room = screen()->availableSize() - QSize(40, 60); // its frame, too
    setMinimumSize(QSize(scaledByFont(480), scaledByFont(320)).boundedTo(room));
    resize(QSize(scaledByFont(560), scaledByFont(460)).boundedTo(room));
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &StateDialog::restore);
    connect(&m_rows, &QListWidget::currentRowChanged, this, &StateDialog::choose);
    addRows();
}

void StateDialog::addRows()
{
    for (const StateCopy &copy : std::as_const(m_list)) {
        auto *item = new QListWidgetItem(titleOf(copy), &m_rows);
        item->setToolTip(copy.id);
        item->setData(PanelRole::Second, machinesInWords(copy));
        if (copy.isPresent) {
            item->setData(PanelRole::Right, tr("the present one"));
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
        }
        item->setData(Qt::AccessibleTextRole,
                      QStringList{item->text(), machinesInWords(copy), item->data(PanelRole::Right).toString()}.join(QStringLiteral(", ")));
    }
    choose(-1);
}

void StateDialog::choose(int row)
{
    m_error.hide();
    const bool isOne = row >= 0 && !m_list.value(row).isPresent;
    m_act->setEnabled(isOne);
    if (m_list.isEmpty())
        m_meaning.setText(tr("There is no copy yet: no run has made anything."));
    else if (!isOne)
        m_meaning.setText(tr("Choose the one to put back."));
    else
        m_meaning.setText(
            tr("Then the program knows: %1. Machines that were made since are strangers to it, and the next build stops at them; "
               "those that were removed since it makes again. Nothing is changed at the machines now, and the present state is "
               "kept as a copy.")
                .arg(machinesInWords(m_list.value(row))));
}

void StateDialog::restore()
{
    const Result<StateCopy> copy = m_copies.restore(m_list.value(m_rows.currentRow()).id);
    if (!copy) {
        m_error.setText(copy.error().message);
        m_error.show();
        return;
    }
    Q_EMIT restored(tr("An earlier state is put back; it knows: %1.").arg(machinesInWords(*copy)));
    accept();
}
