// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTranslator>

#include <memory>
#include <vector>

namespace clinicbell {

/// In what language the program speaks: words, forms of dates, times and numbers, and from which side one reads. All
/// that is open changes at once (QEvent::LanguageChange). GUI thread, or a program without windows.
class Languages
{
public:
    /// @p code: one of offeredLanguages(); any other, and none, is the desktop's. Nothing happens where it is spoken
    /// already.
    void choose(const QString &code);
    QString current() const { return m_current; }

private:
    void install(const QString &file, const QString &folder);

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators; ///< One that goes is asked no longer.
};

} // namespace clinicbell
