#include "gui/cluster/inspector/CatalogueChoices.h"

#include "gui/theme/Fonts.h"
#include "model/clouds/CloudSizes.h"
#include "model/cluster/EntryWay.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(TargetFields)
};

template<typename T>
CatalogueChoice choiceOf(const QList<T> &all, const T &one, const QString &more = {})
{
    const QString shown = calledAmong(all, one);
    return {more.isEmpty() ? shown : shown + QStringLiteral(" · ") + more, meantBy(all, one.name).size() == 1 ? one.name : one.id, {}};
}

QString gigabytes(double megabytes)
{
    return QLocale().toString(megabytes / 1024, 'g', 3);
}

QString wordsOf(const CloudSize &size)
{
    const QString machine = Words::tr("%n core(s), %1 GB", nullptr, size.cores).arg(gigabytes(size.memory));
    return size.disk > 0 ? Words::tr("%1, disk %2 GB").arg(machine).arg(size.disk) : machine;
}

/// Why such a machine cannot be; empty: it can.
QString whyNot(const CloudSize &size, const QStringList &roles, const RoleCatalogue &known, const std::optional<CloudImage> &image,
               bool hasVolumes)
{
    for (const QString &id : roles) {
        if (!isLargeEnough(size, {id}, known))
            return Words::tr("too small for %1").arg(known.titleOf(id));
    }
    if (image && size.memory < image->minMemory)
        return Words::tr("%1 needs %2 GB of memory").arg(image->name, gigabytes(image->minMemory));
    if (image && !holdsImage(size, *image))
        return Words::tr("too small a disk for %1").arg(image->name);
    return size.disk == 0 && !hasVolumes ? Words::tr("it has no disk") : QString();
}

} // namespace

QList<CatalogueChoice> CatalogueChoices::sizes(const CloudCatalogue &catalogue, const QStringList &roles, const RoleCatalogue &known,
                                               const std::optional<CloudImage> &image)
{
    QList<CatalogueChoice> choices;
    for (const CloudSize &size : sizesFor(roles, known, catalogue.sizes)) {
        choices << choiceOf(catalogue.sizes, size, wordsOf(size));
        choices.last().why = whyNot(size, roles, known, image, catalogue.hasVolumes);
    }
    std::stable_partition(choices.begin(), choices.end(), [](const CatalogueChoice &choice) { return choice.why.isEmpty(); });
    return choices;
}

QList<CatalogueChoice> CatalogueChoices::images(const CloudCatalogue &catalogue)
{
    QList<CatalogueChoice> choices;
    for (const CloudImage &image : catalogue.images) {
        choices << choiceOf(catalogue.images, image);
        if (!image.isActive())
            choices.last().why = Words::tr("not ready");
        else if (!image.isSupported())
            choices.last().why =
                image.system.isEmpty() ? Words::tr("its system is not known") : Words::tr("no roles for %1").arg(image.system);
    }
    std::stable_partition(choices.begin(), choices.end(), [](const CatalogueChoice &choice) { return choice.why.isEmpty(); });
    return choices;
}

QList<CatalogueChoice> CatalogueChoices::networks(const CloudCatalogue &catalogue, Networks which)
{
    QList<CatalogueChoice> choices;
    for (const CloudNetwork &network : catalogue.networks) {
        if (network.isExternal == (which == Networks::Outside))
            choices << choiceOf(catalogue.networks, network);
    }
    return choices;
}

QList<CatalogueChoice> CatalogueChoices::entries()
{
    QList<CatalogueChoice> choices;
    for (const EntryWay::Kind kind : entryKinds())
        choices << CatalogueChoice{entryTitle(kind), entryWord(kind), {}};
    return choices;
}

QList<CatalogueChoice> CatalogueChoices::addresses(const CloudCatalogue &catalogue, const QString &said)
{
    QList<CatalogueChoice> choices;
    for (const CloudAddress &address : catalogue.addresses) {
        const QList<CloudNetwork> network = meantBy(catalogue.networks, address.networkId);
        if (!address.isOfCluster() && (address.isUnused() || address.name == said))
            choices << CatalogueChoice{
                network.isEmpty() ? address.name : QStringLiteral("%1 · %2").arg(address.name, network.first().name), address.name, {}};
    }
    return choices;
}

bool CatalogueChoices::offer(QComboBox &box, const QList<CatalogueChoice> &choices)
{
    if (box.view()->isVisible()) // somebody is choosing from it just now
        return false;
    const QSignalBlocker quiet(&box);
    QLineEdit *line = box.lineEdit();
    const bool isTyped = line && line->isModified();
    const QString typed = isTyped ? line->text() : QString();
    box.clear();
    auto *items = qobject_cast<QStandardItemModel *>(box.model());
    for (const CatalogueChoice &choice : choices) {
        box.addItem(choice.why.isEmpty() ? choice.shown : QStringLiteral("%1 – %2").arg(choice.shown, choice.why), choice.said);
        if (items && !choice.why.isEmpty())
            items->item(items->rowCount() - 1)->setEnabled(false);
    }
    if (box.count() > 0) // all of what is offered can be read, also where the box is narrower
        box.view()->setMinimumWidth(std::min(box.view()->sizeHintForColumn(0) + 24, scaledByFont(480)));
    if (isTyped) {
        box.setEditText(typed);
        line->setModified(true);
    }
    return true;
}

QString CatalogueChoices::saidBy(const QComboBox &box)
{
    const int at = box.isEditable() ? box.findText(box.currentText()) : box.currentIndex();
    return at >= 0 ? box.itemData(at).toString() : box.currentText().trimmed();
}

void CatalogueChoices::show(QComboBox &box, const QString &said)
{
    const QSignalBlocker quiet(&box);
    const int at = box.findData(said);
    box.setCurrentIndex(at);
    if (at < 0 && box.isEditable())
        box.setEditText(said);
    if (box.isEditable())
        box.lineEdit()->setCursorPosition(0); // of what is too long the name is seen
}
