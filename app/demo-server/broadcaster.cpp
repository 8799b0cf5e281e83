// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/broadcaster.h"

#include <QJsonDocument>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype eventLimit = 10 * 1024;

} // namespace

QString eventText(const QJsonObject &payload)
{
    const QByteArray text = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    if (text.size() <= eventLimit)
        return QString::fromUtf8(text);
    return eventText({{u"id"_s, payload.value(u"id"_s)}, {u"truncated"_s, true}});
}

} // namespace clinicbell::demo
