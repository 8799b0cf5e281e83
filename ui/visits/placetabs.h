// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/sidebar/place.h"

#include <QWidget>

class QPushButton;

namespace clinicbell::ui {

/// Above a place that is two things: what goes on there now, and the notifications that told of it.
class PlaceTabs : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceTabs(QWidget *parent = nullptr);

    void setPlace(Place place);
    void setShowsNotifications(bool notifications);

signals:
    void notificationsChosen(bool notifications);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QPushButton *m_present;
    QPushButton *m_notifications;
    Place m_place = Place::Appointments;
};

} // namespace clinicbell::ui
