// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QUrl>

#include <thread>

namespace clinicbell::test {

/// A WebSocket server for one client at a time that says the same text over and over as fast as the line takes it, from
/// a thread of its own: nothing in it is slow enough to be measured.
class Firehose
{
public:
    /// Each client gets @p count messages of @p text (at most 65,535 bytes), behind one of @p first unless that is
    /// empty.
    Firehose(const QByteArray &text, int count, const QByteArray &first = {});
    ~Firehose();
    Firehose(const Firehose &) = delete;
    Firehose &operator=(const Firehose &) = delete;

    QUrl url() const;

private:
    void serve();
    void pour(int client) const;

    QByteArray m_first; ///< What comes before them.
    QByteArray m_frames; ///< A good many of them, ready to be sent.
    int m_rounds = 0; ///< How often m_frames goes to each client.
    int m_listener = -1;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace clinicbell::test
