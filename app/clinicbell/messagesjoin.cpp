// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/messagesjoin.h"

#include "app/clinicbell/application.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagespage.h"
#include "ui/status/connectionbanner.h"
#include "ui/team/teampage.h"

namespace clinicbell {

namespace {

constexpr qsizetype mostFound = 200; ///< Who needs more has to say more.

} // namespace

MessagesJoin::MessagesJoin(Application &application, ui::MainWindow &window, const ui::TeamPage &team)
    : m_application(application)
    , m_window(window)
    , m_page(*new ui::MessagesPage(application.clock()))
{
    window.setMessagesPage(&m_page);
    connect(&team, &ui::TeamPage::conversationRequested, &window, &ui::MainWindow::writeTo);
    joinAccount();
    joinReading();
    joinWriting();
}

void MessagesJoin::joinAccount()
{
    sync::SyncEngine &engine = m_application.engine();
    connect(&m_application.lifecycle(), &AccountLifecycle::opened, this,
            [this](const Account &account) { m_page.setSelf(account.userId); });
    connect(&engine, &sync::SyncEngine::teamChanged, this,
            [this] { m_page.setMembers(m_application.engine().team().members); });
    connect(&m_page, &ui::MessagesPage::retryConnectionRequested, &engine, &sync::SyncEngine::retryNow);
}

void MessagesJoin::joinReading()
{
    MessageDesk &desk = m_application.messages();
    connect(&desk.store(), &store::ConversationStore::changed, this, &MessagesJoin::onConversations);
    connect(&m_application.facing(), &Facing::changed, &m_page, &ui::MessagesPage::reload);
    connect(&desk.sync(), &sync::MessageSync::typingChanged, &m_page, &ui::MessagesPage::setTyping);
    connect(&m_page, &ui::MessagesPage::conversationsWanted, this, &MessagesJoin::showConversations);
    connect(&m_page, &ui::MessagesPage::messagesWanted, this, &MessagesJoin::showMessages);
    connect(&m_page, &ui::MessagesPage::conversationShown, &desk.sync(), &sync::MessageSync::open);
    connect(&m_page, &ui::MessagesPage::readReached, &desk, &MessageDesk::markRead);
    connect(&m_page, &ui::MessagesPage::searchWanted, this, &MessagesJoin::search);
}

void MessagesJoin::joinWriting()
{
    MessageDesk &desk = m_application.messages();
    connect(&m_page, &ui::MessagesPage::sendRequested, &desk.sync(), &sync::MessageSync::send);
    connect(&m_page, &ui::MessagesPage::retryRequested, &desk.sync(), &sync::MessageSync::retry);
    connect(&m_page, &ui::MessagesPage::discardRequested, &desk.store(), &store::ConversationStore::discard);
    connect(&m_page, &ui::MessagesPage::typed, &desk.sync(), &sync::MessageSync::noteTyping);
    connect(&m_page, &ui::MessagesPage::conversationWanted, this, &MessagesJoin::begin);
}

void MessagesJoin::openNotification(const NotificationId &id)
{
    using Found = std::optional<Notification>;
    m_application.store().find(id).then(this, [this, id](const Result<Found> &found) {
        const ConversationId conversation = found && *found ? conversationOf(**found) : ConversationId();
        conversation.isEmpty() ? m_window.openNotification(id) : m_window.showConversation(conversation);
    });
}

void MessagesJoin::onConversations(const ConversationChanges &changes)
{
    m_window.setUnreadMessages(changes.unread);
    if (changes.reset)
        m_page.load();
    else
        m_page.apply(m_application.facing().shown(changes));
}

void MessagesJoin::showConversations()
{
    m_application.messages().store().conversations().then(this, [this](const Result<QList<Conversation>> &rows) {
        rows ? m_page.setConversations(m_application.facing().shownAll(*rows))
             : m_page.showConversationsFailure(rows.error());
    });
}

void MessagesJoin::showMessages(const MessageQuery &query)
{
    m_application.messages().sync().messages(query).then(this, [this, query](const Result<MessageRows> &rows) {
        if (rows)
            m_page.showMessages(query, {m_application.facing().shownAll(rows->rows), rows->atBeginning});
        else
            m_page.showMessagesFailure(query, rows.error());
    });
}

void MessagesJoin::begin(const UserId &other)
{
    m_application.messages().sync().begin(other).then(this, [this](const Result<ConversationId> &id) {
        id ? m_page.showConversation(*id) : m_window.banner().showNotice(id.error());
    });
}

void MessagesJoin::search(const QString &text)
{
    m_searched = text;
    m_found.clear();
    if (!text.isEmpty())
        searchOn({.text = text, .after = {}});
}

void MessagesJoin::searchOn(const MessageSearch &step)
{
    m_application.messages().store().search(step).then(
        this, [this, step](const Result<MessageFinds> &finds) { onFound(step, finds); });
}

void MessagesJoin::onFound(const MessageSearch &step, const Result<MessageFinds> &finds)
{
    if (!finds || step.text != m_searched)
        return;
    m_found += finds->messages;
    if (!finds->messages.isEmpty() || !finds->next)
        m_page.showSearchResults(m_searched, m_application.facing().shownAll(m_found));
    if (finds->next && m_found.size() < mostFound)
        searchOn({.text = m_searched, .after = finds->next});
}

} // namespace clinicbell
