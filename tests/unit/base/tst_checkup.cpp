// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/checkup.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace clinicbell;

namespace {

CheckResult failed(Check during, ErrorCode code)
{
    return failedCheck(Error{.code = code}, during);
}

} // namespace

/// What the findings of the doctor mean together.
class CheckupTest : public QObject
{
    Q_OBJECT

private slots:
    void eachFailureNamesItsCheckAndWhoMendsIt_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<Check>("during");
        QTest::addColumn<Check>("check");
        QTest::addColumn<Mender>("mender");
        const auto row = [](ErrorCode code, Check during, Check check, Mender mender) {
            QTest::newRow(qPrintable(errorKey(code) + u" during "_s + checkKey(during)))
                << code << during << check << mender;
        };
        row(ErrorCode::HostNotFound, Check::Rest, Check::Dns, Mender::Network);
        row(ErrorCode::ConnectionRefused, Check::Tcp, Check::Tcp, Mender::Server);
        row(ErrorCode::ConnectionRefused, Check::Socket, Check::Socket, Mender::Server);
        row(ErrorCode::TimedOut, Check::Rest, Check::Rest, Mender::Network);
        row(ErrorCode::TlsFailed, Check::Rest, Check::Tls, Mender::Server);
        row(ErrorCode::CertificateExpired, Check::Rest, Check::Tls, Mender::Server);
        row(ErrorCode::CertificateUnknownIssuer, Check::Tls, Check::Tls, Mender::Server);
        row(ErrorCode::ClockWrong, Check::Tls, Check::Clock, Mender::Administrator);
        row(ErrorCode::ClientCertificateWanted, Check::Rest, Check::Tls, Mender::Administrator);
        row(ErrorCode::ProxyPasswordWrong, Check::Tls, Check::Proxy, Mender::Administrator);
        row(ErrorCode::ProxyUnreachable, Check::Tcp, Check::Proxy, Mender::Administrator);
        row(ErrorCode::CaFileMissing, Check::Dns, Check::Tls, Mender::Administrator);
        row(ErrorCode::WebPage, Check::Rest, Check::Rest, Mender::Server);
        row(ErrorCode::CredentialsWrong, Check::SignIn, Check::SignIn, Mender::Person);
        row(ErrorCode::SessionExpired, Check::Channels, Check::SignIn, Mender::Person);
        row(ErrorCode::Forbidden, Check::Channels, Check::Channels, Mender::Server);
        row(ErrorCode::ServerFailure, Check::Rest, Check::Rest, Mender::Server);
        row(ErrorCode::LiveKeyUnknown, Check::Socket, Check::Socket, Mender::Server);
        row(ErrorCode::KeychainMissing, Check::Keychain, Check::Keychain, Mender::Administrator);
        row(ErrorCode::SecretMissing, Check::Keychain, Check::Keychain, Mender::Person);
        row(ErrorCode::StoreDamaged, Check::Disk, Check::Disk, Mender::Administrator);
    }
    void eachFailureNamesItsCheckAndWhoMendsIt()
    {
        QFETCH(ErrorCode, code);
        QFETCH(Check, during);
        const CheckResult result = failed(during, code);
        QTEST(result.check, "check");
        QTEST(menderOf(result), "mender");
        QCOMPARE(outcomeOf(result), CheckOutcome::Bad);
    }

    void nothingLiveIsOddAndNotBad()
    {
        const CheckResult result = failed(Check::Socket, ErrorCode::LiveOff);
        QCOMPARE(outcomeOf(result), CheckOutcome::Odd);
        QCOMPARE(result.check, Check::Socket);
        QCOMPARE(menderOf(result), Mender::Server);
    }

    /// Each needs those before it; what was not reached says because of what.
    void theWayEndsWhereItIsBroken()
    {
        const auto whole = wholeCheckup({{.check = Check::Dns},
                                         {.check = Check::Tcp},
                                         failed(Check::Tls, ErrorCode::CertificateExpired),
                                         {.check = Check::Keychain}});
        QCOMPARE(whole.size(), checkCount);
        for (int index = 0; index < checkCount; ++index)
            QCOMPARE(whole.at(index).check, static_cast<Check>(index));
        for (const Check check : {Check::Clock, Check::Rest, Check::SignIn, Check::Socket, Check::Channels}) {
            const CheckResult &result = whole.at(static_cast<int>(check));
            QCOMPARE(result.finding, Finding::EarlierFailed);
            QCOMPARE(result.because, Check::Tls);
        }
        QCOMPARE(whole.at(static_cast<int>(Check::Keychain)).finding, Finding::Fine);
        QCOMPARE(whole.at(static_cast<int>(Check::Disk)).finding, Finding::NotPart);
        QCOMPARE(firstTrouble(whole)->check, Check::Tls);
    }

    /// A clock that is wrong makes a good certificate look bad: the certificate was not judged then.
    void aWrongClockGoesBeforeTheCertificate()
    {
        const auto whole = wholeCheckup({{.check = Check::Dns}, {.check = Check::Clock, .finding = Finding::ClockOff}});
        QCOMPARE(whole.at(static_cast<int>(Check::Tls)).because, Check::Clock);
        QCOMPARE(firstTrouble(whole)->check, Check::Clock);
    }

    void ofTwoThatSayOfTheSameTheWorseCounts()
    {
        const auto whole =
            wholeCheckup({{.check = Check::Tls}, failed(Check::Rest, ErrorCode::ClientCertificateRefused)});
        QCOMPARE(outcomeOf(whole.at(static_cast<int>(Check::Tls))), CheckOutcome::Bad);
        const auto signedOut = wholeCheckup({{.check = Check::SignIn, .finding = Finding::NobodySignedIn},
                                             failed(Check::SignIn, ErrorCode::CredentialsWrong)});
        QCOMPARE(outcomeOf(signedOut.at(static_cast<int>(Check::SignIn))), CheckOutcome::Bad);
    }

    void whatIsBadGoesBeforeWhatIsOdd()
    {
        const QList<CheckResult> results{{.check = Check::Tls, .finding = Finding::EndsSoon},
                                         {.check = Check::Keychain, .finding = Finding::KeychainLocked}};
        QCOMPARE(firstTrouble(results)->check, Check::Keychain);
        QCOMPARE(firstTrouble(results.mid(0, 1))->check, Check::Tls);
        QCOMPARE(firstTrouble({{.check = Check::Dns}}), nullptr);
    }

    /// Scripts go by them.
    void everyWordIsItsOwn()
    {
        std::set<QString> checks;
        std::set<QString> findings;
        for (int check = 0; check < checkCount; ++check)
            checks.insert(checkKey(static_cast<Check>(check)));
        for (int finding = 0; finding < findingCount; ++finding)
            findings.insert(findingKey(static_cast<Finding>(finding)));
        QCOMPARE(checks.size(), static_cast<size_t>(checkCount));
        QCOMPARE(findings.size(), static_cast<size_t>(findingCount));
        QCOMPARE(findingKey(Finding::NotPart), u"not-asked-for"_s);
        QCOMPARE(findingKey(Finding::Failed), u"failed"_s);
        QCOMPARE(outcomeOf({.finding = Finding::DiskFull}), CheckOutcome::Bad);
        QCOMPARE(outcomeOf({.finding = Finding::NoTrayHost}), CheckOutcome::Odd);
    }
};

QTEST_APPLESS_MAIN(CheckupTest)
#include "tst_checkup.moc"
