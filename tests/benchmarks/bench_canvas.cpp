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
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
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

double percentile(QList<double> times, int percent)
{
    std::sort(times.begin(), times.end());
    return times.at(std::min<qsizetype>(times.size() - 1, times.size() * percent / 100));
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
    return {percentile(rects, 99), percentile(items, 99)};
}

void say(const char *figure, double value, const char *peer, double peerValue, double goal)
{
    std::printf("{\"figure\":\"%s\",\"value\":%.2f,\"unit\":\"ms\",\"peer\":\"%s\",\"peerValue\":%.2f,\"ratio\":%.2f,\"goal\":%.0f}\n",
                figure, value, peer, peerValue, value / peerValue, goal);
    std::fflush(stdout);
}

/// Counts the frames that were really painted.
class Frames final : public QObject
{
public:
    explicit Frames(QWidget &viewport) { viewport.installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (const auto *paint = event->type() == QEvent::Paint ? static_cast<QPaintEvent *>(event) : nullptr)
            painted += paint->rect() == static_cast<QWidget *>(watched)->rect() ? 1 : 0;
        return false;
    }
    int painted = 0;
};

/// Every frame is painted anew as a whole: nothing is gained by scrolling what is there. Zoom factors go from `zoom` to 1.35 times that
/// and back without steps, none of them twice.
double measure(Canvas &canvas, double zoom, const char *what)
{
    CanvasView &view = canvas.view();
    view.setZoom(zoom);
    view.centerOn(canvas.scene().contents().center());
    view.viewport()->repaint();
    Frames counted(*view.viewport());
    const QList<double> pans = timesOf(frames, [&](int i) {
        view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + (i % 40 < 20 ? 17 : -17));
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + (i % 60 < 30 ? 11 : -11));
        view.viewport()->repaint();
    });
    const QList<double> zooms = timesOf(frames, [&](int i) {
        view.setZoom(zoom * std::exp(0.15 * (1 - std::cos(i * 0.1))));
        view.viewport()->repaint();
    });
    std::fprintf(stderr, "%s: pan p50 %.2f p99 %.2f, zoom p50 %.2f p99 %.2f ms; %d of %d frames painted\n", what, percentile(pans, 50),
                 percentile(pans, 99), percentile(zooms, 50), percentile(zooms, 99), counted.painted, 2 * frames);
    return counted.painted < 2 * frames ? 1e9 : std::max(percentile(pans, 99), percentile(zooms, 99));
}

void fill(Canvas &canvas, int machines, const RoleCatalogue &roles)
{
    const Cluster cluster = clusterOf(machines);
    const Observed observed;
    const Run run;
    const QHash<QString, MachineHistory> history;
    Picture picture = makePicture({cluster, roles, observed, run, run, Lens::Design, Heat::Load, history}, placesOf(cluster));
    int machine = 0;
    for (PictureNode &node : picture.nodes) {
        for (PictureTile &tile : node.tiles) { // every look that there is, more than any lens shows, and findings
            tile.kind = TileKind(machine % (int(TileKind::Stays) + 1));
            tile.step = quint8(machine % 7);
            tile.finding = machine++ % 50 == 0;
        }
    }
    canvas.setPicture(picture);
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
    say("canvas: 10,000 machines open, frame far, p99", measure(canvas, 0.24, "far"), "loop of 10,000 fillRect", peers.rects, 8);
    say("canvas: 10,000 machines open, frame near, p99", measure(canvas, 1, "near"), "10,000 QGraphicsItems with text", peers.items, 16);
    fill(canvas, 100'000, roles.catalogue);
    QApplication::processEvents();
    say("canvas: 100,000 machines open, frame far, p99", measure(canvas, 0.12, "100,000 far"), "loop of 10,000 fillRect", peers.rects, 16);
    return 0;
}
