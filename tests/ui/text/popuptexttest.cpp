// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/popuptext.h"
#include "ui/text/notificationtext.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::ui;

namespace {

Notification notification(const QString &title, const QString &message)
{
    Notification made;
    made.id = NotificationId(u"1"_s);
    made.title = title;
    made.message = message;
    made.createdAt = QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
    return made;
}

} // namespace

/// The words of native pop-ups.
class PopUpTextTest : public QObject
{
    Q_OBJECT
private slots:
    void severalPopUpsAreOneSummary();
    void afterAnOutageTheSummarySaysHowLate();
    void aDigestSaysWhyItWasQuiet();
    void aDiscreetPopUpTellsNoName();
    void aPopUpWithoutTitleSaysItsKind();
};

void PopUpTextTest::severalPopUpsAreOneSummary()
{
    PopUp popUp;
    popUp.count = 5;
    popUp.about = {notification(u"One"_s, {}), notification(u"Two"_s, {}), notification(u"Three"_s, {})};
    QCOMPARE(popUpTitle(popUp), u"5 new notifications"_s);
    QCOMPARE(popUpBody(popUp), u"One\nTwo"_s);
}

void PopUpTextTest::afterAnOutageTheSummarySaysHowLate()
{
    PopUp popUp;
    popUp.about = {notification(u"One"_s, {}), notification(u"Two"_s, {})};
    popUp.count = 6;
    popUp.lateness = 19min;
    QCOMPARE(popUpTitle(popUp), u"6 came while you were offline"_s);
    QCOMPARE(popUpBody(popUp), u"The oldest is 19 minutes late\nOne"_s);
    popUp.lateness = 59s;
    QCOMPARE(popUpTitle(popUp), u"6 new notifications"_s);
    QCOMPARE(popUpBody(popUp), u"One\nTwo"_s);
}

void PopUpTextTest::aDigestSaysWhyItWasQuiet()
{
    PopUp digest{.key = u"summary"_s, .about = {notification(u"A"_s, {}), notification(u"B"_s, {})}, .count = 4};
    digest.heldBecause = QuietReason::InConsultation;
    QCOMPARE(popUpTitle(digest), u"4 came during your consultation"_s);
    digest.heldBecause = QuietReason::QuietHours;
    QCOMPARE(popUpTitle(digest), u"4 came while it was quiet"_s);
    QCOMPARE(popUpBody(digest), u"A\nB"_s);
    for (int reason = 0; reason < quietReasonCount; ++reason) {
        const auto each = static_cast<QuietReason>(reason);
        QCOMPARE(!quietText(each).isEmpty(), isHeldBack(each));
    }
}

void PopUpTextTest::aDiscreetPopUpTellsNoName()
{
    Notification row = notification(u"Budi Santoso has arrived"_s, u"Room 2"_s);
    row.kind = Kind::Appointment;
    row.priority = Priority::High;
    PopUp popUp{.key = u"1"_s, .about = {row}};
    popUp.discreet = true;
    QCOMPARE(popUpTitle(popUp), u"Important: Appointment"_s);
    QCOMPARE(popUpBody(popUp), QString());
    popUp.about.first().priority = Priority::Normal;
    QCOMPARE(popUpTitle(popUp), u"Appointment"_s);
    popUp.about.append(row);
    popUp.count = 2;
    popUp.lateness = 19min;
    QVERIFY(!popUpTitle(popUp).contains(u"Budi"_s));
    QCOMPARE(popUpBody(popUp), u"The oldest is 19 minutes late"_s);
}

void PopUpTextTest::aPopUpWithoutTitleSaysItsKind()
{
    PopUp popUp;
    popUp.about = {notification({}, u"Rp 250.000\nthank you"_s)};
    popUp.about.first().kind = Kind::Payment;
    QCOMPARE(popUpTitle(popUp), u"Payment"_s);
    QCOMPARE(popUpBody(popUp), u"Rp 250.000 thank you"_s);
}

QTEST_GUILESS_MAIN(PopUpTextTest)
#include "popuptexttest.moc"
