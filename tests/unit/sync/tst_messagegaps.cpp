// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/messagefixture.h"

/// What was written while nobody could hear it is in the conversation afterwards.
class TestMessageGaps : public MessageFixture
{
    Q_OBJECT
private slots:
    void aDeskThatWasAwayHasTheWholeConversationInOrder()
    {
        openFirst({messageJson(5, 2, 5)});
        m_bench->server.closes(1006);
        advance(2s);
        QJsonArray messages;
        for (int id = 160; id >= 5; --id)
            messages.append(messageJson(id, id % 2 == 0 ? 2 : 7, id));
        QJsonArray first, second;
        for (int i = 0; i < messages.size(); ++i)
            (i < 100 ? first : second).append(messages.at(i));
        network().answerOnly("GET", u"/messages/conversations"_s,
                             listOf({conversationJson(1, 78, messages.first().toObject())}));
        network().answerOnly("GET", u"/1/messages"_s, listOf(first, 1, 2));
        network().answer("GET", u"/1/messages"_s, listOf(second, 2, 2));
        advance(30s);
        reconnect(u"1.2"_s);
        advance(1min);
        QStringList expected;
        for (int id = 5; id <= 160; ++id)
            expected.append(QString::number(id));
        QCOMPARE(ids(), expected);
        QCOMPARE(conversation().unread, 78);
    }

    /// It is the newest that the list tells of, and known: it was sent from here.
    void whatWasMissedBeforeOnesOwnMessageIsNotOverlooked()
    {
        openFirst({messageJson(5, 2, 5)});
        m_sync->open({});
        m_bench->server.closes(1006);
        advance(2s);
        m_sync->send(m_first, u"message 7"_s);
        network().answer("POST", u"/1/send"_s,
                         {.body = QJsonDocument(QJsonObject{{u"data"_s, messageJson(7, 7, 7)}}).toJson()});
        network().answerOnly("GET", u"/messages/conversations"_s,
                             listOf({conversationJson(1, 0, messageJson(7, 7, 7))}));
        network().answerOnly("GET", u"/1/messages"_s,
                             listOf({messageJson(7, 7, 7), messageJson(6, 2, 6), messageJson(5, 2, 5)}));
        advance(30s);
        reconnect(u"1.2"_s);
        advance(1min);
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s, u"7"_s}));
        m_bench->takeRequests();
        m_bench->server.closes(1006);
        advance(2s);
        reconnect(u"1.3"_s);
        advance(1min);
        QCOMPARE(requestsOfMessages(), QStringList{u"GET /messages/conversations"_s}); // It is known by now.
    }

    /// Its frame went lost on a line that stood, and a later one came.
    void whatTheServerCountsAndIsNotHereIsFetched()
    {
        openFirst({messageJson(5, 2, 5)});
        m_sync->open({});
        hears(messageJson(7, 2, 7));
        QCOMPARE(ids(), QStringList({u"5"_s, u"7"_s}));
        network().answerOnly("GET", u"/messages/conversations"_s,
                             listOf({conversationJson(1, 2, messageJson(7, 2, 7))}));
        network().answerOnly("GET", u"/1/messages"_s,
                             listOf({messageJson(7, 2, 7), messageJson(6, 2, 6), messageJson(5, 2, 5)}));
        m_bench->server.closes(1006);
        advance(30s);
        reconnect(u"1.2"_s);
        advance(1min);
        QCOMPARE(ids(), QStringList({u"5"_s, u"6"_s, u"7"_s}));
    }
};

QTEST_GUILESS_MAIN(TestMessageGaps)
#include "tst_messagegaps.moc"
