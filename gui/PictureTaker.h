#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QTimer>

class MainWindow;

/// Saves one picture of the window as soon as it shows what is known of its cluster, then ends the program: for computers without a
/// display.
class PictureTaker final
{
public:
    /// `page`: design, plan, progress, health, monitoring, services, runs or clouds. The window must outlive the taker.
    PictureTaker(MainWindow &window, const QString &page, QString file);
    /// What `page` can be.
    static QStringList pages();

private:
    void look();
    void take();
    MainWindow &m_window;
    QString m_file{};
    QTimer m_timer{};
    QElapsedTimer m_waited{};
};
