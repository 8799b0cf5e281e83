// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/notification.h"

namespace clinicbell::bench {

/// Notification number @p n of a clinic: of the size and the mix that the demo clinic sends, the same in every run.
/// Number n + 1 was created a minute after number n; one in three is unread.
Notification sampleNotification(int n);
/// Numbers @p first to @p first + @p count - 1, newest first.
QList<Notification> sampleNotifications(int first, int count);
/// The frame that brings number @p n by the socket, about 400 bytes.
QString sampleFrame(int n, const QString &channel);
/// Whom they are addressed to.
Account sampleAccount();

} // namespace clinicbell::bench
