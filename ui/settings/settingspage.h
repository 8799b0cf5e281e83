// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/connectionlog.h"
#include "core/base/preferences.h"
#include "core/base/states.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimeEdit;
class QVBoxLayout;

namespace clinicbell::ui {

class KindChoicesEdit;
class PresetBox;
class QuietHoursEdit;
class SoundEdit;

/// One page for all settings: how it looks, when it makes itself heard, where it is connected to, and what happened to
/// that connection. Everything applies at once.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);

    /// Without a word.
    void setPreferences(const Preferences &preferences);
    void setAccount(const Account &account);
    /// What a test pop-up has shown.
    void setPopUpHealth(const QString &words);
    void setConnection(const ConnectionStatus &status, const QDateTime &now);
    /// The latest events, the newest first on the page.
    void setConnectionLog(const QList<ConnectionEvent> &events);

signals:
    void preferencesChanged(const clinicbell::Preferences &preferences);
    void popUpTestRequested();
    void soundTestRequested(clinicbell::Priority priority, int volumePercent);
    /// The page came to sight: it wants the latest events.
    void shown();
    void signOutRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFormLayout *addSection(QLabel *&heading);
    void buildAppearance();
    void buildNotifications();
    void buildSounds();
    void buildConnection();
    void buildDiagnostics();
    void wrapRows();
    QComboBox *addChoice(QFormLayout *form, QLabel *&label);
    QLabel *addFact(QFormLayout *form, QLabel *&label);
    void retranslate();
    void fillChoices();
    void fillNotificationChoices();
    void onEdited();
    void onPresetChosen(clinicbell::DeskPreset preset);

    Preferences m_preferences;
    bool m_isFilling = false;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_appearance = nullptr;
    QLabel *m_lookLabel = nullptr;
    QComboBox *m_look = nullptr;
    QLabel *m_rowsLabel = nullptr;
    QComboBox *m_rows = nullptr;
    QLabel *m_textLabel = nullptr;
    QComboBox *m_text = nullptr;
    QLabel *m_notifications = nullptr;
    QLabel *m_popUpsLabel = nullptr;
    QComboBox *m_popUps = nullptr;
    QLabel *m_presetLabel = nullptr;
    PresetBox *m_preset = nullptr;
    QLabel *m_discreetLabel = nullptr;
    QComboBox *m_discreet = nullptr;
    QPushButton *m_popUpTest = nullptr;
    QLabel *m_popUpHealth = nullptr;
    KindChoicesEdit *m_kinds = nullptr;
    QCheckBox *m_quietInConsultation = nullptr;
    QLabel *m_openingLabel = nullptr;
    QTimeEdit *m_opening = nullptr;
    QuietHoursEdit *m_quietHours = nullptr;
    QLabel *m_soundsHeading = nullptr;
    SoundEdit *m_sounds = nullptr;
    QLabel *m_connection = nullptr;
    QLabel *m_serverLabel = nullptr;
    QLabel *m_server = nullptr;
    QLabel *m_userLabel = nullptr;
    QLabel *m_user = nullptr;
    QLabel *m_stateLabel = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_signOut = nullptr;
    QLabel *m_diagnostics = nullptr;
    QPlainTextEdit *m_log = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace clinicbell::ui
