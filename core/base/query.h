// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

#include <optional>

namespace clinicbell {

/// What a list shows. Everything unset shows all.
struct Filter
{
    bool unreadOnly = false;
    bool criticalOnly = false;
    QList<Kind> kinds; ///< Empty: every kind.
    QString text; ///< Words or prefixes, case and accents folded; every word must occur in title, message or data.

    bool isEmpty() const { return !unreadOnly && !criticalOnly && kinds.isEmpty() && text.isEmpty(); }
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
};

struct Page
{
    QList<Notification> rows; ///< Newest first.
    bool atEnd = false; ///< Nothing older is stored that matches.
};

PageKey keyOf(const Notification &notification);
/// Lower case, accents removed: what search compares.
QString folded(const QString &text);
bool matches(const Filter &filter, const Notification &notification);

} // namespace clinicbell
