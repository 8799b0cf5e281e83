// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/auditfile.h"

#include <QObject>

namespace clinicbell::store {

/// Writes the record on the store's own thread, so that an act and its entry reach the disk one after the other.
class AuditWorker : public QObject
{
    Q_OBJECT
public:
    explicit AuditWorker(QString folder);

    Result<AuditHead> open(const QByteArray &key, const std::optional<AuditHead> &head, const QDateTime &now);
    /// Before open(), and while the disk takes nothing, they wait.
    void take(const QList<AuditEvent> &events);
    void setDesk(const QString &desk);
    Result<QList<AuditEntry>> after(qint64 number, const QUrl &server, int limit);
    /// The thread ends: what waits is written, under no key where none has come.
    void finish();

signals:
    void advanced(const clinicbell::AuditHead &head);
    void failed(const clinicbell::Error &error);

private:
    /// Of events that came while somebody sat at one desk.
    struct Batch
    {
        QString desk;
        QList<AuditEvent> events;
    };

    void write();

    AuditFile m_file;
    QString m_desk;
    QList<Batch> m_waiting;
};

} // namespace clinicbell::store
