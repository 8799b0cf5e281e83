// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/languages.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr auto ownFolder = ":/clinicbell/translations"_L1;

QString languageOf(const QString &name)
{
    return name.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
}

/// The desktop's own forms where it is its own language: a 12-hour clock is a choice of the person's.
QLocale localeOf(const QString &code)
{
    const QLocale desktop = QLocale::system();
    return languageOf(desktop.name()) == code ? desktop : QLocale(code);
}

} // namespace

QStringList Languages::offered()
{
    return {u"en"_s, u"id"_s, u"ar"_s};
}

QString Languages::nameOf(const QString &code)
{
    return code == "en"_L1 ? u"English"_s : QLocale(code).nativeLanguageName();
}

QString Languages::ofDesktop()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    const QStringList codes = offered();
    const auto found = std::find_if(wanted.begin(), wanted.end(), [&](const QString &each) {
        return codes.contains(languageOf(each));
    });
    return found == wanted.end() ? codes.first() : languageOf(*found);
}

void Languages::choose(const QString &code)
{
    const QString chosen = offered().contains(code) ? code : ofDesktop();
    if (chosen == m_current)
        return;
    m_current = chosen;
    const QLocale locale = localeOf(chosen);
    QLocale::setDefault(locale);
    m_translators.clear(); // A translator that goes is no longer asked.
    install(u"qtbase_"_s + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"qtbase_"_s + chosen, ownFolder);
    install(u"clinicbell_"_s + chosen, ownFolder);
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        QGuiApplication::setLayoutDirection(locale.textDirection());
}

void Languages::install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
        m_translators.push_back(std::move(translator));
}

} // namespace clinicbell
