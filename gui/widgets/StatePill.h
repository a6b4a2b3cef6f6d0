#pragma once

#include "model/cluster/State.h"

#include <QString>
#include <QWidget>

/// A state's word on its tint with the glyph before it. A long word gives way, and is the tip, before a window grows wider than a screen.
class StatePill final : public QWidget
{
    Q_OBJECT

public:
    explicit StatePill(QWidget *parent = nullptr);

    /// `word` empty takes the state's own word; `ring` counts for Running.
    void show(State state, const QString &word, double ring = 0.3);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refreshTip();

    State m_state = State::Unknown;
    QString m_word{};
    double m_ring = 0.3;
};

/// A state's glyph alone, for layouts. Its word must stand near it; it is the tip, too.
class GlyphWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit GlyphWidget(State state, int size = 16, QWidget *parent = nullptr);

    void show(State state, double ring = 0.3);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    State m_state = State::Unknown;
    int m_size = 16;
    double m_ring = 0.3;
};
