// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <utility>

namespace clinicbell {

/// Text that names one thing of one kind, so that a user's id cannot be passed where a notification's id is due.
/// Servers send ids as numbers or as text (backend.md, section 1); here they are always text.
template <typename Tag>
class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(QString value)
        : m_value(std::move(value))
    { }

    const QString &value() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const StrongId &, const StrongId &) = default;
    friend auto operator<=>(const StrongId &a, const StrongId &b)
    {
        return a.m_value < b.m_value ? std::strong_ordering::less
            : b.m_value < a.m_value  ? std::strong_ordering::greater
                                     : std::strong_ordering::equal;
    }
    friend size_t qHash(const StrongId &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QString m_value;
};

using NotificationId = StrongId<struct NotificationTag>;
using UserId = StrongId<struct UserTag>;
using ClinicId = StrongId<struct ClinicTag>;
using ConversationId = StrongId<struct ConversationTag>;
using MessageId = StrongId<struct MessageTag>;
using AppointmentId = StrongId<struct AppointmentTag>;
using ConsultationId = StrongId<struct ConsultationTag>;
/// The UUID of one act in the outbox; also its Idempotency-Key.
using OperationId = StrongId<struct OperationTag>;

} // namespace clinicbell
