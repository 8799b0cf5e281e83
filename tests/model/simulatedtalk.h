// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/model/clinictraits.h"
#include "tests/support/fakenetwork.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>

namespace clinicbell::test {

struct TrueMessage
{
    qint64 id = 0;
    int sender = 0;
    QString content; ///< No two have the same.
    QDateTime sentAt;
    QString clientId;
};

/// The server's truth about the one conversation of the person, with somebody who is user 2, and its REST API.
class SimulatedTalk
{
public:
    explicit SimulatedTalk(const ClinicTraits &traits)
        : m_traits(traits)
    { }

    static QString channel();
    /// The other one writes.
    void writeThere(const QString &content, const QDateTime &sentAt);
    /// @p path: below the API's prefix. @p sentAt: the time of what is sent by it.
    FakeAnswer answer(const FakeRequest &request, const QString &path, const QDateTime &sentAt);

    /// Oldest first.
    const QList<TrueMessage> &messages() const { return m_messages; }
    /// How often it is there.
    qsizetype count(const QString &content) const;
    QList<ChannelEvent> takeEvents() { return std::exchange(m_events, {}); }

private:
    static QJsonObject json(const TrueMessage &message);
    FakeAnswer list() const;
    FakeAnswer page(const QUrl &url) const;
    FakeAnswer send(const FakeRequest &request, const QDateTime &sentAt);
    const TrueMessage &append(const TrueMessage &message, const QByteArray &exceptSocket);

    const ClinicTraits m_traits;
    QList<TrueMessage> m_messages;
    QHash<QByteArray, FakeAnswer> m_answered; ///< By idempotency key.
    QList<ChannelEvent> m_events;
};

} // namespace clinicbell::test
