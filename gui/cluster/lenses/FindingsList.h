#pragma once

#include "gui/widgets/Label.h"
#include "gui/widgets/PageHead.h"
#include "model/cluster/Observed.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <QWidget>

enum class Verb;

/// The Health lens's list: what differs from the design or is not well, each with its fix.
class FindingsList final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent = nullptr);
    void show(const Observed &observed, const QString &problem);
    /// What is shown is a recording: it has no age.
    void setRecorded();
    /// A second has passed: the age of what is shown.
    void tick();

Q_SIGNALS:
    void machinesWanted(const QStringList &machines);
    void verbWanted(Verb verb, const QStringList &machines);
    void askWanted();

private:
    void fill();
    Observed m_observed{};
    QString m_problem{};
    bool m_isRecorded = false;
    PageHead m_head;
    QVBoxLayout *m_rows = nullptr;
    Label m_age;
};
