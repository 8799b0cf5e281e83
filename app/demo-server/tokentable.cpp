// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/tokentable.h"

#include "app/demo-server/signature.h"

#include <QCryptographicHash>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 refreshDays = 14;

QString hashOf(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

TokenTable::TokenTable(Database &database, const Clock &clock, std::chrono::seconds lifetime)
    : m_database(database)
    , m_clock(clock)
    , m_lifetime(lifetime)
{ }

QString TokenTable::issue(int userId)
{
    const QString token = QString::fromLatin1(randomHex(32));
    const QDateTime now = m_clock.now();
    m_database.run(u"DELETE FROM tokens WHERE refreshable_until < ?"_s, {stored(now)});
    m_database.run(u"INSERT INTO tokens VALUES (?, ?, ?, ?)"_s,
                   {hashOf(token), userId, stored(now.addSecs(m_lifetime.count())), stored(now.addDays(refreshDays))});
    return token;
}

std::optional<int> TokenTable::user(const QString &token) const
{
    return userWhere(u"expires_at"_s, token);
}

std::optional<int> TokenTable::refreshableUser(const QString &token) const
{
    return userWhere(u"refreshable_until"_s, token);
}

std::optional<int> TokenTable::userWhere(const QString &column, const QString &token) const
{
    const QVariant id = m_database.value(u"SELECT user_id FROM tokens WHERE hash = ? AND %1 > ?"_s.arg(column),
                                         {hashOf(token), stored(m_clock.now())});
    return id.isValid() ? std::optional(id.toInt()) : std::nullopt;
}

void TokenTable::revoke(const QString &token)
{
    m_database.run(u"DELETE FROM tokens WHERE hash = ?"_s, {hashOf(token)});
}

void TokenTable::revokeAll(int userId)
{
    m_database.run(u"DELETE FROM tokens WHERE user_id = ?"_s, {userId});
}

} // namespace clinicbell::demo
