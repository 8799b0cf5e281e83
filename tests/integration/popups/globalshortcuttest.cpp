// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/globalshortcut.h"
#include "app/clinicbell/keyjoin.h"
#include "ui/settings/settingspage.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace clinicbell;
using namespace clinicbell::platform;
using namespace Qt::StringLiterals;
using State = clinicbell::ui::GlobalKey::State;

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto connectionName = "portal"_L1;

/// A desktop's portal of global shortcuts: it asks its person, whose answer the test gives.
class Portal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.GlobalShortcuts")
    Q_PROPERTY(uint version READ version)
public:
    Portal()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName))
    {
        m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this,
                             QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals
                                 | QDBusConnection::ExportAllProperties);
        m_bus.registerService(service);
    }
    ~Portal() override
    {
        m_bus.unregisterService(service);
        QDBusConnection::disconnectFromBus(connectionName);
    }
    Q_DISABLE_COPY_MOVE(Portal)

    uint version() const { return 1; }
    uint answer = 0;
    int bound = 0;
    QString askedFor;
    const QDBusObjectPath session{u"/org/freedesktop/portal/desktop/session/test"_s};

public slots:
    Q_SCRIPTABLE QDBusObjectPath CreateSession(const QVariantMap &options)
    {
        return respond(options, 0, {{u"session_handle"_s, session.path()}});
    }
    Q_SCRIPTABLE QDBusObjectPath BindShortcuts(const QDBusObjectPath &of,
                                               const QList<clinicbell::platform::PortalShortcut> &shortcuts,
                                               const QString &, const QVariantMap &options)
    {
        ++bound;
        askedFor = of == session ? shortcuts.value(0).options.value(u"description"_s).toString() : QString();
        return respond(options, answer, {{u"shortcuts"_s, QVariant::fromValue(named(u"Ctrl+Alt+N"_s))}});
    }

signals:
    Q_SCRIPTABLE void Activated(const QDBusObjectPath &session, const QString &id, qulonglong timestamp,
                                const QVariantMap &options);
    Q_SCRIPTABLE void ShortcutsChanged(const QDBusObjectPath &session,
                                       const QList<clinicbell::platform::PortalShortcut> &shortcuts);

public:
    static PortalShortcuts named(const QString &keys)
    {
        return {{.id = u"show-list"_s, .options = {{u"trigger_description"_s, keys}}}};
    }

private:
    QDBusObjectPath respond(const QVariantMap &options, uint response, const QVariantMap &results)
    {
        const QString sender = message().service().mid(1).replace(u'.', u'_');
        const QString path =
            u"/org/freedesktop/portal/desktop/request/%1/%2"_s.arg(sender, options.value(u"handle_token"_s).toString());
        QDBusMessage signal = QDBusMessage::createSignal(path, u"org.freedesktop.portal.Request"_s, u"Response"_s);
        signal.setArguments({response, results});
        m_bus.send(signal);
        return QDBusObjectPath(path);
    }

    QDBusConnection m_bus;
};

} // namespace

/// The key of the desktop, against a portal that keeps to the published interface.
class GlobalShortcutTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qDBusRegisterMetaType<PortalShortcut>();
        qDBusRegisterMetaType<PortalShortcuts>();
    }

    void withoutAPortalThereIsNoSuchKey()
    {
        GlobalShortcut shortcut(QDBusConnection::sessionBus());
        QCOMPARE(shortcut.key().state, State::Unknown);
        shortcut.look();
        QTRY_COMPARE(shortcut.key().state, State::NotOffered);
    }

    void lookingAsksNobody()
    {
        const Portal portal;
        GlobalShortcut shortcut(QDBusConnection::sessionBus());
        shortcut.look();
        QTRY_COMPARE(shortcut.key().state, State::Offered);
        QCOMPARE(portal.bound, 0);
    }

    void theKeyThatThePersonChoosesOpensTheList()
    {
        Portal portal;
        GlobalShortcut shortcut(QDBusConnection::sessionBus());
        QSignalSpy pressed(&shortcut, &GlobalShortcut::activated);
        shortcut.request(u"Show the list"_s);
        QTRY_COMPARE(shortcut.key().state, State::Bound);
        QCOMPARE(shortcut.key().keys, u"Ctrl+Alt+N"_s);
        QCOMPARE(portal.askedFor, u"Show the list"_s);
        emit portal.Activated(portal.session, u"another"_s, 1, {});
        emit portal.Activated(portal.session, u"show-list"_s, 2, {{u"activation_token"_s, u"token"_s}});
        QTRY_COMPARE(pressed.size(), 1);
        QCOMPARE(pressed.first().first().toString(), u"token"_s);
    }

    void anotherKeyIsNoticed()
    {
        Portal portal;
        GlobalShortcut shortcut(QDBusConnection::sessionBus());
        shortcut.request(u"Show the list"_s);
        QTRY_COMPARE(shortcut.key().state, State::Bound);
        emit portal.ShortcutsChanged(portal.session, Portal::named(u"Super+N"_s));
        QTRY_COMPARE(shortcut.key().keys, u"Super+N"_s);
    }

    void whoDeclinesIsLeftAlone()
    {
        Portal portal;
        portal.answer = 1;
        GlobalShortcut shortcut(QDBusConnection::sessionBus());
        shortcut.request(u"Show the list"_s);
        QTRY_COMPARE(shortcut.key().state, State::Declined);
        QCOMPARE(portal.bound, 1);
        shortcut.look(); // No more is offered than before.
        portal.answer = 0;
        shortcut.request(u"Show the list"_s); // The person has changed their mind.
        QTRY_COMPARE(shortcut.key().state, State::Bound);
    }

    void aPortalThatStartsAnewIsAskedAgain()
    {
        auto portal = std::make_unique<Portal>();
        GlobalShortcut shortcut(QDBusConnection::sessionBus());
        shortcut.request(u"Show the list"_s);
        QTRY_COMPARE(shortcut.key().state, State::Bound);
        portal.reset();
        QTRY_COMPARE(shortcut.key().state, State::NotOffered);
        const Portal another;
        QTRY_COMPARE(shortcut.key().state, State::Bound);
        QCOMPARE(another.bound, 1);
    }

    void theSettingsAskForTheKeyAndTheNextStartTakesItUp()
    {
        const Portal portal;
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings"_s), QSettings::IniFormat);
        {
            GlobalShortcut shortcut(QDBusConnection::sessionBus());
            ui::SettingsPage page;
            KeyJoin join(shortcut, page, settings);
            join.start();
            page.show();
            QTRY_COMPARE(shortcut.key().state, State::Offered); // Nobody is asked before they wish for it.
            emit page.globalKeyRequested();
            QTRY_COMPARE(shortcut.key().state, State::Bound);
        }
        GlobalShortcut shortcut(QDBusConnection::sessionBus());
        ui::SettingsPage page;
        KeyJoin join(shortcut, page, settings);
        join.start();
        QTRY_COMPARE(shortcut.key().state, State::Bound);
        QCOMPARE(portal.bound, 2);
    }
};

QTEST_MAIN(GlobalShortcutTest)
#include "globalshortcuttest.moc"
