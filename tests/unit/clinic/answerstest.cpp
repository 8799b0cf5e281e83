// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/answers.h"
#include "core/clinic/envelope.h"
#include "core/clinic/profile.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::clinic;

namespace {

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

ClinicAddress addressOf(const QString &server)
{
    return {QUrl(server), u"/api/v1"_s};
}

Broadcasting whereKeyIsApp()
{
    Broadcasting where;
    where.key = u"app"_s;
    return where;
}

Account accountOf(const QString &userId, const QString &clinicId)
{
    Account account;
    account.userId = UserId(userId);
    account.clinicId = ClinicId(clinicId);
    return account;
}

Envelope envelopeOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return {document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object())};
}

} // namespace

class AnswersTest : public QObject
{
    Q_OBJECT
private slots:
    void theBroadcasterIsReadWhole();
    void tlsIsLeftOutOnlyWithoutTlsAtTheServer_data();
    void tlsIsLeftOutOnlyWithoutTlsAtTheServer();
    void theTokenStaysOnTheServersOrigin_data();
    void theTokenStaysOnTheServersOrigin();
    void aDriverThatDeliversNothingIsOff_data();
    void aDriverThatDeliversNothingIsOff();
    void anAuthorizationIsMadeWhole_data();
    void anAuthorizationIsMadeWhole();
    void aMissingSignatureMeansThatLiveIsOff_data();
    void aMissingSignatureMeansThatLiveIsOff();
    void aBrokenElementCostsNoNeighbour();
    void deletionsAreTold();
    void anAnswerWithoutAListIsNoPage_data();
    void anAnswerWithoutAListIsNoPage();
    void anEmptyListIsAnEmptyPage_data();
    void anEmptyListIsAnEmptyPage();
    void documentedChannelsAreNamed();
    void documentedEventsHaveAMeaning();
};

void AnswersTest::theBroadcasterIsReadWhole()
{
    const auto read = readBroadcasting(parsed(R"({"key":"app","cluster":"ap1","host":"127.0.0.1","port":"6001",
        "scheme":"http","forceTLS":false,"user_id":3,"auth_endpoint":"/api/v1/broadcasting/auth","driver":"pusher"})"),
                                       addressOf(u"http://127.0.0.1:8000"_s));
    QCOMPARE(read.key, u"app"_s);
    QCOMPARE(read.cluster, u"ap1"_s);
    QCOMPARE(read.host, u"127.0.0.1"_s);
    QCOMPARE(read.port, 6001);
    QVERIFY(!read.tls);
    QCOMPARE(read.userId.value(), u"3"_s);
    QCOMPARE(read.authEndpoint, QUrl(u"http://127.0.0.1:8000/api/v1/broadcasting/auth"_s));
    QVERIFY(!read.isOff());
}

void AnswersTest::tlsIsLeftOutOnlyWithoutTlsAtTheServer_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("tls");
    const QString secure = u"https://clinic.example"_s;
    const QString plain = u"http://127.0.0.1:8000"_s;
    QTest::newRow("secure, nothing said") << secure << QByteArray("{}") << true;
    QTest::newRow("secure, scheme http") << secure << QByteArray(R"({"scheme":"http","forceTLS":false})") << true;
    QTest::newRow("plain, nothing said") << plain << QByteArray("{}") << false;
    QTest::newRow("plain, scheme https") << plain << QByteArray(R"({"scheme":"https"})") << true;
    QTest::newRow("plain, forced") << plain << QByteArray(R"({"scheme":"http","forceTLS":true})") << true;
    QTest::newRow("plain, forced as text") << plain << QByteArray(R"({"forceTLS":"true"})") << true;
    QTest::newRow("plain, a host elsewhere") << plain << QByteArray(R"({"host":"ws.example","scheme":"http"})") << true;
    QTest::newRow("plain, a cluster") << plain << QByteArray(R"({"cluster":"ap1","scheme":"http"})") << true;
    QTest::newRow("plain, a host here") << plain << QByteArray(R"({"host":"localhost","scheme":"http"})") << false;
    QTest::newRow("TLS, a plain host elsewhere")
        << u"https://clinic.example"_s << QByteArray(R"({"host":"ws.example","scheme":"http"})") << true;
    QTest::newRow("allowed to be plain") << u"http://clinic.example"_s << QByteArray(R"({"host":"clinic.example"})")
                                         << false;
    QTest::newRow("plain, not forced as text") << plain << QByteArray(R"({"forceTLS":"false"})") << false;
}

void AnswersTest::tlsIsLeftOutOnlyWithoutTlsAtTheServer()
{
    QFETCH(QString, server);
    QFETCH(QByteArray, json);
    QFETCH(bool, tls);
    QCOMPARE(readBroadcasting(parsed(json), addressOf(server)).tls, tls);
}

void AnswersTest::theTokenStaysOnTheServersOrigin_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("endpoint");
    const QString own = u"https://clinic.example/sub/api/v1/broadcasting/auth"_s;
    QTest::newRow("nothing") << QString() << own;
    QTest::newRow("path") << u"/broadcasting/auth"_s << u"https://clinic.example/broadcasting/auth"_s;
    QTest::newRow("relative") << u"broadcasting/auth"_s << u"https://clinic.example/sub/broadcasting/auth"_s;
    QTest::newRow("own URL") << u"https://clinic.example/x"_s << u"https://clinic.example/x"_s;
    QTest::newRow("another host") << u"https://evil.example/broadcasting/auth"_s << own;
    QTest::newRow("without a scheme") << u"//evil.example/auth"_s << own;
    QTest::newRow("without TLS") << u"http://clinic.example/auth"_s << own;
    QTest::newRow("another port") << u"https://clinic.example:444/auth"_s << own;
}

void AnswersTest::theTokenStaysOnTheServersOrigin()
{
    QFETCH(QString, said);
    QFETCH(QString, endpoint);
    const auto read = readBroadcasting({{u"auth_endpoint"_s, said}}, addressOf(u"https://clinic.example/sub"_s));
    QCOMPARE(read.authEndpoint, QUrl(endpoint));
}

void AnswersTest::aDriverThatDeliversNothingIsOff_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("off");
    QTest::newRow("log") << QByteArray(R"({"key":"k","driver":"log"})") << true;
    QTest::newRow("null") << QByteArray(R"({"key":"k","driver":"null"})") << true;
    QTest::newRow("no key") << QByteArray(R"({"key":null,"host":"x"})") << true;
    QTest::newRow("reverb") << QByteArray(R"({"key":"k","driver":"reverb"})") << false;
    QTest::newRow("not said") << QByteArray(R"({"key":"k"})") << false;
}

void AnswersTest::aDriverThatDeliversNothingIsOff()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, off);
    QCOMPARE(readBroadcasting(parsed(json), addressOf(u"https://clinic.example"_s)).isOff(), off);
}

void AnswersTest::anAuthorizationIsMadeWhole_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("auth");
    QTest::addColumn<QString>("channelData");
    const QString own = u"private-notifications.3"_s;
    const QString team = u"presence-clinic.1"_s;
    QTest::newRow("whole") << own << QByteArray(R"({"auth":"app:ff"})") << u"app:ff"_s << QString();
    QTest::newRow("whole, with data") << own << QByteArray(R"({"auth":"app:ff","channel_data":"{}"})") << u"app:ff"_s
                                      << u"{}"_s;
    QTest::newRow("without key") << own << QByteArray(R"({"auth":"ff"})") << u"app:ff"_s << QString();
    QTest::newRow("without key, unsigned data")
        << own << QByteArray(R"({"auth":"ff","channel_data":"{}"})") << u"app:ff"_s << QString();
    QTest::newRow("presence without key") << team << QByteArray(R"({"auth":"ff","channel_data":"{\"user_id\": 3}"})")
                                          << u"app:ff"_s << uR"({"user_id": 3})"_s;
}

void AnswersTest::anAuthorizationIsMadeWhole()
{
    QFETCH(QString, channel);
    QFETCH(QByteArray, json);
    QFETCH(QString, auth);
    QFETCH(QString, channelData);
    const auto read = readAuthorization(parsed(json), whereKeyIsApp(), channel);
    QVERIFY(read.has_value());
    QCOMPARE(read->auth, auth);
    QCOMPARE(read->channelData.value_or(QString()), channelData);
    QVERIFY(!read->sharedSecret);
}

void AnswersTest::aMissingSignatureMeansThatLiveIsOff_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("wrong type") << QByteArray(R"({"auth":7})");
    QTest::newRow("null") << QByteArray(R"({"auth":null,"channel_data":"{}"})");
}

void AnswersTest::aMissingSignatureMeansThatLiveIsOff()
{
    QFETCH(QByteArray, json);
    const auto read = readAuthorization(parsed(json), whereKeyIsApp(), u"private-x"_s);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::LiveOff);
}

void AnswersTest::aBrokenElementCostsNoNeighbour()
{
    const auto page = readPage(envelopeOf(R"({"data":[{"id":3},null,7,"x",[],{"title":"no id"},{"id":{}},{"id":1}],
        "pagination":{"total":8,"current_page":1,"last_page":1}})"),
                               {});
    QVERIFY(page.has_value());
    QCOMPARE(page->notifications.size(), 2);
    QCOMPARE(page->notifications.first().id.value(), u"3"_s);
    QCOMPARE(page->notifications.last().id.value(), u"1"_s);
    QCOMPARE(page->skipped, 6);
    QCOMPARE(page->total, 8);
    QCOMPARE(page->currentPage, 1);
    QCOMPARE(page->lastPage, 1);
}

void AnswersTest::deletionsAreTold()
{
    const auto page =
        readPage(envelopeOf(R"([{"id":3,"deleted_at":null},{"id":2,"deleted_at":"2025-12-20 10:00:00"}])"), {});
    QVERIFY(page.has_value());
    QCOMPARE(page->notifications.size(), 1);
    QCOMPARE(page->deleted, QList{NotificationId(u"2"_s)});
    QCOMPARE(page->total, -1);
}

void AnswersTest::anAnswerWithoutAListIsNoPage_data()
{
    QTest::addColumn<Envelope>("envelope");
    QTest::newRow("no body") << Envelope{};
    QTest::newRow("null") << envelopeOf(R"({"success":true,"data":null})");
    QTest::newRow("no data") << envelopeOf(R"({"success":true})");
    QTest::newRow("something else") << envelopeOf(R"({"weather":"fine"})");
}

void AnswersTest::anAnswerWithoutAListIsNoPage()
{
    QFETCH(Envelope, envelope);
    const auto page = readPage(envelope, {});
    QVERIFY(!page.has_value());
    QCOMPARE(page.error().code, ErrorCode::NotAClinic);
    QCOMPARE(page.error().detail, u"an answer without a list"_s);
}

void AnswersTest::anEmptyListIsAnEmptyPage_data()
{
    QTest::addColumn<Envelope>("envelope");
    QTest::newRow("bare") << envelopeOf("[]");
    QTest::newRow("in data") << envelopeOf(R"({"success":true,"data":[]})");
    QTest::newRow("in data.data") << envelopeOf(R"({"data":{"data":[],"total":0}})");
}

void AnswersTest::anEmptyListIsAnEmptyPage()
{
    QFETCH(Envelope, envelope);
    const auto page = readPage(envelope, {});
    QVERIFY(page.has_value());
    QVERIFY(page->notifications.isEmpty() && page->deleted.isEmpty());
}

void AnswersTest::documentedChannelsAreNamed()
{
    const Profile profile = documentedProfile();
    const Account account = accountOf(u"3"_s, u"1"_s);
    QCOMPARE(profile.channelName(ChannelPurpose::Notifications, account), u"private-notifications.3"_s);
    QCOMPARE(profile.channelName(ChannelPurpose::DoctorAppointments, account), u"private-appointments.doctor.3"_s);
    QCOMPARE(profile.channelName(ChannelPurpose::Presence, account), u"presence-clinic.1"_s);
    QCOMPARE(profile.channelName(ChannelPurpose::Conversation, account, u"9"_s), u"private-conversation.9"_s);
    QVERIFY(profile.channelName(ChannelPurpose::Conversation, account).isEmpty());
    QVERIFY(profile.channelName(ChannelPurpose::Presence, accountOf(u"3"_s, {})).isEmpty());
    QVERIFY(Profile().channelName(ChannelPurpose::Notifications, account).isEmpty());
}

void AnswersTest::documentedEventsHaveAMeaning()
{
    const Profile profile = documentedProfile();
    QCOMPARE(profile.meaningOf(u"general-notification"_s), EventMeaning::NotificationArrived);
    QCOMPARE(profile.meaningOf(u"notification-deleted"_s), EventMeaning::NotificationDeleted);
    QVERIFY(!profile.meaningOf(u"something-new"_s));
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "answerstest.moc"
