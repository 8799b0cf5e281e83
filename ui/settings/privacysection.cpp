// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/privacysection.h"

#include "ui/theme/deletequestion.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace clinicbell::ui {

namespace {

constexpr std::array offeredDays{30, 90, 365};
constexpr std::array offeredMinutes{1, 2, 5, 10, 15, 30};

/// @p offered and @p chosen, which an administrator may have set, in order.
QList<int> withChosen(QList<int> offered, int chosen)
{
    if (chosen > 0 && !offered.contains(chosen))
        offered.insert(std::lower_bound(offered.begin(), offered.end(), chosen) - offered.begin(), chosen);
    return offered;
}

/// 0 is without end.
bool isShorter(int days, int than)
{
    return days != 0 && (than == 0 || days < than);
}

} // namespace

PrivacySection::PrivacySection(QWidget *page)
    : SettingsSection(page)
{
    addLock();
    m_discreet = addChoice(m_discreetLabel);
    m_keep = new QComboBox;
    m_keep->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addControl(m_keepLabel, m_keep);
    connect(m_keep, &QComboBox::currentIndexChanged, this, &PrivacySection::onKeepChosen);
    follow(PolicySetting::DiscreetPopUps, m_discreet);
    follow(PolicySetting::KeepDays, m_keep);
    follow(PolicySetting::LockAfterMinutes, m_lock);
    retranslate();
}

void PrivacySection::addLock()
{
    m_lock = addChoice(m_lockLabel);
    m_pinWords = addFact(m_pinLabel);
    m_setPin = new QPushButton;
    m_removePin = new QPushButton;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_setPin);
    buttons->addWidget(m_removePin);
    buttons->addStretch(1);
    form().addRow(QString(), buttons);
    connect(m_setPin, &QPushButton::clicked, this, &PrivacySection::pinChangeRequested);
    connect(m_removePin, &QPushButton::clicked, this, &PrivacySection::pinRemovalRequested);
}

void PrivacySection::setPin(const PinState &pin)
{
    m_pin = pin;
    showPin();
}

void PrivacySection::showPin()
{
    if (!m_pin.isSet) {
        //: Setting: there is no PIN
        m_pinWords->setText(tr("None. Your password unlocks ClinicBell, which needs the connection."));
    } else if (m_pin.isForThisRun) {
        //: Setting: there is a PIN, and no keychain that would keep it
        m_pinWords->setText(tr("Set, until ClinicBell ends: this computer has no keychain to keep it."));
    } else {
        //: Setting: there is a PIN
        m_pinWords->setText(tr("Set. It unlocks ClinicBell on this computer, also offline."));
    }
    //: Button in the settings
    m_setPin->setText(m_pin.isSet ? tr("Change PIN…") : tr("Set a PIN…"));
    //: Button in the settings
    m_removePin->setText(tr("Remove PIN…"));
    m_removePin->setVisible(m_pin.isSet);
}

/// With what an administrator may have set.
void PrivacySection::offerLockTimes()
{
    QList<std::pair<QString, int>> choices;
    const QList<int> offered = withChosen(QList<int>(offeredMinutes.begin(), offeredMinutes.end()), m_lockMinutes);
    for (const int minutes : offered) {
        //: Lock after: so long without a touch
        choices.append({tr("%n minutes without a touch", nullptr, minutes), minutes});
    }
    //: Lock after: only when the person, the session or sleep locks it
    choices.append({tr("Never by itself"), 0});
    setChoices(*m_lock, choices);
}

void PrivacySection::showPreferences(const Preferences &preferences)
{
    m_days = preferences.keepDays;
    m_lockMinutes = preferences.lockAfterMinutes;
    offerLockTimes();
    choose(*m_lock, m_lockMinutes);
    offerDays();
    choose(*m_keep, m_days);
    choose(*m_discreet, preferences.discreetPopUps ? 1 : 0);
}

void PrivacySection::writeTo(Preferences &preferences) const
{
    preferences.discreetPopUps = m_discreet->currentData().toInt() == 1;
    preferences.lockAfterMinutes = m_lock->currentData().toInt();
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
    //: Setting: when ClinicBell is locked, so that nothing can be seen until somebody unlocks it
    m_lockLabel->setText(tr("Lock after"));
    offerLockTimes();
    //: Setting: a number that unlocks ClinicBell
    m_pinLabel->setText(tr("PIN"));
    showPin();
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
    const QList<int> offered = withChosen(QList<int>(offeredDays.begin(), offeredDays.end()), m_days);
    QList<std::pair<QString, int>> choices;
    for (const int days : offered) {
        //: Keep history for
        choices.append({tr("%n days", nullptr, days), days});
    }
    //: Keep history for: nothing is thrown away because it is old
    choices.append({tr("As long as there is room"), 0});
    setChoices(*m_keep, choices);
}

} // namespace clinicbell::ui
