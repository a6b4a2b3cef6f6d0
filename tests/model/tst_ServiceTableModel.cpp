#include "model/discovery/ServiceTableModel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

namespace
{

ObservedService service(const QString &name, const QString &machine, ObservedService::State state)
{
    return {name, machine, QStringLiteral("10.0.0.1"),
            8500, state,   state == ObservedService::State::Critical ? QStringLiteral("timeout") : QString()};
}

RoleCatalogue roles()
{
    Role first;
    first.id = QStringLiteral("consul-bootstrap");
    first.services = {{QStringLiteral("consul"), 8300}};
    Role server = first;
    server.id = QStringLiteral("consul-server");
    server.webPort = 8500;
    return RoleCatalogue({first, server});
}

} // namespace

class tst_ServiceTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsUpAServiceByTheWorstOfItsInstances()
    {
        using S = ObservedService::State;
        ServiceTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Observed observed;
        observed.services = {service(QStringLiteral("consul"), QStringLiteral("a"), S::Passing),
                             service(QStringLiteral("consul"), QStringLiteral("b"), S::Critical),
                             service(QStringLiteral("influxdb"), QStringLiteral("a"), S::Passing)};
        model.take(observed, roles());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ServiceTableModel::Name).data().toString(), QStringLiteral("Consul"));
        QCOMPARE(model.index(0, ServiceTableModel::Where).data().toString(), QStringLiteral("2 machines"));
        QCOMPARE(model.index(0, ServiceTableModel::Health).data().toString(), QStringLiteral("1 of 2 not well"));
        QCOMPARE(model.index(0, ServiceTableModel::Says).data().toString(), QStringLiteral("b: timeout"));
        QCOMPARE(model.service(0).role, QStringLiteral("consul-server"));
        QCOMPARE(model.count(ServiceFilter::NotWell), 1);
        QCOMPARE(model.count(ServiceFilter::WithWebPage), 1);
        model.setFilter(ServiceFilter::OnOneMachine);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.service(0).title, QStringLiteral("InfluxDB"));
        model.setFilter(ServiceFilter::All);
        observed.services.clear();
        model.take(observed, roles());
        QCOMPARE(model.rowCount(), 0);
    }

    void aServiceThatIsWellSaysHowQuicklyItAnswers()
    {
        using S = ObservedService::State;
        ServiceTableModel model;
        Observed observed;
        observed.services = {service(QStringLiteral("consul"), QStringLiteral("a"), S::Passing),
                             service(QStringLiteral("consul"), QStringLiteral("b"), S::Passing),
                             service(QStringLiteral("influxdb"), QStringLiteral("a"), S::Passing)};
        observed.services[0].output = QStringLiteral("TCP connect 10.0.0.1:8500: Success");
        observed.services[2].milliseconds = 0.4;
        const auto says = [&model, &observed](int row) {
            model.take(observed, roles());
            return model.index(row, ServiceTableModel::Says).data().toString();
        };
        QCOMPARE(says(0), observed.services[0].output); // nobody has measured it
        QCOMPARE(says(1), QStringLiteral("answers in less than 1 ms"));
        observed.services[0].milliseconds = 84.3;
        observed.services[1].milliseconds = 12;
        QCOMPARE(says(0), QStringLiteral("the slowest answers in 84 ms"));
        observed.services[1].state = S::Critical; // how quick the other is, is not what matters then
        observed.services[1].output = QStringLiteral("timeout");
        QCOMPARE(says(0), QStringLiteral("b: timeout"));
    }
};

QTEST_GUILESS_MAIN(tst_ServiceTableModel)
#include "tst_ServiceTableModel.moc"
