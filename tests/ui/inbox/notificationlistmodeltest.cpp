// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/notificationlistmodel.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/inbox/samples.h"

#include <QtTest>

#include <QAbstractItemModelTester>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::test;
using namespace clinicbell::ui;

namespace {

QStringList idsOf(const NotificationListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.notificationAt(row).id.value());
    return ids;
}

Notification critical(const QString &id, const QDateTime &at)
{
    Notification notification = sampleNotification(id, at);
    notification.priority = Priority::Critical;
    return notification;
}

Notification read(Notification notification)
{
    notification.readAt = notification.createdAt.addSecs(5);
    return notification;
}

ChangeSet updated(const QList<Notification> &rows)
{
    ChangeSet changes;
    changes.updated = rows;
    return changes;
}

ChangeSet removed(const QList<NotificationId> &ids)
{
    ChangeSet changes;
    changes.removed = ids;
    return changes;
}

} // namespace

class NotificationListModelTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void itAsksForTheFirstPageAndShowsIt();
    void theRestComesWhenFetched();
    void anAnswerToAnEarlierFilterIsIgnored();
    void unreadCriticalOnesStandOnTop();
    void readingACriticalOneMovesItToItsTime();
    void whatAColleagueHasTakenStandsAmongTheOthers();
    void newOnesComeInAtTheirTime();
    void theSameOneTwiceIsOneRow();
    void whatIsOlderThanTheWindowWaitsForItsPage();
    void aRowThatNoLongerMatchesLeaves();
    void aRowThatNowMatchesComes();
    void changesWhileAPageIsOnItsWaySurviveIt();
    void aFailedPageCanBeAskedForAgain();
    void aResetForgetsAndAsksAgain();
    void fiveThousandAtOnceAreOneInsertion();
    void anyMixtureOfChangesKeepsOrderAndContents();
    void eachDayStartsWithItsHeading();
    void timesGrowOldWithoutAChange();
    void aRowReadsAsASentence();

private:
    void load(const QList<Notification> &rows, bool atEnd = true, const Filter &filter = {});

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<NotificationListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<PageQuery> m_asked;
};

void NotificationListModelTest::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_clock->advance(std::chrono::hours(5));
    m_model = std::make_unique<NotificationListModel>(*m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_asked.clear();
    connect(m_model.get(), &NotificationListModel::pageWanted, this,
            [this](const PageQuery &query) { m_asked.append(query); });
}

void NotificationListModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void NotificationListModelTest::load(const QList<Notification> &rows, bool atEnd, const Filter &filter)
{
    m_model->setFilter(filter);
    m_model->showPage(m_asked.last(), {.rows = rows, .atEnd = atEnd});
}

void NotificationListModelTest::itAsksForTheFirstPageAndShowsIt()
{
    m_model->setFilter({});
    QCOMPARE(m_asked.size(), 1);
    QVERIFY(!m_asked.first().after);
    QVERIFY(m_model->isLoading());
    m_model->showPage(m_asked.first(), {.rows = manyNotifications(3, m_clock->now()), .atEnd = true});
    QCOMPARE(idsOf(*m_model), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    QVERIFY(!m_model->isLoading());
    QVERIFY(!m_model->canFetchMore({}));
}

void NotificationListModelTest::theRestComesWhenFetched()
{
    const QList<Notification> all = manyNotifications(6, m_clock->now());
    load(all.first(3), false);
    QVERIFY(m_model->canFetchMore({}));
    m_model->fetchMore({});
    QVERIFY(!m_model->canFetchMore({}));
    QCOMPARE(m_asked.last().after->id, all.at(2).id);
    m_model->showPage(m_asked.last(), {.rows = all.sliced(3), .atEnd = true});
    QCOMPARE(m_model->rowCount(), 6);
    QCOMPARE(m_model->notificationAt(5).id, all.at(5).id);
}

void NotificationListModelTest::anAnswerToAnEarlierFilterIsIgnored()
{
    m_model->setFilter({});
    const PageQuery earlier = m_asked.last();
    Filter unread;
    unread.unreadOnly = true;
    m_model->setFilter(unread);
    m_model->showPage(earlier, {.rows = manyNotifications(3, m_clock->now()), .atEnd = true});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->isLoading());
}

void NotificationListModelTest::unreadCriticalOnesStandOnTop()
{
    const QDateTime now = m_clock->now();
    load({sampleNotification(u"new"_s, now), critical(u"open"_s, now.addDays(-1)),
          read(critical(u"done"_s, now.addDays(-2)))});
    QCOMPARE(idsOf(*m_model), QStringList({u"open"_s, u"new"_s, u"done"_s}));
    QCOMPARE(m_model->rowOf(NotificationId(u"open"_s)), 0);
}

void NotificationListModelTest::readingACriticalOneMovesItToItsTime()
{
    const QDateTime now = m_clock->now();
    const Notification open = critical(u"open"_s, now.addSecs(-90));
    load({sampleNotification(u"a"_s, now), sampleNotification(u"b"_s, now.addSecs(-60)), open,
          sampleNotification(u"c"_s, now.addSecs(-120))});
    const QPersistentModelIndex selected = m_model->index(0);
    QSignalSpy moves(m_model.get(), &QAbstractItemModel::rowsMoved);
    m_model->applyChanges(updated({read(open)}));
    QCOMPARE(idsOf(*m_model), QStringList({u"a"_s, u"b"_s, u"open"_s, u"c"_s}));
    QCOMPARE(moves.size(), 1);
    QCOMPARE(selected.row(), 2);
    m_model->applyChanges(updated({open}));
    QCOMPARE(selected.row(), 0);
}

void NotificationListModelTest::whatAColleagueHasTakenStandsAmongTheOthers()
{
    const QDateTime now = m_clock->now();
    Notification open = critical(u"open"_s, now.addSecs(-90));
    load({sampleNotification(u"a"_s, now), open});
    QCOMPARE(idsOf(*m_model), QStringList({u"open"_s, u"a"_s}));
    open.handling = {.claimedBy = UserId(u"8"_s), .claimedByName = u"Ani"_s};
    m_model->applyChanges(updated({open}));
    QCOMPARE(idsOf(*m_model), QStringList({u"a"_s, u"open"_s}));
    const QModelIndex row = m_model->index(1);
    QVERIFY(row.data(NotificationListModel::UnreadRole).toBool());
    QCOMPARE(row.data(NotificationListModel::PriorityRole).toInt(), static_cast<int>(Priority::Normal));
    const QString spoken = row.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith("Unread, "_L1) && !spoken.contains("urgent"_L1), qPrintable(spoken));
    QVERIFY(spoken.endsWith("Ani has got this"_L1));
}

void NotificationListModelTest::newOnesComeInAtTheirTime()
{
    const QDateTime now = m_clock->now();
    load({sampleNotification(u"a"_s, now), sampleNotification(u"c"_s, now.addSecs(-100))});
    m_model->applyChanges(
        added({sampleNotification(u"b"_s, now.addSecs(-50)), sampleNotification(u"z"_s, now.addSecs(9)),
               sampleNotification(u"d"_s, now.addSecs(-500))}));
    QCOMPARE(idsOf(*m_model), QStringList({u"z"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
}

void NotificationListModelTest::theSameOneTwiceIsOneRow()
{
    const Notification one = sampleNotification(u"a"_s, m_clock->now());
    load({});
    m_model->applyChanges(added({one, one}));
    m_model->applyChanges(added({one}));
    QCOMPARE(m_model->rowCount(), 1);
}

void NotificationListModelTest::whatIsOlderThanTheWindowWaitsForItsPage()
{
    const QDateTime now = m_clock->now();
    load({sampleNotification(u"a"_s, now), sampleNotification(u"b"_s, now.addSecs(-60))}, false);
    const Notification old = sampleNotification(u"old"_s, now.addDays(-9));
    m_model->applyChanges(added({old}));
    QCOMPARE(m_model->rowCount(), 2);
    m_model->fetchMore({});
    m_model->showPage(m_asked.last(), {.rows = {old}, .atEnd = true});
    QCOMPARE(m_model->rowCount(), 3);
}

void NotificationListModelTest::aRowThatNoLongerMatchesLeaves()
{
    Filter unread;
    unread.unreadOnly = true;
    const QDateTime now = m_clock->now();
    const QList<Notification> rows{sampleNotification(u"a"_s, now), sampleNotification(u"b"_s, now.addSecs(-1)),
                                   sampleNotification(u"c"_s, now.addSecs(-2))};
    load(rows, true, unread);
    m_model->applyChanges(updated({read(rows.at(1))}));
    QCOMPARE(idsOf(*m_model), QStringList({u"a"_s, u"c"_s}));
    QCOMPARE(m_model->rowOf(rows.at(1).id), -1);
}

void NotificationListModelTest::aRowThatNowMatchesComes()
{
    Filter text;
    text.text = u"lim"_s;
    load({}, true, text);
    Notification notification = sampleNotification(u"a"_s, m_clock->now());
    m_model->applyChanges(added({notification}));
    QCOMPARE(m_model->rowCount(), 0);
    notification.title = u"Dr. Lim"_s;
    m_model->applyChanges(updated({notification}));
    QCOMPARE(m_model->rowCount(), 1);
}

void NotificationListModelTest::changesWhileAPageIsOnItsWaySurviveIt()
{
    const QList<Notification> rows = manyNotifications(3, m_clock->now());
    m_model->setFilter({});
    m_model->applyChanges(added({sampleNotification(u"new"_s, m_clock->now().addSecs(60))}));
    m_model->applyChanges(updated({read(rows.at(0))}));
    m_model->applyChanges(removed({rows.at(1).id}));
    // The page was read from the disk before those three.
    m_model->showPage(m_asked.last(), {.rows = rows, .atEnd = true});
    QCOMPARE(idsOf(*m_model), QStringList({u"new"_s, u"1"_s, u"3"_s}));
    QVERIFY(m_model->notificationAt(1).isRead());
}

void NotificationListModelTest::aFailedPageCanBeAskedForAgain()
{
    m_model->setFilter({});
    m_model->giveUpPage(m_asked.last());
    QVERIFY(!m_model->isLoading());
    QVERIFY(!m_model->isLoaded());
    m_model->reload();
    QCOMPARE(m_asked.size(), 2);
    QVERIFY(m_model->isLoading());
}

void NotificationListModelTest::aResetForgetsAndAsksAgain()
{
    load(manyNotifications(3, m_clock->now()));
    ChangeSet changes;
    changes.reset = true;
    m_model->applyChanges(changes);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_asked.size(), 2);
}

void NotificationListModelTest::fiveThousandAtOnceAreOneInsertion()
{
    load(manyNotifications(100, m_clock->now()));
    QList<Notification> burst = manyNotifications(5'000, m_clock->now().addDays(30));
    for (Notification &notification : burst)
        notification.id = NotificationId(u"burst"_s + notification.id.value());
    QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->applyChanges(added(burst));
    QCOMPARE(insertions.size(), 1);
    QCOMPARE(m_model->rowCount(), 5'100);
}

void NotificationListModelTest::anyMixtureOfChangesKeepsOrderAndContents()
{
    QRandomGenerator random(4711);
    QHash<QString, Notification> truth;
    Filter unread;
    unread.unreadOnly = true;
    for (const Filter &filter : {Filter(), unread}) {
        truth.clear();
        load({}, true, filter);
        for (int round = 0; round < 60; ++round) {
            ChangeSet changes;
            for (int i = 0; i < 12; ++i) {
                const QString id = QString::number(random.bounded(80));
                Notification notification = sampleNotification(id, m_clock->now().addSecs(random.bounded(20) - 10));
                notification.priority = random.bounded(5) == 0 ? Priority::Critical : Priority::Normal;
                if (random.bounded(3) == 0)
                    notification.readAt = m_clock->now();
                if (truth.contains(id) && random.bounded(3) == 0) {
                    changes.removed.append(NotificationId(id));
                    truth.remove(id);
                } else if (!changes.removed.contains(NotificationId(id))) {
                    (truth.contains(id) ? changes.updated : changes.added).append(notification);
                    truth.insert(id, notification);
                }
            }
            changes.updated.removeIf([&](const Notification &n) { return changes.removed.contains(n.id); });
            changes.added.removeIf([&](const Notification &n) { return changes.removed.contains(n.id); });
            m_model->applyChanges(changes);
            QList<Notification> expected;
            for (const Notification &notification : std::as_const(truth)) {
                if (matches(filter, notification))
                    expected.append(notification);
            }
            std::sort(expected.begin(), expected.end(), [](const Notification &a, const Notification &b) {
                const bool pinnedA = a.priority == Priority::Critical && !a.isRead();
                const bool pinnedB = b.priority == Priority::Critical && !b.isRead();
                return pinnedA != pinnedB ? pinnedA : comesBefore(a, b);
            });
            QCOMPARE(m_model->rowCount(), expected.size());
            for (int row = 0; row < expected.size(); ++row) {
                QVERIFY(m_model->notificationAt(row) == expected.at(row));
                QCOMPARE(m_model->rowOf(expected.at(row).id), row);
            }
        }
    }
}

void NotificationListModelTest::eachDayStartsWithItsHeading()
{
    const QDateTime now = m_clock->now();
    load({sampleNotification(u"a"_s, now), sampleNotification(u"b"_s, now.addSecs(-60)),
          sampleNotification(u"c"_s, now.addDays(-1)), critical(u"open"_s, now.addDays(-3))});
    const auto heading = [this](int row) {
        return m_model->index(row).data(NotificationListModel::SectionRole).toString();
    };
    QCOMPARE(heading(0), u"Today"_s); // Still open, whatever day it came.
    QCOMPARE(heading(1), QString());
    QCOMPARE(heading(2), QString());
    QCOMPARE(heading(3), u"Yesterday"_s);
}

void NotificationListModelTest::timesGrowOldWithoutAChange()
{
    load({sampleNotification(u"a"_s, m_clock->now())});
    const auto time = [this] { return m_model->index(0).data(NotificationListModel::TimeRole).toString(); };
    QCOMPARE(time(), u"now"_s);
    m_clock->advance(std::chrono::minutes(5));
    QCOMPARE(time(), u"5 min"_s);
}

void NotificationListModelTest::aRowReadsAsASentence()
{
    Notification notification = sampleNotification(u"a"_s, m_clock->now().addSecs(-300));
    notification.priority = Priority::High;
    notification.message = u"Budi Santoso, today 14:30"_s;
    load({notification});
    QCOMPARE(m_model->index(0).data(Qt::AccessibleTextRole).toString(),
             u"Unread, important, Appointment confirmed, Budi Santoso, today 14:30, 5 minutes ago"_s);
}

QTEST_MAIN(NotificationListModelTest)
#include "notificationlistmodeltest.moc"
