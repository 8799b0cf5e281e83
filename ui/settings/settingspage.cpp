// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingspage.h"

#include "ui/settings/appearancesection.h"
#include "ui/settings/diagnosticssection.h"
#include "ui/settings/generalsection.h"
#include "ui/settings/notificationsection.h"
#include "ui/settings/privacysection.h"
#include "ui/settings/wheelguard.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace clinicbell::ui {

namespace {

constexpr int widest = 640;

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setMaximumWidth(grown(widest, font()));
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    m_column->setSpacing(space::xl);
    m_general = add<GeneralSection>();
    auto *notifications = add<NotificationSection>();
    add<AppearanceSection>();
    m_connection = add<ConnectionSection>();
    m_privacy = add<PrivacySection>();
    m_diagnostics = add<DiagnosticsSection>();
    m_column->addStretch(1);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setFocusProxy(m_general->firstControl());
    new WheelGuard(content);
    connect(m_general, &GeneralSection::presetChosen, this, &SettingsPage::onPresetChosen);
    connect(m_general, &GeneralSection::globalKeyRequested, this, &SettingsPage::globalKeyRequested);
    connect(m_general, &GeneralSection::autostartChosen, this, &SettingsPage::autostartChosen);
    connect(notifications, &NotificationSection::soundTestRequested, this, &SettingsPage::soundTestRequested);
    connect(m_connection, &ConnectionSection::signOutRequested, this, &SettingsPage::signOutRequested);
    connect(m_connection, &ConnectionSection::signOutEverywhereRequested, this,
            &SettingsPage::signOutEverywhereRequested);
    connect(m_connection, &ConnectionSection::keyChangeRequested, this, &SettingsPage::keyChangeRequested);
    connect(m_connection, &ConnectionSection::forgetRequested, this, &SettingsPage::forgetRequested);
    connect(m_connection, &ConnectionSection::wayChanged, this, &SettingsPage::wayChanged);
    connect(m_diagnostics, &DiagnosticsSection::popUpTestRequested, this, &SettingsPage::popUpTestRequested);
    connect(m_privacy, &PrivacySection::pinChangeRequested, this, &SettingsPage::pinChangeRequested);
    connect(m_privacy, &PrivacySection::pinRemovalRequested, this, &SettingsPage::pinRemovalRequested);
    connect(m_diagnostics, &DiagnosticsSection::checkupRequested, this, &SettingsPage::checkupRequested);
    connect(m_diagnostics, &DiagnosticsSection::reportRequested, this, &SettingsPage::reportRequested);
    setPreferences({});
}

template <typename Section>
Section *SettingsPage::add()
{
    auto *section = new Section(this);
    m_column->addLayout(section->layout());
    m_sections.append(section);
    connect(section, &SettingsSection::edited, this, &SettingsPage::onEdited);
    return section;
}

void SettingsPage::onPresetChosen(DeskPreset preset)
{
    setPreferences(withPreset(preset, m_preferences));
    emit preferencesChanged(m_preferences);
}

void SettingsPage::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    for (SettingsSection *section : std::as_const(m_sections))
        section->showPreferences(preferences);
}

void SettingsPage::onEdited()
{
    for (const SettingsSection *section : std::as_const(m_sections))
        section->writeTo(m_preferences);
    m_general->showPreferences(m_preferences); // They may be those of another kind of desk.
    emit preferencesChanged(m_preferences);
}

void SettingsPage::setAccount(const Account &account)
{
    m_connection->setAccount(account);
}

void SettingsPage::setConnection(const ConnectionStatus &status, const QDateTime &now)
{
    m_connection->setConnection(status, now);
}

void SettingsPage::setWayToServer(const WayToServer &way)
{
    m_connection->setWay(way);
}

void SettingsPage::setWayError(WayPart part, const QString &sentence)
{
    m_connection->setWayError(part, sentence);
}

void SettingsPage::setFixed(const FixedSettings &fixed)
{
    m_fixed = fixed;
    for (SettingsSection *section : std::as_const(m_sections))
        section->setFixed(fixed);
}

void SettingsPage::setPopUpHealth(const QString &words)
{
    m_diagnostics->setPopUpHealth(words);
}

void SettingsPage::setConnectionLog(const QList<ConnectionEvent> &events)
{
    m_diagnostics->setConnectionLog(events);
}

void SettingsPage::setDataFolder(const QString &path)
{
    m_diagnostics->setDataFolder(path);
}

void SettingsPage::setCheckup(const QList<CheckResult> &results, bool isRunning)
{
    m_diagnostics->setCheckup(results, isRunning);
}

void SettingsPage::setReportFate(const QString &words)
{
    m_diagnostics->setReportFate(words);
}

void SettingsPage::setTrayAvailable(bool available)
{
    m_general->setTrayAvailable(available);
}

void SettingsPage::setPin(const PinState &pin)
{
    m_privacy->setPin(pin);
}

void SettingsPage::setAutostart(std::optional<bool> on)
{
    m_general->setAutostart(on);
}

void SettingsPage::setGlobalKey(const GlobalKey &key)
{
    m_general->setGlobalKey(key);
}

void SettingsPage::setSignOutEverywhereOffered(bool offered)
{
    m_connection->setSignOutEverywhereOffered(offered);
}

/// Rather one above the other than to be scrolled sideways.
void SettingsPage::wrapRows()
{
    const QWidget *content = m_column->parentWidget();
    for (const auto policy : {QFormLayout::DontWrapRows, QFormLayout::WrapAllRows}) {
        for (SettingsSection *section : std::as_const(m_sections))
            section->setWrap(policy);
        m_column->invalidate();
        if (m_column->minimumSize().width() <= content->parentWidget()->width())
            return;
    }
}

void SettingsPage::resizeEvent(QResizeEvent *)
{
    wrapRows();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    wrapRows();
    emit shown();
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool isFont = event->type() == QEvent::FontChange;
    for (SettingsSection *section : std::as_const(m_sections)) {
        if (isFont)
            section->followFont();
        if (isFont || event->type() == QEvent::LanguageChange)
            section->retranslate();
        section->setFixed(m_fixed);
    }
}

} // namespace clinicbell::ui
