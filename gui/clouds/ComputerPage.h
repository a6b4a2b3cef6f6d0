#pragma once

#include "gui/clouds/TestPanel.h"
#include "services/targets/LocalProbe.h"

/// This computer as a place where clusters run, and what was found on it.
class ComputerPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ComputerPage(QWidget *parent = nullptr);

    /// How it stands, for the list of places.
    State state() const;
    QString line() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeAbout();
    void take();
    LocalProbe m_probe{};
    Label *m_engine = nullptr;
    TestPanel *m_test = nullptr;
};
