// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/readers.h"

#include <QJsonArray>
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

QDateTime at(int hour)
{
    return {QDate(2025, 12, 20), QTime(hour, 0), Qt::UTC};
}

QJsonObject complete()
{
    return parsed(R"({"id":7,"user_id":3,"type":"appointment_confirmed","title":"Booked","message":"10:00, room 2",
        "data":{"appointment_id":9},"channel":"in_app","action_url":"/appointments/9","notifiable_type":"appointment",
        "notifiable_id":9,"is_read":false,"read_at":null,"created_at":"2025-12-20T10:00:00.000000Z",
        "updated_at":"2025-12-20T11:00:00.000000Z"})");
}

} // namespace

class ReadersTest : public QObject
{
    Q_OBJECT
private slots:
    void aNotificationIsReadWhole();
    void idsAreExact_data();
    void idsAreExact();
    void timestampsAreReadInAllSpellings_data();
    void timestampsAreReadInAllSpellings();
    void aTimeWithoutZoneFollowsTheProfile();
    void readIsWhatEitherFieldSays_data();
    void readIsWhatEitherFieldSays();
    void dataIsReadInAllItsForms_data();
    void dataIsReadInAllItsForms();
    void kindAndPriorityFollowTheType_data();
    void kindAndPriorityFollowTheType();
    void longTextsAreCut();
    void aCutNeverSplitsACharacter();
    void anOversizedActionUrlIsLeftOut();
    void aFrameWithoutTextsIsIncomplete();
    void laravelsOwnShapeIsRead();
    void theTimeOfCreationHasFallbacks();
    void wrongTypesNeverCrash_data();
    void wrongTypesNeverCrash();
};

void ReadersTest::aNotificationIsReadWhole()
{
    const auto read = readNotification(complete());
    QVERIFY(read.has_value());
    QCOMPARE(read->id.value(), u"7"_s);
    QCOMPARE(read->userId.value(), u"3"_s);
    QCOMPARE(read->title, u"Booked"_s);
    QCOMPARE(read->message, u"10:00, room 2"_s);
    QCOMPARE(read->kind, Kind::Appointment);
    QCOMPARE(read->priority, Priority::Normal);
    QCOMPARE(read->data.value("appointment_id"_L1).toInt(), 9);
    QCOMPARE(read->actionUrl, u"/appointments/9"_s);
    QCOMPARE(read->notifiableType, u"appointment"_s);
    QCOMPARE(read->notifiableId, u"9"_s);
    QCOMPARE(read->createdAt, at(10));
    QCOMPARE(read->updatedAt, at(11));
    QVERIFY(!read->isRead());
}

void ReadersTest::idsAreExact_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("id");
    QTest::newRow("number") << QByteArray("7") << u"7"_s;
    QTest::newRow("above 2^53") << QByteArray("9007199254740993") << u"9007199254740993"_s;
    QTest::newRow("2^63 - 1") << QByteArray("9223372036854775807") << u"9223372036854775807"_s;
    QTest::newRow("2^63") << QByteArray("9223372036854775808") << QString();
    QTest::newRow("huge") << QByteArray("1e300") << QString();
    QTest::newRow("fraction") << QByteArray("1.5") << QString();
    QTest::newRow("zero") << QByteArray("0") << QString();
    QTest::newRow("negative") << QByteArray("-7") << QString();
    QTest::newRow("text number") << QByteArray(R"("7")") << u"7"_s;
    QTest::newRow("UUID") << QByteArray(R"("550e8400-e29b-41d4-a716-446655440000")")
                          << u"550e8400-e29b-41d4-a716-446655440000"_s;
    QTest::newRow("empty") << QByteArray(R"("")") << QString();
    QTest::newRow("path") << QByteArray(R"("../../auth/logout")") << QString();
    QTest::newRow("dots") << QByteArray(R"("..")") << QString();
    QTest::newRow("query") << QByteArray(R"("7?x=1")") << QString();
    QTest::newRow("letters of another script") << QByteArray("\"७\"") << QString();
    QTest::newRow("long") << QByteArray('"' + QByteArray(129, 'a') + '"') << QString();
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("true") << QByteArray("true") << QString();
    QTest::newRow("list") << QByteArray("[7]") << QString();
}

void ReadersTest::idsAreExact()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, id);
    const QJsonValue value = QJsonDocument::fromJson('[' + json + ']').array().at(0);
    QCOMPARE(readId(value), id);
    QCOMPARE(readNotification({{u"id"_s, value}}).has_value(), !id.isEmpty());
}

void ReadersTest::timestampsAreReadInAllSpellings_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QDateTime>("time");
    QTest::newRow("Zulu, microseconds") << QJsonValue(u"2025-12-20T10:00:00.000000Z"_s) << at(10);
    QTest::newRow("Zulu, milliseconds kept") << QJsonValue(u"2025-12-20T10:00:00.123456Z"_s) << at(10).addMSecs(123);
    QTest::newRow("offset") << QJsonValue(u"2025-12-20T17:00:00+07:00"_s) << at(10);
    QTest::newRow("offset, microseconds") << QJsonValue(u"2025-12-20T17:00:00.000000+07:00"_s) << at(10);
    QTest::newRow("negative offset") << QJsonValue(u"2025-12-20T05:00:00-05:00"_s) << at(10);
    QTest::newRow("SQL") << QJsonValue(u"2025-12-20 10:00:00"_s) << at(10);
    QTest::newRow("null") << QJsonValue() << QDateTime();
    QTest::newRow("empty") << QJsonValue(QString()) << QDateTime();
    QTest::newRow("date alone") << QJsonValue(u"2025-12-20"_s) << QDateTime();
    QTest::newRow("no such month") << QJsonValue(u"2025-13-20T10:00:00Z"_s) << QDateTime();
    QTest::newRow("zero date") << QJsonValue(u"0000-00-00 00:00:00"_s) << QDateTime();
    QTest::newRow("rubbish") << QJsonValue(u"the day before yesterday"_s) << QDateTime();
    QTest::newRow("rubbish behind") << QJsonValue(u"2025-12-20T10:00:00Z and more"_s) << QDateTime();
    QTest::newRow("long") << QJsonValue(QString(100'000, u'1')) << QDateTime();
    QTest::newRow("number") << QJsonValue(1'766'224'800) << QDateTime();
    QTest::newRow("object") << QJsonValue(QJsonObject{{u"date"_s, u"x"_s}}) << QDateTime();
}

void ReadersTest::timestampsAreReadInAllSpellings()
{
    QFETCH(QJsonValue, value);
    QFETCH(QDateTime, time);
    QCOMPARE(readTime(value), time);
}

void ReadersTest::aTimeWithoutZoneFollowsTheProfile()
{
    const QTimeZone jakarta("Asia/Jakarta");
    QCOMPARE(readTime(u"2025-12-20 17:00:00"_s, jakarta), at(10));
    QCOMPARE(readTime(u"2025-12-20T10:00:00Z"_s, jakarta), at(10));
}

void ReadersTest::readIsWhatEitherFieldSays_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("neither") << QByteArray(R"({"id":1})") << false;
    QTest::newRow("null both") << QByteArray(R"({"id":1,"is_read":null,"read_at":null})") << false;
    QTest::newRow("is_read null, read_at set")
        << QByteArray(R"({"id":1,"is_read":null,"read_at":"2025-12-20 10:00:00"})") << true;
    QTest::newRow("is_read false, read_at set")
        << QByteArray(R"({"id":1,"is_read":false,"read_at":"2025-12-20 10:00:00"})") << true;
    QTest::newRow("is_read true alone") << QByteArray(R"({"id":1,"is_read":true})") << true;
    QTest::newRow("is_read 1") << QByteArray(R"({"id":1,"is_read":1})") << true;
    QTest::newRow("is_read 0") << QByteArray(R"({"id":1,"is_read":0})") << false;
    QTest::newRow("is_read \"1\"") << QByteArray(R"({"id":1,"is_read":"1"})") << true;
    QTest::newRow("is_read \"0\"") << QByteArray(R"({"id":1,"is_read":"0"})") << false;
    QTest::newRow("read_at unreadable") << QByteArray(R"({"id":1,"read_at":"yesterday"})") << true;
    QTest::newRow("read_at empty") << QByteArray(R"({"id":1,"read_at":""})") << false;
    QTest::newRow("read_at false") << QByteArray(R"({"id":1,"read_at":false})") << false;
}

void ReadersTest::readIsWhatEitherFieldSays()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isRead);
    QCOMPARE(readNotification(parsed(json))->isRead(), isRead);
}

void ReadersTest::dataIsReadInAllItsForms_data()
{
    QTest::addColumn<QJsonValue>("data");
    QTest::addColumn<int>("a"); // -1: nothing read
    QTest::newRow("object") << QJsonValue(QJsonObject{{u"a"_s, 1}}) << 1;
    QTest::newRow("JSON text") << QJsonValue(uR"({"a":1})"_s) << 1;
    QTest::newRow("null") << QJsonValue() << -1;
    QTest::newRow("empty list, as PHP writes an empty object") << QJsonValue(QJsonArray()) << -1;
    QTest::newRow("broken text") << QJsonValue(uR"({"a":)"_s) << -1;
    QTest::newRow("plain text") << QJsonValue(u"hello"_s) << -1;
    QTest::newRow("number") << QJsonValue(5) << -1;
    QTest::newRow("deep text") << QJsonValue(uR"({"a":)"_s.repeated(50'000)) << -1;
    QTest::newRow("too much") << QJsonValue(QJsonObject{{u"a"_s, 1}, {u"b"_s, QString(200'000, u'x')}}) << -1;
}

void ReadersTest::dataIsReadInAllItsForms()
{
    QFETCH(QJsonValue, data);
    QFETCH(int, a);
    const auto read = readNotification({{u"id"_s, 1}, {u"title"_s, u"x"_s}, {u"data"_s, data}});
    QVERIFY(read.has_value());
    QCOMPARE(read->data.value("a"_L1).toInt(-1), a);
}

void ReadersTest::kindAndPriorityFollowTheType_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("data");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Priority>("priority");
    const QJsonObject high{{u"priority"_s, u"high"_s}};
    QTest::newRow("emergency") << u"emergency"_s << QJsonObject() << Kind::Emergency << Priority::Critical;
    QTest::newRow("the data decides") << u"payment"_s << high << Kind::Payment << Priority::High;
    QTest::newRow("nobody listed it") << u"parking_full"_s << QJsonObject() << Kind::General << Priority::Normal;
    QTest::newRow("none") << QString() << QJsonObject() << Kind::General << Priority::Normal;
    QTest::newRow("class name") << u"App\\Notifications\\AppointmentCancelled"_s << QJsonObject() << Kind::Appointment
                                << Priority::High;
    QTest::newRow("class name with suffix")
        << u"App\\Notifications\\EmergencyNotification"_s << QJsonObject() << Kind::Emergency << Priority::Critical;
}

void ReadersTest::kindAndPriorityFollowTheType()
{
    QFETCH(QString, type);
    QFETCH(QJsonObject, data);
    QFETCH(Kind, kind);
    QFETCH(Priority, priority);
    const auto read = readNotification({{u"id"_s, 1}, {u"type"_s, type}, {u"data"_s, data}});
    QVERIFY(read.has_value());
    QCOMPARE(read->type, type);
    QCOMPARE(read->kind, kind);
    QCOMPARE(read->priority, priority);
}

void ReadersTest::longTextsAreCut()
{
    const auto read =
        readNotification({{u"id"_s, 1}, {u"title"_s, QString(501, u't')}, {u"message"_s, QString(1'000'000, u'm')}});
    QVERIFY(read.has_value());
    QCOMPARE(read->title.size(), longestTitle);
    QVERIFY(read->title.endsWith(u'…'));
    QCOMPARE(read->message.size(), longestMessage);
    QVERIFY(read->message.endsWith(u'…'));
    QCOMPARE(readNotification({{u"id"_s, 1}, {u"title"_s, QString(500, u't')}})->title, QString(500, u't'));
}

void ReadersTest::aCutNeverSplitsACharacter()
{
    const QString bells = u"🔔"_s.repeated(300);
    for (const QString &title : {bells, u'x' + bells}) {
        const QString cut = readNotification({{u"id"_s, 1}, {u"title"_s, title}})->title;
        QVERIFY(cut.size() <= longestTitle && cut.size() >= longestTitle - 1);
        QVERIFY(!cut.at(cut.size() - 2).isHighSurrogate());
    }
}

void ReadersTest::anOversizedActionUrlIsLeftOut()
{
    const auto read = readNotification({{u"id"_s, 1}, {u"action_url"_s, QString(3'000, u'/')}});
    QVERIFY(read->actionUrl.isEmpty());
}

void ReadersTest::aFrameWithoutTextsIsIncomplete()
{
    QVERIFY(readNotification(parsed(R"({"id":1,"truncated":true})"))->isIncomplete());
    QVERIFY(readNotification(parsed(R"({"id":1,"title":null,"is_read":null})"))->isIncomplete());
    QVERIFY(!readNotification(parsed(R"({"id":1,"title":"x"})"))->isIncomplete());
}

void ReadersTest::laravelsOwnShapeIsRead()
{
    const auto record = readNotification(parsed(R"({"id":"0e8b","type":"App\\Notifications\\NewMessage",
        "data":{"title":"Ann wrote","message":"Hello"},"read_at":null})"));
    QCOMPARE(record->title, u"Ann wrote"_s);
    QCOMPARE(record->message, u"Hello"_s);
    const auto frame = readNotification(parsed(R"({"id":"0e8b","type":"App\\Notifications\\NewMessage",
        "title":"Ann wrote","body":"Hello","priority":"high","room":4})"));
    QCOMPARE(frame->message, u"Hello"_s);
    QCOMPARE(frame->priority, Priority::High);
    QCOMPARE(frame->data.value("room"_L1).toInt(), 4);
}

void ReadersTest::theTimeOfCreationHasFallbacks()
{
    QCOMPARE(readNotification(parsed(R"({"id":1,"updated_at":"2025-12-20 11:00:00"})"))->createdAt, at(11));
    QCOMPARE(readNotification(parsed(R"({"id":1,"read_at":"2025-12-20 11:00:00"})"))->createdAt, at(11));
    QVERIFY(!readNotification(parsed(R"({"id":1,"is_read":true})"))->createdAt.isValid());
}

void ReadersTest::wrongTypesNeverCrash_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const QList<std::pair<const char *, QJsonValue>> wrong{
        {"null", QJsonValue()},
        {"true", true},
        {"number", 1e300},
        {"negative", -1},
        {"text", u"\0x\uFFFF"_s},
        {"list", QJsonArray{1, QJsonArray{2}}},
        {"object", QJsonObject{{u"a"_s, QJsonObject()}}},
        {"1 MB", QString(1'000'000, u'x')},
    };
    const QStringList fields = complete().keys();
    for (const QString &field : fields) {
        for (const auto &[name, value] : wrong)
            QTest::addRow("%s %s", qPrintable(field), name) << field << value;
    }
}

void ReadersTest::wrongTypesNeverCrash()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject json = complete();
    json[field] = value;
    const auto read = readNotification(json);
    QCOMPARE(read.has_value(), field != "id"_L1); // Every other field can be done without.
    QVERIFY(!read || (read->title.size() <= longestTitle && read->message.size() <= longestMessage));
}

QTEST_GUILESS_MAIN(ReadersTest)
#include "readerstest.moc"
