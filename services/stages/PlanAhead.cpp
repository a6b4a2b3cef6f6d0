#include "services/stages/PlanAhead.h"

#include "services/terraform/Terraform.h"
#include "services/terraform/TerraformFolder.h"

#include <QFile>

void PlanAhead::begin(const Command &plan)
{
    m_madeOf = m_folder.checksums();
    m_begun = m_context.runner.begin(plan);
}

CommandResult PlanAhead::run(const Command &plan, const CommandHandlers &handlers)
{
    if (!m_begun || m_begun->command() != plan || m_madeOf != m_folder.checksums()) {
        end();
        return m_context.runner.run(plan, handlers);
    }
    const CommandResult result = m_begun->finish(handlers);
    m_begun.reset();
    return result;
}

void PlanAhead::end()
{
    if (!m_begun)
        return;
    m_begun.reset();
    for (const QString &artefact : {Terraform::planName(), Terraform::planTold(), Terraform::planTold() + QStringLiteral(".err")})
        QFile::remove(m_context.run.artefactPath(artefact)); // they would be taken for the plan of this run
}
