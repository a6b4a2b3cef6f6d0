#include "services/targets/CloudProject.h"

#include <QCoreApplication>

namespace
{

/// Gives the sentences of this file their context, which is that of the place whose they are.
struct CloudProject {
    Q_DECLARE_TR_FUNCTIONS(OpenStackTarget)
};

} // namespace

Result<void> checkProject(const CloudRecord &record, const CloudRecord &kept, const CloudToken &token)
{
    if (record.projectId.isEmpty() && !kept.projectId.isEmpty() && kept.projectId != token.projectId)
        return Error{CloudProject::tr("Data volumes of this cluster are kept in the project “%1” (%2), and the account “%3” leads to “%4” "
                                      "(%5). Nothing was "
                                      "touched. Name the account “%6” in the design’s target, and let it sign in to the first project.")
                         .arg(kept.project, kept.projectId, record.account, token.project, token.projectId, kept.account),
                     {}};
    if (record.projectId.isEmpty() || record.projectId == token.projectId)
        return {};
    return Error{CloudProject::tr("This cluster stands in the project “%1” (%2), and the account “%3” leads to “%4” (%5). Nothing was "
                                  "touched. Let the account "
                                  "sign in to the first one again, on the page Clouds.")
                     .arg(record.project, record.projectId, record.account, token.project, token.projectId),
                 {}};
}
