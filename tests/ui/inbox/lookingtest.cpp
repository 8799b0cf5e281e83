// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/inbox/samples.h"
#include "tests/ui/inbox/shownpage.h"
#include "ui/inbox/detailpane.h"
#include "ui/inbox/earlierstates.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationpane.h"
#include "ui/inbox/progressline.h"
#include "ui/inbox/sightings.h"
#include "ui/theme/theme.h"

#include <QtTest>

#include <QLabel>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::test;
using namespace clinicbell::ui;

/// What somebody who looks at the inbox has seen, and what they can see of before.
class LookingTest : public QObject, private ShownPage
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { openPage(); }
    void cleanup() { m_page.reset(); }
    void aRowIsSeenOnceOneHasLookedAndLeft();
    void whatFliesByIsNotSeen();
    void theDetailTellsWhatWasBefore();
    void theLineIsAsLongAsWhatHasCome();
    void nothingSaysUpToDateBeforeThatWasFoundOut_data();
    void nothingSaysUpToDateBeforeThatWasFoundOut();

private:
    /// How much of the progress line is in the accent, in percent.
    int shareOfTheLine()
    {
        const QImage line = m_page->findChild<ProgressLine *>()->grab().toImage();
        int filled = 0;
        for (int x = 0; x < line.width(); ++x)
            filled += line.pixel(x, 0) == lightTokens.accent ? 1 : 0;
        return 100 * filled / line.width();
    }
};

void LookingTest::aRowIsSeenOnceOneHasLookedAndLeft()
{
    QStringList seen;
    connect(m_page.get(), &InboxPage::rowsSeen, this, [&seen](const QList<NotificationId> &ids) {
        for (const NotificationId &id : ids)
            seen.append(id.value());
        seen.sort();
    });
    QList<Notification> rows = manyNotifications(3, m_clock->now());
    rows[1].local.seenAt = m_clock->now();
    show(rows);
    m_clock->advance(Sightings::glance);
    QVERIFY(seen.isEmpty()); // Under the reader's eyes nothing changes.
    m_page->hide();
    QTRY_COMPARE(seen, QStringList({u"1"_s, u"3"_s}));
}

void LookingTest::whatFliesByIsNotSeen()
{
    qsizetype seen = 0;
    connect(m_page.get(), &InboxPage::rowsSeen, this, [&seen](const auto &ids) { seen += ids.size(); });
    show(manyNotifications(60, m_clock->now()));
    m_clock->advance(Sightings::glance / 2);
    list().verticalScrollBar()->setValue(1'000);
    m_clock->advance(Sightings::glance / 2);
    QEvent away(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(&list(), &away);
    QEvent back(QEvent::WindowActivate);
    QCoreApplication::sendEvent(&list(), &back);
    m_clock->advance(Sightings::glance);
    m_page->hide();
    QTRY_VERIFY(seen > 0 && seen < 20); // What a page of that height shows.
}

void LookingTest::theDetailTellsWhatWasBefore()
{
    QList<Notification> rows = manyNotifications(2, m_clock->now());
    rows[0].kind = Kind::Appointment;
    rows[0].data = QJsonObject{{u"appointment_id"_s, 17}};
    rows[1].kind = Kind::Message;
    QStringList wanted;
    connect(m_page.get(), &InboxPage::earlierWanted, this,
            [&wanted](const NotificationId &id) { wanted.append(id.value()); });
    show(rows);
    m_page->resize(600, 500); // The detail is a page to go into.
    list().setCurrentIndex(list().model()->index(0, 0));
    QCOMPARE(wanted, QStringList{u"1"_s});
    QTest::keyClick(&list(), Qt::Key_H);
    auto *before = m_page->findChild<EarlierStates *>();
    QVERIFY(m_page->findChild<DetailPane *>()->isVisible() && !before->isVisible());
    Notification earlier = sampleNotification(u"9"_s, m_clock->now());
    earlier.title = u"Booked for <b>Monday</b>"_s;
    m_page->showEarlier(NotificationId(u"2"_s), {earlier}); // An answer that is too late.
    QVERIFY(!before->isVisible());
    m_page->showEarlier(NotificationId(u"1"_s), {earlier});
    QVERIFY(before->isVisible());
    const QList<QLabel *> labels = before->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(u"Booked for <b>"_s) && label->textFormat() == Qt::PlainText;
    }));
    list().setCurrentIndex(list().model()->index(1, 0));
    QVERIFY(!before->isVisible());
    QCOMPARE(wanted, QStringList{u"1"_s}); // A message is about nothing but itself.
}

void LookingTest::theLineIsAsLongAsWhatHasCome()
{
    show(manyNotifications(3, m_clock->now()));
    ConnectionStatus status;
    status.connection = Connection::Live;
    m_page->setConnection(status);
    QVERIFY(!m_page->findChild<ProgressLine *>()->isVisible());
    status.syncing = true;
    m_page->setConnection(status);
    QVERIFY(m_page->findChild<ProgressLine *>()->isVisible());
    m_page->setSyncProgress(1, 4);
    QVERIFY(shareOfTheLine() >= 24 && shareOfTheLine() <= 25);
    m_page->setSyncProgress(3, 4);
    QVERIFY(shareOfTheLine() >= 74 && shareOfTheLine() <= 75);
    m_page->setLayoutDirection(Qt::RightToLeft);
    const QImage line = m_page->findChild<ProgressLine *>()->grab().toImage();
    QVERIFY(line.pixel(line.width() - 1, 0) == lightTokens.accent && line.pixel(0, 0) != lightTokens.accent);
    status.syncing = false;
    m_page->setConnection(status);
    status.syncing = true;
    m_page->setConnection(status); // Of the next one nothing is known yet.
    QVERIFY(shareOfTheLine() < 40);
}

void LookingTest::nothingSaysUpToDateBeforeThatWasFoundOut_data()
{
    QTest::addColumn<Connection>("connection");
    QTest::addColumn<bool>("syncing");
    QTest::newRow("connecting") << Connection::Connecting << false;
    QTest::newRow("the first page is on its way") << Connection::Live << true;
}

void LookingTest::nothingSaysUpToDateBeforeThatWasFoundOut()
{
    QFETCH(const Connection, connection);
    QFETCH(const bool, syncing);
    ConnectionStatus status;
    status.connection = connection;
    status.syncing = syncing;
    m_page->setConnection(status);
    show({});
    QCOMPARE(m_page->pane().state(), NotificationPane::State::Loading);
    QCOMPARE(m_page->pane().accessibleName(), u"Loading notifications"_s);
    status.connection = Connection::Live;
    status.syncing = false;
    status.lastSync = m_clock->now();
    m_page->setConnection(status);
    QCOMPARE(m_page->pane().state(), NotificationPane::State::Empty);
    status.syncing = true; // The next one changes nothing of that.
    m_page->setConnection(status);
    QCOMPARE(m_page->pane().state(), NotificationPane::State::Empty);
}

QTEST_MAIN(LookingTest)
#include "lookingtest.moc"
