#include "services/tools/ToolEnvironment.h"

#include <QtTest>

/// What of this program's environment the tools of a run get.
class tst_ToolEnvironment final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOnBySetNamesAlone_data()
    {
        QTest::addColumn<bool>("passes");
        for (const char *name :
             {"SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "PIP_CERT", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH",
              "NODE_EXTRA_CA_CERTS", "PIP_CONFIG_FILE", "ALL_PROXY", "all_proxy", "https_proxy", "NO_PROXY", "no_proxy"})
            QTest::newRow(name) << true;
        for (const char *name : {"OS_CLOUD", "TF_LOG", "PYTHONPATH", "LD_PRELOAD", "PIP_USER", "PIP_TARGET", "LC_MESSAGES", "GIT_DIR"})
            QTest::newRow(name) << false;
    }

    void passesOnBySetNamesAlone()
    {
        QFETCH(bool, passes);
        const char *name = QTest::currentDataTag();
        qputenv(name, "value");
        QCOMPARE(toolEnvironment().contains(QString::fromLatin1(name)), passes);
        qunsetenv(name);
    }
};

QTEST_GUILESS_MAIN(tst_ToolEnvironment)
#include "tst_ToolEnvironment.moc"
