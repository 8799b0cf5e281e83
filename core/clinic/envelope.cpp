// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/envelope.h"

#include "core/clinic/restclient.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::clinic {

namespace {

constexpr qsizetype longestWords = 500;
/// What backends mean that say 429 in the body and give no time (backend.md, section 1).
constexpr std::chrono::seconds unsaidWait = 15min;
/// Longer waits are taken for nonsense: a wrong header must not silence a desk for weeks.
constexpr std::chrono::seconds longestWait = 24h;

std::optional<int> readNumber(const QJsonValue &value)
{
    if (value.isDouble())
        return static_cast<int>(std::clamp<qint64>(value.toInteger(-1), -1, 1'000'000'000));
    bool isNumber = false;
    const int number = value.toString().toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QJsonValue saying(const QJsonObject &root)
{
    return root.contains("pesan"_L1) ? root.value("pesan"_L1) : root.value("message"_L1);
}

/// Some backends put the status they mean where the words belong, behind a 422 or a 200.
int meantStatus(int status, const QJsonObject &root)
{
    const int said = readNumber(saying(root)).value_or(0);
    const bool mayLie = status == 422 || status == 400 || (status >= 200 && status < 300);
    return mayLie && said >= 400 && said < 600 ? said : status;
}

QString wordsOf(const QJsonObject &root)
{
    const QJsonValue said = saying(root);
    QString words = readNumber(said) ? QString() : said.toString();
    const QJsonObject errors = root.value("errors"_L1).toObject();
    if (words.isEmpty() && !errors.isEmpty())
        words = errors.begin()->isArray() ? errors.begin()->toArray().first().toString() : errors.begin()->toString();
    if (words.isEmpty())
        words = root.value("data"_L1).toObject().value("message"_L1).toString();
    return words.left(longestWords).trimmed();
}

std::optional<std::chrono::seconds> waitOf(const RestAnswer &answer, const QJsonObject &root)
{
    std::optional<std::chrono::seconds> wait = answer.retryAfter;
    if (!wait) {
        if (const auto said = readNumber(root.value("data"_L1).toObject().value("retry_after"_L1)); said && *said >= 0)
            wait = std::chrono::seconds(*said);
    }
    return wait ? std::optional(std::clamp<std::chrono::seconds>(*wait, 0s, longestWait)) : std::nullopt;
}

tl::unexpected<Error> refusal(const RestAnswer &answer, int status, ErrorCode code, const QJsonObject &root)
{
    const auto wait = waitOf(answer, root);
    const bool supposes = !wait && status == 429 && answer.status != 429;
    return tl::unexpected(Error{.code = code,
                                .detail = u"HTTP %1 from %2"_s.arg(answer.status).arg(answer.url.path()),
                                .serverWords = wordsOf(root),
                                .retryAfter = supposes ? unsaidWait : wait,
                                .isWaitSupposed = supposes});
}

tl::unexpected<Error> notJson(const RestAnswer &answer)
{
    const bool isSuccess = answer.status >= 200 && answer.status < 400;
    return tl::unexpected(Error{
        .code = isSuccess ? ErrorCode::NotAClinic : errorOfStatus(answer.status),
        .detail = u"HTTP %1 without JSON from %2 (%3)"_s.arg(answer.status)
                      .arg(answer.url.toString(QUrl::RemoveQuery), QString::fromLatin1(answer.contentType.left(80))),
        .serverWords = {},
        .retryAfter = waitOf(answer, {})});
}

/// PHP turns a list with holes into an object with numbers for names.
std::optional<QJsonArray> listIn(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    const QJsonObject object = value.toObject();
    QJsonArray list;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        bool isNumber = false;
        entry.key().toInt(&isNumber);
        if (!isNumber)
            return std::nullopt;
        list.append(entry.value());
    }
    return list.isEmpty() ? std::nullopt : std::optional(list);
}

} // namespace

ErrorCode errorOfStatus(int status)
{
    switch (status) {
    case 401:
    case 419: return ErrorCode::SessionExpired;
    case 403: return ErrorCode::Forbidden;
    case 404:
    case 405: return ErrorCode::NotFound;
    case 408: return ErrorCode::TimedOut;
    case 409: return ErrorCode::Conflict;
    case 429: return ErrorCode::RateLimited;
    default: break;
    }
    if (status >= 500)
        return ErrorCode::ServerFailure;
    return status >= 200 && status < 400 ? ErrorCode::NotAClinic : ErrorCode::Refused;
}

bool tellsRevocation(const RestAnswer &answer)
{
    if (answer.status != 401 && answer.status != 403)
        return false;
    return QJsonDocument::fromJson(answer.body).object().value("code"_L1) == "device-revoked"_L1;
}

QJsonValue Envelope::data() const
{
    const QJsonObject object = root.toObject();
    return object.contains("data"_L1) ? object.value("data"_L1) : root;
}

std::optional<QJsonArray> Envelope::list() const
{
    const QJsonObject object = dataObject();
    for (const QJsonValue &candidate : {data(), object.value("data"_L1), object.value("notifications"_L1)}) {
        if (const auto list = listIn(candidate))
            return list;
    }
    return std::nullopt;
}

std::optional<int> Envelope::unreadCount() const
{
    for (const QJsonValue &candidate :
         {dataObject().value("unread_count"_L1), root.toObject().value("unread_count"_L1), data()}) {
        if (const auto number = readNumber(candidate); number && *number >= 0)
            return number;
    }
    return std::nullopt;
}

int Envelope::paging(QLatin1StringView field) const
{
    for (const QJsonObject &around : {root.toObject(), dataObject()}) {
        for (const QJsonValue &place : {around.value("pagination"_L1), around.value("meta"_L1), QJsonValue(around)}) {
            if (const auto number = readNumber(place.toObject().value(field)))
                return *number;
        }
    }
    return -1;
}

QByteArray Envelope::token() const
{
    const QString token = dataObject().value("token"_L1).toString();
    // What a header cannot hold is no token: a line break in it would end the header.
    const bool usable = std::all_of(token.begin(), token.end(), [](QChar c) { return c > u' ' && c.unicode() < 127; });
    return usable ? token.toLatin1() : QByteArray();
}

std::optional<std::chrono::seconds> Envelope::expiresIn() const
{
    const auto seconds = readNumber(dataObject().value("expires_in"_L1));
    return seconds && *seconds > 0 ? std::optional(std::chrono::seconds(*seconds)) : std::nullopt;
}

Result<Envelope> readEnvelope(const RestAnswer &answer)
{
    const bool isSuccess = answer.status >= 200 && answer.status < 300;
    if (isSuccess && answer.body.trimmed().isEmpty())
        return Envelope{.date = answer.date};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return notJson(answer);
    const QJsonObject root = document.object();
    const int status = meantStatus(answer.status, root);
    if (status != answer.status || !isSuccess)
        return refusal(answer, status, errorOfStatus(status), root);
    if (root.value("success"_L1) == QJsonValue(false))
        return refusal(answer, status, ErrorCode::Refused, root);
    return Envelope{.root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(root), .date = answer.date};
}

} // namespace clinicbell::clinic
