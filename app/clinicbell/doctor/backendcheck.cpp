// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/doctor/backendcheck.h"

#include "core/clinic/contract.h"
#include "core/clinic/envelope.h"
#include "core/pusher/authorizationform.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr auto usualPrefix = "/api/v1"_L1;
/// An application signs for whatever id it is given; this one is of no line.
constexpr auto noSocket = "1.1"_L1;

/// As ClinicApi::signIn() has it: a refusal of a sign-in is about what was typed.
Error signInErrorOf(Error error)
{
    if (error.code == ErrorCode::SessionExpired || error.code == ErrorCode::Refused)
        error.code = ErrorCode::CredentialsWrong;
    return error;
}

} // namespace

BackendCheck::BackendCheck(const network::Route &route, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_rest(m_network, clock)
{
    m_rest.setRoute(route);
}

clinic::RestRequest BackendCheck::request(const QByteArray &verb, const QString &path) const
{
    QUrl url = m_address.server;
    const qsizetype query = path.indexOf(u'?');
    url.setPath(m_address.server.path() + m_address.prefix + path.left(query));
    if (query >= 0)
        url.setQuery(path.mid(query + 1));
    return {.verb = verb, .url = url, .token = m_token};
}

void BackendCheck::judge(const QByteArray &verb, const QString &path, Judge how, void (BackendCheck::*then)())
{
    judge(QString::fromLatin1(verb) + u' ' + path.section(u'?', 0, 0), request(verb, path), how, then);
}

void BackendCheck::judge(const QString &call, const clinic::RestRequest &request, Judge how,
                         void (BackendCheck::*then)())
{
    m_rest.send(request, [=, this](const Result<clinic::RestAnswer> &answer) {
        if (answer)
            m_deviations += how(call, *answer);
        else
            m_deviations.append({.kind = Deviation::Kind::CallFails, .call = call});
        (this->*then)();
    });
}

void BackendCheck::start(const clinic::ClinicAddress &address, const Person &person)
{
    m_address = address;
    m_person = person;
    if (address.prefix != usualPrefix)
        m_deviations.append({.kind = Deviation::Kind::OtherPrefix, .what = address.prefix});
    judge("GET", u"/auth/me"_s, clinic::judgeWithoutToken,
          person.email.isEmpty() ? &BackendCheck::beReady : &BackendCheck::signIn);
}

void BackendCheck::signIn()
{
    clinic::RestRequest login = request("POST", u"/auth/login"_s);
    login.contentType = "application/json";
    login.body = QJsonDocument(QJsonObject{{u"email"_s, m_person.email},
                                           {u"password"_s, m_person.password},
                                           {u"device_name"_s, u"ClinicBell doctor"_s}})
                     .toJson(QJsonDocument::Compact);
    m_rest.send(login, [this](const Result<clinic::RestAnswer> &answer) {
        if (answer)
            return onSignedIn(*answer);
        m_signInError = answer.error();
        emit ready();
    });
}

void BackendCheck::onSignedIn(const clinic::RestAnswer &answer)
{
    const auto envelope = clinic::readEnvelope(answer);
    if (!envelope) {
        m_signInError = signInErrorOf(envelope.error());
        emit ready();
        return;
    }
    m_deviations += clinic::judgeSignIn(u"POST /auth/login"_s, answer);
    m_token = envelope->token();
    if (m_token.isEmpty()) {
        m_signInError = Error{.code = ErrorCode::NotAClinic};
        emit ready();
    } else {
        askForNotifications();
    }
}

void BackendCheck::askForNotifications()
{
    judge("GET", u"/notifications?page=1&per_page=5"_s, clinic::judgeNotifications, &BackendCheck::askWhereLive);
}

void BackendCheck::askWhereLive()
{
    judge("GET", u"/broadcasting/config"_s, clinic::judgeBroadcasting, &BackendCheck::beReady);
}

void BackendCheck::askForChannel(const QUrl &endpoint, const QString &channel)
{
    const clinic::RestRequest form{.verb = "POST",
                                   .url = endpoint,
                                   .body = pusher::authorizationForm(noSocket, channel),
                                   .contentType = "application/x-www-form-urlencoded",
                                   .token = m_token};
    judge(u"POST /broadcasting/auth"_s, form, clinic::judgeChannel, &BackendCheck::channelJudged);
}

void BackendCheck::end()
{
    if (m_token.isEmpty()) {
        emit finished();
        return;
    }
    m_rest.send(request("POST", u"/auth/logout"_s), [this](const Result<clinic::RestAnswer> &answer) {
        const int status = answer ? answer->status : 0;
        if (status < 200 || status >= 300)
            m_deviations.append({.kind = Deviation::Kind::CallFails, .call = u"POST /auth/logout"_s, .amount = status});
        tryOldToken();
    });
}

void BackendCheck::tryOldToken()
{
    m_rest.send(request("GET", u"/auth/me"_s), [this](const Result<clinic::RestAnswer> &answer) {
        if (answer && answer->status == 200)
            m_deviations.append({.kind = Deviation::Kind::TokenLives});
        m_token.clear();
        emit finished();
    });
}

} // namespace clinicbell
