// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/globalshortcut.h"

#include "app/clinicbell/platform/whenanswered.h"
#include "globalshortcutsinterface.h"
#include "portalrequestinterface.h"
#include "propertiesinterface.h"

#include <QDBusMetaType>
#include <QDBusVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

using State = ui::GlobalKey::State;

namespace {

constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalInterface = "org.freedesktop.portal.GlobalShortcuts"_L1;
constexpr auto popoverId = "show-list"_L1;
constexpr quint32 portalSuccess = 0;

} // namespace

GlobalShortcut::GlobalShortcut(const QDBusConnection &sessionBus, QObject *parent)
    : QObject(parent)
    , m_bus(sessionBus)
    , m_watcher(portalService, sessionBus, QDBusServiceWatcher::WatchForOwnerChange)
{
    qRegisterMetaType<QDBusObjectPath>(); // Else the signals that bring one are not heard.
    qDBusRegisterMetaType<PortalShortcut>();
    qDBusRegisterMetaType<PortalShortcuts>();
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &GlobalShortcut::onOwnerChanged);
}

GlobalShortcut::~GlobalShortcut() = default;

void GlobalShortcut::look()
{
    if (m_key.state == State::Bound)
        return;
    if (!m_properties)
        m_properties = std::make_unique<OrgFreedesktopDBusPropertiesInterface>(portalService, portalPath, m_bus);
    whenAnswered<QDBusVariant>(m_properties->Get(portalInterface, u"version"_s), this,
                               [this](const QDBusPendingReply<QDBusVariant> &version) {
                                   if (version.isError())
                                       setKey({.state = State::NotOffered});
                                   else if (m_key.state != State::Bound && m_key.state != State::Declined)
                                       setKey({.state = State::Offered});
                               });
}

void GlobalShortcut::request(const QString &words)
{
    m_words = words;
    if (!m_portal) {
        m_portal = std::make_unique<OrgFreedesktopPortalGlobalShortcutsInterface>(portalService, portalPath, m_bus);
        connect(m_portal.get(), &OrgFreedesktopPortalGlobalShortcutsInterface::Activated, this,
                [this](const QDBusObjectPath &session, const QString &id, qulonglong, const QVariantMap &options) {
                    if (session == m_session && id == popoverId)
                        emit activated(options.value(u"activation_token"_s).toString());
                });
        connect(m_portal.get(), &OrgFreedesktopPortalGlobalShortcutsInterface::ShortcutsChanged, this,
                [this](const QDBusObjectPath &session, const PortalShortcuts &shortcuts) {
                    if (session == m_session)
                        noteKeys(shortcuts);
                });
    }
    QVariantMap options = expect([this](quint32 response, const QVariantMap &results) {
        if (response == portalSuccess)
            bind(QDBusObjectPath(results.value(u"session_handle"_s).toString()));
        else
            setKey({.state = State::Declined});
    });
    options.insert(u"session_handle_token"_s, u"clinicbell%1"_s.arg(m_requests));
    watch(m_portal->CreateSession(options));
}

/// Hears the answer to the next call before the call is made, as the portal wants it: its address follows from the
/// token that goes with the call.
QVariantMap GlobalShortcut::expect(const Answer &answer)
{
    const QString token = u"clinicbell%1"_s.arg(++m_requests);
    const QString sender = m_bus.baseService().mid(1).replace(u'.', u'_');
    m_request = std::make_unique<OrgFreedesktopPortalRequestInterface>(
        portalService, u"/org/freedesktop/portal/desktop/request/%1/%2"_s.arg(sender, token), m_bus);
    connect(
        m_request.get(), &OrgFreedesktopPortalRequestInterface::Response, this,
        [this, answer](quint32 response, const QVariantMap &results) {
            m_request.release()->deleteLater(); // It is what speaks just now.
            answer(response, results);
        },
        Qt::SingleShotConnection);
    return {{u"handle_token"_s, token}};
}

/// A call that fails at once has no answer to come.
template <typename Call>
void GlobalShortcut::watch(const Call &call)
{
    whenAnswered<>(call, this, [this](const QDBusPendingReply<> &reply) {
        if (!reply.isError())
            return;
        m_request.reset();
        setKey({.state = State::NotOffered});
    });
}

void GlobalShortcut::bind(const QDBusObjectPath &session)
{
    m_session = session;
    const QVariantMap options =
        expect([this](quint32 response, const QVariantMap &results) { onBound(response, results); });
    const PortalShortcut popover{.id = popoverId, .options = {{u"description"_s, m_words}}};
    watch(m_portal->BindShortcuts(session, {popover}, {}, options));
}

void GlobalShortcut::onBound(quint32 response, const QVariantMap &results)
{
    if (response == portalSuccess)
        noteKeys(qdbus_cast<PortalShortcuts>(results.value(u"shortcuts"_s)));
    else
        setKey({.state = State::Declined});
}

void GlobalShortcut::noteKeys(const PortalShortcuts &shortcuts)
{
    const auto own = std::find_if(shortcuts.begin(), shortcuts.end(),
                                  [](const PortalShortcut &shortcut) { return shortcut.id == popoverId; });
    if (own == shortcuts.end())
        setKey({.state = State::Declined});
    else
        setKey({.state = State::Bound, .keys = own->options.value(u"trigger_description"_s).toString()});
}

void GlobalShortcut::setKey(const ui::GlobalKey &key)
{
    if (key == m_key)
        return;
    m_key = key;
    emit changed(key);
}

/// A portal that starts anew has forgotten the session, not the key.
void GlobalShortcut::onOwnerChanged(const QString &, const QString &, const QString &now)
{
    m_request.reset();
    const bool wasBound = m_key.state == State::Bound;
    m_session = {};
    const bool mayAsk = !m_words.isEmpty() && m_key.state != State::Declined; // Nobody is asked twice.
    if (!now.isEmpty() && mayAsk)
        request(m_words);
    else if (wasBound)
        setKey({.state = State::NotOffered});
}

} // namespace clinicbell::platform
