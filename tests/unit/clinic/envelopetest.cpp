// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/envelope.h"
#include "core/clinic/restclient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::clinic;

namespace {

RestAnswer answerOf(int status, const QByteArray &body, const QByteArray &contentType = "application/json")
{
    return {.url = QUrl(u"https://clinic.example/api/v1/notifications"_s),
            .status = status,
            .contentType = contentType,
            .body = body,
            .retryAfter = {}};
}

} // namespace

class EnvelopeTest : public QObject
{
    Q_OBJECT
private slots:
    void aListIsFoundWhereverItStands_data();
    void aListIsFoundWhereverItStands();
    void whatIsNoListIsNone_data();
    void whatIsNoListIsNone();
    void theUnreadCountIsFoundInAllItsPlaces_data();
    void theUnreadCountIsFoundInAllItsPlaces();
    void pagingIsFoundInAllItsPlaces_data();
    void pagingIsFoundInAllItsPlaces();
    void aStatusIsReadAsWhatItMeans_data();
    void aStatusIsReadAsWhatItMeans();
    void theServersWordsAreKept_data();
    void theServersWordsAreKept();
    void aWaitIsFound_data();
    void aWaitIsFound();
    void jsonIsReadUnderAnyContentType();
    void anEmptyAnswerIsASuccess();
    void aTokenThatNoHeaderCanHoldIsNone_data();
    void aTokenThatNoHeaderCanHoldIsNone();
    void htmlNamesStatusAndAddressWithoutTheQuery();
    void hostileBodiesAreErrors_data();
    void hostileBodiesAreErrors();
};

void EnvelopeTest::aListIsFoundWhereverItStands_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("data") << QByteArray(R"({"success":true,"data":[{"id":1},{"id":2}]})");
    QTest::newRow("data.data") << QByteArray(R"({"success":true,"data":{"data":[{"id":1},{"id":2}],"total":2}})");
    QTest::newRow("data.notifications") << QByteArray(R"({"data":{"notifications":[{"id":1},{"id":2}]}})");
    QTest::newRow("bare") << QByteArray(R"([{"id":1},{"id":2}])");
    QTest::newRow("resource collection") << QByteArray(R"({"data":[{"id":1},{"id":2}],"links":{},"meta":{"total":2}})");
    QTest::newRow("top-level notifications") << QByteArray(R"({"notifications":[{"id":1},{"id":2}]})");
    QTest::newRow("PHP list with holes") << QByteArray(R"({"data":{"0":{"id":1},"2":{"id":2}}})");
}

void EnvelopeTest::aListIsFoundWhereverItStands()
{
    QFETCH(QByteArray, body);
    const auto envelope = readEnvelope(answerOf(200, body));
    QVERIFY(envelope.has_value());
    const auto list = envelope->list();
    QVERIFY(list.has_value());
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(1).toObject().value("id"_L1).toInt(), 2);
}

void EnvelopeTest::whatIsNoListIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("null") << QByteArray(R"({"data":null})");
    QTest::newRow("text") << QByteArray(R"({"data":"none"})");
    QTest::newRow("one object") << QByteArray(R"({"data":{"id":1,"title":"x"}})");
    QTest::newRow("nested text") << QByteArray(R"({"data":{"data":"x","notifications":7}})");
    QTest::newRow("empty object") << QByteArray("{}");
}

void EnvelopeTest::whatIsNoListIsNone()
{
    QFETCH(QByteArray, body);
    QVERIFY(!readEnvelope(answerOf(200, body))->list().has_value());
}

void EnvelopeTest::theUnreadCountIsFoundInAllItsPlaces_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("count"); // -1: none
    QTest::newRow("in data") << QByteArray(R"({"success":true,"data":{"unread_count":5}})") << 5;
    QTest::newRow("top level") << QByteArray(R"({"success":true,"unread_count":5})") << 5;
    QTest::newRow("top level beside null data") << QByteArray(R"({"data":null,"unread_count":5})") << 5;
    QTest::newRow("data itself") << QByteArray(R"({"data":5})") << 5;
    QTest::newRow("as text") << QByteArray(R"({"data":{"unread_count":"5"}})") << 5;
    QTest::newRow("zero") << QByteArray(R"({"data":{"unread_count":0}})") << 0;
    QTest::newRow("huge") << QByteArray(R"({"data":{"unread_count":99999999999999}})") << 1'000'000'000;
    QTest::newRow("negative") << QByteArray(R"({"data":{"unread_count":-3}})") << -1;
    QTest::newRow("fraction") << QByteArray(R"({"data":{"unread_count":1.5}})") << -1;
    QTest::newRow("beyond any integer") << QByteArray(R"({"data":1e300})") << -1;
    QTest::newRow("list") << QByteArray(R"({"data":[5]})") << -1;
    QTest::newRow("true") << QByteArray(R"({"data":{"unread_count":true}})") << -1;
    QTest::newRow("words") << QByteArray(R"({"data":{"unread_count":"many"}})") << -1;
}

void EnvelopeTest::theUnreadCountIsFoundInAllItsPlaces()
{
    QFETCH(QByteArray, body);
    QFETCH(int, count);
    QCOMPARE(readEnvelope(answerOf(200, body))->unreadCount().value_or(-1), count);
}

void EnvelopeTest::pagingIsFoundInAllItsPlaces_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("lastPage");
    QTest::newRow("pagination") << QByteArray(R"({"data":[],"pagination":{"last_page":3}})") << 3;
    QTest::newRow("meta") << QByteArray(R"({"data":[],"meta":{"last_page":3}})") << 3;
    QTest::newRow("flat in data") << QByteArray(R"({"data":{"data":[],"last_page":3}})") << 3;
    QTest::newRow("meta in data") << QByteArray(R"({"data":{"data":[],"meta":{"last_page":3}}})") << 3;
    QTest::newRow("pagination in data") << QByteArray(R"({"data":{"notifications":[],"pagination":{"last_page":3}}})")
                                        << 3;
    QTest::newRow("flat at the top") << QByteArray(R"({"data":[],"last_page":3})") << 3;
    QTest::newRow("as text") << QByteArray(R"({"data":[],"pagination":{"last_page":"3"}})") << 3;
    QTest::newRow("nowhere") << QByteArray(R"({"data":[]})") << -1;
    QTest::newRow("wrong type") << QByteArray(R"({"data":[],"pagination":"3"})") << -1;
}

void EnvelopeTest::pagingIsFoundInAllItsPlaces()
{
    QFETCH(QByteArray, body);
    QFETCH(int, lastPage);
    QCOMPARE(readEnvelope(answerOf(200, body))->paging("last_page"_L1), lastPage);
}

void EnvelopeTest::aStatusIsReadAsWhatItMeans_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray words = R"({"success":false,"message":"no"})";
    const QByteArray html = "<!DOCTYPE html><title>Login</title>";
    QTest::newRow("200 without success") << 200 << words << ErrorCode::Refused;
    QTest::newRow("400") << 400 << words << ErrorCode::Refused;
    QTest::newRow("401") << 401 << QByteArray(R"({"message":"Unauthenticated."})") << ErrorCode::SessionExpired;
    QTest::newRow("419") << 419 << QByteArray(R"({"message":"CSRF token mismatch."})") << ErrorCode::SessionExpired;
    QTest::newRow("403") << 403 << words << ErrorCode::Forbidden;
    QTest::newRow("404") << 404 << words << ErrorCode::NotFound;
    QTest::newRow("405") << 405 << words << ErrorCode::NotFound;
    QTest::newRow("408") << 408 << words << ErrorCode::TimedOut;
    QTest::newRow("409") << 409 << words << ErrorCode::Conflict;
    QTest::newRow("422") << 422 << words << ErrorCode::Refused;
    QTest::newRow("429") << 429 << words << ErrorCode::RateLimited;
    QTest::newRow("500") << 500 << QByteArray(R"({"message":"Server Error"})") << ErrorCode::ServerFailure;
    QTest::newRow("503") << 503 << words << ErrorCode::ServerFailure;
    QTest::newRow("422 that means 403") << 422 << QByteArray(R"({"pesan":403})") << ErrorCode::Forbidden;
    QTest::newRow("422 that means 429") << 422 << QByteArray(R"({"pesan":429,"data":{"retry_after":900}})")
                                        << ErrorCode::RateLimited;
    QTest::newRow("422 that means 429, as text") << 422 << QByteArray(R"({"pesan":"429"})") << ErrorCode::RateLimited;
    QTest::newRow("200 that means 401") << 200 << QByteArray(R"({"pesan":401})") << ErrorCode::SessionExpired;
    QTest::newRow("500 does not lie") << 500 << QByteArray(R"({"pesan":403})") << ErrorCode::ServerFailure;
    QTest::newRow("302") << 302 << html << ErrorCode::NotAClinic;
    QTest::newRow("200 HTML") << 200 << html << ErrorCode::NotAClinic;
    QTest::newRow("HTML 401") << 401 << html << ErrorCode::SessionExpired;
    QTest::newRow("HTML 403") << 403 << html << ErrorCode::Forbidden;
    QTest::newRow("HTML 404") << 404 << html << ErrorCode::NotFound;
    QTest::newRow("HTML 502") << 502 << html << ErrorCode::ServerFailure;
    QTest::newRow("empty 500") << 500 << QByteArray() << ErrorCode::ServerFailure;
    QTest::newRow("status of no kind") << 999 << words << ErrorCode::ServerFailure;
    QTest::newRow("status 1") << 1 << words << ErrorCode::Refused;
}

void EnvelopeTest::aStatusIsReadAsWhatItMeans()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    const auto envelope = readEnvelope(answerOf(status, body, "text/html"));
    QVERIFY(!envelope.has_value());
    QCOMPARE(envelope.error().code, code);
}

void EnvelopeTest::theServersWordsAreKept_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("message") << QByteArray(R"({"success":false,"message":"Too late."})") << u"Too late."_s;
    QTest::newRow("pesan") << QByteArray(R"({"success":false,"pesan":"Sudah lewat."})") << u"Sudah lewat."_s;
    QTest::newRow("a number is no word") << QByteArray(R"({"pesan":403})") << QString();
    QTest::newRow("Laravel's errors") << QByteArray(R"({"errors":{"email":["Unknown e-mail."]}})")
                                      << u"Unknown e-mail."_s;
    QTest::newRow("errors as text") << QByteArray(R"({"errors":{"email":"Unknown e-mail."}})") << u"Unknown e-mail."_s;
    QTest::newRow("errors, empty") << QByteArray(R"({"errors":{"email":[]}})") << QString();
    QTest::newRow("in data") << QByteArray(R"({"data":{"message":"Held by Ann."}})") << u"Held by Ann."_s;
    QTest::newRow("wrong type") << QByteArray(R"({"message":{"a":1}})") << QString();
    QTest::newRow("long") << QByteArray(R"({"message":")") + QByteArray(9'000, 'x') + R"("})" << QString(500, u'x');
}

void EnvelopeTest::theServersWordsAreKept()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    const auto envelope = readEnvelope(answerOf(422, body));
    QVERIFY(!envelope.has_value());
    QCOMPARE(envelope.error().serverWords, words);
    QVERIFY(words.isEmpty() || !envelope.error().detail.contains(words)); // May name a person: never for the log.
}

void EnvelopeTest::aWaitIsFound_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("header"); // -1: none
    QTest::addColumn<int>("wait"); // -1: none
    QTest::newRow("header") << 429 << QByteArray("{}") << 7 << 7;
    QTest::newRow("header on 503") << 503 << QByteArray("<html>") << 7 << 7;
    QTest::newRow("body") << 429 << QByteArray(R"({"data":{"retry_after":9}})") << -1 << 9;
    QTest::newRow("header first") << 429 << QByteArray(R"({"data":{"retry_after":9}})") << 7 << 7;
    QTest::newRow("lying, with time") << 422 << QByteArray(R"({"pesan":429,"data":{"retry_after":"9"}})") << -1 << 9;
    QTest::newRow("lying, without") << 422 << QByteArray(R"({"pesan":429})") << -1 << 900;
    QTest::newRow("not said") << 429 << QByteArray("{}") << -1 << -1;
    QTest::newRow("negative") << 429 << QByteArray(R"({"data":{"retry_after":-9}})") << -1 << -1;
    QTest::newRow("a year") << 429 << QByteArray("{}") << 31'536'000 << 86'400;
}

void EnvelopeTest::aWaitIsFound()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, header);
    QFETCH(int, wait);
    RestAnswer answer = answerOf(status, body);
    if (header >= 0)
        answer.retryAfter = std::chrono::seconds(header);
    const auto envelope = readEnvelope(answer);
    QVERIFY(!envelope.has_value());
    QCOMPARE(envelope.error().retryAfter.value_or(-1s).count(), wait);
}

void EnvelopeTest::jsonIsReadUnderAnyContentType()
{
    const auto envelope = readEnvelope(answerOf(200, R"({"auth":"key:sig"})", "text/html; charset=UTF-8"));
    QVERIFY(envelope.has_value());
    QCOMPARE(envelope->dataObject().value("auth"_L1).toString(), u"key:sig"_s);
}

void EnvelopeTest::anEmptyAnswerIsASuccess()
{
    for (const QByteArray &body : {QByteArray(), QByteArray(" \n")}) {
        const auto envelope = readEnvelope(answerOf(204, body));
        QVERIFY(envelope.has_value());
        QVERIFY(envelope->data().isNull());
    }
}

void EnvelopeTest::aTokenThatNoHeaderCanHoldIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("Sanctum") << QByteArray(R"({"data":{"token":"12|aBc"}})") << QByteArray("12|aBc");
    QTest::newRow("flat") << QByteArray(R"({"token":"abc"})") << QByteArray("abc");
    QTest::newRow("number") << QByteArray(R"({"data":{"token":12}})") << QByteArray();
    QTest::newRow("line break") << QByteArray(R"({"data":{"token":"a\r\nX-Evil: 1"}})") << QByteArray();
    QTest::newRow("not ASCII") << QByteArray(R"({"data":{"token":"aé"}})") << QByteArray();
}

void EnvelopeTest::aTokenThatNoHeaderCanHoldIsNone()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, token);
    QCOMPARE(readEnvelope(answerOf(200, body))->token(), token);
}

void EnvelopeTest::htmlNamesStatusAndAddressWithoutTheQuery()
{
    RestAnswer answer = answerOf(200, "<html></html>", "text/html");
    answer.url = QUrl(u"https://clinic.example/api/v1/auth/me?name=ann"_s);
    const auto envelope = readEnvelope(answer);
    QVERIFY(!envelope.has_value());
    QVERIFY(envelope.error().detail.contains("HTTP 200"_L1));
    QVERIFY(envelope.error().detail.contains("https://clinic.example/api/v1/auth/me"_L1));
    QVERIFY(!envelope.error().detail.contains("ann"_L1));
}

void EnvelopeTest::hostileBodiesAreErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("deep arrays") << QByteArray(100'000, '[');
    QTest::newRow("deep objects") << QByteArray(R"({"a":)").repeated(50'000);
    QTest::newRow("closed and deep") << QByteArray(QByteArray(5'000, '[') + QByteArray(5'000, ']'));
    QTest::newRow("cut") << QByteArray(R"({"data":[{"id":1},{"id)");
    QTest::newRow("rubbish behind") << QByteArray(R"({"data":[]} trailing)");
    QTest::newRow("not UTF-8") << QByteArray("{\"data\":\"\xff\xfe\"}");
    QTest::newRow("zero bytes") << QByteArray(64, '\0');
    QTest::newRow("scalar") << QByteArray("true");
    QTest::newRow("1 MB of text") << QByteArray(1'000'000, 'x');
}

void EnvelopeTest::hostileBodiesAreErrors()
{
    QFETCH(QByteArray, body);
    const auto envelope = readEnvelope(answerOf(200, body));
    QVERIFY(!envelope.has_value());
    QCOMPARE(envelope.error().code, ErrorCode::NotAClinic);
}

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "envelopetest.moc"
