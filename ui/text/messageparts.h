// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/text/notificationtext.h"

namespace clinicbell::ui {

/// @p text such that no line of it begins with the dot between two parts.
QString unbrokenBeforeDots(QString text);

/// Every part of the message stands in one of @p lines, the detail lines of the same notification: nothing would be
/// missed without it.
bool isToldIn(const QList<DetailLine> &lines, const Notification &notification);

} // namespace clinicbell::ui
