#include "model/cluster/Observed.h"

#include <algorithm>

const ObservedMachine *Observed::machine(const QString &wanted) const
{
    const auto found =
        std::find_if(machines.begin(), machines.end(), [&wanted](const ObservedMachine &candidate) { return candidate.name == wanted; });
    return found == machines.end() ? nullptr : &*found;
}

qint64 Observed::clusterTime() const
{
    return QDateTime::currentMSecsSinceEpoch() - static_cast<qint64>(clockHere * 1000);
}

void Observed::moveClock(qint64 milliseconds)
{
    if (!time.isValid())
        return;
    time = time.addMSecs(milliseconds);
    clockHere += double(milliseconds) / 1000;
    for (ObservedMachine &machine : machines) {
        if (machine.lastMetric)
            machine.lastMetric = machine.lastMetric->addMSecs(milliseconds);
    }
}
