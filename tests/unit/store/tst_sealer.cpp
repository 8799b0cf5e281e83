// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/rowbytes.h"
#include "core/store/rowcodec.h"
#include "core/store/sealer.h"
#include "tests/unit/store/storebench.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;

class TestSealer : public QObject
{
    Q_OBJECT
private slots:
    void whatIsSealedOpensInItsPlace()
    {
        const Sealer sealer(QByteArray(32, 'k'), u"account"_s);
        const QByteArray sealed = sealer.seal({"notification", u"1"_s}, "Siti Rahayu");
        QVERIFY(!sealed.contains("Siti"));
        QCOMPARE(sealer.unseal({"notification", u"1"_s}, sealed), "Siti Rahayu");
    }

    void theSameTextIsNeverSealedTheSameWayTwice()
    {
        const Sealer sealer(QByteArray(32, 'k'), u"account"_s);
        QVERIFY(sealer.seal({"notification", u"1"_s}, "x") != sealer.seal({"notification", u"1"_s}, "x"));
    }

    void nothingOpensElsewhere_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("row");
        QTest::addRow("another key") << QByteArray(32, 'x') << u"account"_s << QByteArray("notification") << u"1"_s;
        QTest::addRow("another account") << QByteArray(32, 'k') << u"other"_s << QByteArray("notification") << u"1"_s;
        QTest::addRow("another table") << QByteArray(32, 'k') << u"account"_s << QByteArray("outbox") << u"1"_s;
        QTest::addRow("another row") << QByteArray(32, 'k') << u"account"_s << QByteArray("notification") << u"2"_s;
        QTest::addRow("without a key") << QByteArray() << u"account"_s << QByteArray("notification") << u"1"_s;
    }
    void nothingOpensElsewhere()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, account);
        QFETCH(QByteArray, table);
        QFETCH(QString, row);
        const Sealer sealer(QByteArray(32, 'k'), u"account"_s);
        const QByteArray sealed = sealer.seal({"notification", u"1"_s}, "Siti Rahayu");
        QVERIFY(!Sealer(key, account).unseal({table, row}, sealed));
    }

    void everyChangedByteAndEveryCutIsNoticed()
    {
        const Sealer sealer(QByteArray(32, 'k'), u"account"_s);
        const SealedPlace place{"notification", u"1"_s};
        const QByteArray sealed = sealer.seal(place, "Siti");
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray changed = sealed;
            changed[i] = static_cast<char>(changed.at(i) ^ 1);
            QVERIFY(!sealer.unseal(place, changed));
            QVERIFY(!sealer.unseal(place, sealed.left(i)));
        }
    }

    void aKeyedSealerOpensNothingThatIsOnlyFramed()
    {
        const Sealer plain({}, u"account"_s);
        const Sealer keyed(QByteArray(32, 'k'), u"account"_s);
        const QByteArray framed = plain.seal({"notification", u"1"_s}, "Siti");
        QCOMPARE(plain.unseal({"notification", u"1"_s}, framed), "Siti");
        QVERIFY(!keyed.unseal({"notification", u"1"_s}, framed));
    }

    void rowsComeBackAsTheyWent()
    {
        const Notification sent = test::notificationOf(u"1"_s);
        Notification back;
        QVERIFY(decode(encoded(sent), back));
        back.id = sent.id;
        back.kind = sent.kind;
        back.priority = sent.priority;
        back.createdAt = sent.createdAt;
        back.updatedAt = sent.updatedAt;
        QVERIFY(back == sent);

        const Member member{.userId = UserId(u"3"_s),
                            .name = u"Dr. Özgür"_s,
                            .role = Role::Doctor,
                            .room = u"2"_s,
                            .status = PresenceStatus::Busy,
                            .since = sent.createdAt,
                            .until = sent.createdAt.addSecs(1800),
                            .desk = u"Desk 1"_s};
        Member again;
        again.userId = member.userId;
        QVERIFY(decode(encoded(member), again));
        QVERIFY(again == member);
    }

    void aColleagueOfAnEarlierVersionIsReadAndOneThatIsCutIsNot()
    {
        const QDateTime since = test::notificationOf(u"1"_s).createdAt;
        Encoder row;
        const QByteArray earlier =
            row.text(u"Dewi"_s).text(u"nurse"_s).text(u"4"_s).text(u"busy"_s).time(since).bytes();
        Member member;
        QVERIFY(decode(earlier, member));
        Member dewi{{}, u"Dewi"_s, Role::Nurse, u"4"_s, PresenceStatus::Busy, since};
        QVERIFY(member == dewi);
        dewi.until = since.addSecs(1800);
        dewi.desk = u"Window"_s;
        const QByteArray now = encoded(dewi);
        for (qsizetype size = 0; size < now.size(); ++size)
            QCOMPARE(decode(now.left(size), member), size == earlier.size());
    }

    void aSearchFindsTheTextsWhereTheyStand()
    {
        const Notification n = test::notificationOf(u"1"_s);
        const QByteArray bytes = encoded(n);
        const auto texts = searchedTexts(bytes);
        QVERIFY(texts);
        QCOMPARE(texts->title.toByteArray(), n.title.toUtf8());
        QCOMPARE(texts->message.toByteArray(), n.message.toUtf8());
        QCOMPARE(QJsonDocument::fromJson(texts->data.toByteArray()).object(), n.data);
        const auto endOfData = texts->data.data() + texts->data.size() - bytes.constData();
        for (qsizetype i = 0; i < bytes.size(); ++i) // What is cut is not read beyond its end.
            QCOMPARE(searchedTexts(QByteArray(bytes.constData(), i)).has_value(), i >= endOfData);
        QVERIFY(!searchedTexts(QByteArray(64, '\x7f'))); // says it holds 2 GB
        QVERIFY(searchedTexts(QByteArray(20, '\xff'))); // five texts that are null
        QVERIFY(searchedTexts(encoded(Notification()))->data.isEmpty());
    }

    void bytesThatAreCutOrTooLongAreNoRow()
    {
        const QByteArray bytes = encoded(test::notificationOf(u"1"_s));
        Notification row;
        for (qsizetype i = 0; i < bytes.size(); ++i)
            QVERIFY(!decode(bytes.left(i), row));
        QVERIFY(!decode(bytes + 'x', row));
        OutboxEntry entry;
        QVERIFY(!decode(QByteArray(8, '\x7f') + QByteArray(8, '\x7f'), entry)); // says it holds 9·10¹⁸ targets
    }
};

QTEST_GUILESS_MAIN(TestSealer)
#include "tst_sealer.moc"
