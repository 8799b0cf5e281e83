// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/language.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

QString languageOf(const QString &name)
{
    return name.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
}

} // namespace

QStringList offeredLanguages()
{
    return {u"en"_s, u"id"_s, u"ar"_s};
}

QString languageName(const QString &code)
{
    return code == "en"_L1 ? u"English"_s : QLocale(code).nativeLanguageName(); // It would be "American English".
}

QString bestLanguage(const QStringList &wanted)
{
    const QStringList codes = offeredLanguages();
    const auto found = std::find_if(wanted.begin(), wanted.end(),
                                    [&](const QString &each) { return codes.contains(languageOf(each)); });
    return found == wanted.end() ? codes.first() : languageOf(*found);
}

} // namespace clinicbell
