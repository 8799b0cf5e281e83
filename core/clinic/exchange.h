// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/clinic/restclient.h"
#include "core/network/route.h"

#include <QNetworkReply>

#include <memory>

namespace clinicbell::clinic {

/// One request on its way: owns its reply and its deadlines, and goes with them.
class Exchange : public QObject
{
    Q_OBJECT
public:
    using Callback = std::function<void(const Result<RestAnswer> &)>;

    /// Takes @p reply over. @p done is called once, later, unless this object is deleted before.
    /// @p route is the one that it goes.
    Exchange(QNetworkReply *reply, network::Route route, const Clock &clock, Callback done, QObject *parent);

signals:
    void finished();

private:
    void onProgress();
    void onReadyRead();
    void onSslErrors(const QList<QSslError> &errors);
    void onFinished();
    void giveUp(ErrorCode code, const QString &detail);
    void report(const Result<RestAnswer> &result);
    Result<RestAnswer> outcome() const;
    QDateTime dateOfAnswer() const;

    QNetworkReply *m_reply; ///< A child of this object.
    const network::Route m_route;
    const Clock &m_clock;
    Callback m_done;
    std::unique_ptr<Timer> m_deadline;
    std::chrono::milliseconds m_start;
    std::optional<Error> m_tlsError; ///< What speaks against the server's certificate.
    QByteArray m_body;
    bool m_reported = false;
};

/// The wait that a Retry-After header asks for, in seconds or as an HTTP date (RFC 9110, section 10.2.3).
std::optional<std::chrono::seconds> readRetryAfter(const QByteArray &header, const QDateTime &now);

} // namespace clinicbell::clinic
