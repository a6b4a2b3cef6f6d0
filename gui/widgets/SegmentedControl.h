#pragma once

#include <QButtonGroup>
#include <QString>
#include <QWidget>

/// One choice of few, side by side: lenses, Picture or Table, spans of time. Each is a button, so keys and screen readers work.
class SegmentedControl final : public QWidget
{
    Q_OBJECT

public:
    /// Sunken: a grey ground with the choice raised (lenses, spans). Flat: a card with the choice tinted (over the picture).
    enum class Look { Sunken, Flat };

    explicit SegmentedControl(const QString &name, Look look = Look::Sunken, QWidget *parent = nullptr);

    /// Adds a segment; `icon` is a Lucide name or empty. The first one is chosen.
    void add(const QString &text, const QString &icon, const QString &name);
    /// Another text for a segment, such as its count.
    void setText(int index, const QString &text);
    int current() const { return m_group.checkedId(); }
    /// Chooses without telling; -1 leaves it.
    void setCurrent(int index);
    void setSegmentEnabled(int index, bool enabled);
    /// Where there is little room, words alone say it.
    void setIconsShown(bool shown);

Q_SIGNALS:
    void chosen(int index); ///< by the user

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look = Look::Sunken;
    QButtonGroup m_group{};
};
