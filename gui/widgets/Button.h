#pragma once

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

private:
    Kind m_kind = Kind::Plain;
    QString m_iconName{};
};
