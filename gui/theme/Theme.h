#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>

class RoleCatalogue;

/// A state's colour, good as text on every ground, and the pale tint behind it.
struct StateColour {
    QColor color{};
    QColor tint{};
};

/// A colour by what it is for, where a widget or icon must find it again in the other theme.
enum class Ink { Text, Text2, Text3, Accent, OnAccent, Surface, Edge, Link, Waiting, Running, Done, Changed, Failed, Warning, Replace };

/// Every colour of the program. There are two, light and dark; which one holds is told by the palette.
struct Theme {
    bool dark = false;
    QColor window{}, canvas{}, dot{}, surface{}, sunken{}, hover{};
    QColor border{}, controlEdge{}, edge{};
    QColor text{}, text2{}, text3{};
    QColor accent{}, onAccent{}, accentTint{}, link{}, shadow{};
    StateColour waiting{}, running{}, done{}, changed{}, failed{}, warning{}, replace{};
    QColor warningFill{};           ///< the triangle's, which needs less contrast than text
    std::array<QColor, 14> roles{}; ///< as roleColours() names them
    std::array<QColor, 8> series{}; ///< [0] is the median; [0] to [3] may be text
    std::array<QColor, 7> heat{};   ///< low to high

    static const Theme &lightTheme();
    static const Theme &darkTheme();
    /// The theme that made `palette`, found by how light its window is. Ask with the widget's palette while painting.
    static const Theme &of(const QPalette &palette);
    static const Theme &current(); ///< of the application's palette

    QPalette palette() const;
    QColor ink(Ink ink) const;
    /// Says which colour each role has, for all that is painted from now on; told once, where the roles are loaded.
    static void setRoles(const RoleCatalogue &catalogue);
    /// The colour of a role's chip; waiting's grey for a role that has none.
    QColor role(const QString &id) const;
    /// One of roleColours() by its name.
    QColor roleColour(const QString &name) const;
    /// Heat for `share` of the whole; above 1 the darkest.
    QColor heatFor(double share) const;
};

/// `share` of `over` on `under`, opaque.
QColor mixed(const QColor &over, const QColor &under, double share);
/// `color` with another alpha, 0…1.
QColor faded(const QColor &color, double alpha);
/// WCAG contrast of two opaque colours, 1…21.
double contrast(const QColor &a, const QColor &b);
