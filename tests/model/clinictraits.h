// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace clinicbell::test {

/// How one backend differs from the next (docs: backend.md).
struct ClinicTraits
{
    bool idempotency = true; ///< A key that was answered well is answered the same again, and nothing done.
    bool deltaSync = false;
    bool bulkDelete = true; ///< Else `/{id}` shadows it: 404.
    bool readAllUpTo = true; ///< read-all knows `before`.
    bool wholeSeconds = false; ///< Times as a database column without fractions keeps them.
    bool totals = true; ///< Pages tell how many rows there are.
    bool handling = false; ///< Acknowledgements and claims.
    bool declinesRepeats = false; ///< What was acknowledged or taken by the same person before: 409.
    bool messages = false; ///< A conversation.
    bool messageIds = false; ///< A message that has the name of an earlier one is that one.
    int pageSize = 100; ///< Never more a page, whatever is asked.
};

inline constexpr int ourId = 7;
inline constexpr int colleagueId = 8;

/// What is broadcast.
struct ChannelEvent
{
    QString name;
    QJsonObject payload;
    QByteArray exceptSocket;
    QString channel = {}; ///< Empty: the person's own.
};

} // namespace clinicbell::test
