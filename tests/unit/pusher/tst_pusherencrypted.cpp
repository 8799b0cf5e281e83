// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/encryptedchannel.h"
#include "tests/unit/pusher/conversation.h"

#include <QJsonDocument>
#include <QTest>

#include <sodium.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;
using clinicbell::ErrorCode;

namespace {

const QLatin1StringView vault("private-encrypted-vault.9");
const QLatin1StringView keyA("i3erQz8ybY+zUFvw3ti7AB+TiYkpfDk6qwFG4qRUNgc=");
const QLatin1StringView keyB("7kMlQ78vXK9ER3bzUFpnjGq9j8lbWnCgtxastwkVl6U=");
const QLatin1StringView sealedA(
    R"({"nonce":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYX",)"
    R"("ciphertext":"YKMz5Sug1gWtdXMQHtbu36uaPyN8aCeIFGjBUew3HGXJaH7pCVRNuXv30KaUfkWp6+fTotB5XYU="})");
const QLatin1StringView sealedB(R"({"nonce":"oKGio6SlpqeoqaqrrK2ur7CxsrO0tba3",)"
                                R"("ciphertext":"h/wWya2Vo0ygW57xi497h5sXnVR9Vsi54XNcrxYWxiDfCMZ5"})");
const QLatin1StringView factsA(R"({"amount":1250,"note":"überwiesen ✓"})");

Authorization grantedKey(const QString &key)
{
    return {.auth = u"key:sig"_s, .channelData = {}, .sharedSecret = key};
}

/// @p data as text, the way servers relay what was published.
QString eventFrame(const QString &event, const QString &data)
{
    const QJsonObject frame{{"event"_L1, event}, {"channel"_L1, vault}, {"data"_L1, data}};
    return QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact));
}

/// What a publisher makes of @p plain.
QString sealedWith(const QString &key, const QByteArray &plain)
{
    const auto secret = QByteArray::fromBase64(key.toLatin1());
    const QByteArray nonce(crypto_secretbox_NONCEBYTES, 'n');
    QByteArray ciphertext(plain.size() + static_cast<qsizetype>(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    const auto bytes = [](const QByteArray &data) { return reinterpret_cast<const unsigned char *>(data.data()); };
    crypto_secretbox_easy(reinterpret_cast<unsigned char *>(ciphertext.data()), bytes(plain),
                          static_cast<unsigned long long>(plain.size()), bytes(nonce), bytes(secret));
    return uR"({"nonce":"%1","ciphertext":"%2"})"_s.arg(QString::fromLatin1(nonce.toBase64()),
                                                        QString::fromLatin1(ciphertext.toBase64()));
}

/// Connected and subscribed with @p key, with the transcript of it dropped.
EncryptedChannel *enter(Conversation &c, const QString &key = keyA)
{
    c.begin();
    auto *channel = qobject_cast<EncryptedChannel *>(c.client.subscribe(vault));
    c.follow(channel);
    c.authorizer.answers(vault, grantedKey(key));
    c.server.says(succeededFrame(vault));
    c.heard();
    c.authorizer.takeAsked();
    c.takeReported();
    return channel;
}

QString told(const QString &what)
{
    return vault + u' ' + what;
}

} // namespace

/// Encrypted channels as transcripts. Names begin with the case of protocol.md, section 10.
class PusherEncryptedTest : public QObject
{
    Q_OBJECT
private slots:
    void X1_withoutAUsableKeyNothingIsSent_data();
    void X1_withoutAUsableKeyNothingIsSent();
    void X2_theKeyStaysHere();
    void X3_eventsAreOpened_data();
    void X3_eventsAreOpened();
    void X5_theServersOwnEventsPassAndClientEventsAreRefused();
    void U17_anEncryptedCacheChannelMayBeEmpty();
    void aChangedKeyIsFetchedOnceAndTheEventIsRead();
    void eventsBehindAChangedKeyKeepTheirOrder();
    void whatTheNewKeyDoesNotOpenIsLostAndSaid();
    void aRefusedKeyLosesTheEventAndKeepsTheKey();
    void malformedEventsAskForNoKey_data();
    void malformedEventsAskForNoKey();
    void keysAreNotAskedForWithoutEnd();
    void whatWaitsForAKeyIsBounded();
    void eventsBeforeTheAcknowledgementAreOpened();
    void theKeyGoesWithTheConnection();
    void theKeyGoesWithTheSubscription();
    void aKeyForAnOldSocketIsDropped();
    void lettingGoWhileAKeyIsAskedForAsksNoMore();
    void aHandlerMayLetItsChannelGo();
};

void PusherEncryptedTest::X1_withoutAUsableKeyNothingIsSent_data()
{
    QTest::addColumn<Authorization>("grant");
    QTest::addColumn<QString>("reason");
    QTest::newRow("X1 no shared_secret") << granted() << u"no shared_secret"_s;
    QTest::newRow("X1 too short") << grantedKey(u"AAAA"_s) << u"malformed shared_secret"_s;
    QTest::newRow("X1 no base64") << grantedKey(u"?"_s) << u"malformed shared_secret"_s;
}

void PusherEncryptedTest::X1_withoutAUsableKeyNothingIsSent()
{
    QFETCH(const Authorization, grant);
    QFETCH(const QString, reason);
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(vault));
    c.authorizer.answers(vault, grant);
    QCOMPARE(c.takeReported(),
             QStringList({told(u"failed AuthError - %1 for the encrypted channel %2"_s.arg(reason, vault))}));
    c.clock.advance(1min);
    QCOMPARE(c.heard(), QStringList());
}

void PusherEncryptedTest::X2_theKeyStaysHere()
{
    Conversation c;
    c.begin();
    auto *channel = qobject_cast<EncryptedChannel *>(c.client.subscribe(vault));
    QVERIFY(channel);
    QVERIFY(!channel->hasKey());
    c.authorizer.answers(vault, grantedKey(keyA));
    QVERIFY(channel->hasKey());
    QCOMPARE(c.heard(), QStringList({subscribeFrame(vault, u"key:sig"_s)}));
}

void PusherEncryptedTest::X3_eventsAreOpened_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("frame");
    QTest::addColumn<QString>("data");
    const auto asObject = [](const QString &data) {
        return uR"({"event":"paid","channel":"%1","data":%2})"_s.arg(vault, data);
    };
    const auto facts = QString::fromUtf8(factsA.data(), factsA.size());
    QTest::newRow("X3 vector X-A") << QString(keyA) << eventFrame(u"paid"_s, sealedA) << facts;
    QTest::newRow("X3 vector X-B") << QString(keyB) << eventFrame(u"paid"_s, sealedB) << uR"("plain text, not JSON")"_s;
    QTest::newRow("X3 as an object") << QString(keyA) << asObject(sealedA) << facts;
    QTest::newRow("X3 a scalar") << QString(keyA) << eventFrame(u"paid"_s, sealedWith(keyA, "12")) << u"12"_s;
    QTest::newRow("X3 nothing") << QString(keyA) << eventFrame(u"paid"_s, sealedWith(keyA, "")) << uR"("")"_s;
}

void PusherEncryptedTest::X3_eventsAreOpened()
{
    QFETCH(const QString, key);
    QFETCH(const QString, frame);
    QFETCH(const QString, data);
    Conversation c;
    enter(c, key);
    c.server.says(frame);
    QCOMPARE(c.takeReported(), QStringList({told(u"paid "_s + data)}));
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
}

void PusherEncryptedTest::X5_theServersOwnEventsPassAndClientEventsAreRefused()
{
    Conversation c;
    auto *channel = enter(c);
    c.server.says(eventFrame(u"pusher:cache_miss"_s, u"{}"_s));
    c.server.says(eventFrame(u"pusher_internal:subscription_count"_s, uR"({"subscription_count":3})"_s));
    c.server.says(eventFrame(u"pusher:unheard_of"_s, u"{}"_s));
    QCOMPARE(c.takeReported(), QStringList({told(u"cache missed"_s), told(u"count 3"_s)}));
    QCOMPARE(channel->trigger(u"client-typing"_s, {}).error(), TriggerFault::WrongChannel);
    QCOMPARE(c.heard(), QStringList());
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
}

void PusherEncryptedTest::U17_anEncryptedCacheChannelMayBeEmpty()
{
    const auto name = u"private-encrypted-cache-a"_s;
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(name));
    c.authorizer.answers(name, grantedKey(keyA));
    c.server.says(succeededFrame(name));
    c.server.says(uR"({"event":"pusher:cache_miss","channel":"%1"})"_s.arg(name));
    QCOMPARE(c.takeReported(), QStringList({name + " subscribed"_L1, name + " cache missed"_L1}));
}

/// The rotation test of section 5: key A loaded, X-B arrives, the authorizer then returns key B.
void PusherEncryptedTest::aChangedKeyIsFetchedOnceAndTheEventIsRead()
{
    Conversation c;
    enter(c);
    c.server.says(eventFrame(u"paid"_s, sealedB));
    QCOMPARE(c.authorizer.takeAsked(), QStringList({u"1.1 "_s + vault}));
    QCOMPARE(c.takeReported(), QStringList());
    c.authorizer.answers(vault, grantedKey(keyB));
    QCOMPARE(c.takeReported(), QStringList({told(uR"(paid "plain text, not JSON")"_s)}));
    c.server.says(eventFrame(u"paid"_s, sealedB));
    QCOMPARE(c.takeReported().size(), 1);
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
    QCOMPARE(c.heard(), QStringList()); // no second subscribe frame
}

void PusherEncryptedTest::eventsBehindAChangedKeyKeepTheirOrder()
{
    Conversation c;
    enter(c);
    for (const auto *plain : {"1", "2", "3"})
        c.server.says(eventFrame(u"e"_s, sealedWith(keyB, plain)));
    c.server.says(eventFrame(u"old"_s, sealedA));
    QCOMPARE(c.authorizer.takeAsked().size(), 1);
    c.authorizer.answers(vault, grantedKey(keyB));
    QCOMPARE(c.takeReported(),
             QStringList({told(u"e 1"_s), told(u"e 2"_s), told(u"e 3"_s), told(u"cannot read old"_s)}));
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
}

void PusherEncryptedTest::whatTheNewKeyDoesNotOpenIsLostAndSaid()
{
    Conversation c;
    auto *channel = enter(c);
    c.server.says(eventFrame(u"paid"_s, sealedB));
    c.authorizer.takeAsked();
    c.authorizer.answers(vault, grantedKey(keyA));
    QCOMPARE(c.takeReported(), QStringList({told(u"cannot read paid"_s)}));
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
    QVERIFY(channel->isSubscribed());
    QCOMPARE(c.client.channels().constFirst().lastError->type, u"DecryptionError"_s);
}

void PusherEncryptedTest::aRefusedKeyLosesTheEventAndKeepsTheKey()
{
    Conversation c;
    enter(c);
    c.server.says(eventFrame(u"paid"_s, sealedB));
    c.server.says(eventFrame(u"later"_s, sealedA));
    c.authorizer.answers(vault, clinicbell::failure(ErrorCode::ServerFailure, u"no"_s));
    const auto facts = QString::fromUtf8(factsA.data(), factsA.size());
    QCOMPARE(c.takeReported(), QStringList({told(u"cannot read paid"_s), told(u"later "_s + facts)}));
}

void PusherEncryptedTest::malformedEventsAskForNoKey_data()
{
    QTest::addColumn<QString>("data");
    for (const char *data : {"", "in clear", R"({"id":7})", R"({"nonce":"AAEC","ciphertext":"AAEC"})", "[]", "7"})
        QTest::newRow(data) << QString::fromLatin1(data);
}

void PusherEncryptedTest::malformedEventsAskForNoKey()
{
    QFETCH(const QString, data);
    Conversation c;
    enter(c);
    c.server.says(eventFrame(u"paid"_s, data));
    QCOMPARE(c.takeReported(), QStringList({told(u"cannot read paid"_s)}));
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
}

void PusherEncryptedTest::keysAreNotAskedForWithoutEnd()
{
    Conversation c;
    enter(c);
    int asked = 0;
    int lost = 0;
    for (int second = 0; second < 60; ++second) {
        c.server.says(eventFrame(u"paid"_s, sealedB));
        if (!c.authorizer.takeAsked().isEmpty()) {
            ++asked;
            c.authorizer.answers(vault, grantedKey(keyA));
        }
        lost += static_cast<int>(c.takeReported().size());
        c.clock.advance(1s);
    }
    QCOMPARE(asked, 12);
    QCOMPARE(lost, 60);
}

void PusherEncryptedTest::whatWaitsForAKeyIsBounded()
{
    Conversation c;
    enter(c);
    for (int i = 0; i < 103; ++i)
        c.server.says(eventFrame(u"e"_s, sealedWith(keyB, QByteArray::number(i))));
    QCOMPARE(c.takeReported().size(), 3);
    c.authorizer.answers(vault, grantedKey(keyB));
    const auto read = c.takeReported();
    QCOMPARE(read.size(), 100);
    QCOMPARE(read.constFirst(), told(u"e 0"_s));
    QCOMPARE(read.constLast(), told(u"e 99"_s));

    const auto large = eventFrame(u"e"_s, sealedWith(keyA, QByteArray(400'000, '1')));
    c.clock.advance(5s);
    for (int i = 0; i < 4; ++i)
        c.server.says(large);
    QCOMPARE(c.takeReported().size(), 2); // a megabyte is no more than two of them
}

void PusherEncryptedTest::eventsBeforeTheAcknowledgementAreOpened()
{
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(vault));
    c.authorizer.answers(vault, grantedKey(keyA));
    c.server.says(eventFrame(u"early"_s, sealedWith(keyA, "1")));
    c.server.says(eventFrame(u"early"_s, sealedWith(keyB, "2")));
    c.server.says(succeededFrame(vault));
    c.authorizer.answers(vault, grantedKey(keyB));
    QCOMPARE(c.takeReported(), QStringList({told(u"early 1"_s), told(u"subscribed"_s), told(u"early 2"_s)}));
}

void PusherEncryptedTest::theKeyGoesWithTheConnection()
{
    Conversation c;
    auto *channel = enter(c);
    c.server.drops();
    QVERIFY(!channel->hasKey());
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.authorizer.takeAsked(), QStringList({u"2.2 "_s + vault}));
    c.authorizer.answers(vault, grantedKey(keyB));
    QVERIFY(channel->hasKey());
    c.client.disconnectFromServer();
    QVERIFY(!channel->hasKey());
}

void PusherEncryptedTest::theKeyGoesWithTheSubscription()
{
    Conversation c;
    auto *channel = enter(c);
    c.client.unsubscribe(vault);
    QVERIFY(!channel->hasKey()); // deleted later
    c.client.subscribe(vault);
    QCOMPARE(c.authorizer.takeAsked().size(), 1);

    // Refused by the socket server: granted already, and of no use.
    auto *again = qobject_cast<EncryptedChannel *>(c.client.channel(vault));
    c.authorizer.answers(vault, grantedKey(keyA));
    QVERIFY(again->hasKey());
    c.server.says(
        uR"({"event":"pusher:subscription_error","channel":"%1","data":{"type":"AuthError","status":401}})"_s.arg(
            vault));
    QVERIFY(!again->hasKey());
}

void PusherEncryptedTest::aKeyForAnOldSocketIsDropped()
{
    Conversation c;
    auto *channel = enter(c);
    c.server.says(eventFrame(u"paid"_s, sealedB));
    c.server.drops();
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.authorizer.takeAsked(), QStringList({u"1.1 "_s + vault, u"2.2 "_s + vault}));
    c.takeReported();
    c.authorizer.answers(vault, grantedKey(keyB));
    QVERIFY(!channel->hasKey());
    QCOMPARE(c.heard(), QStringList());
    QCOMPARE(c.takeReported(), QStringList());
    c.authorizer.answers(vault, grantedKey(keyA));
    QCOMPARE(c.heard(), QStringList({subscribeFrame(vault, u"key:sig"_s)}));
}

void PusherEncryptedTest::lettingGoWhileAKeyIsAskedForAsksNoMore()
{
    Conversation c;
    enter(c);
    c.server.says(eventFrame(u"paid"_s, sealedB));
    c.client.unsubscribe(vault);
    auto *again = qobject_cast<EncryptedChannel *>(c.client.subscribe(vault));
    c.heard();
    c.authorizer.answers(vault, grantedKey(keyB)); // the old one
    QVERIFY(!again->hasKey());
    QCOMPARE(c.heard(), QStringList());
    c.authorizer.answers(vault, grantedKey(keyA));
    QCOMPARE(c.heard(), QStringList({subscribeFrame(vault, u"key:sig"_s)}));
}

void PusherEncryptedTest::aHandlerMayLetItsChannelGo()
{
    Conversation c;
    auto *channel = enter(c);
    connect(channel, &Channel::eventReceived, &c, [&] { c.client.unsubscribe(vault); });
    for (const auto *plain : {"1", "2"})
        c.server.says(eventFrame(u"e"_s, sealedWith(keyB, plain)));
    c.authorizer.answers(vault, grantedKey(keyB));
    QCOMPARE(c.takeReported(), QStringList({told(u"e 1"_s)}));
}

QTEST_GUILESS_MAIN(PusherEncryptedTest)
#include "tst_pusherencrypted.moc"
