// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tray/traybell.h"
#include "tests/support/fakeclock.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace clinicbell;
using namespace clinicbell::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TrayBellTest : public QObject
{
    Q_OBJECT

private:
    QAction *action(const QString &text) const
    {
        QList<QAction *> actions = m_bell->icon().contextMenu()->actions();
        for (const QAction *entry : QList(actions)) {
            if (entry->menu())
                actions += entry->menu()->actions();
        }
        const auto found = std::find_if(actions.begin(), actions.end(),
                                        [&](const QAction *candidate) { return candidate->text() == text; });
        return found == actions.end() ? nullptr : *found;
    }

private slots:
    void initTestCase() { applyTheme(Theme::Light); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!QObject::connect: No such signal QPlatformNativeInterface)"_s));
        m_clock = std::make_unique<test::FakeClock>();
        m_hostIsThere = false;
        m_bell = std::make_unique<TrayBell>(*m_clock, [this] { return m_hostIsThere; });
    }

    void cleanup() { m_bell.reset(); }

    void aHostThatComesLateIsFoundWithinSeconds()
    {
        const QSignalSpy changes(m_bell.get(), &TrayBell::hostAvailableChanged);
        m_bell->show();
        QVERIFY(!m_bell->isHostAvailable());
        m_clock->advance(30s);
        QCOMPARE(changes.size(), 0);
        m_hostIsThere = true;
        m_clock->advance(3s);
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes.first().first().toBool());
        QVERIFY(m_bell->isHostAvailable());
    }

    void aHostThatGoesIsNoticedWithinAMinute()
    {
        m_hostIsThere = true;
        m_bell->show();
        const QSignalSpy changes(m_bell.get(), &TrayBell::hostAvailableChanged);
        m_hostIsThere = false;
        m_clock->advance(60s);
        QCOMPARE(changes.size(), 1);
        QVERIFY(!changes.first().first().toBool());
    }

    void whileAHostIsThereItIsLookedForOnceAMinute()
    {
        m_hostIsThere = true;
        m_bell->show();
        QCOMPARE(m_clock->untilNextTimer(), std::chrono::milliseconds(60s));
    }

    void whoHearsOfAHostFirstCanHaveItLookedUpAtOnce()
    {
        m_bell->show();
        m_hostIsThere = true;
        m_bell->checkHost();
        QVERIFY(m_bell->isHostAvailable());
    }

    void theMenuSendsWishes()
    {
        const QSignalSpy opened(m_bell.get(), &TrayBell::openRequested);
        const QSignalSpy quit(m_bell.get(), &TrayBell::quitRequested);
        const QSignalSpy read(m_bell.get(), &TrayBell::markAllReadRequested);
        QVERIFY(!action(u"Mark all read"_s)->isEnabled());
        m_bell->setState({.unread = 2});
        QVERIFY(action(u"Mark all read"_s)->isEnabled());
        action(u"Open"_s)->trigger();
        action(u"Mark all read"_s)->trigger();
        action(u"Quit"_s)->trigger();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(read.size(), 1);
        QCOMPARE(quit.size(), 1);
    }

    void theMenuOffersThePlacesOfTheDesign()
    {
        m_bell->setOwnStatus(PresenceStatus::Busy);
        QStringList words;
        const QList<QAction *> actions = m_bell->icon().contextMenu()->actions();
        for (const QAction *entry : actions) {
            if (!entry->isSeparator() && entry->isVisible())
                words.append(entry->text());
        }
        QCOMPARE(words,
                 QStringList({u"Open"_s, u"Do not disturb"_s, u"My status"_s, u"Mark all read"_s, u"Lock"_s,
                              u"Settings"_s, u"Quit"_s}));
        const QSignalSpy settings(m_bell.get(), &TrayBell::settingsRequested);
        action(u"Settings"_s)->trigger();
        QCOMPARE(settings.size(), 1);
        m_bell->setState({.signedOut = true});
        QVERIFY(!action(u"Settings"_s)->isEnabled());
    }

    void lockedItOffersToUnlockAndToQuit()
    {
        m_bell->setOwnStatus(PresenceStatus::Busy);
        QSignalSpy wishes(m_bell.get(), &TrayBell::lockRequested);
        action(u"Lock"_s)->trigger();
        QCOMPARE(wishes.size(), 1);
        m_bell->setLocked(true);
        m_bell->setOwnStatus(PresenceStatus::Available);
        QStringList offered;
        const auto actions = m_bell->icon().contextMenu()->actions();
        for (const QAction *each : actions) {
            if (each->isVisible() && !each->isSeparator())
                offered.append(each->text());
        }
        QCOMPARE(offered, QStringList({u"Unlock…"_s, u"Quit"_s}));
        m_bell->setLocked(false);
        QVERIFY(action(u"My status"_s)->isVisible() && action(u"Open"_s));
    }

    void onesOwnStatusIsMarkedAndChosenInTheMenu()
    {
        QVERIFY(!action(u"My status"_s)->isVisible()); // Until the team knows who one is.
        m_bell->setOwnStatus(PresenceStatus::Busy);
        QVERIFY(action(u"My status"_s)->isVisible());
        QVERIFY(action(u"Busy"_s)->isChecked() && !action(u"Available"_s)->isChecked());
        const QSignalSpy chosen(m_bell.get(), &TrayBell::statusChosen);
        action(u"Away"_s)->trigger();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<PresenceStatus>(), PresenceStatus::Away);
        QVERIFY(action(u"Busy"_s)->isChecked()); // What is wished for is not yet so.
        m_bell->setOwnStatus({});
        QVERIFY(!action(u"My status"_s)->isVisible());
    }

    void doNotDisturbEndsWhenThePersonSaid_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QDateTime>("until");
        QTest::newRow("half an hour") << u"For 30 minutes"_s << QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);
        QTest::newRow("an hour") << u"For 1 hour"_s << QDateTime(QDate(2026, 3, 2), QTime(8, 30), Qt::UTC);
        QTest::newRow("until tomorrow") << u"Until tomorrow"_s << QDateTime(QDate(2026, 3, 3), QTime(7, 0), Qt::UTC);
    }

    void doNotDisturbEndsWhenThePersonSaid()
    {
        QFETCH(QString, entry);
        QFETCH(QDateTime, until);
        const QSignalSpy quiet(m_bell.get(), &TrayBell::doNotDisturbRequested);
        action(entry)->trigger();
        QCOMPARE(quiet.size(), 1);
        QCOMPARE(quiet.first().first().toDateTime(), until);
    }

    void theMenuShowsUntilWhenItIsQuietAndEndsIt()
    {
        QVERIFY(!action(u"Turn off"_s)->isEnabled());
        m_bell->setDoNotDisturbUntil(QDateTime(QDate(2026, 3, 2), QTime(11, 15), Qt::UTC));
        QVERIFY(action(u"Do not disturb until 11:15"_s));
        const QSignalSpy quiet(m_bell.get(), &TrayBell::doNotDisturbRequested);
        action(u"Turn off"_s)->trigger();
        QCOMPARE(quiet.size(), 1);
        QVERIFY(!quiet.first().first().toDateTime().isValid());
    }

    void clicksAskForThePopoverOrTheWindow()
    {
        const QSignalSpy popover(m_bell.get(), &TrayBell::popoverRequested);
        const QSignalSpy opened(m_bell.get(), &TrayBell::openRequested);
        emit m_bell->icon().activated(QSystemTrayIcon::Trigger);
        QCOMPARE(popover.size(), 1);
        emit m_bell->icon().activated(QSystemTrayIcon::DoubleClick);
        QCOMPARE(opened.size(), 1);
        emit m_bell->icon().activated(QSystemTrayIcon::Context);
        QCOMPARE(popover.size() + opened.size(), 2);
    }

    void anotherThemeRedrawsTheBell()
    {
        const QImage light = m_bell->icon().icon().pixmap(32).toImage();
        applyTheme(Theme::Dark);
        QCoreApplication::sendPostedEvents();
        const QImage dark = m_bell->icon().icon().pixmap(32).toImage();
        applyTheme(Theme::Light);
        QVERIFY(light != dark);
    }

    void theTooltipFollowsTheState()
    {
        m_bell->setState({.unread = 3, .urgent = 1});
        QVERIFY(m_bell->icon().toolTip().contains(u"3 unread, 1 urgent"_s));
    }

    void manyChangesAreDrawnOnceInAWhile()
    {
        m_bell->setState({.unread = 1});
        QVERIFY(m_bell->icon().toolTip().contains(u"1 unread"_s));
        const qint64 drawn = m_bell->icon().icon().cacheKey();
        m_clock->advance(99ms);
        m_bell->setState({.unread = 2});
        m_bell->setState({.unread = 3});
        QCOMPARE(m_bell->icon().icon().cacheKey(), drawn);
        m_clock->advance(1ms);
        QVERIFY(m_bell->icon().toolTip().contains(u"3 unread"_s));
        const qint64 drawnAgain = m_bell->icon().icon().cacheKey();
        QVERIFY(drawnAgain != drawn);
        m_clock->advance(1s);
        QCOMPARE(m_bell->icon().icon().cacheKey(), drawnAgain);
        m_bell->setState({.unread = 4});
        QVERIFY(m_bell->icon().toolTip().contains(u"4 unread"_s));
    }

    void aStateThatCameBackIsNotDrawnAgain()
    {
        m_bell->setState({.unread = 1});
        const qint64 drawn = m_bell->icon().icon().cacheKey();
        m_bell->setState({.unread = 2});
        m_bell->setState({.unread = 1});
        m_clock->advance(1s);
        QCOMPARE(m_bell->icon().icon().cacheKey(), drawn);
    }

private:
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<TrayBell> m_bell;
    bool m_hostIsThere = false;
};

QTEST_MAIN(TrayBellTest)
#include "traybelltest.moc"
