#include "gui/runs/StateInspector.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Words.h"
#include "model/runs/RunWords.h"
#include "services/explanations/Explain.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QJsonDocument>
#include <QVBoxLayout>

namespace
{

State stateOf(StateResult result)
{
    switch (result) {
    case StateResult::Clean:
        return State::Done;
    case StateResult::Changed:
        return State::Changed;
    case StateResult::Failed:
        return State::Failed;
    case StateResult::Skipped:
        break;
    }
    return State::Waiting;
}

QString sentenceOf(StateResult result)
{
    switch (result) {
    case StateResult::Clean:
        return StateInspector::tr("Clean.");
    case StateResult::Changed:
        return StateInspector::tr("Changed.");
    case StateResult::Failed:
        return StateInspector::tr("Failed.");
    case StateResult::Skipped:
        break;
    }
    return StateInspector::tr("Skipped, needs a failed one.");
}

/// Changes as Salt tells them, indented; what is no JSON stays as it is.
QString readable(const QString &changes)
{
    const QJsonDocument document = QJsonDocument::fromJson(changes.toUtf8());
    return document.isNull() ? changes : QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace

StateInspector::StateInspector(QWidget *parent)
    : QScrollArea(parent), m_title({}, TextSize::Title, QFont::DemiBold), m_where({}, TextSize::Small, QFont::Normal, Ink::Text2),
      m_sentence({}, TextSize::Body, QFont::DemiBold), m_remedy({}, TextSize::Body, QFont::Normal, Ink::Text2),
      m_alsoHead(tr("Also on"), TextSize::Caption, QFont::Normal, Ink::Text2),
      m_printedHead(tr("Output"), TextSize::Caption, QFont::DemiBold, Ink::Text2)
{
    setObjectName(QStringLiteral("stateInspector"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
}

void StateInspector::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(10);
    auto *head = new QGridLayout;
    head->setHorizontalSpacing(12);
    head->setVerticalSpacing(0);
    head->addWidget(&m_glyph, 0, 0, 2, 1);
    head->addWidget(m_title.wrapped(), 0, 1);
    head->addWidget(m_where.wrapped(), 1, 1);
    head->setColumnStretch(1, 1);
    column->addLayout(head);
    column->addWidget(new Hairline);
    column->addWidget(m_sentence.wrapped());
    column->addWidget(m_remedy.wrapped());
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(16);
    facts->setVerticalSpacing(8);
    facts->setColumnStretch(1, 1);
    const auto fact = [&](Label *name, Label &value, int row) {
        name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        facts->addWidget(name, row, 0);
        facts->addWidget(value.wrapped(), row, 1);
        value.setTextInteractionFlags(Qt::TextSelectableByMouse);
    };
    auto *state = new Label(tr("State"), TextSize::Caption, QFont::Normal, Ink::Text2);
    explainWords(*state, {Term::State});
    fact(state, m_step, 0);
    fact(new Label(tr("Kind"), TextSize::Caption, QFont::Normal, Ink::Text2), m_kind, 1);
    fact(new Label(tr("Took"), TextSize::Caption, QFont::Normal, Ink::Text2), m_took, 2);
    fact(&m_alsoHead, m_also, 3);
    column->addLayout(facts);
    column->addWidget(&m_printedHead);
    m_printed.setAccessibleName(m_printedHead.text());
    column->addWidget(&m_printed);
    m_again = new Button(Button::Kind::Plain, tr("Try again"), QStringLiteral("rotate-ccw"), QStringLiteral("tryOnMachine"));
    auto *log = new Button(Button::Kind::Quiet, tr("Log"), QStringLiteral("scroll-text"), QStringLiteral("logOfMachine"));
    auto *support = new Button(Button::Kind::Quiet, tr("Copy for support"), QStringLiteral("copy"), QStringLiteral("copyForSupport"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(log);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addWidget(support);
    column->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false); // the panel's surface shows through
    viewport()->setAutoFillBackground(false);
    connect(m_again, &QAbstractButton::clicked, this, [this] { Q_EMIT againWanted(m_outcome.machine); });
    connect(log, &QAbstractButton::clicked, this, [this] { Q_EMIT logWanted(m_outcome.machine); });
    connect(support, &QAbstractButton::clicked, this, [this] { QApplication::clipboard()->setText(supportText()); });
}

void StateInspector::show(const StateOutcome &outcome, const StateWords &words, const QStringList &machines, const QStringList &failedOn)
{
    m_outcome = outcome;
    m_glyph.show(stateOf(outcome.result));
    m_title.setText(words.both());
    m_where.setText(machines.size() > 1 ? tr("on %1 and %2 others that are alike").arg(machines.first()).arg(machines.size() - 1)
                                        : tr("on %1").arg(outcome.machine));
    if (outcome.result == StateResult::Failed) {
        const Explanation known = explain(outcome.comment + u'\n' + outcome.changes);
        m_sentence.setText(known.sentence);
        m_remedy.setText(known.remedy.isEmpty() ? tr("What to do: try it again. Nothing that is clean will be touched.")
                                                : tr("What to do: %1").arg(known.remedy));
    } else {
        m_sentence.setText(sentenceOf(outcome.result));
        m_remedy.setText(outcome.result == StateResult::Skipped ? tr("Salt applies it as soon as the state that it needs succeeds.")
                                                                : QString());
    }
    m_remedy.setVisible(!m_remedy.text().isEmpty());
    showFacts(machines, failedOn);
    m_again->setText(tr("Try on %1").arg(outcome.machine));
    m_again->setVisible(outcome.result == StateResult::Failed || outcome.result == StateResult::Skipped);
    m_again->setEnabled(m_canRun);
    m_again->updateGeometry();
}

void StateInspector::showFacts(const QStringList &machines, const QStringList &failedOn)
{
    m_step.setText(tr("%1, in %2").arg(m_outcome.id, m_outcome.sls));
    m_kind.setText(functionWords(m_outcome.function));
    const QString took = durationWords(m_outcome.milliseconds);
    m_took.setText(m_outcome.result == StateResult::Failed ? tr("%1, then gave up").arg(took) : took);
    QStringList others = m_outcome.result == StateResult::Failed ? failedOn : machines;
    others.removeAll(m_outcome.machine);
    m_also.setText(others.size() <= 3 ? others.join(QStringLiteral(", ")) : tr("%1 other machines").arg(others.size()));
    m_also.setToolTip(others.join(QStringLiteral(", ")));
    m_also.setVisible(!others.isEmpty());
    m_alsoHead.setVisible(!others.isEmpty());
    QString printed = m_outcome.comment.trimmed();
    if (!m_outcome.changes.isEmpty())
        printed += (printed.isEmpty() ? QString() : QStringLiteral("\n\n")) + readable(m_outcome.changes);
    m_printed.setOutput(printed);
    m_printed.setVisible(!printed.isEmpty());
    m_printedHead.setVisible(!printed.isEmpty());
}

void StateInspector::setCanRun(bool can)
{
    m_canRun = can;
    m_again->setEnabled(can);
}

QString StateInspector::supportText() const
{
    return tr("Machine: %1\nStep: %2, in %3 (%4)\nResult: %5 after %6\n\n%7\n")
        .arg(m_outcome.machine, m_outcome.id, m_outcome.sls, m_outcome.function, resultWord(m_outcome.result),
             durationWords(m_outcome.milliseconds), m_printed.toPlainText());
}
