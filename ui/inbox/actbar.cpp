// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/actbar.h"

#include "ui/inbox/rowmenu.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace clinicbell::ui {

ActBar::ActBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_times(new RemindMenu(clock, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    const auto line = [layout] {
        auto *added = new QHBoxLayout;
        added->setSpacing(space::s);
        layout->addLayout(added);
        return added;
    };
    QHBoxLayout *seeingTo = line();
    for (const RowAct act : {RowAct::Claim, RowAct::Release, RowAct::Acknowledge, RowAct::BackToInbox})
        add(*seeingTo, act, true);
    seeingTo->addStretch(1);
    QHBoxLayout *others = line();
    add(*others, RowAct::Done, true);
    for (const RowAct act :
         {RowAct::MarkRead, RowAct::MarkUnread, RowAct::Remind, RowAct::Pin, RowAct::Unpin, RowAct::Remove})
        add(*others, act, false);
    others->addStretch(1);
    QAbstractButton *remind = m_buttons.value(RowAct::Remind);
    connect(remind, &QAbstractButton::clicked, this,
            [this, remind] { m_times->popup(remind->mapToGlobal(QPoint(0, remind->height()))); });
    connect(m_times, &RemindMenu::timeChosen, this, &ActBar::remindRequested);
    connect(m_times, &RemindMenu::otherTimeWanted, this, &ActBar::otherTimeWanted);
    retranslate();
}

void ActBar::add(QHBoxLayout &line, RowAct act, bool withWord)
{
    QAbstractButton *button = nullptr;
    if (withWord) {
        button = new QPushButton(this);
    } else {
        button = new QToolButton(this);
        button->setFocusPolicy(Qt::StrongFocus); // Qt would leave it to the mouse.
        button->setFixedSize(QSize(1, 1) * grown(controlHeight, font()));
    }
    button->setIcon(icon(actIcon(act)));
    line.addWidget(button);
    m_buttons.insert(act, button);
    if (act != RowAct::Remind)
        connect(button, &QAbstractButton::clicked, this, [this, act] { emit actRequested(act); });
}

void ActBar::retranslate()
{
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button) {
        const QString words = actText(button.key());
        const QString key = actKey(button.key()).toString(QKeySequence::NativeText);
        if (qobject_cast<QPushButton *>(button.value()))
            button.value()->setText(words);
        button.value()->setAccessibleName(words);
        //: Tip of a button; %1 is what it does, %2 the key that does it in the list
        button.value()->setToolTip(tr("%1 (%2)").arg(words, key));
    }
}

void ActBar::setNotification(const Notification &notification)
{
    m_notification = notification;
    refresh();
}

void ActBar::setAbilities(const Abilities &abilities)
{
    m_abilities = abilities;
    m_times->setTimes(abilities.times);
    refresh();
}

/// What was just pressed may not be offered any more: the focus goes to its counterpart, not to nowhere.
void ActBar::refresh()
{
    if (!m_notification)
        return;
    QAbstractButton *leaving = nullptr;
    QAbstractButton *coming = nullptr;
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button) {
        const bool offered = isOffered(button.key(), *m_notification, m_abilities);
        if (!offered && button.value()->hasFocus())
            leaving = button.value();
        else if (offered && button.value()->isHidden() && button.key() != RowAct::Remove)
            coming = button.value();
        button.value()->setVisible(offered);
    }
    for (const RowAct act : {RowAct::Claim, RowAct::Acknowledge})
        stress(act, isUrgent(*m_notification));
    if (leaving)
        (coming ? coming : m_buttons.value(RowAct::Remove))->setFocus();
}

/// What has to be done now is filled with the accent.
void ActBar::stress(RowAct act, bool stressed)
{
    auto *button = qobject_cast<QPushButton *>(m_buttons.value(act));
    button->setDefault(stressed);
    button->setIcon(icon(actIcon(act), stressed ? Ink::OnAccent : Ink::Text));
}

void ActBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clinicbell::ui
