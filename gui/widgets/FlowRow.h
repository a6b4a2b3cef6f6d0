#pragma once

#include <QLayout>
#include <QList>

/// Things in a row, that goes on in the next line where the width ends.
class FlowRow final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowRow(int across, int down) : m_across(across), m_down(down) { setContentsMargins(0, 0, 0, 0); }
    ~FlowRow() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override { return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr; }
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place({0, 0, width, 0}, false); }
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    static QSize wishOf(const QLayoutItem &item);
    /// Goes through the items, moves them where `moves`, and returns the height that they took.
    int place(const QRect &whole, bool moves) const;
    QList<QLayoutItem *> m_items{};
    int m_across = 0; ///< between two things
    int m_down = 0;   ///< between two lines
};
