#include "gui/start/NewClusterDialog.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/ChoiceKeys.h"
#include "gui/widgets/Words.h"
#include "model/cluster/TargetKind.h"
#include "model/runs/CapacityWords.h"
#include "services/clouds/CloudStore.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/Templates.h"
#include "services/targets/FirstUse.h"

#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QScreen>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

constexpr int AccountRole = Qt::UserRole + 1; ///< beside the kind of the place

QString homeOfClusters()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::HomeLocation)).filePath(QStringLiteral("Clusters"));
}

QVBoxLayout *labelled(const QString &text, QWidget *field, const QList<Term> &terms = {})
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    auto *label = new Label(text, TextSize::Small, QFont::Medium, Ink::Text2);
    label->setBuddy(field);
    field->setAccessibleName(text);
    if (!terms.isEmpty())
        explainWords(*label, terms);
    column->addWidget(label);
    column->addWidget(field);
    return column;
}

} // namespace

NewClusterDialog::NewClusterDialog(const QString &chosenTemplate, const RoleCatalogue &roles, QWidget *parent)
    : QDialog(parent), m_roles(roles)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("new-cluster-dialog"));
    setWindowTitle(tr("New cluster"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(14);
    column->addWidget(new Label(tr("New cluster"), TextSize::PageHead, QFont::DemiBold));
    column->addWidget(makeTemplates(chosenTemplate));
    column->addWidget(makeFields());
    m_use.setObjectName(QStringLiteral("new-use"));
    column->addWidget(m_use.wrapped());
    column->addWidget(m_error.wrapped());
    m_error.hide();
    column->addWidget(makeButtons());
    connect(&m_templates, &QButtonGroup::idToggled, this, [this](int, bool isChosen) {
        if (isChosen)
            sayWhatItTakes();
    });
    connect(&m_where, &QComboBox::currentIndexChanged, this, &NewClusterDialog::sayWhatItTakes);
    sayWhatItTakes();
    setMinimumWidth(scaledByFont(520));
    // All of Butler’s templates are seen at once, where the screen has the room; else they are scrolled, and the button is in sight.
    constexpr int frame = 48; // px; of the window, and the desktop's bars
    const QScreen *screen = parent ? parent->screen() : QGuiApplication::primaryScreen();
    const int rest = sizeHint().height() - m_area->sizeHint().height();
    const int wide = std::max(sizeHint().width(), minimumWidth());
    const QMargins edge = column->contentsMargins();
    const int templates = m_area->widget()->heightForWidth(wide - edge.left() - edge.right()); // its words break by the width
    resize(wide, std::min(rest + templates + 8, std::max(minimumSizeHint().height(), screen->availableGeometry().height() - frame)));
    nameChanged();
    m_name.setFocus();
    m_name.selectAll();
}

QWidget *NewClusterDialog::makeTemplates(const QString &chosen)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Label(tr("Begin with"), TextSize::Small, QFont::Medium, Ink::Text2));
    for (const Template &one : allTemplates()) {
        auto *radio = new QRadioButton(one.title);
        radio->setObjectName(QStringLiteral("template-") + one.id);
        radio->setFont(textFont(TextSize::Body, QFont::DemiBold));
        radio->setChecked(one.id == chosen || m_templates.buttons().isEmpty());
        radio->setAccessibleDescription(one.whenToTake);
        m_templates.addButton(radio, int(m_ids.size()));
        chooseByKeys(*radio);
        m_ids << one.id;
        m_paths << one.path;
        column->addWidget(radio);
        if (one.whenToTake.isEmpty())
            continue;
        auto *line = (new Label(one.whenToTake, TextSize::Body, QFont::Normal, Ink::Text2))->wrapped();
        line->setContentsMargins(26, 0, 0, 4);
        column->addWidget(line);
    }
    // What room is left does not stand between a title and its words.
    column->addStretch();
    auto *area = m_area = new QScrollArea; // one's own templates may be many
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(box);
    box->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    area->setMinimumHeight(std::min(box->sizeHint().height() + 8, scaledByFont(100)));
    return area;
}

QWidget *NewClusterDialog::makeFields()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_name.setObjectName(QStringLiteral("new-name"));
    QString name = QStringLiteral("my-cluster");
    for (int i = 2; QFileInfo::exists(QDir(homeOfClusters()).filePath(name)); ++i)
        name = QStringLiteral("my-cluster-%1").arg(i);
    m_name.setText(name);
    column->addLayout(labelled(tr("Name"), &m_name));
    m_folder.setObjectName(QStringLiteral("new-folder"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(&m_folder, 1);
    auto *choose = new Button(Button::Kind::Plain, tr("Choose…"), QStringLiteral("folder"), QStringLiteral("new-choose-folder"));
    row->addWidget(choose);
    auto *folder = new QVBoxLayout;
    folder->setSpacing(4);
    auto *folderLabel = new Label(tr("Its folder"), TextSize::Small, QFont::Medium, Ink::Text2);
    folderLabel->setBuddy(&m_folder);
    m_folder.setAccessibleName(tr("Folder"));
    folder->addWidget(folderLabel);
    folder->addLayout(row);
    column->addLayout(folder);
    m_where.setObjectName(QStringLiteral("new-where"));
    addPlaces();
    column->addLayout(labelled(tr("Where it runs"), &m_where, {Term::Place}));
    connect(&m_name, &QLineEdit::textChanged, this, &NewClusterDialog::nameChanged);
    connect(&m_folder, &QLineEdit::textEdited, this, [this] { m_folderIsOurs = false; });
    connect(choose, &QPushButton::clicked, this, &NewClusterDialog::chooseFolder);
    return box;
}

/// A place that takes an account stands there once for each.
void NewClusterDialog::addPlaces()
{
    QList<RefusedCloud> unread; // the page Clouds tells of those
    const Result<QList<CloudStore::Kept>> accounts = CloudStore().clouds(&unread);
    for (const TargetKind &kind : targetKinds()) {
        if (kind.accountKey.isEmpty()) {
            m_where.addItem(kind.choice, kind.id);
            continue;
        }
        for (const CloudStore::Kept &one : accounts ? *accounts : QList<CloudStore::Kept>()) {
            m_where.addItem(tr("%1: %2").arg(kind.title, one.account.name), kind.id);
            m_where.setItemData(m_where.count() - 1, one.account.name, AccountRole);
        }
        if (accounts && !accounts->isEmpty())
            continue;
        m_where.addItem(tr("%1: connect an account first, on the page Clouds").arg(kind.choice));
        if (auto *items = qobject_cast<QStandardItemModel *>(m_where.model()))
            items->item(items->rowCount() - 1)->setEnabled(false);
    }
}

QWidget *NewClusterDialog::makeButtons()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Nothing starts until you press Build."), TextSize::Small, QFont::Normal, Ink::Text2));
    row->addStretch();
    auto *cancel = new Button(Button::Kind::Quiet, tr("Cancel"), {}, QStringLiteral("new-cancel"));
    m_make = new Button(Button::Kind::Primary, tr("Draw it"), {}, QStringLiteral("new-make"));
    m_make->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_make);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_make, &QPushButton::clicked, this, &NewClusterDialog::make);
    return box;
}

void NewClusterDialog::nameChanged()
{
    if (m_folderIsOurs)
        m_folder.setText(QDir(homeOfClusters()).filePath(m_name.text().trimmed()));
    if (m_make)
        m_make->setEnabled(!m_name.text().trimmed().isEmpty());
}

/// Before anything is made. At a cloud it depends on sizes that the design has none of yet.
void NewClusterDialog::sayWhatItTakes()
{
    m_use.setInk(Ink::Text2);
    const TargetKind &kind = targetKind(m_where.currentData().toString());
    if (!kind.isOfComputer) {
        m_use.setText(tr("What it takes of the cloud is shown with the plan, before anything is made."));
        return;
    }
    const Result<ClusterFile> design = loadCluster(m_paths.value(m_templates.checkedId()));
    Cluster cluster = design ? design->cluster : Cluster();
    cluster.target.kind = kind.id;
    if (cluster.groups.isEmpty()) {
        m_use.setText(tr("What it takes is shown with the plan, before anything is made."));
        return;
    }
    const FirstUse use = FirstUse::here(cluster, m_roles);
    const QStringList refusal = refusalSentences(use.capacity);
    if (!refusal.isEmpty())
        m_use.setInk(Ink::Warning);
    m_use.setText(refusal.isEmpty() ? tr("It takes %1.").arg(use.words()) : refusal.join(QLatin1Char(' ')));
}

void NewClusterDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Where the cluster’s folder is made"), QFileInfo(m_folder.text()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folderIsOurs = false;
        const bool empty = QDir(folder).isEmpty();
        m_folder.setText(empty ? folder : QDir(folder).filePath(m_name.text().trimmed()));
    });
    dialog->open();
}

void NewClusterDialog::make()
{
    const QString id = m_ids.value(m_templates.checkedId()); // none is -1
    const QString folder = QDir::cleanPath(m_folder.text().trimmed());
    const QString kind = m_where.currentData().toString();
    QMap<QString, QString> settings;
    if (const QString account = m_where.currentData(AccountRole).toString(); !account.isEmpty())
        settings.insert(targetKind(kind).accountKey, account);
    const Result<void> result = newCluster(folder, id, kind, m_name.text().trimmed(), settings);
    if (!result) {
        m_error.setText(result.error().message);
        m_error.show();
        return;
    }
    Q_EMIT made(folder);
    accept();
}
