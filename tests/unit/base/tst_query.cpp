// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

/// What a filter lets through.
class TestQuery : public QObject
{
    Q_OBJECT

    static Notification sample()
    {
        Notification notification;
        notification.id = NotificationId(u"1"_s);
        notification.kind = Kind::Appointment;
        notification.priority = Priority::High;
        notification.title = u"Appointment confirmed"_s;
        notification.message = u"Zoë Müller, room 3, Dr. O'Hara"_s;
        notification.data = {{u"doctor"_s, u"Putri"_s},
                             {u"nested"_s, QJsonObject{{u"note"_s, u"Fasting"_s}}},
                             {u"tags"_s, QJsonArray{u"dental"_s, 12}},
                             {u"count"_s, 77}};
        return notification;
    }

private slots:
    void foldingDropsCaseAndAccents_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << u"ABC"_s << u"abc"_s;
        QTest::newRow("accents") << u"Zoë Müller"_s << u"zoe muller"_s;
        QTest::newRow("sharp s") << u"STRASSE"_s << u"strasse"_s;
        QTest::newRow("full width") << u"ＡＢ"_s << u"ab"_s;
        QTest::newRow("ligature") << u"ﬁsh"_s << u"fish"_s;
        QTest::newRow("an accent of its own") << u"e\u0301 e"_s << u"e e"_s;
        QTest::newRow("accents among others") << u"A · Ü–b ÉÈ C"_s << u"a · u–b ee c"_s;
        QTest::newRow("other scripts stay") << u"診療所"_s << u"診療所"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void foldingDropsCaseAndAccents()
    {
        QFETCH(QString, text);
        QTEST(clinicbell::folded(text), "folded");
    }

    void everyWordMustBeginAWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("nothing asked") << QString() << true;
        QTest::newRow("blanks") << u"   "_s << true;
        QTest::newRow("a word of the title") << u"confirmed"_s << true;
        QTest::newRow("its beginning") << u"conf"_s << true;
        QTest::newRow("its middle") << u"firmed"_s << false;
        QTest::newRow("another case") << u"CONFIRMED"_s << true;
        QTest::newRow("without the accent") << u"muller"_s << true;
        QTest::newRow("with an accent that is not there") << u"cönfirmed"_s << true;
        QTest::newRow("two words in any order") << u"zoe appointment"_s << true;
        QTest::newRow("one of two is missing") << u"zoe cancelled"_s << false;
        QTest::newRow("after a stroke") << u"hara"_s << true;
        QTest::newRow("a number") << u"3"_s << true;
        QTest::newRow("in the data") << u"putri"_s << true;
        QTest::newRow("deep in the data") << u"fasting"_s << true;
        QTest::newRow("in a list of the data") << u"dental"_s << true;
        QTest::newRow("a key of the data") << u"doctor"_s << false;
        QTest::newRow("a number of the data") << u"77"_s << false;
        QTest::newRow("across title and message") << u"confirmedzoe"_s << false;
    }
    void everyWordMustBeginAWord()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        Filter filter;
        filter.text = text;
        const Notification notification = sample();
        QCOMPARE(matches(filter, notification), found);
        // The quick look never says no to what is there.
        const QByteArray data = QJsonDocument(notification.data).toJson(QJsonDocument::Compact);
        const bool maybe =
            SearchWords(text).mayOccurIn({notification.title.toUtf8(), notification.message.toUtf8(), data});
        QVERIFY(maybe || !found);
    }

    void theQuickLookSparesMostRows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("in");
        QTest::addColumn<bool>("maybe");
        QTest::newRow("there") << u"SITI"_s << u"for Siti"_s << true;
        QTest::newRow("not there") << u"budi"_s << u"for Siti"_s << false;
        QTest::newRow("one of two") << u"siti budi"_s << u"for Siti"_s << false;
        QTest::newRow("accents there") << u"ozgur"_s << u"Dr. ÖZGÜR"_s << true;
        QTest::newRow("accents, not there") << u"ozgur"_s << u"Dr. Öz"_s << false;
        QTest::newRow("another script") << u"診療"_s << u"診療所"_s << true;
        QTest::newRow("what JSON escapes") << u"a\"b"_s << u"nothing like it"_s << true;
    }
    void theQuickLookSparesMostRows()
    {
        QFETCH(QString, text);
        QFETCH(QString, in);
        QFETCH(bool, maybe);
        QCOMPARE(SearchWords(text).mayOccurIn({"title", in.toUtf8()}), maybe);
    }

    void aLaterOccurrenceMayBeginAWord()
    {
        Notification notification = sample();
        notification.title = u"remark mark"_s;
        Filter filter;
        filter.text = u"mark"_s;
        QVERIFY(matches(filter, notification));
    }

    void everyConditionMustHold()
    {
        Notification notification = sample();
        QVERIFY(matches({}, notification));
        QVERIFY(matches({.unreadOnly = true, .kinds = {}, .text = {}}, notification));
        QVERIFY(!matches({.criticalOnly = true, .kinds = {}, .text = {}}, notification));
        QVERIFY(matches({.kinds = {Kind::Message, Kind::Appointment}, .text = {}}, notification));
        QVERIFY(!matches({.kinds = {Kind::Message}, .text = {}}, notification));
        QVERIFY(!matches({.kinds = {Kind::Message}, .text = u"zoe"_s}, notification));
        notification.priority = Priority::Critical;
        QVERIFY(matches({.criticalOnly = true, .kinds = {}, .text = {}}, notification));
        notification.readAt = QDateTime(QDate(2026, 3, 2), QTime(7, 30), Qt::UTC);
        QVERIFY(!matches({.unreadOnly = true, .kinds = {}, .text = {}}, notification));
        QVERIFY(matches({}, notification));
    }

    void eachListHasItsShelf_data()
    {
        QTest::addColumn<LocalStates>("states");
        QTest::addColumn<int>("shelf");
        const QDateTime at(QDate(2026, 3, 2), QTime(7, 30), Qt::UTC);
        QTest::newRow("as it came") << LocalStates() << int(Shelf::Inbox);
        QTest::newRow("pinned and seen") << LocalStates{.seenAt = at, .doneAt = {}, .remindAt = {}, .pinned = true}
                                         << int(Shelf::Inbox);
        QTest::newRow("put off") << LocalStates{.seenAt = {}, .doneAt = {}, .remindAt = at} << int(Shelf::Snoozed);
        QTest::newRow("overtaken, whatever else")
            << LocalStates{.seenAt = {}, .doneAt = at, .remindAt = at, .superseded = true} << int(Shelf::Earlier);
        QTest::newRow("done") << LocalStates{.seenAt = {}, .doneAt = at, .remindAt = {}} << int(Shelf::Done);
    }
    void eachListHasItsShelf()
    {
        QFETCH(LocalStates, states);
        QFETCH(int, shelf);
        Notification notification = sample();
        notification.local = states;
        QCOMPARE(int(shelfOf(states)), shelf);
        for (int asked = 0; asked < shelfCount; ++asked) {
            const Filter filter{.kinds = {}, .text = {}, .shelf = static_cast<Shelf>(asked)};
            QCOMPARE(matches(filter, notification), asked == shelf);
        }
        const Filter pinned{.kinds = {}, .text = {}, .pinnedOnly = true, .shelf = static_cast<Shelf>(shelf)};
        QCOMPARE(matches(pinned, notification), states.pinned);
    }

    void aPageSaysWhereTheNextBegins()
    {
        const Notification row = sample();
        const PageKey further{row.createdAt.addSecs(-60), NotificationId(u"0"_s)};
        QVERIFY(!nextAfter({.rows = {row}, .atEnd = true}));
        QVERIFY(!nextAfter({.rows = {row}, .atEnd = true, .searchedTo = further}));
        QCOMPARE(nextAfter({.rows = {row}, .atEnd = false}), keyOf(row));
        QCOMPARE(nextAfter({.rows = {row}, .atEnd = false, .searchedTo = further}), further);
        QCOMPARE(nextAfter({.rows = {}, .atEnd = false, .searchedTo = further}), further);
        QVERIFY(!nextAfter({.rows = {}, .atEnd = false})); // Nowhere to go on from: better an end than a circle.
    }

    void aFilterThatAsksNothingIsEmpty()
    {
        QVERIFY(Filter{}.isEmpty());
        QVERIFY(!(Filter{.unreadOnly = true, .kinds = {}, .text = {}}).isEmpty());
        QVERIFY(!(Filter{.criticalOnly = true, .kinds = {}, .text = {}}).isEmpty());
        QVERIFY(!(Filter{.kinds = {Kind::Rating}, .text = {}}).isEmpty());
        QVERIFY(!(Filter{.kinds = {}, .text = u"a"_s}).isEmpty());
        QVERIFY(!(Filter{.kinds = {}, .text = {}, .shelf = Shelf::Done}).isEmpty());
    }

    void thePageKeyIsTimeAndId()
    {
        const Notification notification = sample();
        QCOMPARE(keyOf(notification), (PageKey{notification.createdAt, notification.id}));
    }
};

QTEST_APPLESS_MAIN(TestQuery)
#include "tst_query.moc"
