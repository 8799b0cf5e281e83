// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/networkaccess.h"

#include "core/clinic/address.h"
#include "core/clinic/clinicapi.h"
#include "core/network/route.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell {

Q_LOGGING_CATEGORY(networkLog, "clinicbell.network", QtInfoMsg)

namespace {

constexpr auto lookAgain = 30s; ///< A folder of the network may be mounted after the desktop came up.

QString secretName(const QString &entry)
{
    return "proxy/"_L1 + entry;
}

} // namespace

NetworkAccess::NetworkAccess(QSettings &settings, SecretStore &secrets, clinic::ClinicApi &api, const Clock &clock,
                             Policy policy)
    : m_policy(std::move(policy))
    , m_book(settings, m_policy)
    , m_secrets(secrets)
    , m_api(api)
    , m_clock(clock)
    , m_faultTimer(clock.makeTimer())
{
    connect(m_faultTimer.get(), &Timer::timedOut, this, &NetworkAccess::apply);
}

void NetworkAccess::setProxyPassword(const QUrl &server, const QString &password)
{
    const QString entry = NetworkBook::entryOf(server);
    if (password.isEmpty()) {
        m_passwords.remove(entry);
        m_secrets.remove(secretName(entry));
        return;
    }
    m_passwords.insert(entry, password);
    m_secrets.write(secretName(entry), password.toUtf8()).then(this, [](const Result<void> &written) {
        if (!written)
            qCWarning(networkLog) << "the proxy's password is not remembered:" << errorKey(written.error().code);
    });
}

void NetworkAccess::forgetPasswords()
{
    QStringList entries = m_book.entriesWithUser() + m_passwords.keys();
    entries.removeDuplicates();
    for (const QString &entry : std::as_const(entries))
        m_secrets.remove(secretName(entry));
}

void NetworkAccess::start()
{
    const QStringList entries = m_book.entriesWithUser();
    for (const QString &entry : entries)
        readPassword(entry);
    m_started = true;
    if (m_reading.isEmpty())
        emit ready();
}

void NetworkAccess::readPassword(const QString &entry)
{
    if (m_passwords.contains(entry) || m_reading.contains(entry))
        return;
    m_reading.append(entry);
    m_secrets.read(secretName(entry)).then(this, [this, entry](const Result<QByteArray> &password) {
        onPasswordRead(entry, password);
    });
}

void NetworkAccess::onPasswordRead(const QString &entry, const Result<QByteArray> &password)
{
    m_reading.removeOne(entry);
    if (password)
        m_passwords.insert(entry, QString::fromUtf8(*password));
    else
        qCWarning(networkLog) << "the proxy's password cannot be read:" << errorKey(password.error().code);
    if (m_server.isValid())
        apply();
    else if (m_started && m_reading.isEmpty())
        emit ready();
}

void NetworkAccess::choose(const QUrl &server)
{
    m_server = server;
    apply();
    const QString entry = m_book.proxyEntry(server);
    if (!m_book.read(server).proxy.user.isEmpty())
        readPassword(entry); // The keychain may have been unlocked since.
}

network::Route NetworkAccess::way() const
{
    if (clinic::isOpenToAll(m_server) && !m_policy.allows(PolicySetting::PlainHttpAllowed))
        return network::Route::closed({.code = ErrorCode::AddressInsecure});
    NetworkSettings settings = m_book.read(m_server);
    settings.proxy.password = m_passwords.value(m_book.proxyEntry(m_server));
    return network::Route::through(settings, m_clock.now());
}

void NetworkAccess::apply()
{
    const network::Route route = way();
    if (route.fault()) {
        qCWarning(networkLog) << "the way to the server is closed:" << errorKey(route.fault()->code);
        m_faultTimer->start(lookAgain);
    } else {
        m_faultTimer->stop();
    }
    m_api.setRoute(route);
}

} // namespace clinicbell
