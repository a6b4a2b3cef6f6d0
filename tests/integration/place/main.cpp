#include "model/cluster/TargetKind.h"
#include "services/targets/Targets.h"
#include "services/verbs/Butlerctl.h"
#include "tests/integration/place/ProcessTarget.h"

#include <QCoreApplication>

/// butlerctl with one place more.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    addTargetKind({.id = QStringLiteral("processes"), .title = QStringLiteral("Processes"), .where = QStringLiteral("as processes")});
    addTarget(QStringLiteral("processes"),
              [](const TargetWork &work) -> std::unique_ptr<Target> { return std::make_unique<ProcessTarget>(work); });
    return butlerctl(QCoreApplication::arguments().mid(1));
}
