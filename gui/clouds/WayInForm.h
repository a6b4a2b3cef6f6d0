#pragma once

#include "gui/clouds/FileField.h"
#include "gui/clouds/LabelledField.h"
#include "gui/clouds/PublicKeysField.h"
#include "model/clouds/CloudAccount.h"

#include <QComboBox>

/// The way to the machines of an account: the jump host before them, and the keys with which one signs in.
class WayInForm final : public QWidget
{
    Q_OBJECT

public:
    explicit WayInForm(QWidget *parent = nullptr);

    void setAccount(const CloudAccount &account);
    /// Puts what the fields say into an account.
    void putInto(CloudAccount &account) const;

Q_SIGNALS:
    void changed();
    void refused(const QString &sentence);

private:
    void makeJumpHost();
    void makeKeys();
    /// Takes `NAME@HOST:PORT` apart, as cloud's people write it.
    void takeApart();
    void showWhatCounts();
    int port() const;
    QGridLayout *m_grid = nullptr;
    QLineEdit m_host{};
    QLineEdit m_port{};
    QLineEdit m_user{};
    FileField m_key;
    QComboBox m_whose{};
    FileField m_own;
    PublicKeysField m_others{};
    QList<LabelledField> m_ofHost{};   ///< what counts where there is one
    CloudAccount::Bastion m_bastion{}; ///< as it was put in
};
