#include "gui/theme/Theme.h"

#include "model/cluster/Role.h"

#include <QGuiApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace
{

/// Role → its place among roleColours(); the same for the whole window, as the themes are.
QHash<QString, qsizetype> &colourPlaces()
{
    static QHash<QString, qsizetype> places;
    return places;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

Theme makeLight()
{
    Theme t;
    t.window = 0xf1f2f5, t.canvas = 0xf7f8fa, t.dot = 0xd5d9e1, t.surface = 0xffffff, t.sunken = 0xf4f5f8, t.hover = 0xeceef3;
    t.border = 0xdde0e7, t.controlEdge = 0xc2c7d1, t.edge = 0x868e9c;
    t.text = 0x191d25, t.text2 = 0x4f5666, t.text3 = 0x5f6778;
    t.accent = 0x4250c4, t.onAccent = 0xffffff, t.accentTint = 0xe4e7fb, t.link = 0x7f8797, t.shadow = 0x1a2133;
    t.waiting = {0x5f6778, 0xedeff3};
    t.running = {0x0a6aa9, 0xdfeffa};
    t.done = {0x08744d, 0xddf2e8};
    t.changed = {0x6b2a93, 0xefe6f7};
    t.failed = {0xc2301c, 0xfbe5e1};
    t.warning = {0x8a5b00, 0xfaefd2};
    t.replace = {0xa04b08, 0xfbe9da};
    t.warningFill = 0xb97a00;
    t.roles = {0x4e586c, 0xa42c71, 0xaf467e, 0xad6086, 0x036e8b, 0x7152c4, 0x1f68bc,
               0x007b66, 0x037441, 0x507b07, 0xa05b01, 0x8d6d01, 0xb75131, 0x923b33}; // in the order of roleColours()
    t.series = {0x036eae, 0xc45001, 0x03845f, 0x9e3699, 0xac8205, 0x5343ac, 0xa82133, 0x44a1b1};
    t.heat = {0xe6f2fe, 0xc3defb, 0x97c6f6, 0x6aa9ed, 0x4088db, 0x2763ba, 0x1d438c};
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = 0x121419, t.canvas = 0x15181d, t.dot = 0x2c313b, t.surface = 0x1c1f26, t.sunken = 0x171a20, t.hover = 0x292d37;
    t.border = 0x31363f, t.controlEdge = 0x444b59, t.edge = 0x737c8c;
    t.text = 0xe9ebf0, t.text2 = 0xb1b8c5, t.text3 = 0x949dac;
    t.accent = 0x97a3ff, t.onAccent = 0x11142b, t.accentTint = 0x2a2f5c, t.link = 0x79828f, t.shadow = 0x000000u;
    t.waiting = {0x949dac, 0x272b33};
    t.running = {0x52b4f2, 0x14314a};
    t.done = {0x3fcb92, 0x12372a};
    t.changed = {0xe88bd8, 0x43233d};
    t.failed = {0xff8069, 0x4a221c};
    t.warning = {0xf0b440, 0x40310f};
    t.replace = {0xffa05c, 0x45290f};
    t.warningFill = 0xf0b440;
    t.roles = {0xa8b1c4, 0xf892c4, 0xe38ab5, 0xf1adcc, 0x6bc1e2, 0xad9af9, 0x7cb4fc,
               0x77cab4, 0x72be8e, 0xa3c97b, 0xeba769, 0xe0c072, 0xeb9479, 0xd4877d};
    t.series = {0x62b6f9, 0xf48a59, 0x72d4ac, 0xd97ed2, 0xf5cb71, 0x8a84e1, 0xdc696d, 0x9be6f3};
    t.heat = {0x222c3a, 0x274064, 0x2a5894, 0x3876be, 0x519ae2, 0x81bef4, 0xc1e3fc};
    return t;
}

} // namespace

const Theme &Theme::lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::WindowText).lightness() > 127 ? darkTheme() : lightTheme();
}

const Theme &Theme::current()
{
    return of(QGuiApplication::palette());
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, sunken);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Midlight, hover);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, edge);
    p.setColor(QPalette::Shadow, shadow);
    p.setColor(QPalette::ToolTipBase, surface);
    p.setColor(QPalette::Highlight, accentTint);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::BrightText, onAccent);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText, QPalette::ToolTipText})
        p.setColor(role, text);
    p.setColor(QPalette::PlaceholderText, text3);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, text3);
    return p;
}

QColor Theme::ink(Ink ink) const
{
    switch (ink) {
    case Ink::Text:
        return text;
    case Ink::Text2:
        return text2;
    case Ink::Text3:
        return text3;
    case Ink::Accent:
        return accent;
    case Ink::OnAccent:
        return onAccent;
    case Ink::Surface:
        return surface;
    case Ink::Edge:
        return edge;
    case Ink::Link:
        return link;
    case Ink::Waiting:
        return waiting.color;
    case Ink::Running:
        return running.color;
    case Ink::Done:
        return done.color;
    case Ink::Changed:
        return changed.color;
    case Ink::Failed:
        return failed.color;
    case Ink::Warning:
        return warning.color;
    case Ink::Replace:
        return replace.color;
    }
    return text;
}

void Theme::setRoles(const RoleCatalogue &catalogue)
{
    colourPlaces().clear();
    for (const Role &role : catalogue.roles())
        colourPlaces().insert(role.id, roleColours().indexOf(role.colour));
}

QColor Theme::role(const QString &id) const
{
    const qsizetype place = colourPlaces().value(id, -1);
    return place < 0 ? waiting.color : roles[size_t(place)];
}

QColor Theme::roleColour(const QString &name) const
{
    const qsizetype place = roleColours().indexOf(name);
    return place < 0 ? waiting.color : roles[size_t(place)];
}

QColor Theme::heatFor(double share) const
{
    const int step = int(std::floor(share / 1.4 * double(heat.size()))); // 0 … 1.4 in steps of 0.2: full is where the dark ones begin
    return heat[size_t(std::clamp(step, 0, int(heat.size()) - 1))];
}

QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

QColor faded(const QColor &color, double alpha)
{
    QColor result = color;
    result.setAlphaF(float(alpha));
    return result;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}
