// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

namespace {

constexpr auto sitiMail = "siti@klinik.example"_L1;
constexpr auto putriMail = "putri@klinik.example"_L1;

/// The row of @p rows whose `id` is @p id.
QJsonObject rowWith(const QString &id, const QJsonArray &rows)
{
    for (const QJsonValue &each : rows) {
        if (each[u"id"] == id)
            return each.toObject();
    }
    return {};
}

} // namespace

/// Every event of the contract, by the names of both families of backends: the real program shows the right row, pops
/// up where it should and nowhere else, and counts it.
class EventsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    QString m_self;
    int m_popUpsBefore = 0;
    int m_unreadBefore = 0;

    void families()
    {
        QTest::addColumn<QString>("family");
        QTest::newRow("documented") << u"documented"_s;
        QTest::newRow("laravel-echo") << u"laravel-echo"_s;
    }
    /// In both families.
    template <typename... Values>
    static void row(const char *name, const Values &...values)
    {
        for (const char *family : {"documented", "laravel-echo"}) {
            QTestData &data = QTest::addRow("%s by %s", name, family);
            data << QString::fromLatin1(family);
            (void)(data << ... << values);
        }
    }
    bool open(const QString &family, const QString &person = sitiMail)
    {
        m_desk = std::make_unique<Desk>();
        if (!m_desk->startServer({u"--profile"_s, family}) || !m_desk->app().start()
            || m_desk->app().signIn(m_desk->address(), person).exitCode != 0 || !m_desk->app().becomes(u"live"_s))
            return false;
        const QJsonObject me =
            m_desk->server().call("GET", u"/auth/me"_s, {}, m_desk->server().signIn(person)).data().toObject();
        m_self = (me.contains(u"user"_s) ? me[u"user"].toObject() : me)[u"id"].toVariant().toString();
        return !m_self.isEmpty();
    }
    void broadcast(const QString &channel, const QString &event, const QJsonObject &data)
    {
        const QJsonObject said{{u"channel"_s, channel}, {u"event"_s, event}, {u"data"_s, data}};
        QCOMPARE(m_desk->server().call("POST", u"/control/broadcast"_s, said).status, 200);
    }
    QJsonArray ask(const QStringList &command) const { return m_desk->app().askJson(command).array(); }
    QJsonObject notification(const QString &id) const { return rowWith(id, m_desk->app().list()); }
    QJsonObject appointment(qint64 id) const { return rowWith(QString::number(id), ask({u"appointments"_s})); }
    /// Of the appointment @p id.
    QJsonObject consultation(qint64 id) const
    {
        const QJsonArray rows = ask({u"consultations"_s});
        for (const QJsonValue &each : rows) {
            if (each[u"appointment_id"] == QString::number(id))
                return each.toObject();
        }
        return {};
    }
    qint64 visit(const QJsonObject &said)
    {
        return m_desk->server().call("POST", u"/control/visit"_s, said).data()[u"id"].toInteger();
    }
    /// An appointment of Dr. Putri's that the desk knows.
    qint64 book()
    {
        const qint64 id = visit(
            {{u"patient"_s, u"Budi Santoso"_s}, {u"doctor_id"_s, 3}, {u"minutes"_s, 120}, {u"status"_s, u"pending"_s}});
        return soon([&] { return !appointment(id).isEmpty(); }) ? id : 0;
    }
    static bool soon(const std::function<bool()> &wanted) { return ClinicBellProcess::eventually(wanted); }
    /// From now on.
    void count()
    {
        const QJsonObject status = m_desk->app().status();
        m_popUpsBefore = counter(status, "popups"_L1);
        m_unreadBefore = status[u"unread"].toInt();
    }
    /// So many more than at count(); nothing more comes before the answer to a question after it.
    bool counted(int popUps, int unread)
    {
        return m_desk->app().ask({u"sync"_s}).exitCode == 0 && m_desk->app().becomes([&](const QJsonObject &status) {
            return counter(status, "popups"_L1) == m_popUpsBefore + popUps
                && status[u"unread"].toInt() == m_unreadBefore + unread;
        });
    }
    bool nothingIsBad() { return counter(m_desk->app().status(), "bad_frames"_L1) == 0; }

private slots:
    void cleanup()
    {
        QVERIFY(m_desk->app().quit());
        m_desk.reset();
    }

    void aNotificationIsARowAPopUpAndOneMore_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("priority");
        QTest::addColumn<int>("popUps");
        row("general-notification", u"system_message"_s, u"low"_s, 0);
        row("general-notification, confirmed", u"appointment_confirmed"_s, u"normal"_s, 1);
        row("general-notification, emergency", u"emergency"_s, u"critical"_s, 1);
        row("general-notification, message", u"new_message"_s, u"normal"_s, 1);
        row("prescription-ready", u"prescription_created"_s, u"normal"_s, 1);
        row("prescription-updated", u"prescription_updated"_s, u"normal"_s, 1);
        row("rating-received", u"rating_received"_s, u"low"_s, 0);
        row("a type that nobody has listed", u"something_new"_s, u"normal"_s, 1);
    }
    void aNotificationIsARowAPopUpAndOneMore()
    {
        QFETCH(QString, family);
        QFETCH(QString, type);
        QFETCH(int, popUps);
        QVERIFY(open(family));
        count();
        const QJsonObject said{{u"type"_s, type}, {u"title"_s, u"What it is"_s}, {u"message"_s, u"And more"_s}};
        const QString id = QString::number(m_desk->server().notify(1, sitiMail, said).first());
        QVERIFY(soon([&] { return notification(id)[u"title"] == u"What it is"_s; }));
        QVERIFY(!notification(id)[u"read"].toBool());
        QTEST(notification(id)[u"priority"].toString(), "priority");
        QVERIFY(counted(popUps, 1));
        QVERIFY(nothingIsBad());
    }

    void anEventWithTheNotificationInItIsItsRow_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("type");
        row("general-notification", u"general-notification"_s, u"appointment_confirmed"_s);
        row("prescription-ready", u"prescription-ready"_s, u"prescription_created"_s);
        row("rating-received", u"rating-received"_s, u"rating_received"_s);
    }
    void anEventWithTheNotificationInItIsItsRow()
    {
        QFETCH(QString, family);
        QFETCH(QString, event);
        QFETCH(QString, type);
        QVERIFY(open(family));
        const QJsonObject said{{u"id"_s, u"5f1c-42"_s},
                               {u"user_id"_s, m_self.toInt()},
                               {u"type"_s, type},
                               {u"title"_s, u"What it is"_s},
                               {u"message"_s, u"And more"_s},
                               {u"is_read"_s, QJsonValue()},
                               {u"created_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
        broadcast(u"private-notifications."_s + m_self, event, said);
        QVERIFY(soon([&] { return notification(u"5f1c-42"_s)[u"title"] == u"What it is"_s; }));
        QVERIFY(nothingIsBad());
    }

    void whatWasDoneWithItElsewhereIsDoneHere_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QString>("act");
        QTest::addColumn<int>("unread");
        row("notification-read", QByteArray("POST"), u"/read"_s, 0);
        row("notification-deleted", QByteArray("DELETE"), QString(), 0);
        row("notification-acknowledged", QByteArray("POST"), u"/acknowledge"_s, -1);
        row("notification-claimed", QByteArray("POST"), u"/claim"_s, -1);
    }
    void whatWasDoneWithItElsewhereIsDoneHere()
    {
        QFETCH(QString, family);
        QFETCH(QByteArray, verb);
        QFETCH(QString, act);
        QFETCH(int, unread);
        QVERIFY(open(family));
        const QJsonObject said{{u"type"_s, u"appointment_confirmed"_s},
                               {u"title"_s, u"What it is"_s},
                               {u"message"_s, u"And more"_s},
                               {u"data"_s, QJsonObject{{u"requires_ack"_s, true}}}};
        const QString id = QString::number(m_desk->server().notify(1, sitiMail, said).first());
        QVERIFY(soon([&] { return !notification(id).isEmpty(); }));
        count();
        const QString token = m_desk->server().signIn();
        QCOMPARE(m_desk->server().call(verb, u"/notifications/"_s + id + act, {}, token).status, 200);
        const auto isDone = [&] {
            const QJsonObject here = notification(id);
            if (act == "/acknowledge"_L1)
                return here[u"acknowledged_at"].isString();
            if (act == "/claim"_L1)
                return here[u"claimed_by"].isObject();
            return act.isEmpty() ? here.isEmpty() : here[u"read"].toBool();
        };
        QVERIFY(soon(isDone));
        if (unread == 0)
            QCOMPARE(m_desk->app().status()[u"unread"].toInt(), 0);
        QCOMPARE(counter(m_desk->app().status(), "popups"_L1), m_popUpsBefore);
        QVERIFY(nothingIsBad());
    }

    void anAppointmentsEventIsItsStateAndNoPopUp_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("status");
        row("appointment-updated", u"appointment-updated"_s, u"confirmed"_s);
        row("appointment-confirmed", u"appointment-confirmed"_s, u"confirmed"_s);
        row("appointment-cancelled", u"appointment-cancelled"_s, u"cancelled"_s);
        row("appointment-completed", u"appointment-completed"_s, u"completed"_s);
        row("appointment-reminder", u"appointment-reminder"_s, u"confirmed"_s);
    }
    void anAppointmentsEventIsItsStateAndNoPopUp()
    {
        QFETCH(QString, family);
        QFETCH(QString, event);
        QFETCH(QString, status);
        QVERIFY(open(family));
        const qint64 id = book();
        QVERIFY(id > 0);
        count();
        const QDateTime moved = QDateTime::currentDateTimeUtc().addSecs(4 * 3600);
        const QJsonObject said{{u"id"_s, id},
                               {u"action"_s, event.section(u'-', 1)},
                               {u"status"_s, status},
                               {u"appointment_date"_s, moved.toString(Qt::ISODateWithMs)},
                               {u"details"_s, QJsonObject{{u"room"_s, u"Room 9"_s}}},
                               {u"timestamp"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
        broadcast(u"private-appointments."_s + m_self, event, said);
        QVERIFY(soon([&] { return appointment(id)[u"status"] == status; }));
        QCOMPARE(appointment(id)[u"patient"].toString(), u"Budi Santoso"_s);
        QCOMPARE(appointment(id)[u"room"].toString(), u"Room 9"_s);
        QVERIFY(appointment(id)[u"was"][u"starts_at"].isString());
        QVERIFY(counted(0, 0));
        QVERIFY(nothingIsBad());
    }

    void theDoctorsChannelTellsToo_data() { families(); }
    void theDoctorsChannelTellsToo()
    {
        QFETCH(QString, family);
        QVERIFY(open(family, putriMail));
        const qint64 id = book();
        QVERIFY(id > 0);
        const QJsonObject said{{u"id"_s, id},
                               {u"action"_s, u"cancelled"_s},
                               {u"status"_s, u"cancelled"_s},
                               {u"timestamp"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
        broadcast(u"private-appointments.doctor."_s + m_self, u"appointment-updated"_s, said);
        QVERIFY(soon([&] { return appointment(id)[u"status"] == u"cancelled"_s; }));
        QVERIFY(nothingIsBad());
    }

    void aConsultationIsOneRowFromRequestToEnd_data() { families(); }
    void aConsultationIsOneRowFromRequestToEnd()
    {
        QFETCH(QString, family);
        QVERIFY(open(family, putriMail));
        const qint64 id = book();
        QVERIFY(id > 0);
        visit({{u"id"_s, id}, {u"consultation"_s, u"request"_s}});
        visit({{u"id"_s, id}, {u"status"_s, u"started"_s}}); // Something began: what, is looked for.
        // Rounds of asking keep a distance, for the sake of the clinic's requests.
        QVERIFY(ClinicBellProcess::eventually([&] { return consultation(id)[u"status"] == u"requested"_s; }, 40s));
        for (const auto &[step, status] : {std::pair{u"accept"_s, u"accepted"_s}, std::pair{u"start"_s, u"active"_s},
                                           std::pair{u"end"_s, u"ended"_s}}) {
            visit({{u"id"_s, id}, {u"consultation"_s, step}});
            QVERIFY2(soon([&] { return consultation(id)[u"status"] == status; }), qPrintable(step));
        }
        const QJsonArray all = ask({u"consultations"_s});
        QCOMPARE(std::count_if(all.begin(), all.end(),
                               [id](const QJsonValue &each) { return each[u"appointment_id"] == QString::number(id); }),
                 1);
        QVERIFY(nothingIsBad());
    }

    void anEndThatComesBeforeTheStartIsTheEnd_data() { families(); }
    void anEndThatComesBeforeTheStartIsTheEnd()
    {
        QFETCH(QString, family);
        QVERIFY(open(family, putriMail));
        const qint64 id = book();
        QVERIFY(id > 0);
        visit({{u"id"_s, id}, {u"consultation"_s, u"request"_s}});
        visit({{u"id"_s, id}, {u"status"_s, u"started"_s}});
        QVERIFY(ClinicBellProcess::eventually([&] { return !consultation(id).isEmpty(); }, 40s));
        const QString number = consultation(id)[u"id"].toString();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto say = [&](const QString &status, int second) {
            const QJsonObject said{{u"id"_s, number.toInt()},
                                   {u"status"_s, status},
                                   {u"timestamp"_s, now.addSecs(second).toString(Qt::ISODateWithMs)}};
            broadcast(u"private-consultations."_s + number, u"consultation-status-changed"_s, said);
        };
        say(u"completed"_s, 2);
        QVERIFY(soon([&] { return consultation(id)[u"status"] == u"ended"_s; }));
        say(u"active"_s, 1);
        say(u"accepted"_s, 3);
        visit({{u"id"_s, id}, {u"status"_s, u"completed"_s}}); // Whatever was said before has arrived with it.
        QVERIFY(soon([&] { return appointment(id)[u"status"] == u"completed"_s; }));
        QCOMPARE(consultation(id)[u"status"].toString(), u"ended"_s);
    }

    void aConversationTellsOfWordsReadingAndTyping_data() { families(); }
    void aConversationTellsOfWordsReadingAndTyping()
    {
        QFETCH(QString, family);
        QVERIFY(open(family));
        const QString james = m_desk->server().signIn(u"james@klinik.example"_s);
        const QString jamesId =
            QString::number(m_desk->server().call("GET", u"/auth/me"_s, {}, james).data().toObject()[u"id"].toInt());
        const Outcome sent = m_desk->app().askJson({u"message"_s, jamesId, u"--text-stdin"_s}, "Are you there?");
        const QString id = sent.object()[u"conversation"].toString();
        QVERIFY(!id.isEmpty());
        const auto last = [&] { return ask({u"messages"_s, id, u"--limit"_s, u"1"_s}).last().toObject(); };
        QVERIFY(soon([&] { return last()[u"state"] == u"sent"_s; }));
        const QString path = u"/messages/conversations/"_s + id;
        QCOMPARE(m_desk->server().call("POST", path + u"/read"_s, {}, james).status, 200);
        QVERIFY(soon([&] { return last()[u"state"] == u"read"_s; }));
        const QJsonObject typing{{u"conversation_id"_s, id.toInt()},
                                 {u"type"_s, u"message-typing"_s},
                                 {u"data"_s, QJsonObject{{u"user_id"_s, jamesId.toInt()}, {u"name"_s, u"James"_s}}}};
        broadcast(u"private-conversation."_s + id, u"message-typing"_s, typing);
        QVERIFY(soon([&] { return rowWith(id, ask({u"conversations"_s}))[u"typing"].toBool(); }));
        count();
        QCOMPARE(m_desk->server().call("POST", path + u"/send"_s, {{u"content"_s, u"Yes"_s}}, james).status, 200);
        QVERIFY(soon([&] { return last()[u"content"] == u"Yes"_s; }));
        QVERIFY(counted(1, 1)); // By its notification.
        QCOMPARE(rowWith(id, ask({u"conversations"_s}))[u"unread"].toInt(), 1);
        QVERIFY(nothingIsBad());
    }

    void whoComesChangesAndGoesIsSeen_data() { families(); }
    void whoComesChangesAndGoesIsSeen()
    {
        QFETCH(QString, family);
        QVERIFY(open(family));
        count();
        ClinicBellProcess other(m_desk->folder() + u"/other"_s);
        QVERIFY(other.start());
        QCOMPARE(other.signIn(m_desk->address(), putriMail).exitCode, 0);
        const auto putri = [this] {
            const QJsonArray team = ask({u"team"_s});
            for (const QJsonValue &each : team) {
                if (each[u"name"] == u"Dr. Putri Wulandari"_s)
                    return each.toObject();
            }
            return QJsonObject();
        };
        QVERIFY(soon([&] { return putri()[u"status"] == u"available"_s; }));
        QCOMPARE(other.ask({u"presence"_s, u"--status"_s, u"busy"_s, u"--minutes"_s, u"30"_s, u"--room"_s, u"Room 9"_s})
                     .exitCode,
                 0);
        QVERIFY(soon([&] { return putri()[u"status"] == u"busy"_s && putri()[u"until"].isString(); }));
        QCOMPARE(putri()[u"room"].toString(), u"Room 9"_s);
        QVERIFY(other.quit());
        QVERIFY(soon([&] { return putri().isEmpty(); }));
        QVERIFY(counted(0, 0));
        QVERIFY(nothingIsBad());
    }
};

QTEST_GUILESS_MAIN(EventsTest)
#include "eventstest.moc"
