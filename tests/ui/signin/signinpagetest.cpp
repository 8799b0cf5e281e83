// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/signinpage.h"
#include "ui/signin/formfield.h"
#include "ui/status/noteline.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace clinicbell;
using namespace clinicbell::ui;
using namespace Qt::StringLiterals;

class SignInPageTest : public QObject
{
    Q_OBJECT

private:
    enum Field { Server, Email, Password };

    FormField &field(Field which) const { return *m_page->findChildren<FormField *>().at(which); }
    QLineEdit &edit(Field which) const { return field(which).edit(); }

    QPushButton *button(const QString &text) const
    {
        const QList<QPushButton *> buttons = m_page->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(),
                                        [&](const QPushButton *candidate) { return candidate->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }

    bool says(const QString &part) const
    {
        const QList<NoteLine *> notes = m_page->findChildren<NoteLine *>();
        return std::any_of(notes.begin(), notes.end(),
                           [&](const NoteLine *note) { return note->isVisible() && note->text().contains(part); });
    }

    void fillIn() const
    {
        edit(Server).setText(u" https://clinic.example "_s);
        edit(Email).setText(u"siti@clinic.example "_s);
        edit(Password).setText(u" pass word "_s);
    }

    static Error error(ErrorCode code)
    {
        return {.code = code, .detail = u"detail for the log"_s, .serverWords = {}, .retryAfter = {}};
    }

private slots:
    void initTestCase() { applyTheme(Theme::Light); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_page = std::make_unique<SignInPage>();
        m_page->resize(900, 700);
        m_page->show();
    }

    void whatWasTypedIsHandedOnOnce()
    {
        QList<SignInRequest> requests;
        connect(m_page.get(), &SignInPage::submitted, this, [&](const SignInRequest &request) { requests << request; });
        fillIn();
        QTest::keyClick(&edit(Password), Qt::Key_Return);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.first().server, u"https://clinic.example"_s);
        QCOMPARE(requests.first().email, u"siti@clinic.example"_s);
        QCOMPARE(requests.first().password, u" pass word "_s); // Blanks belong to a password.
        QVERIFY(requests.first().remember);
    }

    void theDefaultButtonIsPressedOnceByReturn()
    {
        int times = 0;
        connect(m_page.get(), &SignInPage::submitted, this, [&times] { ++times; });
        fillIn();
        button(u"Sign in"_s)->click();
        QVERIFY(!button(u"Sign in"_s));
        QTest::keyClick(m_page.get(), Qt::Key_Return);
        button(u"Signing in…"_s)->click();
        QCOMPARE(times, 1);
    }

    void thePasswordIsGoneAfterUse()
    {
        fillIn();
        button(u"Sign in"_s)->click();
        QVERIFY(edit(Password).text().isEmpty());
        edit(Password).setEchoMode(QLineEdit::Normal);
        edit(Password).undo();
        QVERIFY(edit(Password).text().isEmpty());
    }

    void aShownPasswordHidesAgainAfterUse()
    {
        fillIn();
        edit(Password).setFocus();
        QTest::keyClick(&edit(Password), Qt::Key_Tab);
        auto *reveal = qobject_cast<QAbstractButton *>(m_page->focusWidget());
        QVERIFY(reveal);
        QCOMPARE(reveal->accessibleName(), u"Show password"_s);
        QTest::keyClick(reveal, Qt::Key_Space);
        QCOMPARE(edit(Password).echoMode(), QLineEdit::Normal);
        button(u"Sign in"_s)->click();
        QCOMPARE(edit(Password).echoMode(), QLineEdit::Password);
    }

    void rememberingIsAChoice()
    {
        bool remember = true;
        connect(m_page.get(), &SignInPage::submitted, this,
                [&remember](const SignInRequest &request) { remember = request.remember; });
        fillIn();
        m_page->findChild<QCheckBox *>()->click();
        button(u"Sign in"_s)->click();
        QVERIFY(!remember);
    }

    void anEmptyFieldIsSaidBesideItAndNothingIsSent_data()
    {
        QTest::addColumn<int>("empty");
        QTest::newRow("server") << int(Server);
        QTest::newRow("e-mail") << int(Email);
        QTest::newRow("password") << int(Password);
    }

    void anEmptyFieldIsSaidBesideItAndNothingIsSent()
    {
        QFETCH(int, empty);
        const QSignalSpy submitted(m_page.get(), &SignInPage::submitted);
        fillIn();
        edit(Field(empty)).clear();
        button(u"Sign in"_s)->click();
        QCOMPARE(submitted.size(), 0);
        for (const Field which : {Server, Email, Password})
            QCOMPARE(!field(which).error().isEmpty(), which == empty);
        QCOMPARE(edit(Field(empty)).accessibleDescription(), field(Field(empty)).error());
        QTest::keyClicks(&edit(Field(empty)), u"x"_s);
        QVERIFY(field(Field(empty)).error().isEmpty());
    }

    void anErrorStandsBesideTheFieldThatCausedIt_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("place"); // -1: above the button
        QTest::newRow("no address") << ErrorCode::AddressInvalid << int(Server);
        QTest::newRow("no such host") << ErrorCode::HostNotFound << int(Server);
        QTest::newRow("refused") << ErrorCode::ConnectionRefused << int(Server);
        QTest::newRow("silent") << ErrorCode::TimedOut << int(Server);
        QTest::newRow("network") << ErrorCode::NetworkFailure << int(Server);
        QTest::newRow("no TLS") << ErrorCode::TlsFailed << int(Server);
        QTest::newRow("certificate") << ErrorCode::CertificateExpired << int(Server);
        QTest::newRow("clock") << ErrorCode::ClockWrong << int(Server);
        QTest::newRow("proxy") << ErrorCode::ProxyFailed << int(Server);
        QTest::newRow("file") << ErrorCode::ClientKeyForeign << int(Server);
        QTest::newRow("no clinic") << ErrorCode::NotAClinic << int(Server);
        QTest::newRow("wrong password") << ErrorCode::CredentialsWrong << int(Password);
        QTest::newRow("too often") << ErrorCode::RateLimited << -1;
        QTest::newRow("server failure") << ErrorCode::ServerFailure << -1;
        QTest::newRow("not allowed") << ErrorCode::Forbidden << -1;
    }

    void anErrorStandsBesideTheFieldThatCausedIt()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, place);
        m_page->setBusy(true);
        m_page->showError(error(code));
        for (const Field which : {Server, Email, Password})
            QCOMPARE(!field(which).error().isEmpty(), which == place);
        const QList<NoteLine *> notes = m_page->findChildren<NoteLine *>();
        QCOMPARE(std::count_if(notes.begin(), notes.end(), [](const NoteLine *note) { return note->isVisible(); }), 1);
        QVERIFY(!says(u"detail for the log"_s));
        QVERIFY(button(u"Sign in"_s)->isEnabled());
    }

    void tooManyAttemptsSayHowLongToWait()
    {
        Error tooOften = error(ErrorCode::RateLimited);
        tooOften.retryAfter = std::chrono::seconds(45);
        m_page->showError(tooOften);
        QVERIFY(says(u"45 s"_s));
    }

    void aMissingKeychainIsOnlyARemark()
    {
        m_page->showError(error(ErrorCode::KeychainMissing));
        QVERIFY(says(u"so you will be asked again next time"_s));
        m_page->clearErrors();
        QVERIFY(!says(u"so you will be asked again next time"_s));
    }

    void aSignInThatEndedSaysWhyOneIsHereAgain()
    {
        m_page->setReason(error(ErrorCode::SessionExpired));
        QVERIFY(says(u"Your sign-in has ended"_s));
        m_page->showError(error(ErrorCode::CredentialsWrong));
        QVERIFY(says(u"Your sign-in has ended"_s));
        m_page->clearReason();
        QVERIFY(!says(u"Your sign-in has ended"_s));
    }

    void anAddressThatTheAdministratorFixedCannotBeEdited()
    {
        m_page->setServer(QUrl(u"https://clinic.example"_s), true);
        QVERIFY(edit(Server).isReadOnly());
        QCOMPARE(edit(Server).text(), u"https://clinic.example"_s);
        QVERIFY(says(u"Set by your organisation"_s));
        QVERIFY(!button(u"Try the demo clinic"_s)->isVisible());
        m_page->setServer(QUrl(u"https://other.example"_s), false);
        QVERIFY(!edit(Server).isReadOnly());
        QVERIFY(button(u"Try the demo clinic"_s)->isVisible());
    }

    void theDemoClinicNeedsNoAccount()
    {
        const QSignalSpy demo(m_page.get(), &SignInPage::demoRequested);
        const QSignalSpy submitted(m_page.get(), &SignInPage::submitted);
        button(u"Try the demo clinic"_s)->click();
        QCOMPARE(demo.size(), 1);
        QCOMPARE(submitted.size(), 0);
    }

    void everyControlHasAName()
    {
        const QList<QLineEdit *> edits = m_page->findChildren<QLineEdit *>();
        for (const QLineEdit *candidate : edits)
            QVERIFY(!candidate->accessibleName().isEmpty());
    }

private:
    std::unique_ptr<SignInPage> m_page;
};

QTEST_MAIN(SignInPageTest)
#include "signinpagetest.moc"
