#include "gui/cluster/PictureSaver.h"

#include "gui/cluster/PictureExport.h"
#include "gui/cluster/canvas/Canvas.h"
#include "services/session/OpenCluster.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

PictureExport PictureSaver::exported() const
{
    QSet<QString> open;
    for (const NodeItem *node : m_canvas.scene().nodes()) {
        if (node->form().isOpen())
            open.insert(node->node().group);
    }
    return PictureExport(m_canvas.scene().picture(), m_canvas.heat(), {m_cluster.design().name, QDateTime::currentDateTime()}, open);
}

void PictureSaver::save()
{
    auto *dialog = new QFileDialog(&m_canvas, tr("Save the picture"));
    dialog->setObjectName(QStringLiteral("savePicture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList kinds{tr("PNG, for screens, 2× (*.png)"), tr("PNG, small, 1× (*.png)"), tr("PNG, for print, 4× (*.png)"),
                            tr("SVG, can be scaled and changed (*.svg)"), tr("PDF, for papers (*.pdf)")};
    dialog->setNameFilters(kinds);
    dialog->selectFile(m_cluster.design().name + QStringLiteral(".png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, kinds](const QString &path) {
        const qsizetype kind = kinds.indexOf(dialog->selectedNameFilter());
        const QString ending = kind == 3 ? QStringLiteral("svg") : kind == 4 ? QStringLiteral("pdf") : QStringLiteral("png");
        const QFileInfo file(path);
        const QString named = file.suffix().toLower() == ending ? path : file.path() + u'/' + file.completeBaseName() + u'.' + ending;
        const Result<void> saved = exported().save(named, kind == 1 ? 1 : kind == 2 ? 4 : 2);
        saved ? Q_EMIT said(tr("The picture is saved as %1.").arg(named)) : Q_EMIT refused(saved.error().message, saved.error().details);
    });
    dialog->open();
}

void PictureSaver::copy()
{
    const QImage image = exported().image(2);
    if (image.isNull()) {
        Q_EMIT refused(tr("The picture is too large for the clipboard."), tr("Save it as SVG or PDF."));
        return;
    }
    QGuiApplication::clipboard()->setImage(image);
    Q_EMIT said(tr("The picture is on the clipboard."));
}
