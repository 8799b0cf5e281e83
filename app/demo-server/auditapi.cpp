// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/auditapi.h"

#include "app/demo-server/database.h"
#include "app/demo-server/validation.h"

#include <QJsonDocument>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostEntries = 500;

} // namespace

AuditApi::AuditApi(Database &database, Features features)
    : m_database(database)
    , m_features(features)
{ }

void AuditApi::addRoutes(Router &router)
{
    if (m_features.testFlag(Feature::Audit))
        router.add(Access::SignedIn, "POST", u"/audit"_s, [this](const Request &r) { return take(r); });
}

Answer AuditApi::take(const Request &request)
{
    Validation fields(request);
    const QString trail = fields.text(u"trail"_s);
    const QJsonValue entries = request.body.value(u"entries"_s);
    if (!entries.isArray() || entries.toArray().size() > mostEntries)
        fields.refuse(u"entries"_s, u"The entries field must be an array of at most 500."_s);
    const QJsonArray rows = entries.toArray();
    for (const QJsonValue &row : rows) {
        if (row[u"n"_s].toInteger() < 1 || !row[u"verb"_s].isString() || !row[u"at"_s].isString())
            fields.refuse(u"entries"_s, u"Each entry must have n, verb and at."_s);
    }
    if (fields.failed())
        return fields.answer();
    Transaction transaction(m_database);
    const qint64 known = through(trail);
    for (const QJsonValue &row : rows) {
        if (row[u"n"_s].toInteger() > known) {
            m_database.run(u"INSERT OR IGNORE INTO audit (trail, n, sender_id, entry) VALUES (?, ?, ?, ?)"_s,
                           {trail, row[u"n"_s].toInteger(), request.userId(),
                            QString::fromUtf8(QJsonDocument(row.toObject()).toJson(QJsonDocument::Compact))});
        }
    }
    if (!transaction.commit())
        return refusal(500, u"Server Error"_s);
    return success(QJsonObject{{u"through"_s, through(trail)}});
}

qint64 AuditApi::through(const QString &trail) const
{
    return m_database.value(u"SELECT max(n) FROM audit WHERE trail = ?"_s, {trail}).toLongLong();
}

} // namespace clinicbell::demo
