// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"
#include "tests/integration/popups/fakedaemon.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;
using clinicbell::test::FakeDaemon;

/// A message that pops up is answered right there, on desktops that can do that.
class ReplyTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aReplyFromThePopUpReachesTheColleague();
    void aReplyIsSentThoughItsNotificationIsGone();
    void aReplyThatIsKilledWithTheProgramIsSentOnceByTheNext();

private:
    void writeFromJames();
    QStringList said();

    std::unique_ptr<FakeDaemon> m_daemon;
    std::unique_ptr<Desk> m_desk;
    QString m_james;
    QString m_conversation; ///< Its path.
};

void ReplyTest::init()
{
    m_daemon = std::make_unique<FakeDaemon>(QStringList{u"body"_s, u"actions"_s, u"inline-reply"_s});
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->open());
    m_james = m_desk->server().signIn(u"james@klinik.example"_s);
    const QJsonValue siti = m_desk->server().call("GET", u"/auth/me"_s, {}, m_desk->server().signIn()).data()[u"id"];
    const auto begun =
        m_desk->server().call("POST", u"/messages/conversations"_s, {{u"with_user_id"_s, siti}}, m_james);
    QCOMPARE(begun.status, 200);
    m_conversation = u"/messages/conversations/%1"_s.arg(begun.data()[u"id"].toInteger());
}

void ReplyTest::cleanup()
{
    QVERIFY(m_desk->app().quit());
    m_desk.reset();
    m_daemon.reset();
}

void ReplyTest::writeFromJames()
{
    const QJsonObject words{{u"content"_s, u"Can you come to room 3?"_s}};
    QCOMPARE(m_desk->server().call("POST", m_conversation + u"/send"_s, words, m_james).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls().size(), 1, 10'000);
    QVERIFY(m_daemon->calls().first().actions.contains(u"inline-reply"_s));
}

/// Newest first.
QStringList ReplyTest::said()
{
    QStringList said;
    const QJsonArray rows = m_desk->server().call("GET", m_conversation + u"/messages"_s, {}, m_james).data().toArray();
    for (const QJsonValue &row : rows)
        said.append(row[u"content"].toString());
    return said;
}

void ReplyTest::aReplyFromThePopUpReachesTheColleague()
{
    writeFromJames();
    emit m_daemon->NotificationReplied(1, u"On my way"_s);
    QVERIFY(ClinicBellProcess::eventually([&] { return said().value(0) == u"On my way"_s; }, 10s));
    // Who answers has read: the message, and what told of it.
    QVERIFY(ClinicBellProcess::eventually([&] { return m_desk->app().status().value(u"unread"_s) == 0; }, 10s));
    const QJsonArray rows = m_desk->server().call("GET", m_conversation + u"/messages"_s, {}, m_james).data().toArray();
    QVERIFY(rows[1][u"read_at"].isString());
}

void ReplyTest::aReplyIsSentThoughItsNotificationIsGone()
{
    writeFromJames();
    // Still on the screen where the desktop is slow to take it away.
    QCOMPARE(m_desk->app().ask({u"clear"_s}).exitCode, 0);
    emit m_daemon->NotificationReplied(1, u"On my way"_s);
    QVERIFY(ClinicBellProcess::eventually([&] { return said().value(0) == u"On my way"_s; }, 10s));
}

void ReplyTest::aReplyThatIsKilledWithTheProgramIsSentOnceByTheNext()
{
    writeFromJames();
    QVERIFY(m_desk->server().stop() == 0);
    emit m_daemon->NotificationReplied(1, u"On my way"_s);
    QVERIFY(ClinicBellProcess::eventually([&] { return waiting(m_desk->app().status()) > 0; }, 10s));
    m_desk->app().kill();
    QVERIFY(m_desk->startServer());
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->app().becomes(u"live"_s));
    m_james = m_desk->server().signIn(u"james@klinik.example"_s);
    QVERIFY(ClinicBellProcess::eventually([&] { return said().value(0) == u"On my way"_s; }, 10s));
    QVERIFY(ClinicBellProcess::eventually([&] { return waiting(m_desk->app().status()) == 0; }, 10s));
    QCOMPARE(said().count(u"On my way"_s), 1);
}

QTEST_GUILESS_MAIN(ReplyTest)
#include "replytest.moc"
