// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/networkbook.h"

#include "core/network/route.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr auto group = "network"_L1;
constexpr auto proxyName = "proxy"_L1;
constexpr auto caName = "ca"_L1;
constexpr auto certificateName = "client_certificate"_L1;
constexpr auto keyName = "client_key"_L1;
constexpr auto originName = "origin"_L1;
constexpr auto backendProfileName = "backend_profile"_L1;

/// The folder that a path is relative to is another one at the next start.
QString fileValue(const QString &typed)
{
    return typed == "none"_L1 ? typed : QFileInfo(typed).absoluteFilePath();
}

QString orEmpty(const QString &value)
{
    return value == "none"_L1 ? QString() : value;
}

/// What a hand has broken in the file is as if it were not there.
ProxySettings proxyOrSystem(const QString &text)
{
    return proxyFromText(text).value_or(ProxySettings());
}

Result<void> apply(const NetworkOptions &options, NetworkSettings &settings)
{
    if (options.proxy) {
        const auto proxy = proxyFromText(*options.proxy);
        if (!proxy)
            return tl::unexpected(proxy.error());
        settings.proxy = *proxy;
    }
    if (options.passwordFromStdin && settings.proxy.user.isEmpty())
        return failure(ErrorCode::ProxyPasswordWanted, u"a password for a proxy without a user"_s);
    if (options.origin && *options.origin != "none"_L1) {
        const auto origin = originFromText(*options.origin);
        if (!origin)
            return tl::unexpected(origin.error());
    }
    const auto takeFile = [](const std::optional<QString> &typed, QString &file) {
        if (typed)
            file = orEmpty(fileValue(*typed));
    };
    takeFile(options.caFile, settings.caFile);
    takeFile(options.clientCertificateFile, settings.clientCertificateFile);
    takeFile(options.clientKeyFile, settings.clientKeyFile);
    return {};
}

/// Empty: none of what is said is fixed.
QString firstFixed(const NetworkOptions &options, const Policy &policy)
{
    const std::array said{
        std::pair{PolicySetting::Proxy, options.proxy.has_value()},
        std::pair{PolicySetting::CaFile, options.caFile.has_value()},
        std::pair{PolicySetting::ClientCertificate, options.clientCertificateFile.has_value()},
        std::pair{PolicySetting::ClientKey, options.clientKeyFile.has_value()},
        std::pair{PolicySetting::Origin, options.origin.has_value()},
        std::pair{PolicySetting::BackendProfile, options.backendProfile.has_value()},
    };
    const auto *found = std::find_if(said.begin(), said.end(),
                                     [&policy](const auto &each) { return each.second && policy.isFixed(each.first); });
    return found == said.end() ? QString() : QString(policyRow(found->first).name);
}

} // namespace

NetworkBook::NetworkBook(QSettings &settings, Policy policy)
    : m_settings(settings)
    , m_policy(std::move(policy))
{ }

QString NetworkBook::entryOf(const QUrl &server)
{
    if (server.isEmpty())
        return u"default"_s;
    const QByteArray address = server.toEncoded(QUrl::StripTrailingSlash | QUrl::RemoveUserInfo);
    return QString::fromLatin1(QCryptographicHash::hash(address, QCryptographicHash::Sha256).toHex().left(16));
}

NetworkSettings NetworkBook::read(const QUrl &server) const
{
    return {.proxy = proxyOrSystem(valueFor(server, proxyName)),
            .caFile = orEmpty(valueFor(server, caName)),
            .clientCertificateFile = orEmpty(valueFor(server, certificateName)),
            .clientKeyFile = orEmpty(valueFor(server, keyName)),
            .origin = originFromText(orEmpty(valueFor(server, originName))).value_or(QByteArray())};
}

QString NetworkBook::backendProfile(const QUrl &server) const
{
    return orEmpty(valueFor(server, backendProfileName));
}

QString NetworkBook::proxyEntry(const QUrl &server) const
{
    const bool isOwn = !m_policy.isFixed(PolicySetting::Proxy) && !value(entryOf(server), proxyName).isEmpty();
    return entryOf(isOwn ? server : QUrl());
}

QStringList NetworkBook::entriesWithUser() const
{
    QStringList found;
    m_settings.beginGroup(group);
    const QStringList entries = m_settings.childGroups();
    m_settings.endGroup();
    for (const QString &entry : entries) {
        if (!proxyOrSystem(value(entry, proxyName)).user.isEmpty())
            found.append(entry);
    }
    const QString forAll = entryOf({});
    if (!found.contains(forAll) && !read({}).proxy.user.isEmpty())
        found.append(forAll);
    return found;
}

Result<void> NetworkBook::write(const QUrl &server, const NetworkOptions &options, const QDateTime &now)
{
    if (const QString fixed = firstFixed(options, m_policy); !fixed.isEmpty())
        return failure(ErrorCode::SetByOrganisation, fixed);
    NetworkSettings settings = read(server);
    const auto applied = apply(options, settings);
    if (!applied)
        return applied;
    const auto route = network::Route::through(settings, now);
    if (route.fault())
        return tl::unexpected(*route.fault());
    const QString entry = entryOf(server);
    if (options.proxy)
        put(entry, proxyName, proxyToText(settings.proxy));
    if (options.caFile)
        put(entry, caName, fileValue(*options.caFile));
    if (options.clientCertificateFile)
        put(entry, certificateName, fileValue(*options.clientCertificateFile));
    if (options.clientKeyFile)
        put(entry, keyName, fileValue(*options.clientKeyFile));
    if (options.origin)
        put(entry, originName, *options.origin);
    if (options.backendProfile)
        put(entry, backendProfileName, *options.backendProfile);
    return {};
}

QString NetworkBook::value(const QString &entry, QLatin1StringView name) const
{
    return m_settings.value(group + u'/' + entry + u'/' + name).toString();
}

QString NetworkBook::valueFor(const QUrl &server, QLatin1StringView name) const
{
    const QString own = value(entryOf(server), name);
    const QString chosen = own.isEmpty() ? value(entryOf({}), name) : own;
    const PolicyRow *row = policyRowOfKey(group + u'/' + entryOf({}) + u'/' + name);
    return m_policy.over(row->setting, chosen.isEmpty() ? QVariant() : QVariant(chosen)).toString();
}

void NetworkBook::put(const QString &entry, QLatin1StringView name, const QString &value)
{
    m_settings.setValue(group + u'/' + entry + u'/' + name, value);
}

} // namespace clinicbell
