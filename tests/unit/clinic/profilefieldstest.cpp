// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/clinicapi.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenetwork.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::clinic;

namespace {

/// A backend whose names nobody could guess, and the profile that an administrator wrote for it.
Profile spanish()
{
    Profile profile = documentedProfile();
    profile.fields[Shape::Appointment] = FieldNames({{u"patient_name"_s, {u"paciente"_s}},
                                                     {u"doctor_id"_s, {u"medico_num"_s}},
                                                     {u"room"_s, {u"sala"_s}},
                                                     {u"status"_s, {u"estado"_s}},
                                                     {u"appointment_date"_s, {u"cuando"_s}}});
    profile.fields[Shape::Consultation] = FieldNames(
        {{u"patient_name"_s, {u"paciente"_s}}, {u"status"_s, {u"estado"_s}}, {u"started_at"_s, {u"empezada"_s}}});
    profile.fields[Shape::Conversation] =
        FieldNames({{u"other_user"_s, {u"interlocutor"_s}}, {u"unread_count"_s, {u"no_leidos"_s}}});
    profile.fields[Shape::Message] =
        FieldNames({{u"content"_s, {u"mensaje"_s}}, {u"sender_id"_s, {u"autor"_s}}, {u"created_at"_s, {u"enviado"_s}}});
    return profile;
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

const QByteArray appointmentRow = R"({"id":17,"paciente":"Budi","medico_num":4,"sala":"Room 2","estado":"confirmed",
                                  "cuando":"2026-11-26T14:00:00Z"})";
const QByteArray messageRow = R"({"id":12,"autor":2,"mensaje":"Hi","enviado":"2026-11-26T14:00:00Z"})";
const QDateTime afternoon(QDate(2026, 11, 26), QTime(14, 0), Qt::UTC);

} // namespace

/// The result of a future that the event loop has still to finish.
#define ANSWER_OF(name, call)                                                                                          \
    auto name##Future = call;                                                                                          \
    QTRY_VERIFY(name##Future.isFinished());                                                                            \
    const auto name = name##Future.result();                                                                           \
    QVERIFY(name)

/// What a profile says of the names of fields counts for every shape, in lists and in events.
class ProfileFieldsTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    test::FakeNetwork m_network;
    std::unique_ptr<ClinicApi> m_api;

    void answer(const QString &path, const QByteArray &row)
    {
        m_network.answer("GET", path, {.body = R"({"data":[)" + row + "]}"});
    }

private slots:
    void init()
    {
        m_api = std::make_unique<ClinicApi>(m_network, m_clock);
        m_api->setAddress({QUrl(u"https://clinic.example"_s), u"/api/v1"_s});
        m_api->setProfile(spanish());
    }
    void cleanup() { m_api.reset(); }

    void theListOfAppointments()
    {
        answer(u"/appointments"_s, appointmentRow);
        ANSWER_OF(page, m_api->appointments({}));
        const Appointment &row = page->rows.first();
        QCOMPARE(row.patientName, u"Budi"_s);
        QCOMPARE(row.doctorId, UserId(u"4"_s));
        QCOMPARE(row.room, u"Room 2"_s);
        QCOMPARE(row.status, AppointmentStatus::Confirmed);
        QCOMPARE(row.startsAt, afternoon);
    }

    void anEventOfAnAppointment()
    {
        const FieldNames names = spanish().fieldsOf(Shape::Appointment);
        const auto read = readAppointmentEvent(
            parsed(R"({"id":17,"action":"moved","details":{"paciente":"Budi","cuando":"2026-11-26T14:00:00Z"}})"),
            QTimeZone::utc(), names);
        QVERIFY(read);
        QCOMPARE(read->patientName, u"Budi"_s);
        QCOMPARE(read->startsAt, afternoon);
    }

    void theListOfConsultations()
    {
        answer(u"/consultations"_s,
               R"({"id":3,"paciente":"Budi","estado":"active","empezada":"2026-11-26T14:00:00Z"})");
        ANSWER_OF(page, m_api->consultations({}));
        QCOMPARE(page->rows.first().patientName, u"Budi"_s);
        QCOMPARE(page->rows.first().status, ConsultationStatus::Active);
        QCOMPARE(page->rows.first().startedAt, afternoon);
    }

    void theListOfConversations()
    {
        answer(u"/messages/conversations"_s,
               R"({"id":4,"interlocutor":{"id":2,"name":"Dr. Lim"},"no_leidos":3,"last_message":)" + messageRow + "}");
        ANSWER_OF(page, m_api->conversations(UserId(u"7"_s), 1));
        QCOMPARE(page->rows.first().otherName, u"Dr. Lim"_s);
        QCOMPARE(page->rows.first().unread, 3);
        QCOMPARE(page->rows.first().lastContent, u"Hi"_s);
        QCOMPARE(page->rows.first().lastAt, afternoon);
    }

    void theMessagesOfOne()
    {
        answer(u"/messages/conversations/4/messages"_s, messageRow);
        ANSWER_OF(page, m_api->messages(ConversationId(u"4"_s), UserId(u"7"_s), 1));
        QCOMPARE(page->messages.first().content, u"Hi"_s);
        QCOMPARE(page->messages.first().senderId, UserId(u"2"_s));
        QCOMPARE(page->messages.first().sentAt, afternoon);
    }

    void anEventOfAMessage()
    {
        const MessageReading reading{.messageFields = spanish().fieldsOf(Shape::Message)};
        const auto read = readMessageEvent(parsed(R"({"conversation_id":4,"data":)" + messageRow + "}"), reading);
        QVERIFY(read);
        QCOMPARE(read->content, u"Hi"_s);
        QCOMPARE(read->senderId, UserId(u"2"_s));
    }

    void theContractsOwnNameGoesBefore()
    {
        const FieldNames names = spanish().fieldsOf(Shape::Appointment);
        const auto read =
            readAppointment(parsed(R"({"id":1,"sala":"Room 9","room":"Room 2"})"), QTimeZone::utc(), names);
        QCOMPARE(read->room, u"Room 2"_s);
    }
};

QTEST_GUILESS_MAIN(ProfileFieldsTest)
#include "profilefieldstest.moc"
