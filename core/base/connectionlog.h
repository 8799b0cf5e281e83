// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace clinicbell {

/// Something that happened to the connection, for whoever has to find out why it does not work. It holds addresses,
/// codes and channel names, never what was sent over it.
struct ConnectionEvent
{
    enum class Kind {
        Started, ///< Somebody signed in; the connection is wanted.
        Stopped, ///< Signed out, or the program ends.
        ServerAsked, ///< The backend told where its socket server is: `subject` is `host:port`.
        ServerUnknown, ///< It did not: `error`.
        Connected,
        AttemptFailed, ///< `error`, `code` where the server or the socket named one.
        Lost, ///< As AttemptFailed, of a connection that stood.
        RetryPlanned, ///< In `span`.
        Refused, ///< The server will not have us: `code`.
        ServerComplained, ///< An error frame, `code`; the connection stands.
        GapEnded, ///< Nothing was heard for `span`; what was sent meanwhile is asked for.
        ChannelSubscribed, ///< `subject` is its name.
        ChannelFailed, ///< `subject`, `error`, `code`; the connection stands.
        BadFrame, ///< A message that could not be read.
        LiveOff, ///< No live delivery: `error`; the list is asked for every so often.
        WokeUp, ///< The computer slept.
        NetworkChanged, ///< The way out of this computer is another one.
    };

    Kind kind = Kind::Started;
    QDateTime at = {}; ///< UTC.
    QString subject = {};
    std::optional<int> code = {}; ///< A close code, the code of a `pusher:error`, or an HTTP status.
    std::optional<ErrorCode> error = {};
    std::chrono::milliseconds span{0};
    int times = 1; ///< How often in a row; `at` is the last time.

    friend bool operator==(const ConnectionEvent &, const ConnectionEvent &) = default;
};

/// The stable name of @p kind for scripts, such as "channel-failed".
QString connectionEventKey(ConnectionEvent::Kind kind);

/// The latest events, oldest first. What repeats itself is counted instead of pushing the rest out.
class ConnectionLog
{
public:
    static constexpr qsizetype mostEvents = 200;

    void add(const ConnectionEvent &event);
    const QList<ConnectionEvent> &events() const { return m_events; }

private:
    QList<ConnectionEvent> m_events;
};

} // namespace clinicbell
