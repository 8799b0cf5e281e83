// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QUrl>

#include <functional>
#include <thread>

namespace clinicbell::test {

/// What a server says before it pours, for clients that want to be spoken to.
struct Prelude
{
    QByteArray greeting; ///< Said first. Empty: there is no prelude.
    QByteArray answer; ///< To the client's first words, whatever they are. Empty: they are not waited for.
};

/// A WebSocket server for one client at a time that says the same text over and over, or one after the other, as fast
/// as the line takes it, from a thread of its own: nothing in it is slow enough to be measured.
class Firehose
{
public:
    /// Each client gets @p count messages of @p text (at most 65,535 bytes).
    Firehose(const QByteArray &text, int count, Prelude prelude = {});
    /// The same of texts that differ: @p textOf the so-manieth, from 0. It is called from that thread.
    Firehose(const std::function<QByteArray(int)> &textOf, int count, Prelude prelude = {});
    ~Firehose();
    Firehose(const Firehose &) = delete;
    Firehose &operator=(const Firehose &) = delete;

    QUrl url() const;
    int port() const { return m_port; }

private:
    /// What goes to the client in each of them, from 0.
    using Rounds = std::function<QByteArray(int)>;
    Firehose(Prelude prelude, Rounds rounds, int count);

    void serve();
    bool converse(int client) const;
    void pour(int client) const;

    const Prelude m_prelude;
    const Rounds m_framesOf;
    const int m_rounds;
    int m_listener = -1;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace clinicbell::test
