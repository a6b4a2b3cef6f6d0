#include "gui/start/StartPage.h"

#include "gui/start/RecentDelegate.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/Chip.h"
#include "gui/widgets/Label.h"
#include "services/cluster/ClusterFile.h"
#include "services/containers/Engine.h"
#include "services/targets/FirstUse.h"
#include "services/targets/LocalProbe.h"
#include "services/terraform/Terraform.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollArea>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

namespace
{

constexpr int pageWidth = 1096;
const QString tourOffered = QStringLiteral("tour/offered");

/// The application's mark: the bell on the accent.
class AppMark final : public QWidget
{
public:
    AppMark() { setFixedSize(28, 28); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(rect(), 7, 7);
        paintIcon(painter, QRectF(5, 5, 18, 18), QStringLiteral("concierge-bell"), theme.onAccent);
    }
};

} // namespace

StartPage::StartPage(RecentClusters &recent, const RoleCatalogue &roles, QMenu &menu, QWidget *parent)
    : QWidget(parent), m_recent(recent), m_roles(roles)
{
    setObjectName(QStringLiteral("start-page"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeBar(menu));
    outer->addWidget(&m_offer);
    outer->addWidget(&m_message);

    auto *page = new QWidget;
    page->setMaximumWidth(scaledByFont(pageWidth));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 36, 0, 24);
    column->setSpacing(0);
    column->addWidget(new Label(tr("Where shall your cluster run?"), TextSize::PageTitle, QFont::DemiBold));
    column->addSpacing(4);
    column->addWidget(
        new Label(tr("Draw it first, see what it will use, then build it. Nothing starts and nothing costs until you press Build."),
                  TextSize::Body, QFont::Normal, Ink::Text2));
    m_purpose = (new Label({}, TextSize::Body, QFont::Normal, Ink::Text2))->wrapped();
    m_purpose->setObjectName(QStringLiteral("start-purpose"));
    column->addSpacing(4);
    column->addWidget(m_purpose);
    column->addSpacing(22);
    column->addWidget(makeCards());
    column->addSpacing(16);
    column->addWidget(makeSample());
    column->addSpacing(30);
    column->addWidget(makeRecentHead());
    column->addSpacing(10);
    column->addWidget(makeTable(), 1);

    auto *scrolled = new QWidget;
    auto *middle = new QHBoxLayout(scrolled);
    middle->setContentsMargins(28, 0, 28, 0);
    middle->addStretch(1);
    middle->addWidget(page, 1000);
    middle->addStretch(1);
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("start-scroll"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(scrolled);
    outer->addWidget(area, 1);
    connect(&m_recent, &QAbstractItemModel::modelReset, this, &StartPage::showWhatThereIs);
    showWhatThereIs();
}

QWidget *StartPage::makeBar(QMenu &menu)
{
    auto *bar = new Panel(Qt::BottomEdge);
    bar->setFixedHeight(controlHeight(32) + 20);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(6);
    row->addWidget(new AppMark);
    row->addSpacing(2);
    row->addWidget(new Label(tr("Butler Desktop"), TextSize::Title, QFont::DemiBold));
    row->addStretch();
    auto *find = Button::tool(QStringLiteral("search"), tr("Find an act (Ctrl+K)"), QStringLiteral("start-find-act"));
    auto *help = Button::tool(QStringLiteral("circle-help"), tr("Help"), QStringLiteral("start-help"));
    auto *more = Button::tool(QStringLiteral("menu"), tr("Menu"), QStringLiteral("start-menu"));
    for (Button *button : {find, help, more})
        row->addWidget(button);
    connect(find, &QPushButton::clicked, this, &StartPage::searchWanted);
    connect(help, &QPushButton::clicked, this, &StartPage::helpWanted);
    connect(more, &QPushButton::clicked, &menu,
            [more, &menu] { menu.popup(more->mapToGlobal(QPoint(more->width() - menu.sizeHint().width(), more->height() + 4))); });
    return bar;
}

/// What clusters on this computer need, and whether it is there; how well it works is asked on the computer's own page.
QString StartPage::whatIsHere()
{
    const QString engine = LocalProbe::engineProgram();
    const QString kind = kindOfEngine(engine);
    if (engine.isEmpty())
        return tr("needs podman or docker: not found yet");
    if (Terraform::programs().isEmpty())
        return tr("needs Terraform or OpenTofu: not found yet");
    return needsLeave({.name = kind}) && !hasLeave(engineLeavePath()) ? tr("%1 needs your leave").arg(kind)
                                                                      : tr("%1 and Terraform: found").arg(kind);
}

QWidget *StartPage::makeCards()
{
    auto *cards = new QWidget;
    auto *row = new QHBoxLayout(cards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    m_here = new StartCard(StartCard::Way::ThisComputer);
    auto *cloud = new StartCard(StartCard::Way::Cloud);
    row->addWidget(m_here, 1);
    row->addWidget(cloud, 1);
    connect(m_here, &StartCard::pressed, this, &StartPage::tryWanted);
    connect(cloud, &StartCard::pressed, this, &StartPage::cloudsWanted);
    return cards;
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_here->setNote(whatIsHere()); // it may have been installed or allowed meanwhile
    // The page is there first.
    QTimer::singleShot(0, this, &StartPage::sayWhatItTakes);
    offerTour();
}

/// Once, to who starts the program for the first time; it can be had at any time by its act.
void StartPage::offerTour()
{
    if (m_offered || m_recent.rowCount() > 0 || QSettings().value(tourOffered).toBool())
        return;
    m_offered = true;
    m_offer.say(State::Waiting, tr("New here? A tour of four steps shows what this program does, on a recorded cluster."), {});
    const Button *take = m_offer.addButton(Button::Kind::Plain, tr("Take the tour"), {}, QStringLiteral("tour-take"));
    const Button *no = m_offer.addButton(Button::Kind::Quiet, tr("No, thank you"), {}, QStringLiteral("tour-refuse"));
    connect(take, &QPushButton::clicked, this, [this] {
        answerOffer();
        Q_EMIT tourWanted();
    });
    connect(no, &QPushButton::clicked, this, &StartPage::answerOffer);
}

void StartPage::answerOffer()
{
    m_offer.dismiss();
    rememberOffer();
}

void StartPage::rememberOffer()
{
    if (m_offered)
        QSettings().setValue(tourOffered, true);
}

/// What the program is for, and what trying it takes of this computer: said before anything is made.
void StartPage::sayWhatItTakes()
{
    Result<ClusterFile> tutorial = loadCluster(QStringLiteral(":/templates/tutorial.yaml"));
    if (!tutorial)
        return;
    tutorial->cluster.target.kind = QStringLiteral("local");
    const FirstUse use = FirstUse::here(tutorial->cluster, m_roles);
    m_here->setTime(use.seconds, use.makesImage);
    m_purpose->setText(
        tr("Butler Desktop builds clusters for research and watches over them; the one to try here takes %1.").arg(use.words()));
}

/// What can be seen before one has anything.
QWidget *StartPage::makeSample()
{
    auto *card = new Card(10);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(24, 12, 24, 12);
    row->setSpacing(12);
    row->addWidget(new IconWidget(QStringLiteral("play"), 18, Ink::Text2));
    row->addWidget((new Label(tr("Look first: a recorded cluster shows a build, a trouble and how it was mended. Nothing of it is real."),
                              TextSize::Body, QFont::Normal, Ink::Text2))
                       ->wrapped(),
                   1);
    auto *look = new Button(Button::Kind::Plain, tr("Look at a sample"), {}, QStringLiteral("look-at-sample"));
    row->addWidget(look);
    connect(look, &QPushButton::clicked, this, &StartPage::sampleWanted);
    return card;
}

QWidget *StartPage::makeRecentHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new Label(tr("Recent clusters"), TextSize::Title, QFont::DemiBold));
    row->addStretch();
    m_find = new SearchField(tr("Find a cluster"), QStringLiteral("find-cluster"));
    m_find->setFixedWidth(scaledByFont(200));
    row->addWidget(m_find);
    auto *folder = new Button(Button::Kind::Quiet, tr("Open a folder…"), QStringLiteral("folder"), QStringLiteral("open-folder"));
    auto *fresh = new Button(Button::Kind::Plain, tr("New cluster…"), QStringLiteral("plus"), QStringLiteral("new-cluster"));
    row->addWidget(folder);
    row->addWidget(fresh);
    connect(folder, &QPushButton::clicked, this, &StartPage::folderWanted);
    connect(fresh, &QPushButton::clicked, this, &StartPage::newWanted);
    return head;
}

QWidget *StartPage::makeTable()
{
    m_found.setSourceModel(&m_recent);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_find, &QLineEdit::textChanged, &m_found, &QSortFilterProxyModel::setFilterFixedString);
    m_table = new QTreeView;
    m_table->setObjectName(QStringLiteral("recent-clusters"));
    m_table->setAccessibleName(tr("Recent clusters"));
    m_table->setModel(&m_found);
    m_table->setItemDelegate(new RecentDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *header = m_table->header();
    header->setSectionsMovable(false);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(80);
    header->setSectionResizeMode(RecentClusters::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(RecentClusters::StateColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(RecentClusters::Where, QHeaderView::Stretch);
    header->setSectionResizeMode(RecentClusters::Machines, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RecentClusters::Opened, QHeaderView::Fixed);
    header->resizeSection(RecentClusters::Opened, scaledByFont(150));
    connect(m_table, &QTreeView::activated, this, &StartPage::openIndex);
    connect(m_table, &QTreeView::clicked, this, &StartPage::openIndex);

    auto *holder = new QWidget;
    auto *stack = new QVBoxLayout(holder);
    stack->setContentsMargins(0, 0, 0, 0);
    m_tableCard = new Card(10);
    auto *inside = new QVBoxLayout(m_tableCard);
    inside->setContentsMargins(10, 4, 10, 6);
    inside->addWidget(m_table);
    stack->addWidget(m_tableCard);
    m_none = (new Label(tr("None yet. A cluster is a folder; the ones that you make or open stand here."), TextSize::Body, QFont::Normal,
                        Ink::Text2))
                 ->wrapped();
    stack->addWidget(m_none);
    stack->addStretch(1);
    return holder;
}

void StartPage::showWhatThereIs()
{
    const int rows = m_recent.rowCount();
    m_tableCard->setVisible(rows > 0);
    m_none->setVisible(rows == 0);
    m_purpose->setVisible(rows == 0); // who has clusters knows
    const int height = controlHeight(32) + rows * controlHeight(46) + 4;
    m_table->setFixedHeight(std::min(height, controlHeight(32) + 12 * controlHeight(46)));
}

void StartPage::openIndex(const QModelIndex &index)
{
    Q_EMIT openWanted(index.data(RecentClusters::FolderRole).toString());
}

void StartPage::addFoot(QWidget *foot)
{
    layout()->addWidget(foot);
}

void StartPage::say(State state, const QString &sentence, const QString &line)
{
    m_message.say(state, sentence, line);
    auto *close = m_message.addButton(Button::Kind::Quiet, tr("Close"), {}, QStringLiteral("start-message-close"));
    connect(close, &QPushButton::clicked, &m_message, &MessageBar::dismiss);
}
