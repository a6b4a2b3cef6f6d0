#include "gui/clouds/AccountDrop.h"

#include "gui/theme/Theme.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/FlowRow.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

AccountDrop::AccountDrop(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("account-drop"));
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 12, 12);
    column->setSpacing(4);
    m_what = new Label(tr("Drop the file that your cloud gave you here"), TextSize::Body, QFont::DemiBold);
    column->addWidget(m_what->wrapped());
    m_line =
        new Label(tr("An openrc.sh or clouds.yaml, as the cloud's own page offers them under API access, or a *.tfvars file. It is read, "
                     "never carried out."),
                  TextSize::Small, QFont::Normal, Ink::Text2);
    column->addWidget(m_line->wrapped());
    auto *row = new FlowRow(8, 4);
    auto *choose = new Button(Button::Kind::Plain, tr("Choose a file…"), QStringLiteral("folder"), QStringLiteral("choose-account"));
    auto *paste = new Button(Button::Kind::Quiet, tr("Paste its text"), {}, QStringLiteral("paste-account"));
    row->addWidget(choose);
    row->addWidget(paste);
    column->addSpacing(4);
    column->addLayout(row);
    connect(choose, &QPushButton::clicked, this, &AccountDrop::choose);
    connect(paste, &QPushButton::clicked, this, &AccountDrop::paste);
}

void AccountDrop::tell(const QString &what, const QStringList &notes)
{
    m_what->setText(what);
    m_line->setText(notes.isEmpty() ? tr("Drop another openrc.sh or clouds.yaml here, or paste one.") : notes.join(QLatin1Char(' ')));
}

void AccountDrop::choose()
{
    auto *dialog =
        new QFileDialog(this, tr("The file that your cloud gave you"), QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &AccountDrop::fileGiven);
    dialog->open();
}

void AccountDrop::paste()
{
    Q_EMIT textGiven(QGuiApplication::clipboard()->text().toUtf8());
}

void AccountDrop::setHeld(bool held)
{
    m_isHeld = held;
    update();
}

void AccountDrop::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasUrls() && !event->mimeData()->hasText())
        return;
    event->acceptProposedAction();
    setHeld(true);
}

void AccountDrop::dragLeaveEvent(QDragLeaveEvent *)
{
    setHeld(false);
}

void AccountDrop::dropEvent(QDropEvent *event)
{
    setHeld(false);
    event->acceptProposedAction();
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty())
        Q_EMIT textGiven(event->mimeData()->text().toUtf8());
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            Q_EMIT fileGiven(url.toLocalFile());
    }
}

void AccountDrop::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_isHeld ? theme.accent : theme.controlEdge, 1, Qt::DashLine));
    painter.setBrush(m_isHeld ? theme.accentTint : theme.sunken);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}
