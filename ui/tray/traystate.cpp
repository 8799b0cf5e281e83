// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tray/traystate.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

struct TrayText
{
    Q_DECLARE_TR_FUNCTIONS(Tray)
};

QString countText(const TrayState &state)
{
    if (state.unread == 0 && state.others && state.urgent == 0) {
        //: Tooltip of the tray bell: only what is not to be counted is unread.
        return TrayText::tr("Something new, nothing that counts");
    }
    if (state.unread == 0) {
        //: Tooltip of the tray bell: nothing is unread.
        return TrayText::tr("Nothing new");
    }
    //: Tooltip of the tray bell.
    const QString unread = TrayText::tr("%n unread", nullptr, state.unread);
    if (state.urgent == 0)
        return unread;
    //: Tooltip of the tray bell; %1 is "7 unread", %n of them are urgent.
    return TrayText::tr("%1, %n urgent", nullptr, state.urgent).arg(unread);
}

} // namespace

QString trayText(const TrayState &state)
{
    //: Tooltip of the tray bell when nobody is signed in.
    QStringList lines{state.signedOut ? TrayText::tr("Signed out. Sign in so that nothing is missed.")
                                      : countText(state)};
    if (state.offline && !state.signedOut) {
        //: Tooltip of the tray bell.
        lines << TrayText::tr("Offline, showing what was saved");
    }
    if (state.doNotDisturb) {
        //: Tooltip of the tray bell: pop-ups are off, but for emergencies.
        lines << TrayText::tr("Do not disturb");
    }
    return u"ClinicBell\n"_s + lines.join(u'\n');
}

QString noTrayText()
{
    //: Where the desktop has no tray; "AppIndicator" is the name of an extension
    return TrayText::tr("This desktop has no tray for the bell, so closing the window leaves it in the taskbar, with "
                        "the number of unread ones in its title. On GNOME, the extension AppIndicator adds a tray.");
}

} // namespace clinicbell::ui
