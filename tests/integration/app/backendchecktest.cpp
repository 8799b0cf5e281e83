// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/doctorcalls.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// `clinicbell doctor --server`: a backend against the contract, by the real program.
class BackendCheckTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_desk.reset(); }
    void aBackendIsCheckedWithoutSigningIn();
    void aBackendIsCheckedByAPersonAndLeftWithoutAToken();
    void whatABackendDoesDifferentlyIsTold();
    void wrongCredentials();

private:
    QJsonObject asSiti(int exitCode, const QByteArray &password = "clinic-demo\n")
    {
        return askDoctor(
            *m_desk, {u"--server"_s, m_desk->address(), u"--email"_s, u"siti@klinik.example"_s, u"--password-stdin"_s},
            exitCode, password);
    }

    std::unique_ptr<Desk> m_desk;
};

void BackendCheckTest::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->startServer());
}

void BackendCheckTest::aBackendIsCheckedWithoutSigningIn()
{
    const QJsonObject report = askDoctor(*m_desk, {u"--server"_s, m_desk->address()}, 0, {});
    QCOMPARE(check(report, u"rest"_s)[u"subject"_s].toString(), u"/api/v1"_s);
    QCOMPARE(check(report, u"sign-in"_s)[u"finding"_s].toString(), u"nobody-signed-in"_s);
    QVERIFY(report[u"deviations"_s].isArray());
}

void BackendCheckTest::aBackendIsCheckedByAPersonAndLeftWithoutAToken()
{
    const QJsonObject report = asSiti(0);
    for (const auto &name : {u"rest"_s, u"sign-in"_s, u"socket"_s, u"channels"_s})
        QVERIFY2(check(report, name)[u"outcome"_s] == u"good"_s, qPrintable(name));
    const QByteArray told = QJsonDocument(report).toJson();
    QVERIFY2(report[u"deviations"_s].toArray().isEmpty(), told.constData());
    const QJsonObject requests =
        m_desk->server().call("GET", u"/control/state?user_email=siti@klinik.example"_s).json[u"requests"_s].toObject();
    QVERIFY(!requests.isEmpty());
    QVERIFY2(QJsonDocument(requests).toJson().contains("logout"), QJsonDocument(requests).toJson().constData());
}

/// And nothing else goes wrong because of it.
void BackendCheckTest::whatABackendDoesDifferentlyIsTold()
{
    answerWith(m_desk->server(), u"/api/v1/notifications"_s, 200,
               uR"({"data":{"notifications":[{"id":1,"created_at":"2025-12-20 10:00:00"}]}})"_s, u"text/html"_s);
    const QByteArray differently = QJsonDocument(asSiti(0)).toJson();
    for (const char *word : {"not-json", "list-elsewhere", "no-pagination", "time-without-zone"})
        QVERIFY2(differently.contains(word), differently.constData());

    answerWith(m_desk->server(), u"/api/v1/broadcasting/auth"_s, 200, uR"({"auth":"signature"})"_s);
    const QByteArray unsignedKey = QJsonDocument(asSiti(1)).toJson(); // A socket would refuse it.
    QVERIFY2(unsignedKey.contains("unsigned-key"), unsignedKey.constData());
}

void BackendCheckTest::wrongCredentials()
{
    const QJsonObject report = asSiti(1, "wrong\n");
    QCOMPARE(report[u"first"_s].toString(), u"sign-in"_s);
    QCOMPARE(check(report, u"sign-in"_s)[u"mender"_s].toString(), u"you"_s);
    QCOMPARE(check(report, u"sign-in"_s)[u"error"_s].toString(), u"credentials-wrong"_s);
}

QTEST_GUILESS_MAIN(BackendCheckTest)
#include "backendchecktest.moc"
