// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/profile.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

constexpr std::array purposeNames{
    std::pair{"notifications"_L1, ChannelPurpose::Notifications},
    std::pair{"hints"_L1, ChannelPurpose::Hints},
    std::pair{"appointments"_L1, ChannelPurpose::Appointments},
    std::pair{"doctor-appointments"_L1, ChannelPurpose::DoctorAppointments},
    std::pair{"presence"_L1, ChannelPurpose::Presence},
    std::pair{"consultation"_L1, ChannelPurpose::Consultation},
    std::pair{"conversation"_L1, ChannelPurpose::Conversation},
};

constexpr std::array meaningNames{
    std::pair{"notification-arrived"_L1, EventMeaning::NotificationArrived},
    std::pair{"notification-hinted"_L1, EventMeaning::NotificationHinted},
    std::pair{"notification-read"_L1, EventMeaning::NotificationRead},
    std::pair{"notification-deleted"_L1, EventMeaning::NotificationDeleted},
    std::pair{"notification-acknowledged"_L1, EventMeaning::NotificationAcknowledged},
    std::pair{"notification-claimed"_L1, EventMeaning::NotificationClaimed},
    std::pair{"consultation-changed"_L1, EventMeaning::ConsultationChanged},
    std::pair{"appointment-changed"_L1, EventMeaning::AppointmentChanged},
    std::pair{"message-sent"_L1, EventMeaning::MessageSent},
    std::pair{"message-read"_L1, EventMeaning::MessageRead},
    std::pair{"message-typing"_L1, EventMeaning::MessageTyping},
    std::pair{"status-changed"_L1, EventMeaning::StatusChanged},
};

constexpr std::array shapeNames{
    std::pair{"notification"_L1, Shape::Notification}, std::pair{"member"_L1, Shape::Member},
    std::pair{"appointment"_L1, Shape::Appointment},   std::pair{"consultation"_L1, Shape::Consultation},
    std::pair{"conversation"_L1, Shape::Conversation}, std::pair{"message"_L1, Shape::Message},
};

/// The contract's names (docs/profiles.md); only these can be called otherwise.
QStringList fieldsOf(Shape shape)
{
    switch (shape) {
    case Shape::Notification:
        return {u"id"_s,         u"user_id"_s,        u"type"_s,       u"title"_s,      u"message"_s,
                u"data"_s,       u"action_url"_s,     u"is_read"_s,    u"read_at"_s,    u"notifiable_type"_s,
                u"channel"_s,    u"created_at"_s,     u"claimed_by"_s, u"claimed_at"_s, u"notifiable_id"_s,
                u"updated_at"_s, u"acknowledged_at"_s};
    case Shape::Member: return {u"name"_s, u"role"_s, u"room"_s, u"desk"_s, u"status"_s, u"until"_s};
    case Shape::Appointment:
        return {u"id"_s,          u"status"_s, u"appointment_date"_s, u"patient_name"_s, u"doctor_id"_s,
                u"doctor_name"_s, u"room"_s,   u"reason"_s,           u"notes"_s,        u"updated_at"_s};
    case Shape::Consultation:
        return {u"id"_s,   u"appointment_id"_s, u"status"_s,     u"patient_name"_s, u"doctor_id"_s, u"doctor_name"_s,
                u"room"_s, u"requested_at"_s,   u"started_at"_s, u"ended_at"_s,     u"timestamp"_s};
    case Shape::Conversation: return {u"id"_s, u"other_user"_s, u"last_message"_s, u"unread_count"_s};
    case Shape::Message:
        return {u"id"_s,         u"conversation_id"_s, u"sender_id"_s, u"content"_s,
                u"created_at"_s, u"read_at"_s,         u"client_id"_s};
    }
    return {};
}

template <typename Value, size_t count>
std::optional<Value> named(const QString &name, const std::array<std::pair<QLatin1StringView, Value>, count> &names)
{
    const auto *found =
        std::find_if(names.begin(), names.end(), [&name](const auto &one) { return one.first == name; });
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

template <typename Value, size_t count>
QString listOf(const std::array<std::pair<QLatin1StringView, Value>, count> &names)
{
    QStringList list;
    for (const auto &name : names)
        list += name.first;
    return list.join(u", "_s);
}

/// Reads one profile; the first fault counts. A path is kept as a list, since the names of events hold dots.
class ProfileReader
{
public:
    explicit ProfileReader(const QJsonObject &json)
        : m_json(json)
    { }
    Profile read();
    bool isFaulty() const { return !m_detail.isEmpty(); }
    JsonFault fault(const QByteArray &source) const
    {
        return {.line = lineOfPath(source, m_path), .where = m_path.join(u'.'), .detail = m_detail};
    }

private:
    void fail(const QStringList &path, const QString &detail);
    void expectOnly(const QJsonObject &json, const QStringList &path, std::initializer_list<QLatin1StringView> names);
    QJsonObject object(const QJsonObject &parent, QLatin1StringView key, const QStringList &path);
    QStringList texts(const QJsonValue &value, const QStringList &path);
    void readApi(Profile &profile);
    void readZone(Profile &profile);
    void readChannels(Profile &profile);
    void checkChannel(ChannelPurpose purpose, const QString &pattern, const QStringList &path);
    void readEvents(Profile &profile);
    void readFields(Profile &profile);
    FieldNames readNames(Shape shape, const QJsonObject &json, const QStringList &path);

    const QJsonObject m_json;
    QStringList m_path;
    QString m_detail;
};

Profile ProfileReader::read()
{
    expectOnly(m_json, {}, {"format"_L1, "name"_L1, "api"_L1, "time_zone"_L1, "channels"_L1, "events"_L1, "fields"_L1});
    if (m_json.value("format"_L1) != 1)
        fail({u"format"_s}, u"must be 1"_s);
    Profile profile;
    profile.name = m_json.value("name"_L1).toString();
    static const QRegularExpression word(u"\\A[a-z0-9][a-z0-9-]{0,63}\\z"_s);
    if (!word.match(profile.name).hasMatch())
        fail({u"name"_s}, u"must be a word of small letters, digits and dashes"_s);
    readApi(profile);
    readZone(profile);
    readChannels(profile);
    readEvents(profile);
    readFields(profile);
    return profile;
}

void ProfileReader::fail(const QStringList &path, const QString &detail)
{
    if (isFaulty())
        return;
    m_path = path;
    m_detail = detail;
}

void ProfileReader::expectOnly(const QJsonObject &json, const QStringList &path,
                               std::initializer_list<QLatin1StringView> names)
{
    const QStringList keys = json.keys();
    for (const QString &key : keys) {
        if (std::find(names.begin(), names.end(), key) == names.end())
            fail(path + QStringList{key}, u"is not known"_s);
    }
}

/// Empty where it is not there.
QJsonObject ProfileReader::object(const QJsonObject &parent, QLatin1StringView key, const QStringList &path)
{
    const QJsonValue value = parent.value(key);
    if (!value.isUndefined() && !value.isObject())
        fail(path, u"must be an object"_s);
    return value.toObject();
}

QStringList ProfileReader::texts(const QJsonValue &value, const QStringList &path)
{
    QStringList list;
    const QJsonArray elements = value.toArray();
    for (const QJsonValue &element : elements)
        list.append(element.toString());
    if (!value.isArray() || list.contains(QString()))
        fail(path, u"must be a list of texts"_s);
    return list;
}

void ProfileReader::readApi(Profile &profile)
{
    const QJsonObject api = object(m_json, "api"_L1, {u"api"_s});
    expectOnly(api, {u"api"_s}, {"prefixes"_L1, "paths"_L1});
    const QStringList prefixesPath{u"api"_s, u"prefixes"_s};
    const auto isPath = [](const QString &text) { return text.startsWith(u'/') && !text.endsWith(u'/'); };
    profile.apiPrefixes = texts(api.value("prefixes"_L1), prefixesPath);
    if (profile.apiPrefixes.isEmpty())
        fail(prefixesPath, u"must name at least one, such as \"/api/v1\""_s);
    for (const QString &prefix : std::as_const(profile.apiPrefixes)) {
        if (!isPath(prefix))
            fail(prefixesPath, u"has \"%1\", which must begin with a slash and not end with one"_s.arg(prefix));
    }
    const QJsonObject paths = object(api, "paths"_L1, {u"api"_s, u"paths"_s});
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        if (!isPath(path.key()) || !isPath(path.value().toString()))
            fail({u"api"_s, u"paths"_s, path.key()},
                 u"must lead from a path to a path: a slash first, none at the end"_s);
        profile.paths.insert(path.key(), path.value().toString());
    }
}

void ProfileReader::readZone(Profile &profile)
{
    const QJsonValue zone = m_json.value("time_zone"_L1);
    if (zone.isUndefined())
        return;
    profile.zone = QTimeZone(zone.toString().toLatin1());
    if (!profile.zone.isValid())
        fail({u"time_zone"_s}, u"must be the name of a time zone, such as \"Asia/Jakarta\""_s);
}

void ProfileReader::readChannels(Profile &profile)
{
    const QJsonObject channels = object(m_json, "channels"_L1, {u"channels"_s});
    for (auto channel = channels.begin(); channel != channels.end(); ++channel) {
        const QStringList path{u"channels"_s, channel.key()};
        const auto purpose = named(channel.key(), purposeNames);
        if (!purpose) {
            fail(path, u"is not known; it can be %1"_s.arg(listOf(purposeNames)));
            continue;
        }
        const QStringList patterns = texts(channel.value(), path);
        for (const QString &pattern : patterns)
            checkChannel(*purpose, pattern, path);
        profile.channels.insert(*purpose, patterns);
    }
    if (profile.channels.value(ChannelPurpose::Notifications).isEmpty())
        fail({u"channels"_s, u"notifications"_s}, u"must name at least one channel"_s);
}

void ProfileReader::checkChannel(ChannelPurpose purpose, const QString &pattern, const QStringList &path)
{
    const bool isPresence = purpose == ChannelPurpose::Presence;
    const bool isOfOne = purpose == ChannelPurpose::Consultation || purpose == ChannelPurpose::Conversation;
    const QString beginning = isPresence ? u"presence-"_s : u"private-"_s;
    if (!pattern.startsWith(beginning))
        fail(path, u"has \"%1\", which must begin with %2"_s.arg(pattern, beginning));
    if (pattern.contains("{id}"_L1) != isOfOne)
        fail(path,
             isOfOne ? u"has \"%1\", which needs {id}"_s.arg(pattern)
                     : u"has \"%1\", which cannot have {id}"_s.arg(pattern));
    QString rest = pattern;
    rest.remove("{userId}"_L1).remove("{clinicId}"_L1).remove("{id}"_L1);
    static const QRegularExpression name(u"\\A[A-Za-z0-9_=@,.;-]*\\z"_s);
    if (!name.match(rest).hasMatch())
        fail(path,
             u"has \"%1\": only {userId}, {clinicId} and {id} are filled in, and a channel's name has letters, "
             "digits and _-=@,.; in it"_s.arg(pattern));
}

void ProfileReader::readEvents(Profile &profile)
{
    const QJsonObject events = object(m_json, "events"_L1, {u"events"_s});
    for (auto event = events.begin(); event != events.end(); ++event) {
        const auto meaning = named(event.value().toString(), meaningNames);
        if (!meaning)
            fail({u"events"_s, event.key()},
                 u"is \"%1\"; it can be %2"_s.arg(event.value().toString(), listOf(meaningNames)));
        profile.events.insert(event.key(), meaning.value_or(EventMeaning::NotificationArrived));
    }
    const auto arrives = [](EventMeaning meaning) { return meaning == EventMeaning::NotificationArrived; };
    if (std::none_of(profile.events.begin(), profile.events.end(), arrives))
        fail({u"events"_s}, u"must name at least one that is notification-arrived"_s);
}

void ProfileReader::readFields(Profile &profile)
{
    const QJsonObject fields = object(m_json, "fields"_L1, {u"fields"_s});
    for (auto shape = fields.begin(); shape != fields.end(); ++shape) {
        const QStringList path{u"fields"_s, shape.key()};
        const auto known = named(shape.key(), shapeNames);
        if (!known) {
            fail(path, u"is not known; it can be %1"_s.arg(listOf(shapeNames)));
            continue;
        }
        if (!shape.value().isObject())
            fail(path, u"must be an object"_s);
        profile.fields.insert(*known, readNames(*known, shape.value().toObject(), path));
    }
}

FieldNames ProfileReader::readNames(Shape shape, const QJsonObject &json, const QStringList &path)
{
    const QStringList known = fieldsOf(shape);
    QHash<QString, QStringList> names;
    for (auto field = json.begin(); field != json.end(); ++field) {
        const QStringList at = path + QStringList{field.key()};
        if (!known.contains(field.key()))
            fail(at, u"is not known; it can be %1"_s.arg(known.join(u", "_s)));
        names.insert(field.key(), texts(field.value(), at));
    }
    return FieldNames(names);
}

} // namespace

tl::expected<Profile, JsonFault> readProfile(const QByteArray &json)
{
    const auto object = parseJsonObject(json);
    if (!object)
        return tl::unexpected(object.error());
    ProfileReader reader(*object);
    const Profile profile = reader.read();
    if (reader.isFaulty())
        return tl::unexpected(reader.fault(json));
    return profile;
}

} // namespace clinicbell::clinic
