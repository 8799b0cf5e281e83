// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/leavegrace.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;

class TestLeaveGrace : public QObject
{
    Q_OBJECT

    QStringList gone() const
    {
        QStringList gone;
        for (const QList<QVariant> &call : *m_left)
            gone.append(call.first().value<UserId>().value());
        return gone;
    }

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<sync::LeaveGrace> m_grace;
    std::unique_ptr<QSignalSpy> m_left;

private slots:
    void init()
    {
        m_left.reset();
        m_grace.reset();
        m_clock = std::make_unique<test::FakeClock>();
        m_grace = std::make_unique<sync::LeaveGrace>(*m_clock);
        m_left = std::make_unique<QSignalSpy>(m_grace.get(), &sync::LeaveGrace::left);
    }

    void whoStaysAwayHasLeft()
    {
        m_grace->leave(UserId(u"1"_s));
        m_clock->advance(4999ms);
        QCOMPARE(gone(), QStringList());
        m_clock->advance(1ms);
        QCOMPARE(gone(), QStringList({u"1"_s}));
        m_clock->advance(1min);
        QCOMPARE(gone().size(), 1);
    }

    void whoComesBackHasNeverLeft()
    {
        m_grace->leave(UserId(u"1"_s));
        m_clock->advance(3s);
        m_grace->stay(UserId(u"1"_s));
        m_clock->advance(1min);
        QCOMPARE(gone(), QStringList());
    }

    void everybodyHasTheirOwnTime()
    {
        m_grace->leave(UserId(u"1"_s));
        m_clock->advance(2s);
        m_grace->leave(UserId(u"2"_s));
        m_grace->leave(UserId(u"1"_s)); // Of another of their connections.
        m_clock->advance(3s);
        QCOMPARE(gone(), QStringList({u"1"_s}));
        m_clock->advance(2s);
        QCOMPARE(gone(), QStringList({u"1"_s, u"2"_s}));
    }

    void aWallClockThatJumpsTakesNobodyAway()
    {
        m_grace->leave(UserId(u"1"_s));
        m_clock->jump(1h);
        m_clock->advance(4s);
        QCOMPARE(gone(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestLeaveGrace)
#include "tst_leavegrace.moc"
