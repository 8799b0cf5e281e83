// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/dbusnotifier.h"
#include "app/clinicbell/platform/fallbacknotifier.h"
#include "app/clinicbell/platform/traynotifier.h"

#include <QDBusConnectionInterface>
#include <QPixmap>
#include <QProcess>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>

#include <csignal>

using namespace clinicbell;
using namespace clinicbell::platform;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// A real daemon, a real tray, a real bus: run through tests/support/desktop.sh --tray.
class DunstTest : public QObject
{
    Q_OBJECT

private:
    static PopUp popUp(const QString &key)
    {
        Notification notification;
        notification.id = NotificationId(key);
        notification.title = u"Appointment confirmed"_s;
        notification.message = u"Number "_s + key; // dunst stacks those that read alike.
        PopUp popUp;
        popUp.key = key;
        popUp.about = {notification};
        popUp.sticky = true;
        return popUp;
    }

    static bool hasDaemon()
    {
        return QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.Notifications"_s);
    }

    void startDunst()
    {
        m_dunst.start(u"dunst"_s, {u"-conf"_s, u"/dev/null"_s});
        QTRY_VERIFY(hasDaemon());
    }

    void stopDunst()
    {
        m_dunst.kill();
        m_dunst.waitForFinished();
        QTRY_VERIFY(!hasDaemon());
    }

    static QByteArray dunstctl(const QStringList &arguments)
    {
        QProcess tool;
        tool.start(u"dunstctl"_s, arguments);
        tool.waitForFinished();
        return tool.readAllStandardOutput().trimmed();
    }

    static QByteArray displayed() { return dunstctl({u"count"_s, u"displayed"_s}); }

    void showAndWait(const PopUp &popUp) const
    {
        QSignalSpy shown(m_notifier.get(), &Notifier::shown);
        m_notifier->show(popUp);
        QVERIFY(shown.wait());
    }

private slots:
    void init()
    {
        startDunst();
        m_notifier = std::make_unique<DBusNotifier>(QDBusConnection::sessionBus(), 500ms);
    }

    void cleanup()
    {
        m_notifier.reset();
        if (m_dunst.state() != QProcess::NotRunning)
            stopDunst();
    }

    void popUpsAreShownReplacedAndWithdrawn()
    {
        showAndWait(popUp(u"1"_s));
        showAndWait(popUp(u"2"_s));
        QTRY_COMPARE(displayed(), "2");
        showAndWait(popUp(u"1"_s));
        QTRY_COMPARE(displayed(), "2");
        m_notifier->withdraw(u"1"_s);
        QTRY_COMPARE(displayed(), "1");
        m_notifier->withdraw(u"2"_s);
        QTRY_COMPARE(displayed(), "0");
    }

    void aClickOpens()
    {
        showAndWait(popUp(u"1"_s));
        QTRY_COMPARE(displayed(), "1");
        QSignalSpy opened(m_notifier.get(), &Notifier::opened);
        dunstctl({u"action"_s, u"0"_s});
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), u"1"_s);
    }

    void aPopUpThatThePersonClosedCanBeShownAgain()
    {
        showAndWait(popUp(u"1"_s));
        QTRY_COMPARE(displayed(), "1");
        dunstctl({u"close-all"_s});
        QTRY_COMPARE(displayed(), "0");
        showAndWait(popUp(u"1"_s));
        QTRY_COMPARE(displayed(), "1");
    }

    void aDaemonThatRestartsGoesOn()
    {
        showAndWait(popUp(u"1"_s));
        stopDunst();
        QSignalSpy failed(m_notifier.get(), &Notifier::failed);
        m_notifier->show(popUp(u"2"_s));
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().toString(), u"2"_s);
        startDunst();
        showAndWait(popUp(u"1"_s));
        QTRY_COMPARE(displayed(), "1");
    }

    void aDaemonThatHangsDoesNotHoldAnythingUp()
    {
        showAndWait(popUp(u"1"_s));
        ::kill(static_cast<pid_t>(m_dunst.processId()), SIGSTOP);
        QElapsedTimer timer;
        timer.start();
        QSignalSpy failed(m_notifier.get(), &Notifier::failed);
        m_notifier->show(popUp(u"2"_s));
        QVERIFY(timer.elapsed() < 100);
        const bool gaveUp = failed.wait();
        ::kill(static_cast<pid_t>(m_dunst.processId()), SIGCONT);
        QVERIFY(gaveUp);
    }

    void withoutADaemonTheTrayShowsIt()
    {
        stopDunst();
        QPixmap square(22, 22);
        square.fill(Qt::red);
        QSystemTrayIcon icon{QIcon(square)};
        icon.show();
        QTRY_VERIFY(QSystemTrayIcon::isSystemTrayAvailable());
        FallbackNotifier notifier(std::make_unique<DBusNotifier>(QDBusConnection::sessionBus()),
                                  std::make_unique<TrayNotifier>(icon));
        QSignalSpy shown(&notifier, &Notifier::shown);
        const QSignalSpy opened(&notifier, &Notifier::opened);
        notifier.show(popUp(u"1"_s));
        QVERIFY(shown.wait());
        emit icon.messageClicked();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), u"1"_s);
        notifier.withdraw(u"1"_s);
        emit icon.messageClicked();
        QCOMPARE(opened.size(), 1);
        // And as soon as a daemon is there, it is preferred.
        startDunst();
        notifier.show(popUp(u"2"_s));
        QVERIFY(shown.wait());
        QTRY_COMPARE(displayed(), "1");
    }

private:
    QProcess m_dunst;
    std::unique_ptr<DBusNotifier> m_notifier;
};

QTEST_MAIN(DunstTest)
#include "dunsttest.moc"
