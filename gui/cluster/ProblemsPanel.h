#pragma once

#include "gui/cluster/ProblemRow.h"
#include "model/cluster/Observed.h"
#include "model/cluster/Problem.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <functional>

enum class Verb;

/// The bottom panel's Problems: what is wrong with the design, then what differs in reality, each with its fix.
class ProblemsPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);
    /// `matches`: where there are neither, the machines are known to be as the design says.
    void show(const QList<Problem> &problems, const QList<Finding> &findings, bool matches);
    /// Says what mends a problem of the design by itself, the word on its button; empty where the user must choose.
    void setFixWords(std::function<QString(const Problem &)> words) { m_fixWords = std::move(words); }
    qsizetype count() const { return m_problems.size() + m_findings.size(); }
    bool hasErrors() const;

Q_SIGNALS:
    void groupWanted(const QString &group);
    void machinesWanted(const QStringList &machines);
    void designFixWanted(const Problem &problem);
    void verbWanted(Verb verb, const QStringList &machines);

private:
    void fill();
    QString fixOf(const Problem &problem) const { return m_fixWords ? m_fixWords(problem) : QString(); }
    std::function<QString(const Problem &)> m_fixWords{};
    QList<Problem> m_problems{};
    QList<Finding> m_findings{};
    bool m_matches = false;
    QVBoxLayout *m_rows = nullptr;
};

/// What a finding's fix, by its verb's name, is called on its button: "Mend it", "Configure again"; empty where none mends it.
QString fixWord(const QString &verb);
