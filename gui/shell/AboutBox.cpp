#include "gui/shell/AboutBox.h"

#include "services/terraform/InsideTools.h"
#include "services/terraform/Terraform.h"
#include "services/updates/UpdateCheck.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

AboutBox::AboutBox(const UpdateCheck &updates, QWidget *parent)
    : QMessageBox(QMessageBox::NoIcon, tr("About Butler Desktop"), tr("Butler Desktop %1").arg(QStringLiteral(BUTLER_VERSION)),
                  QMessageBox::Ok, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const QStringList found = Terraform::programs();
    setInformativeText(
        (QStringList{tr("Draws, builds, watches and takes down research clusters."),
                     tr("Free software under the GNU General Public License, version 3 or later. Icons: Lucide (ISC)."), QString()} +
         versions(Terraform::known(Terraform::cachePath()), found.value(0), InsideTools()) + QStringList{newer(updates)})
            .join(u'\n'));
}

QStringList AboutBox::versions(const Terraform &known, const QString &first, const InsideTools &inside)
{
    QStringList lines{tr("Qt %1").arg(QLatin1String(qVersion()))};
    const QString program = known.program().isEmpty() ? first : known.program();
    const QString version = program == inside.terraform() ? inside.terraformVersion() : known.version();
    const QString name =
        QFileInfo(program).completeBaseName() == QLatin1String("tofu") ? QStringLiteral("OpenTofu") : QStringLiteral("Terraform");
    if (program.isEmpty())
        lines << tr("Terraform or OpenTofu: not found");
    else if (program == inside.terraform())
        lines << tr("%1 %2, which came with Butler Desktop").arg(name, version);
    else if (version.isEmpty())
        lines << tr("%1: %2").arg(name, QDir::toNativeSeparators(program));
    else
        lines << tr("%1 %2: %3").arg(name, version, QDir::toNativeSeparators(program));
    if (InsideTools::isOverruled() || inside.providerVersion().isEmpty())
        lines << tr("Provider for OpenStack: the one that Terraform fetches");
    else
        lines << tr("Provider for OpenStack %1, which came with Butler Desktop").arg(inside.providerVersion());
    return lines;
}

QString AboutBox::newer(const UpdateCheck &updates)
{
    if (!updates.isPossible())
        return tr("Newer versions: this build knows no place to look");
    if (updates.leave() != UpdateCheck::Leave::Given)
        return tr("Newer versions: not looked for; the menu changes it");
    if (!updates.problem().isEmpty())
        return updates.problem();
    if (updates.news())
        return tr("Butler Desktop %1 is there.").arg(updates.news()->version.toString());
    if (!updates.answered().isValid())
        return tr("Newer versions: not known yet");
    return tr("Newer versions: none, asked on %1").arg(QLocale().toString(updates.answered().toLocalTime(), QLocale::ShortFormat));
}
