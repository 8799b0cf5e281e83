// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/doctor/doctorjoin.h"

#include "app/clinicbell/doctor/doctordesk.h"
#include "app/clinicbell/doctor/supportreport.h"
#include "app/clinicbell/popupcheck.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/tray/traybell.h"

#include <QFileDialog>

namespace clinicbell {

DoctorJoin::DoctorJoin(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    DoctorDesk &desk = m_parts.desk;
    desk.setWindow({.popUpTest = [this] { m_parts.popUpCheck.test(); },
                    .hasTray = [this] { return m_parts.tray.isHostAvailable(); }});
    connect(&m_parts.popUpCheck, &PopUpCheck::tested, &desk.doctor(), &Doctor::onPopUpTested);
    connect(&m_parts.page, &ui::SettingsPage::checkupRequested, this, &DoctorJoin::check);
    connect(&m_parts.page, &ui::SettingsPage::reportRequested, this, &DoctorJoin::askForFile);
    connect(&desk.doctor(), &Doctor::progressed, this,
            [this](const QList<CheckResult> &results) { m_parts.page.setCheckup(results, true); });
    connect(&desk.doctor(), &Doctor::finished, this,
            [this](const QList<CheckResult> &results) { m_parts.page.setCheckup(results, false); });
}

void DoctorJoin::check()
{
    m_parts.page.setCheckup({}, true);
    m_parts.desk.check();
}

void DoctorJoin::askForFile()
{
    auto *dialog = new QFileDialog(&m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("clinicbell-report.json"));
    //: Title of a window in which one chooses a file
    dialog->setWindowTitle(tr("Save a report for support"));
    connect(dialog, &QFileDialog::fileSelected, this, &DoctorJoin::saveTo);
    dialog->open();
}

void DoctorJoin::saveTo(const QString &file)
{
    m_parts.page.setReportFate(tr("Checking…"));
    m_parts.report.save(file).then(this, [this](const ControlAnswer &answer) {
        m_parts.page.setReportFate(answer ? (*answer)[QLatin1StringView("text")].toString() : QString());
    });
}

} // namespace clinicbell
