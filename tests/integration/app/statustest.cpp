// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// What scripts read: the keys of docs/command-line.md.
class StatusTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup()
    {
        m_desk->app().ask({u"sign-out"_s});
        QVERIFY(m_desk->app().quit());
        m_desk.reset();
    }
    void theKeysAreThePromisedOnes();
    void aVerboseStatusTellsWhatHappenedAndNothingOfWhatWasSent();

private:
    static QStringList keysOf(const QJsonValue &object);

    std::unique_ptr<Desk> m_desk;
};

QStringList StatusTest::keysOf(const QJsonValue &object)
{
    QStringList keys = object.toObject().keys();
    keys.sort();
    return keys;
}

void StatusTest::theKeysAreThePromisedOnes()
{
    const QStringList promised{u"clock_offset_seconds"_s,
                               u"connection"_s,
                               u"counters"_s,
                               u"emergency_poll_seconds"_s,
                               u"last_error"_s,
                               u"last_sync"_s,
                               u"locked"_s,
                               u"outbox"_s,
                               u"policy_error"_s,
                               u"server"_s,
                               u"since"_s,
                               u"store"_s,
                               u"store_error"_s,
                               u"total"_s,
                               u"transport"_s,
                               u"unread"_s,
                               u"user"_s,
                               u"version"_s};
    QVERIFY(m_desk->app().start());
    const QJsonObject signedOut = m_desk->app().status();
    QCOMPARE(keysOf(signedOut), promised);
    QCOMPARE(signedOut.value(u"connection"_s), QJsonValue(u"signed-out"_s));
    for (const QString &nothing : {u"server"_s, u"user"_s, u"last_sync"_s, u"last_error"_s, u"store_error"_s})
        QVERIFY2(signedOut.value(nothing).isNull(), qPrintable(nothing));
    QVERIFY(m_desk->startServer());
    QCOMPARE(m_desk->app().signIn(m_desk->address()).exitCode, 0);
    QVERIFY(m_desk->app().becomes(u"live"_s));
    m_desk->server().notify(1);
    QVERIFY(m_desk->agrees());
    const QJsonObject status = m_desk->app().status();
    QCOMPARE(keysOf(status), promised);
    QCOMPARE(keysOf(status.value(u"outbox"_s)), (QStringList{u"needs_consent"_s, u"oldest_seconds"_s, u"waiting"_s}));
    QCOMPARE(keysOf(status.value(u"counters"_s)),
             (QStringList{u"bad_frames"_s, u"foreign"_s, u"frames"_s, u"overrun"_s, u"popups"_s, u"reconnects"_s}));
    QCOMPARE(status.value(u"server"_s), QJsonValue(m_desk->address()));
    QCOMPARE(keysOf(m_desk->app().list().first()),
             (QStringList{u"acknowledged_at"_s, u"claimed_by"_s, u"created_at"_s, u"id"_s, u"message"_s, u"priority"_s,
                          u"read"_s, u"title"_s, u"type"_s}));
    QCOMPARE(keysOf(m_desk->app().askJson({u"team"_s}).array().first()),
             (QStringList{u"desk"_s, u"name"_s, u"role"_s, u"room"_s, u"status"_s, u"until"_s, u"user_id"_s}));
}

void StatusTest::aVerboseStatusTellsWhatHappenedAndNothingOfWhatWasSent()
{
    QVERIFY(m_desk->open());
    m_desk->server().notify(1);
    QVERIFY(m_desk->agrees());
    const QStringList command{u"status"_s, u"--verbose"_s};
    const QJsonObject status = QJsonDocument::fromJson(m_desk->app().askJson(command).out).object();
    QStringList events;
    const QJsonArray log = status[u"connection_log"].toArray();
    for (const QJsonValue &event : log)
        events.append(event[u"event"].toString());
    QCOMPARE(events.mid(0, 4), (QStringList{u"started"_s, u"server-asked"_s, u"connected"_s, u"channel-subscribed"_s}));
    QCOMPARE(keysOf(log.first()), (QStringList{u"at"_s, u"code"_s, u"error"_s, u"event"_s, u"text"_s, u"times"_s}));
    const QJsonArray channels = status[u"channels"].toArray();
    QCOMPARE(channels.size(), 3); // The person's own, the appointments, the clinic.
    QCOMPARE(channels.first()[u"state"], QJsonValue(u"subscribed"_s));
    QCOMPARE(keysOf(channels.first()), (QStringList{u"code"_s, u"error"_s, u"failing_since"_s, u"name"_s, u"state"_s}));
    const QByteArray text = m_desk->app().ask(command).out;
    QVERIFY(text.contains("Connected\n"));
    const QString title = m_desk->app().list().first()[u"title"].toString();
    QVERIFY(!title.isEmpty() && !text.contains(title.toUtf8()));
}

QTEST_GUILESS_MAIN(StatusTest)
#include "statustest.moc"
