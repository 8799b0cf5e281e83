// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/validation.h"

#include <QDateTime>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

QString words(const QString &field)
{
    return QString(field).replace(u'_', u' ');
}

std::optional<qint64> asId(const QJsonValue &value)
{
    bool ok = value.isDouble();
    const qint64 number = ok ? value.toInteger(-1) : value.toString().toLongLong(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

} // namespace

Validation::Validation(const Request &request)
    : m_request(request)
{ }

QString Validation::text(const QString &field, int least, int most)
{
    const QJsonValue value = m_request.body.value(field);
    const QString text = value.toString();
    if (value.isUndefined() || value.isNull() || (value.isString() && text.trimmed().size() < least))
        refuse(field, u"The %1 field is required."_s.arg(words(field)));
    else if (!value.isString())
        refuse(field, u"The %1 field must be a string."_s.arg(words(field)));
    else if (text.size() > most)
        refuse(field, u"The %1 field must not be greater than %2 characters."_s.arg(words(field)).arg(most));
    return text;
}

qint64 Validation::number(const QString &field, qint64 least)
{
    const QJsonValue value = m_request.body.value(field);
    const auto number = asId(value);
    if (value.isUndefined() || value.isNull())
        refuse(field, u"The %1 field is required."_s.arg(words(field)));
    else if (!number)
        refuse(field, u"The %1 field must be an integer."_s.arg(words(field)));
    else if (*number < least)
        refuse(field, u"The %1 field must be at least %2."_s.arg(words(field)).arg(least));
    return number.value_or(0);
}

QJsonArray Validation::list(const QString &field)
{
    const QJsonValue value = m_request.body.value(field);
    if (!value.isArray() || value.toArray().isEmpty()) {
        refuse(field,
               value.isArray() || value.isUndefined() ? u"The %1 field is required."_s.arg(words(field))
                                                      : u"The %1 field must be an array."_s.arg(words(field)));
    }
    return value.toArray();
}

QList<qint64> Validation::ids(const QString &field)
{
    QList<qint64> ids;
    const QJsonArray elements = list(field);
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (const auto id = asId(elements[i]))
            ids.append(*id);
        else
            refuse(u"%1.%2"_s.arg(field).arg(i), u"The %1.%2 field must be an integer."_s.arg(field).arg(i));
    }
    return ids;
}

QStringList Validation::texts(const QString &field, int most)
{
    QStringList texts;
    const QJsonArray elements = list(field);
    if (elements.size() > most)
        refuse(field, u"The %1 field must not have more than %2 items."_s.arg(words(field)).arg(most));
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (!elements[i].isString())
            refuse(u"%1.%2"_s.arg(field).arg(i), u"The %1.%2 field must be a string."_s.arg(field).arg(i));
        texts.append(elements[i].toString());
    }
    return texts;
}

Paging Validation::paging()
{
    return {.page = queryNumber(u"page"_s, 1, 1'000'000), .perPage = queryNumber(u"per_page"_s, 20, 100)};
}

int Validation::limit(int most)
{
    return queryNumber(u"limit"_s, most, most);
}

std::optional<qint64> Validation::time(const QString &field, bool endOfDay)
{
    const QString text = m_request.query.queryItemValue(field, QUrl::FullyDecoded);
    if (text.isEmpty())
        return std::nullopt;
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid()) {
        refuse(field, u"The %1 field must be a valid date."_s.arg(words(field)));
        return std::nullopt;
    }
    if (text.size() <= 10 && endOfDay)
        time = time.addDays(1).addMSecs(-1);
    return time.toMSecsSinceEpoch();
}

QDateTime Validation::moment(const QString &field)
{
    QString text = m_request.query.queryItemValue(field, QUrl::FullyDecoded);
    if (text.isEmpty())
        text = m_request.body.value(field).toString();
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() && (!text.isEmpty() || m_request.body.contains(field)))
        refuse(field, u"The %1 field must be a valid date."_s.arg(words(field)));
    return time;
}

void Validation::refuse(const QString &field, const QString &sentence)
{
    m_errors.insert(field, QJsonArray{sentence});
}

int Validation::queryNumber(const QString &field, int fallback, int most)
{
    if (!m_request.query.hasQueryItem(field))
        return fallback;
    bool ok = false;
    const int number = m_request.query.queryItemValue(field).toInt(&ok);
    if (!ok)
        refuse(field, u"The %1 field must be an integer."_s.arg(words(field)));
    else if (number < 1)
        refuse(field, u"The %1 field must be at least 1."_s.arg(words(field)));
    else if (number > most)
        refuse(field, u"The %1 field must not be greater than %2."_s.arg(words(field)).arg(most));
    return ok ? qBound(1, number, most) : fallback;
}

} // namespace clinicbell::demo
