#pragma once

#include "gui/cluster/Heat.h"
#include "gui/shell/Lens.h"

#include <QWidget>

#include <functional>

/// What the marks of the picture mean, at its foot: in one row where there is room, else in several.
class Legend final : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(QWidget *parent = nullptr);
    void show(Lens lens, Heat heat);
    /// In one row.
    QSize sizeHint() const override;
    /// In as many rows as this width asks for.
    QSize sizeWithin(int width) const;
    /// The same on an exported picture, in this widget's colours and one row.
    void paintOn(QPainter &painter) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// A mark and the word after it.
    struct Entry {
        double width = 0; ///< of the mark, with its distance from the word
        double height = 24;
        std::function<void(QPainter &painter, const QPointF &place)> mark{}; ///< from the top left
        QString text{};
    };
    QList<Entry> entries(double width) const;
    QList<Entry> linkEntries() const;
    QList<Entry> stateEntries() const;
    QList<Entry> heatEntries(double width) const;
    Entry scaleEntry(double width) const;
    QSizeF flow(double width, QPainter *painter) const;
    Lens m_lens = Lens::Design;
    Heat m_heat = Heat::Load;
};
