#include "gui/PictureTaker.h"

#include "gui/MainWindow.h"
#include "gui/shell/ClusterView.h"
#include "services/platform/Files.h"
#include "services/session/OpenCluster.h"

#include <QApplication>
#include <QBuffer>
#include <QFileInfo>

namespace
{

constexpr int Longest = 20'000; // ms; a cluster that does not answer by then is shown as it is known
constexpr int Settle = 4'000;   // ms after the first answer, for charts and layout

const QStringList lenses{QStringLiteral("design"), QStringLiteral("plan"), QStringLiteral("progress"), QStringLiteral("health")};
const QStringList others{QStringLiteral("monitoring"), QStringLiteral("services"), QStringLiteral("runs"), QStringLiteral("clouds")};

} // namespace

QStringList PictureTaker::pages()
{
    return lenses + others;
}

PictureTaker::PictureTaker(MainWindow &window, const QString &page, QString file) : m_window(window), m_file(std::move(file))
{
    m_window.resize(1440, 900);
    if (ClusterView *view = m_window.view()) {
        view->showPage(lenses.contains(page) ? Rail::Cluster : static_cast<int>(others.indexOf(page)) + 1);
        if (lenses.contains(page))
            view->setLens(static_cast<Lens>(lenses.indexOf(page)));
    }
    m_waited.start();
    m_timer.callOnTimeout(&m_window, [this] { look(); });
    m_timer.start(250);
}

void PictureTaker::look()
{
    ClusterView *view = m_window.view();
    if (view && !view->cluster().observed().time.isValid() && m_waited.elapsed() < Longest)
        return;
    m_timer.stop();
    QTimer::singleShot(Settle, &m_window, [this] { take(); });
}

void PictureTaker::take()
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    const bool painted =
        m_window.grab().save(&bytes, QFileInfo(m_file).suffix().isEmpty() ? "PNG" : qPrintable(QFileInfo(m_file).suffix()));
    const Result<void> saved = saveForUser(m_file, bytes.data());
    if (!saved)
        qWarning("%s", qPrintable(saved.error().message));
    QApplication::exit(painted && saved ? 0 : 1);
}
