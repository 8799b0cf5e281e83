// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/secretbox.h"

#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <new>

using namespace Qt::StringLiterals;
using namespace pusher;

namespace {

const QLatin1StringView keyA("i3erQz8ybY+zUFvw3ti7AB+TiYkpfDk6qwFG4qRUNgc=");
const QLatin1StringView keyB("7kMlQ78vXK9ER3bzUFpnjGq9j8lbWnCgtxastwkVl6U=");
const QLatin1StringView nonceA("AAECAwQFBgcICQoLDA0ODxAREhMUFRYX");
const QLatin1StringView nonceB("oKGio6SlpqeoqaqrrK2ur7CxsrO0tba3");
const QLatin1StringView textA("YKMz5Sug1gWtdXMQHtbu36uaPyN8aCeIFGjBUew3HGXJaH7pCVRNuXv30KaUfkWp6+fTotB5XYU=");
const QLatin1StringView textB("h/wWya2Vo0ygW57xi497h5sXnVR9Vsi54XNcrxYWxiDfCMZ5");
const QLatin1StringView textNothing("hj2uq81fZxwILr3h7stBfQ==");

QJsonObject sealed(const QString &nonce, const QString &ciphertext)
{
    return {{"nonce"_L1, nonce}, {"ciphertext"_L1, ciphertext}};
}

} // namespace

/// The sealed payload alone, with the vectors of protocol.md, section 5.
class PusherSecretboxTest : public QObject
{
    Q_OBJECT
private slots:
    void X3_theVectorsOpen_data();
    void X3_theVectorsOpen();
    void nothingOpensWithoutAKey();
    void aChangedByteDoesNotOpen();
    void malformedDataIsTold_data();
    void malformedDataIsTold();
    void malformedKeysAreRefused_data();
    void malformedKeysAreRefused();
    void theKeyIsWiped();
};

void PusherSecretboxTest::X3_theVectorsOpen_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("nonce");
    QTest::addColumn<QString>("ciphertext");
    QTest::addColumn<std::optional<QByteArray>>("plain");
    const auto note = [](const char *text) { return std::optional<QByteArray>(text); };
    QTest::newRow("X-A") << QString(keyA) << QString(nonceA) << QString(textA)
                         << note(R"({"amount":1250,"note":"überwiesen ✓"})");
    QTest::newRow("X-B") << QString(keyB) << QString(nonceB) << QString(textB) << note("plain text, not JSON");
    QTest::newRow("empty plaintext") << QString(keyA) << QString(nonceA) << QString(textNothing) << note("");
    QTest::newRow("X-A under key B") << QString(keyB) << QString(nonceA) << QString(textA)
                                     << std::optional<QByteArray>();
    QTest::newRow("X-B under key A") << QString(keyA) << QString(nonceB) << QString(textB)
                                     << std::optional<QByteArray>();
    QTest::newRow("X-A under another nonce")
        << QString(keyA) << QString(nonceB) << QString(textA) << std::optional<QByteArray>();
}

void PusherSecretboxTest::X3_theVectorsOpen()
{
    QFETCH(const QString, key);
    QFETCH(const QString, nonce);
    QFETCH(const QString, ciphertext);
    QFETCH(const std::optional<QByteArray>, plain);
    Secretbox box;
    QVERIFY(box.setKey(key));
    const auto data = readSealedData(sealed(nonce, ciphertext));
    QVERIFY(data);
    QCOMPARE(box.open(*data), plain);
}

void PusherSecretboxTest::nothingOpensWithoutAKey()
{
    Secretbox box;
    QVERIFY(!box.hasKey());
    const auto data = readSealedData(sealed(nonceA, textA));
    QVERIFY(!box.open(*data));
    QVERIFY(box.setKey(keyA));
    QVERIFY(box.open(*data));
    box.wipe();
    QVERIFY(!box.hasKey());
    QVERIFY(!box.open(*data));
}

void PusherSecretboxTest::aChangedByteDoesNotOpen()
{
    Secretbox box;
    QVERIFY(box.setKey(keyA));
    const auto good = *readSealedData(sealed(nonceA, textA));
    for (qsizetype i = 0; i < good.ciphertext.size(); ++i) {
        auto data = good;
        data.ciphertext[i] = static_cast<char>(data.ciphertext.at(i) ^ 1);
        QVERIFY2(!box.open(data), qPrintable(u"byte %1"_s.arg(i)));
    }
    auto shorter = good;
    shorter.ciphertext.chop(1);
    QVERIFY(!box.open(shorter));
}

void PusherSecretboxTest::malformedDataIsTold_data()
{
    QTest::addColumn<QJsonValue>("data");
    QTest::newRow("nothing") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("text") << QJsonValue(u"in clear"_s);
    QTest::newRow("no nonce") << QJsonValue(QJsonObject{{"ciphertext"_L1, textA}});
    QTest::newRow("no ciphertext") << QJsonValue(QJsonObject{{"nonce"_L1, nonceA}});
    QTest::newRow("numbers") << QJsonValue(QJsonObject{{"nonce"_L1, 1}, {"ciphertext"_L1, 2}});
    QTest::newRow("nonce of 23 bytes") << QJsonValue(sealed(u"AAECAwQFBgcICQoLDA0ODxAREhMUFRY="_s, textA));
    QTest::newRow("nonce of 25 bytes") << QJsonValue(sealed(nonceA + "AA=="_L1, textA));
    QTest::newRow("nonce no base64") << QJsonValue(sealed(u"AAECAwQFBgcICQoLDA0ODxAREhMUFR*X"_s, textA));
    QTest::newRow("ciphertext of 15 bytes") << QJsonValue(sealed(nonceA, u"AAECAwQFBgcICQoLDA0O"_s));
    QTest::newRow("ciphertext no base64") << QJsonValue(sealed(nonceA, "*"_L1 + textA));
}

void PusherSecretboxTest::malformedDataIsTold()
{
    QFETCH(const QJsonValue, data);
    QVERIFY(!readSealedData(data));
}

void PusherSecretboxTest::malformedKeysAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("nothing") << QString();
    QTest::newRow("31 bytes") << QString::fromLatin1(QByteArray(31, 'k').toBase64());
    QTest::newRow("33 bytes") << QString::fromLatin1(QByteArray(33, 'k').toBase64());
    QTest::newRow("a megabyte") << QString::fromLatin1(QByteArray(1024 * 1024, 'k').toBase64());
    QTest::newRow("no base64") << u"i3erQz8ybY+zUFvw3ti7AB+TiYkpfDk6qwFG4qRUN*c="_s;
    QTest::newRow("with something behind") << keyA + "!"_L1;
    QTest::newRow("in hex") << QString(64, u'a');
}

void PusherSecretboxTest::malformedKeysAreRefused()
{
    QFETCH(const QString, key);
    Secretbox box;
    QVERIFY(!box.setKey(key));
    QVERIFY(!box.hasKey());
    QVERIFY(box.setKey(keyA));
    QVERIFY(!box.setKey(key));
    QVERIFY2(box.open(*readSealedData(sealed(nonceA, textA))), "the good key stays");
}

void PusherSecretboxTest::theKeyIsWiped()
{
    const auto key = QByteArray::fromBase64(keyA.latin1());
    alignas(Secretbox) std::array<char, sizeof(Secretbox)> place{};
    const auto holdsKey = [&] { return !std::ranges::search(place, key).empty(); };

    auto *box = new (place.data()) Secretbox;
    QVERIFY(box->setKey(keyA));
    QVERIFY(holdsKey());
    QVERIFY(box->setKey(keyB));
    QVERIFY(!holdsKey());
    QVERIFY(box->setKey(keyA));
    box->wipe();
    QVERIFY(!holdsKey());
    QVERIFY(box->setKey(keyA));
    box->~Secretbox();
    QVERIFY(!holdsKey());
}

QTEST_GUILESS_MAIN(PusherSecretboxTest)
#include "tst_pushersecretbox.moc"
