// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/authorizationform.h"

#include <QUrl>

namespace pusher {

QByteArray authorizationForm(const QString &socketId, const QString &channelName,
                             const QList<std::pair<QString, QString>> &parameters)
{
    // QUrlQuery would leave a plus as it is, which servers read as a space.
    QByteArray form =
        "socket_id=" + QUrl::toPercentEncoding(socketId) + "&channel_name=" + QUrl::toPercentEncoding(channelName);
    for (const auto &[name, value] : parameters)
        form += '&' + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return form;
}

} // namespace pusher
