// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/team/ownstatusdialog.h"

#include "core/base/ownpresence.h"
#include "ui/team/presenceglyph.h"
#include "ui/text/statustext.h"
#include "ui/text/timetext.h"
#include "ui/theme/theme.h"
#include "ui/theme/timefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QTimeEdit>

using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

constexpr int longestPlace = 40; ///< Longer ones fit no row.

/// The next half hour that is at least half an hour away: a proposal.
QTime soonHalf(const QTime &now)
{
    const int half = static_cast<int>(std::chrono::seconds(30min).count());
    const int seconds = now.msecsSinceStartOfDay() / 1000;
    return QTime(0, 0).addSecs((seconds / half + 2) * half);
}

} // namespace

OwnStatusDialog::OwnStatusDialog(const Member &self, QWidget *parent)
    : QDialog(parent)
    , m_roomBefore(self.room)
    , m_status(new QComboBox)
    , m_hasEnd(new QCheckBox)
    , m_until(new QTimeEdit)
    , m_room(new QLineEdit(self.room))
    , m_desk(new QLineEdit(self.desk))
{
    for (const PresenceChoice &choice : presenceChoices) {
        if (choice.span == PresenceSpan::Open)
            m_status->addItem(presenceIcon(choice.status, tokensFor(palette()), devicePixelRatioF()),
                              presenceText(choice.status), QVariant::fromValue(choice.status));
    }
    m_status->setCurrentIndex(std::max(0, m_status->findData(QVariant::fromValue(self.status))));
    m_hasEnd->setChecked(self.until.isValid());
    setFormat(*m_until, shortTimeFormat(QLocale()));
    m_until->setTime(self.until.isValid() ? self.until.toLocalTime().time() : soonHalf(QTime::currentTime()));
    m_until->setEnabled(m_hasEnd->isChecked());
    for (QLineEdit *edit : {m_room, m_desk})
        edit->setMaxLength(longestPlace);
    build();
}

void OwnStatusDialog::build()
{
    //: Title of a small window
    setWindowTitle(tr("My status"));
    //: Choice that gives one's own status an end; a time of day stands beside it
    m_hasEnd->setText(tr("Until"));
    //: Name of the field for assistive technology
    m_until->setAccessibleName(tr("Until this time"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(space::l, space::l, space::l, space::l);
    form->setSpacing(space::s);
    //: Before the choice of one's own status: Available, Busy, …
    form->addRow(tr("Status"), m_status);
    form->addRow(m_hasEnd, m_until);
    //: Before a field: the room of the clinic in which one works
    form->addRow(tr("Room"), m_room);
    //: Before a field: which of the clinic's desks this is, such as "Reception 2"
    form->addRow(tr("Desk"), m_desk);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    form->addRow(buttons);
    connect(m_hasEnd, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, &OwnStatusDialog::onAccepted);
}

void OwnStatusDialog::fixDesk()
{
    //: Of a field that an administrator decided on
    const QString words = tr("Set by your organisation");
    m_desk->setEnabled(false);
    m_desk->setToolTip(words);
    m_desk->setAccessibleDescription(words);
}

void OwnStatusDialog::onAccepted()
{
    const QString room = m_room->text().trimmed();
    emit stated({.status = m_status->currentData().value<PresenceStatus>(),
                 .until = m_hasEnd->isChecked() ? m_until->time() : QTime(),
                 .room = room == m_roomBefore ? std::nullopt : std::optional(room),
                 .desk = m_desk->text().trimmed()});
}

} // namespace clinicbell::ui
