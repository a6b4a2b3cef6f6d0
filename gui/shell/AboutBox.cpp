#include "gui/shell/AboutBox.h"

#include "services/terraform/InsideTools.h"
#include "services/terraform/Terraform.h"

#include <QDir>
#include <QFileInfo>

AboutBox::AboutBox(QWidget *parent)
    : QMessageBox(QMessageBox::NoIcon, tr("About Butler Desktop"), tr("Butler Desktop %1").arg(QStringLiteral(BUTLER_VERSION)),
                  QMessageBox::Ok, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const QStringList found = Terraform::programs();
    setInformativeText(
        (QStringList{tr("Draws, builds, watches and takes down research clusters."),
                     tr("Free software under the GNU General Public License, version 3 or later. Icons: Lucide (ISC)."), QString()} +
         versions(Terraform::known(Terraform::cachePath()), found.value(0), InsideTools()))
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
