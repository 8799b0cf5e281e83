// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/dbusnotifier.h"

#include "notificationsinterface.h"
#include "ui/text/notificationtext.h"
#include "ui/text/popuptext.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

namespace {

constexpr auto notificationService = "org.freedesktop.Notifications"_L1;
constexpr auto notificationPath = "/org/freedesktop/Notifications"_L1;
constexpr auto defaultAction = "default"_L1;
constexpr auto openAction = "open"_L1;
constexpr auto markReadAction = "mark-read"_L1;
constexpr auto claimAction = "claim"_L1;
constexpr auto acknowledgeAction = "acknowledge"_L1;
constexpr auto replyAction = "inline-reply"_L1; ///< Also the name of the capability.

enum class Urgency : uchar { Low, Normal, Critical }; // As the specification numbers them.

Urgency urgencyOf(const PopUp &popUp)
{
    if (popUp.sticky)
        return Urgency::Critical;
    const bool allLow = !popUp.about.isEmpty()
        && std::all_of(popUp.about.begin(), popUp.about.end(),
                       [](const Notification &notification) { return notification.priority == Priority::Low; });
    return allLow ? Urgency::Low : Urgency::Normal;
}

/// A name of the freedesktop.org Sound Naming Specification, by the most urgent of what it is about.
QString soundNameOf(const PopUp &popUp)
{
    Priority highest = popUp.about.isEmpty() ? Priority::Normal : Priority::Low;
    for (const Notification &notification : popUp.about)
        highest = std::max(highest, notification.priority);
    if (popUp.sticky)
        highest = Priority::Critical;
    switch (highest) {
    case Priority::Low: return u"dialog-information"_s;
    case Priority::Normal: return u"message-new-instant"_s;
    case Priority::High: return u"dialog-warning"_s;
    case Priority::Critical: return u"alarm-clock-elapsed"_s;
    }
    return {};
}

/// The id the desktop finds our .desktop file by; also the name of the icon.
QString desktopEntry()
{
    const QString set = QGuiApplication::desktopFileName();
    return set.isEmpty() ? u"clinicbell"_s : set;
}

} // namespace

DBusNotifier::DBusNotifier(const QDBusConnection &bus, std::chrono::milliseconds deadline, QObject *parent)
    : Notifier(parent)
    , m_bus(bus)
    , m_watcher(notificationService, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    if (!m_bus.isConnected())
        return; // Calls on a bus that is not there never come back (platform.md).
    m_service = std::make_unique<OrgFreedesktopNotificationsInterface>(notificationService, notificationPath, m_bus);
    m_service->setTimeout(static_cast<int>(deadline.count()));
    connectSignals();
}

DBusNotifier::~DBusNotifier() = default;

void DBusNotifier::connectSignals()
{
    using Service = OrgFreedesktopNotificationsInterface;
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &DBusNotifier::onServiceChanged);
    connect(m_service.get(), &Service::ActionInvoked, this, &DBusNotifier::onActionInvoked);
    connect(m_service.get(), &Service::NotificationReplied, this, &DBusNotifier::onReplied);
    connect(m_service.get(), &Service::NotificationClosed, this, &DBusNotifier::onClosed);
    connect(m_service.get(), &Service::ActivationToken, this,
            [this](quint32 id, const QString &token) { m_tokens.insert(id, token); });
}

void DBusNotifier::show(const PopUp &popUp)
{
    if (!m_service || !m_bus.isConnected()) {
        emit failed(popUp.key, u"no session bus"_s);
        return;
    }
    Entry &entry = m_entries[popUp.key];
    entry.next = popUp;
    entry.withdrawn = false;
    if (m_capabilities)
        send(popUp.key);
    else
        askCapabilities();
}

void DBusNotifier::withdraw(const QString &key)
{
    const auto entry = m_entries.find(key);
    if (entry == m_entries.end())
        return;
    entry->next.reset();
    entry->withdrawn = entry->inFlight;
    if (entry->id != 0) {
        m_leaving.insert(entry->id, key);
        m_service->CloseNotification(entry->id);
    }
    entry->id = 0;
    dropIfIdle(key);
}

void DBusNotifier::askCapabilities()
{
    if (m_asking)
        return;
    m_asking = true;
    auto *call = new QDBusPendingCallWatcher(m_service->GetCapabilities(), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &DBusNotifier::onCapabilities);
}

void DBusNotifier::onCapabilities(QDBusPendingCallWatcher *call)
{
    call->deleteLater();
    m_asking = false;
    const QDBusPendingReply<QStringList> reply = *call;
    if (reply.isError()) {
        failWaiting(reply.error().name());
        return;
    }
    m_capabilities = Capabilities{.actions = reply.value().contains("actions"_L1),
                                  .bodyMarkup = reply.value().contains("body-markup"_L1),
                                  .inlineReply = reply.value().contains(replyAction)};
    showWaiting();
}

void DBusNotifier::showWaiting()
{
    const QStringList keys = m_entries.keys();
    for (const QString &key : keys)
        send(key);
}

void DBusNotifier::failWaiting(const QString &detail)
{
    const QStringList keys = m_entries.keys();
    for (const QString &key : keys) {
        if (!std::exchange(m_entries[key].next, std::nullopt))
            continue;
        dropIfIdle(key);
        emit failed(key, detail);
    }
}

void DBusNotifier::send(const QString &key)
{
    Entry &entry = m_entries[key];
    if (entry.inFlight || !entry.next)
        return;
    const PopUp popUp = *std::exchange(entry.next, std::nullopt);
    entry.inFlight = true;
    const QString text = ui::popUpBody(popUp);
    const QString body = m_capabilities->bodyMarkup ? text.toHtmlEscaped() : text;
    auto *call = new QDBusPendingCallWatcher(
        m_service->Notify(QGuiApplication::applicationDisplayName(), entry.id, desktopEntry(), ui::popUpTitle(popUp),
                          body, actionsFor(popUp), hintsFor(popUp), popUp.sticky ? 0 : -1),
        this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, key, call] { onNotified(key, call); });
}

void DBusNotifier::onNotified(const QString &key, QDBusPendingCallWatcher *call)
{
    call->deleteLater();
    const QDBusPendingReply<quint32> reply = *call;
    Entry &entry = m_entries[key];
    entry.inFlight = false;
    const bool withdrawn = std::exchange(entry.withdrawn, false);
    if (reply.isError()) {
        m_capabilities.reset(); // Whoever answers next may be another daemon.
        entry.id = 0;
    } else if (withdrawn) {
        m_service->CloseNotification(reply.value());
    } else {
        entry.id = reply.value();
    }
    if (const std::optional<PopUp> next = entry.next)
        show(*next);
    dropIfIdle(key);
    if (reply.isError())
        emit failed(key, reply.error().name());
    else
        emit shown(key);
}

void DBusNotifier::onActionInvoked(quint32 id, const QString &action)
{
    const QString token = m_tokens.take(id);
    const QString key = keyOf(id);
    if (key.isEmpty())
        return; // Another program's.
    if (action == defaultAction || action == openAction)
        emit opened(key, token);
    else if (action == markReadAction)
        emit markReadRequested(key);
    else if (action == claimAction)
        emit answerChosen(key, OperationKind::Claim);
    else if (action == acknowledgeAction)
        emit answerChosen(key, OperationKind::Acknowledge);
}

void DBusNotifier::onReplied(quint32 id, const QString &text)
{
    // What was typed before the daemon has taken the pop-up away is not lost with it.
    const QString key = m_leaving.contains(id) ? m_leaving.value(id) : keyOf(id);
    if (!key.isEmpty())
        emit replied(key, text);
}

void DBusNotifier::onClosed(quint32 id)
{
    m_tokens.remove(id);
    m_leaving.remove(id);
    const QString key = keyOf(id);
    if (key.isEmpty())
        return;
    m_entries[key].id = 0;
    dropIfIdle(key);
}

void DBusNotifier::onServiceChanged()
{
    m_capabilities.reset();
    m_tokens.clear();
    m_leaving.clear();
    const QStringList keys = m_entries.keys();
    for (const QString &key : keys) {
        m_entries[key].id = 0; // The numbers of a daemon that is gone mean something else to its successor.
        dropIfIdle(key);
    }
}

QString DBusNotifier::keyOf(quint32 id) const
{
    const auto entry =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const Entry &candidate) { return candidate.id == id; });
    return entry == m_entries.end() ? QString() : entry.key();
}

void DBusNotifier::dropIfIdle(const QString &key)
{
    const Entry entry = m_entries.value(key);
    if (entry.id == 0 && !entry.inFlight && !entry.next)
        m_entries.remove(key);
}

QStringList DBusNotifier::actionsFor(const PopUp &popUp) const
{
    if (!m_capabilities->actions)
        return {};
    // "default" is the click on the body; some daemons never run it, hence the button (features.md, platform notes).
    //: Button of a desktop pop-up: shows the notification in ClinicBell.
    const QString open = tr("Open");
    QStringList actions{defaultAction, open, openAction, open};
    for (const OperationKind answer : popUp.answers) {
        if (answer == OperationKind::Claim) {
            //: Button of a desktop pop-up: tells the colleagues that one sees to it
            actions << claimAction << tr("I've got this");
        } else if (answer == OperationKind::Message) {
            //: Button of a desktop pop-up: opens a line to answer a message in
            if (m_capabilities->inlineReply)
                actions << replyAction << tr("Reply");
        } else {
            //: Button of a desktop pop-up: tells the sender that it was taken note of
            actions << acknowledgeAction << tr("Acknowledge");
        }
    }
    // Reading is no answer where one can be given; but a message may need none.
    const bool isAsked = !popUp.answers.isEmpty() && !popUp.answers.contains(OperationKind::Message);
    if (popUp.count == 1 && !isAsked) { // A summary is opened and looked through, not waved away unread.
        //: Button of a desktop pop-up.
        actions << markReadAction << tr("Mark read");
    }
    return actions;
}

QVariantMap DBusNotifier::hintsFor(const PopUp &popUp) const
{
    QVariantMap hints{
        {u"urgency"_s, QVariant::fromValue(static_cast<uchar>(urgencyOf(popUp)))},
        {u"desktop-entry"_s, desktopEntry()},
    };
    if (m_ownSounds || !popUp.sound)
        hints.insert(u"suppress-sound"_s, true);
    else
        hints.insert(u"sound-name"_s, soundNameOf(popUp));
    return hints;
}

} // namespace clinicbell::platform
