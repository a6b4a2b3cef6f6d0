#include "services/targets/Target.h"

QList<PlacedThing> Target::unknown(const QStringList &known) const
{
    QList<PlacedThing> machines;
    for (const PlacedThing &thing : things()) {
        if (thing.kind == PlacedThing::Kind::Machine && !known.contains(thing.machine))
            machines << thing;
    }
    return machines;
}
