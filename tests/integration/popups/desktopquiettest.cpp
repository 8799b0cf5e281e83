// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/desktopquiet.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace clinicbell::platform;
using namespace Qt::StringLiterals;

namespace {

constexpr auto server = "org.freedesktop.Notifications"_L1;

/// As KDE Plasma tells that a full-screen presentation wants no pop-ups.
class Plasma : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
    Q_PROPERTY(bool Inhibited MEMBER inhibited)
public:
    bool inhibited = false;

    void inhibit(QDBusConnection bus, bool quiet, bool saysValue)
    {
        inhibited = quiet;
        QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/Notifications"_s,
                                                         u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
        const QVariantMap changed = saysValue ? QVariantMap{{u"Inhibited"_s, quiet}} : QVariantMap();
        signal.setArguments({server, changed, saysValue ? QStringList() : QStringList{u"Inhibited"_s}});
        bus.send(signal);
    }
};

} // namespace

/// What the desktop itself has to say about being disturbed: a real dunst, and a stand-in for Plasma's server.
class DesktopQuietTest : public QObject
{
    Q_OBJECT

    static bool isThere() { return QDBusConnection::sessionBus().interface()->isServiceRegistered(server); }

private slots:
    void dunstPausedIsQuiet()
    {
        QProcess dunst;
        dunst.start(u"dunst"_s, {u"-conf"_s, u"/dev/null"_s});
        QTRY_VERIFY(isThere());
        DesktopQuiet desktop(QDBusConnection::sessionBus());
        QSignalSpy changes(&desktop, &DesktopQuiet::changed);
        QVERIFY(!desktop.isQuiet());
        QCOMPARE(QProcess::execute(u"dunstctl"_s, {u"set-paused"_s, u"true"_s}), 0);
        QTRY_COMPARE(changes.size(), 1);
        QVERIFY(desktop.isQuiet());
        QCOMPARE(QProcess::execute(u"dunstctl"_s, {u"set-paused"_s, u"false"_s}), 0);
        QTRY_VERIFY(!desktop.isQuiet());
        QCOMPARE(QProcess::execute(u"dunstctl"_s, {u"set-paused"_s, u"true"_s}), 0);
        QTRY_VERIFY(desktop.isQuiet());
        DesktopQuiet late(QDBusConnection::sessionBus()); // It was quiet before anybody asked.
        QTRY_VERIFY(late.isQuiet());
        dunst.kill();
        dunst.waitForFinished();
        QTRY_VERIFY(!desktop.isQuiet()); // Whoever is gone holds nothing back.
    }

    void plasmaInhibitedIsQuiet()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"plasma"_s);
        Plasma plasma;
        DesktopQuiet desktop(QDBusConnection::sessionBus());
        QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &plasma,
                                   QDBusConnection::ExportAllProperties | QDBusConnection::ExportAllSlots));
        plasma.inhibited = true;
        QVERIFY(bus.registerService(server)); // It is asked as it comes.
        QTRY_VERIFY(desktop.isQuiet());
        plasma.inhibit(bus, false, true);
        QTRY_VERIFY(!desktop.isQuiet());
        plasma.inhibit(bus, true, false); // Only that it has changed.
        QTRY_VERIFY(desktop.isQuiet());
        QVERIFY(bus.unregisterService(server));
        QTRY_VERIFY(!desktop.isQuiet());
        QDBusConnection::disconnectFromBus(u"plasma"_s);
    }
};

QTEST_GUILESS_MAIN(DesktopQuietTest)
#include "desktopquiettest.moc"
