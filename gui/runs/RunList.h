#pragma once

#include "gui/widgets/PageHead.h"
#include "model/runs/RunListModel.h"

#include <QListView>
#include <QStyledItemDelegate>
#include <QTimer>

class RunHistory;

/// Paints a run in two lines with its state's glyph.
class RunListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The left panel of the runs page: all runs of the cluster, newest first.
class RunList final : public QWidget
{
    Q_OBJECT

public:
    /// The history must outlive the list.
    explicit RunList(RunHistory &history, QWidget *parent = nullptr);

    /// The id of the run that is chosen, or empty.
    QString current() const;
    void setCurrent(const QString &id);

Q_SIGNALS:
    void chosen(const QString &id);

private:
    enum class Show { All, Failed, Changing };
    QList<RunSummary> shown() const;
    void takeRuns();
    void setShow(Show show);
    RunHistory &m_history;
    PageHead m_head;
    RunListModel m_model{};
    QListView m_view{};
    QTimer m_tick{};
    Show m_show = Show::All;
};
