#pragma once

#include "model/runs/ChangeDetails.h"
#include "services/session/PlanQuestion.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

/// What a plan does in full: asked of Terraform in the background when somebody wants to see it, by the verb that tells it in the terminal,
/// and kept for as long as it is that plan's.
class PlanDetails final : public QObject
{
    Q_OBJECT

public:
    PlanDetails(QString clusterFolder, QString butlerctl, QObject *parent = nullptr);

    /// From now on it is about this run; what is known of another is forgotten. Empty: there is no plan that could be asked about.
    void setRun(const QString &run);
    const QString &run() const { return m_run; }
    /// Asks where that was not asked yet; changed() comes later.
    void wantAttributes();
    void wantText();
    /// Asks again what has failed.
    void askAgain();

    const PlanQuestion &attributes() const { return m_attributes; }
    const PlanQuestion &text() const { return m_text; }
    /// Of those among these addresses that the plan changes, in their order; nothing as long as it is not known.
    QList<ChangeDetails> attributesOf(const QStringList &addresses) const;
    /// Terraform's own words about these; all of them where there are none.
    QString textOf(const QStringList &addresses) const;

Q_SIGNALS:
    void changed();

private:
    QString m_folder{};
    QString m_butlerctl{};
    QString m_run{};
    PlanQuestion m_attributes{};
    PlanQuestion m_text{};
};
