#pragma once

#include <QDeadlineTimer>
#include <QPushButton>
#include <QString>

/// A push button of one of the four kinds; the style draws it. An icon alone makes a square quiet one, whose tip is its name.
class Button final : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind { Primary, Plain, Quiet, Danger };

    /// `icon` is a Lucide name or empty. `name` is the object name.
    Button(Kind kind, const QString &text, const QString &icon, const QString &name, QWidget *parent = nullptr);
    /// A square quiet button: `tip` is what it does, in words, and its accessible name.
    static Button *tool(const QString &icon, const QString &tip, const QString &name, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setIconName(const QString &icon);
    const QString &iconName() const { return m_iconName; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    /// From now on, until what it says has stood on the screen for a moment, it hears neither mouse nor keys: a press on its way to what
    /// was there before, or the second one of a double click, is not meant for it.
    void deafen();
    bool isDeaf();
    /// It is deaf whenever it appears: for what comes up where the pointer may be.
    void setDeafAtFirst() { m_deafAtFirst = true; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Hearing { Good, DeafUntilPainted, DeafForAMoment };
    Hearing m_hearing = Hearing::Good;
    QDeadlineTimer m_hears{};
    bool m_deafAtFirst = false;
    Kind m_kind = Kind::Plain;
    QString m_iconName{};
};
