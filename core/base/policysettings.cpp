// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/policysettings.h"

#include "core/base/networksettings.h"

#include <QJsonArray>
#include <QTime>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

using Read = tl::expected<QVariant, QString>;

constexpr int longestText = 200;
constexpr int mostHosts = 50;
constexpr int aDay = 24 * 60;

using S = PolicySetting;
using P = PolicyShape;

constexpr auto rows = std::to_array<PolicyRow>({
    {.setting = S::Server,
     .name = "server"_L1,
     .key = {},
     .shape = P::Address,
     .meaning = "Address of the clinic's server. Fixed, the sign-in page offers no other."_L1},
    {.setting = S::AllowedHosts,
     .name = "allowed_hosts"_L1,
     .key = {},
     .shape = P::Hosts,
     .safest = "[]"_L1,
     .onlyFixed = true,
     .meaning = "Hosts, beside the server's own, whose pages notifications may open."_L1},
    {.setting = S::PlainHttpAllowed,
     .name = "plain_http_allowed"_L1,
     .key = {},
     .shape = P::Flag,
     .safest = "false"_L1,
     .onlyFixed = true,
     .meaning = "A server beyond this computer may be spoken to without encryption."_L1},
    {.setting = S::BackendProfile,
     .name = "backend_profile"_L1,
     .key = "network/default/backend_profile"_L1,
     .shape = P::Text,
     .most = longestText,
     .meaning = "Name of the backend profile (docs/profiles.md)."_L1},
    {.setting = S::Proxy,
     .name = "proxy"_L1,
     .key = "network/default/proxy"_L1,
     .shape = P::Proxy,
     .meaning = "system, none, http://[USER@]HOST[:PORT] or socks5://[USER@]HOST[:PORT]."_L1},
    {.setting = S::CaFile,
     .name = "ca_file"_L1,
     .key = "network/default/ca"_L1,
     .shape = P::File,
     .meaning = "Authorities to trust beside the system's: an absolute path, PEM."_L1},
    {.setting = S::ClientCertificate,
     .name = "client_certificate_file"_L1,
     .key = "network/default/client_certificate"_L1,
     .shape = P::File,
     .meaning = "This computer's certificate: an absolute path, PEM. Goes with client_key_file."_L1},
    {.setting = S::ClientKey,
     .name = "client_key_file"_L1,
     .key = "network/default/client_key"_L1,
     .shape = P::File,
     .meaning = "Its key: an absolute path, PEM, without a password."_L1},
    {.setting = S::Origin,
     .name = "origin"_L1,
     .key = "network/default/origin"_L1,
     .shape = P::Origin,
     .meaning = "Origin for the live service: scheme://host[:port], or none."_L1},
    {.setting = S::Desk,
     .name = "desk"_L1,
     .key = {},
     .shape = P::Text,
     .most = longestText,
     .onlyFixed = true,
     .meaning = "Name of this desk, as the team sees it."_L1},
    {.setting = S::DiscreetPopUps,
     .name = "discreet_pop_ups"_L1,
     .key = "notifications/discreetPopUps"_L1,
     .shape = P::Flag,
     .safest = "true"_L1,
     .meaning = "Pop-ups tell the kind, and no names."_L1},
    {.setting = S::LockAfterMinutes,
     .name = "lock_after_minutes"_L1,
     .key = "lock/afterMinutes"_L1,
     .shape = P::Number,
     .least = 0,
     .most = aDay,
     .safest = "5"_L1,
     .meaning = "Minutes without a touch after which ClinicBell locks itself; 0: never by itself."_L1},
    {.setting = S::FacesPatients,
     .name = "faces_patients"_L1,
     .key = "privacy/facesPatients"_L1,
     .shape = P::Flag,
     .safest = "true"_L1,
     .meaning = "Patients can see this screen: their names are initials, and texts are left out."_L1},
    {.setting = S::WipedAtSignOut,
     .name = "wiped_at_sign_out"_L1,
     .key = {},
     .shape = P::Flag,
     .onlyFixed = true,
     .meaning = "Whoever signs out leaves nothing on this computer; what waits to be sent is lost."_L1},
    {.setting = S::KeepDays,
     .name = "keep_days"_L1,
     .key = "store/keepDays"_L1,
     .shape = P::Number,
     .least = 0,
     .most = 3650,
     .meaning = "Days that what is over stays on this computer; 0: as long as there is room."_L1},
    {.setting = S::PopUpsFrom,
     .name = "pop_ups_from"_L1,
     .key = "notifications/popUpsFrom"_L1,
     .shape = P::Word,
     .words = "low|normal|high|critical"_L1,
     .meaning = "What is less important pops up nowhere."_L1},
    {.setting = S::Sounds,
     .name = "sounds"_L1,
     .key = "sounds/on"_L1,
     .shape = P::Flag,
     .meaning = "Notifications make themselves heard. Emergencies always do."_L1},
    {.setting = S::Volume,
     .name = "volume"_L1,
     .key = "sounds/volume"_L1,
     .shape = P::Number,
     .least = 10,
     .most = 100,
     .meaning = "Volume of the sounds, in percent."_L1},
    {.setting = S::QuietInConsultation,
     .name = "quiet_in_consultation"_L1,
     .key = "notifications/quietInConsultation"_L1,
     .shape = P::Flag,
     .meaning = "During a consultation only what is urgent makes itself heard."_L1},
    {.setting = S::Opening,
     .name = "opening"_L1,
     .key = "notifications/opening"_L1,
     .shape = P::Time,
     .meaning = "When the clinic opens, local time."_L1},
    {.setting = S::Language,
     .name = "language"_L1,
     .key = "appearance/language"_L1,
     .shape = P::Word,
     .words = "en|id|ar"_L1,
     .meaning = "Language of the program; without it, the desktop's."_L1},
    {.setting = S::Colours,
     .name = "colours"_L1,
     .key = "appearance/colours"_L1,
     .shape = P::Word,
     .words = "system|light|dark|highContrast"_L1,
     .meaning = "How it looks."_L1},
    {.setting = S::Compact,
     .name = "compact"_L1,
     .key = "appearance/compact"_L1,
     .shape = P::Flag,
     .meaning = "Rows of one line."_L1},
    {.setting = S::TextPercent,
     .name = "text_percent"_L1,
     .key = "appearance/textPercent"_L1,
     .shape = P::Number,
     .least = 80,
     .most = 200,
     .meaning = "Of the desktop's text size."_L1},
    {.setting = S::AwayAfterMinutes,
     .name = "away_after_minutes"_L1,
     .key = "presence/awayAfterMinutes"_L1,
     .shape = P::Number,
     .least = 0,
     .most = aDay,
     .meaning = "Minutes without a touch after which the team sees the person as away; 0: never."_L1},
    {.setting = S::Autostart,
     .name = "autostart"_L1,
     .key = {},
     .shape = P::Flag,
     .onlyFixed = true,
     .meaning = "ClinicBell starts in the tray when somebody signs in to the desktop."_L1},
});

Read flag(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    return tl::unexpected(u"must be true or false"_s);
}

Read number(const PolicyRow &row, const QJsonValue &value)
{
    const double said = value.toDouble(-1);
    const int whole = value.toInt(-1); // Only of what is whole.
    if (value.isDouble() && double(whole) == said && whole >= row.least && whole <= row.most)
        return whole;
    return tl::unexpected(u"must be a whole number from %1 to %2"_s.arg(row.least).arg(row.most));
}

Read word(const PolicyRow &row, const QString &text)
{
    const QStringList words = QString(row.words).split(u'|');
    if (words.contains(text))
        return text;
    return tl::unexpected(u"can be %1"_s.arg(words.join(u", "_s)));
}

Read line(const PolicyRow &row, const QString &text)
{
    const bool isPrintable = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
    if (isPrintable && !text.trimmed().isEmpty() && text.size() <= row.most)
        return text.trimmed();
    return tl::unexpected(u"must be a line of 1 to %1 characters"_s.arg(row.most));
}

Read time(const QString &text)
{
    if (QTime::fromString(text, u"hh:mm"_s).isValid())
        return text;
    return tl::unexpected(u"must be a time such as 08:00"_s);
}

Read address(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (url.isValid() && isWeb && !url.host().isEmpty() && !url.authority().contains(u'@') && !url.hasQuery()
        && !url.hasFragment())
        return text;
    return tl::unexpected(u"must be an address such as https://clinic.example"_s);
}

Read file(const QString &text)
{
    if (text.startsWith(u'/') || (text.size() > 2 && text.at(1) == u':'))
        return text;
    return tl::unexpected(u"must be an absolute path"_s);
}

/// As QUrl has them: in lower case, with "xn--" for what is not ASCII.
Read hosts(const QJsonValue &value)
{
    QStringList read;
    const QJsonArray names = value.toArray();
    for (const QJsonValue &name : names) {
        QUrl url;
        url.setScheme(u"https"_s);
        url.setHost(name.toString(), QUrl::StrictMode);
        const QString host = url.host(QUrl::FullyEncoded);
        if (host.isEmpty() || name.toString().contains(u'*'))
            return tl::unexpected(u"must be a list of host names such as \"www.clinic.example\""_s);
        read += host;
    }
    if (!value.isArray() || read.size() > mostHosts)
        return tl::unexpected(u"must be a list of at most %1 host names"_s.arg(mostHosts));
    return read;
}

template <typename Value>
Read checked(const QString &text, const Result<Value> &parsed, const QString &wanted)
{
    if (parsed)
        return text;
    return tl::unexpected(wanted);
}

QJsonObject schemaOf(const PolicyRow &row)
{
    QJsonObject schema{{u"description"_s, QString(row.meaning)}, {u"type"_s, u"string"_s}};
    switch (row.shape) {
    case PolicyShape::Flag: schema.insert("type"_L1, u"boolean"_s); break;
    case PolicyShape::Number:
        schema.insert("type"_L1, u"integer"_s);
        schema.insert("minimum"_L1, row.least);
        schema.insert("maximum"_L1, row.most);
        break;
    case PolicyShape::Word: schema.insert("enum"_L1, QJsonArray::fromStringList(QString(row.words).split(u'|'))); break;
    case PolicyShape::Text:
        schema.insert("minLength"_L1, 1);
        schema.insert("maxLength"_L1, row.most);
        break;
    case PolicyShape::Time: schema.insert("pattern"_L1, u"^([01][0-9]|2[0-3]):[0-5][0-9]$"_s); break;
    case PolicyShape::Address: schema.insert("pattern"_L1, u"^https?://[^@?#]+$"_s); break;
    case PolicyShape::Proxy: schema.insert("pattern"_L1, u"^(system|none|(http|socks5)://[^:]+(:[0-9]+)?)$"_s); break;
    case PolicyShape::Origin: schema.insert("pattern"_L1, u"^(none|https?://[^/@]+/?)$"_s); break;
    case PolicyShape::File: schema.insert("pattern"_L1, u"^(/|[A-Za-z]:)"_s); break;
    case PolicyShape::Hosts:
        schema.insert("type"_L1, u"array"_s);
        schema.insert("maxItems"_L1, mostHosts);
        schema.insert("items"_L1, QJsonObject{{u"type"_s, u"string"_s}, {u"pattern"_s, u"^[^*/:@ ]+$"_s}});
        break;
    }
    return schema;
}

QJsonObject partSchema(const QString &description, bool withPermissions)
{
    QJsonObject properties;
    for (const PolicyRow &row : policyRows()) {
        if (withPermissions || !row.onlyFixed)
            properties.insert(row.name, schemaOf(row));
    }
    return {{u"description"_s, description},
            {u"type"_s, u"object"_s},
            {u"additionalProperties"_s, false},
            {u"properties"_s, properties}};
}

} // namespace

std::span<const PolicyRow> policyRows()
{
    return rows;
}

const PolicyRow *policyRowNamed(const QString &name)
{
    const auto *found = std::find_if(rows.begin(), rows.end(), [&](const PolicyRow &row) { return row.name == name; });
    return found == rows.end() ? nullptr : found;
}

const PolicyRow *policyRowOfKey(const QString &key)
{
    const auto *found = std::find_if(rows.begin(), rows.end(), [&](const PolicyRow &row) { return row.key == key; });
    return key.isEmpty() || found == rows.end() ? nullptr : found;
}

const PolicyRow &policyRow(PolicySetting setting)
{
    return *std::find_if(rows.begin(), rows.end(), [&](const PolicyRow &row) { return row.setting == setting; });
}

tl::expected<QVariant, QString> readPolicyValue(const PolicyRow &row, const QJsonValue &value)
{
    switch (row.shape) {
    case PolicyShape::Flag: return flag(value);
    case PolicyShape::Number: return number(row, value);
    case PolicyShape::Hosts: return hosts(value);
    default: break;
    }
    if (!value.isString())
        return tl::unexpected(u"must be text"_s);
    const QString text = value.toString();
    switch (row.shape) {
    case PolicyShape::Word: return word(row, text);
    case PolicyShape::Text: return line(row, text);
    case PolicyShape::Time: return time(text);
    case PolicyShape::Address: return address(text);
    case PolicyShape::File: return file(text);
    case PolicyShape::Proxy:
        return checked(text, proxyFromText(text), u"must be system, none, or a proxy without a password"_s);
    default: break;
    }
    return text == "none"_L1 ? Read(text) : checked(text, originFromText(text), u"must be scheme://host[:port]"_s);
}

QJsonObject policySchema()
{
    const QJsonObject parts{
        {u"$schema"_s, QJsonObject{{u"type"_s, u"string"_s}}},
        {u"format"_s, QJsonObject{{u"const"_s, 1}}},
        {u"fixed"_s, partSchema(u"What the person cannot change."_s, true)},
        {u"defaults"_s, partSchema(u"What counts until the person chooses something else."_s, false)}};
    return {{u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s},
            {u"title"_s, u"ClinicBell policy"_s},
            {u"type"_s, u"object"_s},
            {u"required"_s, QJsonArray{u"format"_s}},
            {u"additionalProperties"_s, false},
            {u"properties"_s, parts}};
}

} // namespace clinicbell
