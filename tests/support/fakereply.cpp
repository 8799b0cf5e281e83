// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakereply.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

FakeReply::FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
                     const FakeAnswer &answer, QObject *parent)
    : QNetworkReply(parent)
    , m_answer(answer)
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    open(ReadOnly);
}

void FakeReply::finishLater()
{
    QMetaObject::invokeMethod(this, &FakeReply::finishNow, Qt::QueuedConnection);
}

void FakeReply::answer(const FakeAnswer &answer)
{
    m_answer = answer;
    finishLater();
}

void FakeReply::finishNow()
{
    if (isFinished())
        return;
    setFinished(true);
    if (m_answer.error != NoError) {
        m_answer.body.clear();
        setError(m_answer.error, u"scripted failure"_s);
        emit errorOccurred(m_answer.error);
        emit finished();
        return;
    }
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_answer.status);
    setHeader(QNetworkRequest::ContentTypeHeader, m_answer.contentType);
    for (const auto &[name, value] : std::as_const(m_answer.headers))
        setRawHeader(name, value);
    emit metaDataChanged();
    if (!m_answer.body.isEmpty())
        emit readyRead();
    emit finished();
}

void FakeReply::abort()
{
    if (isFinished())
        return;
    setFinished(true);
    setError(OperationCanceledError, u"aborted"_s);
    emit errorOccurred(OperationCanceledError);
    emit finished();
}

qint64 FakeReply::bytesAvailable() const
{
    return isFinished() ? m_answer.body.size() - m_read + QNetworkReply::bytesAvailable() : 0;
}

qint64 FakeReply::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min<qint64>(maxSize, m_answer.body.size() - m_read);
    std::copy_n(m_answer.body.constData() + m_read, count, data);
    m_read += count;
    return count;
}

} // namespace clinicbell::test
