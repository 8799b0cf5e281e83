// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace clinicbell {

/// In what language the program speaks: words, forms of dates, times and numbers, and from which side one reads. Its
/// words change at once, in all that is open. GUI thread, or a program without windows.
class Languages
{
public:
    /// Codes of those that are complete, English first.
    static QStringList offered();
    /// As its own speakers call the language of @p code.
    static QString nameOf(const QString &code);
    /// The one of offered() that stands first among what the desktop is set to; English where none does.
    static QString ofDesktop();

    /// @p code: one of offered(); any other, and none, is ofDesktop(). Nothing happens where it is spoken already.
    void choose(const QString &code);
    QString current() const { return m_current; }

private:
    void install(const QString &file, const QString &folder);

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace clinicbell
