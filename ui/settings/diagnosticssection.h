// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/checkup.h"
#include "core/base/connectionlog.h"
#include "ui/settings/settingssection.h"

class QPlainTextEdit;
class QPushButton;

namespace clinicbell::ui {

class CheckupList;

/// For whoever has to find out why something does not work: what the doctor says, do pop-ups reach the screen, what
/// happened to the connection, which version this is and where it keeps its things.
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
    /// What is known of a run of the doctor that @p isRunning, or of the last one.
    void setCheckup(const QList<CheckResult> &results, bool isRunning);
    /// What became of the report for support; empty: nothing to say.
    void setReportFate(const QString &words);

signals:
    void checkupRequested();
    /// The person wants a file for who helps.
    void reportRequested();
    void popUpTestRequested();

private:
    void retranslateDoctor();

    QPushButton *m_check;
    CheckupList *m_checkup;
    QPushButton *m_report;
    QLabel *m_reportFate;
    bool m_isChecking = false;
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
