// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QTcpServer>

#include <chrono>
#include <optional>

namespace clinicbell::test {

/// What is wrong with a network, as TCP shows it to its users. Nothing, unless said.
struct Fault
{
    bool silent = false; ///< Neither bytes nor ends arrive, either way: packets are lost until the fault is lifted.
    std::chrono::milliseconds latency{0}; ///< Each way.
    std::chrono::milliseconds perByte{0}; ///< The client gets one byte at a time, this long after each other.
    std::optional<qsizetype> resetAfter = {}; ///< A line is reset once this many more bytes have gone to its client.
    QByteArray answer = {}; ///< What a client's first words are answered with, instead of by a server.
};

/// Stands between clients and servers on the loopback, and spoils the network between them. A new line goes to the
/// first server that takes it.
class FaultProxy : public QObject
{
    Q_OBJECT
public:
    explicit FaultProxy(QList<quint16> servers, QObject *parent = nullptr);

    /// On a free port; once closed, on the same again.
    bool listen();
    /// New lines are turned away until listen(); those that are there stay.
    void close();
    quint16 port() const { return m_port; }

    /// From now on, for lines that are there and lines to come.
    void setFault(const Fault &fault);
    /// Resets every line.
    void reset();
    /// Lines that are there carry nothing any more, either way, as where a router has forgotten them: neither end is
    /// told. New ones are as good as ever.
    void forget();
    /// How many lines there ever were.
    int accepted() const { return m_accepted; }

signals:
    void faultChanged();
    void resetRequested();
    void forgetRequested();

private:
    void onNewConnection();

    const QList<quint16> m_servers;
    const SystemClock m_clock;
    QTcpServer m_listener;
    Fault m_fault;
    quint16 m_port = 0;
    int m_accepted = 0;
};

} // namespace clinicbell::test
