#include "gui/discovery/ServicesPage.h"

#include "gui/cluster/GatheredFindings.h"
#include "gui/cluster/ProblemsPanel.h"
#include "gui/discovery/ServiceTable.h"
#include "gui/shell/RunDoor.h"
#include "gui/theme/Fonts.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/EmptyPage.h"
#include "gui/widgets/PageHead.h"
#include "gui/widgets/Words.h"
#include "model/runs/Verbs.h"
#include "services/cluster/Secrets.h"
#include "services/session/OpenCluster.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QUrl>

namespace
{

constexpr int CountRole = Qt::UserRole + 1;

/// A filter's words with how many it lets through at the right.
class FilterDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? theme.accentTint : theme.hover);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
        }
        const int count = index.data(CountRole).toInt();
        const QRect text = option.rect.adjusted(8, 0, -8, 0);
        painter->setFont(textFont(TextSize::Body, selected ? QFont::DemiBold : QFont::Normal));
        painter->setPen(theme.text);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->setFont(textFont(TextSize::Small));
        painter->setPen(index.row() == static_cast<int>(ServiceFilter::NotWell) && count > 0 ? theme.failed.color : theme.text2);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight, QString::number(count));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, controlHeight(34)}; }
};

} // namespace

ServicesPage::ServicesPage(OpenCluster &cluster, QWidget *parent)
    : QWidget(parent), m_cluster(cluster), m_door(cluster.folder().sshConfigPath())
{
    setObjectName(QStringLiteral("servicesPage"));
    m_frame = new PageFrame;
    m_frame->addLeft(makeLeft());
    m_centre = new QStackedWidget;
    m_centre->addWidget(new EmptyPage(QStringLiteral("globe"), tr("No services yet."),
                                      tr("They come when the machines are built and have found each other. A first build takes about a "
                                         "quarter of an hour."),
                                      {}, QStringLiteral("services-empty")));
    m_centre->addWidget(makeTable());
    m_frame->setCentre(m_centre);
    m_inspector = new ServiceInspector;
    m_frame->setInspector(m_inspector);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    connect(&cluster.status(), &StatusPoller::changed, this, &ServicesPage::take);
    connect(&cluster, &OpenCluster::designChanged, this, &ServicesPage::take);
    connect(&cluster, &OpenCluster::runChanged, this, &ServicesPage::takeFindings);
    connect(m_inspector, &ServiceInspector::openWanted, this, &ServicesPage::openWebPage);
    connect(m_inspector, &ServiceInspector::passwordWanted, this, &ServicesPage::copyPassword);
    take();
}

QWidget *ServicesPage::makeLeft()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    auto *head = new PageHead(tr("Services"), PageHead::Kind::Panel);
    head->layout()->setContentsMargins(8, 0, 0, 0);
    explainWords(*head, {Term::Service});
    Button *ask = Button::tool(QStringLiteral("refresh-cw"), tr("Refresh now"), QStringLiteral("askServices"));
    connect(ask, &QAbstractButton::clicked, &m_cluster, &OpenCluster::askNow);
    head->addTool(ask);
    column->addWidget(head);
    m_filters = new QListWidget;
    m_filters->setObjectName(QStringLiteral("serviceFilters"));
    m_filters->setAccessibleName(tr("Which services are listed"));
    m_filters->setFrameShape(QFrame::NoFrame);
    m_filters->setItemDelegate(new FilterDelegate(m_filters));
    m_filters->setMouseTracking(true);
    m_filters->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int i = 0; i < 4; ++i)
        m_filters->addItem(QString());
    m_filters->setCurrentRow(0);
    m_filters->setFixedHeight(4 * controlHeight(34) + 4);
    connect(m_filters, &QListWidget::currentRowChanged, this, [this](int row) {
        m_services.setFilter(static_cast<ServiceFilter>(row));
        inspect();
    });
    column->addWidget(m_filters);
    column->addSpacing(8);
    column->addWidget(new Hairline);
    connect(&m_members, &MemberList::rejoinWanted, this, &ServicesPage::rejoin);
    column->addWidget(&m_members);
    column->addStretch();
    return left;
}

QWidget *ServicesPage::makeTable()
{
    m_table = new ServiceTable(m_services);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ServicesPage::inspect);
    connect(&m_services, &QAbstractItemModel::modelReset, this, &ServicesPage::inspect);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ServiceTableModel::Web && m_services.service(index.row()).webPort != 0)
            openWebPage(m_services.service(index.row()));
    });
    auto *panel = new Panel({});
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(8, 0, 0, 0);
    column->addWidget(m_table);
    return panel;
}

void ServicesPage::take()
{
    const QString kept = m_table->currentIndex().isValid() ? m_services.service(m_table->currentIndex().row()).name : QString();
    m_services.take(m_cluster.observed(), m_cluster.roles());
    const QString texts[] = {tr("All services"), tr("Not well"), tr("With a web page"), tr("Only on one machine")};
    for (int i = 0; i < 4; ++i) {
        m_filters->item(i)->setText(texts[i]);
        m_filters->item(i)->setData(CountRole, m_services.count(static_cast<ServiceFilter>(i)));
    }
    m_centre->setCurrentIndex(m_services.count(ServiceFilter::All) > 0 ? 1 : 0);
    m_inspector->parentWidget()->setVisible(m_services.count(ServiceFilter::All) > 0);
    const int row = kept.isEmpty() ? 0 : m_services.rowOf(kept);
    if (row >= 0 && m_services.rowCount() > row)
        m_table->setCurrentIndex(m_services.index(row, 0));
    takeFindings();
    inspect();
}

void ServicesPage::takeFindings()
{
    m_members.show(m_cluster.observed(), !m_cluster.isRunning());
    QList<Finding> concerned = m_cluster.observed().findings;
    concerned.removeIf([](const Finding &finding) { return !finding.id.startsWith(QStringLiteral("consul")); });
    const QList<GatheredFinding> findings = gathered(concerned);
    const GatheredFinding found = findings.isEmpty() ? GatheredFinding() : findings.first();
    const QStringList lost = MemberList::lostIn(m_cluster.observed());
    const QString said =
        findings.isEmpty() ? QString() : found.id + found.sentence + found.which + lost.join(u' ') + (m_cluster.isRunning() ? u'r' : u'i');
    if (said == m_saidFinding)
        return;
    m_saidFinding = said;
    if (said.isEmpty()) {
        m_frame->messages().dismiss();
        return;
    }
    const qsizetype more = findings.size() - 1;
    m_frame->messages().say(State::Failed, found.sentence,
                            !found.which.isEmpty() ? found.which
                            : more > 0             ? tr("%1 more like this.").arg(more)
                                                   : QString());
    const std::optional<Verb> fix = verbFromName(found.fix);
    if (!fix || m_cluster.isRunning())
        return;
    const bool isLost = lost.contains(found.machines.value(0));
    const QString words = !isLost            ? fixWord(found.fix)
                          : lost.size() == 1 ? tr("Rejoin %1").arg(lost.first())
                                             : tr("Rejoin all %1").arg(lost.size());
    Button *mend = m_frame->messages().addButton(Button::Kind::Plain, words, QStringLiteral("refresh-cw"), QStringLiteral("mendService"));
    connect(mend, &QAbstractButton::clicked, this, [this, verb = *fix, isLost, lost] {
        if (isLost)
            rejoin(lost);
        else
            RunDoor::start(m_cluster, verb, {}, this);
    });
}

/// What brings a member back is what made it one: the states of its machine.
void ServicesPage::rejoin(const QStringList &machines)
{
    RunDoor::start(m_cluster, Verb::Configure, machines, this);
}

void ServicesPage::inspect()
{
    const QModelIndex index = m_table->currentIndex();
    m_inspector->widget()->setVisible(index.isValid());
    if (index.isValid() && index.row() < m_services.rowCount())
        m_inspector->show(m_services.service(index.row()));
}

void ServicesPage::openWebPage(const ServiceRow &service)
{
    const auto well = std::find_if(service.instances.cbegin(), service.instances.cend(),
                                   [](const ObservedService &one) { return one.state == ObservedService::State::Passing; });
    const auto shown = well != service.instances.cend() ? well : service.instances.cbegin();
    if (shown == service.instances.cend())
        return;
    if (const Result<void> ours = m_cluster.ownWay(); !ours) {
        m_frame->messages().sayRefused(ours.error());
        return;
    }
    // Where the machine is, as it was built: what Consul says of that is what somebody registered.
    const ObservedMachine *machine = m_cluster.observed().machine(shown->machine);
    const QUrl address = m_door.addressOf(
        {shown->machine, QHostAddress(machine ? machine->address : QString()), static_cast<quint16>(service.webPort)}, service.webPath);
    if (!address.isValid() || QDesktopServices::openUrl(address))
        return;
    const QString words = address.toString();
    m_frame->messages().say(State::Warning, tr("No browser could be opened. This address leads to %1, once: %2").arg(service.title, words),
                            {});
    const Button *copy =
        m_frame->messages().addButton(Button::Kind::Plain, tr("Copy the address"), QStringLiteral("copy"), QStringLiteral("copyAddress"));
    connect(copy, &QAbstractButton::clicked, this, [words] { QGuiApplication::clipboard()->setText(words); });
}

void ServicesPage::copyPassword(const ServiceRow &service)
{
    if (m_cluster.sample()) {
        m_frame->messages().sayRefused(SampleCluster::refusal());
        return;
    }
    Secrets::ask(m_cluster.folder(), this, [this, service](const Result<Secrets> &secrets) {
        const QString password = secrets ? secrets->of(service.role, service.webSecret) : QString();
        if (password.isEmpty()) {
            m_frame->messages().sayRefused(
                secrets ? Error{tr("There is no password of %1 yet. The next build makes it.").arg(service.webAccount), {}}
                        : secrets.error());
            return;
        }
        QGuiApplication::clipboard()->setText(password);
        m_frame->messages().say(State::Done, tr("The password of %1 is in the clipboard.").arg(service.webAccount),
                                tr("Paste it where %1 asks for it.").arg(service.title));
        m_frame->messages().addClose();
    });
}
