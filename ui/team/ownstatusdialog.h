// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/member.h"

#include <QDialog>
#include <QTime>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QTimeEdit;

namespace clinicbell::ui {

/// What a person says of themselves, and where they sit.
struct StatedPresence
{
    PresenceStatus status = PresenceStatus::Available;
    QTime until = {}; ///< The next time that it is this late here; invalid: until they say otherwise.
    std::optional<QString> room = {}; ///< Unset: as it was.
    QString desk = {};
};

/// Asks for all of one's own status at once: the menu has only the usual choices.
class OwnStatusDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @p self: as the team sees the person now.
    explicit OwnStatusDialog(const Member &self, QWidget *parent = nullptr);
    /// The organisation has named the desk: it is shown, and not to be changed.
    void fixDesk();

signals:
    void stated(const clinicbell::ui::StatedPresence &stated);

private:
    void build();
    void onAccepted();

    const QString m_roomBefore;
    QComboBox *m_status;
    QCheckBox *m_hasEnd;
    QTimeEdit *m_until;
    QLineEdit *m_room;
    QLineEdit *m_desk;
};

} // namespace clinicbell::ui
