// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/checkup.h"
#include "core/base/connectionlog.h"
#include "core/base/preferences.h"
#include "core/base/states.h"
#include "ui/settings/connectionsection.h"
#include "ui/settings/globalkey.h"
#include "ui/settings/pinstate.h"

#include <QWidget>

class QVBoxLayout;

namespace clinicbell::ui {

class DiagnosticsSection;
class GeneralSection;
class PrivacySection;
class SettingsSection;

/// One page for all settings, a section after the other. Everything applies at once.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);

    /// Without a word.
    void setPreferences(const Preferences &preferences);
    void setAccount(const Account &account);
    void setConnection(const ConnectionStatus &status, const QDateTime &now);
    void setWayToServer(const WayToServer &way);
    /// See ConnectionSection.
    void setWayError(WayPart part, const QString &sentence);
    /// What the organisation has fixed: shown, and not to be changed.
    void setFixed(const FixedSettings &fixed);
    /// What a test pop-up has shown.
    void setPopUpHealth(const QString &words);
    /// The latest events, the newest first on the page.
    void setConnectionLog(const QList<ConnectionEvent> &events);
    void setDataFolder(const QString &path);
    /// See DiagnosticsSection.
    void setCheckup(const QList<CheckResult> &results, bool isRunning);
    void setReportFate(const QString &words);
    void setTrayAvailable(bool available);
    void setGlobalKey(const GlobalKey &key);
    /// Whether the desktop starts the program; unset: that is not this program's to change.
    void setAutostart(std::optional<bool> on);
    void setSignOutEverywhereOffered(bool offered);
    void setPin(const PinState &pin);

signals:
    void preferencesChanged(const clinicbell::Preferences &preferences);
    void popUpTestRequested();
    void checkupRequested();
    void reportRequested();
    void soundTestRequested(clinicbell::Priority priority, int volumePercent);
    /// The person wants a key that opens the list at the bell.
    void globalKeyRequested();
    void autostartChosen(bool on);
    /// The page came to sight: it wants the latest events.
    void shown();
    void signOutRequested();
    void signOutEverywhereRequested();
    void keyChangeRequested();
    void forgetRequested();
    void pinChangeRequested();
    void pinRemovalRequested();
    /// See ConnectionSection.
    void wayChanged(const clinicbell::ui::WayChange &change);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    template <typename Section>
    Section *add();
    void wrapRows();
    void onEdited();
    void onPresetChosen(clinicbell::DeskPreset preset);

    Preferences m_preferences;
    FixedSettings m_fixed;
    QVBoxLayout *m_column = nullptr;
    QList<SettingsSection *> m_sections;
    GeneralSection *m_general = nullptr;
    ConnectionSection *m_connection = nullptr;
    PrivacySection *m_privacy = nullptr;
    DiagnosticsSection *m_diagnostics = nullptr;
};

} // namespace clinicbell::ui
