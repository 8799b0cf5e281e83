// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/visittext.h"
#include "tests/ui/visits/visitsamples.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::ui;

/// How appointments and consultations are worded.
class VisitTextTest : public QObject
{
    Q_OBJECT

    const QLocale m_locale{QLocale::English, QLocale::UnitedKingdom};
    const QDateTime m_now{QDate(2026, 11, 26), QTime(14, 0), Qt::UTC};

    static QString plain(QString text) { return text.remove(QChar(0x2068)).remove(QChar(0x2069)); }

private slots:
    void lengthsAreShort_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << 0 << u"now"_s;
        QTest::newRow("less than a minute") << 59 << u"now"_s;
        QTest::newRow("minutes") << 12 * 60 + 59 << u"12 min"_s;
        QTest::newRow("an hour and more") << 65 * 60 << u"1 h 5 min"_s;
    }
    void lengthsAreShort()
    {
        QFETCH(int, seconds);
        QTEST(minutesText(std::chrono::seconds(seconds)), "words");
    }

    void timeLeftIsRoundedUpAndLatenessDown_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("far away") << 3600 << QString();
        QTest::newRow("near") << 11 * 60 + 1 << u"in 12 min"_s;
        QTest::newRow("almost") << 59 << u"now"_s;
        QTest::newRow("just begun") << -59 << u"now"_s;
        QTest::newRow("late") << -8 * 60 - 59 << u"8 min late"_s;
        QTest::newRow("very late") << -90 * 60 << u"1 h 30 min late"_s;
    }
    void timeLeftIsRoundedUpAndLatenessDown()
    {
        QFETCH(int, seconds);
        QTEST(timeText(test::sampleAppointment(u"1"_s, m_now.addSecs(seconds)), m_now), "words");
    }

    void newsTellsBeforeAndAfter()
    {
        Appointment appointment = test::sampleAppointment(u"1"_s, m_now.addSecs(5400));
        QCOMPARE(newsText(appointment, m_locale), QString());
        appointment.news.startsAt = m_now;
        QCOMPARE(newsText(appointment, m_locale), u"14:00 → 15:30"_s);
        appointment.news.room = u"Room 1"_s;
        QCOMPARE(plain(newsText(appointment, m_locale)), u"14:00 → 15:30 · Room 1 → Room 2"_s);
        appointment.news.startsAt = m_now.addDays(-1);
        QVERIFY(newsText(appointment, m_locale).startsWith(u"Wed 14:00 → 15:30"_s));
    }

    void aNameKeepsItsDirectionAndNothingElse()
    {
        const QString name = patientText(u"سارة\u202E<b>"_s);
        QCOMPARE(name, QChar(0x2068) + u"سارة<b>"_s + QChar(0x2069));
        QCOMPARE(patientText({}), u"Patient"_s);
    }

    void everyStateHasAWord()
    {
        QStringList words;
        for (int i = 0; i < static_cast<int>(AppointmentStatus::Other); ++i)
            words.append(statusText(test::sampleAppointment(u"1"_s, m_now, static_cast<AppointmentStatus>(i))));
        QVERIFY(!words.contains(QString()));
        QCOMPARE(words.removeDuplicates(), 0);
    }

    void aReminderIsANotificationOfItsOwn()
    {
        const Appointment appointment = test::sampleAppointment(u"17"_s, m_now.addSecs(600));
        const Notification reminder = reminderOf(appointment, UserId(u"3"_s), m_now, m_locale);
        QVERIFY(isLocal(reminder.id));
        QCOMPARE(subjectOf(reminder), u"appointment:17"_s);
        QCOMPARE(reminder.title, u"Appointment at 14:10"_s);
        QCOMPARE(reminder.message, u"Budi Santoso · Dr. Putri Wulandari · Room 2 · Check-up"_s);
        QCOMPARE(reminder.createdAt, m_now);
        Appointment moved = appointment;
        moved.startsAt = m_now.addSecs(1200);
        QVERIFY(reminderOf(moved, UserId(u"3"_s), m_now, m_locale).id != reminder.id);
    }
};

QTEST_GUILESS_MAIN(VisitTextTest)
#include "visittexttest.moc"
