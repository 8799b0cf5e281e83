// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace clinicbell::ui {

class NotificationList;
class NotificationListModel;

/// Which rows somebody has had in sight: for a second, in the active window. They count as seen as soon as nobody looks
/// at the list any more, so that "+19 min" does not go while it is being read.
class Sightings : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds glance{1000};

    /// @p list and @p model outlive this, @p clock too.
    Sightings(NotificationList &list, const NotificationListModel &model, const Clock &clock);

signals:
    /// The list was left. Only rows that were not seen before.
    void rowsSeen(const QList<clinicbell::NotificationId> &ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lookSoon();
    void look();
    void leave();

    NotificationList &m_list;
    const NotificationListModel &m_model;
    std::unique_ptr<Timer> m_timer;
    QSet<NotificationId> m_inSight;
};

} // namespace clinicbell::ui
