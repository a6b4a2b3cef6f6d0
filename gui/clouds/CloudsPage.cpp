#include "gui/clouds/CloudsPage.h"

#include "gui/clouds/PlaceDelegate.h"
#include "gui/shell/PageFrame.h"
#include "gui/widgets/PageHead.h"
#include "gui/widgets/ScrollPage.h"
#include "gui/widgets/Words.h"
#include "services/clouds/CloudFile.h"
#include "services/clouds/OldRoot.h"
#include "services/cluster/ClusterText.h"
#include "services/cluster/RoleFile.h"
#include "services/cluster/Templates.h"

#include <QFileInfo>

#include <algorithm>

CloudsPage::CloudsPage(const CloudStore &store, QWidget *parent) : QWidget(parent), m_store(store)
{
    setObjectName(QStringLiteral("cloudsPage"));
    auto *frame = new PageFrame;
    frame->addLeft(makeLeft());
    m_centre.addWidget(new ScrollPage(&m_computer, QStringLiteral("place-scroll"), tr("This computer")));
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&m_message);
    column->addWidget(&m_centre, 1);
    frame->setCentre(centre);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(frame);
    connect(&m_computer, &ComputerPage::changed, this, &CloudsPage::arrange);
    read();
    m_list->setCurrentRow(0);
}

QWidget *CloudsPage::makeLeft()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    auto *head = new PageHead(tr("Clouds"), PageHead::Kind::Panel);
    explainWords(*head, {Term::Place});
    head->layout()->setContentsMargins(8, 0, 0, 0);
    column->addWidget(head);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("clouds"));
    m_list->setAccessibleName(tr("Where clusters run"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PlaceDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list);
    auto *connectCloud = new Button(Button::Kind::Quiet, tr("Connect a cloud…"), QStringLiteral("plus"), QStringLiteral("connectCloud"));
    column->addWidget(connectCloud, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_list, &QListWidget::currentRowChanged, this, &CloudsPage::showPlace);
    connect(connectCloud, &QAbstractButton::clicked, this, &CloudsPage::connectCloud);
    return left;
}

CloudPage *CloudsPage::addPage(const CloudStore::Kept &kept)
{
    auto *page = new CloudPage(m_store, kept);
    m_centre.addWidget(page);
    connect(page, &CloudPage::changed, this, &CloudsPage::arrange);
    connect(page, &CloudPage::kept, this, [this, page] {
        if (page != m_new)
            return arrange();
        m_new = nullptr;
        m_pages << page;
        arrange();
        m_list->setCurrentRow(int(m_pages.indexOf(page)));
    });
    connect(page, &CloudPage::forgotten, this, [this, page] { leave(page); });
    connect(page, &CloudPage::importWanted, this, [this, page](const QString &path) {
        if (OldRoot::isState(path))
            return takeOldRoot(path);
        QList<RefusedCloud> refused;
        const Result<QList<ImportedCloud>> clouds = readCloudFile(path, {}, &refused);
        import(page, clouds, refused, QFileInfo(path).fileName());
    });
    connect(page, &CloudPage::textWanted, this, [this, page](const QByteArray &text) {
        QList<RefusedCloud> refused;
        const Result<QList<ImportedCloud>> clouds = readCloudText(text, tr("pasted text"), {}, {}, &refused);
        import(page, clouds, refused, tr("The pasted text"));
    });
    return page;
}

CloudPage *CloudsPage::pageOf(const QString &name) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [&name](const CloudPage *page) { return page->name() == name; });
    return found == m_pages.end() ? nullptr : *found;
}

void CloudsPage::read()
{
    QList<RefusedCloud> refused;
    const Result<QList<CloudStore::Kept>> clouds = m_store.clouds(&refused);
    if (!clouds) {
        m_message.sayRefused(clouds.error());
        return;
    }
    if (!refused.isEmpty())
        sayRefused(tr("Some of your accounts cannot be read."), refused);
    QStringList names;
    for (const CloudStore::Kept &kept : *clouds) {
        names << kept.account.name;
        if (CloudPage *page = pageOf(kept.account.name))
            page->takeKept(kept);
        else
            m_pages << addPage(kept);
    }
    for (CloudPage *page : QList<CloudPage *>(m_pages)) {
        if (!names.contains(page->name()))
            leave(page);
    }
    arrange();
}

/// The rows of the list, as its places stand now.
void CloudsPage::arrange()
{
    while (m_list->count() < m_pages.size() + 1)
        m_list->insertItem(0, QString());
    while (m_list->count() > m_pages.size() + 1)
        delete m_list->takeItem(0);
    const auto put = [this](qsizetype row, const QString &name, const QString &line, State state) {
        QListWidgetItem *item = m_list->item(int(row));
        item->setText(name);
        item->setToolTip(name);
        item->setData(PlaceDelegate::LineRole, line);
        item->setData(PlaceDelegate::StateRole, int(state));
        item->setData(Qt::AccessibleDescriptionRole, line);
    };
    for (qsizetype row = 0; row < m_pages.size(); ++row)
        put(row, m_pages[row]->name(), m_pages[row]->line(), m_pages[row]->state());
    put(m_pages.size(), tr("This computer"), m_computer.line(), m_computer.state());
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * std::min(m_list->count(), 10) + 8);
}

void CloudsPage::showPlace(int row)
{
    if (row >= 0)
        m_centre.setCurrentWidget(row < m_pages.size() ? m_pages[row] : m_centre.widget(0));
}

void CloudsPage::connectCloud()
{
    if (!m_new)
        m_new = addPage({});
    m_list->setCurrentRow(-1);
    m_centre.setCurrentWidget(m_new);
}

/// One account goes to the page that asked; of several each gets a page of its own, as one that is not kept yet.
void CloudsPage::import(CloudPage *page, const Result<QList<ImportedCloud>> &clouds, const QList<RefusedCloud> &refused,
                        const QString &source)
{
    if (!clouds) {
        page->sayRefused(clouds.error());
        return;
    }
    for (const ImportedCloud &cloud : *clouds) {
        CloudPage *own = clouds->size() + refused.size() == 1 ? page : pageOf(cloud.account.name);
        if (!own) {
            if (!m_new)
                m_new = addPage({});
            own = m_new;
        }
        own->takeImported(cloud, source);
    }
    if (!refused.isEmpty())
        sayRefused(tr("%1 of %2 clouds of this file were taken in.").arg(clouds->size()).arg(clouds->size() + refused.size()), refused);
    else
        m_message.dismiss();
}

/// A state has no account in it, but machines: a design of them is kept as a template of the user's own.
void CloudsPage::takeOldRoot(const QString &path)
{
    const Result<OldRoot> root = OldRoot::read(path, loadRoles().catalogue, qEnvironmentVariable("TF_VAR_salt_master_ip"));
    if (!root)
        return m_message.sayRefused(root.error());
    Cluster design = root->design;
    design.name = QFileInfo(QFileInfo(path).absolutePath()).fileName().left(40);
    const QString title = tr("Old cluster %1").arg(design.name);
    const Result<QByteArray> text = clusterText({}, design);
    const Result<QString> saved =
        text ? saveAsTemplate(title, tr("Take it to build anew what Butler's own Terraform once made."), *text) : text.error();
    if (!saved)
        return m_message.sayRefused(saved.error());
    m_message.say(State::Done, tr("“%1” is a template now: begin a new cluster with it, and nothing of the old one is touched.").arg(title),
                  tr("Taken over: %1\nNot: %2").arg(root->taken.join(QLatin1Char(' ')), root->left.join(QLatin1Char(' '))));
    m_message.addClose();
}

void CloudsPage::sayRefused(const QString &sentence, const QList<RefusedCloud> &refused)
{
    QStringList lines;
    for (const RefusedCloud &one : refused)
        lines << tr("“%1” cannot be read. %2").arg(one.name, one.error.message);
    m_message.say(State::Warning, sentence, lines.join(QLatin1Char('\n')));
    m_message.addClose();
}

void CloudsPage::leave(CloudPage *page)
{
    const qsizetype row = m_pages.indexOf(page);
    m_pages.removeAll(page);
    page->deleteLater();
    m_centre.removeWidget(page);
    delete m_list->takeItem(int(row));
    arrange();
    m_list->setCurrentRow(int(std::min<qsizetype>(row, m_pages.size())));
    showPlace(m_list->currentRow());
}

void CloudsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}
