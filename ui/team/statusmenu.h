// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ownpresence.h"

#include <QMenu>

#include <optional>

class QActionGroup;

namespace clinicbell::ui {

/// What a person may say of themselves to the team, for a time or until they say otherwise (presenceChoices).
class StatusMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit StatusMenu(QWidget *parent = nullptr);

    /// The present one is marked; nothing: it is not known.
    void setStatus(std::optional<PresenceStatus> status);

signals:
    void chosen(clinicbell::PresenceStatus status, clinicbell::PresenceSpan span);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void mark();

    QActionGroup *m_choices;
    std::optional<PresenceStatus> m_status;
};

} // namespace clinicbell::ui
