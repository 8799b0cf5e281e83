// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QUrl>

#include <thread>

namespace clinicbell::test {

/// What a server says before it pours, for clients that want to be spoken to.
struct Prelude
{
    QByteArray greeting; ///< Said first. Empty: there is no prelude.
    QByteArray answer; ///< To the client's first words, whatever they are. Empty: they are not waited for.
};

/// A WebSocket server for one client at a time that says the same text over and over as fast as the line takes it, from
/// a thread of its own: nothing in it is slow enough to be measured.
class Firehose
{
public:
    /// Each client gets @p count messages of @p text (at most 65,535 bytes).
    Firehose(const QByteArray &text, int count, Prelude prelude = {});
    ~Firehose();
    Firehose(const Firehose &) = delete;
    Firehose &operator=(const Firehose &) = delete;

    QUrl url() const;
    int port() const { return m_port; }

private:
    void serve();
    bool converse(int client) const;
    void pour(int client) const;

    const Prelude m_prelude;
    QByteArray m_frames; ///< A good many of them, ready to be sent.
    int m_rounds = 0; ///< How often m_frames goes to each client.
    int m_listener = -1;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace clinicbell::test
