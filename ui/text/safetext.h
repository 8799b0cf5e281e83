// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace clinicbell::ui {

/// What a server sent, made fit to be shown: control characters and those that override the writing direction are taken
/// out, other line ends become \n, the rest is cut off behind @p limit characters. Mark-up stays what it is:
/// characters. Whoever shows it still has to say PlainText.
QString safeText(const QString &text, qsizetype limit = 20'000);

/// The same on one line, for rows, titles and buttons.
QString safeLine(const QString &text, qsizetype limit = 240);

/// One line that stands within other words, such as a name in a sentence: it keeps its own writing direction, and
/// leaves that of its neighbours alone. Empty stays empty.
QString isolated(const QString &text);

} // namespace clinicbell::ui
