// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsonfault.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

int lineOf(const QByteArray &json, qsizetype offset)
{
    return static_cast<int>(json.first(std::min(offset, json.size())).count('\n')) + 1;
}

/// Where @p name stands as a name and not as a value; -1: nowhere after @p from.
qsizetype placeOfName(const QByteArray &json, const QString &name, qsizetype from)
{
    const QByteArray quoted = QJsonDocument(QJsonObject{{name, 0}}).toJson(QJsonDocument::Compact).chopped(3).sliced(1);
    for (qsizetype at = json.indexOf(quoted, from); at >= 0; at = json.indexOf(quoted, at + 1)) {
        qsizetype next = at + quoted.size();
        while (next < json.size() && QChar::isSpace(static_cast<uchar>(json.at(next))))
            ++next;
        if (next < json.size() && json.at(next) == ':')
            return at;
    }
    return -1;
}

} // namespace

QString JsonFault::inWords() const
{
    const QString what = where.isEmpty() ? detail : where + u' ' + detail;
    return line > 0 ? u"line %1: %2"_s.arg(line).arg(what) : what;
}

tl::expected<QJsonObject, JsonFault> parseJsonObject(const QByteArray &json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (document.isObject())
        return document.object();
    const bool isJson = error.error == QJsonParseError::NoError;
    return tl::unexpected(JsonFault{.line = isJson ? 1 : lineOf(json, error.offset),
                                    .where = {},
                                    .detail = isJson ? u"is no object"_s : error.errorString()});
}

int lineOfPath(const QByteArray &json, const QStringList &path)
{
    qsizetype found = -1;
    for (const QString &name : path) {
        const qsizetype at = placeOfName(json, name, found + 1);
        if (at < 0)
            break;
        found = at;
    }
    return found < 0 ? 0 : lineOf(json, found);
}

} // namespace clinicbell
