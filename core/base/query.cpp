// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/query.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

void appendText(const QJsonValue &value, QString &text)
{
    if (value.isString()) {
        text += u' ' + value.toString();
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &part : object)
            appendText(part, text);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &part : array)
            appendText(part, text);
    }
}

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

void appendFolded(const QString &special, QString &plain)
{
    const QString decomposed = special.normalized(QString::NormalizationForm_KD).toCaseFolded();
    std::copy_if(decomposed.begin(), decomposed.end(), std::back_inserter(plain),
                 [](QChar c) { return c.category() != QChar::Mark_NonSpacing; });
}

bool startsAWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

Shelf shelfOf(const LocalStates &states)
{
    if (states.superseded)
        return Shelf::Earlier;
    if (states.doneAt.isValid())
        return Shelf::Done;
    return states.remindAt.isValid() ? Shelf::Snoozed : Shelf::Inbox;
}

QList<Shelf> shelvesOf(const Filter &filter)
{
    return filter.everywhere ? QList<Shelf>{Shelf::Inbox, Shelf::Snoozed, Shelf::Done} : QList<Shelf>{filter.shelf};
}

std::optional<PageKey> nextAfter(const Page &page)
{
    if (page.atEnd)
        return std::nullopt;
    if (page.searchedTo)
        return page.searchedTo;
    return page.rows.isEmpty() ? std::nullopt : std::optional(keyOf(page.rows.last()));
}

PageKey keyOf(const Notification &notification)
{
    return {notification.createdAt, notification.id};
}

QString folded(const QString &text)
{
    // Most of what a search reads, and a tenth of the work.
    if (std::all_of(text.begin(), text.end(), isAscii))
        return text.toCaseFolded();
    QString plain;
    plain.reserve(text.size());
    for (auto at = text.begin(); at != text.end();) {
        const auto special = std::find_if_not(at, text.end(), isAscii);
        std::transform(at, special, std::back_inserter(plain), [](QChar c) { return c.toCaseFolded(); });
        at = std::find_if(special, text.end(), isAscii);
        appendFolded(QString(special, at - special), plain);
    }
    return plain;
}

bool matches(const Filter &filter, const Notification &notification)
{
    if (filter.unreadOnly && notification.isRead())
        return false;
    if (filter.criticalOnly && notification.priority != Priority::Critical)
        return false;
    if (!filter.kinds.isEmpty() && !filter.kinds.contains(notification.kind))
        return false;
    if (filter.pinnedOnly && !notification.local.pinned)
        return false;
    if (!shelvesOf(filter).contains(shelfOf(notification.local)))
        return false;
    return filter.text.isEmpty() || SearchWords(filter.text).occurIn(notification);
}

SearchWords::SearchWords(const QString &text)
    : m_words(folded(text).split(u' ', Qt::SkipEmptyParts))
{
    for (const QString &word : std::as_const(m_words)) {
        // JSON escapes those two, and white space, which no word has.
        if (!word.contains(u'"') && !word.contains(u'\\'))
            m_plainWords += word.toUtf8();
    }
}

bool SearchWords::mayOccurIn(std::initializer_list<QByteArrayView> texts) const
{
    QByteArray joined;
    for (const QByteArrayView text : texts) {
        joined += text;
        joined += ' ';
    }
    unsigned char allBits = 0;
    for (char &c : joined) {
        allBits |= static_cast<unsigned char>(c);
        c = static_cast<char>(c | ((c >= 'A' && c <= 'Z') ? 0x20 : 0));
    }
    if (allBits >= 0x80)
        joined = folded(QString::fromUtf8(joined)).toUtf8();
    return std::all_of(m_plainWords.begin(), m_plainWords.end(),
                       [&](const QByteArray &word) { return joined.contains(word); });
}

bool SearchWords::occurIn(const Notification &notification) const
{
    if (m_words.isEmpty())
        return true;
    QString text = notification.title + u' ' + notification.message;
    appendText(notification.data, text);
    return occurIn(text);
}

bool SearchWords::occurIn(const QString &text) const
{
    const QString plain = folded(text);
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return startsAWord(plain, word); });
}

} // namespace clinicbell
