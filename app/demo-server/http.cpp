// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/http.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

Answer success(const QJsonValue &data)
{
    return bare({{u"success"_s, true}, {u"message"_s, u"OK"_s}, {u"data"_s, data}});
}

Answer listed(const QJsonArray &rows, const Paging &paging, qint64 total)
{
    const qint64 lastPage = std::max<qint64>(1, (total + paging.perPage - 1) / paging.perPage);
    const QJsonObject pagination{{u"total"_s, total},
                                 {u"per_page"_s, paging.perPage},
                                 {u"current_page"_s, paging.page},
                                 {u"last_page"_s, lastPage}};
    return bare({{u"success"_s, true}, {u"message"_s, u"OK"_s}, {u"data"_s, rows}, {u"pagination"_s, pagination}});
}

Answer refusal(int status, const QString &message)
{
    return bare({{u"success"_s, false}, {u"message"_s, message}}, status);
}

Answer bare(const QJsonObject &object, int status)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Answer invalid(const QJsonObject &errors)
{
    QString message = errors.begin().value().toArray().first().toString();
    if (errors.size() > 1)
        message += u" (and %1 more)"_s.arg(errors.size() - 1);
    return bare({{u"message"_s, message}, {u"errors"_s, errors}}, 422);
}

Answer html(const QString &page, int status)
{
    return {.status = status, .body = page.toUtf8(), .contentType = "text/html; charset=UTF-8"};
}

QByteArray reasonPhrase(int status)
{
    struct Phrase
    {
        int status;
        const char *text;
    };
    static constexpr std::array phrases{Phrase{200, "OK"},
                                        Phrase{201, "Created"},
                                        Phrase{204, "No Content"},
                                        Phrase{302, "Found"},
                                        Phrase{400, "Bad Request"},
                                        Phrase{401, "Unauthorized"},
                                        Phrase{403, "Forbidden"},
                                        Phrase{404, "Not Found"},
                                        Phrase{405, "Method Not Allowed"},
                                        Phrase{409, "Conflict"},
                                        Phrase{419, "Page Expired"},
                                        Phrase{422, "Unprocessable Content"},
                                        Phrase{429, "Too Many Requests"},
                                        Phrase{500, "Internal Server Error"},
                                        Phrase{502, "Bad Gateway"},
                                        Phrase{503, "Service Unavailable"},
                                        Phrase{504, "Gateway Timeout"}};
    const auto found =
        std::find_if(phrases.begin(), phrases.end(), [=](auto phrase) { return phrase.status == status; });
    return found == phrases.end() ? QByteArrayLiteral("Unknown") : QByteArray(found->text);
}

} // namespace clinicbell::demo
