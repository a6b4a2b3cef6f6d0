#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

/// A design's text that was not saved when its program ended.
struct Draft {
    QByteArray text{};
    QDateTime when{};
    bool olderThanFile = false; ///< cluster.yaml was written after it
};

/// `.butler/draft.yaml` of a cluster folder: what is not saved yet. A value.
class DraftFile final
{
public:
    DraftFile() = default;
    /// `designPath` is the cluster.yaml that it belongs to.
    DraftFile(QString path, QString designPath) : m_path(std::move(path)), m_designPath(std::move(designPath)) {}

    bool isSet() const { return !m_path.isEmpty(); }
    /// What was left there, unless it is what the file says anyway.
    std::optional<Draft> read() const;
    /// Makes its folder where there is none, hidden from git as all that is private to a cluster.
    Result<void> write(const QByteArray &text) const;
    void remove() const;
    /// Keeps what is there beside, as draft-before.yaml: it was not answered, and another one comes.
    void putAside() const;
    void removeAside() const;

private:
    QString asidePath() const;
    QString m_path{};
    QString m_designPath{};
};
