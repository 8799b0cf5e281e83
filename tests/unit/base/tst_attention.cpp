// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/attention.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

/// What a type means, and what may interrupt a person.
class TestAttention : public QObject
{
    Q_OBJECT

    static Notification notificationOf(Priority priority, bool read)
    {
        Notification notification;
        notification.priority = priority;
        if (read)
            notification.readAt = QDateTime(QDate(2026, 3, 2), QTime(7, 30), Qt::UTC);
        return notification;
    }

private slots:
    void everyTypeHasItsKindAndPriority_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Priority>("priority");
        const auto row = [](const char *type, Kind kind, Priority priority) {
            QTest::newRow(type) << QString::fromLatin1(type) << kind << priority;
        };
        row("appointment", Kind::Appointment, Priority::Normal);
        row("appointment_update", Kind::Appointment, Priority::Normal);
        row("appointment_created", Kind::Appointment, Priority::Normal);
        row("appointment_confirmed", Kind::Appointment, Priority::Normal);
        row("appointment_rejected", Kind::Appointment, Priority::High);
        row("appointment_cancelled", Kind::Appointment, Priority::High);
        row("appointment_rescheduled", Kind::Appointment, Priority::High);
        row("appointment_started", Kind::Appointment, Priority::Low);
        row("appointment_completed", Kind::Appointment, Priority::Low);
        row("appointment_reminder", Kind::Reminder, Priority::High);
        row("consultation_update", Kind::Consultation, Priority::Normal);
        row("consultation_started", Kind::Consultation, Priority::Normal);
        row("consultation_ended", Kind::Consultation, Priority::Normal);
        row("new_consultation", Kind::Consultation, Priority::High);
        row("message", Kind::Message, Priority::Normal);
        row("new_message", Kind::Message, Priority::Normal);
        row("payment", Kind::Payment, Priority::Low);
        row("payment_success", Kind::Payment, Priority::Low);
        row("payment_failed", Kind::Payment, Priority::High);
        row("prescription", Kind::Prescription, Priority::Normal);
        row("prescription_created", Kind::Prescription, Priority::Normal);
        row("prescription_updated", Kind::Prescription, Priority::Normal);
        row("prescription_acknowledged", Kind::Prescription, Priority::Low);
        row("rating", Kind::Rating, Priority::Low);
        row("rating_received", Kind::Rating, Priority::Low);
        row("emergency", Kind::Emergency, Priority::Critical);
        row("announcement", Kind::Announcement, Priority::Normal);
        row("verification", Kind::Verification, Priority::Normal);
        row("email_verified", Kind::Verification, Priority::Low);
        row("doctor_approved", Kind::Verification, Priority::Normal);
        row("doctor_rejected", Kind::Verification, Priority::High);
        row("credential_approved", Kind::Verification, Priority::Normal);
        row("credential_rejected", Kind::Verification, Priority::High);
        row("system", Kind::System, Priority::Low);
        row("system_message", Kind::System, Priority::Low);
        row("a type nobody has listed", Kind::General, Priority::Normal);
        row("EMERGENCY", Kind::General, Priority::Normal);
        QTest::newRow("no type") << QString() << Kind::General << Priority::Normal;
    }
    void everyTypeHasItsKindAndPriority()
    {
        QFETCH(QString, type);
        QTEST(AttentionRules().kindOf(type), "kind");
        QTEST(AttentionRules().priorityOf(type, {}), "priority");
    }

    void theBackendMayDecideThePriority_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonValue>("said");
        QTest::addColumn<Priority>("priority");
        QTest::newRow("low") << u"message"_s << QJsonValue("low"_L1) << Priority::Low;
        QTest::newRow("normal") << u"payment"_s << QJsonValue("normal"_L1) << Priority::Normal;
        QTest::newRow("high") << u"message"_s << QJsonValue("high"_L1) << Priority::High;
        QTest::newRow("important") << u"message"_s << QJsonValue("important"_L1) << Priority::High;
        QTest::newRow("urgent") << u"message"_s << QJsonValue("urgent"_L1) << Priority::Critical;
        QTest::newRow("critical") << u"nobody knows it"_s << QJsonValue("critical"_L1) << Priority::Critical;
        QTest::newRow("an emergency is never less") << u"emergency"_s << QJsonValue("low"_L1) << Priority::Critical;
        QTest::newRow("an unknown word") << u"payment"_s << QJsonValue("whatever"_L1) << Priority::Low;
        QTest::newRow("a number") << u"payment_failed"_s << QJsonValue(3) << Priority::High;
        QTest::newRow("null") << u"message"_s << QJsonValue() << Priority::Normal;
    }
    void theBackendMayDecideThePriority()
    {
        QFETCH(QString, type);
        QFETCH(QJsonValue, said);
        QTEST(AttentionRules().priorityOf(type, QJsonObject{{u"priority"_s, said}}), "priority");
    }

    void attentionFollowsTheDesk_data()
    {
        QTest::addColumn<Priority>("priority");
        QTest::addColumn<bool>("read");
        QTest::addColumn<AttentionContext>("context");
        QTest::addColumn<PopUpKind>("popUp");
        QTest::addColumn<QuietReason>("reason");
        const AttentionContext calm;
        const AttentionContext active{.centreIsActive = true};
        const AttentionContext quiet{.quiet = QuietReason::DoNotDisturb};
        const AttentionContext both{.centreIsActive = true, .quiet = QuietReason::DoNotDisturb};
        const AttentionContext shown{.alreadyShown = true};
        const AttentionContext locked{.locked = true};
        const auto row = [](const char *name, Priority priority, bool read, const AttentionContext &context,
                            PopUpKind popUp, QuietReason reason) {
            QTest::newRow(name) << priority << read << context << popUp << reason;
        };
        using enum Priority;
        row("normal", Normal, false, calm, PopUpKind::Brief, QuietReason::NotQuiet);
        row("high", High, false, calm, PopUpKind::Brief, QuietReason::NotQuiet);
        row("low", Low, false, calm, PopUpKind::None, QuietReason::LowPriority);
        row("critical", Critical, false, calm, PopUpKind::Sticky, QuietReason::NotQuiet);
        row("read", Normal, true, calm, PopUpKind::None, QuietReason::AlreadyHandled);
        row("critical, read", Critical, true, calm, PopUpKind::None, QuietReason::AlreadyHandled);
        row("shown before", Normal, false, shown, PopUpKind::None, QuietReason::AlreadyShown);
        row("critical, shown before", Critical, false, shown, PopUpKind::None, QuietReason::AlreadyShown);
        row("read and shown before", Normal, true, shown, PopUpKind::None, QuietReason::AlreadyShown);
        row("centre active", High, false, active, PopUpKind::None, QuietReason::CentreIsActive);
        row("critical, centre active", Critical, false, active, PopUpKind::Sticky, QuietReason::NotQuiet);
        row("do not disturb", High, false, quiet, PopUpKind::None, QuietReason::DoNotDisturb);
        row("critical, do not disturb", Critical, false, quiet, PopUpKind::Sticky, QuietReason::NotQuiet);
        row("low, do not disturb", Low, false, quiet, PopUpKind::None, QuietReason::DoNotDisturb);
        row("centre active, do not disturb", Normal, false, both, PopUpKind::None, QuietReason::DoNotDisturb);
        const AttentionContext picky{.kinds = ChoicesByKind{KindChoices{.popUp = false}}};
        row("a kind that is not wanted", High, false, picky, PopUpKind::None, QuietReason::LowPriority);
        row("critical, of a kind that is not wanted", Critical, false, picky, PopUpKind::Sticky, QuietReason::NotQuiet);
        for (const QuietReason reason :
             {QuietReason::QuietHours, QuietReason::InConsultation, QuietReason::DesktopQuiet}) {
            const AttentionContext still{.quiet = reason};
            row(qPrintable(u"quiet %1"_s.arg(int(reason))), High, false, still, PopUpKind::None, reason);
            row(qPrintable(u"critical, quiet %1"_s.arg(int(reason))), Critical, false, still, PopUpKind::Sticky,
                QuietReason::NotQuiet);
        }
        row("locked", Normal, false, locked, PopUpKind::Brief, QuietReason::NotQuiet);
    }
    void whatIsHandledStaysQuiet_data()
    {
        QTest::addColumn<Notification>("notification");
        const QDateTime at(QDate(2026, 3, 2), QTime(7, 30), Qt::UTC);
        const auto row = [](const char *name, const std::function<void(Notification &)> &change) {
            Notification notification = notificationOf(Priority::Critical, false);
            change(notification);
            QTest::newRow(name) << notification;
        };
        row("a colleague has got it", [](Notification &n) { n.handling.claimedBy = UserId(u"8"_s); });
        row("acknowledged", [&](Notification &n) { n.handling.acknowledgedAt = at; });
        row("put away", [&](Notification &n) { n.local.doneAt = at; });
        row("put off", [&](Notification &n) { n.local.remindAt = at; });
        row("overtaken", [](Notification &n) { n.local.superseded = true; });
    }
    void whatIsHandledStaysQuiet()
    {
        QFETCH(Notification, notification);
        QVERIFY(isHandled(notification) && !isUrgent(notification));
        QVERIFY(decideAttention(notification, {}).reason == QuietReason::AlreadyHandled);
        QVERIFY(!isHandled(notificationOf(Priority::Critical, false)));
        QVERIFY(isUrgent(notificationOf(Priority::Critical, false)));
        QVERIFY(!isUrgent(notificationOf(Priority::High, false)));
    }

    void whatSomebodyHasInHandPressesNoMore_data()
    {
        QTest::addColumn<Priority>("priority");
        QTest::addColumn<Priority>("left");
        QTest::newRow("urgent") << Priority::Critical << Priority::Normal;
        QTest::newRow("important") << Priority::High << Priority::Normal;
        QTest::newRow("normal") << Priority::Normal << Priority::Normal;
        QTest::newRow("low") << Priority::Low << Priority::Low;
    }
    void whatSomebodyHasInHandPressesNoMore()
    {
        QFETCH(Priority, priority);
        QFETCH(Priority, left);
        Notification notification = notificationOf(priority, false);
        QCOMPARE(urgencyOf(notification), priority);
        notification.handling.claimedBy = UserId(u"8"_s);
        QCOMPARE(urgencyOf(notification), left);
    }

    void attentionFollowsTheDesk()
    {
        QFETCH(Priority, priority);
        QFETCH(bool, read);
        QFETCH(AttentionContext, context);
        const AttentionDecision decision = decideAttention(notificationOf(priority, read), context);
        QTEST(decision.popUp, "popUp");
        QTEST(decision.reason, "reason");
        QCOMPARE(decision.sound, decision.popUp != PopUpKind::None);
    }
};

QTEST_APPLESS_MAIN(TestAttention)
#include "tst_attention.moc"
