// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/store/threadbench.h"

using namespace Qt::StringLiterals;

namespace clinicbell::test {

ThreadBench::ThreadBench()
{
    QObject::connect(&store.worker, &store::OpenCache::conversationsChanged, &store.worker,
                     [this](int, const ConversationChanges &change) { changes.append(change); });
    std::ignore = store.open();
}

void ThreadBench::reopen()
{
    store.close();
    std::ignore = store.open();
}

QDateTime ThreadBench::at(int minute)
{
    return notificationOf({}, 0).createdAt.addSecs(qint64(minute) * 60);
}

Conversation ThreadBench::listed(const QString &number, int minute, int unread)
{
    return {.id = id(number),
            .otherId = UserId(u"2"_s),
            .otherName = u"Person "_s + number,
            .otherRole = Role::Nurse,
            .lastContent = u"last of "_s + number,
            .lastAt = at(minute),
            .lastIsOwn = false,
            .unread = unread,
            .isClosed = false,
            .lastId = MessageId(QString::number(minute))};
}

Message ThreadBench::from(const QString &user, const QString &id, int minute)
{
    return {.id = MessageId(id),
            .clientId = {},
            .conversation = ThreadBench::id(),
            .senderId = UserId(user),
            .content = u"message "_s + id,
            .sentAt = at(minute),
            .readAt = {}};
}

store::MessagePageReport ThreadBench::page(const QList<Message> &rows, bool isNewest, bool isLast)
{
    return *worker().mergePage({.conversation = id(), .rows = rows, .isNewest = isNewest, .isLast = isLast});
}

void ThreadBench::receipt(const QString &reader, int minute)
{
    worker().noteRead({.conversation = id(), .reader = UserId(reader), .at = at(minute)});
}

OperationId ThreadBench::write(const QString &content)
{
    return store.worker.send(id(), content, store.act())->value(0);
}

OperationId ThreadBench::refuseOne(const QString &content)
{
    const OperationId operation = write(content);
    std::ignore =
        store.worker.refuse(operation, {.code = ErrorCode::Refused, .serverWords = u"Too late."_s}, {}, store.tick());
    return operation;
}

Conversation ThreadBench::conversation(const QString &number)
{
    const QList<Conversation> all = *worker().conversations();
    for (const Conversation &each : all) {
        if (each.id == id(number))
            return each;
    }
    return {};
}

QStringList ThreadBench::order()
{
    QStringList ids;
    const QList<Conversation> all = *worker().conversations();
    for (const Conversation &each : all)
        ids.append(each.id.value());
    return ids;
}

MessageRows ThreadBench::rows(const std::optional<MessageKey> &before, int limit)
{
    return *worker().page({.conversation = id(), .before = before, .limit = limit});
}

QStringList ThreadBench::idsOf(const QList<Message> &messages)
{
    QStringList ids;
    for (const Message &message : messages)
        ids.append(message.id.isEmpty() ? message.content : message.id.value());
    return ids;
}

QList<MessageState> ThreadBench::states()
{
    QList<MessageState> states;
    const QList<Message> messages = rows().rows;
    for (const Message &message : messages)
        states.append(message.state);
    return states;
}

} // namespace clinicbell::test
