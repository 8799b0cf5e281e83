// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/conversation.h"
#include "core/base/notification.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clinicbell;

/// The order of a thread, and what leads to it.
class TestMessage : public QObject
{
    Q_OBJECT

    static Message message(const QString &id, int second, MessageState state = MessageState::Sent)
    {
        Message message;
        message.id = MessageId(id);
        message.sentAt = QDateTime({2026, 3, 2}, {12, 0, 0}, Qt::UTC).addSecs(second);
        message.state = state;
        return message;
    }

private slots:
    void aThreadIsInTheServersOrderWithWhatWaitsAtItsEnd()
    {
        const QList<Message> ordered{message(u"8"_s, 0),
                                     message(u"9"_s, 1),
                                     message(u"10"_s, 1), // Within the same second, "10" is after "9".
                                     message(u"7"_s, 2),
                                     message({}, 0, MessageState::Failed), // By a clock that is behind.
                                     message({}, 1, MessageState::Waiting)};
        QList<Message> mixed = ordered;
        std::reverse(mixed.begin(), mixed.end());
        std::sort(mixed.begin(), mixed.end(), isEarlier);
        QVERIFY(mixed == ordered);
        for (const Message &each : ordered)
            QVERIFY(!isEarlier(each, each));
    }

    void aNotificationNamesItsConversation_data()
    {
        QTest::addColumn<QJsonObject>("data");
        QTest::addColumn<QString>("about");
        QTest::addColumn<bool>("ofAMessage");
        QTest::addColumn<QString>("id");
        const QJsonObject none;
        QTest::newRow("a number") << QJsonObject{{u"conversation_id"_s, 4}} << QString() << true << u"4"_s;
        QTest::newRow("a text") << QJsonObject{{u"conversation_id"_s, u"c-4"_s}} << QString() << true << u"c-4"_s;
        QTest::newRow("what it is about") << none << u"App\\Models\\Conversation"_s << true << u"9"_s;
        QTest::newRow("about something else") << none << u"appointment"_s << true << QString();
        QTest::newRow("no message") << QJsonObject{{u"conversation_id"_s, 4}} << QString() << false << QString();
    }
    void aNotificationNamesItsConversation()
    {
        QFETCH(const QJsonObject, data);
        QFETCH(const QString, about);
        QFETCH(const bool, ofAMessage);
        QFETCH(const QString, id);
        Notification notification;
        notification.kind = ofAMessage ? Kind::Message : Kind::Appointment;
        notification.data = data;
        notification.notifiableType = about;
        notification.notifiableId = u"9"_s;
        QCOMPARE(conversationOf(notification).value(), id);
    }
};

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
