// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMetaType>

namespace clinicbell::ui {

/// What colours the state of a row, besides its icon and its word.
enum class VisitTone { Calm, Planned, Running, Attention, Past };

/// What the models of appointments and consultations tell of a row; the title is Qt::DisplayRole, what a screen reader
/// says Qt::AccessibleTextRole.
enum VisitRole {
    VisitIdRole = Qt::UserRole + 1,
    VisitTimeRole, ///< At the beginning of the row.
    VisitAboutRole, ///< Below the title.
    VisitNewsRole, ///< Before that; empty: nothing that was not seen.
    VisitIsNewRole, ///< Something changed and was not seen.
    VisitStatusRole,
    VisitStatusIconRole,
    VisitToneRole,
    VisitNoteRole, ///< What time makes of it: "8 min late".
    VisitNoteToneRole,
};

} // namespace clinicbell::ui

Q_DECLARE_METATYPE(clinicbell::ui::VisitTone)
