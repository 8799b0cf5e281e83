// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/subjects.h"

#include "core/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

Subjects::Subjects(Database &database)
    : m_database(database)
{ }

void Subjects::touch(const QString &subject)
{
    if (!subject.isEmpty())
        m_touched.insert(subject);
}

QStringList Subjects::takeContested()
{
    const QSet<QString> touched = std::exchange(m_touched, {});
    if (touched.isEmpty())
        return {};
    QJsonArray names;
    for (const QString &subject : touched)
        names.append(subject);
    QStringList contested;
    QSqlQuery &query = m_database.run(
        u"SELECT subject FROM notification WHERE subject IN (SELECT value FROM json_each(?)) AND hidden_by IS NULL"
        " GROUP BY subject HAVING count(*) > 1 OR max(superseded) = 1"_s,
        {QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact))});
    while (m_database.next(query))
        contested.append(query.value(0).toString());
    return contested;
}

QList<Subjects::Standing> Subjects::rowsOf(const QString &subject)
{
    QList<Standing> rows;
    QSqlQuery &query = m_database.run(u"SELECT id, superseded, pinned FROM notification WHERE subject = ?"
                                      " AND hidden_by IS NULL ORDER BY created_at DESC, id DESC"_s,
                                      {subject});
    while (m_database.next(query)) {
        rows.append({.id = NotificationId(query.value(0).toString()),
                     .superseded = query.value(1).toBool(),
                     .pinned = query.value(2).toBool()});
    }
    return rows;
}

QList<NotificationId> Subjects::earlierThan(const NotificationId &id)
{
    const QString subject =
        m_database.value(u"SELECT subject FROM notification WHERE id = ?"_s, {id.value()}).toString();
    QList<NotificationId> earlier;
    if (subject.isEmpty())
        return earlier;
    bool found = false;
    const QList<Standing> rows = rowsOf(subject);
    for (const Standing &row : rows) {
        if (found)
            earlier.append(row.id);
        found = found || row.id == id;
    }
    return earlier;
}

} // namespace clinicbell::store
