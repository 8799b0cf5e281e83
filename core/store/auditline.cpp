// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/auditline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <sodium.h>

#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

constexpr qsizetype longestText = 200; ///< What a server calls an id, or a person a desk, may be longer.
constexpr char closing[] = ",\"mac\":\"";
constexpr char keyPurpose[] = "ClinicBell audit key";

QByteArray digest(const QByteArray &bytes, const QByteArray &key)
{
    [[maybe_unused]] const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()),
                       reinterpret_cast<const unsigned char *>(key.constData()), static_cast<size_t>(key.size()));
    const QByteArray raw(reinterpret_cast<const char *>(hash.data()), static_cast<qsizetype>(hash.size()));
    return raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

void put(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text.left(longestText));
}

/// What the mac covers; empty where the line has none.
QByteArray covered(const QByteArray &line)
{
    const qsizetype at = line.lastIndexOf(closing);
    return at < 0 ? QByteArray() : line.left(at);
}

} // namespace

QByteArray auditLine(const AuditEntry &entry, const QByteArray &key)
{
    Q_ASSERT(key.isEmpty() || key.size() == auditKeySize);
    QJsonObject object{{u"n"_s, entry.number},
                       {u"at"_s, entry.event.at.toUTC().toString(Qt::ISODateWithMs)},
                       {u"verb"_s, auditVerbKey(entry.event.verb)},
                       {u"prev"_s, QString::fromLatin1(entry.previous)}};
    put(object, "user"_L1, entry.event.user.value());
    put(object, "server"_L1, entry.event.server.toString(QUrl::FullyEncoded));
    put(object, "desk"_L1, entry.desk);
    QJsonArray items;
    for (const QString &item : entry.event.items)
        items.append(item.left(longestText));
    if (!items.isEmpty())
        object.insert(u"items"_s, items);
    QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (key.isEmpty())
        return line;
    line.chop(1);
    return line + closing + digest(line, key) + "\"}";
}

std::optional<AuditEntry> readAuditLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto verb = auditVerbFromKey(object.value("verb"_L1).toString());
    AuditEntry entry{.number = object.value("n"_L1).toInteger(), .desk = object.value("desk"_L1).toString()};
    entry.event.at = QDateTime::fromString(object.value("at"_L1).toString(), Qt::ISODateWithMs);
    if (!verb || entry.number < 1 || !entry.event.at.isValid())
        return std::nullopt;
    entry.event.verb = *verb;
    entry.event.user = UserId(object.value("user"_L1).toString());
    entry.event.server = QUrl(object.value("server"_L1).toString());
    const QJsonArray items = object.value("items"_L1).toArray();
    for (const QJsonValue &item : items)
        entry.event.items.append(item.toString());
    entry.previous = object.value("prev"_L1).toString().toLatin1();
    entry.mac = object.value("mac"_L1).toString().toLatin1();
    return entry;
}

QByteArray auditHash(const QByteArray &line)
{
    return digest(line, {});
}

bool fitsAuditKey(const QByteArray &line, const QByteArray &key)
{
    const QByteArray before = covered(line);
    return !before.isEmpty() && line == before + closing + digest(before, key) + "\"}";
}

QString auditKeyId(const QByteArray &key)
{
    return key.isEmpty() ? QString() : QString::fromLatin1(digest(keyPurpose, key).left(16));
}

QString newTrailId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace clinicbell::store
