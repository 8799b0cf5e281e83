// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeclock.h"
#include "tests/ui/inbox/samples.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlistmodel.h"

#include <QtTest>

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLineEdit>

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

} // namespace

/// A search whose answer comes piece by piece.
class NotificationSearchTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aSearchGoesOnByItselfUntilAPageIsFull();
    void whatComesDuringASearchIsShownOnce();
    void aSearchSaysWhereItLooksAndLooksEverywhereOnRequest();
    void theButtonOfTheUnreadOnesGrowsWithTheText();

private:
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<NotificationListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<PageQuery> m_asked;
};

void NotificationSearchTest::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_model = std::make_unique<NotificationListModel>(*m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_asked.clear();
    connect(m_model.get(), &NotificationListModel::pageWanted, this,
            [this](const PageQuery &query) { m_asked.append(query); });
}

void NotificationSearchTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void NotificationSearchTest::aSearchGoesOnByItselfUntilAPageIsFull()
{
    const QList<Notification> all = manyNotifications(102, m_clock->now());
    const QDateTime oldest = all.last().createdAt;
    const auto pieceUpTo = [&](int minutes) { return PageKey{oldest.addSecs(-60 * minutes), NotificationId(u"x"_s)}; };
    m_model->setFilter({.kinds = {}, .text = u"budi"_s});
    m_model->showPage(m_asked.last(), {.rows = {}, .atEnd = false, .searchedTo = pieceUpTo(1)});
    QVERIFY(m_model->isLoading()); // Nothing found yet is not "nothing there".
    QCOMPARE(m_asked.size(), 2);
    QCOMPARE(m_asked.last().after, pieceUpTo(1));
    QCOMPARE(m_asked.last().limit, 100);
    m_model->showPage(m_asked.last(), {.rows = all.first(30), .atEnd = false, .searchedTo = pieceUpTo(2)});
    QCOMPARE(m_model->rowCount(), 30);
    QVERIFY(m_model->isLoading());
    QCOMPARE(m_asked.last().limit, 70);
    QVERIFY(!m_model->canFetchMore({}));
    m_model->showPage(m_asked.last(), {.rows = all.sliced(30, 70), .atEnd = false, .searchedTo = pieceUpTo(3)});
    QCOMPARE(m_asked.size(), 3);
    QVERIFY(!m_model->isLoading());
    m_model->fetchMore({}); // Scrolled to the end.
    QCOMPARE(m_asked.last().after, pieceUpTo(3));
    m_model->showPage(m_asked.last(), {.rows = all.last(2), .atEnd = true});
    QCOMPARE(m_asked.size(), 4);
    QCOMPARE(m_model->rowCount(), 102);
    QVERIFY(!m_model->canFetchMore({}));
}

void NotificationSearchTest::whatComesDuringASearchIsShownOnce()
{
    const QDateTime now = m_clock->now();
    const QList<Notification> all = manyNotifications(3, now);
    const Notification live = sampleNotification(u"live"_s, now.addSecs(5));
    m_model->setFilter({.kinds = {}, .text = u"budi"_s});
    m_model->showPage(m_asked.last(), {.rows = all.first(1), .atEnd = false, .searchedTo = keyOf(all.at(1))});
    m_model->applyChanges(added({live}));
    QCOMPARE(idsOf(*m_model), QStringList({u"live"_s, u"1"_s}));
    const Notification beyond = sampleNotification(u"beyond"_s, all.at(2).createdAt.addSecs(1));
    m_model->applyChanges(added({beyond})); // Its own piece will bring it.
    QCOMPARE(m_model->rowCount(), 2);
    m_model->showPage(m_asked.last(), {.rows = {beyond, all.at(2)}, .atEnd = true});
    QCOMPARE(idsOf(*m_model), QStringList({u"live"_s, u"1"_s, u"beyond"_s, u"3"_s}));
}

void NotificationSearchTest::aSearchSaysWhereItLooksAndLooksEverywhereOnRequest()
{
    InboxPage page(*m_clock);
    QList<PageQuery> asked;
    connect(&page, &InboxPage::pageWanted, this, [&asked](const PageQuery &query) { asked.append(query); });
    const auto button = [&page](const QString &text) -> QAbstractButton * {
        for (auto *each : page.findChildren<QAbstractButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    };
    page.resize(880, 640);
    page.show();
    page.setPlace({.kinds = {Kind::Appointment}, .text = {}}, {}, u"Appointments"_s);
    auto *field = page.findChild<QLineEdit *>();
    QCOMPARE(field->placeholderText(), u"Search in Appointments"_s);
    QVERIFY(!button(u"Everywhere"_s));
    field->setText(u"budi"_s);
    m_clock->advance(std::chrono::milliseconds(150));
    QCOMPARE(asked.last().filter.kinds, QList<Kind>{Kind::Appointment});
    page.showPage(asked.last(), {.rows = {}, .atEnd = true});
    QVERIFY(button(u"Search everywhere"_s));
    button(u"Search everywhere"_s)->click();
    QCOMPARE(asked.last().filter, (Filter{.kinds = {}, .text = u"budi"_s, .everywhere = true}));
    QVERIFY(button(u"Everywhere"_s)->isChecked());
    page.showPage(asked.last(), {.rows = {}, .atEnd = true});
    QVERIFY(!button(u"Search everywhere"_s));
    button(u"Clear filters"_s)->click();
    QCOMPARE(asked.last().filter.kinds, QList<Kind>{Kind::Appointment});
    QVERIFY(!asked.last().filter.everywhere);
}

void NotificationSearchTest::theButtonOfTheUnreadOnesGrowsWithTheText()
{
    InboxPage page(*m_clock);
    Counters counters;
    counters.unread = 7;
    page.setCounters(counters);
    page.resize(880, 640);
    page.show();
    QFont large = page.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    page.setFont(large);
    QCoreApplication::sendPostedEvents(); // Lays out.
    for (const auto *each : page.findChildren<QAbstractButton *>()) {
        if (each->text() == "Unread 7"_L1)
            QVERIFY(each->width() >= each->sizeHint().width() && each->height() >= each->sizeHint().height());
    }
}

QTEST_MAIN(NotificationSearchTest)
#include "notificationsearchtest.moc"
