#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// One thing that machines take of the place where they run: how much it has, how much is taken now, and what a plan does to that.
struct Quota {
    /// What it means that a plan goes beyond it: nothing, as machines share it; that it may go badly, as the need is only estimated; that
    /// the place gives no more.
    enum class Grip { Shared, Estimated, Hard };
    QString id{};    ///< machines, cores, memory, disk, or one of the place's own
    QString title{}; ///< of the place's own: in the plural, within a sentence, in its run's language
    bool isGigabytes = false;
    Grip grip = Grip::Hard;
    double whole = -1; ///< less than nothing: no limit, or none is known
    double used = 0;   ///< now
    double added = 0;  ///< by the plan; less than nothing where more goes than comes
    double ofEach = 0; ///< what one machine more takes; 0: not known
    QString remedy{};  ///< the command that makes it larger, where there is one

    bool hasLimit() const { return whole >= 0; }
    double after() const { return used + added; }
    /// Whether a plan goes beyond it. One that adds nothing does not, whatever is used.
    bool isOver() const { return grip != Grip::Shared && hasLimit() && added > 0 && after() > whole; }
    /// How many machines it holds beside what is used now; absent: it does not say.
    std::optional<int> room() const;
    bool operator==(const Quota &) const = default;
};

/// What machines cost an hour where that is known, before and after a plan.
struct HourlyCost {
    double before = 0;
    double after = 0;
    QString currency{};
    int unpriced = 0; ///< machines after the plan whose size has no price
    bool operator==(const HourlyCost &) const = default;
};

/// What a place has room for, beside what a plan takes. A value; each place tells it of itself.
struct Capacity {
    enum class Verdict { Unknown, Fits, Doubtful, No };
    int machines = 0; ///< more than there are now, by the plan
    QList<Quota> quotas{};
    std::optional<HourlyCost> cost{}; ///< absent: nobody says

    bool isKnown() const { return !quotas.isEmpty(); }
    const Quota *find(const QString &id) const;
    QList<Quota> over() const;
    /// The one that ends first when machines are added, or null.
    const Quota *narrowest() const;
    /// How many machines it has room for, beside those that are there; absent: not known.
    std::optional<int> room() const;
    Verdict verdict() const;

    QJsonObject toJson() const;
    /// Never fails: what is not understood is left out.
    static Capacity fromJson(const QJsonObject &object);
    bool operator==(const Capacity &) const = default;
};
