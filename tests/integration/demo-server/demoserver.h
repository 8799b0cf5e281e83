// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QUrl>
#include <QWebSocket>

namespace clinicbell::demo::test {

/// An HTTP answer that has arrived.
struct Reply
{
    int status = 0; ///< 0: none came.
    QByteArray body;
    QByteArray contentType;
    QByteArray retryAfter;
    QJsonObject json;

    QJsonValue data() const { return json.value(u"data"); }
    QJsonObject errors() const { return json.value(u"errors").toObject(); }
};

/// The real program as a child process.
class DemoServer
{
public:
    ~DemoServer();

    /// Starts it on a free port, silent and with control unless @p options say otherwise. False: it did not greet.
    bool start(const QStringList &options = {},
               const QStringList &fixed = {QStringLiteral("--day"), QStringLiteral("off"), QStringLiteral("--control"),
                                           QStringLiteral("--login-limit"), QStringLiteral("0")});
    /// Ends it as the system does at log-out; returns its exit code.
    int stop();
    void kill();
    /// Runs it with options that end at once; returns its exit code.
    static int run(const QStringList &options, QByteArray *complaint = nullptr);

    const QJsonObject &greeting() const { return m_greeting; }
    QUrl rest() const { return QUrl(m_greeting.value(u"rest").toString()); }

    /// @p path: as it stands, or below /api/v1 where it does not begin with /control or /api. Waits for the answer.
    Reply call(const QByteArray &method, const QString &path, const QJsonObject &body = {}, const QString &token = {},
               const QString &socketId = {});
    /// The same with an Idempotency-Key.
    Reply callOnce(const QByteArray &key, const QByteArray &method, const QString &path, const QJsonObject &body,
                   const QString &token);
    QNetworkReply *send(const QByteArray &method, const QString &path, const QByteArray &body, const QString &token,
                        const QString &socketId = {}, const QByteArray &contentType = "application/json",
                        const QByteArray &key = {});
    static Reply read(QNetworkReply *reply, int patience = 10'000);

    QString signIn(const QString &email = QStringLiteral("siti@klinik.example"));
    QList<qint64> notify(int count = 1, const QString &email = QStringLiteral("siti@klinik.example"),
                         const QJsonObject &notification = {});
    /// The server's truth about @p email.
    QJsonArray truth(const QString &email = QStringLiteral("siti@klinik.example"));

private:
    QProcess m_process;
    QNetworkAccessManager m_network;
    QJsonObject m_greeting;
};

/// A bare client of the hub that keeps what it heard.
class Listener
{
public:
    /// Connects and waits for the first frame.
    bool connectTo(const DemoServer &server, const QString &key = {});
    /// Subscribes through the auth endpoint and waits for the answer, which is returned.
    QJsonObject subscribe(DemoServer &server, const QString &channel, const QString &token);
    void say(const QJsonObject &frame);
    /// The next frame that was not taken yet; empty if none comes in time.
    QJsonObject next();
    /// What next() would return is @p event; its data, parsed.
    QJsonObject nextData(const QString &event);
    /// Nothing more was said: a ping comes back before anything else.
    bool isQuiet();

    const QString &socketId() const { return m_socketId; }
    QWebSocket &socket() { return m_socket; }

private:
    QWebSocket m_socket;
    QList<QJsonObject> m_heard;
    QString m_socketId;
};

/// The data of a frame, whether object or text.
QJsonObject dataOf(const QJsonObject &frame);

} // namespace clinicbell::demo::test
