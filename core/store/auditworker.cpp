// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/auditworker.h"

#include "core/store/logging.h"

namespace clinicbell::store {

namespace {

constexpr qsizetype mostWaiting = 10'000; ///< Acts; a disk that is full for longer loses the later ones.

} // namespace

AuditWorker::AuditWorker(QString folder)
    : m_file(std::move(folder))
{ }

Result<AuditHead> AuditWorker::open(const QByteArray &key, const std::optional<AuditHead> &head, const QDateTime &now)
{
    const auto opened = m_file.open(key, head, now);
    if (!opened) {
        qCWarning(lcStore) << "no audit record:" << errorKey(opened.error().code) << opened.error().detail;
        emit failed(opened.error());
        return opened;
    }
    emit advanced(m_file.kept());
    write();
    return m_file.head();
}

void AuditWorker::setDesk(const QString &desk)
{
    m_desk = desk;
}

void AuditWorker::take(const QList<AuditEvent> &events)
{
    if (m_waiting.size() >= mostWaiting)
        return;
    m_waiting.append({m_desk, events});
    write();
}

void AuditWorker::write()
{
    if (!m_file.isOpen())
        return;
    const qint64 before = m_file.kept().number;
    while (!m_waiting.isEmpty()) {
        const auto written = m_file.append(m_waiting.first().events, m_waiting.first().desk);
        if (!written) {
            qCWarning(lcStore) << "not in the audit record:" << errorKey(written.error().code)
                               << written.error().detail;
            emit failed(written.error());
            break;
        }
        m_waiting.removeFirst();
    }
    if (m_file.kept().number > before)
        emit advanced(m_file.kept());
}

Result<QList<AuditEntry>> AuditWorker::after(qint64 number, const QUrl &server, int limit)
{
    return m_file.after(number, server, limit);
}

void AuditWorker::finish()
{
    if (!m_file.isOpen() && !m_waiting.isEmpty())
        std::ignore = open({}, {}, m_waiting.first().events.first().at);
}

} // namespace clinicbell::store
