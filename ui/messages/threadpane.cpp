// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/threadpane.h"

#include "ui/inbox/skeletonrows.h"
#include "ui/messages/composer.h"
#include "ui/messages/emptypage.h"
#include "ui/messages/messagetext.h"
#include "ui/messages/threadview.h"
#include "ui/status/noteline.h"
#include "ui/text/errortext.h"
#include "ui/text/safetext.h"
#include "ui/text/statustext.h"
#include "ui/theme/icons.h"
#include "ui/theme/leadinglabel.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

constexpr auto threadSkeletonDelay = 150ms;

} // namespace

ThreadPane::ThreadPane(ThreadModel &model, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_head(buildHead())
    , m_pages(new QStackedWidget)
    , m_view(new ThreadView(model))
    , m_blank(new QWidget)
    , m_skeleton(new SkeletonRows)
    , m_empty(new EmptyPage)
    , m_typing(new QLabel)
    , m_note(new NoteLine(u"info"_s, NoteLine::Tone::Calm))
    , m_composer(new Composer)
    , m_skeletonTimer(clock.makeTimer())
{
    for (QWidget *page :
         {static_cast<QWidget *>(m_view), m_blank, static_cast<QWidget *>(m_skeleton), static_cast<QWidget *>(m_empty)})
        m_pages->addWidget(page);
    m_typing->setTextFormat(Qt::PlainText);
    m_typing->setContentsMargins(space::l + space::xs, 0, space::l, space::xs);
    m_typing->setForegroundRole(QPalette::PlaceholderText);
    m_note->setContentsMargins(space::l + space::xs, space::xs, space::l, space::s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_pages, 1);
    column->addWidget(m_typing);
    column->addWidget(m_note);
    column->addWidget(m_composer);
    connect(&model, &ThreadModel::stateChanged, this, &ThreadPane::showRightPage);
    connect(m_skeletonTimer.get(), &Timer::timedOut, this, &ThreadPane::onSkeletonDue);
    connect(m_empty, &EmptyPage::actionRequested, this, &ThreadPane::retryRequested);
    connect(m_composer, &Composer::escapePressed, this, &ThreadPane::backRequested);
    setConversation({});
}

QWidget *ThreadPane::buildHead()
{
    auto *head = new QWidget(this);
    m_back = new QToolButton(head);
    m_back->setIcon(icon(u"arrow-left"_s));
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_name = new LeadingLabel(head);
    m_name->setTextFormat(Qt::PlainText);
    m_about = new LeadingLabel(head);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_name);
    words->addWidget(m_about);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::l + space::xs, space::m - 3, space::l, space::m - 3);
    row->setSpacing(space::s);
    row->addWidget(m_back);
    row->addLayout(words, 1);
    connect(m_back, &QToolButton::clicked, this, &ThreadPane::backRequested);
    return head;
}

void ThreadPane::setConversation(const Conversation &conversation)
{
    if (conversation == m_conversation && m_isBuilt)
        return; // Who is in the team changes often, and says nothing of the conversation.
    m_isBuilt = true;
    const bool isOther = conversation.id != m_conversation.id;
    m_conversation = conversation;
    if (isOther) {
        m_error.reset();
        m_member.reset();
        setTyping({});
    }
    m_composer->setConversation(conversation.id, conversation.otherName);
    const bool none = conversation.id.isEmpty();
    m_head->setVisible(!none);
    m_composer->setVisible(!none && !conversation.isClosed);
    m_composer->setEnabled(!none && !conversation.isClosed);
    retranslate();
}

void ThreadPane::setPresence(const std::optional<Member> &member)
{
    if (member == m_member)
        return;
    m_member = member;
    showHead();
}

void ThreadPane::setTyping(const QString &name)
{
    if (const QString words = name.isEmpty() ? QString() : typingText(name); words != m_typing->text())
        m_typing->setText(words);
}

void ThreadPane::setError(const std::optional<Error> &error)
{
    m_error = error;
    showRightPage();
}

void ThreadPane::setConnection(const ConnectionStatus &status)
{
    m_connection = status;
    showHead();
    showNote();
    showRightPage();
}

void ThreadPane::setBackShown(bool shown)
{
    m_back->setVisible(shown);
}

void ThreadPane::setHasChoice(bool choice)
{
    m_hasChoice = choice;
    showRightPage();
}

void ThreadPane::showHead()
{
    m_name->setFont(titleFont(font()));
    m_about->setFont(metaFont(font()));
    m_name->setText(safeLine(m_conversation.otherName, 80));
    QStringList about;
    if (m_conversation.otherRole != Role::Other)
        about.append(roleText(m_conversation.otherRole));
    if (m_member && !m_member->room.isEmpty())
        about.append(safeLine(m_member->room, 60));
    if (m_member && m_connection.connection != Connection::Offline) // Else nobody knows.
        about.append(presenceText(m_member->status));
    m_about->setText(about.join(u" · "_s));
    m_about->setVisible(!about.isEmpty());
}

void ThreadPane::showNote()
{
    const bool offline = m_connection.connection == Connection::Offline;
    if (m_conversation.id.isEmpty()) {
        m_note->setText({});
    } else if (m_conversation.isClosed) {
        //: In the place of the field for a message
        m_note->setText(tr("This conversation is no longer available."));
    } else {
        //: Above the field for a message
        m_note->setText(offline ? tr("You are offline. What you write now is sent when you are back online.")
                                : QString());
    }
}

void ThreadPane::showRightPage()
{
    const bool loading = m_model.isLoading() && m_model.rowCount() == 0;
    if (!loading) {
        m_skeletonTimer->stop();
        m_skeletonDue = false;
    } else if (!m_skeletonDue && !m_skeletonTimer->isActive()) {
        m_error.reset();
        m_skeletonTimer->start(threadSkeletonDelay);
    }
    if (m_conversation.id.isEmpty() && !m_hasChoice)
        m_pages->setCurrentWidget(m_blank);
    else if (m_conversation.id.isEmpty() || (m_model.rowCount() == 0 && (m_error || m_model.isLoaded())))
        showWords();
    else if (m_model.rowCount() > 0)
        m_pages->setCurrentWidget(m_view);
    else
        m_pages->setCurrentWidget(m_skeletonDue ? static_cast<QWidget *>(m_skeleton) : m_blank);
}

void ThreadPane::showWords()
{
    if (m_conversation.id.isEmpty()) {
        m_empty->setWords(u"message-circle"_s, tr("Choose a conversation."), {}, {});
    } else if (m_error) {
        //: Button: load the messages again
        m_empty->setWords(u"triangle-alert"_s, errorText(*m_error), {}, tr("Retry"));
    } else if (m_connection.connection == Connection::Offline) {
        m_empty->setWords(u"cloud-off"_s, tr("You are offline, and nothing of this conversation is saved here."), {},
                          {});
    } else {
        m_empty->setWords(u"message-circle"_s, tr("Nothing was written yet."), {}, {});
    }
    m_pages->setCurrentWidget(m_empty);
}

void ThreadPane::onSkeletonDue()
{
    m_skeletonDue = true;
    showRightPage();
}

void ThreadPane::retranslate()
{
    //: Button: from one conversation to the list of all
    m_back->setAccessibleName(tr("Back to the conversations"));
    m_back->setToolTip(m_back->accessibleName());
    //: Name of the list of messages for screen readers; %1 is with whom
    m_view->setAccessibleName(tr("Messages with %1").arg(safeLine(m_conversation.otherName, 80)));
    //: Name for screen readers while the messages load
    m_skeleton->setAccessibleName(tr("Loading messages"));
    m_typing->setFont(metaFont(font()));
    m_typing->setMinimumHeight(QFontMetrics(metaFont(font())).height()
                               + space::xs); // Nothing moves when somebody types.
    m_typing->setVisible(!m_conversation.id.isEmpty() && !m_conversation.isClosed);
    showHead();
    if (m_conversation.id.isEmpty())
        showWords();
    showNote();
    showRightPage();
}

void ThreadPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

void ThreadPane::paintEvent(QPaintEvent *)
{
    if (m_head->isVisible())
        QPainter(this).fillRect(QRect(0, m_head->geometry().bottom(), width(), 1), QColor(tokensFor(palette()).line));
}

void ThreadPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit backRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace clinicbell::ui
