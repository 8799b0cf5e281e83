// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/http.h"

namespace clinicbell::demo {

/// Reads the fields of a request and collects what is wrong with them, in Laravel's words.
class Validation
{
public:
    explicit Validation(const Request &request);

    /// A required text of @p least to @p most characters.
    QString text(const QString &field, int least = 1, int most = 255);
    /// A required whole number, sent as a number or as text.
    qint64 number(const QString &field, qint64 least = 1);
    /// A required list of ids.
    QList<qint64> ids(const QString &field);
    /// A required list of 1 to @p most texts.
    QStringList texts(const QString &field, int most);
    /// page and per_page (1 to 100) of the query.
    Paging paging();
    /// `limit` of the query.
    int limit(int most);
    /// An optional ISO 8601 date or time of the query, in ms since 1970 UTC; @p endOfDay takes a bare date as its end.
    std::optional<qint64> time(const QString &field, bool endOfDay = false);
    /// An optional ISO 8601 time of the query or the body; invalid where it is not there.
    QDateTime moment(const QString &field);

    void refuse(const QString &field, const QString &sentence);
    bool failed() const { return !m_errors.isEmpty(); }
    Answer answer() const { return invalid(m_errors); }

private:
    QJsonArray list(const QString &field);
    int queryNumber(const QString &field, int fallback, int most);

    const Request &m_request;
    QJsonObject m_errors;
};

} // namespace clinicbell::demo
