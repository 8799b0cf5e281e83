// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/profile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::clinic;

/// The names that a backend gives to things, as files say them.
class ProfileTest : public QObject
{
    Q_OBJECT

    static Account account()
    {
        Account account;
        account.userId = UserId(u"3"_s);
        account.clinicId = ClinicId(u"1"_s);
        return account;
    }
    static QByteArray echoFile()
    {
        shippedProfiles();
        QFile file(u":/clinicbell/profiles/laravel-echo.json"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray changed(const QByteArray &before, const QByteArray &after)
    {
        QByteArray text = echoFile();
        Q_ASSERT(text.contains(before));
        return text.replace(text.indexOf(before), before.size(), after);
    }

private slots:
    void twoComeWithTheProgram()
    {
        QCOMPARE(shippedProfiles().size(), 2);
        QCOMPARE(documentedProfile().name, u"documented"_s);
        QCOMPARE(shippedProfiles().last().name, u"laravel-echo"_s);
    }

    void aPurposeMayHaveSeveralChannels()
    {
        const Profile &echo = shippedProfiles().last();
        QCOMPARE(echo.channelNames(ChannelPurpose::Notifications, account()),
                 (QStringList{u"private-private-notifications.3"_s, u"private-user.3.notifications"_s,
                              u"private-App.Models.User.3"_s}));
        QCOMPARE(echo.channelName(ChannelPurpose::Presence, account()), u"presence-presence-clinic.1"_s);
        QCOMPARE(echo.channelNames(ChannelPurpose::Conversation, account(), u"9"_s).first(),
                 u"private-consultation.9"_s);
        QVERIFY(echo.channelNames(ChannelPurpose::Conversation, account()).isEmpty());
        QVERIFY(documentedProfile().channelNames(ChannelPurpose::Hints, account()).isEmpty());
    }

    void bothKnowWhatTheDocumentedEventsMean_data()
    {
        QTest::addColumn<QString>("event");
        const QStringList events = documentedProfile().events.keys();
        for (const QString &event : events)
            QTest::newRow(qPrintable(event)) << event;
    }
    void bothKnowWhatTheDocumentedEventsMean()
    {
        QFETCH(QString, event);
        QCOMPARE(shippedProfiles().last().meaningOf(event), documentedProfile().meaningOf(event));
    }

    void fieldsAreCalledAsTheContractCallsThem()
    {
        const FieldNames names({{u"name"_s, {u"user_name"_s, u"nama"_s}}});
        QCOMPARE(names.translated({{u"nama"_s, u"Ann"_s}}).value("name"_L1), u"Ann"_s);
        QCOMPARE(names.translated({{u"nama"_s, u"Ann"_s}, {u"user_name"_s, u"Budi"_s}}).value("name"_L1), u"Budi"_s);
        QCOMPARE(names.translated({{u"nama"_s, u"Ann"_s}, {u"name"_s, u"Cut"_s}}).value("name"_L1), u"Cut"_s);
        QCOMPARE(names.translated({{u"nama"_s, u"Ann"_s}, {u"name"_s, QJsonValue()}}).value("name"_L1), u"Ann"_s);
        QVERIFY(!names.translated({}).contains("name"_L1));
    }

    void theSchemaKnowsTheSameFields_data()
    {
        QTest::addColumn<QString>("shape");
        for (const auto *shape : {"notification", "member", "appointment", "consultation", "conversation", "message"})
            QTest::newRow(shape) << QString::fromLatin1(shape);
    }
    void theSchemaKnowsTheSameFields()
    {
        QFETCH(const QString, shape);
        QFile file(QString::fromUtf8(SCHEMA));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonDocument schema = QJsonDocument::fromJson(file.readAll());
        const QJsonValue said = schema["properties"_L1]["fields"_L1]["properties"_L1][shape];
        QStringList names;
        for (const QJsonValue &name : said["allOf"_L1][1]["propertyNames"_L1]["enum"_L1].toArray())
            names.append(name.toString());
        QVERIFY(!names.isEmpty());
        QJsonObject profile = QJsonDocument::fromJson(echoFile()).object();
        QJsonObject fields;
        for (const QString &name : std::as_const(names))
            fields.insert(name, QJsonArray{u"otherwise"_s});
        profile.insert(u"fields"_s, QJsonObject{{shape, fields}});
        QVERIFY(readProfile(QJsonDocument(profile).toJson()));
        fields.insert(u"nobody"_s, QJsonArray{u"otherwise"_s});
        profile.insert(u"fields"_s, QJsonObject{{shape, fields}});
        const auto refused = readProfile(QJsonDocument(profile).toJson());
        QVERIFY(!refused);
        QStringList known = refused.error().detail.section(u"it can be "_s, 1).split(u", "_s);
        known.sort();
        names.sort();
        QCOMPARE(known, names);
    }

    void aPathMayBeginOtherwise()
    {
        Profile profile;
        profile.paths = {{u"/messages"_s, u"/chat"_s}, {u"/messages/unread-count"_s, u"/unread"_s}};
        QCOMPARE(profile.pathOf(u"/messages/conversations/3/send"_s), u"/chat/conversations/3/send"_s);
        QCOMPARE(profile.pathOf(u"/messages/unread-count"_s), u"/unread"_s);
        QCOMPARE(profile.pathOf(u"/messages-of-old"_s), u"/messages-of-old"_s);
        QCOMPARE(documentedProfile().pathOf(u"/notifications"_s), u"/notifications"_s);
    }

    void whatIsWrongIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const QByteArray &json, const QString &where, int line) {
            QTest::newRow(name) << json << where << line;
        };
        row("no JSON", "{\n  \"format\": 1,\n  oops }", {}, 3);
        row("a list", "[]", {}, 1);
        row("nothing", "{}", u"format"_s, 0);
        row("another format", changed("\"format\": 1", "\"format\": 2"), u"format"_s, 2);
        row("a name that is none", changed("\"laravel-echo\"", "\"Laravel Echo\""), u"name"_s, 3);
        row("a word nobody knows", changed("\"name\"", "\"colour\": 1, \"name\""), u"colour"_s, 3);
        row("no prefixes", changed("[\"/api/v1\", \"/api/v1/simrs\"]", "[]"), u"api.prefixes"_s, 5);
        row("a prefix without a slash", changed("\"/api/v1\"", "\"api\""), u"api.prefixes"_s, 5);
        row("a path to nowhere", changed("\"paths\": {}", "\"paths\": { \"/messages\": 5 }"), u"api.paths./messages"_s,
            6);
        row("no zone of this world", changed("\"UTC\"", "\"Mars/Olympus\""), u"time_zone"_s, 8);
        row("a purpose nobody knows", changed("\"hints\"", "\"hunts\""), u"channels.hunts"_s, 15);
        row("no own channel",
            changed(
                "\"private-private-notifications.{userId}\",\n      \"private-user.{userId}.notifications\",\n      "
                "\"private-App.Models.User.{userId}\"",
                ""),
            u"channels.notifications"_s, 10);
        row("channels that are no list", changed("[\"presence-presence-clinic.{clinicId}\"]", "\"presence-x\""),
            u"channels.presence"_s, 20);
        row("a public channel", changed("private-user.{userId}.notifications", "user.{userId}"),
            u"channels.notifications"_s, 10);
        row("a presence that is private", changed("presence-presence-clinic", "private-clinic"), u"channels.presence"_s,
            20);
        row("one conversation for all", changed("private-private-conversation.{id}", "private-conversations"),
            u"channels.conversation"_s, 19);
        row("an id that nobody fills in", changed("private-private-appointments.{userId}", "private-appointments.{id}"),
            u"channels.appointments"_s, 16);
        row("a place holder nobody knows", changed("clinic.{clinicId}", "clinic.{clinic}"), u"channels.presence"_s, 20);
        row("a meaning nobody knows",
            changed("\"appointment.updated\": \"appointment-changed\"", "\"appointment.updated\": \"updated\""),
            u"events.appointment.updated"_s, 41);
        row("fields that are none", changed("\"member\": {", "\"member\": 5, \"message\": {"), u"fields.member"_s, 61);
        row("a shape nobody knows", changed("\"member\"", "\"members\""), u"fields.members"_s, 61);
        row("a field nobody knows", changed("\"role\": [", "\"rolle\": ["), u"fields.member.rolle"_s, 61);
        row("a field of something else", changed("\"updated_at\": [", "\"title\": ["), u"fields.appointment.title"_s,
            62);
        row("a field that is no list", changed("[\"user_role\"]", "\"user_role\""), u"fields.member.role"_s, 61);
    }
    void whatIsWrongIsSaidWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        QFETCH(int, line);
        const auto profile = readProfile(json);
        QVERIFY(!profile);
        QCOMPARE(profile.error().where, where);
        QCOMPARE(profile.error().line, line);
        QVERIFY(!profile.error().detail.isEmpty());
        QVERIFY(profile.error().inWords().contains(where));
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "profiletest.moc"
