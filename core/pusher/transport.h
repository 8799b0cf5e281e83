// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace pusher {

/// One socket for one connection: opened once, never again. A seam, so that tests speak for the server.
class Transport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// @p origin is sent as Origin header; empty: none.
    virtual void open(const QUrl &url, const QByteArray &origin) = 0;
    virtual void sendText(const QString &text) = 0;
    /// Says goodbye without waiting for the answer. No signal follows.
    virtual void close() = 0;
    /// Drops a line that is held for dead. No signal follows.
    virtual void abort() = 0;

signals:
    void opened();
    void textReceived(const QString &text);
    /// Something that this protocol has no use for.
    void binaryReceived();
    /// Ended after opened(), by the peer or the network. Qt reports 1000 for a lost line too: no proof of good manners.
    void closed(int code, const QString &reason);
    /// Ended before opened().
    void failed(clinicbell::ErrorCode kind, const QString &message);
};

using TransportFactory = std::function<std::unique_ptr<Transport>()>;

} // namespace pusher
