// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/sessionapi.h"

#include "app/demo-server/tokentable.h"
#include "app/demo-server/validation.h"

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

SessionApi::SessionApi(const Staff &staff, TokenTable &tokens, const Clock &clock, int loginLimit, Features features)
    : m_staff(staff)
    , m_tokens(tokens)
    , m_loginLimit(clock, loginLimit)
    , m_features(features)
{ }

void SessionApi::addRoutes(Router &router)
{
    router.add(Access::Anybody, "POST", u"/auth/login"_s, [this](const Request &r) { return login(r); });
    router.add(Access::Anybody, "POST", u"/auth/refresh"_s, [this](const Request &r) { return refresh(r); });
    router.add(Access::SignedIn, "POST", u"/auth/logout"_s, [this](const Request &r) { return logout(r); });
    if (m_features.testFlag(Feature::SignOutEverywhere)) {
        router.add(Access::SignedIn, "POST", u"/auth/logout-everywhere"_s, [this](const Request &r) {
            m_tokens.revokeAll(r.userId());
            return success();
        });
    }
    router.add(Access::SignedIn, "GET", u"/auth/me"_s, [](const Request &r) { return success(userJson(*r.user)); });
}

Answer SessionApi::login(const Request &request)
{
    if (const auto wait = m_loginLimit.admit(request.peer); wait.count() > 0) {
        Answer answer = refusal(429, u"Too many attempts. Try again in %1 seconds."_s.arg(wait.count()));
        answer.headers.append({"Retry-After", QByteArray::number(qint64(wait.count()))});
        return answer;
    }
    Validation fields(request);
    const QString email = fields.text(u"email"_s);
    const QString password = fields.text(u"password"_s);
    if (!email.isEmpty() && !email.contains(u'@'))
        fields.refuse(u"email"_s, u"The email field must be a valid email address."_s);
    if (fields.failed())
        return fields.answer();
    const auto person = m_staff.withEmail(email);
    if (!person || password != staffPassword)
        return refusal(401, u"The email address or the password is wrong."_s);
    QJsonObject data = tokenJson(person->id);
    data.insert(u"user"_s, userJson(*person));
    return success(data);
}

Answer SessionApi::refresh(const Request &request)
{
    const auto userId = m_tokens.refreshableUser(request.token);
    if (!userId)
        return refusal(401, u"Unauthenticated."_s);
    m_tokens.revoke(request.token);
    return success(tokenJson(*userId));
}

Answer SessionApi::logout(const Request &request)
{
    m_tokens.revoke(request.token);
    return success();
}

QJsonObject SessionApi::tokenJson(int userId) const
{
    return {{u"token"_s, m_tokens.issue(userId)},
            {u"token_type"_s, u"Bearer"_s},
            {u"expires_in"_s, qint64(m_tokens.lifetime().count())}};
}

} // namespace clinicbell::demo
