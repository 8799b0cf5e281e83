// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/wirenames.h"

#include "core/clinic/profile.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::demo;
using clinic::ChannelPurpose;
using clinic::EventMeaning;

/// What the demo clinic says by the names of a family is what the profile of that family understands.
class TestWireNames : public QObject
{
    Q_OBJECT

    static Account account()
    {
        Account account;
        account.userId = UserId(u"3"_s);
        account.clinicId = ClinicId(u"1"_s);
        return account;
    }
    static QString row(const QString &type)
    {
        const QJsonObject json{{u"id"_s, 5},           {u"type"_s, type},          {u"title"_s, u"T"_s},
                               {u"message"_s, u"M"_s}, {u"data"_s, QJsonObject{}}, {u"created_at"_s, u"2026-03-02"_s}};
        return QString::fromUtf8(QJsonDocument(json).toJson());
    }

private slots:
    void everyEventIsUnderstood_data()
    {
        QTest::addColumn<ChannelPurpose>("purpose");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("data");
        const auto events = [](ChannelPurpose purpose, const QStringList &names) {
            for (const QString &name : names)
                QTest::newRow(qPrintable(u"%1 %2"_s.arg(int(purpose)).arg(name))) << purpose << name << u"{}"_s;
        };
        for (const QString &type : {u"appointment_confirmed"_s, u"new_message"_s, u"prescription_created"_s,
                                    u"prescription_updated"_s, u"rating_received"_s, u"emergency"_s, u"system"_s})
            QTest::newRow(qPrintable(type)) << ChannelPurpose::Notifications << u"general-notification"_s << row(type);
        events(ChannelPurpose::Notifications,
               {u"general-notification"_s, u"notification-read"_s, u"notification-deleted"_s,
                u"notification-acknowledged"_s, u"notification-claimed"_s, u"prescription-ready"_s,
                u"rating-received"_s});
        const QStringList visits{u"appointment-updated"_s, u"appointment-confirmed"_s, u"appointment-cancelled"_s,
                                 u"appointment-completed"_s, u"appointment-reminder"_s};
        events(ChannelPurpose::Appointments, visits);
        events(ChannelPurpose::DoctorAppointments, visits);
        events(ChannelPurpose::Consultation, {u"consultation-status-changed"_s});
        events(ChannelPurpose::Conversation, {u"message-sent"_s, u"message-read"_s, u"message-typing"_s});
    }
    void everyEventIsUnderstood()
    {
        QFETCH(ChannelPurpose, purpose);
        QFETCH(QString, event);
        QFETCH(QString, data);
        const clinic::Profile &documented = clinic::documentedProfile();
        const Event said{.channel = documented.channelName(purpose, account(), u"9"_s),
                         .name = event,
                         .data = data,
                         .exceptSocket = {}};
        QVERIFY(documented.meaningOf(event).has_value());
        const Event plain = WireNames(NameFamily::Documented).event(said);
        QCOMPARE(plain.channel, said.channel);
        QCOMPARE(plain.name, said.name);

        const WireNames names(NameFamily::LaravelEcho);
        const clinic::Profile &echo = clinic::shippedProfiles().last();
        const Event wire = names.event(said);
        const QStringList known = echo.channelNames(purpose, account(), u"9"_s)
            + (purpose == ChannelPurpose::Notifications ? echo.channelNames(ChannelPurpose::Hints, account())
                                                        : QStringList());
        QVERIFY2(known.contains(wire.channel), qPrintable(wire.channel));
        const auto meaning = echo.meaningOf(wire.name);
        QVERIFY(meaning == documented.meaningOf(event) || meaning == EventMeaning::NotificationHinted);
        QCOMPARE(names.contractChannel(wire.channel), said.channel); // The auth endpoint knows it again.
    }

    void everyChannelOfTheProfileIsOneOfTheFamily()
    {
        const WireNames names(NameFamily::LaravelEcho);
        const clinic::Profile &echo = clinic::shippedProfiles().last();
        for (auto purpose = echo.channels.begin(); purpose != echo.channels.end(); ++purpose) {
            for (const QString &name : echo.channelNames(purpose.key(), account(), u"9"_s))
                QVERIFY2(!names.contractChannel(name).isEmpty(), qPrintable(name));
        }
    }

    void theDocumentedNamesAreNoneOfTheFamily()
    {
        const WireNames names(NameFamily::LaravelEcho);
        for (const QString &name : {u"private-notifications.3"_s, u"presence-clinic.1"_s, u"private-appointments.3"_s,
                                    u"private-user.x.notifications"_s, u"private-user.3"_s})
            QVERIFY2(names.contractChannel(name).isEmpty(), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestWireNames)
#include "tst_wirenames.moc"
