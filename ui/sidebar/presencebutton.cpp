// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sidebar/presencebutton.h"

#include "ui/team/presenceglyph.h"
#include "ui/team/statusmenu.h"
#include "ui/team/teamtext.h"
#include "ui/text/statustext.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>

namespace clinicbell::ui {

namespace {

constexpr int presenceSize = 12;

} // namespace

PresenceButton::PresenceButton(QWidget *parent)
    : SidebarButton(QString(), parent)
    , m_menu(new StatusMenu(this))
{
    setCheckable(false);
    hide();
    connect(this, &QAbstractButton::clicked, this, &PresenceButton::openMenu);
    connect(m_menu, &StatusMenu::chosen, this, &PresenceButton::chosen);
}

void PresenceButton::setSelf(const std::optional<Member> &self, const QDateTime &asOf, bool stale)
{
    m_self = self;
    m_asOf = asOf;
    setVisible(self.has_value());
    setEnabled(!stale);
    m_menu->setStatus(self ? std::optional(self->status) : std::nullopt);
    retranslate();
}

void PresenceButton::retranslate()
{
    if (!m_self)
        return;
    setText(presenceText(m_self->status));
    const QString whole = statusWithEnd(m_self->status, m_self->until, m_asOf);
    //: Button for screen readers; %1 is such as "Available" or "Busy until 14:30"
    setAccessibleName(tr("My status: %1").arg(whole));
    //: Tip of the button with one's own status; %1 is such as "Available" or "Busy until 14:30"
    setToolTip(tr("%1. Choose what your team sees.").arg(whole));
    update();
}

void PresenceButton::openMenu()
{
    const QPoint corner = isRightToLeft() ? QPoint(width() - m_menu->sizeHint().width(), 0) : QPoint();
    m_menu->popup(mapToGlobal(corner - QPoint(0, m_menu->sizeHint().height())));
    m_menu->setActiveAction(m_menu->actions().constFirst()); // Where the keys go on from.
}

void PresenceButton::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    opens ? click() : SidebarButton::keyPressEvent(event);
}

void PresenceButton::paintGlyph(QPainter &painter, const QRect &rect)
{
    if (!m_self)
        return;
    const int size = grown(presenceSize, font());
    QRect shape(0, 0, size, size);
    shape.moveCenter(rect.center());
    const Tokens &tokens = tokensFor(palette());
    paintPresence(painter, shape, isEnabled() ? m_self->status : PresenceStatus::Offline, tokens,
                  palette().color(QPalette::Window));
}

void PresenceButton::changeEvent(QEvent *event)
{
    SidebarButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace clinicbell::ui
