// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/appearancesection.h"

#include "core/base/language.h"

#include <QComboBox>
#include <QLabel>

#include <array>

namespace clinicbell::ui {

namespace {

constexpr std::array textSizes{80, 90, 100, 110, 125, 150, 175, 200};

} // namespace

AppearanceSection::AppearanceSection(QWidget *page)
    : SettingsSection(page)
{
    m_language = addChoice(m_languageLabel);
    m_look = addChoice(m_lookLabel);
    m_rows = addChoice(m_rowsLabel);
    m_text = addChoice(m_textLabel);
    follow(PolicySetting::Language, m_language);
    follow(PolicySetting::Colours, m_look);
    follow(PolicySetting::Compact, m_rows);
    follow(PolicySetting::TextPercent, m_text);
    retranslate();
}

void AppearanceSection::showPreferences(const Preferences &preferences)
{
    choose(*m_language, static_cast<int>(offeredLanguages().indexOf(preferences.language)));
    choose(*m_look, static_cast<int>(preferences.look));
    choose(*m_rows, preferences.compact ? 1 : 0);
    choose(*m_text, preferences.textPercent);
}

void AppearanceSection::writeTo(Preferences &preferences) const
{
    preferences.language = offeredLanguages().value(m_language->currentData().toInt());
    preferences.look = static_cast<Preferences::Look>(m_look->currentData().toInt());
    preferences.compact = m_rows->currentData().toInt() == 1;
    preferences.textPercent = m_text->currentData().toInt();
}

/// Each by its own name, for who cannot read the others.
void AppearanceSection::offerLanguages()
{
    //: Language: that of the desktop
    QList<std::pair<QString, int>> languages{{tr("As the desktop"), -1}};
    for (const QString &code : offeredLanguages())
        languages.append({languageName(code), static_cast<int>(languages.size()) - 1});
    setChoices(*m_language, languages);
}

void AppearanceSection::retranslate()
{
    using Look = Preferences::Look;
    //: Heading in the settings
    heading().setText(tr("Appearance"));
    //: Setting
    m_languageLabel->setText(tr("Language"));
    offerLanguages();
    //: Setting
    m_lookLabel->setText(tr("Colours"));
    //: Setting: how high the rows of the list are
    m_rowsLabel->setText(tr("Rows"));
    //: Setting
    m_textLabel->setText(tr("Text size"));
    setChoices(*m_look,
               {//: Colours: those of the desktop
                {tr("As the desktop"), static_cast<int>(Look::System)},
                //: Colours
                {tr("Light"), static_cast<int>(Look::Light)},
                //: Colours
                {tr("Dark"), static_cast<int>(Look::Dark)},
                //: Colours: black, white and strong lines
                {tr("High contrast"), static_cast<int>(Look::HighContrast)}});
    setChoices(*m_rows,
               {//: Rows of the list: two lines each
                {tr("Comfortable"), 0},
                //: Rows of the list: one line each
                {tr("Compact"), 1}});
    QList<std::pair<QString, int>> sizes;
    for (const int percent : textSizes) {
        //: Text size
        sizes.append({tr("%L1 %").arg(percent), percent});
    }
    setChoices(*m_text, sizes);
}

} // namespace clinicbell::ui
