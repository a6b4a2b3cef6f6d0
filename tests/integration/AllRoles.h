#pragma once

#include "services/cluster/RoleFile.h"
#include "tests/integration/RealCluster.h"

#include <unistd.h>

/// One cluster of four machines that carries every role there is, ours and one of the user's own: where a role is not placed by name, the
/// data of the roles say where it fits.
class AllRoles final
{
public:
    static constexpr const char *registry = "client:5000";

    AllRoles() { writeOwnRole(); }
    /// What GlusterFS asks of this computer: marks on files that only root's engine may give, and FUSE.
    static bool canMount() { return ::geteuid() == 0 && QFile::exists(QStringLiteral("/dev/fuse")); }
    /// Each role that the program knows, but for those that mount file systems where that cannot be.
    static QStringList wanted()
    {
        QStringList ids;
        const RoleCatalogue catalogue = loadRoles().catalogue;
        for (const Role &role : catalogue.roles()) {
            if (role.mounts.isEmpty() || canMount())
                ids << role.id;
        }
        return ids;
    }
    /// The design's text, with these lines of settings.
    static QByteArray design(const QByteArray &settings)
    {
        const RoleCatalogue catalogue = loadRoles().catalogue;
        QList<Group> groups{
            {"salt-master",
             1,
             {"salt-master", "consul-bootstrap", "monitoring-server", "db-server", "job-queue", "tracker", "glusterfs-master"}},
            {"server", 2, {"consul-server", "worker", "genotyper", "chunker", "glusterfs-server"}},
            {"client", 1, {"consul-client", "merger", "grafana", "mailer"}}};
        QStringList placed;
        for (Group &group : groups) {
            group.roles.removeIf([](const QString &id) { return !wanted().contains(id); });
            placed += group.roles;
        }
        for (const QString &id : wanted()) {
            const auto fits = [&catalogue, &id](const Group &group) {
                const QStringList shunned = catalogue.find(id)->excludes;
                return std::none_of(group.roles.cbegin(), group.roles.cend(), [&](const QString &other) {
                    return shunned.contains(other) || catalogue.find(other)->excludes.contains(id);
                });
            };
            const auto place = std::find_if(groups.rbegin(), groups.rend(), fits);
            if (!placed.contains(id) && place != groups.rend())
                place->roles << id;
        }
        QByteArray text = "format: 1\nname: all roles\ntarget:\n  kind: local\n" + settings + "groups:\n";
        for (const Group &group : groups) {
            text += "  - name: " + group.name + "\n" +
                    (group.count > 1 ? "    count: " + QByteArray::number(group.count) + "\n" : QByteArray()) + "    roles: [" +
                    group.roles.join(QStringLiteral(", ")).toUtf8() + "]\n";
            for (const QString &id : group.roles) {
                if (const RoleData &data = catalogue.find(id)->data; data.required)
                    text += "    volumes: [{name: " + data.name.toUtf8() + ", size: 1, mount: " + data.mount.toUtf8() + "}]\n";
            }
        }
        return text;
    }

    RealCluster &cluster() { return m_cluster; }
    const RealCluster &cluster() const { return m_cluster; }
    /// What a command says on a machine, without the ends of its lines; FAILED and why.
    QString said(const QString &machine, const QString &command) const
    {
        const Answer answer = m_cluster.on(machine, command);
        return answer.exitCode == 0 ? QString::fromUtf8(answer.output).trimmed() : QStringLiteral("FAILED: ") + answer.said();
    }
    /// The command that runs a program of tests/data/roles on a machine.
    static QString program(const char *file, const QString &words = {})
    {
        QFile text(testData("/roles/") + QLatin1String(file));
        const QByteArray bytes = text.open(QIODevice::ReadOnly) ? text.readAll() : QByteArray();
        return QStringLiteral("echo %1 | base64 -d | %2 - %3")
            .arg(QString::fromLatin1(bytes.toBase64()), QLatin1String(file).endsWith(QLatin1String(".py")) ? "python3" : "bash -s", words);
    }
    /// The same on a machine that may not be configured yet, past SSH.
    Answer inside(const QString &machine, const QString &command) const
    {
        return m_cluster.engine(
            {QStringLiteral("exec"), m_cluster.container(machine), QStringLiteral("bash"), QStringLiteral("-c"), command});
    }

private:
    struct Group {
        QByteArray name{};
        int count = 1;
        QStringList roles{};
    };
    void writeOwnRole() const;
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_own.filePath(name));
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written.", qPrintable(file.fileName()));
    }

    RealCluster m_cluster{QStringLiteral("all roles")};
    QTemporaryDir m_own{}; ///< the user's own roles
};

/// One that has a database and a queue of its own, as a user would write it: all that it needs is data.
inline void AllRoles::writeOwnRole() const
{
    write(QStringLiteral("mailer.yaml"),
          "format: 1\nid: mailer\ntitle: Mailer\ndescription: Keeps letters and sends them.\nfamily: analysis\nicon: book-open\n"
          "colour: teal\nstates: [mailer]\nneeds: [{role: db-server, atLeast: 1}, {role: job-queue, atLeast: 1}]\n"
          "secrets: [{name: letters, kind: password}, {name: post, kind: password}]\n"
          "pillar:\n  - values: {letters: \"${secret:letters}\", post: \"${secret:post}\"}\n"
          "  - {key: database-letters, to: [db-server], values: {database: letters, owner: letters, users: {letters: "
          "\"${secret:letters}\"}}}\n"
          "  - {key: queue-post, to: [job-queue], values: {vhost: post, user: post, password: \"${secret:post}\"}}\n"
          "removed: {services: [mailer], files: [/etc/systemd/system/mailer.service, /etc/mailer.sh], data: [/var/lib/mailer]}\n");
    write(QStringLiteral("states/mailer/init.sls"),
          "mailer-tools:\n  pkg.installed:\n    - pkgs: [postgresql-client, amqp-tools]\n"
          "mailer-login:\n  file.managed:\n    - name: /etc/mailer.sh\n    - source: salt://mailer/login.sh\n    - template: jinja\n"
          "    - mode: '0600'\n    - show_changes: False\n"
          "/var/lib/mailer/letter:\n  file.managed:\n    - contents: Dear Sir\n    - makedirs: True\n"
          "mailer-unit:\n  file.managed:\n    - name: /etc/systemd/system/mailer.service\n    - contents: |\n"
          "        [Service]\n        ExecStart=/bin/sleep infinity\n        [Install]\n        WantedBy=multi-user.target\n"
          "mailer:\n  service.running:\n    - enable: True\n    - watch:\n      - file: mailer-unit\n");
    write(QStringLiteral("states/mailer/login.sh"), "export PGPASSWORD={{ pillar['butler']['mailer']['letters'] }}\n"
                                                    "export POST={{ pillar['butler']['mailer']['post'] }}\n");
    qputenv("BUTLER_ROLES", QFile::encodeName(m_own.path()));
}
