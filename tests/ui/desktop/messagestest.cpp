// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/desktop.h"
#include "tests/integration/demo-server/demoserver.h"
#include "ui/messages/conversationlistmodel.h"
#include "ui/messages/messagefield.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/threadmodel.h"
#include "ui/team/teampage.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace clinicbell;
using namespace Qt::StringLiterals;

/// The page of messages in the whole program, at the demo clinic: a colleague writes, the person answers.
class MessagesDesktopTest : public QObject
{
    Q_OBJECT

    static constexpr int patience = 10'000; // ms

    demo::test::DemoServer m_server;
    QTemporaryDir m_profile;
    std::unique_ptr<Desktop> m_desktop;
    QString m_james;
    QString m_path; ///< Of the conversation.
    ConversationId m_id;

    ui::MessagesPage *page() const { return m_desktop->window().findChild<ui::MessagesPage *>(); }
    void jamesSays(const QString &words)
    {
        QCOMPARE(m_server.call("POST", m_path + u"/send"_s, {{u"content"_s, words}}, m_james).status, 200);
    }
    QJsonArray atTheServer() { return m_server.call("GET", m_path + u"/messages"_s, {}, m_james).data().toArray(); }
    /// What stands in the thread, oldest first.
    QStringList shown() const
    {
        QStringList texts;
        const auto *thread = page()->findChild<ui::ThreadModel *>();
        for (int row = 0; thread && row < thread->rowCount(); ++row)
            texts.append(thread->index(row).data().toString());
        return texts;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_server.start());
        const auto profile = ProfileFolder::open(m_profile.path());
        QVERIFY(profile);
        m_desktop = std::make_unique<Desktop>(*profile, Invocation());
        QVERIFY(m_desktop->start());
        m_desktop->application().lifecycle().signIn(m_server.rest().toString(), u"siti@klinik.example"_s,
                                                    u"clinic-demo"_s, false);
        const auto isLive = [this] {
            return m_desktop->application().engine().status().connection == Connection::Live;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isLive(), patience);
        m_james = m_server.signIn(u"james@klinik.example"_s);
        const QJsonValue siti = m_server.call("GET", u"/auth/me"_s, {}, m_server.signIn()).data()[u"id"];
        const auto begun = m_server.call("POST", u"/messages/conversations"_s, {{u"with_user_id"_s, siti}}, m_james);
        m_id = ConversationId(QString::number(begun.data()[u"id"].toInteger()));
        m_path = u"/messages/conversations/"_s + m_id.value();
    }
    void cleanupTestCase() { m_desktop.reset(); }

    void whatAColleagueWritesIsShownAndReadAndAnswered()
    {
        jamesSays(u"Can you come to room 3?"_s);
        m_desktop->window().showConversation(m_id);
        QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
        QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"Can you come to room 3?"_s), patience);
        jamesSays(u"It is urgent"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"It is urgent"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(atTheServer().first()[u"read_at"].isString(), patience);
        auto *field = page()->findChild<ui::MessageField *>();
        QVERIFY(field);
        field->setFocus();
        QTest::keyClicks(field, u"On my way"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(shown().last(), u"On my way"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(atTheServer().first()[u"content"].toString(), u"On my way"_s, patience);
        // What told of the messages is read with them.
        const auto unread = [this] {
            qint64 count = 0;
            const QJsonArray rows = m_server.truth();
            for (const QJsonValue &row : rows)
                count += row[u"type"].toString() == u"new_message"_s && !row[u"read"].toBool() ? 1 : 0;
            return count;
        };
        QTRY_COMPARE_WITH_TIMEOUT(unread(), 0, patience);
    }

    void aColleagueOfTheTeamIsWrittenTo()
    {
        const UserId dewi(m_server.call("GET", u"/auth/me"_s, {}, m_server.signIn(u"dewi@klinik.example"_s))
                              .data()[u"id"]
                              .toVariant()
                              .toString());
        emit m_desktop->window().findChild<ui::TeamPage *>()->conversationRequested(dewi);
        QTRY_VERIFY_WITH_TIMEOUT(page()->conversation() != m_id && !page()->conversation().isEmpty(), patience);
        QCOMPARE(m_desktop->window().place(), ui::Place::Messages);
    }

    void aSearchFindsWhatWasWritten()
    {
        const auto *list = page()->findChild<ui::ConversationListModel *>();
        QVERIFY(list);
        const auto finds = [list] {
            QStringList texts;
            for (int row = 0; row < list->rowCount(); ++row) {
                const QModelIndex index = list->index(row);
                const auto kind =
                    index.data(ui::ConversationListModel::RowKindRole).value<ui::ConversationListModel::RowKind>();
                if (kind == ui::ConversationListModel::RowKind::Find)
                    texts.append(index.data(ui::ConversationListModel::LineRole).toString());
            }
            return texts;
        };
        QCOMPARE(finds(), QStringList());
        page()->focusSearch();
        auto *search = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(search);
        QTest::keyClicks(search, u"URG"_s);
        QTRY_COMPARE_WITH_TIMEOUT(finds().size(), 1, patience);
        QVERIFY(finds().first().contains(u"urgent"_s));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"ClinicBell test"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    MessagesDesktopTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "messagestest.moc"
