#include "gui/widgets/MessageBar.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

MessageBar::MessageBar(const QString &name, QWidget *parent)
    : QFrame(parent), m_sentence({}, TextSize::Body, QFont::DemiBold), m_line({}, TextSize::Body, QFont::Normal, Ink::Text2)
{
    setObjectName(name);
    setMinimumHeight(controlHeight(56));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(&m_glyph);
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(m_sentence.wrapped());
    words->addWidget(m_line.wrapped());
    words->addStretch();
    m_body->addLayout(words, 1);
    m_buttons = new FlowRow(8, 4);
    auto *buttons = new QWidget;
    buttons->setLayout(m_buttons);
    m_body->addWidget(buttons, 0, Qt::AlignVCenter);
    row->addLayout(m_body, 1);
    hide();
}

void MessageBar::say(State state, const QString &sentence, const QString &line)
{
    m_state = state;
    m_glyph.show(state);
    m_sentence.setText(sentence);
    m_line.setText(line);
    m_line.setVisible(!line.isEmpty());
    setAccessibleName(line.isEmpty() ? sentence : sentence + QLatin1Char(' ') + line);
    clearButtons();
    show();
    update();
}

Button *MessageBar::addButton(Button::Kind kind, const QString &text, const QString &icon, const QString &name)
{
    auto *button = new Button(kind, text, icon, name, this);
    button->setDeafAtFirst(); // the bar comes by itself, under a pointer that was on its way elsewhere
    addControl(button);
    return button;
}

void MessageBar::addControl(QWidget *control)
{
    m_buttons->addWidget(control);
    control->show(); // a layout would do it later, and what is hidden takes no focus
    arrange();
}

void MessageBar::addClose()
{
    const Button *close = addButton(Button::Kind::Quiet, tr("Close"), {}, QStringLiteral("closeMessage"));
    connect(close, &QPushButton::clicked, this, &MessageBar::dismiss);
}

void MessageBar::saySaved(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = file.absolutePath();
    say(State::Done, tr("Saved as %1.").arg(file.fileName()), tr("In the folder %1.").arg(QDir::toNativeSeparators(folder)));
    Button *show = addButton(Button::Kind::Plain, tr("Show"), QStringLiteral("folder"), QStringLiteral("showSaved"));
    show->setToolTip(tr("Opens the folder it is in"));
    connect(show, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    addClose();
}

void MessageBar::sayRefused(const Error &error)
{
    say(State::Failed, error.message, error.details);
    addClose();
}

void MessageBar::dismiss()
{
    hide();
    clearButtons();
}

void MessageBar::clearButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    arrange();
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

/// The buttons stand beside the words, or under them where these would become a column of single words.
void MessageBar::arrange()
{
    const int buttons = m_buttons->sizeHint().width();
    const int words =
        width() - layout()->contentsMargins().left() - layout()->contentsMargins().right() - scaledByFont(20) - 12 - buttons - 8;
    const bool under = m_buttons->count() > 0 && words < scaledByFont(240);
    m_body->setDirection(under ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_buttons->parentWidget()->setMinimumWidth(under ? 0 : buttons); // beside the words they stay in one line
}

/// As narrow as any page is: then the buttons go under the words.
QSize MessageBar::minimumSizeHint() const
{
    return {scaledByFont(160), minimumHeight()};
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    const StateLook look = lookOf(m_state, theme);
    QPainter painter(this);
    painter.fillRect(rect(), look.tint);
    painter.fillRect(QRect(0, 0, 4, height()), look.fill);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
}
