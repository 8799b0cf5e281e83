// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeclock.h"
#include "ui/inbox/actbar.h"
#include "ui/inbox/remindchoices.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;
using clinicbell::test::FakeClock;

namespace {

const Abilities everything{.self = UserId(u"1"_s), .acknowledgements = true, .claims = true};

Notification row(Priority priority = Priority::Normal)
{
    Notification made;
    made.id = NotificationId(u"5"_s);
    made.title = u"Emergency"_s;
    made.priority = priority;
    made.createdAt = QDateTime(QDate(2026, 3, 2), QTime(7, 0), Qt::UTC);
    return made;
}

Notification read(Notification notification)
{
    notification.readAt = notification.createdAt.addSecs(60);
    return notification;
}

Notification demanding()
{
    Notification notification = row(Priority::Critical);
    notification.data.insert(u"requires_ack"_s, true);
    return notification;
}

Notification takenBy(const QString &user)
{
    Notification notification = row(Priority::Critical);
    notification.handling.claimedBy = UserId(user);
    return notification;
}

QStringList words(const QList<RowAct> &acts)
{
    QStringList texts;
    for (const RowAct act : acts)
        texts.append(actText(act));
    return texts;
}

} // namespace

class RowActsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatCanBeTakenBackSaysSo()
    {
        for (const RowAct act : {RowAct::MarkRead, RowAct::MarkUnread, RowAct::Claim, RowAct::Release, RowAct::Done,
                                 RowAct::BackToInbox, RowAct::Pin, RowAct::Unpin, RowAct::Remove})
            QVERIFY(!undoText(act, 1).isEmpty() && undoText(act, 2).contains(u'2'));
        QVERIFY(undoText(RowAct::Acknowledge, 1).isEmpty());
        Counters counters;
        QCOMPARE(allReadText(counters), u"All marked read."_s);
        counters.unreadByPriority.back() = 1;
        QVERIFY(allReadText(counters).contains(u"answer"_s));
    }

    void whatIsOfferedFollowsTheRow_data()
    {
        QTest::addColumn<Notification>("notification");
        QTest::addColumn<Abilities>("abilities");
        QTest::addColumn<QString>("offered");
        Notification done = row();
        done.local.doneAt = done.createdAt;
        Notification snoozed = row();
        snoozed.local.remindAt = snoozed.createdAt.addSecs(3600);
        Notification pinned = row();
        pinned.local.pinned = true;
        Notification acknowledged = demanding();
        acknowledged.handling.acknowledgedAt = acknowledged.createdAt;
        QTest::newRow("unread") << row() << everything << u"Mark read, Done, Remind me, Pin, Delete"_s;
        QTest::newRow("read") << read(row()) << everything << u"Mark unread, Done, Remind me, Pin, Delete"_s;
        QTest::newRow("done") << read(done) << everything << u"Mark unread, Back to the inbox, Pin, Delete"_s;
        QTest::newRow("put off") << snoozed << everything
                                 << u"Mark read, Done, Back to the inbox, Remind me, Pin, Delete"_s;
        QTest::newRow("pinned") << pinned << everything << u"Mark read, Done, Remind me, Unpin, Delete"_s;
        QTest::newRow("urgent") << row(Priority::Critical) << everything
                                << u"I've got this, Mark read, Done, Remind me, Pin, Delete"_s;
        QTest::newRow("urgent, a server without claims")
            << row(Priority::Critical) << Abilities{} << u"Mark read, Done, Remind me, Pin, Delete"_s;
        QTest::newRow("asks for an answer")
            << demanding() << everything << u"I've got this, Acknowledge, Mark read, Done, Remind me, Pin, Delete"_s;
        QTest::newRow("asks a server that takes none")
            << demanding() << Abilities{} << u"Mark read, Done, Remind me, Pin, Delete"_s;
        QTest::newRow("answered") << acknowledged << everything
                                  << u"I've got this, Mark read, Done, Remind me, Pin, Delete"_s;
        QTest::newRow("one's own") << takenBy(u"1"_s) << everything
                                   << u"Release, Mark read, Done, Remind me, Pin, Delete"_s;
        QTest::newRow("a colleague's") << takenBy(u"2"_s) << everything << u"Mark read, Done, Remind me, Pin, Delete"_s;
    }
    void whatIsOfferedFollowsTheRow()
    {
        QFETCH(Notification, notification);
        QFETCH(Abilities, abilities);
        QFETCH(QString, offered);
        QCOMPARE(words(offeredActs(notification, abilities)).join(u", "_s), offered);
    }

    void aKeyDoesOneThingAtATime()
    {
        for (const Notification &notification : {row(), read(row()), demanding(), takenBy(u"1"_s), takenBy(u"2"_s)}) {
            QSet<QString> keys;
            const QList<RowAct> acts = offeredActs(notification, everything);
            for (const RowAct act : acts)
                keys.insert(actKey(act).toString());
            QCOMPARE(keys.size(), acts.size());
        }
    }

    void manyAtOnceSpareWhatAsksForAnAnswer()
    {
        const QList<Notification> rows{row(), demanding()};
        QCOMPARE(touched(RowAct::Remove, rows, everything).size(), 1);
        QCOMPARE(touched(RowAct::Done, rows, everything).size(), 1);
        QCOMPARE(touched(RowAct::MarkRead, rows, everything).size(), 2);
        QCOMPARE(touched(RowAct::Remove, {demanding()}, everything).size(), 1); // One by one, on purpose.
    }

    void manyAtOnceTouchesWhatTheActIsFor()
    {
        const QList<Notification> rows{row(), row(Priority::Critical), demanding()};
        QCOMPARE(touched(RowAct::Claim, rows, everything).size(), 2);
        QCOMPARE(touched(RowAct::Acknowledge, rows, everything).size(), 1);
        QCOMPARE(touched(RowAct::Claim, rows, {}).size(), 0);
    }

    void remindersAreOfferedByTheClock_data()
    {
        QTest::addColumn<QTime>("now");
        QTest::addColumn<QString>("offered");
        QTest::newRow("morning") << QTime(9, 5)
                                 << u"In 15 minutes 09:20, In 1 hour 10:05, This afternoon at 14:00 14:00, "
                                    "Tomorrow at 08:00 08:00"_s;
        QTest::newRow("afternoon") << QTime(15, 0)
                                   << u"In 15 minutes 15:15, In 1 hour 16:00, Tomorrow at 08:00 08:00"_s;
        QTest::newRow("over midnight") << QTime(23, 50)
                                       << u"In 15 minutes 00:05, In 1 hour 00:50, Tomorrow at 08:00 08:00"_s;
    }
    void remindersAreOfferedByTheClock()
    {
        QFETCH(QTime, now);
        QFETCH(QString, offered);
        const QDateTime at = QDateTime(QDate(2026, 3, 2), now, Qt::LocalTime).toUTC();
        QStringList lines;
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        for (const RemindChoice &choice : remindChoices(at, {}, british)) {
            QVERIFY(choice.at > at);
            lines.append(choice.words + u' ' + choice.at.toLocalTime().toString(u"HH:mm"_s));
        }
        QCOMPARE(lines.join(u", "_s), offered);
    }

    void theBarShowsWhatIsOfferedAndKeepsTheFocus()
    {
        FakeClock clock;
        ActBar bar(clock);
        bar.setAbilities(everything);
        bar.setNotification(row(Priority::Critical));
        bar.show();
        bar.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        const auto button = [&bar](const QString &name) -> QAbstractButton * {
            for (auto *each : bar.findChildren<QAbstractButton *>()) {
                if (each->accessibleName() == name && !each->isHidden())
                    return each;
            }
            return nullptr;
        };
        for (const QString &name : words(offeredActs(row(Priority::Critical), everything)))
            QVERIFY2(button(name), qPrintable(name));
        QVERIFY(!button(u"Acknowledge"_s) && !button(u"Release"_s));

        QList<RowAct> asked;
        connect(&bar, &ActBar::actRequested, this, [&asked](RowAct act) { asked.append(act); });
        QVERIFY(button(u"I've got this"_s)->focusPolicy() & Qt::TabFocus);
        button(u"I've got this"_s)->setFocus();
        QTest::keyClick(button(u"I've got this"_s), Qt::Key_Space);
        QCOMPARE(asked, QList<RowAct>{RowAct::Claim});
        bar.setNotification(takenBy(u"1"_s));
        QVERIFY(button(u"Release"_s) && button(u"Release"_s)->hasFocus());
        QVERIFY(button(u"Pin"_s)->focusPolicy() & Qt::TabFocus);
    }
};

QTEST_MAIN(RowActsTest)
#include "rowactstest.moc"
