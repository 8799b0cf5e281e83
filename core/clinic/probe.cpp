// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/probe.h"

#include "core/clinic/restclient.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

/// A clinic's API declines a call without a token in its own words: JSON with a message. A web page answers HTML, an
/// unknown path 404, another program's API something else.
bool soundsLikeAClinic(const RestAnswer &answer)
{
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const bool hasWords = json.contains("message"_L1) || json.contains("pesan"_L1) || json.contains("success"_L1);
    const bool declines = answer.status == 401 || answer.status == 403 || answer.status == 419 || answer.status == 422
        || answer.status == 429;
    return hasWords && (declines || answer.status == 200 || answer.status >= 500);
}

/// A gateway that is up while the clinic behind it is not says so with a 502, 503 or 504, in HTML.
bool isBrokenGateway(const RestAnswer &answer)
{
    return answer.status >= 502 && answer.status <= 504;
}

/// nginx completes the handshake with a client whose certificate it lacks or declines, and then says so in a page.
std::optional<ErrorCode> certificateFault(const RestAnswer &answer)
{
    if (answer.status != 400)
        return {};
    if (answer.body.contains("No required SSL certificate was sent"))
        return ErrorCode::ClientCertificateWanted;
    return answer.body.contains("The SSL certificate error") ? std::optional(ErrorCode::ClientCertificateRefused)
                                                             : std::nullopt;
}

ErrorCode faultOf(const RestAnswer &answer)
{
    if (const auto fault = certificateFault(answer))
        return *fault;
    if (isBrokenGateway(answer))
        return ErrorCode::ServerFailure;
    const bool isHtml = answer.contentType.contains("html") || answer.body.trimmed().startsWith('<');
    return isHtml ? ErrorCode::WebPage : ErrorCode::NotAClinic;
}

Error notAClinic(const RestAnswer &answer)
{
    return {.code = faultOf(answer),
            .detail = u"HTTP %1 (%2) from %3"_s.arg(answer.status)
                          .arg(QString::fromLatin1(answer.contentType.left(80)), answer.url.toString()),
            .serverWords = {},
            .retryAfter = answer.retryAfter};
}

} // namespace

void probeClinic(RestClient &rest, const QUrl &server, const QStringList &prefixes,
                 const Promised<ClinicAddress> &found)
{
    QUrl url = server;
    url.setPath(server.path() + prefixes.value(0) + "/auth/me"_L1);
    rest.send({.verb = "GET", .url = url}, [=, &rest](const Result<RestAnswer> &answer) {
        if (!answer)
            found.settle(tl::unexpected(answer.error()));
        else if (soundsLikeAClinic(*answer))
            found.settle(ClinicAddress{.server = server, .prefix = prefixes.value(0)});
        else if (prefixes.size() > 1)
            probeClinic(rest, server, prefixes.mid(1), found);
        else
            found.settle(tl::unexpected(notAClinic(*answer)));
    });
}

} // namespace clinicbell::clinic
