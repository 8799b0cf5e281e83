// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/consultation.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using Status = ConsultationStatus;

Q_DECLARE_METATYPE(clinicbell::ConsultationStatus)

namespace {

QDateTime at(int hour, int minute = 0)
{
    return {QDate(2026, 11, 26), QTime(hour, minute), Qt::UTC};
}

Consultation talk(Status status, const QDateTime &updatedAt = {})
{
    Consultation consultation{.id = ConsultationId(u"7"_s)};
    consultation.status = status;
    consultation.statusWord = consultationStatusKey(status);
    consultation.updatedAt = updatedAt;
    return consultation;
}

} // namespace

/// One consultation, whatever order its events come in.
class TestConsultation : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOverStaysOver_data()
    {
        QTest::addColumn<Status>("knownStatus");
        QTest::addColumn<QDateTime>("knownAt");
        QTest::addColumn<Status>("heardStatus");
        QTest::addColumn<QDateTime>("heardAt");
        QTest::addColumn<Status>("then");
        QTest::newRow("as it should be") << Status::Requested << at(9) << Status::Active << at(10) << Status::Active;
        QTest::newRow("ended before started") << Status::Ended << at(10) << Status::Active << at(9) << Status::Ended;
        QTest::newRow("ended before started, clocks differ")
            << Status::Ended << at(9) << Status::Active << at(10) << Status::Ended;
        QTest::newRow("an older timestamp") << Status::Active << at(10) << Status::Accepted << at(9) << Status::Active;
        QTest::newRow("an end with an older timestamp")
            << Status::Active << at(10) << Status::Ended << at(9) << Status::Ended;
        QTest::newRow("no times") << Status::Active << QDateTime() << Status::Requested << QDateTime()
                                  << Status::Active;
        QTest::newRow("no times, further")
            << Status::Requested << QDateTime() << Status::Accepted << QDateTime() << Status::Accepted;
        QTest::newRow("the same moment") << Status::Active << at(9) << Status::Accepted << at(9) << Status::Active;
        QTest::newRow("cancelled") << Status::Requested << at(9) << Status::Cancelled << at(9) << Status::Cancelled;
    }
    void whatIsOverStaysOver()
    {
        QFETCH(Status, knownStatus);
        QFETCH(QDateTime, knownAt);
        QFETCH(Status, heardStatus);
        QFETCH(QDateTime, heardAt);
        const Status then = resolved(talk(knownStatus, knownAt), talk(heardStatus, heardAt)).status;
        QTEST(then, "then");
    }

    void everyOrderEndsTheSame()
    {
        QList<int> order{0, 1, 2, 3};
        const QList<Status> course{Status::Requested, Status::Accepted, Status::Active, Status::Ended};
        do {
            Consultation known = talk(Status::Other);
            known.statusWord.clear();
            for (const int step : std::as_const(order)) {
                Consultation heard = talk(course.at(step), at(9 + step));
                if (step == 2)
                    heard.startedAt = at(11);
                if (step == 3)
                    heard.endedAt = at(12);
                known = resolved(known, heard);
            }
            QCOMPARE(known.status, Status::Ended);
            QCOMPARE(known.startedAt, at(11)); // Filled in, though it came after the end.
            QCOMPARE(known.endedAt, at(12));
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void theRunningTimeEndsWithTheConsultation()
    {
        Consultation running = talk(Status::Active);
        running.startedAt = at(14);
        QCOMPARE(runningTime(running, at(14, 12)), 12min);
        QCOMPARE(runningTime(running, at(13, 58)), 0s); // This computer's clock is behind.
        Consultation ended = running;
        ended.status = Status::Ended;
        ended.endedAt = at(14, 20);
        QCOMPARE(runningTime(ended, at(18)), 20min);
        QCOMPARE(runningTime(talk(Status::Requested), at(18)), 0s);
    }

    void anEndThatNobodyHeardIsSaidAfterAWhile()
    {
        Consultation running = talk(Status::Active);
        running.startedAt = at(14);
        QVERIFY(!isEndMissing(running, at(16)));
        QVERIFY(isBelievedRunning(running, at(16)));
        QVERIFY(isEndMissing(running, at(16, 1)));
        QVERIFY(!isBelievedRunning(running, at(16, 1)));
        running.status = Status::Ended;
        QVERIFY(!isEndMissing(running, at(16, 1)));
    }

    void withoutATimeItBeganWhenItWasHeardOf()
    {
        Consultation running = talk(Status::Active);
        running.heardAt = at(14);
        QCOMPARE(beganAt(running), at(14));
        QVERIFY(isEndMissing(running, at(17)));
    }

    void whatRunsComesFirst()
    {
        QList<Consultation> list{talk(Status::Ended, at(12)), talk(Status::Requested, at(9)),
                                 talk(Status::Active, at(8)), talk(Status::Other, at(10))};
        std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return isNearer(a, b); });
        QList<Status> order;
        for (const Consultation &each : std::as_const(list))
            order.append(each.status);
        QCOMPARE(order, QList({Status::Active, Status::Other, Status::Requested, Status::Ended}));
    }

    void statusesAreReadInBothLanguages_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Status>("status");
        QTest::newRow("contract: pending") << u"pending"_s << Status::Requested;
        QTest::newRow("contract: active") << u"active"_s << Status::Active;
        QTest::newRow("contract: completed") << u"completed"_s << Status::Ended;
        QTest::newRow("contract: closed") << u"closed"_s << Status::Ended;
        QTest::newRow("contract: cancelled") << u"cancelled"_s << Status::Cancelled;
        QTest::newRow("accepted") << u"Accepted"_s << Status::Accepted;
        QTest::newRow("Indonesian") << u"Selesai"_s << Status::Ended;
        QTest::newRow("unknown") << u"paused"_s << Status::Other;
    }
    void statusesAreReadInBothLanguages()
    {
        QFETCH(QString, word);
        const Status read = consultationStatusFromWord(word);
        QTEST(read, "status");
    }
};

QTEST_GUILESS_MAIN(TestConsultation)
#include "tst_consultation.moc"
