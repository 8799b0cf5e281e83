// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "ui/inbox/rowacts.h"

#include <QObject>
#include <QPersistentModelIndex>

#include <memory>
#include <optional>

class QMouseEvent;

namespace clinicbell::ui {

class NotificationList;
class NotificationListModel;

/// What lives on the rows of urgent ones: their buttons under the pointer, and the seconds that they count. A press of
/// such a button is not one of the row. It wakes up once a second, while such a row is in sight.
class UrgentRows : public QObject
{
    Q_OBJECT
public:
    /// @p list and @p model outlive this, @p clock too.
    UrgentRows(NotificationList &list, const NotificationListModel &model, const Clock &clock);

signals:
    void answerChosen(clinicbell::ui::RowAct act, const clinicbell::NotificationId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Button
    {
        QPersistentModelIndex row;
        RowAct act = RowAct::Claim;
        friend bool operator==(const Button &, const Button &) = default;
    };

    std::optional<Button> buttonAt(const QPoint &position) const;
    bool onMouse(const QMouseEvent &event);
    bool onReleased(const std::optional<Button> &under);
    void point(const std::optional<Button> &button);
    void followTime();
    void onSecondPassed();
    int count() const;
    int countIfSeen() const;

    NotificationList &m_list;
    const NotificationListModel &m_model;
    std::unique_ptr<Timer> m_second;
    std::optional<Button> m_pointed;
    std::optional<Button> m_pressed;
    bool m_isSecondClick = false; ///< Of a double click; its release is to come.
};

} // namespace clinicbell::ui
