#pragma once

#include "gui/start/RecentClusters.h"
#include "gui/start/StartCard.h"
#include "gui/widgets/MessageBar.h"
#include "gui/widgets/SearchField.h"

#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QWidget>

/// What one sees first: the two ways to begin, and the clusters one had open.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    /// `menu` is what the menu button opens.
    StartPage(RecentClusters &recent, QMenu &menu, QWidget *parent = nullptr);

    /// Puts a notice under all that there is.
    void addFoot(QWidget *foot);
    /// Says in the page what went wrong or what is not there yet.
    void say(State state, const QString &sentence, const QString &line);

Q_SIGNALS:
    void tryWanted();
    void newWanted();
    void folderWanted();
    void openWanted(const QString &folder);
    void searchWanted();
    void helpWanted();
    void cloudsWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar(QMenu &menu);
    static QString whatIsHere();
    QWidget *makeCards();
    QWidget *makeRecentHead();
    QWidget *makeTable();
    void openIndex(const QModelIndex &index);
    void showWhatThereIs();
    RecentClusters &m_recent;
    QSortFilterProxyModel m_found{};
    StartCard *m_here = nullptr;
    SearchField *m_find = nullptr;
    QTreeView *m_table = nullptr;
    QWidget *m_tableCard = nullptr;
    QWidget *m_none = nullptr;
    MessageBar m_message{QStringLiteral("start-message")};
};
