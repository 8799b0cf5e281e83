// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/connectionlog.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using Kind = ConnectionEvent::Kind;

class ConnectionLogTest : public QObject
{
    Q_OBJECT

    static QDateTime second(int n) { return QDateTime(QDate(2026, 3, 2), QTime(7, 30), Qt::UTC).addSecs(n); }

private slots:
    void theLatestTwoHundredAreKept()
    {
        ConnectionLog log;
        for (int n = 0; n < 500; ++n)
            log.add({.kind = Kind::ChannelSubscribed, .at = second(n), .subject = QString::number(n)});
        QCOMPARE(log.events().size(), ConnectionLog::mostEvents);
        QCOMPARE(log.events().first().subject, u"300"_s);
        QCOMPARE(log.events().last().subject, u"499"_s);
    }

    void whatRepeatsItselfIsCounted()
    {
        ConnectionLog log;
        log.add({.kind = Kind::Connected, .at = second(0)});
        for (int n = 1; n <= 100'000; ++n)
            log.add({.kind = Kind::BadFrame, .at = second(n)});
        QCOMPARE(log.events().size(), 2);
        QCOMPARE(log.events().last(),
                 (ConnectionEvent{.kind = Kind::BadFrame, .at = second(100'000), .times = 100'000}));
    }

    void whatDiffersInAnythingButItsTimeIsAnother_data()
    {
        QTest::addColumn<ConnectionEvent>("other");
        const auto row = [](const char *name, const ConnectionEvent &other) { QTest::newRow(name) << other; };
        row("kind", {.kind = Kind::Refused, .subject = u"a"_s, .code = 1});
        row("subject", {.kind = Kind::Lost, .subject = u"b"_s, .code = 1});
        row("code", {.kind = Kind::Lost, .subject = u"a"_s, .code = 2});
        row("error", {.kind = Kind::Lost, .subject = u"a"_s, .code = 1, .error = ErrorCode::TimedOut});
        row("span",
            {.kind = Kind::Lost, .subject = u"a"_s, .code = 1, .error = {}, .span = std::chrono::milliseconds(1)});
    }
    void whatDiffersInAnythingButItsTimeIsAnother()
    {
        QFETCH(const ConnectionEvent, other);
        ConnectionLog log;
        log.add({.kind = Kind::Lost, .subject = u"a"_s, .code = 1});
        log.add(other);
        QCOMPARE(log.events().size(), 2);
    }

    void eachKindHasItsName()
    {
        std::set<QString> names;
        constexpr int kinds = static_cast<int>(Kind::NetworkChanged) + 1;
        for (int kind = 0; kind < kinds; ++kind)
            names.insert(connectionEventKey(static_cast<Kind>(kind)));
        QCOMPARE(names.size(), static_cast<size_t>(kinds));
        QVERIFY(!names.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(ConnectionLogTest)
#include "tst_connectionlog.moc"
