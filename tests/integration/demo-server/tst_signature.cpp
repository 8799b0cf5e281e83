// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/signature.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::demo;

/// The vectors of protocol.md, section 5, and the sample of Pusher's HTTP API documentation.
class TestSignature : public QObject
{
    Q_OBJECT
private slots:
    void A4_channelsAreSignedAsTheVectorsSay_data();
    void A4_channelsAreSignedAsTheVectorsSay();
    void A4_usersAreSignedAsTheVectorSays();
    void theHttpApiIsSignedAsPusherDocumentsIt();
    void comparisonSeesEveryDifference();
};

void TestSignature::A4_channelsAreSignedAsTheVectorsSay_data()
{
    QTest::addColumn<QString>("socketId");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("channelData");
    QTest::addColumn<QString>("expected");
    QTest::newRow("V1") << u"218392649.771204618"_s << u"private-orders.42"_s << QString()
                        << u"864cab0d6c29089285474c9a90b195a43edc68410da8c2677ea8b39d0ed1fd11"_s;
    QTest::newRow("V2")
        << u"218392649.771204618"_s << u"presence-room.7"_s
        << u"{\"user_id\":\"42\",\"user_info\":{\"name\":\"Zoë Müller\",\"roles\":[\"admin\",\"ops\"]}}"_s
        << u"0f0a3f928bb6a28de808c8fd00e809aa216e6bddd18c066bb2de21f86f41d779"_s;
    QTest::newRow("V3")
        << u"1.1"_s << u"presence-room.7"_s
        << uR"({"user_id":42,"user_info":{"name":"Zo\u00eb M\u00fcller","url":"https:\/\/example.test\/u\/42"}})"_s
        << u"804d55b39ce4e9d59b22843301ae90fa3ec88afca68d6b59c18c15b1916aae57"_s;
    QTest::newRow("V4") << u"218392649.771204618"_s << u"private-encrypted-vault.9"_s << QString()
                        << u"8f108fc0294696491d39eb39f332d478ef6be7acd866b8415c712209d8d3f00e"_s;
}

void TestSignature::A4_channelsAreSignedAsTheVectorsSay()
{
    QFETCH(QString, socketId);
    QFETCH(QString, channel);
    QFETCH(QString, channelData);
    QFETCH(QString, expected);
    const PusherApp app{.id = u"1"_s, .key = u"qt-app-key"_s, .secret = u"qt-app-secret"_s};
    QCOMPARE(channelAuth(app, socketId, channel, channelData), u"qt-app-key:"_s + expected);
}

void TestSignature::A4_usersAreSignedAsTheVectorSays()
{
    const PusherApp app{.id = u"1"_s, .key = u"qt-app-key"_s, .secret = u"qt-app-secret"_s};
    const QString userData = u"{\"id\":\"42\",\"user_info\":{\"name\":\"Zoë\"},\"watchlist\":[\"7\",\"9\"]}"_s;
    QCOMPARE(userAuth(app, u"218392649.771204618"_s, userData),
             u"qt-app-key:a15092efb299bf6828b49e21624f8171472c67d20da08a8da8dd49efcf187773"_s);
}

void TestSignature::theHttpApiIsSignedAsPusherDocumentsIt()
{
    const PusherApp app{.id = u"3"_s, .key = u"278d425bdf160c739803"_s, .secret = u"7ad3773142a6692b25b8"_s};
    const QByteArray body = R"({"name":"foo","channels":["project-3"],"data":"{\"some\":\"data\"}"})";
    QCOMPARE(signedQuery(app, "POST", "/apps/3/events", body, 1353088179),
             "auth_key=278d425bdf160c739803&auth_timestamp=1353088179&auth_version=1.0"
             "&body_md5=ec365a775a4cd0599faeb73354201b6f"
             "&auth_signature=da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c");
}

void TestSignature::comparisonSeesEveryDifference()
{
    QVERIFY(equalInConstantTime("abc", "abc"));
    QVERIFY(!equalInConstantTime("abc", "abd"));
    QVERIFY(!equalInConstantTime("abc", "ab"));
    QVERIFY(!equalInConstantTime("", "a"));
}

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
