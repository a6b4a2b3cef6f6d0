#pragma once

#include <QObject>

/// Whether the desktop wants dark colours: asked of the desktop's portal on Linux, of the registry on Windows.
/// Qt 6.4 has no word for it, and a platform theme only where the desktop's own plugin is installed.
class DesktopColours final : public QObject
{
    Q_OBJECT

public:
    enum class Wish { Unknown, Light, Dark };

    explicit DesktopColours(QObject *parent = nullptr);

    /// Unknown until the portal has answered, and where nobody can be asked.
    Wish wish() const { return m_wish; }
    /// Asks again, where the system does not tell of a change by itself.
    void look();

Q_SIGNALS:
    void changed();

private:
    void take(Wish wish);
    Wish m_wish = Wish::Unknown;
};
