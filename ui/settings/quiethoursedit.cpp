// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/quiethoursedit.h"

#include "ui/text/timetext.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/theme.h"
#include "ui/theme/timefield.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

QuietHoursEdit::QuietHoursEdit(QWidget *parent)
    : QWidget(parent)
    , m_on(new QCheckBox(this))
    , m_fromWord(new QLabel(this))
    , m_from(new QTimeEdit(this))
    , m_untilWord(new QLabel(this))
    , m_until(new QTimeEdit(this))
{
    m_fromWord->setBuddy(m_from);
    m_untilWord->setBuddy(m_until);
    auto *times = new QHBoxLayout;
    times->setSpacing(space::s);
    for (QWidget *each : {static_cast<QWidget *>(m_fromWord), static_cast<QWidget *>(m_from),
                          static_cast<QWidget *>(m_untilWord), static_cast<QWidget *>(m_until)})
        times->addWidget(each);
    times->addStretch(1);
    auto *days = new FlowLayout;
    days->setSpacing(space::xs);
    for (QToolButton *&day : m_days) {
        day = new QToolButton(this);
        day->setCheckable(true);
        day->setFocusPolicy(Qt::StrongFocus);
        day->setMinimumHeight(grown(controlHeight, font()));
        days->addWidget(day);
        connect(day, &QToolButton::toggled, this, &QuietHoursEdit::onChanged);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_on);
    layout->addLayout(times);
    layout->addLayout(days);
    connect(m_on, &QCheckBox::toggled, this, &QuietHoursEdit::onChanged);
    connect(m_from, &QTimeEdit::timeChanged, this, &QuietHoursEdit::onChanged);
    connect(m_until, &QTimeEdit::timeChanged, this, &QuietHoursEdit::onChanged);
    setHours({});
    retranslate();
}

void QuietHoursEdit::setHours(const QuietHours &hours)
{
    const QSignalBlocker quiet(this);
    m_on->setChecked(hours.on);
    m_from->setTime(hours.from);
    m_until->setTime(hours.until);
    for (size_t day = 0; day < m_days.size(); ++day)
        m_days.at(day)->setChecked(hours.days.at(day));
    onChanged();
}

QuietHours QuietHoursEdit::hours() const
{
    QuietHours hours{.on = m_on->isChecked(), .from = m_from->time(), .until = m_until->time()};
    for (size_t day = 0; day < m_days.size(); ++day)
        hours.days.at(day) = m_days.at(day)->isChecked();
    return hours;
}

void QuietHoursEdit::onChanged()
{
    const bool on = m_on->isChecked();
    m_from->setEnabled(on);
    m_until->setEnabled(on);
    for (QToolButton *day : m_days)
        day->setEnabled(on);
    emit changed();
}

void QuietHoursEdit::retranslate()
{
    //: Switch in the settings
    m_on->setText(tr("Quiet hours: only urgent ones ring"));
    //: Before a time of day at which quiet hours begin
    m_fromWord->setText(tr("From"));
    //: Between two times of day: quiet hours from … until …
    m_untilWord->setText(tr("until"));
    for (QTimeEdit *time : {m_from, m_until})
        setFormat(*time, shortTimeFormat(QLocale()));
    for (int day = 0; day < static_cast<int>(m_days.size()); ++day) {
        QToolButton *button = m_days.at(static_cast<size_t>(day));
        button->setText(QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
        button->setAccessibleName(QLocale().standaloneDayName(day + 1, QLocale::LongFormat));
    }
}

void QuietHoursEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace clinicbell::ui
