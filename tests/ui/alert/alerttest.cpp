// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeclock.h"
#include "tests/ui/inbox/samples.h"
#include "ui/alert/alertcard.h"
#include "ui/alert/openalerts.h"
#include "ui/text/timetext.h"

#include <QAbstractButton>
#include <QLabel>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::ui;
using clinicbell::test::FakeClock;

namespace {

Notification alert(const QString &id, const QDateTime &createdAt)
{
    Notification notification = test::sampleNotification(id, createdAt);
    notification.priority = Priority::Critical;
    notification.kind = Kind::Emergency;
    notification.title = u"Emergency in room "_s + id;
    notification.readAt = {};
    notification.data.insert(u"requires_ack"_s, true);
    return notification;
}

ChangeSet updated(const Notification &row)
{
    ChangeSet changes;
    changes.updated = {row};
    return changes;
}

QStringList idsOf(const OpenAlerts &alerts)
{
    QStringList ids;
    for (const Notification &row : alerts.alerts())
        ids.append(row.id.value());
    return ids;
}

} // namespace

class AlertTest : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    const Abilities m_all{.self = UserId(u"1"_s), .acknowledgements = true, .claims = true};

    static QAbstractButton *button(const AlertCard &card, const QString &text)
    {
        for (auto *each : card.findChildren<QAbstractButton *>()) {
            if (each->text() == text && !each->isHidden())
                return each;
        }
        return nullptr;
    }
    static bool says(const AlertCard &card, const QString &text)
    {
        const QList<QLabel *> labels = card.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return !label->isHidden() && label->text() == text; });
    }

private slots:
    void whatEndsAnAlert_data()
    {
        QTest::addColumn<std::function<void(Notification &)>>("act");
        QTest::addColumn<bool>("open");
        const auto row = [](const char *name, bool open, std::function<void(Notification &)> act) {
            QTest::newRow(name) << std::move(act) << open;
        };
        const QDateTime now = m_clock.now();
        row("nothing", true, [](Notification &) {});
        row("pinned", true, [](Notification &n) { n.local.pinned = true; });
        row("read", false, [now](Notification &n) { n.readAt = now; });
        row("read, and marked unread again", true, [now](Notification &n) {
            n.readAt = now;
            n.local.unreadAgain = true;
        });
        row("acknowledged", false, [now](Notification &n) { n.handling.acknowledgedAt = now; });
        row("a colleague has got it", false, [](Notification &n) { n.handling.claimedBy = UserId(u"2"_s); });
        row("put away", false, [now](Notification &n) { n.local.doneAt = now; });
        row("put off", false, [now](Notification &n) { n.local.remindAt = now; });
        row("not urgent", false, [](Notification &n) { n.priority = Priority::High; });
    }
    void whatEndsAnAlert()
    {
        QFETCH(std::function<void(Notification &)>, act);
        QFETCH(bool, open);
        Notification notification = alert(u"1"_s, m_clock.now());
        OpenAlerts alerts;
        QVERIFY(alerts.apply(test::added({notification}), m_clock.now()));
        act(notification);
        QCOMPARE(isOpenAlert(notification), open);
        if (notification.priority == Priority::Critical) {
            alerts.apply(updated(notification), m_clock.now());
            QCOMPARE(!alerts.alerts().isEmpty(), open);
        }
    }

    void aDiscreetCardTellsTheKindAlone()
    {
        AlertCard card(m_clock);
        card.setAbilities(m_all);
        card.setDiscreet(true);
        Notification notification = alert(u"1"_s, m_clock.now());
        notification.title = u"Budi has collapsed"_s;
        notification.kind = Kind::Emergency;
        card.setAlerts({notification});
        QVERIFY(says(card, u"Emergency"_s));
        QVERIFY(!says(card, notification.title) && !says(card, notification.message));
        QVERIFY(!card.accessibleName().contains(u"Budi"_s));
        QVERIFY(button(card, u"I've got this"_s));
        card.setDiscreet(false);
        QVERIFY(says(card, notification.title));
    }

    void coveredItTellsANumberAndOffersTheWindow()
    {
        AlertCard card(m_clock);
        card.setAbilities(m_all);
        Notification notification = alert(u"1"_s, m_clock.now());
        notification.title = u"Budi has collapsed"_s;
        card.setAlerts({notification});
        card.setCovered(true);
        QVERIFY(card.isVisible());
        QVERIFY(says(card, u"1 urgent"_s));
        QVERIFY(!says(card, notification.title));
        QVERIFY(!button(card, u"I've got this"_s) && button(card, u"Open"_s));
    }

    void lockedItTellsTheKindAndCannotBeAnswered()
    {
        AlertCard card(m_clock);
        card.setAbilities(m_all);
        Notification notification = alert(u"1"_s, m_clock.now());
        notification.title = u"Budi has collapsed"_s;
        notification.data.insert(u"escalates_at"_s, m_clock.now().addSecs(42).toString(Qt::ISODate));
        notification.data.insert(u"escalates_to"_s, u"Nurse Dewi"_s);
        card.setAlerts({notification});
        card.setLocked(true);
        QVERIFY(card.isVisible());
        QVERIFY(says(card, u"Emergency"_s));
        const auto labels = card.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY2(!label->text().contains(u"Budi"_s) && !label->text().contains(u"Dewi"_s), "a name");
        QVERIFY(!card.accessibleName().contains(u"Budi"_s));
        QVERIFY(!button(card, u"I've got this"_s) && !button(card, u"Acknowledge"_s));
        QVERIFY(button(card, u"Unlock…"_s));
        card.setLocked(false);
        QVERIFY(says(card, notification.title) && button(card, u"I've got this"_s));
    }

    void whatIsADayOldIsNoCardAnyMore()
    {
        OpenAlerts alerts;
        alerts.apply(test::added({alert(u"1"_s, m_clock.now())}), m_clock.now());
        QVERIFY(!alerts.expire(m_clock.now().addSecs(24 * 3600)));
        QVERIFY(alerts.expire(m_clock.now().addSecs(24 * 3600 + 1)));
        QVERIFY(alerts.alerts().isEmpty());
    }

    void theNewestComesFirstAndOthersChangeNothing()
    {
        OpenAlerts alerts;
        const QDateTime now = m_clock.now();
        QVERIFY(alerts.apply(test::added({alert(u"1"_s, now.addSecs(-60))}), m_clock.now()));
        QVERIFY(alerts.apply(test::added({alert(u"2"_s, now)}), m_clock.now()));
        QVERIFY(alerts.apply(test::added({alert(u"3"_s, now.addSecs(-30))}), m_clock.now()));
        QCOMPARE(idsOf(alerts), QStringList({u"2"_s, u"3"_s, u"1"_s}));
        QVERIFY(!alerts.apply(test::added(test::manyNotifications(5, now)), m_clock.now()));
        QVERIFY(!alerts.apply(updated(alert(u"2"_s, now)), m_clock.now()));
        ChangeSet removal;
        removal.removed = {NotificationId(u"3"_s)};
        QVERIFY(alerts.apply(removal, m_clock.now()));
        QCOMPARE(idsOf(alerts), QStringList({u"2"_s, u"1"_s}));
        ChangeSet reset;
        reset.reset = true;
        QVERIFY(alerts.apply(reset, m_clock.now()));
        QVERIFY(alerts.alerts().isEmpty());
        QVERIFY(alerts.replace({alert(u"4"_s, now), test::sampleNotification(u"5"_s, now)}, m_clock.now()));
        QCOMPARE(idsOf(alerts), QStringList(u"4"_s));
    }

    void yesterdaysIsHistory()
    {
        OpenAlerts alerts;
        const QDateTime now = m_clock.now();
        QVERIFY(!alerts.replace({alert(u"1"_s, now.addDays(-2))}, now));
        QVERIFY(alerts.replace({alert(u"1"_s, now.addSecs(-23 * 3600))}, now));
    }

    void theCardSaysWhatAndForHowLong()
    {
        AlertCard card(m_clock);
        card.setAbilities(m_all);
        QVERIFY(!card.isVisible());
        card.setAlerts({alert(u"3"_s, m_clock.now().addSecs(-125)), alert(u"4"_s, m_clock.now().addSecs(-300))});
        QVERIFY(card.isVisible());
        QVERIFY(says(card, u"Emergency in room 3"_s));
        QVERIFY(says(card, u"Open for 2:05 · and 1 more"_s));
        m_clock.advance(5s);
        QVERIFY(says(card, u"Open for 2:10 · and 1 more"_s));
        card.setAlerts({});
        QVERIFY(!card.isVisible());
        QCOMPARE(m_clock.untilNextTimer(), -1ms); // Nothing ticks while there is nothing to tell.
    }

    void theTimeUntilItGoesToSomebodyElseIsCountedDown()
    {
        AlertCard card(m_clock);
        card.setAbilities(m_all);
        Notification notification = alert(u"3"_s, m_clock.now());
        const QDateTime at = m_clock.now().addSecs(42);
        notification.data.insert(u"escalates_at"_s, at.toString(Qt::ISODate));
        notification.data.insert(u"escalates_to"_s, u"Nurse Dewi"_s);
        card.setAlerts({notification, alert(u"4"_s, m_clock.now())});
        QVERIFY(says(card, u"0:42"_s));
        QVERIFY(says(card, u"Goes to Nurse Dewi at "_s + clockTime(at)));
        QVERIFY(says(card, u"Open for 0:00 · and 1 more"_s)); // A line of its own.
        m_clock.advance(43s);
        QVERIFY(!says(card, u"0:42"_s) && !says(card, u"0:00"_s));
        QVERIFY(says(card, u"Should have gone to Nurse Dewi at "_s + clockTime(at)));
    }

    void growingItStaysInItsCorner()
    {
        int grown = 0;
        for (int words = 1; words < 12; ++words) {
            AlertCard card(m_clock);
            card.setAbilities(m_all);
            Notification notification = alert(u"3"_s, m_clock.now());
            notification.data.insert(u"escalates_at"_s, m_clock.now().addSecs(2).toString(Qt::ISODate));
            notification.data.insert(u"escalates_to"_s, QString(words * 3, u'n'));
            card.setAlerts({notification});
            const int before = card.height();
            m_clock.advance(3s);
            grown += card.height() > before ? 1 : 0;
            QCOMPARE(card.pos(), AlertCard::corner(card.size(), card.screen()->availableGeometry(), Qt::LeftToRight));
        }
        QVERIFY(grown > 0);
    }

    void theButtonsAreThoseThatEndIt()
    {
        AlertCard card(m_clock);
        const Notification shown = alert(u"3"_s, m_clock.now());
        QStringList wishes;
        connect(&card, &AlertCard::actRequested, this, [&](RowAct act, const QList<NotificationId> &ids) {
            wishes.append(actText(act) + u' ' + ids.first().value());
        });
        connect(&card, &AlertCard::openRequested, this, [&](const NotificationId &id) { wishes.append(id.value()); });
        card.setAlerts({shown});
        QVERIFY(button(card, u"Mark read"_s) && !button(card, u"Acknowledge"_s)); // A server that takes neither.
        card.setAbilities(m_all);
        QVERIFY(!button(card, u"Mark read"_s));
        for (const QString &text : {u"I've got this"_s, u"Acknowledge"_s, u"Open"_s})
            button(card, text)->click();
        QCOMPARE(wishes, QStringList({u"I've got this 3"_s, u"Acknowledge 3"_s, u"3"_s}));
        QVERIFY(card.isVisible()); // Only the store ends it.
    }

    void itNeverTakesTheKeyboard()
    {
        AlertCard card(m_clock);
        QVERIFY(card.windowFlags() & Qt::WindowDoesNotAcceptFocus);
        QVERIFY(card.windowFlags() & Qt::WindowStaysOnTopHint);
        QVERIFY(card.testAttribute(Qt::WA_ShowWithoutActivating));
        QVERIFY(!card.testAttribute(Qt::WA_QuitOnClose));
    }

    void itStandsInTheLowerCornerWhereReadingEnds()
    {
        const QRect screen(0, 30, 1280, 770);
        QCOMPARE(AlertCard::corner({360, 140}, screen, Qt::LeftToRight), QPoint(904, 644));
        QCOMPARE(AlertCard::corner({360, 140}, screen, Qt::RightToLeft), QPoint(16, 644));
    }

    void noWordIsCutInLongWords()
    {
        AlertCard card(m_clock);
        card.setAbilities(m_all);
        Notification wordy = alert(u"3"_s, m_clock.now());
        wordy.title = u"Emergency in the treatment room for small surgery on the second floor"_s;
        wordy.message = QString(u"Somebody has to come at once. "_s).repeated(5);
        card.setAlerts({wordy});
        for (const QLabel *label : card.findChildren<QLabel *>()) {
            if (!label->isHidden() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
};

QTEST_MAIN(AlertTest)
#include "alerttest.moc"
