#pragma once

#include "model/cluster/State.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

/// One fact of a machine: label and value, perhaps a state's glyph or a line of its last values.
struct Fact {
    QString label{};
    QString value{};
    std::optional<State> glyph{};
    double ring = 0;
    QList<double> spark{};
    QString tip{};
    bool operator==(const Fact &) const = default;
};

/// Facts below each other. Three forms: a table of label and value, a way of steps, values with their lines.
class FactRows final : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Table, Way, Values };
    explicit FactRows(Form form, QWidget *parent = nullptr);
    void setFacts(const QList<Fact> &facts);
    const QList<Fact> &facts() const { return m_facts; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;
    void paintWay(class QPainter &painter, const QRectF &row, const Fact &fact, bool last) const;
    void paintTable(class QPainter &painter, const QRectF &row, const Fact &fact) const;
    void paintValue(class QPainter &painter, const QRectF &row, const Fact &fact) const;
    Form m_form = Form::Table;
    QList<Fact> m_facts{};
};
