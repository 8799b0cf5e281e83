// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace clinicbell::ui {
class MainWindow;
}

namespace clinicbell {

class DemoClinic;

/// Puts the demo's line below @p window, with the button that stops and starts @p demo. Both outlive the line.
void joinDemoStrip(ui::MainWindow &window, DemoClinic &demo);

/// In a program of its own: the demo never touches the person's keychain, settings or saved notifications.
void startDemoProgram();

} // namespace clinicbell
