// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/teamjoin.h"

#include "app/clinicbell/presencedesk.h"
#include "ui/mainwindow.h"
#include "ui/team/teampage.h"
#include "ui/tray/traybell.h"

#include <algorithm>

namespace clinicbell {

void showTeam(const sync::Team &team, const Account &account, ui::TeamPage &page, ui::MainWindow &window,
              ui::TrayBell &tray)
{
    page.setPresenceSupported(team.supported);
    page.setMembers(team.members, team.asOf, team.stale);
    const auto present = std::count_if(team.members.begin(), team.members.end(),
                                       [](const Member &member) { return member.status != PresenceStatus::Offline; });
    window.setTeamCount(static_cast<int>(present));
    const auto own = std::find_if(team.members.begin(), team.members.end(),
                                  [&](const Member &member) { return member.userId == account.userId; });
    const bool isKnown = own != team.members.end() && !team.stale;
    tray.setOwnStatus(isKnown ? std::optional(own->status) : std::nullopt);
    window.setOwnStatus(own != team.members.end() ? std::optional(*own) : std::nullopt, team.asOf, team.stale);
    if (own != team.members.end() && !own->room.isEmpty())
        window.setPerson(account.name, own->room);
}

void joinOwnStatus(PresenceDesk &presence, ui::TeamPage &page, const Clock &clock)
{
    page.setDeskFixed(presence.isDeskSet());
    QObject::connect(&page, &ui::TeamPage::statusChosen, &presence,
                     [&presence](PresenceStatus status, PresenceSpan span) { presence.choose(status, span); });
    QObject::connect(
        &page, &ui::TeamPage::ownPresenceStated, &presence, [&presence, &clock](const ui::StatedPresence &stated) {
            presence.setPlace(stated.room ? stated.room : presence.chosen().room, stated.desk);
            presence.choose(stated.status, stated.until.isValid() ? nextAt(stated.until, clock.now()) : QDateTime());
        });
}

} // namespace clinicbell
