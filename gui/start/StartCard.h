#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/Card.h"

#include <QStringList>

/// One of the two ways to begin: words at the left, a painted picture at the right, a button and what it needs at the foot.
class StartCard final : public QWidget
{
    Q_OBJECT

public:
    enum class Way { ThisComputer, Cloud };

    explicit StartCard(Way way, QWidget *parent = nullptr);

    /// The small line beside the button.
    void setNote(const QString &note);
    /// How long trying it takes, in seconds; the first time the machines’ image is made, too.
    void setTime(double seconds, bool isFirst);

Q_SIGNALS:
    void pressed();

private:
    class Label *m_note = nullptr;
    Label *m_time = nullptr; ///< of this computer alone
};
