// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"
#include "tests/integration/app/manydesks.h"
#include "tests/support/soketi.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

namespace {

constexpr size_t siti = 0;
constexpr size_t james = 1;

QStringList texts(const QJsonArray &messages)
{
    QStringList all;
    for (const QJsonValue &each : messages)
        all.append(each[u"content"].toString());
    return all;
}

} // namespace

/// Two and three desks of one clinic, each a real program with windows, a profile and folders of its own, that are
/// driven by the command line as people are at their keyboards.
class DesksTest : public QObject
{
    Q_OBJECT

    clinicbell::test::Soketi m_soketi;
    ManyDesks m_desks;

    void bothServers()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("the clinic's own hub") << QStringList();
        QTest::newRow("soketi") << demoOptions(m_soketi);
    }
    bool open(size_t count, const QStringList &options = {})
    {
        return m_desks.open(count, options, {u"--minimized"_s});
    }
    QString idOf(const QString &name) { return m_desks.member(siti, name)[u"user_id"].toString(); }
    /// The conversation in which it was written; empty: it was refused.
    QString write(size_t from, const QString &to, const QByteArray &text)
    {
        const Outcome sent = m_desks.desk(from).askJson({u"message"_s, idOf(to), u"--text-stdin"_s}, text);
        return sent.object()[u"conversation"].toString();
    }
    QJsonArray thread(size_t at, const QString &id, int limit = 50)
    {
        return m_desks.desk(at).askJson({u"messages"_s, id, u"--limit"_s, QString::number(limit)}).array();
    }
    /// The newest one that @p at has there.
    QJsonObject newest(size_t at, const QString &id) { return thread(at, id, 1).last().toObject(); }
    QJsonObject conversation(size_t at, const QString &id)
    {
        const QJsonArray all = m_desks.desk(at).askJson({u"conversations"_s}).array();
        for (const QJsonValue &each : all) {
            if (each[u"id"] == id)
                return each.toObject();
        }
        return {};
    }
    static bool soon(const std::function<bool()> &wanted) { return ClinicBellProcess::eventually(wanted); }

private slots:
    void initTestCase() { QVERIFY(m_soketi.start()); }
    void cleanup() { QVERIFY(m_desks.close()); }

    void aMessageTypedAtOneIsReadAtTheOtherWithReceipts_data() { bothServers(); }
    void aMessageTypedAtOneIsReadAtTheOtherWithReceipts()
    {
        QFETCH(const QStringList, options);
        QVERIFY(open(2, options));
        QTRY_VERIFY(!idOf(u"Dr. James Lim"_s).isEmpty());
        const QString id = write(siti, u"Dr. James Lim"_s, "Can you come to room 3?");
        QVERIFY(!id.isEmpty());
        QVERIFY(soon([&] { return newest(james, id)[u"content"] == u"Can you come to room 3?"_s; }));
        QVERIFY(soon([&] { return conversation(james, id)[u"unread"].toInt() > 0; }));
        QVERIFY(soon([&] { return newest(siti, id)[u"state"] == u"sent"_s; }));
        QCOMPARE(m_desks.desk(james).ask({u"read-messages"_s, id}).exitCode, 0);
        QVERIFY(soon([&] { return newest(siti, id)[u"state"] == u"read"_s; }));
        QVERIFY(soon([&] { return conversation(james, id)[u"unread"].toInt() == 0; }));
        QCOMPARE(write(james, u"Siti Rahma"_s, "On my way"), id);
        QVERIFY(soon([&] { return newest(siti, id)[u"content"] == u"On my way"_s; }));
        QCOMPARE(m_desks.desk(siti).ask({u"read-messages"_s, id}).exitCode, 0);
        QVERIFY(soon([&] { return newest(james, id)[u"state"] == u"read"_s; }));
        QCOMPARE(texts(thread(siti, id)), texts(thread(james, id)));
    }

    void aDeskThatWasOffThroughAWholeConversationHasItInOrder_data() { bothServers(); }
    void aDeskThatWasOffThroughAWholeConversationHasItInOrder()
    {
        QFETCH(const QStringList, options);
        QVERIFY(open(2, options));
        QTRY_VERIFY(!idOf(u"Dr. James Lim"_s).isEmpty());
        const QString james5 = idOf(u"Dr. James Lim"_s);
        const QString id = write(siti, u"Dr. James Lim"_s, "until tomorrow");
        QVERIFY(soon([&] { return newest(james, id)[u"content"] == u"until tomorrow"_s; }));
        QCOMPARE(m_desks.desk(james).ask({u"read-messages"_s, id}).exitCode, 0);
        QVERIFY(soon([&] { return newest(siti, id)[u"state"] == u"read"_s; }));
        QVERIFY(m_desks.desk(james).quit());
        // He writes from his phone meanwhile.
        const QString phone = m_desks.server().signIn(u"james@klinik.example"_s);
        QStringList said{u"until tomorrow"_s};
        for (int i = 1; i <= 20; ++i) {
            said << u"asked %1"_s.arg(i) << u"answered %1"_s.arg(i);
            QCOMPARE(m_desks.desk(siti)
                         .ask({u"message"_s, james5, u"--text-stdin"_s}, u"asked %1"_s.arg(i).toUtf8())
                         .exitCode,
                     0);
            QVERIFY(soon([&] { return newest(siti, id)[u"state"] == u"sent"_s; }));
            QCOMPARE(m_desks.server()
                         .call("POST", u"/messages/conversations/%1/send"_s.arg(id),
                               {{u"content"_s, u"answered %1"_s.arg(i)}}, phone)
                         .status,
                     200);
            QVERIFY(soon([&] { return newest(siti, id)[u"content"] == said.last(); }));
        }
        QVERIFY(m_desks.restart(james));
        QVERIFY(soon([&] { return texts(thread(james, id, int(said.size()))) == said; }));
        QCOMPARE(texts(thread(siti, id, int(said.size()))), said);
        QCOMPARE(conversation(james, id)[u"unread"].toInt(), 20);
    }

    void anAnswerThatIsLostDoesNotDoubleTheMessage()
    {
        QVERIFY(open(2));
        QTRY_VERIFY(!idOf(u"Dr. James Lim"_s).isEmpty());
        const QString id = write(siti, u"Dr. James Lim"_s, "first");
        QVERIFY(soon([&] { return newest(james, id)[u"content"] == u"first"_s; }));
        const QString to = idOf(u"Dr. James Lim"_s);
        const QJsonObject away{
            {u"path"_s, u"/api/v1/messages/conversations/%1/send"_s.arg(id)}, {u"count"_s, 1}, {u"status"_s, 500}};
        QCOMPARE(m_desks.server().call("POST", u"/control/lose"_s, away).status, 200); // It does it all the same.
        QCOMPARE(m_desks.desk(siti).ask({u"message"_s, to, u"--text-stdin"_s}, "once").exitCode, 0);
        QVERIFY(soon([&] { return newest(siti, id)[u"state"] == u"sent"_s; }));
        QVERIFY(soon([&] { return newest(james, id)[u"content"] == u"once"_s; }));
        QCOMPARE(texts(thread(james, id)).count(u"once"_s), 1);
        QCOMPARE(texts(thread(siti, id)).count(u"once"_s), 1);
    }

    void threeDesksAgreeOnAStatusItsEndAndItsPlaceWithinASecond_data() { bothServers(); }
    void threeDesksAgreeOnAStatusItsEndAndItsPlaceWithinASecond()
    {
        QFETCH(const QStringList, options);
        QVERIFY(open(3, options));
        const auto all = [this](const std::function<bool(const QJsonObject &)> &wanted) {
            for (size_t at = 0; at < m_desks.count(); ++at) {
                if (!wanted(m_desks.member(at, u"Dr. James Lim"_s)))
                    return false;
            }
            return true;
        };
        QVERIFY(soon([&] { return all([](const QJsonObject &him) { return him[u"status"] == u"available"_s; }); }));
        QCOMPARE(m_desks.desk(james)
                     .ask({u"presence"_s, u"--status"_s, u"busy"_s, u"--minutes"_s, u"30"_s, u"--room"_s, u"Room 9"_s,
                           u"--desk"_s, u"by the window"_s})
                     .exitCode,
                 0);
        const auto isAsSaid = [](const QJsonObject &him) {
            return him[u"status"] == u"busy"_s && him[u"until"].isString() && him[u"room"] == u"Room 9"_s
                && him[u"desk"] == u"by the window"_s;
        };
        QVERIFY(ClinicBellProcess::eventually([&] { return all(isAsSaid); }, 1s));
        const QString until = m_desks.member(siti, u"Dr. James Lim"_s)[u"until"].toString();
        QVERIFY(m_desks.desk(james).quit());
        QVERIFY(m_desks.restart(james)); // It is kept, and told again.
        QVERIFY(soon([&] { return all(isAsSaid); }));
        QCOMPARE(m_desks.member(siti, u"Dr. James Lim"_s)[u"until"].toString().left(19), until.left(19));
    }

    void aDeskWhoseClockIsWrongShowsTheSameConversationAndTheSameEnds()
    {
        m_desks.setClock(james, u"+47m"_s);
        QVERIFY(open(2));
        QTRY_VERIFY(!idOf(u"Dr. James Lim"_s).isEmpty());
        const QString id = write(siti, u"Dr. James Lim"_s, "one");
        QVERIFY(soon([&] { return newest(james, id)[u"content"] == u"one"_s; }));
        for (const auto &[from, to, text] : {std::tuple{james, u"Siti Rahma"_s, QByteArray("two")},
                                             std::tuple{siti, u"Dr. James Lim"_s, QByteArray("three")},
                                             std::tuple{james, u"Siti Rahma"_s, QByteArray("four")}}) {
            QVERIFY(!write(from, to, text).isEmpty());
            QVERIFY(soon([&] {
                return newest(siti, id)[u"content"] == QString::fromUtf8(text)
                    && newest(james, id)[u"content"] == QString::fromUtf8(text);
            }));
        }
        QVERIFY(soon([&] { return newest(james, id)[u"state"] == u"sent"_s; }));
        const QStringList said{u"one"_s, u"two"_s, u"three"_s, u"four"_s};
        QCOMPARE(texts(thread(siti, id)).last(said.size()), said);
        QCOMPARE(texts(thread(james, id)).last(said.size()), said);
        QCOMPARE(newest(siti, id)[u"sent_at"], newest(james, id)[u"sent_at"]);
        QCOMPARE(m_desks.desk(james).ask({u"presence"_s, u"--status"_s, u"busy"_s, u"--minutes"_s, u"30"_s}).exitCode,
                 0);
        const auto until = [&](size_t at) {
            return QDateTime::fromString(m_desks.member(at, u"Dr. James Lim"_s)[u"until"].toString(),
                                         Qt::ISODateWithMs);
        };
        QVERIFY(soon([&] { return until(siti).isValid(); }));
        const qint64 off = QDateTime::currentDateTimeUtc().secsTo(until(siti)) - 30 * 60;
        QVERIFY2(std::abs(off) < 60, qPrintable(QString::number(off)));
    }

    void anEmptyMessageAndOneToNobodyAreRefusedInWords()
    {
        QVERIFY(open(1));
        const Outcome nobody = m_desks.desk(siti).ask({u"message"_s, u"99999"_s, u"--text-stdin"_s}, "hello");
        QCOMPARE(nobody.exitCode, 1);
        QVERIFY(!nobody.err.isEmpty());
        const Outcome empty = m_desks.desk(siti).ask({u"message"_s, idOf(u"Siti Rahma"_s), u"--text-stdin"_s}, " \n");
        QCOMPARE(empty.exitCode, 1);
        QVERIFY2(empty.err.contains("empty"), empty.err.constData());
        const Outcome usage = m_desks.desk(siti).ask({u"message"_s, u"5"_s});
        QCOMPARE(usage.exitCode, 2);
        QVERIFY2(usage.err.contains("--text-stdin"), usage.err.constData());
    }
};

QTEST_GUILESS_MAIN(DesksTest)
#include "deskstest.moc"
