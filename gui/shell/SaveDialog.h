#pragma once

#include <QFileDialog>
#include <QList>

/// Asks where something of the window is to be saved: begins in the folder that was saved into last, proposes a name, and gives it the
/// ending of the kind that is chosen. Show it by open(); it goes by itself.
class SaveDialog final : public QFileDialog
{
    Q_OBJECT

public:
    /// A kind of file: in words, and its ending without the dot.
    struct Kind {
        QString words{};
        QString ending{};
    };

    /// `name` is what is proposed, without an ending. The first kind is chosen.
    SaveDialog(const QString &title, const QString &name, const QList<Kind> &kinds, QWidget *parent);

    /// What is proposed for a part of a cluster, without an ending: germline-charts-2026-11-28.
    static QString nameFor(const QString &cluster, const QString &part, const QDate &day);

Q_SIGNALS:
    /// Where to, with its ending; `kind` counts as the constructor's list does.
    void chosen(const QString &path, int kind);

private:
    int kind() const;
    QString withEnding(const QString &path) const;
    void takeKind();
    void take(int result);
    QList<Kind> m_kinds{};
    QString m_answer{};
};
