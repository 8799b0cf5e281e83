// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/democlinic.h"
#include "tests/support/fakeclock.h"

#include <QTest>
#include <QWebSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell::demo;
using clinicbell::test::FakeClock;

/// How the hub treats clients that fall silent (protocol.md, section 3), with the hands of the clock in the test's.
class TestKeepAlive : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aSilentClientIsPinged();
    void aClientThatAnswersStays();
    void aClientThatStaysSilentIsClosedWith4201();

private:
    FakeClock m_clock;
    std::unique_ptr<DemoClinic> m_clinic;
    std::unique_ptr<QWebSocket> m_socket;
    QStringList m_heard;
};

void TestKeepAlive::init()
{
    Options options;
    options.port = 0;
    options.dayIsOn = false;
    m_clinic = std::make_unique<DemoClinic>(options, m_clock);
    QVERIFY(m_clinic->start());
    m_heard.clear();
    m_socket = std::make_unique<QWebSocket>();
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { m_heard.append(text); });
    m_socket->open(QUrl(m_clinic->greeting().value(u"socket"_s).toString() + "/app/clinicbell-demo"_L1));
    QTRY_COMPARE(m_heard.size(), 1);
    m_heard.clear();
}

void TestKeepAlive::cleanup()
{
    m_socket.reset();
    m_clinic.reset();
}

void TestKeepAlive::aSilentClientIsPinged()
{
    m_clock.advance(36s);
    QTRY_COMPARE(m_heard, QStringList{u"{\"event\":\"pusher:ping\",\"data\":{}}"_s});
    QCOMPARE(m_socket->state(), QAbstractSocket::ConnectedState);
}

void TestKeepAlive::aClientThatAnswersStays()
{
    for (int round = 1; round <= 5; ++round) {
        m_clock.advance(36s);
        QTRY_COMPARE(m_heard.size(), 2 * round - 1);
        // A ping of our own is answered once it and the pong before it were read.
        m_socket->sendTextMessage(u"{\"event\":\"pusher:pong\",\"data\":{}}"_s);
        m_socket->sendTextMessage(u"{\"event\":\"pusher:ping\",\"data\":{}}"_s);
        QTRY_COMPARE(m_heard.size(), 2 * round);
    }
    QCOMPARE(m_socket->state(), QAbstractSocket::ConnectedState);
}

void TestKeepAlive::aClientThatStaysSilentIsClosedWith4201()
{
    m_clock.advance(70s);
    QTRY_COMPARE(m_socket->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(int(m_socket->closeCode()), 4201);
    QVERIFY(m_heard.last().contains("4201"_L1));
}

QTEST_GUILESS_MAIN(TestKeepAlive)
#include "tst_keepalive.moc"
