// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/demojoin.h"

#include "app/clinicbell/democlinic.h"
#include "ui/mainwindow.h"
#include "ui/status/demostrip.h"

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace clinicbell {

void joinDemoStrip(ui::MainWindow &window, DemoClinic &demo)
{
    auto *strip = new ui::DemoStrip(&window);
    window.setStrip(strip);
    QObject::connect(strip, &ui::DemoStrip::stopRequested, &demo, &DemoClinic::stop);
    QObject::connect(strip, &ui::DemoStrip::startRequested, &demo, &DemoClinic::start);
    QObject::connect(&demo, &DemoClinic::started, strip, [strip] { strip->setRunning(true); });
    QObject::connect(&demo, &DemoClinic::stopped, strip, [strip] { strip->setRunning(false); });
    QObject::connect(&demo, &DemoClinic::failed, strip, [strip] { strip->setRunning(false); });
}

void startDemoProgram()
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s});
}

} // namespace clinicbell
