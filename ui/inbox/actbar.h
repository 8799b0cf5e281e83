// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "ui/inbox/rowacts.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QAbstractButton;
class QHBoxLayout;

namespace clinicbell::ui {

class RemindMenu;

/// The buttons below one notification: who sees to it in a line of their own, the rest as icons with their names and
/// keys as tips. Only what is offered is there.
class ActBar : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives the bar.
    explicit ActBar(const Clock &clock, QWidget *parent = nullptr);

    void setNotification(const Notification &notification);
    void setAbilities(const Abilities &abilities);

signals:
    void actRequested(clinicbell::ui::RowAct act);
    /// UTC.
    void remindRequested(const QDateTime &at);
    void otherTimeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(QHBoxLayout &line, RowAct act, bool withWord);
    void retranslate();
    void refresh();
    void stress(RowAct act, bool stressed);

    Abilities m_abilities;
    std::optional<Notification> m_notification;
    QHash<RowAct, QAbstractButton *> m_buttons;
    RemindMenu *m_times;
};

} // namespace clinicbell::ui
