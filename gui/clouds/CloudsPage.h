#pragma once

#include "gui/shell/PageFrame.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "services/targets/LocalProbe.h"

#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

/// Where clusters can run: this computer with what was found on it, and the clouds, which a later release connects.
class CloudsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit CloudsPage(QWidget *parent = nullptr);

private:
    QWidget *makeLeft();
    QWidget *makeComputer();
    QWidget *makeConnect();
    QWidget *makeTest();
    void take();
    LocalProbe m_probe{};
    QListWidget *m_list = nullptr;
    QStackedWidget *m_centre = nullptr;
    Label *m_engine = nullptr;
    Label *m_summary = nullptr;
    QVBoxLayout *m_checks = nullptr;
    Label *m_verdict = nullptr;
    Button *m_again = nullptr;
};
