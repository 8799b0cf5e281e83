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
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int detailMargin = 20;

} // namespace

VisitDetail::VisitDetail(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_now(clock.now())
{
    build();
    retranslate();
    connect(m_back, &QToolButton::clicked, this, &VisitDetail::backRequested);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const Notification *row = linked())
            emit linkOpenRequested(*row);
    });
    connect(m_show, &QPushButton::clicked, this, [this] { emit notificationRequested(m_appointment->id); });
}

void VisitDetail::build()
{
    m_hint = new QLabel(this);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(buildContent());
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_hint, 1);
}

QWidget *VisitDetail::buildContent()
{
    m_content = new QWidget;
    m_back = new QToolButton;
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus); // Qt would leave it to the mouse.
    m_back->setFixedSize(QSize(1, 1) * grown(controlHeight, font()));
    m_back->setVisible(false);
    m_patient = new ValueLabel;
    m_gone = new NoteLine(u"info"_s, NoteLine::Tone::Attention);
    m_open = new QPushButton(icon(u"external-link"_s, Ink::OnAccent), QString());
    m_open->setDefault(true);
    m_show = new QPushButton;
    m_history = new EarlierStates(m_clock);
    m_lines = new QFormLayout;
    m_lines->setHorizontalSpacing(space::xl);
    m_lines->setVerticalSpacing(space::s);
    m_lines->setFormAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_lines->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_back);
    head->addWidget(m_patient, 1);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_show);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(detailMargin, detailMargin, detailMargin, space::l);
    layout->setSpacing(space::m);
    layout->addLayout(head);
    layout->addWidget(m_gone);
    layout->addLayout(m_lines);
    layout->addLayout(buttons);
    layout->addWidget(m_history);
    layout->addStretch(1);
    return m_content;
}

void VisitDetail::retranslate()
{
    m_hint->setText(tr("Choose an appointment to see all of it here."));
    //: Button: from one appointment back to the list
    m_back->setToolTip(tr("Back to the list"));
    m_back->setAccessibleName(m_back->toolTip());
    m_back->setIcon(icon(isRightToLeft() ? u"arrow-right"_s : u"arrow-left"_s));
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
        m_scroll->ensureVisible(0, 0);
    }
    refresh();
}

void VisitDetail::setNow(const QDateTime &now)
{
    m_now = now;
    if (m_appointment)
        fillLines();
}

void VisitDetail::setGone(bool gone)
{
    m_isGone = gone;
    refresh();
}

void VisitDetail::setTold(const QList<Notification> &rows)
{
    m_told = rows;
    refresh();
}

void VisitDetail::setServer(const QUrl &server)
{
    m_server = server;
    refresh();
}

void VisitDetail::setBackShown(bool shown)
{
    m_back->setVisible(shown);
}

const Notification *VisitDetail::linked() const
{
    const auto found = std::find_if(m_told.begin(), m_told.end(), [this](const Notification &row) {
        return actionLink(m_server, row.actionUrl).has_value();
    });
    return found == m_told.end() ? nullptr : &*found;
}

void VisitDetail::refresh()
{
    m_hint->setVisible(!m_appointment);
    m_scroll->setVisible(m_appointment.has_value());
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
    fillLines();
}

void VisitDetail::fillLines()
{
    while (m_lines->rowCount() > 0)
        m_lines->removeRow(0);
    const QList<DetailLine> lines = detailLines(*m_appointment, m_now);
    for (const DetailLine &line : lines) {
        auto *label = new ValueLabel(m_content);
        label->setText(line.label);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setMinimumWidth(grown(76, font()));
        label->setAtTop();
        auto *value = new ValueLabel(m_content);
        value->setText(line.value);
        value->setAtTop();
        m_lines->addRow(label, value);
    }
}

void VisitDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void VisitDetail::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(tokens.surface));
    if (m_back->isHidden()) // Beside the list; as a page of its own there is nothing to be set apart from.
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 1, height())), QColor(tokens.line));
}

} // namespace clinicbell::ui
