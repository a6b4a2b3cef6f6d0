#pragma once

#include "gui/shell/Lens.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/StatePill.h"

#include <QMenu>

/// The bar over everything: the way back, name and state, the lenses in the exact middle, tools and the one primary button.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    /// `menu` is what the menu button opens.
    explicit TopBar(QMenu &menu, QWidget *parent = nullptr);

    void setCluster(const QString &name);
    void setState(State state, const QString &word, double ring);
    void setLens(Lens lens) { m_lenses.setCurrent(int(lens)); }
    /// Lenses and primary button are there only on the Cluster page; undo and redo only where a design can be edited.
    void setOnClusterPage(bool on);
    void setUndo(bool possible, const QString &name);
    void setRedo(bool possible, const QString &name);
    Button &undoButton() { return *m_undo; }
    Button &redoButton() { return *m_redo; }
    Button &searchButton() { return *m_search; }
    Button &backButton() { return *m_back; }
    Button &primary() { return *m_primary; }

    /// What it needs at least: without what can go.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void lensChosen(Lens lens);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
    void setRoom(int room);
    QWidget *makeLeft();
    QWidget *makeRight(QMenu &menu);
    int m_room =
        2; ///< 2: for everything, 1: without the word of the way back, 0: without the lenses’ icons, too, and name and state may be cut
    int m_saved = 0;       ///< px, by that
    int m_savedByWord = 0; ///< px, of that by the word alone
    int m_savable = 0;     ///< px, at most
    Button *m_back = nullptr;
    QWidget *m_left = nullptr;
    ElidedLabel m_name{};
    StatePill m_pill{};
    SegmentedControl m_lenses;
    Button *m_undo = nullptr;
    Button *m_redo = nullptr;
    Button *m_search = nullptr;
    Button *m_menu = nullptr;
    Button *m_primary = nullptr;
};
