// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/reseal.h"

#include "core/store/database.h"
#include "core/store/sealer.h"

#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

/// A table with a column `sealed`, and how the place of a value is made of the row's key.
struct SealedTable
{
    const char *name = nullptr;
    std::array<const char *, 2> key{}; ///< The second may be missing.
    char16_t between = u'/'; ///< Of the two.
};

constexpr std::array sealedTables{
    SealedTable{"notification", {"id", nullptr}},   SealedTable{"outbox", {"id", nullptr}},
    SealedTable{"member", {"user_id", nullptr}},    SealedTable{"conversation", {"id", nullptr}},
    SealedTable{"message", {"conversation", "id"}}, SealedTable{"local_message", {"client_id", nullptr}},
    SealedTable{"visit", {"kind", "id"}, u':'},
};

constexpr int batch = 500; ///< Rows in memory at once.

/// The statements of one table.
struct Statements
{
    explicit Statements(const SealedTable &table)
    {
        const QString name = QString::fromLatin1(table.name);
        const QString first = QString::fromLatin1(table.key[0]);
        const bool isPair = table.key[1] != nullptr;
        const QString second = QString::fromLatin1(table.key[1]);
        const QString key = isPair ? u"(%1, %2)"_s.arg(first, second) : first;
        const QString place = isPair ? u"(?, ?)"_s : u"?"_s;
        const QString columns = isPair ? first + u", "_s + second : first;
        const QString head = u"SELECT %1, sealed FROM %2"_s.arg(columns, name);
        const QString tail = u" ORDER BY %1 LIMIT %2"_s.arg(columns).arg(batch);
        beginning = head + tail;
        rest = head + u" WHERE %1 > %2"_s.arg(key, place) + tail;
        update = u"UPDATE %1 SET sealed = ? WHERE %2 = %3"_s.arg(name, key, place);
    }

    QString beginning;
    QString rest;
    QString update;
};

struct SealedRow
{
    QVariantList key;
    QByteArray sealed;
};

QList<SealedRow> rowsAfter(Database &database, const QString &sql, const QVariantList &key, int keyColumns)
{
    QList<SealedRow> rows;
    QSqlQuery &query = database.run(sql, key);
    while (database.next(query)) {
        SealedRow row{.key = {}, .sealed = query.value(keyColumns).toByteArray()};
        for (int column = 0; column < keyColumns; ++column)
            row.key.append(query.value(column));
        rows.append(row);
    }
    return rows;
}

QString rowOf(const SealedTable &table, const QVariantList &key)
{
    return key.size() == 1 ? key[0].toString() : key[0].toString() + table.between + key[1].toString();
}

void resealTable(Database &database, const SealedTable &table, const Sealer &from, const Sealer &to)
{
    const Statements statements(table);
    const int keyColumns = table.key[1] ? 2 : 1;
    QList<SealedRow> rows = rowsAfter(database, statements.beginning, {}, keyColumns);
    while (!rows.isEmpty()) {
        for (const SealedRow &row : std::as_const(rows)) {
            const SealedPlace place{table.name, rowOf(table, row.key)};
            if (const auto plain = from.unseal(place, row.sealed))
                database.run(statements.update, QVariantList{to.seal(place, *plain)} + row.key);
        }
        rows = rowsAfter(database, statements.rest, rows.last().key, keyColumns);
    }
}

} // namespace

void reseal(Database &database, const Sealer &from, const Sealer &to)
{
    for (const SealedTable &table : sealedTables)
        resealTable(database, table, from, to);
}

} // namespace clinicbell::store
