#pragma once

#include <QHash>
#include <QListWidget>
#include <QStyledItemDelegate>

/// The machines with the highest load at the cursor's time. A click draws one's line in every chart, Ctrl-click adds or takes away.
class LoadList final : public QListWidget
{
    Q_OBJECT

public:
    struct Entry {
        QString machine{};
        double value = 0;
    };

    explicit LoadList(QWidget *parent = nullptr);

    /// Highest first; `named` gives the colours of those that have a line.
    void setEntries(const QList<Entry> &entries, const QHash<QString, int> &named);
    /// For how many it keeps room, so that what is under it stands still.
    void setPlaces(int places);
    /// What is not of now is grey.
    void setOld(bool isOld);
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &machine, bool add);

private:
    int m_places = 1;
    bool m_isOld = false;
};
