// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/auditfile.h"

#include "core/store/auditfolder.h"
#include "core/store/auditline.h"

#include <QDir>

#include <algorithm>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

constexpr auto auditMode = QFile::ReadOwner | QFile::WriteOwner;
constexpr qsizetype itemsOfLine = 200; ///< An act on more is several entries.

bool reachesDisk(QFile &file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

/// A file that was just made is found after a power cut only once its folder is on the disk, too.
void folderReachesDisk([[maybe_unused]] const QString &folder)
{
#ifndef Q_OS_WIN
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#endif
}

tl::unexpected<Error> notWritten(const QFile &file)
{
    const bool isFull = file.error() == QFile::ResourceError;
    return failure(isFull ? ErrorCode::StoreDiskFull : ErrorCode::StoreFailed,
                   u"the audit record: "_s + file.errorString());
}

/// An act on very many, in several.
QList<AuditEvent> inPieces(const AuditEvent &event)
{
    QList<AuditEvent> pieces;
    qsizetype from = 0;
    do {
        AuditEvent piece = event;
        piece.items = event.items.mid(from, itemsOfLine);
        pieces.append(piece);
        from += itemsOfLine;
    } while (from < event.items.size());
    return pieces;
}

} // namespace

AuditFile::AuditFile(QString folder, const AuditLimits &limits)
    : m_folder(std::move(folder))
    , m_limits(limits)
{ }

Result<AuditHead> AuditFile::open(const QByteArray &key, const std::optional<AuditHead> &head, const QDateTime &now)
{
    m_file.close();
    m_key = key;
    m_torn = 0;
    m_head = {};
    m_kept = {};
    if (const auto made = makeFolder(); !made)
        return tl::unexpected(made.error());
    findEnd();
    const QList<AuditEvent> found = findings(head, now);
    const bool isNew = m_head.number == 0;
    if (isNew)
        m_head = {.trail = newTrailId(), .number = 0, .hash = {}};
    const bool goesOn = !isNew && m_keyId == auditKeyId(key);
    const auto ready = goesOn ? goOn() : beginSegment(now);
    if (!ready)
        return tl::unexpected(ready.error());
    if (const auto trimmed = trim(now); !trimmed)
        return tl::unexpected(trimmed.error());
    return found.isEmpty() ? Result<AuditHead>(m_head) : append(found, {});
}

Result<void> AuditFile::makeFolder() const
{
    if (QFileInfo(m_folder).isDir())
        return {};
    if (!QDir().mkpath(m_folder))
        return failure(ErrorCode::StoreReadOnly, u"the folder of the audit record cannot be made"_s);
    QFile::setPermissions(m_folder, auditMode | QFile::ExeOwner);
    return {};
}

void AuditFile::findEnd()
{
    QList<AuditSegment> segments = auditSegments(m_folder);
    while (!segments.isEmpty() && !findEndIn(segments.last().path))
        segments.removeLast();
}

/// False: it holds no whole line, and is gone.
bool AuditFile::findEndIn(const QString &path)
{
    const AuditText text = readAuditText(path);
    m_torn += text.rest.size();
    if (text.lines.isEmpty())
        return !QFile::remove(path);
    const auto last = readAuditLine(text.lines.last());
    m_head = {.trail = {}, .number = last ? last->number : 0, .hash = auditHash(text.lines.last())};
    for (auto line = text.lines.rbegin(); !last && line != text.lines.rend(); ++line) {
        if (const auto entry = readAuditLine(*line)) {
            m_head.number = entry->number + std::distance(text.lines.rbegin(), line);
            break;
        }
    }
    readBeginning(text.lines.first());
    if (!text.rest.isEmpty())
        QFile::resize(path, QFileInfo(path).size() - text.rest.size());
    m_file.setFileName(path);
    return true;
}

void AuditFile::readBeginning(const QByteArray &line)
{
    const auto first = readAuditLine(line);
    const bool isBeginning = first && first->event.verb == AuditVerb::Began;
    m_head.trail = isBeginning ? first->event.items.value(0) : QString();
    m_keyId = isBeginning ? first->event.items.value(1) : QString();
}

Result<void> AuditFile::goOn()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failure(ErrorCode::StoreReadOnly, u"the audit record: "_s + m_file.errorString());
    m_file.setPermissions(auditMode);
    if (reachesDisk(m_file))
        m_kept = m_head;
    return {};
}

Result<void> AuditFile::beginSegment(const QDateTime &now)
{
    m_file.close();
    m_file.setFileName(auditSegmentPath(m_folder, m_head.number + 1));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, auditMode))
        return failure(ErrorCode::StoreReadOnly, u"the audit record: "_s + m_file.errorString());
    m_keyId = auditKeyId(m_key);
    const auto begun = write({{.number = m_head.number + 1,
                               .event = {.verb = AuditVerb::Began, .items = {m_head.trail, m_keyId}, .at = now}}});
    folderReachesDisk(m_folder);
    if (!begun)
        m_file.remove();
    return begun;
}

/// What was found at the end, as events of this record.
QList<AuditEvent> AuditFile::findings(const std::optional<AuditHead> &head, const QDateTime &now) const
{
    QList<AuditEvent> found;
    if (m_torn > 0)
        found.append({.verb = AuditVerb::Torn, .items = {QString::number(m_torn)}, .at = now});
    if (head && contradicts(*head))
        found.append({.verb = AuditVerb::Broken, .items = {QString::number(head->number), head->trail}, .at = now});
    return found;
}

/// Only what can be told from the last file; auditReport() looks at all of them.
bool AuditFile::contradicts(const AuditHead &head) const
{
    return head.trail != m_head.trail || head.number > m_head.number
        || (head.number == m_head.number && head.hash != m_head.hash);
}

Result<AuditHead> AuditFile::append(const QList<AuditEvent> &events, const QString &desk)
{
    if (!isOpen())
        return failure(ErrorCode::StoreFailed, u"the audit record is not open"_s);
    if (events.isEmpty())
        return m_head;
    if (m_file.size() >= m_limits.segmentBytes) {
        const auto begun = beginSegment(events.first().at).and_then([&] { return trim(events.first().at); });
        if (!begun)
            return tl::unexpected(begun.error());
    }
    QList<AuditEntry> entries;
    qint64 number = m_head.number;
    for (const AuditEvent &event : events) {
        for (const AuditEvent &piece : inPieces(event))
            entries.append({.number = ++number, .event = piece, .desk = desk});
    }
    return write(entries).map([this] { return m_head; });
}

Result<void> AuditFile::write(const QList<AuditEntry> &entries)
{
    const qint64 before = m_file.size();
    AuditHead head = m_head;
    QByteArray text;
    for (const AuditEntry &each : entries) {
        AuditEntry entry = each;
        entry.previous = head.hash;
        const QByteArray line = auditLine(entry, m_key);
        head.number = entry.number;
        head.hash = auditHash(line);
        text += line + '\n';
    }
    const bool isWorthAWait = std::any_of(entries.begin(), entries.end(),
                                          [](const AuditEntry &entry) { return entry.event.verb != AuditVerb::Seen; });
    if (m_file.write(text) != text.size() || (isWorthAWait && !reachesDisk(m_file))) {
        const auto failed = notWritten(m_file);
        m_file.resize(before); // The next one goes on from there.
        return failed;
    }
    m_head = head;
    if (isWorthAWait)
        m_kept = head;
    return {};
}

Result<void> AuditFile::trim(const QDateTime &now)
{
    QList<AuditSegment> segments = auditSegments(m_folder);
    const QDateTime oldest = now.addYears(-m_limits.years);
    qsizetype gone = 0;
    while (gone + 1 < segments.size()) {
        const QList<QByteArray> lines = readAuditText(segments.at(gone).path).lines;
        const auto last = lines.isEmpty() ? std::nullopt : readAuditLine(lines.last());
        if (segments.size() - gone <= m_limits.segments && (!last || last->event.at >= oldest))
            break;
        ++gone;
    }
    if (gone == 0)
        return {};
    // Said first: a record that begins later than it says would look cut.
    const QString through = QString::number(segments.at(gone).first - 1);
    const auto said =
        write({{.number = m_head.number + 1, .event = {.verb = AuditVerb::Trimmed, .items = {through}, .at = now}}});
    for (qsizetype i = 0; said && i < gone; ++i)
        QFile::remove(segments.at(i).path);
    return said;
}

QList<AuditEntry> AuditFile::after(qint64 number, const QUrl &server, int limit) const
{
    QList<AuditEntry> entries;
    const QList<AuditSegment> segments = auditSegments(m_folder);
    for (qsizetype i = 0; i < segments.size() && entries.size() < limit; ++i) {
        if (i + 1 < segments.size() && segments.at(i + 1).first <= number + 1)
            continue;
        const QList<QByteArray> lines = readAuditText(segments.at(i).path).lines;
        for (const QByteArray &line : lines) {
            const auto entry = readAuditLine(line);
            if (entry && entry->number > number && entry->event.server == server && entries.size() < limit)
                entries.append(*entry);
        }
    }
    return entries;
}

} // namespace clinicbell::store
