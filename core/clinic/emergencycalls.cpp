// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/clinicapi.h"

#include "core/clinic/restclient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

QString firstSaid(const QJsonObject &json, std::initializer_list<QLatin1StringView> names)
{
    const auto *said = std::find_if(names.begin(), names.end(),
                                    [&json](QLatin1StringView name) { return !json.value(name).toString().isEmpty(); });
    return said == names.end() ? QString() : json.value(*said).toString();
}

/// An emergency is no notification at these backends: it gets the shape of one.
QJsonObject asNotification(const QJsonObject &emergency)
{
    QJsonObject json = emergency;
    json.insert(u"type"_s, u"emergency"_s);
    json.insert(u"title"_s, firstSaid(emergency, {"title"_L1, "patient_name"_L1, "patient"_L1, "name"_L1}));
    json.insert(u"message"_s,
                firstSaid(emergency, {"message"_L1, "description"_L1, "reason"_L1, "notes"_L1, "location"_L1}));
    if (!emergency.value("created_at"_L1).isString())
        json.insert(u"created_at"_s, firstSaid(emergency, {"reported_at"_L1, "started_at"_L1, "updated_at"_L1}));
    if (!emergency.value("data"_L1).isObject()) {
        QJsonObject details = emergency;
        details.remove(u"id"_s);
        json.insert(u"data"_s, details);
    }
    json.insert(u"notifiable_type"_s, u"emergency"_s);
    json.insert(u"notifiable_id"_s, emergency.value("id"_L1));
    json.remove(u"read_at"_s); // What is in the list is open.
    json.remove(u"is_read"_s);
    return json;
}

} // namespace

QFuture<Result<QList<Notification>>> ClinicApi::activeEmergencies()
{
    const Reader<QList<Notification>> reader = [reading = m_reading](const Envelope &answer) {
        const auto list = answer.list();
        if (!list)
            return Result<QList<Notification>>(failure(ErrorCode::NotAClinic, u"an answer without a list"_s));
        QList<Notification> emergencies;
        for (const QJsonValue &element : *list) {
            if (const auto one = readNotification(asNotification(element.toObject()), reading))
                emergencies.append(*one);
        }
        return Result<QList<Notification>>(emergencies);
    };
    return call<QList<Notification>>(get(u"/admin/emergencies/active"_s), reader);
}

} // namespace clinicbell::clinic
