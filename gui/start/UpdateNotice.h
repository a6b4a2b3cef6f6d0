#pragma once

#include "gui/widgets/MessageBar.h"
#include "services/updates/UpdateCheck.h"

/// Asks once whether the program may look for newer versions, and says when there is one. Without either it takes no room.
class UpdateNotice final : public QWidget
{
    Q_OBJECT

public:
    /// `check` must outlive it.
    explicit UpdateNotice(UpdateCheck &check, QWidget *parent = nullptr);

    /// Whether it may ask: not before somebody has a cluster, and so a reason to answer.
    void setMayAsk(bool may);

private:
    void refresh();
    void ask();
    void tell();
    void showChanges();
    UpdateCheck &m_check;
    bool m_mayAsk = false;
    MessageBar m_bar{QStringLiteral("update-notice")};
};
