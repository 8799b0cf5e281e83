// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/redaction.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

class TestRedaction : public QObject
{
    Q_OBJECT

    static Notification notification()
    {
        Notification row;
        row.id = NotificationId(u"1"_s);
        row.kind = Kind::Appointment;
        row.title = u"Budi Santoso has come"_s;
        row.message = u"Budi Santoso, today 14:30, with his mother Dewi"_s;
        row.actionUrl = u"/patients/budi-santoso"_s;
        row.data = {{u"patient_name"_s, u"Budi Santoso"_s},
                    {u"room"_s, u"Room 2"_s},
                    {u"appointment_id"_s, 17},
                    {u"requires_ack"_s, true},
                    {u"note"_s, u"Budi is late"_s},
                    {u"family"_s, QJsonObject{{u"room"_s, u"Dewi"_s}}}};
        return row;
    }
    static QString allWords(const Notification &row)
    {
        return row.title + row.message + row.actionUrl
            + QString::fromUtf8(QJsonDocument(row.data).toJson(QJsonDocument::Compact));
    }

private slots:
    void initialsOfNamesInAnyScript_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("told");
        const auto row = [](const QString &name, const QString &told) {
            QTest::newRow(qPrintable(name)) << name << told;
        };
        row(u"Budi Santoso"_s, u"B. S."_s);
        row(u"Budi"_s, u"B."_s);
        row(u"  budi   santoso "_s, u"B. S."_s);
        row(u"Dr. Putri Wulandari"_s, u"P. W."_s);
        row(u"Ibu Hj. Siti Aminah"_s, u"S. A."_s);
        row(u"Maria de la Cruz Lopez"_s, u"M. D. L."_s);
        row(u"Élodie Ångström"_s, u"É. Å."_s);
        row(u"E\u0301lodie"_s, u"E\u0301."_s);
        row(u"محمد علي"_s, u"م. ع."_s);
        row(u"د. محمد علي"_s, u"م. ع."_s);
        row(u"王小明"_s, u"王."_s);
        row(u"\U00020BB7野家"_s, u"\U00020BB7."_s);
        row(u"“Budi” (Santoso)"_s, u"B. S."_s);
        row(u"\u202eBudi"_s, u"B."_s);
        row(u"Dr."_s, {});
        row(u"–"_s, {});
        row({}, {});
    }

    void initialsOfNamesInAnyScript()
    {
        QFETCH(QString, name);
        QTEST(initials(name), "told");
    }

    void fullIsWhatItWas() { QCOMPARE(redacted(notification(), Redaction::Full), notification()); }

    void nothingThatSomebodyWroteIsLeftOfANotification_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("message");
        QTest::newRow("initials") << static_cast<int>(Redaction::Initials) << u"B. S."_s;
        QTest::newRow("kind only") << static_cast<int>(Redaction::KindOnly) << QString();
    }

    void nothingThatSomebodyWroteIsLeftOfANotification()
    {
        QFETCH(int, level);
        const Notification told = redacted(notification(), static_cast<Redaction>(level));
        QTEST(told.message, "message");
        for (const auto &name : {u"Budi"_s, u"budi"_s, u"Santoso"_s, u"Dewi"_s, u"late"_s})
            QVERIFY2(!allWords(told).contains(name), qPrintable(allWords(told)));
        // One can act on it all the same.
        QCOMPARE(told.id, notification().id);
        QVERIFY(needsAcknowledgement(told) == needsAcknowledgement(notification()));
        QCOMPARE(subjectOf(told), subjectOf(notification()));
        QCOMPARE(told.data.value("room"_L1).toString(), u"Room 2"_s);
    }

    void whereTheNameIsNotKnownOnlyTheKindIsTold()
    {
        Notification row = notification();
        row.data.remove("patient_name"_L1);
        QCOMPARE(redacted(row, Redaction::Initials).message, QString());
    }

    void everyRowOfAChangeIsRedacted()
    {
        ChangeSet changes;
        changes.added = {notification()};
        changes.updated = {notification()};
        changes.counters.unread = 2;
        const ChangeSet told = redacted(changes, Redaction::Initials);
        QCOMPARE(told.added.first().message, u"B. S."_s);
        QCOMPARE(told.updated.first().message, u"B. S."_s);
        QCOMPARE(told.counters.unread, 2);
    }

    void appointmentsAndConsultationsKeepInitialsRoomAndStaff()
    {
        Appointment appointment;
        appointment.patientName = u"Budi Santoso"_s;
        appointment.doctorName = u"Dr. Putri"_s;
        appointment.reason = u"Budi coughs"_s;
        const Appointment told = redacted(appointment, Redaction::Initials);
        QCOMPARE(told.patientName, u"B. S."_s);
        QCOMPARE(told.doctorName, u"Dr. Putri"_s);
        QVERIFY(told.reason.isEmpty());
        QVERIFY(redacted(appointment, Redaction::KindOnly).patientName.isEmpty());
        Consultation consultation;
        consultation.patientName = u"Budi Santoso"_s;
        QCOMPARE(redacted(consultation, Redaction::Initials).patientName, u"B. S."_s);
    }

    void whatColleaguesWriteIsLeftOut()
    {
        ConversationChanges changes;
        changes.conversations.resize(1);
        changes.conversations.first().otherName = u"Dewi"_s;
        changes.conversations.first().lastContent = u"Budi is here"_s;
        changes.messages.resize(1);
        changes.messages.first().content = u"Budi is here"_s;
        const ConversationChanges told = redacted(changes, Redaction::Initials);
        QCOMPARE(told.conversations.first().otherName, u"Dewi"_s);
        QCOMPARE(told.conversations.first().lastContent, u"…"_s);
        QCOMPARE(told.messages.first().content, u"…"_s);
        QCOMPARE(redacted(changes, Redaction::Full).messages, changes.messages);
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
