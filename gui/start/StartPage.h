#pragma once

#include "gui/start/RecentClusters.h"
#include "gui/start/StartCard.h"
#include "gui/widgets/MessageBar.h"
#include "gui/widgets/SearchField.h"

#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QWidget>

class Label;
class RoleCatalogue;

/// What one sees first: the two ways to begin, and the clusters one had open.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    /// `menu` is what the menu button opens. `roles` must outlive the page.
    StartPage(RecentClusters &recent, const RoleCatalogue &roles, QMenu &menu, QWidget *parent = nullptr);

    /// Puts a notice under all that there is.
    void addFoot(QWidget *foot);
    /// Says in the page what went wrong or what is not there yet.
    void say(State state, const QString &sentence, const QString &line);
    /// The tour was offered once: it is not again.
    void rememberOffer();

Q_SIGNALS:
    void tryWanted();
    void sampleWanted();
    void tourWanted();
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
    QWidget *makeSample();
    void offerTour();
    void answerOffer();
    QWidget *makeRecentHead();
    QWidget *makeTable();
    void openIndex(const QModelIndex &index);
    void showWhatThereIs();
    void sayWhatItTakes();
    RecentClusters &m_recent;
    const RoleCatalogue &m_roles;
    QSortFilterProxyModel m_found{};
    Label *m_purpose = nullptr;
    StartCard *m_here = nullptr;
    SearchField *m_find = nullptr;
    QTreeView *m_table = nullptr;
    QWidget *m_tableCard = nullptr;
    QWidget *m_none = nullptr;
    bool m_offered = false; ///< the tour, in this window
    MessageBar m_offer{QStringLiteral("tour-offer")};
    MessageBar m_message{QStringLiteral("start-message")};
};
