// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/team/statusmenu.h"

#include "ui/team/presenceglyph.h"
#include "ui/text/statustext.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QEvent>

#include <array>

namespace clinicbell::ui {

namespace {

constexpr std::array choosableStatuses{PresenceStatus::Available, PresenceStatus::Busy, PresenceStatus::InConsultation,
                                       PresenceStatus::Away};

} // namespace

StatusMenu::StatusMenu(QWidget *parent)
    : QMenu(parent)
    , m_statuses(new QActionGroup(this))
{
    m_statuses->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (const PresenceStatus status : choosableStatuses) {
        QAction *action = addAction(QString());
        action->setData(QVariant::fromValue(status));
        action->setCheckable(true);
        m_statuses->addAction(action);
    }
    connect(m_statuses, &QActionGroup::triggered, this, [this](const QAction *action) {
        const auto wish = action->data().value<PresenceStatus>();
        mark(); // It shows what is, not what is wished for.
        emit chosen(wish);
    });
    retranslate();
}

void StatusMenu::setStatus(std::optional<PresenceStatus> status)
{
    m_status = status;
    mark();
}

void StatusMenu::mark()
{
    const QList<QAction *> actions = m_statuses->actions();
    for (QAction *action : actions)
        action->setChecked(m_status == action->data().value<PresenceStatus>());
}

void StatusMenu::retranslate()
{
    const QList<QAction *> actions = m_statuses->actions();
    for (QAction *action : actions) {
        const auto status = action->data().value<PresenceStatus>();
        action->setText(presenceText(status));
        action->setIcon(presenceIcon(status, tokensFor(palette()), devicePixelRatioF()));
    }
}

void StatusMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace clinicbell::ui
