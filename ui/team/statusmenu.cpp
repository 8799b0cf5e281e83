// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/team/statusmenu.h"

#include "ui/team/presenceglyph.h"
#include "ui/team/teamtext.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QEvent>

namespace clinicbell::ui {

StatusMenu::StatusMenu(QWidget *parent)
    : QMenu(parent)
    , m_choices(new QActionGroup(this))
{
    m_choices->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    bool isTimed = false;
    for (const PresenceChoice &choice : presenceChoices) {
        const bool hasSpan = choice.span != PresenceSpan::Open;
        if (hasSpan && !std::exchange(isTimed, true))
            addSeparator();
        QAction *action = addAction(QString());
        action->setCheckable(!hasSpan);
        m_choices->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] {
            mark(); // It shows what is, not what is wished for.
            emit chosen(choice.status, choice.span);
        });
    }
    retranslate();
}

void StatusMenu::setStatus(std::optional<PresenceStatus> status)
{
    m_status = status;
    mark();
}

void StatusMenu::mark()
{
    const QList<QAction *> actions = m_choices->actions();
    for (size_t at = 0; at < presenceChoices.size(); ++at) {
        const PresenceChoice &choice = presenceChoices.at(at);
        if (choice.span == PresenceSpan::Open)
            actions.at(static_cast<qsizetype>(at))->setChecked(m_status == choice.status);
    }
}

void StatusMenu::retranslate()
{
    const QList<QAction *> actions = m_choices->actions();
    for (size_t at = 0; at < presenceChoices.size(); ++at) {
        const PresenceChoice &choice = presenceChoices.at(at);
        QAction *action = actions.at(static_cast<qsizetype>(at));
        action->setText(choiceText(choice));
        action->setIcon(presenceIcon(choice.status, tokensFor(palette()), devicePixelRatioF()));
    }
}

void StatusMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace clinicbell::ui
