// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace clinicbell::ui {

/// For words that tell how long something is: says when a minute of the server's clock has begun, while its widget is
/// in sight, and when it comes into sight. Nothing runs while nobody looks.
class MinuteTick : public QObject
{
    Q_OBJECT
public:
    /// @p widget owns this; @p clock outlives it.
    MinuteTick(QWidget &widget, const Clock &clock);

    /// The server's time minus this computer's; unset: they are taken to be the same.
    void setOffset(const std::optional<std::chrono::seconds> &offset);
    /// By the server's clock.
    QDateTime now() const;

signals:
    void ticked(const QDateTime &now);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tick();

    QWidget &m_widget;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    std::chrono::seconds m_offset{0};
};

} // namespace clinicbell::ui
