#include "gui/cluster/DesignNotice.h"

#include "services/cluster/ClusterDocument.h"

#include <QLocale>
#include <QVBoxLayout>

DesignNotice::DesignNotice(ClusterDocument &document, QWidget *parent) : QWidget(parent), m_document(document)
{
    setObjectName(QStringLiteral("designNotice"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(&m_bar);
    connect(&document, &ClusterDocument::draftChanged, this, &DesignNotice::refresh);
    connect(&document, &ClusterDocument::outsideConflict, this, &DesignNotice::refresh);
    connect(&document, &ClusterDocument::outsideSettled, this, &DesignNotice::settle);
    connect(&document, &ClusterDocument::outsideMerged, this, &DesignNotice::sayMerged);
    connect(&document, &ClusterDocument::outsideUnreadable, this, &DesignNotice::sayUnreadable);
    refresh();
}

Button *DesignNotice::add(Button::Kind kind, const QString &text, const QString &name)
{
    return m_bar.addButton(kind, text, {}, name);
}

void DesignNotice::addClose()
{
    connect(add(Button::Kind::Quiet, tr("Close"), QStringLiteral("closeNotice")), &QPushButton::clicked, &m_bar, &MessageBar::dismiss);
}

/// What waits for an answer stays until it has one; one question at a time.
void DesignNotice::refresh()
{
    m_aboutFile = false;
    if (!m_document.conflicts().isEmpty())
        sayConflict();
    else if (m_document.foundDraft())
        sayFound();
    else
        m_bar.dismiss();
}

void DesignNotice::sayFound()
{
    const Draft &draft = *m_document.foundDraft();
    const QString when = QLocale().toString(draft.when, QLocale::ShortFormat);
    m_bar.say(State::Warning, tr("Changes from %1 were not saved.").arg(when),
              draft.olderThanFile ? tr("The program ended before that. The design was changed after it: recovering them replaces that.")
                                  : tr("The program ended before that. They are still there."));
    connect(add(Button::Kind::Plain, tr("Recover them"), QStringLiteral("takeDraft")), &QPushButton::clicked, &m_document,
            &ClusterDocument::takeDraft);
    connect(add(Button::Kind::Quiet, tr("Discard them"), QStringLiteral("dropDraft")), &QPushButton::clicked, &m_document,
            &ClusterDocument::dropDraft);
}

void DesignNotice::sayConflict()
{
    m_aboutFile = true;
    m_bar.say(State::Warning, tr("cluster.yaml was changed outside of this window, too."),
              tr("Both changed: %1. Nothing is written until you say whose version counts.")
                  .arg(m_document.conflicts().join(QStringLiteral(", "))));
    connect(add(Button::Kind::Plain, tr("Keep mine"), QStringLiteral("keepMine")), &QPushButton::clicked, this, [this] {
        m_document.keepMine();
        refresh();
    });
    connect(add(Button::Kind::Plain, tr("Take the file's"), QStringLiteral("takeTheirs")), &QPushButton::clicked, this, [this] {
        m_document.takeTheirs();
        refresh();
    });
}

/// What was said of the file goes, when it is not so any more; that its changes are here stays until it was read.
void DesignNotice::settle()
{
    if (m_aboutFile)
        refresh();
}

void DesignNotice::sayMerged(const QStringList &groups)
{
    if (!m_document.conflicts().isEmpty() || m_document.foundDraft())
        return;
    m_aboutFile = false;
    m_bar.say(State::Done, tr("cluster.yaml was changed outside of this window; its changes are here now."),
              groups.isEmpty() ? tr("No machine changes.") : tr("Changed: %1.").arg(groups.join(QStringLiteral(", "))));
    connect(add(Button::Kind::Quiet, tr("Undo"), QStringLiteral("undoMerge")), &QPushButton::clicked, this,
            [this, name = m_document.undoName()] {
                if (m_document.undoName() == name) // else it is not the last step any more
                    m_document.undo();
                m_bar.dismiss();
            });
    addClose();
}

void DesignNotice::sayUnreadable(const Error &error)
{
    m_aboutFile = true;
    m_bar.say(State::Failed, tr("cluster.yaml was changed outside of this window and cannot be read."),
              tr("The design here stays as it is. %1").arg(error.message));
    addClose();
}
