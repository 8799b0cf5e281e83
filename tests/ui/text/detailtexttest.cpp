// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/text/textsamples.h"
#include "ui/text/messageparts.h"
#include "ui/text/notificationtext.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::test;
using namespace clinicbell::ui;

/// What the detail of a notification tells of its data.
class DetailTextTest : public QObject
{
    Q_OBJECT
private slots:
    void aMessageThatTheTableTellsIsNotToldTwice_data();
    void aMessageThatTheTableTellsIsNotToldTwice();
    void whereAVisitWasMovedFromIsATimeAndNoName();
    void detailsAreNamedForPeople();
    void whatWasAnsweredTellsWhenAndNotWhomItGoesTo();
};

void DetailTextTest::aMessageThatTheTableTellsIsNotToldTwice_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("told");
    QTest::newRow("all of it") << u"Budi Santoso · Tue 24 Nov 09:00 · Dr. Putri, Room 2"_s << true;
    QTest::newRow("a number with its word") << u"Budi Santoso · invoice 1612"_s << true;
    QTest::newRow("a number before its word") << u"5 medicines · Dr. Putri"_s << true;
    QTest::newRow("something more") << u"Budi Santoso · please hurry"_s << false;
    QTest::newRow("a time with a word") << u"Budi Santoso · was due 09:00"_s << false;
    QTest::newRow("another time") << u"Budi Santoso · was due 08:00"_s << false;
    QTest::newRow("words") << u"Dr. Putri asks for help"_s << false;
}

void DetailTextTest::aMessageThatTheTableTellsIsNotToldTwice()
{
    QFETCH(const QString, message);
    QFETCH(const bool, told);
    Notification made = notification(u"Appointment confirmed"_s, message);
    made.data = {{u"patient"_s, u"Budi Santoso"_s},
                 {u"when"_s, u"2026-11-24T09:00:00Z"_s},
                 {u"with"_s, u"Dr. Putri"_s},
                 {u"room"_s, u"Room 2"_s},
                 {u"invoice"_s, 1612},
                 {u"medicines"_s, 5}};
    QCOMPARE(isToldIn(detailLines(made, monday(), british()), made), told);
}

void DetailTextTest::whereAVisitWasMovedFromIsATimeAndNoName()
{
    Notification moved = notification(u"Appointment moved"_s, {});
    const auto label = [&moved](const QString &from) {
        moved.data = {{u"from"_s, from}};
        return detailLines(moved, monday(), british()).first().label;
    };
    QCOMPARE(label(u"10:00"_s), u"Before"_s);
    QCOMPARE(label(u"2026-11-24T09:00:00Z"_s), u"Before"_s);
    QCOMPARE(label(u"Bayu"_s), u"From"_s);
}

void DetailTextTest::detailsAreNamedForPeople()
{
    Notification made = notification(u"t"_s, u"m"_s);
    made.data = {{u"room"_s, u"Room 2"_s},
                 {u"patient_name"_s, u"Budi"_s},
                 {u"patient"_s, u"Budi Santoso"_s},
                 {u"scheduled_at"_s, u"2026-11-24T09:00:00Z"_s},
                 {u"appointment_id"_s, 7},
                 {u"amount"_s, 250'000},
                 {u"invoice"_s, 1612},
                 {u"queue_number"_s, u"A12"_s},
                 {u"nested"_s, QJsonObject{{u"x"_s, 1}}}};
    const QList<DetailLine> expected{{u"Patient"_s, u"Budi Santoso"_s}, {u"When"_s, u"Tomorrow 09:00"_s},
                                     {u"Room"_s, u"Room 2"_s},          {u"Amount"_s, u"250,000"_s},
                                     {u"Invoice"_s, u"1612"_s},         {u"Queue number"_s, u"A12"_s}};
    const QList<DetailLine> lines = detailLines(made, monday(), british());
    QCOMPARE(lines.size(), expected.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QCOMPARE(lines.at(i).label, expected.at(i).label);
        QCOMPARE(lines.at(i).value, expected.at(i).value);
    }
}

void DetailTextTest::whatWasAnsweredTellsWhenAndNotWhomItGoesTo()
{
    Notification made;
    made.data = {{u"escalates_to"_s, u"the duty nurse"_s}, {u"escalates_at"_s, u"2026-11-23T12:05:00Z"_s}};
    QCOMPARE(detailLines(made, monday(), british()).size(), 1);
    const QString next = detailLines(made, monday(), british()).first().value;
    QCOMPARE(next, u"Should have gone to the duty nurse at 12:05"_s);
    made.handling.acknowledgedAt = monday();
    const QList<DetailLine> lines = detailLines(made, monday(), british());
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().label, u"Acknowledged"_s);
}

QTEST_MAIN(DetailTextTest)
#include "detailtexttest.moc"
