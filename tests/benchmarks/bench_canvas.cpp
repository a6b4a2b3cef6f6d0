// The picture of 10,000 machines in 60 groups, all open, and of 100,000: the 99th percentile of the time for one frame while panning and
// zooming, far and near, painted by software at 1440 × 900. Beside it, in the same run: a bare loop of 10,000 fillRect, and 10,000
// QGraphicsItems with text.
#include "gui/cluster/PictureMaker.h"
#include "gui/cluster/canvas/AutoLayout.h"
#include "gui/cluster/canvas/Canvas.h"
#include "gui/theme/ApplyTheme.h"
#include "services/cluster/RoleFile.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QGraphicsSimpleTextItem>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace
{

constexpr QSize screen(1440, 900);
constexpr int frames = 200;

/// 57 groups of alike workers, and who they talk to.
Cluster clusterOf(int machines)
{
    Cluster cluster;
    cluster.name = QStringLiteral("large");
    cluster.target.kind = QStringLiteral("local");
    const QList<QStringList> control{
        {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap"), QStringLiteral("monitoring-server")},
        {QStringLiteral("job-queue"), QStringLiteral("consul-server")},
        {QStringLiteral("db-server"), QStringLiteral("consul-client")}};
    for (const QStringList &roles : control) {
        Group group;
        group.name = roles.first();
        group.roles = roles;
        cluster.groups.append(group);
    }
    const int groups = 57;
    for (int i = 0; i < groups; ++i) {
        Group group;
        group.name = QStringLiteral("worker%1").arg(i);
        group.count = (machines - 3) / groups + (i < (machines - 3) % groups ? 1 : 0);
        group.roles = {QStringLiteral("worker"), QStringLiteral("genotyper"), QStringLiteral("consul-client")};
        cluster.groups.append(group);
    }
    return cluster;
}

/// Groups in six columns, as someone would draw them who has so many.
QMap<QString, QPointF> placesOf(const Cluster &cluster)
{
    QMap<QString, QPointF> places;
    double x = 16;
    double y = 60;
    double height = 0;
    for (const Group &group : cluster.groups) {
        const QSizeF size = group.count ? NodeShape::group(*group.count, true).size() : NodeShape::machine().size();
        places.insert(group.name, {x, y});
        height = std::max(height, size.height());
        x += 848;
        if (x > 848 * 6) {
            x = 16;
            y += height + 36;
            height = 0;
        }
    }
    return places;
}

double percentile99(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times.at(std::min<qsizetype>(times.size() - 1, times.size() * 99 / 100));
}

double timed(const std::function<void()> &what)
{
    QElapsedTimer timer;
    timer.start();
    what();
    return double(timer.nsecsElapsed()) / 1e6;
}

QList<double> timesOf(int count, const std::function<void(int)> &what)
{
    QList<double> times;
    for (int i = 0; i < count; ++i)
        times.append(timed([&] { what(i); }));
    return times;
}

struct Peers {
    double rects = 0;
    double items = 0;
};

Peers measurePeers()
{
    QImage image(screen, QImage::Format_ARGB32_Premultiplied);
    const QList<double> rects = timesOf(frames, [&](int) {
        QPainter painter(&image);
        for (int i = 0; i < 10'000; ++i)
            painter.fillRect(i % 120 * 12, i / 120 * 10, 10, 8, QColor(i % 255, 120, 200));
    });
    QGraphicsScene scene;
    for (int i = 0; i < 10'000; ++i) {
        auto *box = scene.addRect(i % 120 * 12, i / 120 * 10, 10, 8, QPen(Qt::gray), QBrush(Qt::white));
        auto *text = new QGraphicsSimpleTextItem(QString::number(i), box);
        text->setPos(box->rect().topLeft());
    }
    const QList<double> items = timesOf(20, [&](int) {
        QPainter painter(&image);
        scene.render(&painter, QRectF({0, 0}, screen), scene.sceneRect());
    });
    return {percentile99(rects), percentile99(items)};
}

void say(const char *figure, double value, const char *peer, double peerValue, double goal)
{
    std::printf("{\"figure\":\"%s\",\"value\":%.2f,\"unit\":\"ms\",\"peer\":\"%s\",\"peerValue\":%.2f,\"ratio\":%.2f,\"goal\":%.0f}\n",
                figure, value, peer, peerValue, value / peerValue, goal);
    std::fflush(stdout);
}

struct Times {
    double pan = 0;
    double zoom = 0;
    double worst() const { return std::max(pan, zoom); }
};

/// Every frame is painted anew as a whole: nothing is gained by scrolling what is there.
Times measure(Canvas &canvas, double zoom)
{
    CanvasView &view = canvas.view();
    view.setZoom(zoom);
    view.centerOn(canvas.scene().contents().center());
    view.viewport()->repaint();
    Times times;
    times.pan = percentile99(timesOf(frames, [&](int i) {
        view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + (i % 40 < 20 ? 17 : -17));
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + (i % 60 < 30 ? 11 : -11));
        view.viewport()->repaint();
    }));
    times.zoom = percentile99(timesOf(frames, [&](int i) {
        view.setZoom(zoom * (1 + (i % 20 < 10 ? i % 10 : 10 - i % 10) * 0.008));
        view.viewport()->repaint();
    }));
    return times;
}

void fill(Canvas &canvas, int machines, const RoleCatalogue &roles)
{
    const Cluster cluster = clusterOf(machines);
    const Observed observed;
    const Run run;
    const QHash<QString, MachineHistory> history;
    canvas.setPicture(makePicture({cluster, roles, observed, run, run, Lens::Design, Heat::Load, history}, placesOf(cluster)));
    for (const Group &group : cluster.groups) {
        if (canvas.scene().node(group.name)->form().canOpen() && !canvas.scene().isOpen(group.name))
            canvas.scene().toggle(group.name);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    applyTheme(QStringLiteral("light"));
    const LoadedRoles roles = loadRoles();
    const Peers peers = measurePeers();
    Canvas canvas;
    canvas.resize(screen);
    canvas.show();
    fill(canvas, 10'000, roles.catalogue);
    QApplication::processEvents();
    const Times far = measure(canvas, 0.28);
    say("canvas: 10,000 machines open, frame far, p99", far.worst(), "loop of 10,000 fillRect", peers.rects, 8);
    const Times near = measure(canvas, 1);
    say("canvas: 10,000 machines open, frame near, p99", near.worst(), "10,000 QGraphicsItems with text", peers.items, 16);
    std::fprintf(stderr, "far: pan %.2f, zoom %.2f ms; near: pan %.2f, zoom %.2f ms\n", far.pan, far.zoom, near.pan, near.zoom);
    fill(canvas, 100'000, roles.catalogue);
    QApplication::processEvents();
    const Times all = measure(canvas, 0.12);
    say("canvas: 100,000 machines open, frame far, p99", all.worst(), "loop of 10,000 fillRect", peers.rects, 16);
    std::fprintf(stderr, "100,000 far: pan %.2f, zoom %.2f ms\n", all.pan, all.zoom);
    return 0;
}
