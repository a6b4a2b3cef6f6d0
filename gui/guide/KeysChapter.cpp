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
    QList<std::pair<QString, QString>> keys;
    for (const QAction *act : acts) {
        if (!act->shortcut().isEmpty())
            keys.append({QKeySequence::listToString(act->shortcuts(), QKeySequence::NativeText), act->text().remove(QLatin1Char('&'))});
    }
    const QString title = KeysChapter::tr("All keys");
    const QString picture = tableOf(
        {{KeysChapter::tr("Arrow keys"), KeysChapter::tr("Along a link to the next machine, or from tile to tile in an open group")},
         {KeysChapter::tr("Shift + arrow keys"), KeysChapter::tr("Select the next one too")},
         {KeysChapter::tr("Ctrl + arrow keys"), KeysChapter::tr("Move what is selected; with Shift a little")},
         {KeysChapter::tr("Page Down, Page Up"), KeysChapter::tr("The next machine, and the one before")},
         {KeysChapter::tr("Tab, Shift + Tab"), KeysChapter::tr("Out of the picture; what is selected stays selected")},
         {KeysChapter::tr("Enter"), KeysChapter::tr("Open a group, go into it; change a machine’s name")},
         {KeysChapter::tr("Escape"), KeysChapter::tr("Out of a group, or give a move up")},
         {KeysChapter::tr("Space and drag, middle button"), KeysChapter::tr("Move the view")},
         {KeysChapter::tr("Wheel, two fingers"), KeysChapter::tr("Zoom; with Shift sideways")},
         {KeysChapter::tr("Alt while dragging"), KeysChapter::tr("Move it without snapping to lines")},
         {KeysChapter::tr("F6"), KeysChapter::tr("From panel to panel")}});
    return {QStringLiteral("keys"), title,
            QStringLiteral("# %1\n\n%2\n## %3\n\n%4").arg(title, tableOf(keys), KeysChapter::tr("In the picture"), picture)};
}
