// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace clinicbell {

/// Codes of the languages that are complete, English first.
QStringList offeredLanguages();
/// As its own speakers call the language of @p code.
QString languageName(const QString &code);
/// The one of offeredLanguages() that stands first in @p wanted, names as QLocale::uiLanguages() gives them ("ar-EG",
/// "id"); English where none does.
QString bestLanguage(const QStringList &wanted);

} // namespace clinicbell
