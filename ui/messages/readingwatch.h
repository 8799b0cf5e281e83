// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QObject>

#include <memory>

namespace clinicbell::ui {

class ThreadView;

/// Whether somebody has the newest message before them: for a second, in the active window, at the end of the thread.
class ReadingWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds glance{1000};

    /// Both outlive this.
    ReadingWatch(ThreadView &view, const Clock &clock);

signals:
    void newestSeen();
    /// Nobody looks any more.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lookSoon();
    void look();

    ThreadView &m_view;
    std::unique_ptr<Timer> m_timer;
};

} // namespace clinicbell::ui
