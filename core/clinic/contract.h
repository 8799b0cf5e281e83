// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/deviation.h"

namespace clinicbell::clinic {

struct RestAnswer;

/// What an answer does differently from the contract (backend.md, section 1); each judges one call, by its whole
/// answer. @p call names it: "GET /auth/me".
QList<Deviation> judgeWithoutToken(const QString &call, const RestAnswer &answer);
QList<Deviation> judgeSignIn(const QString &call, const RestAnswer &answer);
QList<Deviation> judgeBroadcasting(const QString &call, const RestAnswer &answer);
QList<Deviation> judgeNotifications(const QString &call, const RestAnswer &answer);
QList<Deviation> judgeChannel(const QString &call, const RestAnswer &answer);

} // namespace clinicbell::clinic
