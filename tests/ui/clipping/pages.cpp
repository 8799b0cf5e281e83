// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/clipping/pages.h"

#include "tests/support/fakeclock.h"
#include "tests/ui/inbox/samples.h"
#include "tests/ui/messages/messagesamples.h"
#include "tests/ui/visits/visitsamples.h"
#include "ui/alert/alertcard.h"
#include "ui/help/shortcutsheet.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationpane.h"
#include "ui/lock/lockpage.h"
#include "ui/mainwindow.h"
#include "ui/messages/colleaguepicker.h"
#include "ui/messages/messagespage.h"
#include "ui/popover/popover.h"
#include "ui/settings/settingspage.h"
#include "ui/signin/signinpage.h"
#include "ui/team/teampage.h"
#include "ui/visits/consultationpage.h"
#include "ui/visits/daypage.h"
#include "ui/visits/visitdetail.h"
#include "ui/visits/visitpane.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

using namespace ui;

namespace {

MessagesPage *messages(FakeClock &clock)
{
    auto *page = new MessagesPage(clock);
    page->setSelf(UserId(u"1"_s));
    page->setMembers(sampleMembers(clock.now()));
    page->load();
    page->setConversations(sampleConversations(clock.now()));
    page->setTyping({{ConversationId(u"1"_s), UserId(u"3"_s), u"Dr. James Lim"_s}});
    QObject::connect(page, &MessagesPage::messagesWanted, page, [page, &clock](const MessageQuery &query) {
        page->showMessages(query, {.rows = sampleThread(clock.now()), .atBeginning = true});
    });
    return page;
}

std::unique_ptr<MainWindow> window(FakeClock &clock)
{
    auto *inbox = new InboxPage(clock);
    PageQuery asked;
    QObject::connect(inbox, &InboxPage::pageWanted, inbox, [&asked](const PageQuery &query) { asked = query; });
    auto window = std::make_unique<MainWindow>(clock, inbox, new TeamPage);
    window->setSettingsPage(new SettingsPage);
    window->setMessagesPage(messages(clock));
    window->setPerson(u"Siti Rahma"_s, u"Reception 1"_s);
    window->resize(1280, 800);
    window->show();
    const QList<Notification> rows = sampleNotifications(clock.now());
    window->setCounters(countersOf(rows));
    inbox->setPlace({});
    inbox->showPage(asked, {.rows = rows, .atEnd = true});
    inbox->pane().list().setCurrentIndex(inbox->pane().list().model()->index(0, 0));
    return window;
}
QList<NamedPage> windowPages()
{
    return {
        {"small centre", [](FakeClock &clock) { return smallWindow(clock); }},
        {"small settings",
         [](FakeClock &clock) {
             auto shown = smallWindow(clock);
             shown->showSettings();
             return shown;
         }},
        {"small team",
         [](FakeClock &clock) {
             auto shown = smallWindow(clock);
             shown->showPlace(Place::Team);
             return shown;
         }},
        {"centre", [](FakeClock &clock) { return window(clock); }},
        {"settings",
         [](FakeClock &clock) {
             auto shown = window(clock);
             shown->showSettings();
             return shown;
         }},
        {"team",
         [](FakeClock &clock) {
             auto shown = window(clock);
             shown->showPlace(Place::Team);
             return shown;
         }},
    };
}
QList<NamedPage> messagePages()
{
    return {
        {"messages",
         [](FakeClock &clock) {
             auto shown = window(clock);
             shown->showConversation(ConversationId(u"1"_s));
             return shown;
         }},
        {"messages, none",
         [](FakeClock &clock) {
             auto shown = window(clock);
             shown->findChild<MessagesPage *>()->setConversations({});
             shown->showPlace(Place::Messages);
             return shown;
         }},
        {"new message", [](FakeClock &clock) { return std::make_unique<ColleaguePicker>(sampleMembers(clock.now())); }},
    };
}
QList<NamedPage> visitPages()
{
    return {
        {"day",
         [](FakeClock &clock) {
             auto shown = window(clock);
             auto *day = new DayPage(clock);
             shown->setPresentPage(Place::Appointments, day);
             shown->showPlace(Place::Appointments);
             day->setAppointments(sampleAppointments(clock.now()));
             day->setStatus({.stale = true, .asOf = clock.now()});
             day->tellMissing(2);
             day->showDay(clock.now().date().addDays(1));
             return shown;
         }},
        {"an appointment in a small window",
         [](FakeClock &clock) {
             auto shown = smallWindow(clock);
             auto *day = new DayPage(clock);
             shown->setPresentPage(Place::Appointments, day);
             shown->showPlace(Place::Appointments);
             day->setAppointments(sampleAppointments(clock.now()));
             emit day->pane().opened({});
             Notification told = sampleNotifications(clock.now()).first();
             told.actionUrl = u"/appointments/1"_s;
             day->detail().setServer(QUrl(u"https://clinic.example"_s));
             day->showTold(day->detail().appointment()->id, {told});
             QCoreApplication::sendPostedEvents(); // New lines are shown and laid out then.
             return shown;
         }},
        {"own status",
         [](FakeClock &clock) {
             Member self;
             self.status = PresenceStatus::Busy;
             self.until = clock.now().addSecs(1800);
             auto dialog = std::make_unique<OwnStatusDialog>(self);
             dialog->show();
             return dialog;
         }},
        {"consultations",
         [](FakeClock &clock) {
             auto shown = window(clock);
             auto *consultations = new ConsultationPage(clock);
             shown->setPresentPage(Place::Consultations, consultations);
             shown->showPlace(Place::Consultations);
             consultations->setStatus({.error = Error{.code = ErrorCode::ServerFailure}});
             return shown;
         }},
    };
}
QList<NamedPage> otherPages()
{
    return {
        {"sign-in", [](FakeClock &) { return std::make_unique<SignInPage>(); }},
        {"popover", [](FakeClock &clock) { return std::make_unique<Popover>(clock); }},
        {"keys", [](FakeClock &) { return std::make_unique<ShortcutSheet>(nullptr); }},
        {"alert",
         [](FakeClock &clock) {
             auto card = std::make_unique<AlertCard>(clock);
             Notification alert = sampleNotification(u"1"_s, clock.now());
             alert.priority = Priority::Critical;
             card->setAbilities({.self = {}, .acknowledgements = true, .claims = true});
             card->setAlerts({alert});
             return card;
         }},
    };
}

} // namespace

std::unique_ptr<MainWindow> smallWindow(FakeClock &clock)
{
    auto shown = window(clock);
    shown->resize(shown->minimumSize());
    return shown;
}

QList<NamedPage> pages()
{
    return windowPages() + messagePages() + visitPages() + otherPages();
}

} // namespace clinicbell::test
