#pragma once

#include "gui/widgets/Button.h"
#include "model/cluster/State.h"

#include <QWidget>

/// One problem or finding as a row: glyph, what is wrong, what to do, where it comes from, and the buttons that lead on.
class ProblemRow final : public QWidget
{
    Q_OBJECT

public:
    struct Words {
        State state = State::Warning;
        QString sentence{};
        QString remedy{};
        QString origin{}; ///< "Design", "Live"
        QString fix{};    ///< the fix's button; empty: there is none
        bool showable = false;
    };
    /// Flat: one line, as the bottom panel has it. Tall: stacked, as the left panel has it.
    enum class Form { Flat, Tall };
    ProblemRow(const Words &words, Form form, const QString &name, QWidget *parent = nullptr);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

Q_SIGNALS:
    void fixWanted();
    void showWanted();

private:
    void layFlat(const Words &words, const QString &name);
    void layTall(const Words &words, const QString &name);
    bool m_showable = false;
    Button *fixButton(const Words &words, const QString &name);
};

class QVBoxLayout;
/// Takes all rows out of a column and lets them go.
void clearColumn(QVBoxLayout &column);
