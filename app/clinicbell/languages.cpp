// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/languages.h"

#include "core/base/language.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr auto ownFolder = ":/clinicbell/translations"_L1;

/// The desktop's own forms where it is its own language: a clock of twelve hours is a choice of the person's.
QLocale localeOf(const QString &code)
{
    const QLocale desktop = QLocale::system();
    return desktop.language() == QLocale(code).language() ? desktop : QLocale(code);
}

} // namespace

void Languages::choose(const QString &code)
{
    const QString chosen = offeredLanguages().contains(code) ? code : bestLanguage(QLocale::system().uiLanguages());
    if (chosen == m_current)
        return;
    m_current = chosen;
    const QLocale locale = localeOf(chosen);
    QLocale::setDefault(locale);
    m_translators.clear();
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
