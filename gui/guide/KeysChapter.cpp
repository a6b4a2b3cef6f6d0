#include "gui/guide/KeysChapter.h"

#include <QCoreApplication>

namespace
{

/// Gives the sentences of this file their context.
struct KeysChapter {
    Q_DECLARE_TR_FUNCTIONS(KeysChapter)
};

QString tableOf(const QList<std::pair<QString, QString>> &rows)
{
    QString table = QStringLiteral("| %1 | %2 |\n|---|---|\n").arg(KeysChapter::tr("Key"), KeysChapter::tr("What it does"));
    for (const auto &[key, what] : rows)
        table += QStringLiteral("| %1 | %2 |\n").arg(asMarkdown(key), asMarkdown(what));
    return table;
}

} // namespace

GuideChapter keysChapter(const QList<QAction *> &acts)
{
    using K = KeysChapter;
    QList<std::pair<QString, QString>> keys;
    for (const QAction *act : acts) {
        if (!act->shortcut().isEmpty())
            keys.append({QKeySequence::listToString(act->shortcuts(), QKeySequence::NativeText), act->text().remove(QLatin1Char('&'))});
    }
    const QString title = K::tr("All keys");
    const QString picture =
        tableOf({{K::tr("Arrow keys"), K::tr("Along a link to the next machine, or from tile to tile in an open group")},
                 {K::tr("Shift + arrow keys"), K::tr("Select the next one too")},
                 {K::tr("Ctrl + arrow keys"), K::tr("Move what is selected; with Shift a little")},
                 {K::tr("Page Down, Page Up"), K::tr("The next machine, and the one before")},
                 {K::tr("Tab, Shift + Tab"), K::tr("Out of the picture; what is selected stays selected")},
                 {K::tr("Enter"), K::tr("Open a group, go into it; change a machine’s name")},
                 {K::tr("Escape"), K::tr("Out of a group, or give a move up")},
                 {K::tr("Space and drag, middle button"), K::tr("Move the view")},
                 {K::tr("Wheel, two fingers"), K::tr("Zoom; with Shift sideways")},
                 {K::tr("Alt while dragging"), K::tr("Move it without snapping to lines")},
                 {K::tr("F6"), K::tr("From panel to panel")}});
    return {QStringLiteral("keys"), title,
            QStringLiteral("# %1\n\n%2\n## %3\n\n%4").arg(title, tableOf(keys), K::tr("In the picture"), picture)};
}
