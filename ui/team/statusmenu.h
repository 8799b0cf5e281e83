// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/member.h"

#include <QMenu>

#include <optional>

class QActionGroup;

namespace clinicbell::ui {

/// What a person may say of themselves to the team; not being here follows from signing out.
class StatusMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit StatusMenu(QWidget *parent = nullptr);

    /// The present one is marked; nothing: it is not known.
    void setStatus(std::optional<PresenceStatus> status);

signals:
    void chosen(clinicbell::PresenceStatus status);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void mark();

    QActionGroup *m_statuses;
    std::optional<PresenceStatus> m_status;
};

} // namespace clinicbell::ui
