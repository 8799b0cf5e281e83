// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/channelname.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

constexpr qsizetype longestPortableName = 164;

bool isPortableCharacter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')
        || QStringView(u"_-=@,.;").contains(c);
}

} // namespace

ChannelKind channelKind(QStringView name)
{
    if (name.isEmpty())
        return ChannelKind::Invalid;
    if (name.startsWith(u'#'))
        return ChannelKind::Reserved;
    if (name.startsWith("private-encrypted-"_L1))
        return ChannelKind::Encrypted;
    if (name.startsWith("private-"_L1))
        return ChannelKind::Private;
    return name.startsWith("presence-"_L1) ? ChannelKind::Presence : ChannelKind::Public;
}

bool isCacheChannel(QStringView name)
{
    return name.startsWith("cache-"_L1) || name.startsWith("private-cache-"_L1) || name.startsWith("presence-cache-"_L1)
        || name.startsWith("private-encrypted-cache-"_L1);
}

bool isPortableName(QStringView name)
{
    return name.size() <= longestPortableName && std::ranges::all_of(name, isPortableCharacter);
}

} // namespace pusher
