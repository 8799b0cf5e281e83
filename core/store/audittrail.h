// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/clock.h"
#include "core/store/auditworker.h"

#include <QFuture>
#include <QPointer>

#include <memory>

namespace clinicbell::store {

class NotificationStore;

/// The record of this computer: who did what to which item, where and when, over sign-outs and lost stores
/// (docs/decisions/027-audit.md). What is done to notifications and messages is entered by itself, once it is saved;
/// everything else by record(). Lives on the GUI thread, writes on the store's.
class AuditTrail : public QObject
{
    Q_OBJECT
public:
    /// @p folder holds the record. What is recorded before open() waits. Goes after @p store; @p clock outlives it.
    AuditTrail(NotificationStore &store, const Clock &clock, QString folder, QObject *parent = nullptr);
    ~AuditTrail() override;

    /// @p key: auditKeySize bytes that close each line, or none where there is no keychain. @p head: the end as it was
    /// kept apart from the record. Again with another key: its lines begin a file of their own.
    QFuture<Result<AuditHead>> open(const QByteArray &key, const std::optional<AuditHead> &head);
    /// Whom record() names. Invalid: nobody.
    void setPerson(const Account &account);
    bool hasPerson() const { return !m_user.isEmpty(); }
    /// Where this computer stands, as people call it.
    void setDesk(const QString &desk);
    /// Returns at once. @p items: ids, as the verb says; never what they say, no names.
    void record(AuditVerb verb, const QStringList &items = {});
    /// What somebody did who need not be the one that record() names.
    void recordOf(const Account &person, AuditVerb verb);
    /// At most @p limit entries after @p number that concern @p server, oldest first.
    QFuture<Result<QList<AuditEntry>>> after(qint64 number, const QUrl &server, int limit);

signals:
    /// The record has grown, and what it ends with survives a power cut.
    void advanced(const clinicbell::AuditHead &head);
    /// What was to be entered could not be, and waits.
    void failed(const clinicbell::Error &error);

private:
    void enter(const AuditEvent &event);

    QPointer<NotificationStore> m_store;
    const Clock &m_clock;
    std::unique_ptr<AuditWorker> m_worker;
    UserId m_user;
    QUrl m_server;
};

} // namespace clinicbell::store
