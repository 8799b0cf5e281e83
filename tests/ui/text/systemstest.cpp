// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/actionlink.h"
#include "core/base/attentionrules.h"
#include "ui/text/notificationtext.h"
#include "ui/theme/icons.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;

/// What the clinic's own systems tell: each with its icon, its lane, its words and its way to the clinic's page.
class SystemsTest : public QObject
{
    Q_OBJECT

private slots:
    void everySystemHasItsPlace_data()
    {
        QTest::addColumn<QString>("icon");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("lane");
        QTest::addColumn<QString>("page");
        const auto row = [](const char *type, const char *icon, const char *word, const char *lane, const char *page) {
            QTest::newRow(type) << QString::fromLatin1(icon) << QString::fromLatin1(word) << QString::fromLatin1(lane)
                                << QString::fromLatin1(page);
        };
        row("appointment_confirmed", "calendar-check", "Appointment", "normal", "/appointments/17");
        row("appointment_cancelled", "calendar-x", "Appointment", "high", "/appointments/17");
        row("appointment_reminder", "alarm-clock", "Reminder", "high", "/appointments/17");
        row("consultation_started", "stethoscope", "Consultation", "normal", "/consultations/3");
        row("new_consultation", "stethoscope", "Consultation", "high", "/consultations/3");
        row("new_message", "message-circle", "Message", "normal", "/messages/4");
        row("prescription_created", "pill", "Prescription", "normal", "/prescriptions/5");
        row("prescription_updated", "pill", "Prescription", "normal", "/prescriptions/5");
        row("prescription_acknowledged", "pill", "Prescription", "low", "/prescriptions/5");
        row("payment_success", "receipt-text", "Payment", "low", "/payments/6");
        row("payment_failed", "receipt-text", "Payment", "high", "/payments/6");
        row("rating_received", "star", "Rating", "low", "/ratings/7");
        row("verification", "badge-check", "Verification", "normal", "/verification");
        row("email_verified", "badge-check", "Verification", "low", "/verification");
        row("doctor_approved", "badge-check", "Verification", "normal", "/verification");
        row("doctor_rejected", "badge-check", "Verification", "high", "/verification");
        row("credential_rejected", "badge-check", "Verification", "high", "/verification");
        row("system", "info", "System", "low", "/status");
        row("system_message", "info", "System", "low", "/status");
        row("emergency", "siren", "Emergency", "critical", "/emergencies/8");
        row("announcement", "megaphone", "Announcement", "normal", "/announcements/9");
    }
    void everySystemHasItsPlace()
    {
        const QString type = QString::fromLatin1(QTest::currentDataTag());
        const AttentionRules rules;
        Notification told;
        told.type = type;
        told.kind = rules.kindOf(type);
        told.priority = rules.priorityOf(type, {});
        QTEST(iconName(told), "icon");
        QTEST(priorityKey(told.priority), "lane");
        QFETCH(QString, word);
        QCOMPARE(kindText(told.kind), word);
        QCOMPARE(titleText(told), word); // Where the server sent no title.
        told.title = u"What it is"_s;
        QCOMPARE(titleText(told), u"What it is"_s);
        const QString spoken = accessibleRowText(told, QDateTime::currentDateTimeUtc());
        QVERIFY2(spoken.contains(u"What it is"_s), qPrintable(spoken));
        QFETCH(QString, page);
        const QUrl server(u"https://clinic.example"_s);
        QCOMPARE(actionLink(server, page), std::optional(QUrl(u"https://clinic.example"_s + page)));
        QVERIFY(!actionLink(server, u"https://elsewhere.example"_s + page));
    }

    void aLaravelClassIsTheSameSystem()
    {
        const AttentionRules rules;
        QCOMPARE(rules.kindOf(typeWord(u"App\\Notifications\\PrescriptionCreatedNotification"_s)), Kind::Prescription);
        QCOMPARE(rules.kindOf(typeWord(u"App\\Notifications\\PaymentFailedNotification"_s)), Kind::Payment);
        QCOMPARE(rules.priorityOf(typeWord(u"App\\Notifications\\EmergencyNotification"_s), {}), Priority::Critical);
    }
};

QTEST_MAIN(SystemsTest)
#include "systemstest.moc"
