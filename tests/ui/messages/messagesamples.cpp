// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/messages/messagesamples.h"

using namespace Qt::StringLiterals;

namespace clinicbell::test {

Conversation sampleConversation(const QString &id, const QString &name, const QString &last, const QDateTime &at)
{
    return {.id = ConversationId(id),
            .otherId = UserId(u"u"_s + id),
            .otherName = name,
            .otherRole = Role::Doctor,
            .lastContent = last,
            .lastAt = at};
}

QList<Conversation> sampleConversations(const QDateTime &now)
{
    QList<Conversation> rows{
        sampleConversation(u"1"_s, u"Dr. James Lim"_s, u"Thank you. I'm on my way to Room 1."_s, now.addSecs(-60)),
        sampleConversation(u"2"_s, u"Dr. Putri Wulandari"_s, u"Please move my 15:30, Mrs Tan needs longer"_s,
                           now.addSecs(-9 * 60)),
        sampleConversation(u"3"_s, u"Rudi Hartono"_s, u"The printer at the front desk is working again"_s,
                           now.addSecs(-3 * 3600)),
        sampleConversation(u"4"_s, u"Maya Yusuf"_s, u"Amoxicillin is back in stock"_s, now.addSecs(-26 * 3600)),
        sampleConversation(u"5"_s, u"Dr. Sari Lubis"_s, u"See you on Monday"_s, now.addSecs(-4 * 86400)),
    };
    rows[0].otherId = UserId(u"3"_s);
    rows[0].lastIsOwn = true;
    rows[1].otherId = UserId(u"2"_s);
    rows[1].unread = 2;
    rows[2].otherId = UserId(u"4"_s);
    rows[2].otherRole = Role::Admin;
    rows[3].otherId = UserId(u"5"_s);
    rows[3].otherRole = Role::Nurse;
    rows[4].isClosed = true;
    return rows;
}

Message sampleMessage(const QString &id, const QString &content, const QDateTime &at)
{
    return {.id = MessageId(id),
            .clientId = {},
            .conversation = ConversationId(u"1"_s),
            .senderId = UserId(u"3"_s),
            .content = content,
            .sentAt = at,
            .readAt = {}};
}

Message ownMessage(const QString &id, const QString &content, const QDateTime &at, MessageState state)
{
    Message message = sampleMessage(id, content, at);
    message.senderId = UserId(u"1"_s);
    message.clientId = OperationId(u"op-"_s + id);
    message.state = state;
    if (state == MessageState::Waiting || state == MessageState::Failed)
        message.id = {};
    if (state == MessageState::Read)
        message.readAt = at.addSecs(60);
    if (state == MessageState::Failed)
        message.failure = Error{.code = ErrorCode::Refused, .detail = {}, .serverWords = u"He is not on duty."_s};
    return message;
}

QList<Message> sampleThread(const QDateTime &now)
{
    const QDateTime yesterday = now.addSecs(-86400 - 1800);
    return {
        sampleMessage(u"1"_s, u"Could you print the referral for Mr Santoso?"_s, yesterday),
        ownMessage(u"2"_s, u"Done. It is in your tray."_s, yesterday.addSecs(300), MessageState::Read),
        sampleMessage(u"3"_s, u"Good afternoon! Is my next patient here already?"_s, now.addSecs(-3000)),
        sampleMessage(u"4"_s, u"She called this morning and said that she might be late because of the rain."_s,
                      now.addSecs(-2990)),
        ownMessage(u"5"_s, u"Not yet."_s, now.addSecs(-2700), MessageState::Read),
        ownMessage(u"6"_s,
                   u"I have asked her to come at half past two instead, so you have a quarter of an hour.\n"
                   "Shall I send in Mr Nugroho first? He is here for his blood pressure."_s,
                   now.addSecs(-2690), MessageState::Read),
        sampleMessage(u"7"_s, u"Yes, please."_s, now.addSecs(-1500)),
        sampleMessage(u"8"_s, u"https://clinic.example/patients/4711/documents/laboratory/results-2026-03-02.pdf"_s,
                      now.addSecs(-600)),
        sampleMessage(u"9"_s, u"The laboratory has sent the results, could you put them into his file?"_s,
                      now.addSecs(-590)),
        ownMessage(u"10"_s, u"They are in. I've told him that you will call in a few minutes."_s, now.addSecs(-120),
                   MessageState::Delivered),
    };
}

QList<Message> manyMessages(int count, const QDateTime &newest)
{
    constexpr int ownOneIn = 3;
    QList<Message> messages;
    messages.reserve(count);
    for (int i = 1; i <= count; ++i) {
        const QString id = QString::number(i);
        const QDateTime at = newest.addSecs(-60LL * (count - i));
        const QString content = u"Message %1. "_s.arg(i) + u"Some more words about a patient. "_s.repeated(i % 7);
        messages.append(i % ownOneIn == 0 ? ownMessage(id, content, at, MessageState::Read)
                                          : sampleMessage(id, content, at));
    }
    return messages;
}

} // namespace clinicbell::test
