// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/messageparts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

/// "11:00" or "Fri 27 Nov 11:00" of a time that the data holds, and no word more: "was due 11:00" tells something else.
bool isTimeOf(const QJsonObject &data, const QString &part)
{
    static const QRegularExpression form(uR"(\A(?:(?:\p{L}{2,3},? )?\d{1,2} \p{L}{3,9} )?(\d{2}:\d{2})\z)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QString told = form.match(part).captured(1);
    return !told.isEmpty() && std::any_of(data.begin(), data.end(), [&told](const QJsonValue &value) {
        const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        return time.isValid() && told == time.toLocalTime().toString(u"HH:mm"_s);
    });
}

/// "Room 2", "invoice 1612" and "5 medicines".
bool says(const DetailLine &line, const QString &part)
{
    const auto is = [&part](const QString &words) { return part.compare(words, Qt::CaseInsensitive) == 0; };
    return is(line.value) || is(line.label + u' ' + line.value) || is(line.value + u' ' + line.label);
}

} // namespace

QString unbrokenBeforeDots(QString text)
{
    return text.replace(u" · "_s, u"\u00a0· "_s);
}

bool isToldIn(const QList<DetailLine> &lines, const Notification &notification)
{
    static const QRegularExpression between(u" · |, "_s);
    const QStringList parts = messageLine(notification).split(between, Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
        const bool isWord = std::any_of(lines.begin(), lines.end(), [&](const auto &line) { return says(line, part); });
        return isWord || isTimeOf(notification.data, part);
    });
}

} // namespace clinicbell::ui
