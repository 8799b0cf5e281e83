// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/auditcheck.h"

#include "core/store/auditfolder.h"
#include "core/store/auditline.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

constexpr qsizetype mostFaults = 100;

/// Goes from line to line.
class AuditWalk
{
public:
    AuditWalk(const QByteArray &key, const std::optional<AuditHead> &head)
        : m_key(key)
        , m_head(head)
    {
        m_report.isKeyChecked = !key.isEmpty();
        if (head)
            m_report.knownEnd = head->number;
    }

    void beginFile(const AuditSegment &segment);
    void take(const QByteArray &line);
    void takeRest(const QByteArray &rest) { m_report.torn = rest.size(); }
    AuditReport finish();

private:
    void takeFirst(const AuditEntry &entry);
    void takeOwn(const AuditEntry &entry);
    void checkMac(const AuditEntry &entry, const QByteArray &line);
    void checkHead(const AuditEntry &entry, const QByteArray &line);
    void fault(AuditFault::Kind kind, qint64 number);

    const QByteArray m_key;
    const std::optional<AuditHead> m_head;
    AuditReport m_report;
    QString m_trail;
    QString m_keyId; ///< Of this file.
    qint64 m_next = 0; ///< 0: any.
    qint64 m_trimmedThrough = 0;
    QByteArray m_previous;
    bool m_isFileBeginning = false;
    bool m_isHeadSeen = false;
};

void AuditWalk::beginFile(const AuditSegment &segment)
{
    m_isFileBeginning = true;
    if (m_next != 0 && segment.first != m_next) {
        fault(AuditFault::Kind::Missing, m_next);
        m_previous.clear(); // It is not there to be compared with.
    }
    m_next = segment.first;
}

void AuditWalk::take(const QByteArray &line)
{
    ++m_report.entries;
    const auto entry = readAuditLine(line);
    if (!entry) {
        fault(AuditFault::Kind::Unreadable, m_next);
        m_isFileBeginning = false;
    } else {
        if (m_report.first == 0)
            m_report.first = entry->number;
        if (entry->number != m_next)
            fault(AuditFault::Kind::Missing, m_next);
        else if (!m_previous.isEmpty() && entry->previous != m_previous)
            fault(AuditFault::Kind::Changed, entry->number - 1); // The line before is not the one that was there.
        takeFirst(*entry);
        takeOwn(*entry);
        checkMac(*entry, line);
        checkHead(*entry, line);
    }
    m_next = entry ? entry->number + 1 : m_next + 1;
    m_report.last = m_next - 1;
    m_previous = auditHash(line);
}

void AuditWalk::takeFirst(const AuditEntry &entry)
{
    if (!std::exchange(m_isFileBeginning, false))
        return;
    if (entry.event.verb != AuditVerb::Began) {
        fault(AuditFault::Kind::Missing, entry.number);
        return;
    }
    const QString trail = entry.event.items.value(0);
    if (!m_trail.isEmpty() && trail != m_trail)
        fault(AuditFault::Kind::OtherTrail, entry.number);
    m_trail = trail;
    m_keyId = entry.event.items.value(1);
    if (!m_key.isEmpty() && !m_keyId.isEmpty() && m_keyId != auditKeyId(m_key))
        fault(AuditFault::Kind::OtherKey, entry.number);
}

/// What the record says of itself.
void AuditWalk::takeOwn(const AuditEntry &entry)
{
    if (entry.event.verb == AuditVerb::Broken)
        fault(AuditFault::Kind::FoundBroken, entry.number);
    else if (entry.event.verb == AuditVerb::Trimmed)
        m_trimmedThrough = std::max(m_trimmedThrough, entry.event.items.value(0).toLongLong());
}

void AuditWalk::checkMac(const AuditEntry &entry, const QByteArray &line)
{
    if (m_keyId.isEmpty())
        ++m_report.unkeyed;
    else if (entry.mac.isEmpty())
        fault(AuditFault::Kind::Changed, entry.number);
    else if (!m_key.isEmpty() && m_keyId == auditKeyId(m_key) && !fitsAuditKey(line, m_key))
        fault(AuditFault::Kind::Changed, entry.number);
}

void AuditWalk::checkHead(const AuditEntry &entry, const QByteArray &line)
{
    if (!m_head || m_head->trail != m_trail || entry.number != m_head->number)
        return;
    m_isHeadSeen = true;
    if (auditHash(line) != m_head->hash)
        fault(AuditFault::Kind::Replaced, entry.number);
}

AuditReport AuditWalk::finish()
{
    if (m_report.first > 1 && m_report.first > m_trimmedThrough + 1)
        fault(AuditFault::Kind::Missing, 1);
    if (m_head && m_head->trail != m_trail)
        fault(AuditFault::Kind::OtherTrail, m_report.first);
    else if (m_head && !m_isHeadSeen)
        fault(AuditFault::Kind::Cut, m_head->number);
    return m_report;
}

/// The same line may be wrong in more ways than one: once is enough.
void AuditWalk::fault(AuditFault::Kind kind, qint64 number)
{
    const AuditFault fault{kind, number};
    if (m_report.faults.size() < mostFaults && !m_report.faults.contains(fault))
        m_report.faults.append(fault);
}

constexpr std::array faultKeys{
    std::pair{AuditFault::Kind::Unreadable, "unreadable"_L1},
    std::pair{AuditFault::Kind::Changed, "changed"_L1},
    std::pair{AuditFault::Kind::Missing, "missing"_L1},
    std::pair{AuditFault::Kind::OtherKey, "other-key"_L1},
    std::pair{AuditFault::Kind::OtherTrail, "other-trail"_L1},
    std::pair{AuditFault::Kind::Cut, "cut"_L1},
    std::pair{AuditFault::Kind::Replaced, "replaced"_L1},
    std::pair{AuditFault::Kind::FoundBroken, "found-broken"_L1},
};
static_assert(faultKeys.size() == static_cast<size_t>(AuditFault::Kind::FoundBroken) + 1);

} // namespace

QString auditFaultKey(AuditFault::Kind kind)
{
    return faultKeys.at(static_cast<size_t>(kind)).second;
}

Result<AuditReport> auditReport(const QString &folder, const QByteArray &key, const std::optional<AuditHead> &head)
{
    AuditWalk walk(key, head);
    const QList<AuditSegment> segments = auditSegments(folder);
    for (const AuditSegment &segment : segments) {
        if (!QFileInfo(segment.path).isReadable())
            return failure(ErrorCode::StoreReadOnly, u"a file of the audit record cannot be read"_s);
        const AuditText text = readAuditText(segment.path);
        walk.beginFile(segment);
        for (const QByteArray &line : text.lines)
            walk.take(line);
        if (!text.rest.isEmpty() && segment.path != segments.last().path)
            walk.take(text.rest); // Only the end can be under way.
        else
            walk.takeRest(text.rest);
    }
    return walk.finish();
}

bool isAuditKeyed(const QString &folder)
{
    const QList<AuditSegment> segments = auditSegments(folder);
    return std::any_of(segments.begin(), segments.end(), [](const AuditSegment &segment) {
        QFile file(segment.path);
        const auto first = file.open(QIODevice::ReadOnly) ? readAuditLine(file.readLine().trimmed()) : std::nullopt;
        return first && !first->mac.isEmpty();
    });
}

Result<qint64> exportAudit(const QString &folder, const QDateTime &since, QIODevice &out)
{
    qint64 count = 0;
    const QList<AuditSegment> segments = auditSegments(folder);
    for (const AuditSegment &segment : segments) {
        const QList<QByteArray> lines = readAuditText(segment.path).lines;
        for (const QByteArray &line : lines) {
            const auto entry = readAuditLine(line);
            if (since.isValid() && entry && entry->event.at < since)
                continue; // What cannot be read is for whoever looks at it to judge.
            if (out.write(line + '\n') != line.size() + 1)
                return failure(ErrorCode::StoreFailed, out.errorString());
            ++count;
        }
    }
    return count;
}

} // namespace clinicbell::store
