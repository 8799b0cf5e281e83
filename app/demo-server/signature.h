// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace clinicbell::demo {

/// An application of a Pusher-protocol server.
struct PusherApp
{
    QString id;
    QString key;
    QString secret;
};

/// HMAC-SHA256 as lower-case hex.
QByteArray hmacHex(const QByteArray &text, const QString &secret);

/// `key:signature` that lets @p socketId into @p channel (protocol.md, section 5). @p channelData is signed where
/// given.
QString channelAuth(const PusherApp &app, const QString &socketId, const QString &channel,
                    const QString &channelData = {});
/// `key:signature` for pusher:signin.
QString userAuth(const PusherApp &app, const QString &socketId, const QString &userData);

/// The signed query of one call of Pusher's HTTP API, as its documentation prescribes it.
QByteArray signedQuery(const PusherApp &app, const QByteArray &method, const QByteArray &path, const QByteArray &body,
                       qint64 timestamp);

/// Compares in a time that does not depend on where the two differ.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

/// @p bytes random bytes of the system's generator, as hex.
QByteArray randomHex(int bytes);

} // namespace clinicbell::demo
