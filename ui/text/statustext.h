// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/states.h"

#include <QLocale>

namespace clinicbell::ui {

/// Two or three words for the one indicator: "Live · checked 14:42", "Reconnecting in 8 s", "Offline since 14:32".
QString connectionWord(const ConnectionStatus &status, const QDateTime &now, const QLocale &locale = {});

/// What it means for the reader, as one sentence or two, for banners and tooltips (ui.md, Words for the connection).
QString connectionText(const ConnectionStatus &status, const QDateTime &now, const QLocale &locale = {});

/// "3 changes waiting"; empty while nothing waits.
QString outboxText(const OutboxSummary &outbox);
/// What is asked of the person about acts that waited for too long; empty where there are none.
QString oldActsText(const OutboxSummary &outbox, const QLocale &locale = {});

/// "Retry now (8 s)", or "Retry now" where no attempt is planned.
QString retryText(const ConnectionStatus &status, const QDateTime &now);

QString presenceText(PresenceStatus status);
QString roleText(Role role);

} // namespace clinicbell::ui
