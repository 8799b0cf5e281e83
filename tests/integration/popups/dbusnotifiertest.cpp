// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/dbusnotifier.h"
#include "tests/integration/popups/fakedaemon.h"

#include <QSignalSpy>
#include <QTest>

using namespace clinicbell;
using namespace clinicbell::platform;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What ClinicBell says to a notification daemon, word for word, over a real bus.
class DBusNotifierTest : public QObject
{
    Q_OBJECT

private:
    static PopUp popUp(const QString &key, const QString &message = u"Budi <b>Santoso</b> & Co"_s)
    {
        Notification notification;
        notification.id = NotificationId(key);
        notification.title = u"Appointment <i>confirmed</i>"_s;
        notification.message = message;
        notification.createdAt = QDateTime::currentDateTimeUtc();
        PopUp popUp;
        popUp.key = key;
        popUp.about = {notification};
        return popUp;
    }

    void start(const QStringList &capabilities)
    {
        m_daemon.reset(); // Only one can own the name.
        m_daemon = std::make_unique<test::FakeDaemon>(capabilities);
        m_notifier = std::make_unique<DBusNotifier>(QDBusConnection::sessionBus());
    }

    const test::FakeDaemon::Call &lastCall() const { return m_daemon->calls().last(); }

    void showAndWait(const PopUp &popUp) const
    {
        QSignalSpy shown(m_notifier.get(), &Notifier::shown);
        m_notifier->show(popUp);
        QVERIFY(shown.wait());
    }

private slots:
    void initTestCase() { QVERIFY(QDBusConnection::sessionBus().isConnected()); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        start({u"actions"_s, u"body"_s, u"body-markup"_s});
    }

    void cleanup()
    {
        m_notifier.reset();
        m_daemon.reset();
    }

    void textIsNeverMarkUp()
    {
        showAndWait(popUp(u"1"_s));
        QCOMPARE(lastCall().title, u"Appointment <i>confirmed</i>"_s); // A summary is plain text by specification.
        QCOMPARE(lastCall().body, u"Budi &lt;b&gt;Santoso&lt;/b&gt; &amp; Co"_s);
        start({u"body"_s});
        showAndWait(popUp(u"1"_s));
        QCOMPARE(lastCall().body, u"Budi <b>Santoso</b> & Co"_s);
    }

    void buttonsAreOfferedToDaemonsThatHaveThem()
    {
        showAndWait(popUp(u"1"_s));
        QCOMPARE(lastCall().actions,
                 (QStringList{u"default"_s, u"Open"_s, u"open"_s, u"Open"_s, u"mark-read"_s, u"Mark read"_s}));
        start({u"body"_s});
        showAndWait(popUp(u"1"_s));
        QCOMPARE(lastCall().actions, QStringList());
    }

    void aStickyPopUpIsCriticalAndStays()
    {
        PopUp sticky = popUp(u"1"_s);
        sticky.sticky = true;
        showAndWait(sticky);
        QCOMPARE(lastCall().hints.value(u"urgency"_s).value<uchar>(), uchar(2));
        QCOMPARE(lastCall().expireTimeout, 0);
        showAndWait(popUp(u"2"_s));
        QCOMPARE(lastCall().hints.value(u"urgency"_s).value<uchar>(), uchar(1));
        QCOMPARE(lastCall().expireTimeout, -1);
        QVERIFY(!lastCall().hints.contains(u"suppress-sound"_s));
        PopUp quiet = popUp(u"3"_s);
        quiet.sound = false;
        quiet.about.first().priority = Priority::Low;
        showAndWait(quiet);
        QCOMPARE(lastCall().hints.value(u"urgency"_s).value<uchar>(), uchar(0));
        QVERIFY(lastCall().hints.value(u"suppress-sound"_s).toBool());
        QCOMPARE(lastCall().hints.value(u"desktop-entry"_s).toString(), u"clinicbell"_s);
    }

    void theDesktopIsNamedASoundByPriority_data()
    {
        QTest::addColumn<QList<Priority>>("priorities");
        QTest::addColumn<bool>("sticky");
        QTest::addColumn<QString>("sound");
        QTest::newRow("low") << QList{Priority::Low} << false << u"dialog-information"_s;
        QTest::newRow("normal") << QList{Priority::Normal} << false << u"message-new-instant"_s;
        QTest::newRow("high") << QList{Priority::High} << false << u"dialog-warning"_s;
        QTest::newRow("critical") << QList{Priority::Critical} << false << u"alarm-clock-elapsed"_s;
        QTest::newRow("sticky") << QList{Priority::Normal} << true << u"alarm-clock-elapsed"_s;
        QTest::newRow("the most urgent of several")
            << QList{Priority::Low, Priority::High, Priority::Normal} << false << u"dialog-warning"_s;
        QTest::newRow("about nothing it knows") << QList<Priority>() << false << u"message-new-instant"_s;
    }

    void theDesktopIsNamedASoundByPriority()
    {
        QFETCH(QList<Priority>, priorities);
        QFETCH(bool, sticky);
        QFETCH(QString, sound);
        PopUp loud = popUp(u"1"_s);
        const Notification one = loud.about.takeFirst();
        for (const Priority priority : priorities) {
            loud.about.append(one);
            loud.about.last().priority = priority;
        }
        loud.sticky = sticky;
        showAndWait(loud);
        QCOMPARE(lastCall().hints.value(u"sound-name"_s).toString(), sound);
    }

    void whatIsToBeSilentIsNamedNoSound()
    {
        PopUp silent = popUp(u"1"_s);
        silent.sound = false;
        showAndWait(silent);
        QVERIFY(!lastCall().hints.contains(u"sound-name"_s));
    }

    void theDesktopIsSilentWhereWePlayTheSounds()
    {
        m_notifier->setOwnSounds(true);
        for (const bool sound : {true, false}) {
            PopUp ours = popUp(u"1"_s);
            ours.sound = sound;
            ours.sticky = true;
            showAndWait(ours);
            QVERIFY(lastCall().hints.value(u"suppress-sound"_s).toBool());
            QVERIFY(!lastCall().hints.contains(u"sound-name"_s));
        }
        m_notifier->setOwnSounds(false); // Our player found no loudspeaker.
        showAndWait(popUp(u"1"_s));
        QVERIFY(!lastCall().hints.contains(u"suppress-sound"_s));
        QCOMPARE(lastCall().hints.value(u"sound-name"_s).toString(), u"message-new-instant"_s);
    }

    void theSameKeyReplacesItsPopUp()
    {
        showAndWait(popUp(u"1"_s));
        showAndWait(popUp(u"2"_s));
        showAndWait(popUp(u"1"_s, u"moved to 15:30"_s));
        QCOMPARE(lastCall().replaces, 1U);
        QCOMPARE(lastCall().body, u"moved to 15:30"_s);
    }

    void aBurstForOneKeyIsTwoCalls()
    {
        showAndWait(popUp(u"warm up"_s));
        m_daemon->hold();
        QSignalSpy shown(m_notifier.get(), &Notifier::shown);
        for (int i = 0; i < 50; ++i)
            m_notifier->show(popUp(u"1"_s, u"number %1"_s.arg(i)));
        QTRY_COMPARE(m_daemon->calls().size(), 2);
        m_daemon->release();
        QTRY_COMPARE(shown.size(), 2);
        QCOMPARE(m_daemon->calls().size(), 3);
        QCOMPARE(lastCall().body, u"number 49"_s);
        QCOMPARE(lastCall().replaces, 2U);
    }

    void aWithdrawnPopUpIsClosed()
    {
        showAndWait(popUp(u"1"_s));
        m_notifier->withdraw(u"never shown"_s);
        m_notifier->withdraw(u"1"_s);
        QTRY_COMPARE(m_daemon->closed(), QList<quint32>{1});
        showAndWait(popUp(u"1"_s));
        QCOMPARE(lastCall().replaces, 0U);
    }

    void onePopUpWithdrawnWhileItIsOnItsWayIsClosedOnArrival()
    {
        showAndWait(popUp(u"warm up"_s));
        m_daemon->hold();
        m_notifier->show(popUp(u"1"_s));
        QTRY_COMPARE(m_daemon->calls().size(), 2);
        m_notifier->withdraw(u"1"_s);
        m_daemon->release();
        QTRY_COMPARE(m_daemon->closed(), QList<quint32>{2});
    }

    void aWithdrawnPopUpThatIsShownAgainOnItsWayStays()
    {
        showAndWait(popUp(u"warm up"_s));
        m_daemon->hold();
        m_notifier->show(popUp(u"1"_s, u"first"_s));
        QTRY_COMPARE(m_daemon->calls().size(), 2);
        m_notifier->withdraw(u"1"_s);
        m_notifier->show(popUp(u"1"_s, u"again"_s));
        QSignalSpy shown(m_notifier.get(), &Notifier::shown);
        m_daemon->release();
        QTRY_COMPARE(shown.size(), 2);
        QCOMPARE(lastCall().body, u"again"_s);
        QCOMPARE(lastCall().replaces, 2U);
        QVERIFY(m_daemon->closed().isEmpty());
    }

    void aPopUpWithdrawnBeforeTheDaemonAnsweredAtAllIsNeverSent()
    {
        m_notifier->show(popUp(u"1"_s));
        m_notifier->withdraw(u"1"_s);
        showAndWait(popUp(u"2"_s));
        QCOMPARE(m_daemon->calls().size(), 1);
    }

    void actionsComeBackAsWishes_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("opened");
        QTest::addColumn<int>("markedRead");
        QTest::newRow("the body") << u"default"_s << 1 << 0;
        QTest::newRow("Open") << u"open"_s << 1 << 0;
        QTest::newRow("Mark read") << u"mark-read"_s << 0 << 1;
        QTest::newRow("one we never offered") << u"explode"_s << 0 << 0;
    }

    void actionsComeBackAsWishes()
    {
        QFETCH(QString, action);
        QFETCH(int, opened);
        QFETCH(int, markedRead);
        showAndWait(popUp(u"a"_s));
        showAndWait(popUp(u"b"_s));
        const QSignalSpy opens(m_notifier.get(), &Notifier::opened);
        const QSignalSpy reads(m_notifier.get(), &Notifier::markReadRequested);
        emit m_daemon->ActionInvoked(1234, action); // Another program's.
        emit m_daemon->ActionInvoked(2, action);
        showAndWait(popUp(u"c"_s)); // Whatever was sent before has arrived now.
        QCOMPARE(opens.size(), opened);
        QCOMPARE(reads.size(), markedRead);
        if (opened)
            QCOMPARE(opens.first().first().toString(), u"b"_s);
    }

    void whatAsksForAnAnswerOffersItInsteadOfReading()
    {
        PopUp asking = popUp(u"a"_s);
        asking.answers = {OperationKind::Claim, OperationKind::Acknowledge};
        showAndWait(asking);
        QCOMPARE(lastCall().actions,
                 QStringList({u"default"_s, u"Open"_s, u"open"_s, u"Open"_s, u"claim"_s, u"I've got this"_s,
                              u"acknowledge"_s, u"Acknowledge"_s}));
        QStringList answers;
        connect(m_notifier.get(), &Notifier::answerChosen, this, [&](const QString &key, OperationKind answer) {
            answers.append(key + (answer == OperationKind::Claim ? u" claimed"_s : u" acknowledged"_s));
        });
        emit m_daemon->ActionInvoked(1, u"claim"_s);
        emit m_daemon->ActionInvoked(1, u"acknowledge"_s);
        QTRY_COMPARE(answers, QStringList({u"a claimed"_s, u"a acknowledged"_s}));
    }

    void aMessageIsAnsweredInThePopUpWhereTheDesktopCanDoThat_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<bool>("offers");
        QTest::newRow("KDE") << QStringList{u"actions"_s, u"inline-reply"_s} << true;
        QTest::newRow("others") << QStringList{u"actions"_s} << false;
    }
    void aMessageIsAnsweredInThePopUpWhereTheDesktopCanDoThat()
    {
        QFETCH(const QStringList, capabilities);
        QFETCH(const bool, offers);
        m_daemon.reset();
        m_daemon = std::make_unique<test::FakeDaemon>(capabilities);
        showAndWait(popUp(u"before"_s)); // That there is another daemon has arrived now.
        PopUp message = popUp(u"a"_s);
        message.answers = {OperationKind::Message};
        showAndWait(message);
        QCOMPARE(lastCall().actions.contains(u"inline-reply"_s), offers);
        QVERIFY(lastCall().actions.contains(u"mark-read"_s));
        const QSignalSpy replies(m_notifier.get(), &Notifier::replied);
        emit m_daemon->NotificationReplied(1234, u"of another program"_s);
        emit m_daemon->NotificationReplied(2, u"On my way"_s);
        showAndWait(popUp(u"c"_s)); // Whatever was sent before has arrived now.
        QCOMPARE(replies.size(), 1);
        QCOMPARE(replies.first().at(0).toString(), u"a"_s);
        QCOMPARE(replies.first().at(1).toString(), u"On my way"_s);
    }

    void whatWasTypedWhileItIsTakenAwayIsNotLost()
    {
        m_daemon.reset();
        m_daemon = std::make_unique<test::FakeDaemon>(QStringList{u"actions"_s, u"inline-reply"_s});
        showAndWait(popUp(u"before"_s)); // That there is another daemon has arrived now.
        PopUp message = popUp(u"a"_s);
        message.answers = {OperationKind::Message};
        showAndWait(message);
        const QSignalSpy replies(m_notifier.get(), &Notifier::replied);
        m_notifier->withdraw(u"a"_s);
        emit m_daemon->NotificationReplied(2, u"On my way"_s);
        emit m_daemon->NotificationClosed(2, 3);
        emit m_daemon->NotificationReplied(2, u"after it was gone"_s); // Its number may be another one's by now.
        showAndWait(popUp(u"c"_s)); // Whatever was sent before has arrived now.
        QCOMPARE(replies.size(), 1);
        QCOMPARE(replies.first().at(1).toString(), u"On my way"_s);
    }

    void theTokenThatLetsAWindowComeToTheFrontIsPassedOn()
    {
        showAndWait(popUp(u"a"_s));
        QSignalSpy opens(m_notifier.get(), &Notifier::opened);
        emit m_daemon->ActivationToken(1, u"token-77"_s);
        emit m_daemon->ActionInvoked(1, u"default"_s);
        QVERIFY(opens.wait());
        QCOMPARE(opens.first().at(1).toString(), u"token-77"_s);
    }

    void aPopUpThatThePersonClosedIsNotReplacedButNew()
    {
        showAndWait(popUp(u"a"_s));
        emit m_daemon->NotificationClosed(1, 2);
        showAndWait(popUp(u"b"_s)); // Whatever was sent before has arrived now.
        showAndWait(popUp(u"a"_s));
        QCOMPARE(lastCall().replaces, 0U);
    }

    void aDaemonThatRestartedIsAskedAnewAndItsNumbersAreForgotten()
    {
        showAndWait(popUp(u"a"_s));
        m_daemon.reset();
        m_daemon = std::make_unique<test::FakeDaemon>(QStringList{u"body"_s});
        showAndWait(popUp(u"b"_s)); // Whatever was sent before has arrived now.
        showAndWait(popUp(u"a"_s));
        QCOMPARE(lastCall().replaces, 0U);
        QCOMPARE(lastCall().actions, QStringList());
    }

    void aDaemonThatRefusesIsReported()
    {
        showAndWait(popUp(u"warm up"_s));
        m_daemon->refuseCalls();
        QSignalSpy failed(m_notifier.get(), &Notifier::failed);
        m_notifier->show(popUp(u"1"_s));
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().toString(), u"1"_s);
        QCOMPARE(failed.first().at(1).toString(), u"org.freedesktop.DBus.Error.LimitsExceeded"_s);
    }

    void aDaemonThatHangsIsGivenUpAfterTheDeadline()
    {
        m_notifier = std::make_unique<DBusNotifier>(QDBusConnection::sessionBus(), 100ms);
        showAndWait(popUp(u"warm up"_s));
        m_daemon->hold();
        QSignalSpy failed(m_notifier.get(), &Notifier::failed);
        m_notifier->show(popUp(u"1"_s));
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().at(1).toString(), u"org.freedesktop.DBus.Error.NoReply"_s);
    }

    void withoutABusItFailsAtOnce()
    {
        DBusNotifier notifier(QDBusConnection(u"no such connection"_s));
        const QSignalSpy failed(&notifier, &Notifier::failed);
        notifier.show(popUp(u"1"_s));
        notifier.withdraw(u"1"_s);
        QCOMPARE(failed.size(), 1);
    }

private:
    std::unique_ptr<test::FakeDaemon> m_daemon;
    std::unique_ptr<DBusNotifier> m_notifier;
};

QTEST_GUILESS_MAIN(DBusNotifierTest)
#include "dbusnotifiertest.moc"
