// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/visitdetail.h"

#include "core/base/actionlink.h"
#include "ui/inbox/earlierstates.h"
#include "ui/status/noteline.h"
#include "ui/text/notificationtext.h"
#include "ui/text/visittext.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/valuelabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

VisitDetail::VisitDetail(const Clock &clock, QWidget *parent)
    : DetailFrame(parent)
    , m_clock(clock)
    , m_now(clock.now())
{
    build();
    retranslate();
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const Notification *row = linked())
            emit linkOpenRequested(*row);
    });
    connect(m_show, &QPushButton::clicked, this, [this] { emit notificationRequested(m_appointment->id); });
}

void VisitDetail::build()
{
    m_patient = new ValueLabel;
    m_gone = new NoteLine(u"info"_s, NoteLine::Tone::Attention);
    m_open = new QPushButton(icon(u"external-link"_s, Ink::OnAccent), QString());
    m_open->setDefault(true);
    m_show = new QPushButton;
    m_history = new EarlierStates(m_clock);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(&back());
    head->addWidget(m_patient, 1);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_show);
    column().addLayout(head);
    column().addWidget(m_gone);
    column().addLayout(&lines());
    column().addLayout(buttons);
    column().addWidget(m_history);
    column().addStretch(1);
}

void VisitDetail::retranslate()
{
    setHint(tr("Choose an appointment to see all of it here."));
    //: Button: opens the page of the clinic that belongs to the appointment
    m_open->setText(tr("Open in browser"));
    //: Button: goes to what was told of the appointment in the inbox
    m_show->setText(tr("Show in the inbox"));
    //: Heading over the notifications about one appointment, newest first
    m_history->setHeading(tr("What was told of it"));
    refresh();
}

void VisitDetail::setAppointment(const std::optional<Appointment> &appointment)
{
    const bool isOther = !appointment || !m_appointment || appointment->id != m_appointment->id;
    m_appointment = appointment;
    if (isOther) {
        m_told.clear();
        m_isGone = false;
        scroll().ensureVisible(0, 0);
    }
    refresh();
}

void VisitDetail::setNow(const QDateTime &now)
{
    m_now = now;
    if (m_appointment)
        setLines(detailLines(*m_appointment, m_now));
}

void VisitDetail::setGone(bool gone)
{
    if (std::exchange(m_isGone, gone) != gone)
        refresh();
}

void VisitDetail::setTold(const QList<Notification> &rows)
{
    m_told = rows;
    refresh();
}

void VisitDetail::setServer(const QUrl &server, const QStringList &linkHosts)
{
    m_server = server;
    m_linkHosts = linkHosts;
    refresh();
}

const Notification *VisitDetail::linked() const
{
    const auto found = std::find_if(m_told.begin(), m_told.end(), [this](const Notification &row) {
        return actionLink(m_server, row.actionUrl, m_linkHosts).has_value();
    });
    return found == m_told.end() ? nullptr : &*found;
}

void VisitDetail::refresh()
{
    showContent(m_appointment.has_value());
    if (!m_appointment)
        return;
    m_patient->setFont(headingFont(font()));
    m_patient->setText(patientText(m_appointment->patientName));
    //: Above an appointment that is still shown
    m_gone->setText(m_isGone ? tr("This appointment no longer exists on the server. This is what was known of it.")
                             : QString());
    m_open->setVisible(!m_isGone && linked());
    m_show->setVisible(!m_told.isEmpty());
    m_history->setRows(m_told);
    setLines(detailLines(*m_appointment, m_now));
}

void VisitDetail::changeEvent(QEvent *event)
{
    DetailFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

} // namespace clinicbell::ui
