// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/kindsbutton.h"

#include "ui/text/notificationtext.h"
#include "ui/theme/icons.h"

#include <QEvent>
#include <QMenu>
#include <QSignalBlocker>

namespace clinicbell::ui {

KindsButton::KindsButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    for (int i = 0; i < kindCount; ++i) {
        QAction *action = m_menu->addAction(ui::icon(iconName(static_cast<Kind>(i)), Ink::Muted), QString());
        action->setCheckable(true);
        action->setData(i);
        connect(action, &QAction::toggled, this, &KindsButton::onToggled);
    }
    m_menu->addSeparator();
    m_all = m_menu->addAction(QString());
    connect(m_all, &QAction::triggered, this, [this] {
        clear();
        emit changed();
    });
    setMenu(m_menu);
    retranslate();
}

QList<Kind> KindsButton::chosen() const
{
    QList<Kind> kinds;
    const QList<QAction *> actions = m_menu->actions();
    for (const QAction *action : actions) {
        if (action->isCheckable() && action->isChecked())
            kinds.append(static_cast<Kind>(action->data().toInt()));
    }
    return kinds;
}

void KindsButton::clear()
{
    const QList<QAction *> actions = m_menu->actions();
    for (QAction *action : actions) {
        const QSignalBlocker quiet(action);
        if (action->isCheckable())
            action->setChecked(false);
    }
    showChosen();
}

void KindsButton::onToggled()
{
    showChosen();
    emit changed();
}

void KindsButton::retranslate()
{
    const QList<QAction *> actions = m_menu->actions();
    for (QAction *action : actions) {
        if (action->isCheckable())
            action->setText(kindText(static_cast<Kind>(action->data().toInt())));
    }
    //: Line of a menu of kinds of notifications: shows all of them again
    m_all->setText(tr("All kinds"));
    showChosen();
}

void KindsButton::showChosen()
{
    const QList<Kind> kinds = chosen();
    setCheckable(true); // A filter that is on looks as the one beside it does.
    setChecked(!kinds.isEmpty());
    m_all->setEnabled(!kinds.isEmpty());
    if (kinds.isEmpty()) {
        //: Button that opens a menu of kinds of notifications
        setText(tr("All kinds"));
    } else if (kinds.size() == 1) {
        setText(kindText(kinds.first()));
    } else {
        //: Button that opens a menu of kinds of notifications; %n are chosen
        setText(tr("%n kinds", nullptr, static_cast<int>(kinds.size())));
    }
}

void KindsButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clinicbell::ui
