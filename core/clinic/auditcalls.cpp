// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/authorizedclient.h"
#include "core/clinic/clinicapi.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

QJsonObject toJson(const AuditEntry &entry)
{
    return {{u"n"_s, entry.number},
            {u"at"_s, entry.event.at.toUTC().toString(Qt::ISODateWithMs)},
            {u"verb"_s, auditVerbKey(entry.event.verb)},
            {u"user"_s, entry.event.user.value()},
            {u"desk"_s, entry.desk},
            {u"items"_s, QJsonArray::fromStringList(entry.event.items)},
            {u"prev"_s, QString::fromLatin1(entry.previous)},
            {u"mac"_s, QString::fromLatin1(entry.mac)}};
}

} // namespace

QFuture<Result<void>> ClinicApi::revoke(const ClinicAddress &address, const QByteArray &token)
{
    QUrl logout = address.server;
    logout.setPath(logout.path() + address.prefix + m_profile.pathOf(u"/auth/logout"_s));
    const Promised<void> promised;
    m_rest->send({.verb = "POST", .url = logout, .token = token}, [promised](const Result<RestAnswer> &answer) {
        promised.settle(answer.and_then(readEnvelope).map([](const Envelope &) {}));
    });
    return promised.future();
}

QFuture<Result<void>> ClinicApi::signOutEverywhere()
{
    return write(change("POST", u"/auth/logout-everywhere"_s, {}));
}

QFuture<Result<qint64>> ClinicApi::sendAudit(const QString &trail, const QList<AuditEntry> &entries)
{
    QJsonArray rows;
    for (const AuditEntry &entry : entries)
        rows.append(toJson(entry));
    const QJsonObject body{{u"trail"_s, trail}, {u"entries"_s, rows}};
    return call<qint64>(change("POST", u"/audit"_s, {}, body), [](const Envelope &answer) -> Result<qint64> {
        const QJsonValue through = answer.dataObject().value("through"_L1);
        return through.isDouble() ? Result<qint64>(through.toInteger())
                                  : failure(ErrorCode::NotAClinic, u"an answer without “through”"_s);
    });
}

} // namespace clinicbell::clinic
