#include "services/verbs/Verbs.h"

#include "services/runs/RunEnd.h"

int statusVerb(const Arguments &)
{
    complain(QStringLiteral("status: not yet"));
    return ExitCode::Failed;
}
