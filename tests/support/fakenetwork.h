// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

namespace clinicbell::test {

/// What a fake server says.
struct FakeAnswer
{
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json";
    QList<QNetworkReply::RawHeaderPair> headers = {};
    QNetworkReply::NetworkError error = QNetworkReply::NoError; ///< Instead of an answer: the way failed.
    bool held = false; ///< Comes with FakeNetwork::release(), or never.
};

struct FakeRequest
{
    QByteArray verb;
    QUrl url;
    QByteArray body;
    QNetworkRequest request;

    QByteArray header(const QByteArray &name) const { return request.rawHeader(name); }
};

/// A network without a network: sits under QNetworkAccessManager::createRequest, so that everything above is the real
/// code. Answers come from the event loop, as real ones do; what nobody scripted is refused like a closed port.
class FakeNetwork final : public QNetworkAccessManager
{
    Q_OBJECT
public:
    /// The next @p verb to a path that ends in @p pathEnd gets @p answer. Several are given in order; the last stays.
    void answer(const QByteArray &verb, const QString &pathEnd, const FakeAnswer &answer);
    /// Forgets all that was scripted for it, then as answer().
    void answerOnly(const QByteArray &verb, const QString &pathEnd, const FakeAnswer &answer);
    /// Lets every held answer go, in the order of their requests; later ones are held as they say.
    void release();

    const QList<FakeRequest> &requests() const { return m_requests; }
    /// The requests of @p verb to paths that end in @p pathEnd, oldest first.
    QList<FakeRequest> requestsTo(const QByteArray &verb, const QString &pathEnd) const;
    /// How many requests wait for release().
    int heldCount() const;

signals:
    void requested();

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    struct Script
    {
        QByteArray verb;
        QString pathEnd;
        QList<FakeAnswer> answers;
    };

    FakeAnswer nextAnswer(const FakeRequest &request);

    QList<Script> m_scripts;
    QList<FakeRequest> m_requests;
    QList<QPointer<QNetworkReply>> m_held;
};

} // namespace clinicbell::test
