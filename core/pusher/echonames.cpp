// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/echonames.h"

using namespace Qt::StringLiterals;

namespace pusher::echo {

QString privateChannel(const QString &name)
{
    return "private-"_L1 + name;
}

QString encryptedChannel(const QString &name)
{
    return "private-encrypted-"_L1 + name;
}

QString presenceChannel(const QString &name)
{
    return "presence-"_L1 + name;
}

QStringList channelsOf(const QString &name)
{
    return {name, privateChannel(name), encryptedChannel(name), presenceChannel(name)};
}

QString eventName(const QString &name, const QString &space)
{
    if (name.startsWith(u'.') || name.startsWith(u'\\'))
        return name.sliced(1);
    const QString whole = space.isEmpty() ? name : space + u'.' + name;
    return QString(whole).replace(u'.', u'\\');
}

} // namespace pusher::echo
