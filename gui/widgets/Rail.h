#pragma once

#include "model/cluster/State.h"

#include <QButtonGroup>
#include <QWidget>

#include <optional>

/// The five pages down the left edge, icon over word, and Help at the foot.
class Rail final : public QWidget
{
    Q_OBJECT

public:
    enum Page { Cluster, Monitoring, Services, Runs, Clouds };

    explicit Rail(QWidget *parent = nullptr);

    int current() const { return m_group.checkedId(); }
    /// Chooses without telling.
    void setCurrent(int page);
    /// A small glyph at the item's icon, with the word that says what it means as its tip.
    void setBadge(int page, std::optional<State> state, const QString &word);

Q_SIGNALS:
    void chosen(int page);
    void helpWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup m_group{};
};
