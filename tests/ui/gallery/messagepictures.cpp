// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/gallery/messagepictures.h"

#include "tests/support/fakeclock.h"
#include "tests/ui/inbox/samples.h"
#include "tests/ui/messages/messagesamples.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/messages/colleaguepicker.h"
#include "ui/messages/messagespage.h"
#include "ui/team/teampage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

using ui::MainWindow;
using ui::MessagesPage;

namespace {

ConnectionStatus connected(const Clock &clock, Connection connection)
{
    ConnectionStatus status;
    status.connection = connection;
    status.since = clock.now().addSecs(-600);
    status.lastSync = clock.now();
    return status;
}

void answer(MessagesPage &page, const QList<Message> &thread)
{
    QObject::connect(&page, &MessagesPage::messagesWanted, &page, [&page, thread](const MessageQuery &query) {
        const bool known = query.conversation.value() == u"1"_s && !query.before;
        page.showMessages(query, {.rows = known ? thread : QList<Message>(), .atBeginning = true});
    });
}

void openFirst(MessagesPage &page)
{
    page.showConversation(ConversationId(u"1"_s));
}

class MessagePictures
{
public:
    explicit MessagePictures(const QDir &directory)
        : m_directory(directory)
    {
        m_clock.advance(std::chrono::hours(7) + std::chrono::minutes(12));
    }

    void shootAll();

private:
    using Change = std::function<void(MainWindow &, MessagesPage &)>;

    void shoot(const QString &name, const Change &change);
    void shootStates();

    QDir m_directory;
    FakeClock m_clock;
};

void MessagePictures::shoot(const QString &name, const Change &change)
{
    auto *page = new MessagesPage(m_clock);
    MainWindow window(m_clock, new ui::InboxPage(m_clock), new ui::TeamPage);
    window.setMessagesPage(page);
    window.setPerson(u"Siti Rahma"_s, u"Reception 1"_s);
    window.setTeamCount(5);
    window.setUnreadMessages(2);
    window.setConnection(connected(m_clock, Connection::Live), {});
    page->setSelf(UserId(u"1"_s));
    page->setMembers(sampleMembers(m_clock.now()));
    answer(*page, sampleThread(m_clock.now()));
    page->load();
    page->setConversations(sampleConversations(m_clock.now()));
    window.showPlace(ui::Place::Messages);
    window.show();
    change(window, *page);
    window.grab();
    QCoreApplication::sendPostedEvents(); // Layouts that were put off until it was painted.
    window.grab().save(m_directory.filePath(name + u".png"_s));
    if (auto *picker = window.findChild<ui::ColleaguePicker *>())
        picker->grab().save(m_directory.filePath(name + u"-picker.png"_s));
}

void MessagePictures::shootStates()
{
    shoot(u"messages-none-open"_s, [](MainWindow &, MessagesPage &) {});
    shoot(u"messages-empty"_s, [](MainWindow &, MessagesPage &page) { page.setConversations({}); });
    shoot(u"messages-failed"_s, [](MainWindow &, MessagesPage &page) {
        page.setConversations({});
        page.showConversationsFailure({.code = ErrorCode::ServerFailure});
    });
    shoot(u"messages-closed"_s,
          [](MainWindow &, MessagesPage &page) { page.showConversation(ConversationId(u"5"_s)); });
    shoot(u"messages-search"_s, [this](MainWindow &, MessagesPage &page) {
        page.findChild<QLineEdit *>()->setText(u"re"_s);
        page.showSearchResults(u"re"_s, sampleThread(m_clock.now()).mid(5, 3));
    });
    shoot(u"messages-new"_s, [](MainWindow &, MessagesPage &page) { page.startMessage(); });
}

void MessagePictures::shootAll()
{
    const QDateTime now = m_clock.now();
    for (const ui::Theme theme : {ui::Theme::Light, ui::Theme::Dark}) {
        ui::applyTheme(theme);
        const QString suffix = theme == ui::Theme::Light ? u"-light"_s : u"-dark"_s;
        shoot(u"messages"_s + suffix, [&](MainWindow &, MessagesPage &page) {
            openFirst(page);
            page.setTyping({{ConversationId(u"1"_s), UserId(u"3"_s), u"Dr. James Lim"_s}});
        });
        shoot(u"messages-waiting"_s + suffix, [&](MainWindow &window, MessagesPage &page) {
            openFirst(page);
            window.setConnection(connected(m_clock, Connection::Offline), {.waiting = 1, .oldest = now});
            ConversationChanges changes;
            changes.messages = {
                ownMessage(u"11"_s, u"He is waiting in Room 1."_s, now.addSecs(-60), MessageState::Failed),
                ownMessage(u"12"_s, u"And he has brought his old X-rays."_s, now, MessageState::Waiting)};
            page.apply(changes);
        });
    }
    ui::applyTheme(ui::Theme::Light);
    shootStates();
    shoot(u"messages-narrow-list"_s, [](MainWindow &window, MessagesPage &) { window.resize(720, 480); });
    shoot(u"messages-narrow"_s, [](MainWindow &window, MessagesPage &page) {
        window.resize(720, 480);
        openFirst(page);
    });
    QApplication::setLayoutDirection(Qt::RightToLeft);
    shoot(u"messages-rtl"_s, [](MainWindow &, MessagesPage &page) { openFirst(page); });
    QApplication::setLayoutDirection(Qt::LeftToRight);
    const QFont normal = QApplication::font();
    QFont large = normal;
    large.setPointSizeF(normal.pointSizeF() * 2);
    QApplication::setFont(large);
    shoot(u"messages-large-text"_s, [](MainWindow &window, MessagesPage &page) {
        window.resize(1600, 1000);
        openFirst(page);
    });
    QApplication::setFont(normal);
}

} // namespace

void shootMessages(const QDir &directory)
{
    MessagePictures(directory).shootAll();
}

} // namespace clinicbell::test
