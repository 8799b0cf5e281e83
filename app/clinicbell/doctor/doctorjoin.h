// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace clinicbell::ui {
class MainWindow;
class SettingsPage;
class TrayBell;
} // namespace clinicbell::ui

namespace clinicbell {

class DoctorDesk;
class PopUpCheck;
class SupportReport;

/// Joins the settings' page to the doctor: the button and what it finds, and the report for support.
class DoctorJoin : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    struct Parts
    {
        DoctorDesk &desk;
        SupportReport &report;
        PopUpCheck &popUpCheck;
        const ui::TrayBell &tray;
        ui::SettingsPage &page;
        ui::MainWindow &window;
    };

    explicit DoctorJoin(Parts parts, QObject *parent = nullptr);

private:
    void check();
    void askForFile();
    void saveTo(const QString &file);

    Parts m_parts;
};

} // namespace clinicbell
