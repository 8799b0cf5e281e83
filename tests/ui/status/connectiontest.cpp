// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/refusal.h"
#include "tests/support/fakeclock.h"
#include "ui/status/connectionbanner.h"
#include "ui/status/connectionindicator.h"
#include "ui/status/countdown.h"
#include "ui/status/linkbutton.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace clinicbell;
using namespace clinicbell::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ConnectionTest : public QObject
{
    Q_OBJECT

private:
    ConnectionStatus status(Connection connection, std::chrono::seconds retryIn = 0s) const
    {
        ConnectionStatus status;
        status.connection = connection;
        status.since = m_clock->now();
        status.lastSync = m_clock->now();
        status.pollInterval = 30s;
        if (retryIn > 0s)
            status.retryAt = m_clock->now().addSecs(retryIn.count());
        return status;
    }

    static Error notice(ErrorCode code) { return {.code = code, .detail = {}, .serverWords = {}, .retryAfter = {}}; }
    bool timerRuns() const { return m_clock->untilNextTimer() >= 0ms; }
    QToolButton *dismiss() const { return m_banner->findChild<QToolButton *>(); }
    LinkButton *button() const { return m_banner->findChild<LinkButton *>(); }

private slots:
    void initTestCase() { applyTheme(Theme::Light); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_clock = std::make_unique<test::FakeClock>();
        m_indicator = std::make_unique<ConnectionIndicator>(*m_clock);
        m_indicator->resize(300, 24);
        m_banner = std::make_unique<ConnectionBanner>(*m_clock);
        m_banner->resize(700, 40);
    }

    void cleanup()
    {
        m_banner.reset();
        m_indicator.reset();
    }

    void whatCanStillBeTakenBackIsNoTroubleWhileTheLineIsUp_data()
    {
        QTest::addColumn<Connection>("connection");
        QTest::addColumn<bool>("says");
        QTest::newRow("live") << Connection::Live << false;
        QTest::newRow("offline") << Connection::Offline << true;
    }

    void whatCanStillBeTakenBackIsNoTroubleWhileTheLineIsUp()
    {
        QFETCH(Connection, connection);
        QFETCH(bool, says);
        ConnectionStatus status;
        status.connection = connection;
        m_indicator->setStatus(status, {.waiting = 1, .undoable = 1});
        QCOMPARE(m_indicator->text().contains(u"waiting"_s), says);
        m_indicator->setStatus(status, {.waiting = 2, .undoable = 1});
        QVERIFY(m_indicator->text().contains(u"waiting"_s));
    }

    void everythingThatWasRefusedIsShownUntilItIsDismissed()
    {
        m_banner->setStatus(status(Connection::Live), {});
        m_banner->showRefusal({.kind = OperationKind::Clear, .error = {.code = ErrorCode::Forbidden}});
        m_banner->showRefusal({.kind = OperationKind::Message, .error = {.code = ErrorCode::Forbidden}});
        QVERIFY(m_banner->text().startsWith(u"2 changes were refused:"_s));
        QVERIFY(m_banner->text().contains(u"The list could not be cleared."_s));
        QVERIFY(m_banner->text().contains(u"Your message could not be sent."_s));
        dismiss()->click();
        QVERIFY(m_banner->isHidden());
        m_banner->showRefusal({.kind = OperationKind::Clear, .error = {.code = ErrorCode::Forbidden}});
        QVERIFY(m_banner->text().startsWith(u"The list could not be cleared."_s));
        m_banner->clearRefusals();
        QVERIFY(m_banner->isHidden());
    }

    // --- the countdown

    void aSecondLastsAsLongAsItIsRead_data()
    {
        QTest::addColumn<int>("left"); // ms until due
        QTest::addColumn<int>("wait"); // ms; -1: none
        QTest::newRow("whole seconds") << 8'000 << 1'000;
        QTest::newRow("within a second") << 7'400 << 400;
        QTest::newRow("the last one") << 300 << 300;
        QTest::newRow("now") << 0 << -1;
        QTest::newRow("overdue") << -5'000 << -1;
    }

    void aSecondLastsAsLongAsItIsRead()
    {
        QFETCH(int, left);
        QFETCH(int, wait);
        const auto found = untilNextSecond(m_clock->now().addMSecs(left), m_clock->now());
        QCOMPARE(found ? static_cast<int>(found->count()) : -1, wait);
        QVERIFY(!untilNextSecond({}, m_clock->now()));
    }

    // --- the indicator

    void theIndicatorSaysHowItIs()
    {
        m_indicator->setStatus(status(Connection::Live), {});
        QCOMPARE(m_indicator->text(), u"Live"_s);
        m_indicator->setStatus(status(Connection::Offline), {.waiting = 3, .oldest = m_clock->now()});
        QCOMPARE(m_indicator->text(), u"Offline since 07:30 · 3 changes waiting"_s);
        QCOMPARE(m_indicator->accessibleName(), m_indicator->text());
        m_indicator->setBrief(true);
        m_indicator->setStatus(status(Connection::Live), {});
        QCOMPARE(m_indicator->text(), u"Live"_s);
    }

    void theIndicatorsToolTipSaysWhatSomebodyHasToMend()
    {
        ConnectionStatus offline = status(Connection::Offline);
        m_indicator->setStatus(offline, {});
        QVERIFY(!m_indicator->toolTip().contains(u"certificate"_s));
        offline.lastError = notice(ErrorCode::CertificateExpired);
        m_indicator->setStatus(offline, {});
        QVERIFY(m_indicator->toolTip().contains(u"The server's certificate has expired"_s));
    }

    void theIndicatorCountsDownWithoutBeingTold()
    {
        m_indicator->show();
        m_indicator->setStatus(status(Connection::Connecting, 8s), {});
        QCOMPARE(m_indicator->text(), u"Reconnecting in 8 s"_s);
        m_clock->advance(1s);
        QCOMPARE(m_indicator->text(), u"Reconnecting in 7 s"_s);
        m_clock->advance(7s);
        QCOMPARE(m_indicator->text(), u"Connecting…"_s);
        QVERIFY(!timerRuns());
    }

    void nothingWakesUpWhileNoWordChanges_data()
    {
        QTest::addColumn<Connection>("connection");
        QTest::newRow("live") << Connection::Live;
        QTest::newRow("polling") << Connection::Polling;
        QTest::newRow("offline, no attempt planned") << Connection::Offline;
        QTest::newRow("signed out") << Connection::SignedOut;
    }

    void nothingWakesUpWhileNoWordChanges()
    {
        QFETCH(Connection, connection);
        m_indicator->show();
        m_indicator->setStatus(status(connection), {});
        m_banner->setStatus(status(connection), {});
        QVERIFY(!timerRuns());
    }

    void nothingWakesUpWhileNobodySeesIt()
    {
        m_indicator->setStatus(status(Connection::Connecting, 8s), {});
        QVERIFY(!timerRuns());
        m_indicator->show();
        QVERIFY(timerRuns());
        m_indicator->hide();
        QVERIFY(!timerRuns());
        m_clock->advance(3s);
        m_indicator->show();
        QCOMPARE(m_indicator->text(), u"Reconnecting in 5 s"_s);
    }

    void everyStateHasAShapeOfItsOwn()
    {
        m_indicator->setLayoutDirection(Qt::LeftToRight);
        QList<QImage> shapes;
        for (const Connection connection : {Connection::SignedOut, Connection::Connecting, Connection::Live,
                                            Connection::Polling, Connection::Offline}) {
            m_indicator->setStatus(status(connection), {});
            const QImage glyph = m_indicator->grab(QRect(0, 0, 8, 24)).toImage();
            QVERIFY(!shapes.contains(glyph));
            shapes << glyph;
        }
    }

    // --- the banner

    void theBannerIsHiddenWhenAllIsWell()
    {
        m_banner->setStatus(status(Connection::Live), {});
        QVERIFY(m_banner->isHidden());
        m_banner->setStatus(status(Connection::Connecting, 8s), {});
        QVERIFY(m_banner->isHidden());
    }

    void offlineSaysWhatIsShownAndWhatWaits()
    {
        m_banner->setStatus(status(Connection::Offline, 8s), {.waiting = 3, .oldest = m_clock->now()});
        QVERIFY(!m_banner->isHidden());
        QCOMPARE(m_banner->text(), u"Offline. Showing what was saved at 07:30. 3 changes waiting."_s);
        QCOMPARE(button()->text(), u"Retry now (8 s)"_s);
        QVERIFY(dismiss()->isHidden());
        m_clock->advance(1s);
        QCOMPARE(button()->text(), u"Retry now (7 s)"_s);
        const QSignalSpy retried(m_banner.get(), &ConnectionBanner::retryRequested);
        button()->click();
        QCOMPARE(retried.size(), 1);
        m_banner->setStatus(status(Connection::Live), {});
        QVERIFY(m_banner->isHidden());
        QVERIFY(!timerRuns());
    }

    void pollingCanBeDismissedUntilItComesAgain()
    {
        m_banner->setStatus(status(Connection::Polling), {});
        QCOMPARE(m_banner->text(), u"Live updates are off for this server, checking every 30 s."_s);
        QVERIFY(button()->isHidden());
        dismiss()->click();
        QVERIFY(m_banner->isHidden());
        m_banner->setStatus(status(Connection::Polling), {.waiting = 1, .oldest = m_clock->now()});
        QVERIFY(m_banner->isHidden());
        m_banner->setStatus(status(Connection::Live), {});
        m_banner->setStatus(status(Connection::Polling), {});
        QVERIFY(!m_banner->isHidden());
    }

    void signedOutOffersToSignIn()
    {
        m_banner->setStatus(status(Connection::SignedOut), {});
        const QSignalSpy signIn(m_banner.get(), &ConnectionBanner::signInRequested);
        const QSignalSpy retried(m_banner.get(), &ConnectionBanner::retryRequested);
        QCOMPARE(button()->text(), u"Sign in"_s);
        button()->click();
        QCOMPARE(signIn.size(), 1);
        QCOMPARE(retried.size(), 0);
    }

    void noticesWaitInLineOneOfAKind()
    {
        m_banner->setStatus(status(Connection::Live), {});
        m_banner->showNotice(notice(ErrorCode::StoreDamaged));
        m_banner->showNotice(notice(ErrorCode::StoreDamaged));
        m_banner->showNotice(notice(ErrorCode::KeychainMissing));
        QVERIFY(m_banner->text().contains(u"damaged"_s));
        const QSignalSpy dismissed(m_banner.get(), &ConnectionBanner::noticeDismissed);
        dismiss()->click();
        QCOMPARE(dismissed.size(), 1);
        QCOMPARE(dismissed.first().first().value<ErrorCode>(), ErrorCode::StoreDamaged);
        QVERIFY(m_banner->text().contains(u"keychain"_s));
        dismiss()->click();
        QVERIFY(m_banner->isHidden());
    }

    void whatIsBeingLostNowCannotBeDismissed()
    {
        m_banner->showNotice(notice(ErrorCode::StoreDiskFull));
        m_banner->setStatus(status(Connection::Live), {});
        QVERIFY(m_banner->text().contains(u"disk is full"_s));
        QVERIFY(dismiss()->isHidden());
        m_banner->clearNotice(ErrorCode::StoreDiskFull);
        QVERIFY(m_banner->isHidden());
    }

    void actsThatWereLostAreSaidUntilThatIsDismissed()
    {
        m_banner->setStatus(status(Connection::Live), {});
        m_banner->showNotice(notice(ErrorCode::StoreKeyWrong));
        m_banner->showLostActs({3, m_clock->now().addSecs(-600), m_clock->now()});
        QVERIFY(m_banner->text().contains(u"3 changes"_s));
        QVERIFY(!m_banner->isHidden());
        dismiss()->click();
        QVERIFY(m_banner->text().contains(u"cannot be opened"_s));
        m_banner->showLostActs({3, m_clock->now(), m_clock->now()});
        m_banner->clearLostActs(); // Another person's by now.
        QVERIFY(!m_banner->text().contains(u"3 changes"_s));
    }

    void aLostConnectionComesBeforeNotices()
    {
        m_banner->showNotice(notice(ErrorCode::StoreDamaged));
        m_banner->setStatus(status(Connection::Offline), {});
        QVERIFY(m_banner->text().startsWith(u"Offline."_s));
        m_banner->setStatus(status(Connection::Polling), {});
        QVERIFY(m_banner->text().contains(u"damaged"_s));
    }

private:
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<ConnectionIndicator> m_indicator;
    std::unique_ptr<ConnectionBanner> m_banner;
};

QTEST_MAIN(ConnectionTest)
#include "connectiontest.moc"
