// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/placetabs.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QPushButton>

namespace clinicbell::ui {

PlaceTabs::PlaceTabs(QWidget *parent)
    : QWidget(parent)
    , m_present(new QPushButton(this))
    , m_notifications(new QPushButton(this))
{
    auto *group = new QButtonGroup(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::l, space::s + 1);
    row->setSpacing(space::s);
    for (QPushButton *tab : {m_present, m_notifications}) {
        tab->setCheckable(true);
        group->addButton(tab);
        row->addWidget(tab);
    }
    row->addStretch(1);
    m_present->setChecked(true);
    connect(m_notifications, &QPushButton::toggled, this, &PlaceTabs::notificationsChosen);
    retranslate();
}

void PlaceTabs::setPlace(Place place)
{
    m_place = place;
    retranslate();
}

void PlaceTabs::setShowsNotifications(bool notifications)
{
    (notifications ? m_notifications : m_present)->setChecked(true);
}

void PlaceTabs::retranslate()
{
    m_present->setText(m_place == Place::Appointments
                           //: One of two views of the appointments: those of a day
                           ? tr("By day")
                           //: One of two views of the consultations: those of today, as they stand
                           : tr("Today"));
    //: The other of two views of a place: the notifications about it
    m_notifications->setText(tr("Notifications"));
}

void PlaceTabs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PlaceTabs::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), QColor(tokensFor(palette()).line));
}

} // namespace clinicbell::ui
