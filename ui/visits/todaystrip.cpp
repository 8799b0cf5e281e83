// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/todaystrip.h"

#include "ui/text/safetext.h"
#include "ui/text/timetext.h"
#include "ui/text/visittext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/visits/minutetick.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

constexpr int stripIconSize = 16;
constexpr int stripMargin = 18;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

TodayStrip::TodayStrip(const Clock &clock, QWidget *parent)
    : QAbstractButton(parent)
    , m_tick(new MinuteTick(*this, clock))
    , m_midnight(clock.makeTimer())
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_tick, &MinuteTick::ticked, this, &TodayStrip::refresh);
    connect(m_midnight.get(), &Timer::timedOut, this, &TodayStrip::refresh);
    hide();
}

void TodayStrip::setAppointments(const QList<Appointment> &all)
{
    m_appointments = all;
    refresh();
}

void TodayStrip::setConsultations(const QList<Consultation> &all)
{
    m_consultations = all;
    refresh();
}

void TodayStrip::setStatus(const VisitStatus &status)
{
    m_status = status;
    refresh();
}

void TodayStrip::setPerson(const UserId &self, Role role)
{
    m_self = self;
    m_role = role;
    refresh();
}

void TodayStrip::setQuiet(bool quiet)
{
    m_quiet = quiet;
    refresh();
}

void TodayStrip::setServerOffset(const std::optional<std::chrono::seconds> &offset)
{
    m_tick->setOffset(offset);
}

void TodayStrip::setInPlace(bool inPlace)
{
    m_inPlace = inPlace;
    refresh();
}

bool TodayStrip::isMine(const UserId &doctor) const
{
    return m_role != Role::Doctor || doctor.isEmpty() || doctor == m_self;
}

void TodayStrip::refresh()
{
    const QList<Part> before = std::exchange(m_parts, m_status.offered ? parts() : QList<Part>());
    setVisible(m_inPlace && !m_parts.isEmpty());
    awaitTomorrow();
    if (m_parts == before)
        return;
    QStringList words;
    for (const Part &part : std::as_const(m_parts))
        words.append(joined({part.strong, part.more}));
    //: Read aloud of the line above the inbox; %1 is for example "Next: Budi Santoso · in 12 min · Room 2"
    setAccessibleName(tr("Today. %1").arg(words.join(u". "_s)));
    //: The line above the inbox is a button
    setToolTip(tr("Show the appointments of today"));
    update();
}

/// Hidden, it has no tick; the next day may have something to say.
void TodayStrip::awaitTomorrow()
{
    if (!m_parts.isEmpty() || !m_status.offered) {
        m_midnight->stop();
        return;
    }
    const QDateTime now = m_tick->now();
    const QDateTime tomorrow = now.toLocalTime().date().addDays(1).startOfDay();
    m_midnight->start(std::chrono::milliseconds(now.msecsTo(tomorrow)) + 1s);
}

QList<TodayStrip::Part> TodayStrip::parts() const
{
    QList<Part> parts;
    for (const auto &part : {runningPart(), nextPart(), absentPart()}) {
        if (part)
            parts.append(*part);
    }
    if (!parts.isEmpty() && m_status.stale && m_status.asOf.isValid())
        //: The connection is lost; %1 is when this was last known to be right
        parts.append({u"cloud-off"_s, {}, tr("as of %1").arg(clockTime(m_status.asOf)), tokensFor(palette()).muted});
    return parts;
}

std::optional<TodayStrip::Part> TodayStrip::runningPart() const
{
    const QDateTime now = m_tick->now();
    QList<Consultation> running = m_consultations;
    running.removeIf([this](const Consultation &each) { return !isRunning(each) || !isMine(each.doctorId); });
    std::sort(running.begin(), running.end(),
              [](const Consultation &a, const Consultation &b) { return isNearer(a, b); });
    if (running.isEmpty())
        return {};
    const Consultation &latest = running.first();
    const Tokens &tokens = tokensFor(palette());
    if (const QString missing = missingEndText(latest, now); !missing.isEmpty())
        return Part{u"circle-alert"_s, patientText(latest.patientName), missing, tokens.high};
    const QString time = minutesText(runningTime(latest, now));
    if (m_role != Role::Doctor && running.size() > 1)
        //: Number of consultations that are going on, in the line above the inbox
        return Part{u"stethoscope"_s,
                    tr("%n consultations under way", nullptr, static_cast<int>(running.size())),
                    {},
                    tokens.inConsultation};
    //: Of a doctor who is with a patient: pop-ups wait
    const QString quiet = m_quiet ? tr("quiet") : QString();
    //: The consultation that is going on, in the line above the inbox; %1 is the patient's name
    return Part{u"stethoscope"_s, tr("With %1").arg(patientText(latest.patientName)),
                joined({time, m_role == Role::Doctor ? quiet : safeLine(latest.room)}), tokens.inConsultation};
}

std::optional<TodayStrip::Part> TodayStrip::nextPart() const
{
    const QDateTime now = m_tick->now();
    QList<Appointment> mine = m_appointments;
    mine.removeIf([this](const Appointment &each) { return !isMine(each.doctorId); });
    const Appointment *next = nextPatient(mine, now);
    if (!next)
        return {};
    const Tokens &tokens = tokensFor(palette());
    const bool late = lateness(*next, now) >= 1min;
    const QString time = timeText(*next, now);
    //: The next patient, in the line above the inbox; %1 is the patient's name
    return Part{late ? u"circle-alert"_s : u"calendar"_s, tr("Next: %1").arg(patientText(next->patientName)),
                joined({startText(*next), time, safeLine(next->room)}), late ? tokens.high : tokens.accent};
}

std::optional<TodayStrip::Part> TodayStrip::absentPart() const
{
    const QDateTime now = m_tick->now();
    const QDate today = now.toLocalTime().date();
    QList<Appointment> absent = m_appointments;
    absent.removeIf([&](const Appointment &each) {
        return !isMine(each.doctorId) || !isNoShow(each, now) || each.startsAt.toLocalTime().date() != today;
    });
    if (absent.isEmpty())
        return {};
    const auto latest = std::max_element(absent.begin(), absent.end(), [](const Appointment &a, const Appointment &b) {
        return a.startsAt < b.startsAt;
    });
    const QString name = patientText(latest->patientName);
    const int others = static_cast<int>(absent.size()) - 1;
    //: A patient of today who did not come, in the line above the inbox; %1 is the name
    const QString words = others == 0 ? tr("%1 did not come").arg(name)
                                      //: The same of several; %1 is a name, %n how many besides (one or more)
                                      : tr("%1 and %n more did not come", nullptr, others).arg(name);
    return Part{{}, {}, words, tokensFor(palette()).muted};
}

QSize TodayStrip::sizeHint() const
{
    return {grown(240, font()), QFontMetrics(titleFont(font())).height() + 2 * space::s + 1};
}

QSize TodayStrip::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

/// Where not all has room, the last is left out first: what is said first matters most.
void TodayStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(underMouse() || isDown() ? tokens.hover : tokens.surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(tokens.line));
    QRect room = rect().adjusted(stripMargin, 0, -stripMargin, -1);
    for (const Part &part : m_parts) {
        if (room.width() < grown(stripIconSize, font()) * 4)
            break;
        room.setLeft(room.left() + paintPart(painter, part, room) + space::xl);
    }
    if (hasFocus()) {
        painter.setPen(QPen(QColor(tokens.accent), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -2));
    }
}

int TodayStrip::paintPart(QPainter &painter, const Part &part, const QRect &room) const
{
    const Tokens &tokens = tokensFor(palette());
    const auto placed = [this](const QRect &where) { return QStyle::visualRect(layoutDirection(), rect(), where); };
    int left = room.left();
    if (!part.icon.isEmpty()) {
        const int size = grown(stripIconSize, font());
        paintIcon(painter, placed({left, room.center().y() - size / 2, size, size}), part.icon, QColor(part.color));
        left += size + space::s;
    }
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const auto flags = static_cast<int>(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine;
    const auto draw = [&](const QString &words, const QFont &face, QRgb color) {
        const QFontMetrics metrics(face);
        const QString shown = metrics.elidedText(words, Qt::ElideRight, room.right() + 1 - left);
        painter.setFont(face);
        painter.setPen(QColor(color));
        painter.setLayoutDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight); // Its own.
        painter.drawText(placed({left, room.top(), room.right() + 1 - left, room.height()}), flags, shown);
        left += metrics.horizontalAdvance(shown);
    };
    if (!part.strong.isEmpty())
        draw(part.strong, titleFont(font()), tokens.text);
    if (!part.strong.isEmpty() && !part.more.isEmpty())
        left += space::s;
    draw(part.more, font(), part.color);
    return left - room.left();
}

void TodayStrip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        m_parts.clear();
        refresh();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

} // namespace clinicbell::ui
