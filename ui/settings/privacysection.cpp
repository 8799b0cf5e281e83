// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/privacysection.h"

#include "ui/theme/deletequestion.h"

#include <QComboBox>
#include <QLabel>

#include <algorithm>
#include <array>

namespace clinicbell::ui {

namespace {

constexpr std::array offeredDays{30, 90, 365};

/// 0 is without end.
bool isShorter(int days, int than)
{
    return days != 0 && (than == 0 || days < than);
}

} // namespace

PrivacySection::PrivacySection(QWidget *page)
    : SettingsSection(page)
{
    m_discreet = addChoice(m_discreetLabel);
    m_keep = new QComboBox;
    m_keep->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addControl(m_keepLabel, m_keep);
    connect(m_keep, &QComboBox::currentIndexChanged, this, &PrivacySection::onKeepChosen);
    retranslate();
}

void PrivacySection::showPreferences(const Preferences &preferences)
{
    m_days = preferences.keepDays;
    offerDays();
    choose(*m_keep, m_days);
    choose(*m_discreet, preferences.discreetPopUps ? 1 : 0);
}

void PrivacySection::writeTo(Preferences &preferences) const
{
    preferences.discreetPopUps = m_discreet->currentData().toInt() == 1;
    preferences.keepDays = m_days;
}

/// Keeping less deletes, soon and for good: that is asked first. Until the answer all is as it was.
void PrivacySection::onKeepChosen()
{
    const int days = m_keep->currentData().toInt();
    if (!isShorter(days, m_days)) {
        keepFor(days);
        return;
    }
    choose(*m_keep, m_days);
    auto *question = new DeleteQuestion(
        //: Question of a dialog; %n is a number of days
        tr("Keep history for %n days only?", nullptr, days),
        //: Below the question whether to keep history for a shorter time
        tr("What is older is deleted from this computer and cannot be brought back here. What is unread, pinned, put "
           "off or waits for an answer stays."),
        //: Button: history that is older shall go
        tr("Delete what is older"), page().window());
    //: Title of a question
    question->setWindowTitle(tr("Delete history"));
    connect(question, &QDialog::accepted, this, [this, days] { keepFor(days); });
    question->open();
}

void PrivacySection::keepFor(int days)
{
    m_days = days;
    choose(*m_keep, m_days);
    emit edited();
}

void PrivacySection::retranslate()
{
    //: Heading in the settings
    heading().setText(tr("Privacy"));
    //: Setting: what pop-ups tell
    m_discreetLabel->setText(tr("Pop-ups show"));
    setChoices(*m_discreet,
               {//: Pop-ups show: whatever the notification says
                {tr("Names and details"), 0},
                //: Pop-ups show: only "Appointment" or "Message", for screens that others can see
                {tr("Only what kind it is"), 1}});
    //: Setting: how long what is over stays on this computer; what is unread or unanswered stays anyway
    m_keepLabel->setText(tr("Keep history for"));
    offerDays();
}

/// With what an administrator may have set.
void PrivacySection::offerDays()
{
    QList<int> offered(offeredDays.begin(), offeredDays.end());
    if (m_days > 0 && !offered.contains(m_days))
        offered.insert(std::lower_bound(offered.begin(), offered.end(), m_days) - offered.begin(), m_days);
    QList<std::pair<QString, int>> choices;
    for (const int days : std::as_const(offered)) {
        //: Keep history for
        choices.append({tr("%n days", nullptr, days), days});
    }
    //: Keep history for: nothing is thrown away because it is old
    choices.append({tr("As long as there is room"), 0});
    setChoices(*m_keep, choices);
}

} // namespace clinicbell::ui
