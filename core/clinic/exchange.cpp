// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/exchange.h"

#include "core/clinic/serverclock.h"
#include "core/network/faults.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::clinic {

namespace {

constexpr auto longestSilence = 15s;
constexpr auto longestExchange = 60s;
constexpr qsizetype longestBody = 16 * 1024 * 1024;

} // namespace

std::optional<std::chrono::seconds> readRetryAfter(const QByteArray &header, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 seconds = header.left(64).trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds >= 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
    const QDateTime date = readHttpDate(header);
    if (!date.isValid())
        return std::nullopt;
    return std::chrono::seconds(std::max<qint64>(now.secsTo(date), 0));
}

Exchange::Exchange(QNetworkReply *reply, network::Route route, const Clock &clock, Callback done, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_route(std::move(route))
    , m_clock(clock)
    , m_done(std::move(done))
    , m_deadline(clock.makeTimer())
    , m_start(clock.monotonic())
{
    reply->setParent(this);
    connect(m_deadline.get(), &Timer::timedOut, this, [this] { giveUp(ErrorCode::TimedOut, u"no answer in time"_s); });
    connect(reply, &QNetworkReply::uploadProgress, this, &Exchange::onProgress);
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::onReadyRead);
    connect(reply, &QNetworkReply::sslErrors, this, &Exchange::onSslErrors);
    connect(reply, &QNetworkReply::finished, this, &Exchange::onFinished);
    onProgress();
}

void Exchange::onProgress()
{
    const auto left = m_start + longestExchange - m_clock.monotonic();
    m_deadline->start(std::clamp<std::chrono::milliseconds>(left, 0ms, longestSilence));
}

void Exchange::onReadyRead()
{
    m_body += m_reply->read(longestBody + 1 - m_body.size());
    if (m_body.size() > longestBody)
        giveUp(ErrorCode::NotAClinic, u"the answer is longer than 16 MB"_s);
    else
        onProgress();
}

void Exchange::onSslErrors(const QList<QSslError> &errors)
{
    m_tlsError = network::certificateError(errors, m_clock.now(), m_route.clockOffset());
}

void Exchange::onFinished()
{
    if (m_reported)
        return;
    onReadyRead();
    report(outcome());
}

Result<RestAnswer> Exchange::outcome() const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Errors up to UnknownProxyError are of the way there; the later ones tell HTTP statuses, which are read below.
    if (status == 0 || (error != QNetworkReply::NoError && error <= QNetworkReply::UnknownProxyError)) {
        const QNetworkProxy proxy = m_route.proxyFor(m_reply->url());
        return tl::unexpected(m_tlsError.value_or(network::replyError(error, m_reply->errorString(), proxy)));
    }
    return RestAnswer{.url = m_reply->url(),
                      .status = status,
                      .contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(),
                      .body = m_body,
                      .retryAfter = readRetryAfter(m_reply->rawHeader("Retry-After"), m_clock.now()),
                      .date = dateOfAnswer(),
                      .roundTrip = m_clock.monotonic() - m_start};
}

/// What lay in a cache on the way (RFC 9111, section 5.1) tells an old time.
QDateTime Exchange::dateOfAnswer() const
{
    return m_reply->rawHeader("Age").toInt() > 0 ? QDateTime() : readHttpDate(m_reply->rawHeader("Date"));
}

void Exchange::giveUp(ErrorCode code, const QString &detail)
{
    m_reply->disconnect(this);
    m_reply->abort();
    report(failure(code, detail));
}

void Exchange::report(const Result<RestAnswer> &result)
{
    if (std::exchange(m_reported, true))
        return;
    m_deadline->stop();
    deleteLater();
    emit finished();
    const Callback done = std::move(m_done); // The callback may end the client, and this object with it.
    done(result);
}

} // namespace clinicbell::clinic
