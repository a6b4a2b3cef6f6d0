#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

/// Attributes below each other: the name small, what becomes of its value below it in as many lines as it takes, few at most.
class AttributeRows final : public QWidget
{
    Q_OBJECT

public:
    struct Row {
        QString name{};
        QString value{};        ///< empty: the name is the head of those that follow
        bool makesAnew = false; ///< said beside the name
        bool operator==(const Row &) const = default;
    };

    explicit AttributeRows(const QString &name, QWidget *parent = nullptr);
    void setRows(const QList<Row> &rows);
    const QList<Row> &rows() const { return m_rows; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, heightForWidth(width())}; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// A row as it is laid out at a width.
    struct Laid {
        int top = 0;
        int height = 0;
        QStringList lines{};
    };
    QList<Laid> layOut(int width) const;
    void paintRow(class QPainter &painter, const Row &row, const Laid &laid) const;
    QList<Row> m_rows{};
};
