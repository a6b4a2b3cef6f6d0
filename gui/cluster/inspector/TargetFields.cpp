#include "gui/cluster/inspector/TargetFields.h"

#include "model/clouds/CloudSizes.h"
#include "model/cluster/TargetKind.h"
#include "services/clouds/CloudStore.h"

#include <QLineEdit>
#include <QLocale>

#include <utility>

namespace
{

/// What is shown and what the design then says.
using Choice = std::pair<QString, QString>;

QList<Choice> accounts()
{
    QList<RefusedCloud> unread; // the page Clouds tells of those
    const Result<QList<CloudStore::Kept>> kept = CloudStore().clouds(&unread);
    QList<Choice> choices;
    for (const CloudStore::Kept &one : kept ? *kept : QList<CloudStore::Kept>())
        choices << Choice{one.account.name, one.account.name};
    return choices;
}

/// By its name, or by its id where several have it.
template<typename T>
Choice choiceOf(const QList<T> &all, const T &one, const QString &more = {})
{
    const QString shown = calledAmong(all, one);
    return {more.isEmpty() ? shown : shown + QStringLiteral(" · ") + more, meantBy(all, one.name).size() == 1 ? one.name : one.id};
}

QList<Choice> choicesOf(const QString &key, const CloudCatalogue &catalogue)
{
    QList<Choice> choices;
    if (key == QLatin1String("image")) {
        for (const CloudImage &image : catalogue.images) {
            if (image.isActive() && image.isSupported())
                choices << choiceOf(catalogue.images, image);
        }
    } else if (key == QLatin1String("size")) {
        for (const CloudSize &size : sizesFor({}, {}, catalogue.sizes))
            choices << choiceOf(
                catalogue.sizes, size,
                TargetFields::tr("%n core(s), %1 GB", nullptr, size.cores).arg(QLocale().toString(size.memory / 1024.0, 'g', 3)));
    } else if (key == QLatin1String("network") || key == QLatin1String("outside")) {
        for (const CloudNetwork &network : catalogue.networks) {
            if (network.isExternal == (key == QLatin1String("outside")))
                choices << choiceOf(catalogue.networks, network);
        }
    }
    return choices;
}

} // namespace

TargetFields::TargetFields(QWidget *parent) : QWidget(parent), m_hint({}, TextSize::Small, QFont::Normal, Ink::Text2)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 8, 0, 0);
    m_column->setSpacing(4);
    m_column->addWidget(m_hint.wrapped());
    m_hint.setObjectName(QStringLiteral("targetHint"));
    connect(&m_choices, &CloudChoices::changed, this, &TargetFields::offer);
    hide();
}

void TargetFields::makeFields(const QString &kind)
{
    delete std::exchange(m_inner, new QWidget);
    m_fields.clear();
    m_kind = kind;
    m_accountKey = targetKind(kind).accountKey;
    auto *column = new QVBoxLayout(m_inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_column->insertWidget(0, m_inner);
    for (const TargetKind::Setting &setting : targetKind(kind).settings) {
        if (setting.title.isEmpty())
            continue;
        Field field{setting.key, setting.title, new FieldLabel(setting.title, setting.help, QStringLiteral("helpTarget-") + setting.key),
                    new QComboBox};
        field.box->setObjectName(QStringLiteral("target-") + setting.key);
        field.box->setAccessibleName(setting.title);
        field.box->setEditable(setting.key != m_accountKey);
        field.box->setInsertPolicy(QComboBox::NoInsert);
        field.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field.box->setMinimumContentsLength(12);
        field.label->setBuddy(field.box);
        column->addWidget(field.label);
        column->addWidget(field.box);
        column->addSpacing(6);
        connect(field.box, &QComboBox::activated, this, [this, field] { commit(field); });
        if (QLineEdit *line = field.box->lineEdit()) {
            if (setting.need == TargetKind::Setting::Need::No)
                line->setPlaceholderText(setting.key == QLatin1String("network")   ? tr("a new one")
                                         : setting.key == QLatin1String("sshFrom") ? tr("everybody")
                                                                                   : tr("the usual"));
            connect(line, &QLineEdit::editingFinished, this, [this, field] { commit(field); });
        }
        m_fields << field;
    }
}

void TargetFields::show(const Cluster &cluster)
{
    const bool isSame = cluster.target == m_cluster.target && m_kind == cluster.target.kind;
    m_cluster = cluster;
    const TargetKind kind = targetKind(cluster.target.kind);
    setVisible(!kind.accountKey.isEmpty());
    if (kind.accountKey.isEmpty())
        return m_choices.setAccount({});
    if (isSame) // somebody may be choosing from a list just now
        return;
    if (m_kind != kind.id)
        makeFields(kind.id);
    m_choices.setAccount(cluster.target.settings.value(kind.accountKey));
    offer();
}

void TargetFields::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_fields.isEmpty()) // accounts may have come or gone meanwhile
        offer();
}

/// What is being typed stays.
void TargetFields::offer()
{
    for (const Field &field : std::as_const(m_fields)) {
        const QSignalBlocker quiet(field.box);
        QLineEdit *line = field.box->lineEdit();
        const bool isTyped = line && line->isModified();
        const QString typed = isTyped ? line->text() : QString();
        field.box->clear();
        for (const auto &[shown, said] : field.key == m_accountKey ? accounts() : choicesOf(field.key, m_choices.catalogue()))
            field.box->addItem(shown, said);
        if (isTyped) {
            field.box->setEditText(typed);
            line->setModified(true);
        }
    }
    fill();
    const bool isKnown = m_choices.catalogue().asked.isValid();
    m_hint.setText(!m_choices.problem().isEmpty()  ? m_choices.problem()
                   : m_choices.account().isEmpty() ? tr("Choose the account that the cluster is built with.")
                   : isKnown                       ? QString()
                                                   : tr("The cloud is asked what it has …"));
    m_hint.setVisible(!m_hint.text().isEmpty());
}

void TargetFields::fill()
{
    for (const Field &field : std::as_const(m_fields)) {
        const QSignalBlocker quiet(field.box);
        const QString said = m_cluster.target.settings.value(field.key);
        const int at = field.box->findData(said);
        if (!field.box->isEditable()) {
            if (at < 0 && !said.isEmpty())
                field.box->addItem(said, said); // an account that this computer does not have
            field.box->setCurrentIndex(field.box->findData(said));
            continue;
        }
        if (field.box->lineEdit()->isModified())
            continue;
        field.box->setCurrentIndex(at);
        if (at < 0)
            field.box->setEditText(said);
    }
}

void TargetFields::commit(const Field &field)
{
    const int at = field.box->isEditable() ? field.box->findText(field.box->currentText()) : field.box->currentIndex();
    const QString said = at >= 0 ? field.box->itemData(at).toString() : field.box->currentText().trimmed();
    if (said == m_cluster.target.settings.value(field.key))
        return;
    Cluster wanted = m_cluster;
    if (said.isEmpty())
        wanted.target.settings.remove(field.key);
    else
        wanted.target.settings.insert(field.key, said);
    if (QLineEdit *line = field.box->lineEdit())
        line->setModified(false);
    Q_EMIT editWanted(said.isEmpty() ? tr("take out %1").arg(field.title) : tr("set %1 to %2").arg(field.title, said), wanted);
}
