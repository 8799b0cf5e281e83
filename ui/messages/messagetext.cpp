// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/messagetext.h"

#include "ui/text/errortext.h"
#include "ui/text/listtext.h"
#include "ui/text/safetext.h"
#include "ui/text/statustext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr qsizetype roomBeforeFind = 16; ///< Characters that are in sight in any case.
constexpr qsizetype roomToMention = 500; ///< Characters left from which on the count is shown.

struct MessageText
{
    Q_DECLARE_TR_FUNCTIONS(MessageText)
};

} // namespace

QString messageStateText(const Message &message, bool online, const QLocale &locale)
{
    switch (message.state) {
    case MessageState::Waiting:
        //: A message that is on its way to the server, and one that cannot be before the connection is back
        return online ? MessageText::tr("Sending…") : MessageText::tr("Will be sent when you are back online");
    case MessageState::Sent:
        //: The server has one's own message
        return MessageText::tr("Sent");
    case MessageState::Delivered:
        //: One's own message has come to the other one's computer
        return MessageText::tr("Delivered");
    case MessageState::Read:
        if (!message.readAt.isValid()) {
            //: The other one has read one's own message
            return MessageText::tr("Read");
        }
        //: The other one has read one's own message at the time %1
        return MessageText::tr("Read %1").arg(clockTime(message.readAt, locale));
    case MessageState::Failed: break;
    }
    return {};
}

QString messageStateIcon(const Message &message)
{
    switch (message.state) {
    case MessageState::Waiting: return u"clock"_s;
    case MessageState::Sent: return u"check"_s;
    case MessageState::Delivered: return u"circle-check"_s;
    case MessageState::Read: return u"check-check"_s;
    case MessageState::Failed: break;
    }
    return u"circle-alert"_s;
}

QString failureText(const Message &message)
{
    //: A message that the server declined; %1 is the reason, a sentence
    return message.failure ? MessageText::tr("Not sent. %1").arg(errorText(*message.failure))
                           : MessageText::tr("Not sent.");
}

QString spokenMessage(const Message &message, const QString &sender, bool own, bool online, const QDateTime &now)
{
    QStringList parts{sender, spokenTime(message.sentAt, now)};
    if (own)
        parts.append(message.state == MessageState::Failed ? failureText(message) : messageStateText(message, online));
    parts.removeAll(QString());
    //: A message read aloud: %1 is who, when and how far it has come, %2 what was written
    return MessageText::tr("%1: %2").arg(QLocale().createSeparatedList(parts), safeText(message.content));
}

QString lastLine(const Conversation &conversation)
{
    const QString line = safeLine(conversation.lastContent);
    //: In the list of conversations; %1 is one's own last message
    return conversation.lastIsOwn && !line.isEmpty() ? MessageText::tr("You: %1").arg(line) : line;
}

QString spokenConversation(const Conversation &conversation, const QDateTime &now)
{
    QStringList parts{safeLine(conversation.otherName), roleText(conversation.otherRole)};
    if (conversation.unread > 0) {
        //: Read aloud: how many messages of a conversation are unread
        parts.append(MessageText::tr("%n unread", nullptr, conversation.unread));
    }
    if (conversation.isClosed) {
        //: Read aloud: a conversation that can only be read
        parts.append(MessageText::tr("no longer available"));
    }
    if (const QString last = lastLine(conversation); !last.isEmpty()) {
        //: Read aloud: %1 is the newest message of a conversation
        parts.append(MessageText::tr("last: %1").arg(last));
        parts.append(spokenTime(conversation.lastAt, now));
    }
    return listed(parts);
}

QString foundPart(const QString &text, const QString &words)
{
    const QString line = safeLine(text, longestMessageContent);
    const qsizetype at = line.indexOf(words.section(u' ', 0, 0), 0, Qt::CaseInsensitive);
    const qsizetype from = at > roomBeforeFind ? line.lastIndexOf(u' ', at - 1 - roomBeforeFind / 2) + 1 : 0;
    return from > 0 ? u'…' + line.mid(from) : line;
}

QString typingText(const QString &name)
{
    const QString line = isolated(name);
    //: Under a thread; %1 is who is writing just now
    return line.isEmpty() ? MessageText::tr("Typing…") : MessageText::tr("%1 is typing…").arg(line);
}

QString lengthText(qsizetype characters, const QLocale &locale)
{
    if (characters < longestMessageContent - roomToMention)
        return {};
    const QString most = locale.toString(longestMessageContent);
    if (characters <= longestMessageContent) {
        //: How long a message is that nears the longest one allowed
        return MessageText::tr("%1 of %2 characters").arg(locale.toString(characters), most);
    }
    //: A message is too long; %L1 says by how much
    return MessageText::tr("%L1 characters too many. A message has at most %2.")
        .arg(characters - longestMessageContent)
        .arg(most);
}

qsizetype characterCount(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace clinicbell::ui
