// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace clinicbell::platform {

/// Says that the kernel reported something about a link or an address of this computer (rtnetlink(7)). It repeats
/// itself, and tells of changes that nobody sees: look for yourself what is different. Silent on other systems.
class AddressWatch : public QObject
{
    Q_OBJECT
public:
    explicit AddressWatch(QObject *parent = nullptr);
    ~AddressWatch() override;

signals:
    void heard();

private:
    void drain();

    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace clinicbell::platform
