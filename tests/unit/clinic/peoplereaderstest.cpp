// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/profile.h"
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

QJsonObject complete()
{
    return parsed(R"({"id":7,"user_id":3,"type":"appointment_confirmed","title":"Booked","message":"10:00, room 2",
        "data":{"appointment_id":9},"channel":"in_app","action_url":"/appointments/9","notifiable_type":"appointment",
        "notifiable_id":9,"is_read":false,"read_at":null,"created_at":"2025-12-20T10:00:00.000000Z",
        "updated_at":"2025-12-20T11:00:00.000000Z"})");
}

} // namespace

class PeopleReadersTest : public QObject
{
    Q_OBJECT
private slots:
    void idsOfAnEventAreRead_data();
    void idsOfAnEventAreRead();
    void anAccountIsRead_data();
    void anAccountIsRead();
    void aMemberIsRead_data();
    void aMemberIsRead();
    void writersAndReadersAreInverse();
};
void PeopleReadersTest::idsOfAnEventAreRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("id") << QByteArray(R"({"id":1})") << QStringList{u"1"_s};
    QTest::newRow("ids") << QByteArray(R"({"ids":[1,"b"]})") << QStringList{u"1"_s, u"b"_s};
    QTest::newRow("notification_id") << QByteArray(R"({"notification_id":1})") << QStringList{u"1"_s};
    QTest::newRow("notification_ids") << QByteArray(R"({"notification_ids":[1]})") << QStringList{u"1"_s};
    QTest::newRow("list under id") << QByteArray(R"({"id":[1,2]})") << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("broken neighbours") << QByteArray(R"({"ids":[null,1,{},-3,2]})") << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("none") << QByteArray(R"({"at":"now"})") << QStringList();
}

void PeopleReadersTest::idsOfAnEventAreRead()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, ids);
    QStringList read;
    for (const NotificationId &id : readNotificationIds(parsed(json)))
        read.append(id.value());
    QCOMPARE(read, ids);
}

void PeopleReadersTest::anAccountIsRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Role>("role");
    QTest::newRow("English") << QByteArray(R"({"id":3,"name":"Ann","email":"a@x.org","role":"doctor","clinic_id":1})")
                             << Role::Doctor;
    QTest::newRow("Indonesian") << QByteArray(
        R"({"id":"3","name":"Ann","email":"a@x.org","role":"dokter","clinic_id":"1"})")
                                << Role::Doctor;
    QTest::newRow("role as object") << QByteArray(
        R"({"id":3,"name":"Ann","email":"a@x.org","role":{"name":"admin"},"clinic_id":1})")
                                    << Role::Admin;
    QTest::newRow("role of no kind") << QByteArray(R"({"id":3,"name":"Ann","email":"a@x.org","role":7,"clinic_id":1})")
                                     << Role::Other;
}

void PeopleReadersTest::anAccountIsRead()
{
    QFETCH(QByteArray, json);
    QFETCH(Role, role);
    const QUrl server(u"https://clinic.example"_s);
    const auto account = readAccount(parsed(json), server);
    const Account expected{server, UserId(u"3"_s), u"Ann"_s, u"a@x.org"_s, role, ClinicId(u"1"_s)};
    QVERIFY(account == expected);
    QVERIFY(!readAccount(parsed(R"({"name":"Ann"})"), server));
}

void PeopleReadersTest::aMemberIsRead_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Role>("role");
    QTest::newRow("documented") << QByteArray(R"({"name":"Ann","role":"nurse"})") << u"Ann"_s << Role::Nurse;
    QTest::newRow("user_name") << QByteArray(R"({"user_name":"Ann","user_role":"nurse"})") << u"Ann"_s << Role::Nurse;
    QTest::newRow("nama") << QByteArray(R"({"nama":"Ann","role":"perawat"})") << u"Ann"_s << Role::Nurse;
    QTest::newRow("nothing") << QByteArray("{}") << QString() << Role::Other;
    QTest::newRow("wrong types") << QByteArray(R"({"name":7,"role":[],"room":{},"status":null})") << QString()
                                 << Role::Other;
}

void PeopleReadersTest::aMemberIsRead()
{
    QFETCH(QByteArray, info);
    QFETCH(QString, name);
    QFETCH(Role, role);
    const Member member = readMember(UserId(u"3"_s), parsed(info), documentedProfile().fieldsOf(Shape::Member));
    QCOMPARE(member.userId.value(), u"3"_s);
    QCOMPARE(member.name, name);
    QCOMPARE(member.role, role);
    QCOMPARE(member.status, PresenceStatus::Available);
}

void PeopleReadersTest::writersAndReadersAreInverse()
{
    QJsonObject json = complete();
    for (const QJsonValue &id : {QJsonValue(7), QJsonValue(u"007"_s), QJsonValue(u"550e8400-e29b-41d4"_s)}) {
        json[u"id"_s] = id;
        json[u"read_at"_s] = u"2025-12-20T12:00:00.000000Z"_s;
        json[u"is_read"_s] = true;
        const auto read = readNotification(json);
        QVERIFY(read.has_value());
        QCOMPARE(toJson(*read), json);
    }
    const Account account{{}, UserId(u"3"_s), u"Ann"_s, u"a@x.org"_s, Role::Nurse, ClinicId(u"c-1"_s)};
    QVERIFY(readAccount(toJson(account), {}) == account);
    const Member member{UserId(u"3"_s), u"Ann"_s, Role::Doctor, u"2"_s, PresenceStatus::InConsultation, {}};
    QVERIFY(readMember(member.userId, toJson(member)) == member);
}

QTEST_GUILESS_MAIN(PeopleReadersTest)
#include "peoplereaderstest.moc"
