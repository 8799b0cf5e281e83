// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace pusher {

/// The body with which an application's server is asked for an authorization, `application/x-www-form-urlencoded`
/// (protocol.md, section 5): socket id, channel name, then @p parameters in their order, fixed ones before those of the
/// single request. For authorizers that speak HTTP; their headers and answers are their own.
QByteArray authorizationForm(const QString &socketId, const QString &channelName,
                             const QList<std::pair<QString, QString>> &parameters = {});

} // namespace pusher
