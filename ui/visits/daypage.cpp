// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/daypage.h"

#include "ui/text/visittext.h"
#include "ui/theme/icons.h"
#include "ui/theme/leadinglabel.h"
#include "ui/theme/theme.h"
#include "ui/visits/daymodel.h"
#include "ui/visits/minutetick.h"
#include "ui/visits/visitdetail.h"
#include "ui/visits/visitpane.h"
#include "ui/visits/visitrole.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

// As many as are kept (core/store/visitrules.h).
constexpr int daysBefore = 1;
constexpr int daysAfter = 14;

constexpr int bothSidesWidth = 704; ///< A window of 900 without its sidebar.
constexpr int leastDetailWidth = 280;

} // namespace

DayPage::DayPage(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_tick(new MinuteTick(*this, clock))
    , m_model(new DayModel(this))
    , m_head(new QWidget)
    , m_heading(new LeadingLabel)
    , m_previous(stepButton(-1))
    , m_next(stepButton(1))
    , m_today(new QPushButton)
    , m_pane(new VisitPane(*m_model, clock))
    , m_detail(new VisitDetail(clock))
    , m_listSide(new QWidget)
    , m_knownToday(clock.now().toLocalTime().date())
{
    m_model->setNow(m_tick->now());
    m_model->setDay(m_knownToday);
    build();
    connect(m_tick, &MinuteTick::ticked, this, &DayPage::onTicked);
    connect(m_today, &QPushButton::clicked, this, [this] { showDay(m_model->today()); });
    connect(m_pane, &VisitPane::retryRequested, this, &DayPage::retryRequested);
    joinDetail();
    retranslate();
}

void DayPage::build()
{
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::s);
    row->addWidget(m_heading, 1);
    row->addWidget(m_today);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    auto *column = new QVBoxLayout(m_listSide);
    column->setContentsMargins({});
    column->setSpacing(1); // The line under the head is painted there.
    column->addWidget(m_head);
    column->addWidget(m_pane, 1);
    auto *sides = new QHBoxLayout(this);
    sides->setContentsMargins({});
    sides->setSpacing(0);
    sides->addWidget(m_listSide, 3);
    sides->addWidget(m_detail, 2);
    m_detail->setMinimumWidth(leastDetailWidth);
    setFocusProxy(m_pane);
    m_pane->list().installEventFilter(this); // A list takes ← and → for itself.
}

QToolButton *DayPage::stepButton(int days)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, days] { step(days); });
    return button;
}

void DayPage::setAppointments(const QList<Appointment> &all)
{
    const bool wasEmpty = m_model->rowCount() == 0;
    m_isFollowing = true; // A row that goes makes its neighbour the current one, which nobody chose.
    m_model->setAppointments(all);
    m_isFollowing = false;
    followShown();
    if (wasEmpty)
        goToPresent();
}

void DayPage::joinDetail()
{
    connect(m_pane->list().selectionModel(), &QItemSelectionModel::currentChanged, this, &DayPage::showDetail);
    const auto open = [this] {
        showDetail();
        setDetailOpen(true);
    };
    connect(&m_pane->list(), &QListView::clicked, this, open);
    connect(m_pane, &VisitPane::opened, this, open);
    connect(m_detail, &VisitDetail::backRequested, this, [this] { setDetailOpen(false); });
    connect(m_detail, &VisitDetail::notificationRequested, this, &DayPage::appointmentOpened);
}

/// Of the row that was chosen. What is shown stays where its row went to another day, or away.
void DayPage::showDetail()
{
    const AppointmentId id(m_pane->list().currentIndex().data(VisitIdRole).toString());
    const auto appointment = m_model->find(id);
    if (m_isFollowing || !appointment)
        return;
    m_detail->setAppointment(appointment);
    emit toldWanted(id);
}

void DayPage::followShown()
{
    const auto shown = m_detail->appointment();
    if (!shown)
        return;
    const auto now = m_model->find(shown->id);
    m_detail->setGone(!now);
    if (!now || now == shown)
        return;
    m_detail->setAppointment(now);
    emit toldWanted(shown->id);
}

void DayPage::closeGone()
{
    const auto shown = m_detail->appointment();
    if (shown && !m_model->find(shown->id))
        closeDetail();
}

void DayPage::closeDetail()
{
    m_detail->setAppointment({});
}

void DayPage::showTold(const AppointmentId &id, const QList<Notification> &rows)
{
    if (m_detail->appointment() && m_detail->appointment()->id == id)
        m_detail->setTold(rows);
}

void DayPage::setDetailOpen(bool open)
{
    if (open && !m_detail->appointment())
        return;
    m_isDetailOpen = open;
    arrange();
    if (m_listSide->isHidden())
        m_detail->setFocus();
    else
        m_pane->setFocus();
}

/// Both beside each other, or one of them.
void DayPage::arrange()
{
    const bool narrow = width() < grown(bothSidesWidth, font());
    m_detail->setBackShown(narrow);
    m_detail->setVisible(!narrow || m_isDetailOpen);
    m_listSide->setVisible(!narrow || !m_isDetailOpen);
}

void DayPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// Where the day stands, with a little of what was before.
void DayPage::goToPresent()
{
    const int row = m_model->presentRow();
    if (row < 0)
        return;
    QListView &list = m_pane->list();
    list.setCurrentIndex(m_model->index(row));
    list.scrollTo(m_model->index(std::max(0, row - 1)), QAbstractItemView::PositionAtTop);
}

void DayPage::setStatus(const VisitStatus &status)
{
    m_pane->setStatus(status);
}

void DayPage::setServerOffset(const std::optional<std::chrono::seconds> &offset)
{
    m_tick->setOffset(offset);
}

void DayPage::tellMissing(int count)
{
    m_missing += count;
    retranslate();
}

const QDate &DayPage::day() const
{
    return m_model->day();
}

void DayPage::showDay(const QDate &day)
{
    const QDate today = m_model->today();
    const QDate shown = std::clamp(day, today.addDays(-daysBefore), today.addDays(daysAfter));
    if (shown == m_model->day())
        return;
    leave();
    m_model->setDay(shown);
    goToPresent();
    showHeading();
}

void DayPage::step(int days)
{
    showDay(m_model->day().addDays(days));
}

void DayPage::onTicked(const QDateTime &now)
{
    m_model->setNow(now);
    m_detail->setNow(now);
    const QDate today = m_model->today();
    if (today != m_knownToday && m_model->day() == std::exchange(m_knownToday, today))
        showDay(today);
    showHeading();
}

/// What was in sight was seen; it stays marked while one looks at it.
void DayPage::leave()
{
    const QList<AppointmentId> news = m_model->news();
    if (!news.isEmpty())
        emit appointmentsSeen(news);
    m_missing = 0;
    m_pane->setRemark({});
}

void DayPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    goToPresent();
}

void DayPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    leave();
}

void DayPage::retranslate()
{
    //: Button: back to the appointments of today
    m_today->setText(tr("Today"));
    //: Button: the appointments of the day before
    m_previous->setAccessibleName(tr("Previous day"));
    m_previous->setToolTip(tr("Previous day"));
    //: Button: the appointments of the day after
    m_next->setAccessibleName(tr("Next day"));
    m_next->setToolTip(tr("Next day"));
    //: Said above the list; it was taken off the server, not cancelled
    const QString one = tr("An appointment that was to come is no longer on the server.");
    //: Said above the list; they were taken off the server, not cancelled
    const QString more = tr("%n appointments that were to come are no longer on the server.", nullptr, m_missing);
    m_pane->setRemark(m_missing == 0 ? QString() : m_missing == 1 ? one : more);
    showHeading();
}

void DayPage::showHeading()
{
    const QDate today = m_model->today();
    const QString day = plannedDayText(m_model->day(), today);
    m_heading->setFont(headingFont(font()));
    m_heading->setText(day);
    //: Name of the list for assistive technology; %1 is a day
    m_pane->list().setAccessibleName(tr("Appointments, %1").arg(day));
    m_pane->setEmptyText(m_model->day() == today
                             //: In place of an empty list
                             ? tr("No appointments today.")
                             //: In place of an empty list, of another day
                             : tr("No appointments on this day."),
                         u"calendar"_s);
    if (m_today->hasFocus() && m_model->day() == today)
        m_pane->setFocus(); // Qt would pass it on to the next button.
    m_today->setVisible(m_model->day() != today);
    const bool mirrored = isRightToLeft();
    m_previous->setIcon(icon(mirrored ? u"chevron-right"_s : u"chevron-left"_s, Ink::Text));
    m_next->setIcon(icon(mirrored ? u"chevron-left"_s : u"chevron-right"_s, Ink::Text));
    m_previous->setEnabled(m_model->day() > today.addDays(-daysBefore));
    m_next->setEnabled(m_model->day() < today.addDays(daysAfter));
}

void DayPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
    else if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        leave();
}

bool DayPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right || key->key() == Qt::Key_T) {
            keyPressEvent(key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DayPage::keyPressEvent(QKeyEvent *event)
{
    const int onward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (event->key() == onward)
        step(1);
    else if (event->key() == back)
        step(-1);
    else if (event->key() == Qt::Key_T)
        showDay(m_model->today());
    else if (event->key() == Qt::Key_Escape && m_listSide->isHidden())
        setDetailOpen(false);
    else
        QWidget::keyPressEvent(event);
}

void DayPage::paintEvent(QPaintEvent *)
{
    const QRect line(0, m_head->geometry().bottom() + 1, m_listSide->width(), 1);
    QPainter(this).fillRect(line, QColor(tokensFor(palette()).line));
}

} // namespace clinicbell::ui
