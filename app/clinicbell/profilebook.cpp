// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/profilebook.h"

#include "app/clinicbell/networkbook.h"
#include "app/clinicbell/organisationfile.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell {

Q_LOGGING_CATEGORY(lcProfiles, "clinicbell.profiles", QtInfoMsg)

namespace {

QString foundKey(const QUrl &server)
{
    return "backend/"_L1 + NetworkBook::entryOf(server) + "/profile"_L1;
}

QString deliversKey(const QUrl &server)
{
    return "backend/"_L1 + NetworkBook::entryOf(server) + "/delivers"_L1;
}

} // namespace

Result<clinic::Profile> readProfileFile(const QString &path)
{
    const auto text = readOrganisationFile(path, ErrorCode::ProfileInvalid);
    if (!text)
        return tl::unexpected(text.error());
    const auto profile = clinic::readProfile(*text);
    if (!profile)
        return faultIn(path, ErrorCode::ProfileInvalid, profile.error());
    return *profile;
}

ProfileBook::ProfileBook(QSettings &settings, Policy policy)
    : m_settings(settings)
    , m_policy(std::move(policy))
    , m_profiles(clinic::shippedProfiles())
{
    readOwn();
}

void ProfileBook::readOwn()
{
    QStringList folders = QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, u"clinicbell/profiles"_s,
                                                    QStandardPaths::LocateDirectory);
    std::reverse(folders.begin(), folders.end()); // The nearest counts.
    for (const QString &folder : std::as_const(folders)) {
        const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            const auto profile = readProfileFile(file.filePath());
            if (profile) {
                put(*profile);
            } else {
                m_troubles.append(profile.error());
                qCWarning(lcProfiles) << "a backend profile is not used:" << profile.error().detail;
            }
        }
    }
}

void ProfileBook::put(const clinic::Profile &profile)
{
    const auto same = std::find_if(m_profiles.begin(), m_profiles.end(),
                                   [&profile](const clinic::Profile &one) { return one.name == profile.name; });
    if (same == m_profiles.end())
        m_profiles.append(profile);
    else
        *same = profile;
}

const clinic::Profile *ProfileBook::named(const QString &name) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&name](const clinic::Profile &profile) { return profile.name == name; });
    return found == m_profiles.end() ? nullptr : &*found;
}

QStringList ProfileBook::names() const
{
    QStringList names;
    for (const clinic::Profile &profile : m_profiles)
        names += profile.name;
    return names;
}

QList<clinic::Profile> ProfileBook::candidates(const QUrl &server) const
{
    const QString pinned = NetworkBook(m_settings, m_policy).backendProfile(server);
    if (const clinic::Profile *profile = named(pinned))
        return {*profile};
    QList<clinic::Profile> candidates = m_profiles;
    const QString found = m_settings.value(foundKey(server)).toString();
    std::stable_partition(candidates.begin(), candidates.end(),
                          [&found](const clinic::Profile &profile) { return profile.name == found; });
    return candidates;
}

std::optional<Error> ProfileBook::pinTrouble(const QUrl &server) const
{
    const QString pinned = NetworkBook(m_settings, m_policy).backendProfile(server);
    if (pinned.isEmpty() || named(pinned))
        return {};
    return Error{.code = ErrorCode::ProfileInvalid, .detail = u"there is no backend profile \"%1\""_s.arg(pinned)};
}

QStringList ProfileBook::apiPrefixes(const QUrl &server) const
{
    QStringList prefixes;
    const QList<clinic::Profile> all = candidates(server);
    for (const clinic::Profile &profile : all)
        prefixes += profile.apiPrefixes;
    prefixes.removeDuplicates();
    return prefixes;
}

bool ProfileBook::delivers(const QUrl &server) const
{
    const QString found = m_settings.value(foundKey(server)).toString();
    return candidates(server).constFirst().name == found && m_settings.value(deliversKey(server)).toBool();
}

void ProfileBook::remember(const QUrl &server, const QString &profile, bool delivers)
{
    m_settings.setValue(foundKey(server), profile);
    m_settings.setValue(deliversKey(server), delivers);
}

} // namespace clinicbell
