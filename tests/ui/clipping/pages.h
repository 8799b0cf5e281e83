// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

#include <functional>
#include <memory>

class QWidget;

namespace clinicbell::ui {
class MainWindow;
}

namespace clinicbell::test {

class FakeClock;

using Page = std::function<std::unique_ptr<QWidget>(FakeClock &)>;
using NamedPage = std::pair<const char *, Page>;

/// What people see, place by place, with something in it.
QList<NamedPage> pages();
/// The notification centre, as small as people can make it.
std::unique_ptr<ui::MainWindow> smallWindow(FakeClock &clock);

} // namespace clinicbell::test
