#pragma once

#include "services/platform/Clocks.h"

#include <QTimeZone>

#include <memory>

/// Clocks that go as the test says.
struct FakeClocks {
    struct Time {
        QDateTime day = QDateTime(QDate(2026, 11, 28), QTime(12, 0), QTimeZone::utc());
        qint64 steady = 5'000'000;
    };
    std::shared_ptr<Time> time = std::make_shared<Time>();

    Clocks clocks() const
    {
        return {[time = time] { return time->day; }, [time = time] { return time->steady; }};
    }
    /// So many seconds pass.
    void pass(double seconds) const
    {
        time->day = time->day.addMSecs(qint64(seconds * 1000));
        time->steady += qint64(seconds * 1000);
    }
    /// Somebody sets the clock of the day.
    void set(double seconds) const { time->day = time->day.addMSecs(qint64(seconds * 1000)); }
};
