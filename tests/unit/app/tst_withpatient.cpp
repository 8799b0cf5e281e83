// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/withpatient.h"

#include <QTest>

using namespace clinicbell;

/// A doctor's status while one of their consultations runs, and afterwards.
class TestWithPatient : public QObject
{
    Q_OBJECT

    WithPatient m_withPatient;
    PresenceStatus m_status = PresenceStatus::Available;

    void run(bool running) { m_withPatient.setRunning(running, m_status); }
    void choose(PresenceStatus status)
    {
        m_withPatient.noteChosen();
        m_status = status;
    }

private slots:
    void initTestCase()
    {
        connect(&m_withPatient, &WithPatient::statusWanted, this, [this](PresenceStatus status) { m_status = status; });
    }
    void init()
    {
        m_withPatient.forget();
        m_status = PresenceStatus::Available;
    }

    void theEarlierStatusComesBackExactly_data()
    {
        QTest::addColumn<PresenceStatus>("before");
        QTest::newRow("available") << PresenceStatus::Available;
        QTest::newRow("busy") << PresenceStatus::Busy;
        QTest::newRow("away") << PresenceStatus::Away;
        QTest::newRow("said so before") << PresenceStatus::InConsultation;
    }
    void theEarlierStatusComesBackExactly()
    {
        QFETCH(PresenceStatus, before);
        choose(before);
        run(true);
        QCOMPARE(m_status, PresenceStatus::InConsultation);
        run(true); // Something else of it changed.
        run(false);
        QCOMPARE(m_status, before);
    }

    void whoSaysSomethingElseKeepsTheLastWord()
    {
        run(true);
        choose(PresenceStatus::Busy);
        run(true);
        QCOMPARE(m_status, PresenceStatus::Busy);
        run(false);
        QCOMPARE(m_status, PresenceStatus::Busy);
        run(true); // Until the next one.
        QCOMPARE(m_status, PresenceStatus::InConsultation);
    }

    void withoutAConsultationNothingIsSaid()
    {
        choose(PresenceStatus::Away);
        run(false);
        QCOMPARE(m_status, PresenceStatus::Away);
    }

    void anotherPersonBeginsAfresh()
    {
        run(true);
        m_withPatient.forget();
        m_status = PresenceStatus::Available;
        run(false);
        QCOMPARE(m_status, PresenceStatus::Available);
    }
};

QTEST_GUILESS_MAIN(TestWithPatient)
#include "tst_withpatient.moc"
