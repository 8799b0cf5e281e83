// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sidebar/place.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

struct PlaceText
{
    Q_DECLARE_TR_FUNCTIONS(PlaceText)
};

} // namespace

QString placeText(Place place)
{
    switch (place) {
    //: Place in the notification centre
    case Place::Inbox: return PlaceText::tr("Inbox");
    //: Place in the notification centre
    case Place::Urgent: return PlaceText::tr("Urgent");
    //: Place in the notification centre
    case Place::Appointments: return PlaceText::tr("Appointments");
    //: Place in the notification centre
    case Place::Consultations: return PlaceText::tr("Consultations");
    //: Place in the notification centre
    case Place::Messages: return PlaceText::tr("Messages");
    //: Place in the notification centre
    case Place::Announcements: return PlaceText::tr("Announcements");
    //: Place in the notification centre: the colleagues
    case Place::Team: return PlaceText::tr("Team");
    //: Place in the notification centre: what one pinned
    case Place::Pinned: return PlaceText::tr("Pinned");
    //: Place in the notification centre: what one put off
    case Place::Later: return PlaceText::tr("Later");
    //: Place in the notification centre: what one has done
    case Place::Done: return PlaceText::tr("Done");
    }
    return {};
}

QString placeIcon(Place place)
{
    switch (place) {
    case Place::Inbox: return u"inbox"_s;
    case Place::Urgent: return u"siren"_s;
    case Place::Appointments: return u"calendar"_s;
    case Place::Consultations: return u"stethoscope"_s;
    case Place::Messages: return u"message-circle"_s;
    case Place::Announcements: return u"megaphone"_s;
    case Place::Team: return u"users"_s;
    case Place::Pinned: return u"pin"_s;
    case Place::Later: return u"alarm-clock"_s;
    case Place::Done: return u"archive"_s;
    }
    return {};
}

Filter placeFilter(Place place)
{
    Filter filter;
    switch (place) {
    case Place::Urgent: filter.criticalOnly = true; break;
    case Place::Appointments: filter.kinds = {Kind::Appointment, Kind::Reminder}; break;
    case Place::Consultations: filter.kinds = {Kind::Consultation}; break;
    case Place::Messages: filter.kinds = {Kind::Message}; break;
    case Place::Announcements: filter.kinds = {Kind::Announcement}; break;
    case Place::Pinned: filter.pinnedOnly = true; break;
    case Place::Later: filter.shelf = Shelf::Snoozed; break;
    case Place::Done: filter.shelf = Shelf::Done; break;
    case Place::Inbox:
    case Place::Team: break;
    }
    return filter;
}

int unreadIn(Place place, const Counters &counters)
{
    switch (place) {
    case Place::Inbox: return counters.unread;
    case Place::Urgent: return counters.urgent;
    case Place::Team:
    case Place::Pinned:
    case Place::Later:
    case Place::Done: return 0;
    default: break;
    }
    return counters.unreadOf(placeFilter(place).kinds);
}

int placeDigit(Place place)
{
    const int digit = static_cast<int>(place) + 1;
    return digit <= 9 ? digit : 0;
}

QString emptyText(Place place)
{
    switch (place) {
    case Place::Pinned: return PlaceText::tr("Nothing is pinned. P pins what you want to find again.");
    case Place::Later: return PlaceText::tr("Nothing is put off. S puts off what can wait.");
    case Place::Done: return PlaceText::tr("Nothing is done yet. E puts away what you have dealt with.");
    default: return {};
    }
}

} // namespace clinicbell::ui
