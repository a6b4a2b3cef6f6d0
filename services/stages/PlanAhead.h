#pragma once

#include "services/stages/RunContext.h"

#include <QMap>
#include <QString>

#include <memory>

class TerraformFolder;

/// A plan that Terraform begins to make while the place is still asked, of what an earlier run described. It is the run's only where all
/// that it is made of turns out to be the same; else it is ended, as it changes nothing, and nobody hears of it.
class PlanAhead final
{
public:
    PlanAhead(const RunContext &context, const TerraformFolder &folder) : m_context(context), m_folder(folder) {}
    ~PlanAhead() { end(); }
    Q_DISABLE_COPY_MOVE(PlanAhead)

    void begin(const Command &plan);
    /// What this one comes to: the one that was begun where it is of the same, else one that is made now.
    CommandResult run(const Command &plan, const CommandHandlers &handlers);
    void end();

private:
    const RunContext &m_context;
    const TerraformFolder &m_folder;
    std::unique_ptr<Runner::Ahead> m_begun{};
    QMap<QString, QString> m_madeOf{}; ///< checksums
};
