// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/fakeclock.h"
#include "tests/ui/messages/messagesamples.h"
#include "ui/messages/conversationpane.h"
#include "ui/messages/messagefield.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/threadview.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <memory>

namespace clinicbell::test {

using namespace clinicbell::ui;

/// A page of messages in an active window, and what it has asked for.
class ShownMessages
{
protected:
    void openPage()
    {
        m_asked.clear();
        m_page = std::make_unique<MessagesPage>(m_clock);
        QObject::connect(m_page.get(), &MessagesPage::messagesWanted, m_page.get(),
                         [this](const auto &query) { m_asked.append(query); });
        m_page->setSelf(UserId(QStringLiteral("1")));
        m_page->setMembers(sampleMembers(m_clock.now()));
        m_page->resize(880, 560);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->load();
        m_page->setConversations(sampleConversations(m_clock.now()));
    }
    MessageField &field() const { return *m_page->findChild<MessageField *>(); }
    ThreadView &threadView() const { return *m_page->findChild<ThreadView *>(); }
    QListView &list() const { return m_page->findChild<ConversationPane *>()->list(); }
    QLineEdit &search() const { return *m_page->findChild<QLineEdit *>(); }

    bool says(const QString &words) const
    {
        const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    QPushButton *button(const QString &text) const
    {
        const QList<QPushButton *> buttons = m_page->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton *candidate) {
            return candidate->isVisible() && candidate->text() == text;
        });
        return found == buttons.end() ? nullptr : *found;
    }
    void open(const QList<Message> &rows, bool atBeginning = true)
    {
        m_page->showConversation(ConversationId(QStringLiteral("1")));
        m_page->showMessages(m_asked.last(), {.rows = rows, .atBeginning = atBeginning});
        m_page->grab();
    }
    void commit(const QList<Message> &messages)
    {
        ConversationChanges changes;
        changes.messages = messages;
        m_page->apply(changes);
        m_page->grab();
    }
    Conversation conversation(int at) const { return sampleConversations(m_clock.now()).at(at); }

    FakeClock m_clock;
    std::unique_ptr<MessagesPage> m_page;
    QList<MessageQuery> m_asked;
};

} // namespace clinicbell::test
