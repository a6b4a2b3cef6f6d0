#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

#include <functional>

/// One of the words in a role's pillar that stands for something a cluster knows: `${secret:NAME}` and `${setting:KEY}` of the role,
/// `${address:ROLE}` and `${machine:ROLE}` of the first machine with a role, `${addresses:ROLE}` and `${machines:ROLE}` of all of them;
/// without a role `${address}` and `${machine}` are those of the machine that reads the pillar. `${own-secret:NAME}` is what that machine
/// has of its own of the role's seed, `${own-secrets:NAME}` machine → that of all machines. `${panels}` is what is to be seen of each role
/// of the cluster: role → its title, its machines and its panels. `$${` is `${` itself. A value.
struct Placeholder {
    enum class Kind { Unknown, Secret, OwnSecret, OwnSecrets, Setting, Address, Addresses, Machine, Machines, Panels };

    /// What stands between the braces.
    explicit Placeholder(QString between);

    /// All forms, for a sentence.
    static QString forms();
    /// Whether it is another one on each machine.
    bool isOfReader() const { return kind == Kind::OwnSecret || ((kind == Kind::Address || kind == Kind::Machine) && name.isEmpty()); }
    /// Whether it tells of the machines with a role.
    bool isOfMachines() const { return !name.isEmpty() && kind >= Kind::Address; }
    /// Whether it tells of all machines.
    bool isOfAll() const { return kind == Kind::OwnSecrets || kind == Kind::Panels; }

    QString words{};
    Kind kind = Kind::Unknown;
    QString name{};
};

/// The placeholders of a text, in order.
QList<Placeholder> placeholdersIn(const QString &text);
/// The text with each placeholder's value in its place. A text that is nothing but one placeholder becomes that value, whatever its kind; a
/// list within a text is joined by commas.
QJsonValue filled(const QString &text, const std::function<QJsonValue(const Placeholder &)> &valueOf);
/// What a plain scalar of YAML means: a number, true or false, null or a text.
QJsonValue plainValue(const QString &text);
