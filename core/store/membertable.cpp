// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/membertable.h"

#include "core/store/database.h"
#include "core/store/rowcodec.h"
#include "core/store/sealer.h"

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

SealedPlace memberPlace(const UserId &id)
{
    return {"member", id.value()};
}

} // namespace

MemberTable::MemberTable(Database &database, const Sealer &sealer)
    : m_database(database)
    , m_sealer(sealer)
{ }

void MemberTable::save(const QList<Member> &members)
{
    m_database.run(u"DELETE FROM member"_s);
    for (const Member &member : members)
        m_database.run(u"INSERT OR REPLACE INTO member (user_id, sealed) VALUES (?, ?)"_s,
                       {member.userId.value(), m_sealer.seal(memberPlace(member.userId), encoded(member))});
}

QList<Member> MemberTable::load()
{
    QList<Member> members;
    QSqlQuery &rows = m_database.run(u"SELECT user_id, sealed FROM member ORDER BY user_id"_s);
    while (m_database.next(rows)) {
        Member member;
        member.userId = UserId(rows.value(0).toString());
        const auto plain = m_sealer.unseal(memberPlace(member.userId), rows.value(1).toByteArray());
        if (plain && decode(*plain, member))
            members.append(member);
    }
    return members;
}

} // namespace clinicbell::store
