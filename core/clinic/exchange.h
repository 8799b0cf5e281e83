// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/clinic/restclient.h"

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
    Exchange(QNetworkReply *reply, const Clock &clock, Callback done, QObject *parent);

signals:
    void finished();

private:
    void onProgress();
    void onReadyRead();
    void onFinished();
    void giveUp(ErrorCode code, const QString &detail);
    void report(const Result<RestAnswer> &result);
    Result<RestAnswer> outcome() const;

    QNetworkReply *m_reply; ///< A child of this object.
    const Clock &m_clock;
    Callback m_done;
    std::unique_ptr<Timer> m_deadline;
    std::chrono::milliseconds m_end;
    QByteArray m_body;
    bool m_reported = false;
};

/// The wait that a Retry-After header asks for, in seconds or as an HTTP date (RFC 9110, section 10.2.3).
std::optional<std::chrono::seconds> readRetryAfter(const QByteArray &header, const QDateTime &now);

/// A failure below HTTP, by its kind.
ErrorCode codeOfNetworkError(QNetworkReply::NetworkError error);

} // namespace clinicbell::clinic
