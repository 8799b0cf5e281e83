// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/lostactstext.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

class LostActsTextTest : public QObject
{
    Q_OBJECT

    static QDateTime at(int day, int hour, int minute)
    {
        return QDateTime(QDate(2026, 3, day), QTime(hour, minute), Qt::UTC);
    }

private slots:
    void itSaysHowManyAndFromWhen_data()
    {
        QTest::addColumn<std::optional<int>>("count");
        QTest::addColumn<QDateTime>("since");
        QTest::addColumn<QDateTime>("until");
        QTest::addColumn<QString>("text");
        using Count = std::optional<int>;
        QTest::newRow("none") << Count(0) << QDateTime() << QDateTime() << QString();
        QTest::newRow("nobody knows") << Count() << QDateTime() << QDateTime()
                                      << u"What you did last may not have been kept. Please check it."_s;
        QTest::newRow("one") << Count(1) << at(2, 12, 5) << at(2, 12, 5)
                             << u"1 change made at 12:05 could not be kept. Please check it."_s;
        QTest::newRow("at once") << Count(2) << at(2, 12, 5) << at(2, 12, 5)
                                 << u"2 changes made at 12:05 could not be kept. Please check them."_s;
        QTest::newRow("today") << Count(3) << at(2, 12, 5) << at(2, 12, 40)
                               << u"3 changes made between 12:05 and 12:40 could not be kept. Please check them."_s;
        QTest::newRow("since yesterday")
            << Count(3) << at(1, 12, 5) << at(2, 12, 40)
            << u"3 changes made between Sunday, 1 March 2026 12:05:00 and Monday, 2 March 2026 12:40:00 could not be"
               " kept. Please check them."_s;
    }
    void itSaysHowManyAndFromWhen()
    {
        QFETCH(std::optional<int>, count);
        QFETCH(QDateTime, since);
        QFETCH(QDateTime, until);
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        QTEST(ui::lostActsText({count, since, until}, at(2, 14, 0), british), "text");
    }
};

QTEST_GUILESS_MAIN(LostActsTextTest)
#include "lostactstexttest.moc"
