#include "gui/cluster/PictureActs.h"

#include "gui/theme/Icons.h"

#include <QWidget>

#include <algorithm>
#include <array>

namespace
{

/// Whether a field of text has its own use for one of these keys, so that they are the picture's only where it has the focus.
bool isOfText(const QList<QKeySequence> &keys)
{
    return std::any_of(keys.cbegin(), keys.cend(), [](const QKeySequence &key) {
        return !(key[0].keyboardModifiers() & Qt::ControlModifier) || key.matches(QKeySequence::Cut) || key.matches(QKeySequence::Copy) ||
               key.matches(QKeySequence::Paste) || key.matches(QKeySequence::SelectAll);
    });
}

} // namespace

PictureActs::PictureActs(QWidget &owner) : QObject(&owner), m_owner(owner)
{
    addEdits();
    addPlaces();
    addViews();
}

void PictureActs::add(PictureAct act, const QString &text, const QList<QKeySequence> &keys, const QString &icon)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QStringLiteral("picture-act-%1").arg(int(act)));
    action->setShortcuts(keys);
    action->setShortcutContext(isOfText(keys) ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut); // while the page is seen
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    m_owner.addAction(action);
    m_acts.insert(act, action);
    m_all.append(action);
    connect(action, &QAction::triggered, this, [this, act] { Q_EMIT wanted(act); });
}

void PictureActs::bindView(QWidget &view)
{
    for (QAction *action : std::as_const(m_all)) {
        if (action->shortcut().count() != 1 || action->shortcut()[0].keyboardModifiers() != Qt::NoModifier ||
            action->shortcut()[0].key() >= Qt::Key_Escape)
            continue;
        m_owner.removeAction(action);
        view.addAction(action);
    }
}

void PictureActs::addEdits()
{
    add(PictureAct::AddMachine, tr("Add a machine"), {QKeySequence(QStringLiteral("Ctrl+Shift+N"))}, QStringLiteral("plus"));
    add(PictureAct::AddGroup, tr("Add a group of machines"), {QKeySequence(QStringLiteral("Ctrl+Shift+G"))}, QStringLiteral("blocks"));
    add(PictureAct::Rename, tr("Rename…"), {QKeySequence(Qt::Key_F2)}, QStringLiteral("pencil"));
    add(PictureAct::Duplicate, tr("Duplicate"), {QKeySequence(QStringLiteral("Ctrl+D"))}, {});
    add(PictureAct::Cut, tr("Cut"), {QKeySequence(QStringLiteral("Ctrl+X"))}, {});
    add(PictureAct::Copy, tr("Copy"), {QKeySequence(QStringLiteral("Ctrl+C"))}, QStringLiteral("copy"));
    add(PictureAct::Paste, tr("Paste"), {QKeySequence(QStringLiteral("Ctrl+V"))}, {});
    add(PictureAct::Split, tr("Take out of its group"), {QKeySequence(QStringLiteral("Ctrl+Shift+U"))}, {});
    add(PictureAct::Join, tr("Join to one group"), {QKeySequence(QStringLiteral("Ctrl+J"))}, QStringLiteral("merge"));
    add(PictureAct::Remove, tr("Remove from the design"), {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
        QStringLiteral("trash-2"));
    add(PictureAct::SelectAll, tr("Select all"), {QKeySequence(QStringLiteral("Ctrl+A"))}, {});
    add(PictureAct::OpenGroup, tr("Open or close the group"), {QKeySequence(Qt::Key_O)}, QStringLiteral("minimize-2"));
}

void PictureActs::addPlaces()
{
    const auto key = [](const char *text) { return QList<QKeySequence>{QKeySequence(QLatin1String(text))}; };
    add(PictureAct::AlignLeft, tr("Align left edges"), key("Ctrl+Alt+Left"), {});
    add(PictureAct::AlignCentre, tr("Align centres, one above the other"), key("Ctrl+Alt+C"), {});
    add(PictureAct::AlignRight, tr("Align right edges"), key("Ctrl+Alt+Right"), {});
    add(PictureAct::AlignTop, tr("Align top edges"), key("Ctrl+Alt+Up"), {});
    add(PictureAct::AlignMiddle, tr("Align middles, side by side"), key("Ctrl+Alt+M"), {});
    add(PictureAct::AlignBottom, tr("Align bottom edges"), key("Ctrl+Alt+Down"), {});
    add(PictureAct::DistributeAcross, tr("Same room between them, across"), key("Ctrl+Alt+H"), {});
    add(PictureAct::DistributeDown, tr("Same room between them, down"), key("Ctrl+Alt+V"), {});
    add(PictureAct::TidyUp, tr("Tidy up the picture"), key("Ctrl+Shift+L"), {});
}

void PictureActs::addViews()
{
    add(PictureAct::ShowAll, tr("Show everything"), {QKeySequence(Qt::Key_F)}, QStringLiteral("maximize"));
    add(PictureAct::ZoomToSelection, tr("Zoom to the selection"), {QKeySequence(Qt::Key_G)}, QStringLiteral("scan-search"));
    add(PictureAct::ZoomIn, tr("Zoom in"), {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)}, {});
    add(PictureAct::ZoomOut, tr("Zoom out"), {QKeySequence(Qt::Key_Minus)}, {});
    add(PictureAct::ZoomFull, tr("Zoom to 100 %"), {QKeySequence(Qt::Key_0)}, {});
    add(PictureAct::Minimap, tr("Overview on or off"), {QKeySequence(Qt::Key_M)}, {});
    add(PictureAct::SavePicture, tr("Save the picture…"), {QKeySequence(QStringLiteral("Ctrl+Shift+E"))}, QStringLiteral("download"));
    add(PictureAct::CopyPicture, tr("Copy the picture"), {QKeySequence(QStringLiteral("Ctrl+Shift+C"))}, {});
}

void PictureActs::update(Lens lens, const Selection &selection, bool isEmpty)
{
    const bool design = lens == Lens::Design;
    const auto enable = [this](PictureAct act, bool can) { m_acts.value(act)->setEnabled(can); };
    for (PictureAct act : {PictureAct::AddMachine, PictureAct::AddGroup, PictureAct::Paste, PictureAct::TidyUp})
        enable(act, design);
    for (PictureAct act : {PictureAct::Duplicate, PictureAct::Cut})
        enable(act, design && !selection.groups.isEmpty());
    enable(PictureAct::Copy, !selection.groups.isEmpty());
    enable(PictureAct::Remove, design && !selection.isEmpty());
    enable(PictureAct::Split, design && !selection.machines.isEmpty());
    enable(PictureAct::Join, design && selection.groups.size() + selection.machines.size() > 1 && !selection.groups.isEmpty());
    enable(PictureAct::Rename, design && selection.groups.size() == 1);
    enable(PictureAct::OpenGroup, !selection.groups.isEmpty());
    for (PictureAct act : {PictureAct::AlignLeft, PictureAct::AlignCentre, PictureAct::AlignRight, PictureAct::AlignTop,
                           PictureAct::AlignMiddle, PictureAct::AlignBottom})
        enable(act, design && selection.groups.size() > 1);
    for (PictureAct act : {PictureAct::DistributeAcross, PictureAct::DistributeDown})
        enable(act, design && selection.groups.size() > 2);
    enable(PictureAct::ZoomToSelection, !selection.isEmpty());
    for (PictureAct act : {PictureAct::SelectAll, PictureAct::ShowAll, PictureAct::SavePicture, PictureAct::CopyPicture})
        enable(act, !isEmpty);
}
