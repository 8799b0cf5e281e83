// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace clinicbell::demo {

/// What the hub says, as text frames (protocol.md, section 2.1; errors in soketi's form).
QString establishedFrame(const QString &socketId, int activityTimeoutSeconds);
QString pongFrame();
QString pingFrame();
QString errorFrame(int code, const QString &message);
QString subscriptionErrorFrame(const QString &channel, const QString &type, const QString &message, int status);
/// @p data is the text that becomes the frame's `data` string.
QString eventFrame(const QString &event, const QString &channel, const QString &data);
/// A client event: @p data goes on as it was sent; @p userId where the channel is a presence channel.
QString clientEventFrame(const QString &event, const QString &channel, const QJsonValue &data, const QString &userId);

QString compact(const QJsonObject &object);

} // namespace clinicbell::demo
