#include "gui/start/StartCard.h"

#include "gui/start/StartPicture.h"
#include "gui/theme/Fonts.h"
#include "gui/widgets/Chip.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/Words.h"
#include "model/runs/RunWords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

StartCard::StartCard(Way way, QWidget *parent) : QWidget(parent)
{
    const bool here = way == Way::ThisComputer;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(14);
    outer->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 22, 24, 20);
    auto *upper = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(new Label(here ? tr("Try on this computer") : tr("Connect my cloud"), TextSize::PageHead, QFont::DemiBold));
    auto *what = new Label(here ? tr("A small cluster in your own machine.") : tr("Use your allocation on OpenStack."), TextSize::Body,
                           QFont::Normal, Ink::Text2);
    explainWords(*what, {here ? Term::Engine : Term::OpenStack});
    words->addWidget(what);
    words->addSpacing(10);
    const QStringList points =
        here ? QStringList{tr("No account, no cost"), QString(), tr("The same roles and charts")}
             : QStringList{tr("Drop in the file you were given"), tr("Every step is tested"), tr("Passwords stay on this computer")};
    for (const QString &point : points) {
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        row->addWidget(new IconWidget(QStringLiteral("check"), 16, here ? Ink::Done : Ink::Text3));
        auto *label = new Label(point);
        row->addWidget(label, 1);
        if (point.isEmpty())
            m_time = label;
        words->addLayout(row);
        words->addSpacing(4);
    }
    words->addStretch();
    upper->addLayout(words, 1);
    upper->addWidget(new StartPicture(way), 0, Qt::AlignTop);
    column->addLayout(upper, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(14);
    auto *button = new Button(here ? Button::Kind::Primary : Button::Kind::Plain, here ? tr("Try a cluster…") : tr("Connect…"), {},
                              here ? QStringLiteral("try-a-cluster") : QStringLiteral("connect-cloud"));
    foot->addWidget(button);
    m_note = new Label({}, TextSize::Small, QFont::Normal, Ink::Text2);
    foot->addWidget(m_note, 1);
    column->addLayout(foot);
    connect(button, &QPushButton::clicked, this, &StartCard::pressed);
    setMinimumHeight(controlHeight(32) + 228);
}

void StartCard::setNote(const QString &note)
{
    m_note->setText(note);
}

void StartCard::setTime(double seconds, bool isFirst)
{
    if (m_time)
        m_time->setText((isFirst ? tr("First build: about %1") : tr("Build: about %1")).arg(roughWords(seconds)));
}
