// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/attentionrules.h"
#include "tests/integration/app/desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::app::test;

namespace {

constexpr auto siti = "siti@klinik.example"_L1;

const QStringList &listedTypes()
{
    static const QStringList types =
        u"appointment appointment_update appointment_created appointment_confirmed appointment_rejected "
        "appointment_cancelled appointment_rescheduled appointment_started appointment_completed appointment_reminder "
        "consultation_update consultation_started consultation_ended new_consultation message new_message payment "
        "payment_success payment_failed prescription prescription_created prescription_updated "
        "prescription_acknowledged rating rating_received emergency verification email_verified doctor_approved "
        "doctor_rejected credential_approved credential_rejected system system_message something_new"_s.split(u' ');
    return types;
}

} // namespace

/// Every event of the contract, by the names of each family of backends, ends as the right row: the real program
/// against the real demo clinic, over its own hub and over soketi.
class ProfilesTest : public QObject
{
    Q_OBJECT

    clinicbell::test::Soketi m_soketi;
    std::unique_ptr<Desk> m_desk;

    QJsonObject verbose() { return m_desk->app().askJson({u"status"_s, u"--verbose"_s}).object(); }
    QJsonObject profile() { return verbose().value(u"profile"_s).toObject(); }
    QJsonObject row(const QString &id)
    {
        const QJsonArray rows = m_desk->app().list();
        for (const QJsonValue &value : rows) {
            if (value[u"id"].toString() == id)
                return value.toObject();
        }
        return {};
    }
    void open(const QString &server, const QString &profile)
    {
        const QStringList family{u"--profile"_s, profile};
        QVERIFY(m_desk->open(server == "soketi"_L1 ? demoOptions(m_soketi) + family : family));
        QCOMPARE(this->profile().value(u"name"_s).toString(), profile);
    }
    void addFamilies()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("profile");
        for (const char *server : {"hub", "soketi"}) {
            for (const char *profile : {"documented", "laravel-echo"})
                QTest::addRow("%s by %s", profile, server)
                    << QString::fromLatin1(server) << QString::fromLatin1(profile);
        }
    }

private slots:
    void initTestCase() { QVERIFY(m_soketi.start()); }
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup()
    {
        QVERIFY(m_desk->app().quit());
        m_desk.reset();
    }

    void everyTypeEndsAsTheRightRow_data() { addFamilies(); }
    void everyTypeEndsAsTheRightRow()
    {
        QFETCH(QString, server);
        QFETCH(QString, profile);
        open(server, profile);
        QMap<QString, QString> ids;
        for (const QString &type : listedTypes()) {
            const QJsonObject told{{u"type"_s, type}, {u"title"_s, u"About "_s + type}, {u"message"_s, u"M"_s}};
            ids.insert(type, QString::number(m_desk->server().notify(1, siti, told).first()));
        }
        QVERIFY(m_desk->agrees());
        for (const QString &type : listedTypes()) {
            QVERIFY(ClinicBellProcess::eventually(
                [&] { return row(ids.value(type)).value(u"title"_s).toString() == u"About "_s + type; }));
            const QJsonObject found = row(ids.value(type));
            QCOMPARE(typeWord(found.value(u"type"_s).toString()), type);
            QCOMPARE(found.value(u"priority"_s).toString(), priorityKey(AttentionRules().priorityOf(type, {})));
        }
        QVERIFY(this->profile().value(u"delivers"_s).toBool());
        const QJsonObject status = m_desk->app().status();
        QCOMPARE(status.value(u"connection"_s).toString(), u"live"_s);
        QCOMPARE(counter(status, "bad_frames"_L1), 0);
    }

    void whatIsDoneElsewhereIsDoneHere_data() { addFamilies(); }
    void whatIsDoneElsewhereIsDoneHere()
    {
        QFETCH(QString, server);
        QFETCH(QString, profile);
        open(server, profile);
        const QStringList ids = Desk::texts(m_desk->server().notify(3));
        QVERIFY(m_desk->agrees());
        const QString token = m_desk->server().signIn();
        QCOMPARE(m_desk->server().call("POST", u"/notifications/%1/read"_s.arg(ids[0]), {}, token).status, 200);
        QCOMPARE(m_desk->server().call("DELETE", u"/notifications/"_s + ids[1], {}, token).status, 200);
        QCOMPARE(m_desk->server().call("POST", u"/notifications/%1/claim"_s.arg(ids[2]), {}, token).status, 200);
        QVERIFY(m_desk->agrees(2s));
        QVERIFY(ClinicBellProcess::eventually([&] { return row(ids[2]).value(u"claimed_by"_s).isObject(); }, 2s));
    }

    void colleaguesAreSeenWithTheirNames_data() { addFamilies(); }
    void colleaguesAreSeenWithTheirNames()
    {
        QFETCH(QString, server);
        QFETCH(QString, profile);
        open(server, profile);
        ClinicBellProcess other(m_desk->folder() + u"/other"_s);
        QVERIFY(other.start());
        QCOMPARE(other.signIn(m_desk->address(), u"putri@klinik.example"_s).exitCode, 0);
        QVERIFY(other.becomes(u"live"_s));
        const auto putri = [this] {
            const QJsonArray team = m_desk->app().askJson({u"team"_s}).array();
            for (const QJsonValue &member : team) {
                if (member[u"name"].toString() == "Dr. Putri Wulandari"_L1)
                    return member.toObject();
            }
            return QJsonObject();
        };
        QVERIFY(ClinicBellProcess::eventually([&] { return putri().value(u"role"_s) == "doctor"_L1; }));
        QCOMPARE(other.ask({u"presence"_s, u"--status"_s, u"busy"_s}).exitCode, 0);
        QVERIFY(ClinicBellProcess::eventually([&] { return putri().value(u"status"_s) == "busy"_L1; }));
        QVERIFY(other.quit());
    }

    void emergenciesThatAreOnlyListedAreAskedFor()
    {
        QVERIFY(m_desk->startServer({u"--emergencies"_s, u"list"_s}));
        const QJsonObject emergency{
            {u"type"_s, u"emergency"_s}, {u"title"_s, u"Budi Santoso"_s}, {u"message"_s, u"Chest pain"_s}};
        QVERIFY(m_desk->server().notify(1, siti, emergency).isEmpty()); // It is in nobody's inbox.
        QVERIFY(m_desk->app().start());
        QCOMPARE(m_desk->app().signIn(m_desk->address()).exitCode, 0);
        QVERIFY(m_desk->app().becomes(u"live"_s));
        const QString id = u"here/emergency/1"_s;
        QVERIFY(ClinicBellProcess::eventually([&] { return !row(id).isEmpty(); }));
        QCOMPARE(row(id).value(u"priority"_s).toString(), u"critical"_s);
        QCOMPARE(row(id).value(u"title"_s).toString(), u"Budi Santoso"_s);
        QCOMPARE(m_desk->app().status().value(u"emergency_poll_seconds"_s).toInt(), 30);
        QVERIFY(m_desk->app().becomes([](const QJsonObject &status) { return counter(status, "popups"_L1) == 1; }));
        const QString token = m_desk->server().signIn();
        QCOMPARE(m_desk->server().call("POST", u"/admin/emergencies/1/close"_s, {}, token).status, 200);
        QVERIFY(ClinicBellProcess::eventually([&] { return row(id).value(u"read"_s).toBool(); }, 45s));
    }

    void aChosenOneThatIsNotThereIsSaidAndTheOthersAreTried()
    {
        QVERIFY(m_desk->startServer({}));
        QVERIFY(m_desk->app().start({u"--headless"_s, u"--backend-profile"_s, u"nobodys"_s}));
        QCOMPARE(m_desk->app().signIn(m_desk->address()).exitCode, 0);
        QVERIFY(m_desk->app().becomes(u"live"_s));
        const QJsonObject error = profile().value(u"error"_s).toObject();
        QCOMPARE(error.value(u"code"_s).toString(), u"profile-invalid"_s);
        QVERIFY(error.value(u"message"_s).toString().contains(u"\"nobodys\""_s));
        QVERIFY(m_desk->app().ask({u"status"_s, u"--verbose"_s}).out.contains("\"nobodys\""));
    }

    void whatWasFoundIsRemembered()
    {
        open(u"hub"_s, u"laravel-echo"_s);
        m_desk->server().notify(1);
        QVERIFY(m_desk->agrees());
        QVERIFY(m_desk->app().quit());
        QVERIFY(m_desk->app().start());
        QVERIFY(m_desk->app().becomes(u"live"_s));
        QVERIFY(profile().value(u"delivers"_s).toBool());
        const QJsonArray log = verbose().value(u"connection_log"_s).toArray();
        for (const QJsonValue &event : log) // The documented names were not asked for again.
            QVERIFY(event[u"event"].toString() != "channel-failed"_L1
                    || !event[u"text"].toString().contains("private-notifications."_L1));
    }
};

QTEST_GUILESS_MAIN(ProfilesTest)
#include "profilestest.moc"
