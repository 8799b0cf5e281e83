// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/query.h"

#include <array>

namespace clinicbell::ui {

/// Where one can go in the notification centre; all but Team are the same list under another filter.
enum class Place { Inbox, Urgent, Appointments, Consultations, Messages, Announcements, Team, Pinned, Later, Done };

inline constexpr std::array allPlaces{
    Place::Inbox,         Place::Urgent, Place::Appointments, Place::Consultations, Place::Messages,
    Place::Announcements, Place::Team,   Place::Pinned,       Place::Later,         Place::Done,
};
/// Ctrl and a digit from 1 to 9 go there; 0: no digit does.
int placeDigit(Place place);

QString placeText(Place place);
QString placeIcon(Place place);
/// What the list shows there; nothing special for Team.
Filter placeFilter(Place place);
/// What stands there where the list is empty; empty: that one is up to date.
QString emptyText(Place place);
/// The number beside its name; 0 for Team, whose heads are counted elsewhere, and where nothing waits for anybody.
int unreadIn(Place place, const Counters &counters);

} // namespace clinicbell::ui
