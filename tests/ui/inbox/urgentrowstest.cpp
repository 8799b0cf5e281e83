// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/inbox/samples.h"
#include "tests/ui/inbox/shownpage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationlistmodel.h"
#include "ui/popover/popover.h"
#include "ui/theme/theme.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::test;
using namespace clinicbell::ui;

namespace {

/// How often @p watched was painted.
class PaintCount : public QObject
{
public:
    explicit PaintCount(QWidget &watched) { watched.installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

/// The rows of what is urgent: their buttons, and the time that they count.
class UrgentRowsTest : public QObject, private ShownPage
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { openPage(); }
    void cleanup() { m_page.reset(); }
    void anUrgentRowIsAnsweredOnItself_data();
    void anUrgentRowIsAnsweredOnItself();
    void aDoubleClickAnswersOne();
    void aPressThatLeavesTheButtonAnswersNothing();
    void answeringChoosesNoRow();
    void whatIsAnsweredLosesItsButtons();
    void whatTheServerDoesNotTakeHasNoButton();
    void theButtonsAreThereInEveryDensityAndDirection();
    void anAnswerInThePopoverLeavesItOpen();
    void theRowCountsTheSecondsWhileItIsInSight();

private:
    static Abilities all() { return {.self = UserId(u"9"_s), .acknowledgements = true, .claims = true}; }
    QList<Notification> rows() const
    {
        QList<Notification> rows = sampleNotifications(m_clock->now());
        rows.first().data = {{u"requires_ack"_s, true},
                             {u"escalates_at"_s, m_clock->now().addSecs(42).toString(Qt::ISODate)},
                             {u"escalates_to"_s, u"Nurse Dewi"_s}};
        return rows;
    }
    void showUrgent()
    {
        m_page->setAbilities(all());
        show(rows());
    }
    /// Somewhere on the button for @p act in the first row; null: there is none.
    static QPoint buttonIn(const NotificationList &list, RowAct act)
    {
        const QRect row = list.visualRect(list.model()->index(0, 0));
        for (int y = row.top(); y < row.bottom(); y += 4) {
            for (int x = row.left(); x < row.right(); x += 4) {
                if (list.answerAt({x, y}) == act)
                    return {x, y};
            }
        }
        return {};
    }
    int heightOfFirst() { return list().visualRect(list().model()->index(0, 0)).height(); }
};

void UrgentRowsTest::anUrgentRowIsAnsweredOnItself_data()
{
    QTest::addColumn<RowAct>("act");
    QTest::newRow("I've got this") << RowAct::Claim;
    QTest::newRow("acknowledge") << RowAct::Acknowledge;
}

void UrgentRowsTest::anUrgentRowIsAnsweredOnItself()
{
    QFETCH(const RowAct, act);
    showUrgent();
    QSignalSpy acts(m_page.get(), &InboxPage::actRequested);
    const QPoint button = buttonIn(list(), act);
    QVERIFY(!button.isNull());
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, button);
    QCOMPARE(acts.size(), 1);
    QCOMPARE(acts.first().at(0).value<RowAct>(), act);
    QCOMPARE(valuesOf(acts.first().at(1)), QStringList(u"1"_s));
}

void UrgentRowsTest::aDoubleClickAnswersOne()
{
    showUrgent();
    QSignalSpy acts(m_page.get(), &InboxPage::actRequested);
    const QPoint button = buttonIn(list(), RowAct::Claim);
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, button);
    // By then another row's button may be there.
    QTest::mouseDClick(list().viewport(), Qt::LeftButton, {}, button);
    QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, button);
    QCOMPARE(acts.size(), 1);
}

void UrgentRowsTest::aPressThatLeavesTheButtonAnswersNothing()
{
    showUrgent();
    QSignalSpy acts(m_page.get(), &InboxPage::actRequested);
    QTest::mousePress(list().viewport(), Qt::LeftButton, {}, buttonIn(list(), RowAct::Claim));
    QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, buttonIn(list(), RowAct::Acknowledge));
    QCOMPARE(acts.size(), 0);
}

void UrgentRowsTest::answeringChoosesNoRow()
{
    showUrgent();
    list().setCurrentIndex(list().model()->index(2, 0));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, buttonIn(list(), RowAct::Claim));
    QCOMPARE(list().currentId().value(), u"3"_s);
}

void UrgentRowsTest::whatIsAnsweredLosesItsButtons()
{
    showUrgent();
    const int before = heightOfFirst();
    Notification answered = rows().first();
    answered.handling.acknowledgedAt = m_clock->now();
    answered.handling.claimedBy = UserId(u"9"_s);
    ChangeSet changes;
    changes.updated = {answered};
    m_page->applyChanges(changes);
    QCOMPARE(list().model()->index(0, 0).data(NotificationListModel::IdRole).toString(), u"1"_s);
    QVERIFY(buttonIn(list(), RowAct::Claim).isNull());
    QVERIFY(heightOfFirst() < before);
}

void UrgentRowsTest::whatTheServerDoesNotTakeHasNoButton()
{
    m_page->setAbilities({.self = UserId(u"9"_s), .acknowledgements = true});
    show(rows());
    QVERIFY(buttonIn(list(), RowAct::Claim).isNull());
    QVERIFY(!buttonIn(list(), RowAct::Acknowledge).isNull());
    const int before = heightOfFirst();
    m_page->setAbilities({.self = UserId(u"9"_s)}); // What the server can do is known only after a while.
    QVERIFY(buttonIn(list(), RowAct::Acknowledge).isNull());
    QVERIFY(heightOfFirst() < before);
}

void UrgentRowsTest::theButtonsAreThereInEveryDensityAndDirection()
{
    showUrgent();
    const auto left = [this](RowAct act) { return buttonIn(list(), act).x(); };
    QVERIFY(left(RowAct::Claim) < left(RowAct::Acknowledge));
    list().setDensity(Density::Compact);
    m_page->grab();
    QVERIFY(!buttonIn(list(), RowAct::Claim).isNull());
    m_page->setLayoutDirection(Qt::RightToLeft);
    m_page->grab();
    QVERIFY(left(RowAct::Claim) > left(RowAct::Acknowledge));
}

void UrgentRowsTest::anAnswerInThePopoverLeavesItOpen()
{
    Popover popover(*m_clock);
    connect(&popover, &Popover::pageWanted, &popover,
            [&](const PageQuery &query) { popover.showPage(query, {.rows = rows(), .atEnd = true}); });
    popover.setAbilities(all());
    popover.load();
    popover.openAt(QRect(300, 0, 24, 24));
    QSignalSpy acts(&popover, &Popover::actRequested);
    QSignalSpy opened(&popover, &Popover::notificationOpened);
    auto *rowsList = popover.findChild<NotificationList *>();
    QTest::mouseClick(rowsList->viewport(), Qt::LeftButton, {}, buttonIn(*rowsList, RowAct::Claim));
    QCOMPARE(acts.size(), 1);
    QCOMPARE(opened.size(), 0);
    QVERIFY(popover.isVisible());
}

void UrgentRowsTest::theRowCountsTheSecondsWhileItIsInSight()
{
    showUrgent();
    const auto told = [this] {
        return list().model()->index(0, 0).data(NotificationListModel::PressingRole).toString();
    };
    QCOMPARE(told(), u"0:42, then Nurse Dewi"_s);
    PaintCount painted(*list().viewport());
    m_clock->advance(1s);
    QCOMPARE(told(), u"0:41, then Nurse Dewi"_s);
    QTRY_COMPARE(painted.count, 1);
    m_page->hide();
    QCOMPARE(m_clock->untilNextTimer() < 0ms, true); // Nothing ticks while nobody looks.
    m_clock->advance(60s);
    QVERIFY(told().startsWith(u"Should have gone to Nurse Dewi at"_s));
}

QTEST_MAIN(UrgentRowsTest)
#include "urgentrowstest.moc"
