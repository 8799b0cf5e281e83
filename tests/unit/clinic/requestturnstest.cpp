// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/requestturns.h"
#include "tests/support/fakeclock.h"

#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::clinic::RequestTurns;
using Limiter = clinicbell::clinic::RequestTurns::Limiter;

namespace {

Error limited(std::optional<std::chrono::seconds> wait)
{
    return {.code = ErrorCode::RateLimited, .retryAfter = wait};
}

} // namespace

/// The desks of a clinic share the server's limiters, and all who ask on one desk share what the server said.
class RequestTurnsTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;

private slots:
    void whatOnlyWeSupposeHoldsBackNoAct()
    {
        RequestTurns turns(m_clock);
        turns.hear(Limiter::General, {.code = ErrorCode::RateLimited, .retryAfter = 15min, .isWaitSupposed = true});
        QCOMPARE(turns.quiet(), 0ms);
        QVERIFY(turns.turn() > 0ms);
    }

    void aRepairIsNotWaitedForThroughTheDay()
    {
        RequestTurns turns(m_clock);
        turns.hear(Limiter::General, {.code = ErrorCode::ServerFailure, .retryAfter = 24h});
        QVERIFY(turns.quiet() > 0ms && turns.quiet() <= 5min);
    }

    void whoeverWasToldToWaitAllWait_data()
    {
        QTest::addColumn<Limiter>("limiter");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<std::chrono::milliseconds>("general");
        QTest::addColumn<std::chrono::milliseconds>("visits");
        const std::chrono::milliseconds said = 40s;
        QTest::newRow("the limiter of all") << Limiter::General << ErrorCode::RateLimited << said << said;
        QTest::newRow("that of the visits alone")
            << Limiter::Visits << ErrorCode::RateLimited << std::chrono::milliseconds(0) << said;
        QTest::newRow("a server under repair") << Limiter::Visits << ErrorCode::ServerFailure << said << said;
    }
    void whoeverWasToldToWaitAllWait()
    {
        QFETCH(Limiter, limiter);
        QFETCH(ErrorCode, code);
        RequestTurns turns(m_clock);
        turns.hear(limiter, {.code = code, .retryAfter = 40s});
        QTEST(turns.quiet(Limiter::General), "general");
        QTEST(turns.quiet(Limiter::Visits), "visits");
        m_clock.advance(40s);
        QCOMPARE(turns.quiet(Limiter::Visits), 0ms);
        turns.hear(limiter, {.code = code, .retryAfter = 40s});
        turns.forget(); // Another server.
        QCOMPARE(turns.quiet(Limiter::Visits), 0ms);
    }

    void aShorterWaitDoesNotEndALongerOne()
    {
        RequestTurns turns(m_clock);
        turns.hear(Limiter::General, limited(40s));
        turns.hear(Limiter::General, limited(1s));
        QCOMPARE(turns.quiet(), 40s);
    }

    /// A limiter that does not say how long cannot hold back an act; what nobody waits for lets its window pass.
    void aLimiterWithoutAWordHoldsBackTheBackgroundOnly()
    {
        RequestTurns turns(m_clock);
        turns.hear(Limiter::General, limited({}));
        QCOMPARE(turns.quiet(), 0ms);
        QVERIFY(turns.turn() >= 30s);
        QVERIFY(turns.turn(Limiter::Visits) >= 30s);
        turns.hear(Limiter::Visits, limited({}));
        QVERIFY(turns.turn() < 60s);
        QVERIFY(turns.turn(Limiter::Visits) >= 60s);
        m_clock.advance(60s);
        QCOMPARE(turns.turn(), 0ms);
    }

    void otherErrorsQuietNobody()
    {
        RequestTurns turns(m_clock);
        turns.hear(Limiter::General, {.code = ErrorCode::ServerFailure});
        turns.hear(Limiter::General, {.code = ErrorCode::Forbidden});
        QCOMPARE(turns.turn(), 0ms);
    }

    void afterAWaitTheActsGoFirst()
    {
        RequestTurns turns(m_clock);
        turns.hear(Limiter::General, limited(40s));
        turns.setDesks(20);
        for (int i = 0; i < 1'000; ++i) {
            QVERIFY(turns.quiet() + turns.soon() <= 41s);
            QVERIFY(turns.turn() >= 41s);
        }
    }

    void oneDeskWaitsForNobody()
    {
        RequestTurns turns(m_clock);
        turns.setDesks(0); // Nobody is known yet.
        QCOMPARE(turns.soon(), 0ms);
        QCOMPARE(turns.turn(), 0ms);
        QCOMPARE(turns.turn(Limiter::Visits), 0ms);
        QCOMPARE(turns.pace(30s), 30s);
    }

    /// One moment calls all desks: no minute then has more requests than the limiter lets through.
    void theDesksOfAClinicTakeTurns_data()
    {
        QTest::addColumn<int>("desks");
        QTest::addColumn<Limiter>("limiter");
        QTest::addColumn<int>("aMinute");
        QTest::newRow("twenty") << 20 << Limiter::General << 60;
        QTest::newRow("sixty") << 60 << Limiter::General << 60;
        QTest::newRow("two hundred") << 200 << Limiter::General << 60;
        QTest::newRow("sixty, of visits") << 60 << Limiter::Visits << 20;
    }
    void theDesksOfAClinicTakeTurns()
    {
        QFETCH(int, desks);
        QFETCH(Limiter, limiter);
        QFETCH(int, aMinute);
        RequestTurns turns(m_clock);
        turns.setDesks(desks);
        QList<std::chrono::milliseconds> moments;
        for (int desk = 0; desk < desks; ++desk)
            moments.append(turns.turn(limiter));
        std::sort(moments.begin(), moments.end());
        qsizetype most = 0;
        for (qsizetype first = 0; first < moments.size(); ++first) {
            const auto end = std::lower_bound(moments.begin(), moments.end(), moments.at(first) + 60s);
            most = std::max(most, std::distance(moments.begin() + first, end));
        }
        QVERIFY2(most <= aMinute, qPrintable(QString::number(most)));
    }

    void whatIsAskedForAgainAndAgainTakesHalfOfTheLimit_data()
    {
        QTest::addColumn<int>("desks");
        QTest::addColumn<Limiter>("limiter");
        QTest::addColumn<std::chrono::seconds>("every");
        QTest::newRow("fifteen") << 15 << Limiter::General << 30s;
        QTest::newRow("twenty") << 20 << Limiter::General << 40s;
        QTest::newRow("a hundred") << 100 << Limiter::General << 200s;
        QTest::newRow("twenty, of visits") << 20 << Limiter::Visits << 120s;
    }
    void whatIsAskedForAgainAndAgainTakesHalfOfTheLimit()
    {
        QFETCH(int, desks);
        QFETCH(Limiter, limiter);
        RequestTurns turns(m_clock);
        turns.setDesks(desks);
        QTEST(turns.pace(30s, limiter), "every");
    }

    void pathsWithAppointmentsHaveALimiterOfTheirOwn_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<Limiter>("limiter");
        QTest::newRow("list") << u"https://clinic.example/api/v1/appointments?page=1"_s << Limiter::Visits;
        QTest::newRow("other") << u"https://clinic.example/api/v1/notifications?type=appointments"_s
                               << Limiter::General;
    }
    void pathsWithAppointmentsHaveALimiterOfTheirOwn()
    {
        QFETCH(QString, url);
        QTEST(clinic::limiterOf(QUrl(url)), "limiter");
    }
};

QTEST_GUILESS_MAIN(RequestTurnsTest)
#include "requestturnstest.moc"
