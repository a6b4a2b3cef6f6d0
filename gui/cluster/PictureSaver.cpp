#include "gui/cluster/PictureSaver.h"

#include "gui/cluster/PictureExport.h"
#include "gui/cluster/canvas/Canvas.h"
#include "gui/shell/SaveDialog.h"
#include "services/session/OpenCluster.h"

#include <QClipboard>
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
    const QString png = QStringLiteral("png");
    const QList<SaveDialog::Kind> kinds{{tr("PNG, for screens, 2×"), png},
                                        {tr("PNG, small, 1×"), png},
                                        {tr("PNG, for print, 4×"), png},
                                        {tr("SVG, can be scaled and changed"), QStringLiteral("svg")},
                                        {tr("PDF, for papers"), QStringLiteral("pdf")}};
    const QString name = SaveDialog::nameFor(m_cluster.design().name, tr("picture"), QDate::currentDate());
    auto *dialog = new SaveDialog(tr("Save the picture"), name, kinds, &m_canvas);
    connect(dialog, &SaveDialog::chosen, this, [this](const QString &path, int kind) {
        const Result<void> result = exported().save(path, kind == 1 ? 1 : kind == 2 ? 4 : 2);
        result ? Q_EMIT saved(path) : Q_EMIT notSaved(result.error());
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
