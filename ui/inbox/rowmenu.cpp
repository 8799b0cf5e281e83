// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/rowmenu.h"

#include "ui/inbox/remindchoices.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/timefield.h"
#include "ui/theme/tokens.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int quarter = 15;
constexpr int furthestDays = 90; ///< As long as rows are kept by default.

/// Nobody wants to be reminded at 13:04.
QDateTime nextQuarter(const QDateTime &time)
{
    const int minutes = time.time().hour() * 60 + time.time().minute();
    const int rounded = (minutes + quarter - 1) / quarter * quarter;
    return time.addSecs(60LL * (rounded - minutes) - time.time().second()); // Midnight may be an hour off.
}

} // namespace

RemindDialog::RemindDialog(const QDateTime &now, QWidget *parent)
    : QDialog(parent)
    , m_time(new QDateTimeEdit(nextQuarter(now.toLocalTime().addSecs(3600)), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a dialog, before a field for a time
    setWindowTitle(tr("Remind me at"));
    m_time->setMinimumDateTime(now.toLocalTime().addSecs(60));
    m_time->setMaximumDateTime(now.toLocalTime().addDays(furthestDays));
    m_time->setCalendarPopup(true);
    m_time->setAccessibleName(windowTitle());
    auto *words = new QLabel(windowTitle(), this);
    words->setBuddy(m_time);
    setFormat(*m_time, dayAndTimeFormat(QLocale()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(actText(RowAct::Remind));
    for (const auto which : {QDialogButtonBox::Ok, QDialogButtonBox::Cancel})
        buttons->button(which)->setIcon({});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(words);
    layout->addWidget(m_time);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { emit timeChosen(m_time->dateTime().toUTC()); });
    m_time->setFocus();
    // Mostly it is to be on the same day. A dialog that opens chooses the first part of what has the focus.
    QMetaObject::invokeMethod(
        m_time, [time = m_time] { time->setSelectedSection(QDateTimeEdit::HourSection); }, Qt::QueuedConnection);
}

RemindMenu::RemindMenu(const Clock &clock, QWidget *parent)
    : QMenu(parent)
    , m_clock(clock)
{
    setIcon(ui::icon(actIcon(RowAct::Remind)));
    setTitle(actText(RowAct::Remind));
    connect(this, &QMenu::aboutToShow, this, &RemindMenu::fill);
}

void RemindMenu::fill()
{
    clear();
    const QList<RemindChoice> choices = remindChoices(m_clock.now(), m_times);
    for (const RemindChoice &choice : choices)
        connect(addAction(choice.words), &QAction::triggered, this, [this, at = choice.at] { emit timeChosen(at); });
    addSeparator();
    //: Line of the menu "Remind me": a dialog for a time follows
    connect(addAction(tr("Choose a time…")), &QAction::triggered, this, &RemindMenu::otherTimeWanted);
}

RowMenu::RowMenu(const Notification &row, const Abilities &abilities, const Clock &clock, QWidget *parent)
    : QMenu(parent)
{
    const QList<RowAct> acts = offeredActs(row, abilities);
    for (const RowAct act : acts) {
        if (act == RowAct::Remind) {
            auto *times = new RemindMenu(clock, this);
            times->setTimes(abilities.times);
            addMenu(times);
            connect(times, &RemindMenu::timeChosen, this, &RowMenu::timeChosen);
            connect(times, &RemindMenu::otherTimeWanted, this, &RowMenu::otherTimeWanted);
            continue;
        }
        if (act == RowAct::Remove)
            addSeparator();
        QAction *line = addAction(ui::icon(actIcon(act)), actText(act));
        line->setShortcut(actKey(act));
        line->setShortcutVisibleInContextMenu(true);
        connect(line, &QAction::triggered, this, [this, act] { emit actChosen(act); });
    }
    addSeparator();
    //: Line of a notification's menu: why it came, and popped up or did not
    connect(addAction(tr("Why did I get this?")), &QAction::triggered, this, &RowMenu::whyWanted);
}

} // namespace clinicbell::ui
