// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/attention.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

struct TypeRule
{
    QLatin1StringView type;
    Kind kind = Kind::General;
    Priority priority = Priority::Normal;
};

constexpr std::array typeRules{
    TypeRule{"appointment"_L1, Kind::Appointment, Priority::Normal},
    TypeRule{"appointment_update"_L1, Kind::Appointment, Priority::Normal},
    TypeRule{"appointment_created"_L1, Kind::Appointment, Priority::Normal},
    TypeRule{"appointment_confirmed"_L1, Kind::Appointment, Priority::Normal},
    TypeRule{"appointment_rejected"_L1, Kind::Appointment, Priority::High},
    TypeRule{"appointment_cancelled"_L1, Kind::Appointment, Priority::High},
    TypeRule{"appointment_rescheduled"_L1, Kind::Appointment, Priority::High},
    TypeRule{"appointment_started"_L1, Kind::Appointment, Priority::Low},
    TypeRule{"appointment_completed"_L1, Kind::Appointment, Priority::Low},
    TypeRule{"appointment_reminder"_L1, Kind::Reminder, Priority::High},
    TypeRule{"consultation_update"_L1, Kind::Consultation, Priority::Normal},
    TypeRule{"consultation_started"_L1, Kind::Consultation, Priority::Normal},
    TypeRule{"consultation_ended"_L1, Kind::Consultation, Priority::Normal},
    TypeRule{"new_consultation"_L1, Kind::Consultation, Priority::High},
    TypeRule{"message"_L1, Kind::Message, Priority::Normal},
    TypeRule{"new_message"_L1, Kind::Message, Priority::Normal},
    TypeRule{"payment"_L1, Kind::Payment, Priority::Low},
    TypeRule{"payment_success"_L1, Kind::Payment, Priority::Low},
    TypeRule{"payment_failed"_L1, Kind::Payment, Priority::High},
    TypeRule{"prescription"_L1, Kind::Prescription, Priority::Normal},
    TypeRule{"prescription_created"_L1, Kind::Prescription, Priority::Normal},
    TypeRule{"prescription_updated"_L1, Kind::Prescription, Priority::Normal},
    TypeRule{"prescription_acknowledged"_L1, Kind::Prescription, Priority::Low},
    TypeRule{"rating"_L1, Kind::Rating, Priority::Low},
    TypeRule{"rating_received"_L1, Kind::Rating, Priority::Low},
    TypeRule{"emergency"_L1, Kind::Emergency, Priority::Critical},
    TypeRule{"announcement"_L1, Kind::Announcement, Priority::Normal},
    TypeRule{"verification"_L1, Kind::Verification, Priority::Normal},
    TypeRule{"email_verified"_L1, Kind::Verification, Priority::Low},
    TypeRule{"doctor_approved"_L1, Kind::Verification, Priority::Normal},
    TypeRule{"doctor_rejected"_L1, Kind::Verification, Priority::High},
    TypeRule{"credential_approved"_L1, Kind::Verification, Priority::Normal},
    TypeRule{"credential_rejected"_L1, Kind::Verification, Priority::High},
    TypeRule{"system"_L1, Kind::System, Priority::Low},
    TypeRule{"system_message"_L1, Kind::System, Priority::Low},
};

const TypeRule *ruleFor(const QString &type)
{
    const auto *found =
        std::find_if(typeRules.begin(), typeRules.end(), [&](const TypeRule &rule) { return rule.type == type; });
    return found == typeRules.end() ? nullptr : found;
}

constexpr std::array namedPriorities{
    std::pair{"low"_L1, Priority::Low},         std::pair{"normal"_L1, Priority::Normal},
    std::pair{"high"_L1, Priority::High},       std::pair{"important"_L1, Priority::High},
    std::pair{"urgent"_L1, Priority::Critical}, std::pair{"critical"_L1, Priority::Critical},
};

} // namespace

Kind kindOf(const QString &type)
{
    const TypeRule *rule = ruleFor(type);
    return rule ? rule->kind : Kind::General;
}

Priority priorityOf(const QString &type, const QJsonObject &data)
{
    const TypeRule *rule = ruleFor(type);
    const Priority byType = rule ? rule->priority : Priority::Normal;
    if (byType == Priority::Critical)
        return byType; // An emergency stays one, whatever else its data says.
    const QString said = data.value("priority"_L1).toString();
    const auto *named = std::find_if(namedPriorities.begin(), namedPriorities.end(),
                                     [&](const auto &pair) { return pair.first == said; });
    return named == namedPriorities.end() ? byType : named->second;
}

AttentionDecision decideAttention(const Notification &notification, const AttentionContext &context)
{
    if (context.alreadyShown)
        return {.reason = QuietReason::AlreadyShown};
    if (isHandled(notification))
        return {.reason = QuietReason::AlreadyHandled};
    if (notification.priority == Priority::Critical)
        return {.popUp = PopUpKind::Sticky, .sound = true};
    if (context.doNotDisturb)
        return {.reason = QuietReason::DoNotDisturb};
    if (context.centreIsActive)
        return {.reason = QuietReason::CentreIsActive};
    if (notification.priority < context.popUpsFrom)
        return {.reason = QuietReason::LowPriority};
    return {.popUp = PopUpKind::Brief, .sound = true};
}

} // namespace clinicbell
