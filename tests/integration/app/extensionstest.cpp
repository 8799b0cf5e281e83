// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

namespace {

const QString colleague = u"ani@klinik.example"_s;

} // namespace

/// The optional parts of the contract (backend.md, section 1), and a server that has none of them: the list ends the
/// same, and what was done is done once.
class ExtensionsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;

    /// The line stays down, and the clinic goes on, until endOutage().
    void beginOutage()
    {
        m_desk->server().call("POST", u"/control/fail"_s,
                              {{u"seconds"_s, 60}, {u"status"_s, 503}, {u"path"_s, u"/api/v1/broadcasting"_s}});
        m_desk->server().call("POST", u"/control/drop-sockets"_s);
        QVERIFY(m_desk->app().becomes([](const QJsonObject &status) { return status[u"connection"_s] != "live"_L1; }));
    }
    void endOutage() { m_desk->server().call("POST", u"/control/fail"_s, {{u"seconds"_s, 0}, {u"status"_s, 503}}); }
    QMap<QString, int> requests()
    {
        QMap<QString, int> counts;
        const QJsonObject state = m_desk->server().call("GET", u"/control/state?user_email=siti@klinik.example"_s).json;
        const QJsonObject told = state.value(u"requests"_s).toObject();
        for (auto each = told.begin(); each != told.end(); ++each)
            counts.insert(each.key(), each.value().toInt());
        return counts;
    }
    /// What was asked between the two counts.
    static QMap<QString, int> between(const QMap<QString, int> &before, const QMap<QString, int> &after)
    {
        QMap<QString, int> asked;
        for (auto each = after.begin(); each != after.end(); ++each) {
            if (const int more = each.value() - before.value(each.key()); more > 0)
                asked.insert(each.key(), more);
        }
        return asked;
    }
    void open(const QStringList &options = {})
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->open(options));
    }
    /// Siti's row and her colleague's of one emergency.
    QStringList emergency()
    {
        const QJsonArray both{u"siti@klinik.example"_s, colleague};
        const QJsonObject data{{u"requires_ack"_s, true}};
        const QJsonArray ids =
            m_desk->server()
                .call("POST", u"/control/notify"_s,
                      {{u"user_emails"_s, both},
                       {u"notification"_s,
                        QJsonObject{
                            {u"type"_s, u"emergency"_s}, {u"title"_s, u"Emergency in room 3"_s}, {u"data"_s, data}}}})
                .json.value(u"ids"_s)
                .toArray();
        return {QString::number(ids[0].toInteger()), QString::number(ids[1].toInteger())};
    }
    QJsonObject rowHere(const QString &id)
    {
        const QJsonArray rows = m_desk->app().list();
        for (const QJsonValue &row : rows) {
            if (row[u"id"] == id)
                return row.toObject();
        }
        return {};
    }
    QJsonObject rowThere(const QString &id)
    {
        const QJsonArray rows = m_desk->server().truth();
        for (const QJsonValue &row : rows) {
            if (row[u"id"].toVariant().toString() == id)
                return row.toObject();
        }
        return {};
    }

private slots:
    void cleanup()
    {
        QVERIFY(m_desk->app().isRunning());
        m_desk->app().ask({u"sign-out"_s}); // The keyring is one for all tests.
        QVERIFY(m_desk->app().quit());
        m_desk.reset();
    }

    void anOutageEndsInTheSameListOnEveryServer_data()
    {
        QTest::addColumn<QString>("features");
        QTest::addColumn<int>("pages");
        QTest::newRow("all features: seven pages of changes") << u"all"_s << 7;
        QTest::newRow("none: six pages, until one was known before") << u"none"_s << 6;
        QTest::newRow("delta-sync alone") << u"delta-sync"_s << 7;
        QTest::newRow("all but delta-sync") << u"idempotency,acknowledgements,claims,client-message-ids"_s << 6;
    }
    /// 500 missed, 20 deleted and 30 read elsewhere meanwhile, and something done here.
    void anOutageEndsInTheSameListOnEveryServer()
    {
        QFETCH(QString, features);
        QFETCH(int, pages);
        open({u"--features"_s, features});
        const QList<qint64> known = m_desk->server().notify(80);
        QVERIFY(m_desk->agrees());
        const QString token = m_desk->server().signIn();
        beginOutage();
        m_desk->server().notify(500);
        QJsonArray deleted;
        for (int i = 0; i < 20; ++i)
            deleted.append(known[60 + i]);
        QJsonArray read;
        for (int i = 0; i < 30; ++i)
            read.append(known[30 + i]);
        const auto sent = [&](const QByteArray &method, const QString &path, const QJsonArray &ids) {
            return m_desk->server().call(method, path, {{u"notification_ids"_s, ids}}, token).status;
        };
        QCOMPARE(sent("DELETE", u"/notifications/delete-multiple"_s, deleted), 200);
        QCOMPARE(sent("POST", u"/notifications/read-multiple"_s, read), 200);
        QCOMPARE(m_desk->app().ask({u"read"_s, QString::number(known[0])}).exitCode, 0);
        const auto before = requests();
        endOutage();
        QVERIFY(m_desk->app().becomes(u"live"_s));
        QVERIFY(m_desk->agrees());
        QCOMPARE(m_desk->here().size(), 560);
        QVERIFY(rowHere(QString::number(known[0]))[u"read"].toBool());
        const auto asked = between(before, requests());
        QVERIFY2(asked.value(u"GET /notifications"_s) <= pages,
                 qPrintable(QString::number(asked.value(u"GET /notifications"_s))));
    }

    void aNormalReconnectionCostsTwoRequests_data()
    {
        QTest::addColumn<QString>("features");
        QTest::addColumn<bool>("batch");
        QTest::newRow("all features") << u"all"_s << true;
        QTest::newRow("none: a signature for each channel") << u"none"_s << false;
    }
    /// The list, and the signatures of all channels, which hold for one connection only (protocol.md).
    void aNormalReconnectionCostsTwoRequests()
    {
        QFETCH(QString, features);
        QFETCH(bool, batch);
        open({u"--features"_s, features});
        m_desk->server().notify(60);
        QVERIFY(m_desk->agrees());
        QCOMPARE(m_desk->app().ask({u"sync"_s}).exitCode, 0);
        const auto before = requests();
        const int reconnects = counter(m_desk->app().status(), "reconnects"_L1);
        m_desk->server().call("POST", u"/control/drop-sockets"_s);
        QVERIFY(m_desk->app().becomes([&](const QJsonObject &status) {
            return counter(status, "reconnects"_L1) > reconnects && status[u"connection"_s] == "live"_L1;
        }));
        m_desk->server().notify(1);
        QVERIFY(m_desk->agrees());
        QCOMPARE(m_desk->app().ask({u"sync"_s}).exitCode, 0); // Whatever was to be asked was asked before this.
        auto asked = between(before, requests());
        const int channels =
            int(m_desk->app().askJson({u"status"_s, u"--verbose"_s}).object()[u"channels"].toArray().size());
        QVERIFY(channels > 1);
        QCOMPARE(asked.take(u"POST /broadcasting/auth/batch"_s), batch ? 1 : 0);
        QCOMPARE(asked.take(u"POST /broadcasting/auth"_s), batch ? 0 : channels);
        QCOMPARE(asked, (QMap<QString, int>{{u"GET /notifications"_s, 2}})); // The reconnection's, and the command's.
    }

    void anActWhoseAnswerIsLostTakesEffectOnce_data()
    {
        QTest::addColumn<QString>("features");
        QTest::addColumn<int>("status");
        for (const QString &features : {u"all"_s, u"none"_s}) {
            for (const int status : {0, 500, 503})
                QTest::addRow("%s, %d", qPrintable(features), status) << features << status;
        }
    }
    /// Deleting tells: a second time is 404, and would take the row back on the screen.
    void anActWhoseAnswerIsLostTakesEffectOnce()
    {
        QFETCH(QString, features);
        QFETCH(int, status);
        open({u"--features"_s, features});
        const QStringList ids = Desk::texts(m_desk->server().notify(3));
        QVERIFY(m_desk->agrees());
        m_desk->server().call("POST", u"/control/lose"_s,
                              {{u"count"_s, 2}, {u"path"_s, u"/api/v1/notifications"_s}, {u"status"_s, status}});
        QCOMPARE(m_desk->app().ask({u"delete"_s, ids[0]}).exitCode, 0);
        QCOMPARE(m_desk->app().ask({u"read"_s, ids[1]}).exitCode, 0);
        QVERIFY(m_desk->agrees(20s));
        QCOMPARE(m_desk->here(), (Holdings{{ids[1], true}, {ids[2], false}}));
        const QJsonValue error = m_desk->app().status()[u"last_error"];
        QVERIFY2(error.isNull() || error[u"code"] != "not-found"_L1, qPrintable(error[u"message"].toString()));
    }

    void whatIsHereIsReadAndClearedAndNothingLater()
    {
        open();
        m_desk->server().notify(3);
        QVERIFY(m_desk->agrees());
        QCOMPARE(m_desk->app().askJson({u"read-all"_s}).object()[u"changed"].toInt(), 3);
        m_desk->server().notify(1);
        QVERIFY(m_desk->agrees());
        QCOMPARE(m_desk->app().status()[u"unread"].toInt(), 1);
        QCOMPARE(m_desk->app().askJson({u"clear"_s}).object()[u"changed"].toInt(), 4);
        m_desk->server().notify(2);
        QVERIFY(m_desk->agrees());
        QCOMPARE(m_desk->here().size(), 2);
    }

    void anAcknowledgementReachesTheServerOnceFromOffline()
    {
        open();
        const QString id = emergency()[0];
        QVERIFY(m_desk->agrees());
        QVERIFY(rowHere(id)[u"acknowledged_at"].isNull());
        m_desk->server().kill();
        QVERIFY(m_desk->app().becomes(u"offline"_s));
        QCOMPARE(m_desk->app().ask({u"acknowledge"_s, id}).exitCode, 0);
        QVERIFY(rowHere(id)[u"acknowledged_at"].isString());
        QVERIFY(m_desk->startServer());
        QVERIFY(m_desk->agrees());
        QVERIFY(rowThere(id)[u"acknowledged_at"].isString());
        QCOMPARE(requests().value(u"POST /notifications/{id}/acknowledge"_s), 1);
        QVERIFY(rowHere(id)[u"acknowledged_at"].isString());
    }

    void aClaimIsSeenByTheOthersAndTheFirstKeepsIt()
    {
        open();
        const QStringList ids = emergency();
        const QString token = m_desk->server().signIn(colleague);
        QVERIFY(m_desk->agrees());
        // Live from the colleague, and released again.
        const auto holder = [&] { return rowHere(ids[0])[u"claimed_by"][u"user_id"].toString(); };
        QCOMPARE(m_desk->server().call("POST", u"/notifications/%1/claim"_s.arg(ids[1]), {}, token).status, 200);
        QVERIFY(ClinicBellProcess::eventually([&] { return !holder().isEmpty(); }));
        QVERIFY(!rowHere(ids[0])[u"claimed_by"][u"name"].toString().isEmpty());
        QCOMPARE(m_desk->server().call("DELETE", u"/notifications/%1/claim"_s.arg(ids[1]), {}, token).status, 200);
        QVERIFY(ClinicBellProcess::eventually([&] { return holder().isEmpty(); }));

        // From here.
        QCOMPARE(m_desk->app().ask({u"claim"_s, ids[0]}).exitCode, 0);
        QVERIFY(ClinicBellProcess::eventually([&] { return !rowThere(ids[0])[u"claimed_by"].isNull(); }));
        QCOMPARE(rowThere(ids[0])[u"claimed_by"][u"id"].toInt(), 1);
        QCOMPARE(m_desk->app().ask({u"release"_s, ids[0]}).exitCode, 0);
        QVERIFY(ClinicBellProcess::eventually([&] { return rowThere(ids[0])[u"claimed_by"].isNull(); }));

        // Both at the same time: the server knows who was first, and so does the row.
        beginOutage();
        QCOMPARE(m_desk->app().ask({u"claim"_s, ids[0]}).exitCode, 0);
        QCOMPARE(holder(), u"1"_s);
        QCOMPARE(m_desk->server().call("POST", u"/notifications/%1/claim"_s.arg(ids[1]), {}, token).status, 200);
        endOutage();
        QVERIFY(ClinicBellProcess::eventually(
            [&] { return waiting(m_desk->app().status()) == 0 && holder() != "1"_L1 && !holder().isEmpty(); }));
        QCOMPARE(rowThere(ids[0])[u"claimed_by"][u"id"].toVariant().toString(), holder());
    }
};

QTEST_GUILESS_MAIN(ExtensionsTest)
#include "extensionstest.moc"
