// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/connectionlog.h"
#include "ui/settings/settingssection.h"

class QPlainTextEdit;
class QPushButton;

namespace clinicbell::ui {

/// For whoever has to find out why something does not work: do pop-ups reach the screen, what happened to the
/// connection, which version this is and where it keeps its things.
class DiagnosticsSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit DiagnosticsSection(QWidget *page);

    void retranslate() override;

    /// What a test pop-up has shown; empty: none was asked for.
    void setPopUpHealth(const QString &words);
    /// The latest events, oldest first; the newest is on top.
    void setConnectionLog(const QList<ConnectionEvent> &events);
    void setDataFolder(const QString &path);

signals:
    void popUpTestRequested();

private:
    QPushButton *m_popUpTest;
    QLabel *m_popUpHealth;
    QLabel *m_logLabel;
    QPlainTextEdit *m_log;
    QPushButton *m_copy;
    QLabel *m_versionLabel = nullptr;
    QLabel *m_version;
    QLabel *m_folderLabel = nullptr;
    QLabel *m_folder;
};

} // namespace clinicbell::ui
