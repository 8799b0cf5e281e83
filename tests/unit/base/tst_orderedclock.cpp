// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/orderedclock.h"

#include "tests/support/fakeclock.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace clinicbell;

class TestOrderedClock : public QObject
{
    Q_OBJECT
private slots:
    void itTellsTheWallClocksTime()
    {
        test::FakeClock wall;
        OrderedClock ordered(wall);
        QCOMPARE(ordered.now(), wall.now());
        wall.advance(5s);
        QCOMPARE(ordered.now(), wall.now());
        wall.jump(1h);
        QCOMPARE(ordered.now(), wall.now());
    }

    void itGoesOnWhereTheWallClockJumpsBack()
    {
        test::FakeClock wall;
        OrderedClock ordered(wall);
        const QDateTime before = ordered.now();
        wall.jump(-1h);
        QCOMPARE(ordered.now(), before);
        wall.advance(20min);
        QCOMPARE(ordered.now(), before.addSecs(20 * 60));
        wall.jump(2h);
        QCOMPARE(ordered.now(), wall.now());
    }
};

QTEST_GUILESS_MAIN(TestOrderedClock)
#include "tst_orderedclock.moc"
