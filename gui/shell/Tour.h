#pragma once

#include "gui/shell/Lens.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "services/session/SampleCluster.h"

#include <QFrame>
#include <QList>
#include <QPointer>

/// A bubble over the window that points at a part of it and says what it is for, stop by stop. What lies under it can be used meanwhile;
/// Escape and its button end it.
class Tour final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int Stops = 4;
    /// What the window shows of the recorded cluster at a stop.
    struct Scene {
        SampleCluster::Moment moment;
        Lens lens;
    };
    static Scene sceneOf(int stop);

    /// A child of `window`, over all that it shows.
    explicit Tour(QWidget &window);
    ~Tour() override;

    int stop() const { return m_stop; }
    /// Points at what a stop is about, once the window shows it.
    void pointAt(int stop);
    /// What it points at is about to go, and it stays: pointAt() comes next.
    void letGo();

Q_SIGNALS:
    void stopWanted(int stop); ///< the window shows what it is about, and calls pointAt()
    void left();               ///< who takes it is through, or has had enough

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Ring;
    void goOn();
    void leave();
    void end();
    void place();
    QRect targetRect() const;
    QWidget &m_window;
    QPointer<QWidget> m_ring{}; ///< the window may delete it first
    QList<QPointer<QWidget>> m_targets{};
    int m_stop = 0;
    int m_tip = 0; ///< where the tip is along its edge; px
    Qt::Edge m_tipEdge = Qt::TopEdge;
    bool m_hasTip = false;
    Label m_count{{}, TextSize::Caption, QFont::Medium, Ink::Text2};
    Label m_title{{}, TextSize::Title, QFont::DemiBold};
    Label m_text{{}, TextSize::Body, QFont::Normal, Ink::Text2};
    Button *m_leave = nullptr;
    Button *m_back = nullptr;
    Button *m_next = nullptr;
};
