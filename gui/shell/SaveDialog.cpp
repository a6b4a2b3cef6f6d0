#include "gui/shell/SaveDialog.h"

#include "gui/shell/Remembered.h"

#include <QDate>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace
{

/// Where a person looks for files first: what was saved into last, else the documents, else the home folder.
QString firstFolder()
{
    for (const QString &folder : {rememberedFolder(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

} // namespace

SaveDialog::SaveDialog(const QString &title, const QString &name, const QList<Kind> &kinds, QWidget *parent)
    : QFileDialog(parent, title, firstFolder()), m_kinds(kinds)
{
    setObjectName(QStringLiteral("saveDialog"));
    setAcceptMode(AcceptSave);
    setFileMode(AnyFile);
    QStringList filters;
    for (const Kind &one : kinds)
        filters << QStringLiteral("%1 (*.%2)").arg(one.words, one.ending);
    setNameFilters(filters);
    setDefaultSuffix(kinds.value(0).ending);
    selectFile(name + u'.' + kinds.value(0).ending);
    connect(this, &QFileDialog::filterSelected, this, &SaveDialog::takeKind);
    connect(this, &QFileDialog::fileSelected, this, [this](const QString &path) { m_answer = path; });
    connect(this, &QDialog::finished, this, &SaveDialog::take);
}

QString SaveDialog::nameFor(const QString &cluster, const QString &part, const QDate &day)
{
    static const QRegularExpression unfit(QStringLiteral("[\\s/\\\\:*?\"<>|]+"));
    QString name = cluster.trimmed();
    name.replace(unfit, QStringLiteral("-"));
    return QStringLiteral("%1-%2-%3").arg(name, part, day.toString(Qt::ISODate));
}

int SaveDialog::kind() const
{
    return static_cast<int>(std::max<qsizetype>(nameFilters().indexOf(selectedNameFilter()), 0));
}

/// The ending of another kind is exchanged; what else stands behind a dot belongs to the name.
QString SaveDialog::withEnding(const QString &path) const
{
    const QString ending = u'.' + m_kinds.value(kind()).ending;
    if (path.endsWith(ending, Qt::CaseInsensitive))
        return path;
    for (const Kind &one : m_kinds) {
        if (path.endsWith(u'.' + one.ending, Qt::CaseInsensitive))
            return path.chopped(one.ending.size() + 1) + ending;
    }
    return path + ending;
}

void SaveDialog::takeKind()
{
    setDefaultSuffix(m_kinds.value(kind()).ending);
    if (const QStringList files = selectedFiles(); !files.isEmpty() && !QFileInfo(files.first()).isDir())
        selectFile(withEnding(files.first()));
}

void SaveDialog::take(int result)
{
    const QString path = withEnding(m_answer);
    if (result == Accepted && path != m_answer && QFileInfo::exists(path)) {
        // The user was asked about another name: this one may not be written over before the dialog has asked about it.
        selectFile(path);
        QMetaObject::invokeMethod(
            this, [this] { open(); }, Qt::QueuedConnection);
        return;
    }
    deleteLater();
    if (result != Accepted || m_answer.isEmpty())
        return;
    rememberFolder(QFileInfo(path).absolutePath());
    Q_EMIT chosen(path, kind());
}
