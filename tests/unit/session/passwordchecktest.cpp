// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/session/passwordcheck.h"
#include "core/clinic/clinicapi.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenetwork.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::session;
using test::FakeAnswer;

namespace {

const FakeAnswer welcome{.body = R"({"success":true,"data":{"token":"second",
    "user":{"id":3,"name":"Ann Marlow","email":"ann@clinic.example","role":"nurse","clinic_id":1}}})"};

} // namespace

class PasswordCheckTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeNetwork> m_network;
    std::unique_ptr<clinic::ClinicApi> m_api;
    std::unique_ptr<PasswordCheck> m_check;

    static Account account(const QString &id)
    {
        Account account;
        account.server = QUrl(u"https://clinic.example"_s);
        account.userId = UserId(id);
        account.email = u"ann@clinic.example"_s;
        return account;
    }
    Result<void> check(const Account &account, const QString &password)
    {
        const auto checked = m_check->check(account, password);
        const bool answered = QTest::qWaitFor([&] { return checked.isFinished(); });
        return answered ? checked.result() : failure(ErrorCode::TimedOut);
    }

private slots:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_network = std::make_unique<test::FakeNetwork>();
        m_api = std::make_unique<clinic::ClinicApi>(*m_network, *m_clock);
        m_api->setAddress({QUrl(u"https://clinic.example"_s), u"/api/v1"_s});
        m_api->setToken("first");
        m_check = std::make_unique<PasswordCheck>(*m_api, *m_network, *m_clock);
        m_network->answer("POST", u"/auth/logout"_s, {.body = "{}"});
    }
    void cleanup()
    {
        m_check.reset();
        m_api.reset();
        m_network.reset();
    }

    void theRightOneIsRightAndItsTokenIsRevokedAtOnce()
    {
        m_network->answer("POST", u"/auth/login"_s, welcome);
        QVERIFY(check(account(u"3"_s), u"secret"_s).has_value());
        QTRY_COMPARE(m_network->requests().size(), 2);
        QCOMPARE(m_network->requests().last().url, QUrl(u"https://clinic.example/api/v1/auth/logout"_s));
        QCOMPARE(m_network->requests().last().header("Authorization"), "Bearer second");
    }

    void theSessionGoesOnWithItsOwnToken()
    {
        m_network->answer("POST", u"/auth/login"_s, welcome);
        QVERIFY(check(account(u"3"_s), u"secret"_s).has_value());
        m_network->answer("GET", u"/auth/me"_s, {.body = R"({"data":{"id":3}})"});
        const auto me = m_api->me();
        QTRY_VERIFY(me.isFinished());
        QCOMPARE(m_network->requests().last().header("Authorization"), "Bearer first");
    }

    void anotherPersonsPasswordOpensNothing()
    {
        m_network->answer("POST", u"/auth/login"_s, welcome);
        QCOMPARE(check(account(u"4"_s), u"secret"_s).error().code, ErrorCode::CredentialsWrong);
    }

    void aWrongOneAndNoAnswerAreToldApart()
    {
        m_network->answer("POST", u"/auth/login"_s, {.status = 422, .body = "{}"});
        QCOMPARE(check(account(u"3"_s), u"wrong"_s).error().code, ErrorCode::CredentialsWrong);
        m_network->answerOnly("POST", u"/auth/login"_s, {.error = QNetworkReply::ConnectionRefusedError});
        QCOMPARE(check(account(u"3"_s), u"secret"_s).error().code, ErrorCode::ConnectionRefused);
    }
};

QTEST_GUILESS_MAIN(PasswordCheckTest)
#include "passwordchecktest.moc"
