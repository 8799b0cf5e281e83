// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/messagespage.h"

#include "ui/inbox/undobar.h"
#include "ui/messages/colleaguepicker.h"
#include "ui/messages/composer.h"
#include "ui/messages/conversationlistmodel.h"
#include "ui/messages/conversationpane.h"
#include "ui/messages/readingwatch.h"
#include "ui/messages/threadmodel.h"
#include "ui/messages/threadpane.h"
#include "ui/messages/threadview.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListView>
#include <QShortcut>

#include <algorithm>

namespace clinicbell::ui {

namespace {

constexpr int bothPanesWidth = 704; ///< A window of 900 without its sidebar.
constexpr int conversationsWidth = 300;

} // namespace

MessagesPage::MessagesPage(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_conversations(new ConversationListModel(clock, this))
    , m_thread(new ThreadModel(clock, this))
    , m_list(new ConversationPane(*m_conversations, clock))
    , m_pane(new ThreadPane(*m_thread, clock))
    , m_watch(new ReadingWatch(m_pane->view(), clock))
    , m_undo(new UndoBar(clock, m_pane))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_pane, 1);
    setTabOrder(&m_list->list(), &m_pane->view());
    setFocusProxy(m_list);
    auto *compose = new QShortcut(QKeySequence::New, this);
    connect(compose, &QShortcut::activated, this, &MessagesPage::startMessage);
    connectList();
    connectThread();
    arrange();
}

MessagesPage::~MessagesPage() = default;

void MessagesPage::connectList()
{
    connect(m_list, &ConversationPane::chosen, this, &MessagesPage::onChosen);
    connect(m_list, &ConversationPane::entered, this, &MessagesPage::enterThread);
    connect(m_list, &ConversationPane::searchWanted, this, &MessagesPage::searchWanted);
    connect(m_list, &ConversationPane::newMessageRequested, this, &MessagesPage::startMessage);
    connect(m_list, &ConversationPane::retryRequested, this, &MessagesPage::onRetry);
}

void MessagesPage::connectThread()
{
    connect(m_thread, &ThreadModel::pageWanted, this, &MessagesPage::messagesWanted);
    connect(m_pane, &ThreadPane::backRequested, this, &MessagesPage::leaveThread);
    connect(m_pane, &ThreadPane::retryRequested, m_thread, &ThreadModel::reload);
    connect(&m_pane->view(), &ThreadView::retryRequested, this, &MessagesPage::retryRequested);
    connect(&m_pane->view(), &ThreadView::discardRequested, this, &MessagesPage::onThrownAway);
    connect(m_undo, &UndoBar::undoRequested, this, &MessagesPage::onTakenBack);
    connect(m_undo, &UndoBar::lapsed, this, &MessagesPage::finishThrowing);
    connect(&m_pane->composer(), &Composer::sendRequested, &m_pane->view(), &ThreadView::showEnd);
    connect(&m_pane->composer(), &Composer::sendRequested, m_thread, &ThreadModel::endNew);
    connect(&m_pane->composer(), &Composer::sendRequested, this, &MessagesPage::sendRequested);
    connect(&m_pane->composer(), &Composer::typed, this, &MessagesPage::typed);
    connect(m_watch, &ReadingWatch::newestSeen, this, &MessagesPage::onNewestSeen);
    // A view also hides as the last thing that happens to it, when nobody can be told any more.
    connect(m_watch, &ReadingWatch::left, this, &MessagesPage::onNobodyLooks, Qt::QueuedConnection);
}

void MessagesPage::setSelf(const UserId &self)
{
    m_self = self;
    m_thread->setSelf(self);
}

void MessagesPage::setMembers(const QList<Member> &members)
{
    m_members = members;
    showOpen();
}

void MessagesPage::setConnection(const ConnectionStatus &status)
{
    m_connection = status;
    m_thread->setOnline(status.connection == Connection::Live || status.connection == Connection::Polling);
    m_list->setConnection(status);
    m_pane->setConnection(status);
}

void MessagesPage::load()
{
    m_pane->composer().forgetDrafts();
    m_conversations->setConversations({});
    m_list->clearSearch();
    m_list->beginLoading();
    open({});
    m_undo->withdraw();
    if (!m_thrownAway.isEmpty())
        onTakenBack(); // This may be another store: where it is, it stays until it is thrown away once more.
    emit conversationsWanted();
}

void MessagesPage::reload()
{
    const ConversationId shown = conversation();
    open({});
    m_list->clearSearch();
    emit conversationsWanted();
    open(shown);
}

void MessagesPage::setConversations(const QList<Conversation> &conversations)
{
    m_conversations->setConversations(conversations);
    m_list->endLoading();
    showOpen();
}

void MessagesPage::showConversationsFailure(const Error &error)
{
    m_list->setError(error);
}

void MessagesPage::apply(const ConversationChanges &changes)
{
    if (changes.reset) {
        load();
        return;
    }
    m_conversations->apply(changes);
    m_thread->apply(changes);
    if (changes.removed.contains(conversation()))
        open({});
    showOpen();
}

void MessagesPage::showMessages(const MessageQuery &query, const MessageRows &rows)
{
    m_pane->setError({});
    m_thread->showPage(query, rows);
    findWanted();
}

void MessagesPage::showMessagesFailure(const MessageQuery &query, const Error &error)
{
    if (query.conversation != conversation())
        return;
    m_thread->giveUpPage(query);
    m_pane->setError(error);
}

void MessagesPage::setTyping(const QList<Typing> &typing)
{
    m_typing = typing;
    QSet<ConversationId> where;
    for (const Typing &somebody : typing)
        where.insert(somebody.conversation);
    m_conversations->setTyping(where);
    showOpen();
}

void MessagesPage::showSearchResults(const QString &text, const QList<Message> &found)
{
    if (text == m_list->search())
        m_conversations->setFinds(found);
}

const ConversationId &MessagesPage::conversation() const
{
    return m_thread->conversation();
}

void MessagesPage::showConversation(const ConversationId &id)
{
    m_wanted = {};
    m_list->clearSearch();
    open(id);
    enterThread();
}

void MessagesPage::writeTo(const UserId &other)
{
    if (const Conversation *known = m_conversations->conversationWith(other))
        showConversation(known->id);
    else
        emit conversationWanted(other);
}

void MessagesPage::focusSearch()
{
    if (m_list->isHidden())
        leaveThread();
    m_list->focusSearch();
}

void MessagesPage::startMessage()
{
    QList<Member> colleagues = m_members;
    colleagues.removeIf([this](const Member &member) { return member.userId == m_self; });
    auto *picker = new ColleaguePicker(colleagues, window());
    connect(picker, &ColleaguePicker::chosen, this, &MessagesPage::writeTo);
    picker->open();
}

void MessagesPage::onChosen(const ConversationId &id, const MessageId &message)
{
    m_wanted = message;
    open(id);
    findWanted();
}

void MessagesPage::open(const ConversationId &id)
{
    if (id == conversation())
        return;
    const Conversation *known = m_conversations->conversation(id);
    m_isSeen = false;
    m_thread->setOtherName(known ? known->otherName : QString());
    Conversation opened;
    if (known)
        opened = *known;
    opened.id = id;
    m_pane->setConversation(opened); // Before it loads, so that what comes at once has its place.
    m_thread->open(id, opened.unread);
    showOpen();
    emit conversationShown(id);
}

/// What goes with the open conversation: with whom, how they are, whether they write, its row in the list.
void MessagesPage::showOpen()
{
    m_pane->setHasChoice(!m_conversations->isEmpty());
    const Conversation *known = m_conversations->conversation(conversation());
    if (known) {
        m_pane->setConversation(*known);
        m_thread->setOtherName(known->otherName);
        const auto member = std::find_if(m_members.begin(), m_members.end(),
                                         [known](const Member &one) { return one.userId == known->otherId; });
        m_pane->setPresence(member == m_members.end() ? std::nullopt : std::optional(*member));
    }
    const auto writer = std::find_if(m_typing.begin(), m_typing.end(), [this](const Typing &somebody) {
        return somebody.conversation == conversation() && somebody.userId != m_self;
    });
    const QString otherName = known ? known->otherName : QString();
    m_pane->setTyping(writer == m_typing.end() ? QString() : writer->name.isEmpty() ? otherName : writer->name);
    if (m_wanted.isEmpty())
        m_list->setCurrent(conversation());
}

/// Loads back to the message that a search has found.
void MessagesPage::findWanted()
{
    if (m_wanted.isEmpty() || !m_thread->isLoaded())
        return;
    if (m_thread->rowOf(m_wanted) >= 0)
        m_pane->view().showMessage(std::exchange(m_wanted, {}));
    else
        m_thread->loadOlder();
}

void MessagesPage::enterThread()
{
    if (conversation().isEmpty())
        return;
    m_isInThread = true;
    arrange();
    m_pane->composer().setFocus();
}

void MessagesPage::leaveThread()
{
    m_isInThread = false;
    arrange();
    m_list->setFocus();
}

void MessagesPage::arrange()
{
    const bool narrow = width() < grown(bothPanesWidth, font());
    m_list->setMinimumWidth(narrow ? 0 : grown(conversationsWidth, font()));
    m_list->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : grown(conversationsWidth, font()));
    m_pane->setBackShown(narrow);
    m_list->setVisible(!narrow || !m_isInThread);
    m_pane->setVisible(!narrow || m_isInThread);
}

void MessagesPage::onNewestSeen()
{
    m_isSeen = true;
    const Conversation *known = m_conversations->conversation(conversation());
    if (known && known->unread > 0)
        emit readReached(conversation());
}

void MessagesPage::onNobodyLooks()
{
    if (!m_isSeen)
        return;
    m_thread->endNew();
    m_thread->beginNew();
}

void MessagesPage::onRetry()
{
    if (m_connection.connection == Connection::Offline) {
        emit retryConnectionRequested();
        return;
    }
    m_list->beginLoading();
    emit conversationsWanted();
}

/// It goes from the screen at once, and from the store when nobody wants it back.
void MessagesPage::onThrownAway(const OperationId &id)
{
    finishThrowing();
    m_thrownAway = id;
    m_thread->hide(id);
    //: After a message that was not sent was thrown away; beside it stands Undo
    m_undo->offer(tr("Thrown away."));
    placeUndoBar();
}

void MessagesPage::onTakenBack()
{
    m_thread->show(std::exchange(m_thrownAway, {}));
}

void MessagesPage::finishThrowing()
{
    if (!m_thrownAway.isEmpty())
        emit discardRequested(std::exchange(m_thrownAway, {}));
}

void MessagesPage::placeUndoBar()
{
    const int bottom = m_pane->composer().isVisible() ? m_pane->composer().y() : m_pane->height();
    m_undo->move((m_pane->width() - m_undo->width()) / 2, bottom - m_undo->height() - space::l);
}

void MessagesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    placeUndoBar();
}

void MessagesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace clinicbell::ui
