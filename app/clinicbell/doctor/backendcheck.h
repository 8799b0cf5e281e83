// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/deviation.h"
#include "core/clinic/answers.h"
#include "core/clinic/restclient.h"

namespace clinicbell {

/// Makes the calls that every client makes and compares the answers with the contract, word by word. With an e-mail
/// address it signs in, and out again at the end(), so that no token is left behind.
class BackendCheck : public QObject
{
    Q_OBJECT
public:
    struct Person
    {
        QString email; ///< Empty: nobody, only what needs no token is asked.
        QString password;
    };

    /// @p clock outlives this.
    BackendCheck(const network::Route &route, const Clock &clock, QObject *parent = nullptr);

    /// ready() follows.
    void start(const clinic::ClinicAddress &address, const Person &person);
    /// Once somebody is signed in: whether they may listen to @p channel. channelJudged() follows.
    void askForChannel(const QUrl &endpoint, const QString &channel);
    /// finished() follows.
    void end();
    const QList<Deviation> &deviations() const { return m_deviations; }
    /// Empty: nobody is signed in.
    const QByteArray &token() const { return m_token; }
    /// Why not, where somebody was to be.
    const std::optional<Error> &signInError() const { return m_signInError; }

signals:
    void ready();
    void channelJudged();
    void finished();

private:
    using Judge = QList<Deviation> (*)(const QString &call, const clinic::RestAnswer &answer);

    clinic::RestRequest request(const QByteArray &verb, const QString &path) const;
    void judge(const QByteArray &verb, const QString &path, Judge how, void (BackendCheck::*then)());
    void judge(const QString &call, const clinic::RestRequest &request, Judge how, void (BackendCheck::*then)());
    void signIn();
    void onSignedIn(const clinic::RestAnswer &answer);
    void askForNotifications();
    void askWhereLive();
    void beReady() { emit ready(); }
    void tryOldToken();

    QNetworkAccessManager m_network;
    clinic::RestClient m_rest;
    clinic::ClinicAddress m_address;
    Person m_person;
    QByteArray m_token;
    std::optional<Error> m_signInError;
    QList<Deviation> m_deviations;
};

} // namespace clinicbell
