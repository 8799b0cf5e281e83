// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/profile.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// A static library's resources are only there once somebody asks for them.
static void takeProfiles()
{
    Q_INIT_RESOURCE(profiles);
}

namespace clinicbell::clinic {

namespace {

/// Fills one place holder; false where the pattern needs a value that is not there.
bool fill(QString &pattern, QLatin1StringView placeHolder, const QString &value)
{
    if (!pattern.contains(placeHolder))
        return true;
    pattern.replace(placeHolder, value);
    return !value.isEmpty();
}

Profile shipped(QLatin1StringView name)
{
    QFile file(":/clinicbell/profiles/"_L1 + name + ".json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a backend profile is missing from the program: %s", name.data());
    const auto profile = readProfile(file.readAll());
    if (!profile)
        qFatal("the program's profile %s is wrong: %s", name.data(), qPrintable(profile.error().inWords()));
    return *profile;
}

} // namespace

QStringList Profile::channelNames(ChannelPurpose purpose, const Account &account, const QString &id) const
{
    QStringList names;
    const QStringList patterns = channels.value(purpose);
    for (QString channel : patterns) {
        const bool complete = fill(channel, "{userId}"_L1, account.userId.value())
            && fill(channel, "{clinicId}"_L1, account.clinicId.value()) && fill(channel, "{id}"_L1, id);
        if (complete)
            names.append(channel);
    }
    return names;
}

QString Profile::channelName(ChannelPurpose purpose, const Account &account, const QString &id) const
{
    return channelNames(purpose, account, id).value(0);
}

std::optional<EventMeaning> Profile::meaningOf(const QString &event) const
{
    const auto found = events.constFind(event);
    return found == events.constEnd() ? std::nullopt : std::optional(*found);
}

QString Profile::pathOf(const QString &path) const
{
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(u'/', end - 1)) {
        if (const auto other = paths.constFind(path.left(end)); other != paths.constEnd())
            return *other + path.sliced(end);
    }
    return path;
}

const QList<Profile> &shippedProfiles()
{
    takeProfiles();
    static const QList<Profile> profiles{shipped("documented"_L1), shipped("laravel-echo"_L1)}; // never changes
    return profiles;
}

const Profile &documentedProfile()
{
    return shippedProfiles().first();
}

} // namespace clinicbell::clinic
