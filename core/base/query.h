// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

#include <QByteArrayList>

#include <initializer_list>
#include <optional>

namespace clinicbell {

/// Where a notification lies here. A list shows one shelf.
enum class Shelf {
    Inbox,
    Snoozed, ///< Until LocalStates::remindAt.
    Done,
    Earlier, ///< Overtaken by a newer one of the same thing.
};
inline constexpr int shelfCount = 4;

/// What a list shows. Everything unset shows the whole inbox.
struct Filter
{
    bool unreadOnly = false;
    bool criticalOnly = false;
    QList<Kind> kinds; ///< Empty: every kind.
    QString text; ///< Words or prefixes, case and accents folded; every word must occur in title, message or data.
    bool pinnedOnly = false;
    Shelf shelf = Shelf::Inbox;
    bool everywhere = false; ///< On every shelf but Earlier, whatever `shelf` says.

    bool isEmpty() const { return *this == Filter(); }
    friend bool operator==(const Filter &, const Filter &) = default;
};

/// Where a page ends; the next one starts behind it (keyset pagination).
struct PageKey
{
    QDateTime createdAt;
    NotificationId id;
    friend bool operator==(const PageKey &, const PageKey &) = default;
};

struct PageQuery
{
    std::optional<PageKey> after; ///< The last row that is already there; unset: from the newest.
    int limit = 100; ///< 1 to 1,000 rows.
    Filter filter;
    friend bool operator==(const PageQuery &, const PageQuery &) = default;
};

struct Page
{
    QList<Notification> rows; ///< Newest first.
    bool atEnd = false; ///< Nothing older is stored that matches.
    /// Where the next page begins if not behind the last row: a search answers after it has looked at so many rows,
    /// found or not, so that nothing waits for it long.
    std::optional<PageKey> searchedTo = {};
};

/// What the next page is to be asked `after`; nothing where this one is the last.
std::optional<PageKey> nextAfter(const Page &page);

/// The words of Filter::text, made ready once for many rows.
class SearchWords
{
public:
    explicit SearchWords(const QString &text);
    bool isEmpty() const { return m_words.isEmpty(); }
    /// Every word begins a word of the title, the message or a text in the data.
    bool occurIn(const Notification &notification) const;
    bool occurIn(const QString &text) const;
    /// False where the UTF-8 of the same texts, the data as JSON, shows that they do not: a fraction of the work, and
    /// all that most rows need.
    bool mayOccurIn(std::initializer_list<QByteArrayView> texts) const;

private:
    QStringList m_words;
    QByteArrayList m_plainWords; ///< Those that stand in JSON as they are, as bytes.
};

Shelf shelfOf(const LocalStates &states);
/// On which of them @p filter looks.
QList<Shelf> shelvesOf(const Filter &filter);
PageKey keyOf(const Notification &notification);
/// Lower case, accents removed: what search compares.
QString folded(const QString &text);
bool matches(const Filter &filter, const Notification &notification);

} // namespace clinicbell
