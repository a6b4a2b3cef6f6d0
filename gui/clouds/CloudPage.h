#pragma once

#include "gui/clouds/AccountDrop.h"
#include "gui/clouds/AccountTest.h"
#include "gui/clouds/CloudForm.h"
#include "gui/clouds/PricesField.h"
#include "gui/widgets/MessageBar.h"
#include "services/clouds/CloudStore.h"

/// One account at a cloud: its fields, and whether one can work there. A page without a name is of an account that is not kept yet.
class CloudPage final : public QWidget
{
    Q_OBJECT

public:
    /// `store` must outlive the page.
    CloudPage(const CloudStore &store, const CloudStore::Kept &kept, QWidget *parent = nullptr);

    /// Under which it is kept; empty: not yet.
    const QString &name() const { return m_kept.account.name; }
    /// What the store has now; fields that were changed here stay as they are.
    void takeKept(const CloudStore::Kept &kept);
    /// Puts an account that a file told into the fields, and keeps it.
    void takeImported(const ImportedCloud &cloud, const QString &source);
    void sayRefused(const Error &error) { m_message.sayRefused(error); }
    /// How it stands, for the list of places.
    State state() const { return m_test.state(); }
    QString line() const;

Q_SIGNALS:
    void changed();
    void kept(); ///< under its name, which may be another than before
    void forgotten();
    void importWanted(const QString &path);
    void textWanted(const QByteArray &text);

private:
    QWidget *makeFields();
    QWidget *makeFoot();
    Result<void> check(const CloudAccount &account) const;
    void save();
    bool keepAccount(CloudAccount account);
    void keepSecret();
    void test();
    void takeTest();
    void askToForget();
    void forget();
    void update();
    static QString placeWord(CloudStore::SecretPlace place);
    const CloudStore &m_store;
    CloudStore::Kept m_kept{};
    MessageBar m_message{QStringLiteral("cloud-message")};
    Label m_title{{}, TextSize::PageHead, QFont::DemiBold};
    AccountDrop m_drop{};
    CloudForm m_form{};
    PricesField m_prices{};
    Label m_secretPlace{{}, TextSize::Small, QFont::Normal, Ink::Text2};
    AccountTest m_test;
    Button *m_save = nullptr;
    Button *m_forget = nullptr;
};
