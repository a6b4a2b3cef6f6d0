#pragma once

#include "gui/clouds/CloudPage.h"
#include "gui/clouds/ComputerPage.h"

#include <QListWidget>
#include <QStackedWidget>

/// Where clusters can run: the clouds that this login has accounts at, and this computer; each with a page that says whether it works.
class CloudsPage final : public QWidget
{
    Q_OBJECT

public:
    /// `store`: where the accounts are kept; tests have one of their own.
    explicit CloudsPage(const CloudStore &store = CloudStore(), QWidget *parent = nullptr);

    /// Leads to the page of a new account.
    void connectCloud();
    bool hasClouds() const { return !m_pages.isEmpty(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeLeft();
    CloudPage *addPage(const CloudStore::Kept &kept);
    /// Looks what is kept: another window or a terminal may have changed it.
    void read();
    void arrange();
    void showPlace(int row);
    void takeOldRoot(const QString &path);
    void import(CloudPage *page, const Result<QList<ImportedCloud>> &clouds, const QList<RefusedCloud> &refused, const QString &source);
    /// Which of several accounts cannot be read, and why; `sentence` says what became of the others.
    void sayRefused(const QString &sentence, const QList<RefusedCloud> &refused);
    void leave(CloudPage *page);
    CloudPage *pageOf(const QString &name) const;
    CloudStore m_store;
    QListWidget *m_list = nullptr;
    QStackedWidget m_centre{};
    ComputerPage m_computer{};
    CloudPage *m_new = nullptr; ///< of the account that is not kept yet
    QList<CloudPage *> m_pages{};
    MessageBar m_message{QStringLiteral("clouds-message")};
};
