// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/member.h"
#include "core/base/ownpresence.h"
#include "ui/sidebar/sidebarbutton.h"

namespace clinicbell::ui {

class StatusMenu;

/// One's own status in the sidebar, as its shape and its word; pressed, it asks for another one.
class PresenceButton final : public SidebarButton
{
    Q_OBJECT
public:
    explicit PresenceButton(QWidget *parent = nullptr);

    /// As the team sees it at @p asOf; nobody: there is nothing to say here. @p stale: the line is lost, and nobody
    /// could be told another one.
    void setSelf(const std::optional<Member> &self, const QDateTime &asOf, bool stale);

signals:
    void chosen(clinicbell::PresenceStatus status, clinicbell::PresenceSpan span);

protected:
    void paintGlyph(QPainter &painter, const QRect &rect) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void openMenu();

    StatusMenu *m_menu;
    std::optional<Member> m_self;
    QDateTime m_asOf;
};

} // namespace clinicbell::ui
