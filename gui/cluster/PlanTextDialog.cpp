#include "gui/cluster/PlanTextDialog.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/FlowRow.h"
#include "services/session/PlanDetails.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QScreen>
#include <QShortcut>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

PlanTextDialog::PlanTextDialog(PlanDetails &details, const QStringList &addresses, const QString &title, QWidget *parent)
    : QDialog(parent), m_details(details), m_addresses(addresses), m_find(tr("Find in this text"), QStringLiteral("findInPlanText"))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("plan-text"));
    setWindowTitle(tr("The plan in Terraform’s own words"));
    layOut(title);
    connect(&m_what, &SegmentedControl::chosen, this, &PlanTextDialog::take);
    connect(&m_find, &QLineEdit::textChanged, this, &PlanTextDialog::search);
    connect(&m_find, &QLineEdit::returnPressed, this, [this] { find(Way::On); });
    connect(m_next, &QPushButton::clicked, this, [this] { find(Way::On); });
    connect(m_previous, &QPushButton::clicked, this, [this] { find(Way::Back); });
    auto *back = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return), &m_find);
    back->setContext(Qt::WidgetShortcut);
    connect(back, &QShortcut::activated, this, [this] { find(Way::Back); });
    auto *search = new QShortcut(QKeySequence::Find, this);
    connect(search, &QShortcut::activated, this, [this] { m_find.setFocus(Qt::ShortcutFocusReason); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const QString chosen = m_text.textCursor().selection().toPlainText();
        QGuiApplication::clipboard()->setText(chosen.isEmpty() ? m_text.toPlainText() : chosen);
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_details.askAgain();
        take();
    });
    connect(&m_details, &PlanDetails::changed, this, &PlanTextDialog::take);
    m_details.wantText();
    take();
}

void PlanTextDialog::layOut(const QString &title)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(10);
    m_what.add(title, {}, QStringLiteral("planTextOne"));
    m_what.add(tr("The whole plan"), {}, QStringLiteral("planTextAll"));
    auto *tools = new FlowRow(8, 6);
    m_previous = Button::tool(QStringLiteral("chevron-up"), tr("Previous match (Shift+Enter)"), QStringLiteral("planTextPrevious"));
    m_next = Button::tool(QStringLiteral("chevron-down"), tr("Next match (Enter)"), QStringLiteral("planTextNext"));
    m_find.setMinimumWidth(scaledByFont(180));
    for (QWidget *tool : {static_cast<QWidget *>(&m_what), static_cast<QWidget *>(&m_find), static_cast<QWidget *>(m_previous),
                          static_cast<QWidget *>(m_next), static_cast<QWidget *>(&m_hits)})
        tools->addWidget(tool);
    column->addLayout(tools);
    m_said.setObjectName(QStringLiteral("planTextSaid"));
    column->addWidget(m_said.wrapped());
    m_text.setObjectName(QStringLiteral("planText"));
    m_text.setAccessibleName(windowTitle());
    m_text.setReadOnly(true);
    m_text.setLineWrapMode(QPlainTextEdit::NoWrap); // it stands in columns
    m_text.setFont(fixedFont());
    m_text.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text.viewport()->setBackgroundRole(QPalette::AlternateBase);
    column->addWidget(&m_text, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_again = new Button(Button::Kind::Plain, tr("Ask again"), QStringLiteral("rotate-ccw"), QStringLiteral("planTextAgain"));
    m_copy = new Button(Button::Kind::Plain, tr("Copy"), QStringLiteral("copy"), QStringLiteral("planTextCopy"));
    auto *close = new Button(Button::Kind::Plain, tr("Close"), {}, QStringLiteral("planTextClose"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(m_again);
    row->addStretch();
    row->addWidget(m_copy);
    row->addWidget(close);
    column->addLayout(row);
    const QSize room = screen()->availableSize() - QSize(40, 60); // its frame, too
    setMinimumSize(QSize(scaledByFont(360), scaledByFont(280)).boundedTo(room));
    resize(QSize(scaledByFont(760), scaledByFont(560)).boundedTo(room));
}

void PlanTextDialog::take()
{
    using State = PlanQuestion::State;
    const State state = m_details.text().state();
    const bool isAll = m_what.current() == 1;
    const QString text = state == State::Answered ? m_details.textOf(isAll ? QStringList() : m_addresses) : QString();
    if (text != m_text.toPlainText())
        m_text.setPlainText(text);
    m_said.setText(state == State::Failed     ? m_details.text().problem()
                   : state == State::Unasked  ? tr("This plan is not the newest any more. Close this, and look at the one that is.")
                   : state == State::Asked    ? tr("Terraform is asked for its words…")
                   : text.trimmed().isEmpty() ? tr("Terraform says nothing of this. See the whole plan.")
                                              : QString());
    m_said.setVisible(!m_said.text().isEmpty());
    m_again->setVisible(state == State::Failed);
    m_copy->setEnabled(!text.isEmpty());
    search();
}

/// The first that is found from the top.
void PlanTextDialog::search()
{
    m_text.moveCursor(QTextCursor::Start);
    find(Way::On);
}

/// Goes round at the ends.
void PlanTextDialog::find(Way way)
{
    const QTextDocument::FindFlags flags = way == Way::Back ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (!m_find.text().isEmpty() && !m_text.find(m_find.text(), flags)) {
        const QTextCursor was = m_text.textCursor();
        m_text.moveCursor(way == Way::On ? QTextCursor::Start : QTextCursor::End);
        if (!m_text.find(m_find.text(), flags))
            m_text.setTextCursor(was);
    }
    tellHits();
}

void PlanTextDialog::tellHits()
{
    const QString wanted = m_find.text();
    const QString all = wanted.isEmpty() ? QString() : m_text.toPlainText();
    const auto hits = wanted.isEmpty() ? 0 : all.count(wanted, Qt::CaseInsensitive);
    const QTextCursor at = m_text.textCursor();
    const auto before = hits > 0 && at.hasSelection() ? all.left(at.selectionStart()).count(wanted, Qt::CaseInsensitive) + 1 : 0;
    m_hits.setText(wanted.isEmpty() ? QString()
                   : hits == 0      ? tr("not found")
                                    : tr("%1 of %2").arg(QLocale().toString(before), QLocale().toString(hits)));
    m_next->setEnabled(hits > 0);
    m_previous->setEnabled(hits > 0);
}
