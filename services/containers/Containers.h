#pragma once

#include "model/Result.h"
#include "services/containers/Engine.h"
#include "services/containers/Subnets.h"

#include <QList>
#include <QString>
#include <QStringList>

class Runner;
struct CommandResult;

/// A container of a cluster as the engine knows it.
struct Container {
    enum class State { Running, Stopped, Error };
    QString name{};
    QString machine{};
    QString id{};
    QString image{};
    QString made{}; ///< when, in the engine's words
    State state = State::Running;
    bool neverStarted = false; ///< made, and then whoever made it died
    bool hasProcess = true;    ///< false: the engine knows of none, not even one that waits to be started
};

/// All that the engine has of a cluster, found by the label that carries the cluster's id.
struct ClusterThings {
    QList<Container> containers{};
    QStringList networks{};
    QStringList volumes{};

    bool isEmpty() const { return containers.isEmpty() && networks.isEmpty() && volumes.isEmpty(); }
    const Container *container(const QString &machine) const;
};

/// What a run that builds asks of the engine before it decides.
struct EngineView {
    ClusterThings things{}; ///< without volumes
    QStringList ranges{};   ///< of all the engine's networks, as CIDR texts
    bool hasImage = false;
};
/// A network as the engine lists it.
struct EngineNetwork {
    QString name{};
    QString cluster{}; ///< the id of the cluster whose label it carries
};

/// Why the engine did not do what it was told to, in its words, or that it did not answer: a sentence in any case.
QString whyNot(const CommandResult &result);
/// The containers of a cluster, stopped ones too.
Result<QList<Container>> containersOf(Runner &runner, const ContainerEngine &engine, const QString &clusterId);
/// Its containers, networks and volumes; asked side by side. `meanwhile` is done while the engine thinks.
Result<ClusterThings> thingsOf(Runner &runner, const ContainerEngine &engine, const QString &clusterId,
                               const std::function<void()> &meanwhile = {});
/// The same and what else decides what is built, in as few questions as there can be, side by side. `image` may be empty.
Result<EngineView> viewOf(Runner &runner, const ContainerEngine &engine, const QString &clusterId, const QString &image,
                          const std::function<void()> &meanwhile = {});
bool hasImage(Runner &runner, const ContainerEngine &engine, const QString &image);
/// Reads `ps --all --format json` of podman (one array) or `--format {{json .}}` of docker (an object a line).
QList<Container> readContainers(const QByteArray &output);
/// Reads `network ls --format json` of podman or `--format {{json .}}` of docker.
QList<EngineNetwork> readNetworks(const QByteArray &output);
/// Every A.B.C.D/N of a text: so both engines write ranges, whatever the keys around them are.
QStringList rangesIn(const QByteArray &output);
