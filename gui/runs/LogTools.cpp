#include "gui/runs/LogTools.h"

#include "gui/runs/LogView.h"
#include "gui/shell/SaveDialog.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"
#include "services/runs/RunFollower.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QShortcut>

namespace
{

/// Brings a combo box's names up to date behind its first entry ("All machines") without touching what is chosen.
void takeNames(QComboBox &box, const QStringList &names)
{
    for (qsizetype i = std::max(box.count(), 1); i < names.size(); ++i)
        box.addItem(names[i], names[i]);
}

} // namespace

FollowPill::FollowPill(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("follow"));
    setFont(textFont(TextSize::Small, QFont::DemiBold));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(tr("Following"));
}

void FollowPill::setFollowing(bool following)
{
    m_following = following;
    setText(following ? tr("Following") : tr("Jump to end"));
    setToolTip(following ? tr("The newest line stays in sight. Scroll up to read at leisure.")
                         : tr("Shows the newest line and follows again"));
    update();
}

int FollowPill::wholeWidth() const
{
    const QFontMetrics metrics(font());
    return std::max(metrics.horizontalAdvance(tr("Following")), metrics.horizontalAdvance(tr("Jump to end"))) + 20 + scaledByFont(20);
}

QSize FollowPill::sizeHint() const
{
    return {m_saysWord ? wholeWidth() : 20 + scaledByFont(14), controlHeight(26)};
}

void FollowPill::setWordShown(bool shown)
{
    if (m_saysWord == shown)
        return;
    m_saysWord = shown;
    updateGeometry();
    update();
}

void FollowPill::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(theme.accent, 2) : m_following ? QPen(Qt::NoPen) : QPen(theme.controlEdge, 1));
    painter.setBrush(m_following ? theme.running.tint : underMouse() ? theme.hover : theme.surface);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    const QColor ink = m_following ? theme.running.color : theme.text;
    const int width = m_saysWord ? QFontMetrics(font()).horizontalAdvance(text()) + scaledByFont(20) : scaledByFont(14);
    const double left = (this->width() - width) / 2.0;
    paintIcon(painter, besideWords(left, rect(), 14), QStringLiteral("arrow-down-to-line"), ink);
    if (!m_saysWord)
        return;
    painter.setPen(ink);
    painter.setFont(font());
    painter.drawText(QRectF(left + scaledByFont(20), 0, width, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
}

LogTools::LogTools(LogView &view, QWidget *parent)
    : QWidget(parent), m_view(view), m_find(tr("Find in the log"), QStringLiteral("findInLog")),
      m_hits({}, TextSize::Small, QFont::Normal, Ink::Text2)
{
    build();
    connect(&m_follow, &QAbstractButton::clicked, &m_view, &LogView::jumpToEnd);
    connect(&m_view, &LogView::followingChanged, this, [this] { m_follow.setFollowing(m_view.isFollowing()); });
    connect(&m_view, &LogView::searchChanged, this, &LogTools::sayHits);
    connect(&m_view, &LogView::rowsChanged, this, &LogTools::noteNames);
    connect(&m_find, &QLineEdit::textChanged, this, &LogTools::searchFor);
    connect(&m_find, &QLineEdit::returnPressed, &m_view, &LogView::findNext);
    connect(m_pattern, &QAbstractButton::toggled, this, &LogTools::searchFor);
    connect(m_next, &QAbstractButton::clicked, &m_view, &LogView::findNext);
    connect(m_previous, &QAbstractButton::clicked, &m_view, &LogView::findPrevious);
    for (QComboBox *box : {&m_machines, &m_sources, &m_levels})
        connect(box, &QComboBox::activated, this, &LogTools::filter);
    connect(&m_export, &LogExport::finished, this, &LogTools::saved);
    connect(&m_export, &LogExport::failed, this, &LogTools::failed);
    auto *back = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return), &m_find);
    back->setContext(Qt::WidgetShortcut);
    connect(back, &QShortcut::activated, &m_view, &LogView::findPrevious);
    m_follow.setFollowing(m_view.isFollowing());
    sayHits();
    noteNames();
}

void LogTools::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch();
    m_find.setMinimumWidth(scaledByFont(76));
    m_find.setMaximumWidth(scaledByFont(200));
    m_pattern = Button::tool(QStringLiteral("regex"), tr("Find a pattern (regular expression)"), QStringLiteral("findPattern"));
    m_pattern->setCheckable(true);
    m_previous = Button::tool(QStringLiteral("chevron-up"), tr("Previous match (Shift+Enter)"), QStringLiteral("findPrevious"));
    m_next = Button::tool(QStringLiteral("chevron-down"), tr("Next match (Enter)"), QStringLiteral("findNext"));
    m_hits.setObjectName(QStringLiteral("hits"));
    Button *copy = Button::tool(QStringLiteral("copy"), tr("Copy the marked lines, or the last ones"), QStringLiteral("copyLog"));
    Button *save = Button::tool(QStringLiteral("download"), tr("Save these lines as a text file…"), QStringLiteral("saveLog"));
    connect(copy, &QAbstractButton::clicked, &m_view, &LogView::copy);
    connect(save, &QAbstractButton::clicked, this, &LogTools::save);
    const auto prepare = [](QComboBox &box, const QString &name, const QString &accessible, const QString &all) {
        box.setObjectName(name);
        box.setAccessibleName(accessible);
        box.addItem(all);
        box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box.setMinimumContentsLength(static_cast<int>(all.size()) + 1);
        box.setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // as wide as its words, narrower where there is no room
        box.setMinimumWidth(scaledByFont(70));
        box.view()->setMinimumWidth(scaledByFont(180)); // whole names in the list
    };
    prepare(m_machines, QStringLiteral("logMachine"), tr("Which machine’s lines are shown"), tr("All machines"));
    prepare(m_sources, QStringLiteral("logSource"), tr("Which tool’s lines are shown"), tr("All tools"));
    prepare(m_levels, QStringLiteral("logLevel"), tr("Which levels are shown"), tr("All levels"));
    m_levels.addItem(tr("Warnings, errors"), static_cast<int>(LogLevel::Warning));
    m_levels.addItem(tr("Errors"), static_cast<int>(LogLevel::Error));
    for (QWidget *widget : std::initializer_list<QWidget *>{&m_follow, &m_find, &m_hits, m_pattern, m_previous, m_next, &m_machines,
                                                            &m_sources, &m_levels, copy, save})
        row->addWidget(widget);
}

/// What all has with its words, whether they are shown just now or not.
QSize LogTools::sizeHint() const
{
    const QSize now = QWidget::sizeHint();
    return {now.width() + m_follow.wholeWidth() - m_follow.sizeHint().width(), now.height()};
}

void LogTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_follow.setWordShown(width() >= sizeHint().width()); // it gives way before the names of what is shown
}

void LogTools::startFind()
{
    m_find.setFocus(Qt::ShortcutFocusReason);
    m_find.selectAll();
}

void LogTools::searchFor()
{
    m_view.find(m_find.text(), m_pattern->isChecked() ? LogSearch::Mode::Pattern : LogSearch::Mode::Text);
    sayHits();
}

void LogTools::sayHits()
{
    const LogSearch *search = m_view.search();
    const bool active = search && search->isActive();
    for (QWidget *widget : std::initializer_list<QWidget *>{&m_hits, m_pattern, m_previous, m_next})
        widget->setVisible(active);
    if (!active)
        return;
    const auto hits = static_cast<qint64>(search->hits().size());
    QString words = m_view.currentHit() >= 0 ? tr("%1 of %2").arg(QLocale().toString(m_view.currentHit() + 1), QLocale().toString(hits))
                    : hits > 0               ? QLocale().toString(hits)
                    : search->isDone()       ? tr("not found")
                                             : tr("searching…");
    if (!search->problem().isEmpty())
        words = tr("not a pattern");
    m_hits.setInk(search->problem().isEmpty() ? Ink::Text2 : Ink::Failed);
    m_hits.setToolTip(search->problem());
    m_hits.setText(words);
    m_next->setEnabled(hits > 0);
    m_previous->setEnabled(hits > 0);
}

void LogTools::noteNames()
{
    const RunFollower *follower = m_view.follower();
    const QStringList machines = follower ? follower->log().machines() : QStringList{QString()};
    if (m_machines.count() > machines.size() || (m_machines.count() > 1 && m_machines.itemText(1) != machines.value(1))) {
        m_machines.setCurrentIndex(0); // another run
        m_sources.setCurrentIndex(0);
        while (m_machines.count() > 1)
            m_machines.removeItem(1);
        while (m_sources.count() > 1)
            m_sources.removeItem(1);
        filter();
    }
    takeNames(m_machines, machines);
    takeNames(m_sources, follower ? follower->log().sources() : QStringList{QString()});
    if (!m_wantedMachine.isEmpty() && m_machines.findText(m_wantedMachine) > 0)
        showMachine(m_wantedMachine);
}

void LogTools::showMachine(const QString &machine)
{
    const int place = machine.isEmpty() ? 0 : m_machines.findText(machine);
    m_wantedMachine = place < 0 ? machine : QString(); // chosen once it is heard
    if (place >= 0 && place != m_machines.currentIndex()) {
        m_machines.setCurrentIndex(place);
        filter();
    }
}

void LogTools::filter()
{
    LogFilter filter{m_machines.currentData().toString(), m_sources.currentData().toString(), {}};
    if (m_levels.currentData().isValid())
        filter.atLeast = static_cast<LogLevel>(m_levels.currentData().toInt());
    m_view.setFilter(filter);
}

void LogTools::save()
{
    if (!m_view.follower())
        return;
    const QDateTime started = m_view.follower()->run().started;
    const QDate day = started.isValid() ? started.toLocalTime().date() : QDate::currentDate();
    auto *dialog = new SaveDialog(tr("Save the log"), SaveDialog::nameFor(m_cluster, tr("log"), day),
                                  {{tr("Text"), QStringLiteral("log")}, {tr("Text"), QStringLiteral("txt")}}, this);
    connect(dialog, &SaveDialog::chosen, this, [this](const QString &path) {
        if (m_view.follower())
            m_export.start(m_view.follower()->log(), m_view.rows(), 0, m_view.rows().count(), path);
    });
    dialog->open();
}
