// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/inbox/samples.h"
#include "tests/ui/inbox/shownpage.h"
#include "ui/inbox/clearquestion.h"
#include "ui/inbox/detailpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/selectionpane.h"
#include "ui/inbox/undobar.h"
#include "ui/theme/theme.h"

#include <QtTest>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::test;
using namespace clinicbell::ui;

/// Choosing rows with the keyboard, and what is offered for those.
class ChoosingTest : public QObject, private ShownPage
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { openPage(); }
    void cleanup() { m_page.reset(); }
    void keysChooseRowsThatAreApart();
    void oneKeyChoosesAll();
    void severalChosenOnesAreCountedInPlaceOfADetail();
    void allButtonsForSeveralAreInSightInASmallWindow();
    void actsOnSeveralTellWhatTheySpare();
    void clearingAsksFirstAndOffersTheWayBack_data();
    void clearingAsksFirstAndOffersTheWayBack();
    void whatIsMarkedReadIsWhatTheFilterShows_data();
    void whatIsMarkedReadIsWhatTheFilterShows();
    void anAnswerEndsTheOfferToTakeSomethingBack();
    void onlyPagesOfTheClinicAreOffered_data();
    void onlyPagesOfTheClinicAreOffered();

private:
    QPushButton *bulkButton(const QString &text) const
    {
        const QList<QPushButton *> buttons = m_page->findChild<SelectionPane *>()->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&text](const QPushButton *each) {
            return each->isVisible() && each->text() == text;
        });
        return found == buttons.end() ? nullptr : *found;
    }
    QStringList chosen()
    {
        QStringList ids;
        const QList<NotificationId> selected = list().selectedIds();
        for (const NotificationId &id : selected)
            ids.append(id.value());
        return ids;
    }
};

void ChoosingTest::keysChooseRowsThatAreApart()
{
    show(manyNotifications(5, m_clock->now()));
    list().setCurrentIndex(list().model()->index(0, 0));
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&list(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList{u"1"_s});
    QTest::keyClick(&list(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList({u"1"_s, u"3"_s}));
    QTest::keyClick(&list(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList{u"1"_s});
}

void ChoosingTest::oneKeyChoosesAll()
{
    show(manyNotifications(5, m_clock->now()));
    list().setCurrentIndex(list().model()->index(1, 0));
    list().setFocus();
    QTest::keySequence(&list(), QKeySequence::SelectAll);
    QCOMPARE(chosen().size(), 5);
}

void ChoosingTest::severalChosenOnesAreCountedInPlaceOfADetail()
{
    show(manyNotifications(5, m_clock->now()));
    auto *several = m_page->findChild<SelectionPane *>();
    auto *one = m_page->findChild<DetailPane *>();
    list().setCurrentIndex(list().model()->index(0, 0));
    QVERIFY(one->isVisible() && !several->isVisible());
    QTest::keyClick(&list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&list(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(several->isVisible() && !one->isVisible());
    QCOMPARE(several->accessibleName(), u"3 selected"_s);
    m_page->resize(600, 500); // Narrow, it stands below the list.
    QVERIFY(list().isVisible() && several->isVisible() && !one->isVisible());
    QTRY_VERIFY(list().mapTo(m_page.get(), QPoint(0, list().height())).y() <= several->y());
    QVERIFY(several->height() > 100 && several->height() < list().height());
    QTRY_COMPARE(several->width(), m_page->width());
    QVERIFY(bulkButton(u"Mark read (2)"_s) && bulkButton(u"Delete"_s)); // One of the three is read.
    m_page->resize(880, 640);
    QTRY_VERIFY(several->x() > list().width() / 2);
    bulkButton(u"Select none"_s)->setFocus();
    bulkButton(u"Select none"_s)->click();
    QVERIFY(one->isVisible() && !several->isVisible());
    QVERIFY(list().hasFocus());
}

void ChoosingTest::allButtonsForSeveralAreInSightInASmallWindow()
{
    QFont large = m_page->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    m_page->setFont(large);
    m_page->resize(720, 480);
    QList<Notification> rows = manyNotifications(4, m_clock->now());
    rows[1].readAt = m_clock->now();
    show(rows);
    list().setFocus();
    QTest::keySequence(&list(), QKeySequence::SelectAll);
    const auto *several = m_page->findChild<SelectionPane *>();
    QTRY_VERIFY(several->isVisible());
    QTRY_VERIFY(list().height() >= list().sizeHintForRow(0)); // With one of the rows at least.
    QVERIFY(bulkButton(u"Mark read (2)"_s));
    bulkButton(u"Mark read (2)"_s)->setFocus();
    QStringList reached;
    while (several->isAncestorOf(QApplication::focusWidget()) && reached.size() < 20) {
        const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(button);
        QTRY_VERIFY2(button->visibleRegion() == QRegion(button->rect()), qPrintable(button->text()));
        reached.append(button->text());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(reached.last(), u"Select none"_s);
    QVERIFY(reached.contains(u"Delete"_s));
    bulkButton(u"Select none"_s)->click();
    QVERIFY(!several->isVisible() && list().hasFocus());
}

void ChoosingTest::actsOnSeveralTellWhatTheySpare()
{
    QList<Notification> rows = manyNotifications(4, m_clock->now());
    rows[1].data.insert(u"requires_ack"_s, true);
    rows[2].readAt = m_clock->now();
    m_page->setAbilities({.self = UserId(u"1"_s), .acknowledgements = true, .claims = true});
    show(rows);
    list().setFocus();
    QTest::keySequence(&list(), QKeySequence::SelectAll);
    const auto spares = [this] {
        const QList<QLabel *> labels = m_page->findChild<SelectionPane *>()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(u"One of them needs your acknowledgement"_s);
        });
    };
    QVERIFY(spares());
    QSignalSpy acts(m_page.get(), &InboxPage::actRequested);
    bulkButton(u"Delete (3)"_s)->click();
    QCOMPARE(acts.size(), 1);
    QCOMPARE(acts.first().at(0).value<RowAct>(), RowAct::Remove);
    QCOMPARE(valuesOf(acts.first().at(1)), QStringList({u"1"_s, u"3"_s, u"4"_s}));
    QVERIFY(bulkButton(u"Done (3)"_s) && bulkButton(u"Pin"_s));
    QVERIFY(!bulkButton(u"Acknowledge"_s)); // One by one, on purpose.
    ChangeSet changes;
    changes.removed = {NotificationId(u"2"_s)};
    m_page->applyChanges(changes);
    QVERIFY(!spares() && bulkButton(u"Delete"_s));
}

void ChoosingTest::clearingAsksFirstAndOffersTheWayBack_data()
{
    QTest::addColumn<Shelf>("shelf");
    QTest::addColumn<QString>("entry");
    QTest::newRow("the inbox") << Shelf::Inbox << u"Delete what has been read…"_s;
    QTest::newRow("what is done") << Shelf::Done << u"Delete all of these…"_s;
}

void ChoosingTest::clearingAsksFirstAndOffersTheWayBack()
{
    QFETCH(const Shelf, shelf);
    QFETCH(const QString, entry);
    Filter place;
    place.shelf = shelf;
    m_page->setPlace(place);
    const QSignalSpy cleared(m_page.get(), &InboxPage::clearRequested);
    const auto ask = [&] {
        const QList<QAction *> actions = m_page->findChildren<QAction *>();
        const auto found = std::find_if(actions.begin(), actions.end(),
                                        [&](const QAction *action) { return action->text() == entry; });
        QVERIFY(found != actions.end());
        (*found)->trigger();
    };
    ask();
    auto *question = m_page->findChild<ClearQuestion *>();
    QVERIFY(question && question->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(question));
    QTest::keyClick(question, Qt::Key_Return); // Without reading.
    QVERIFY(!question->isVisible());
    QCOMPARE(cleared.size(), 0);
    QTRY_VERIFY(!m_page->findChild<ClearQuestion *>());
    ask();
    Filter other;
    other.kinds = {Kind::Payment};
    m_page->setPlace(other); // A pop-up that is clicked meanwhile, perhaps.
    m_page->findChild<ClearQuestion *>()->accept();
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(cleared.first().first().value<Filter>(), place);
    QVERIFY(!m_page->findChild<UndoBar *>()->isVisible()); // Nothing is said before it is so.
    m_page->showSwept(RowAct::Remove, 0);
    QVERIFY(!m_page->findChild<UndoBar *>()->isVisible());
    m_page->showSwept(RowAct::Remove, 3);
    QVERIFY(m_page->findChild<UndoBar *>()->isVisible());
}

void ChoosingTest::whatIsMarkedReadIsWhatTheFilterShows_data()
{
    Filter payments;
    payments.kinds = {Kind::Payment};
    Filter later;
    later.shelf = Shelf::Snoozed;
    QTest::addColumn<Filter>("place");
    QTest::addColumn<QString>("searched");
    QTest::addColumn<bool>("all");
    QTest::newRow("the inbox") << Filter() << QString() << true;
    QTest::newRow("a search") << Filter() << u"budi"_s << false;
    QTest::newRow("some kinds") << payments << QString() << false;
    QTest::newRow("another shelf") << later << QString() << false;
}

void ChoosingTest::whatIsMarkedReadIsWhatTheFilterShows()
{
    QFETCH(const Filter, place);
    QFETCH(const QString, searched);
    QFETCH(const bool, all);
    Counters counters;
    counters.unread = 2;
    m_page->setCounters(counters);
    m_page->setPlace(place);
    m_page->findChild<QLineEdit *>()->setText(searched);
    m_clock->advance(1s);
    const QSignalSpy everything(m_page.get(), &InboxPage::markAllReadRequested);
    const QSignalSpy shown(m_page.get(), &InboxPage::shownReadRequested);
    const QList<QAction *> actions = m_page->findChildren<QAction *>();
    const QString entry = all ? u"Mark all read"_s : u"Mark these read"_s;
    const auto found = std::find_if(actions.begin(), actions.end(),
                                    [&](const QAction *action) { return action->text().startsWith(entry); });
    QVERIFY(found != actions.end() && (*found)->isEnabled());
    (*found)->trigger();
    QCOMPARE(everything.size(), all ? 1 : 0);
    QCOMPARE(shown.size(), all ? 0 : 1);
    QCOMPARE(m_page->findChild<UndoBar *>()->isVisible(), all); // Of the others nothing is known yet.
    if (all)
        return;
    Filter asked = place;
    asked.text = searched;
    QCOMPARE(shown.first().first().value<Filter>(), asked);
    m_page->showSwept(RowAct::MarkRead, 2);
    QVERIFY(m_page->findChild<UndoBar *>()->isVisible());
}

void ChoosingTest::anAnswerEndsTheOfferToTakeSomethingBack()
{
    Notification urgent = sampleNotification(u"1"_s, m_clock->now());
    urgent.priority = Priority::Critical;
    urgent.data.insert(u"requires_ack"_s, true);
    Abilities abilities;
    abilities.acknowledgements = true;
    m_page->setAbilities(abilities);
    show({urgent});
    list().setCurrentIndex(list().model()->index(0, 0));
    list().setFocus();
    const auto *bar = m_page->findChild<UndoBar *>();
    QTest::keyClick(&list(), Qt::Key_P);
    QVERIFY(bar->isVisible());
    QTest::keyClick(&list(), Qt::Key_A);
    QVERIFY(!bar->isVisible());
}

void ChoosingTest::onlyPagesOfTheClinicAreOffered_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("offered");
    QTest::newRow("a path") << u"/appointments/17"_s << true;
    QTest::newRow("the clinic's host") << u"https://clinic.example/appointments/17"_s << true;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("another host") << u"https://evil.example/"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("a script") << u"javascript:alert(1)"_s << false;
}

void ChoosingTest::onlyPagesOfTheClinicAreOffered()
{
    QFETCH(QString, link);
    QFETCH(bool, offered);
    Notification row = sampleNotification(u"1"_s, m_clock->now());
    row.actionUrl = link;
    Abilities abilities;
    abilities.server = QUrl(u"https://clinic.example"_s);
    m_page->setAbilities(abilities);
    show({row});
    list().setCurrentIndex(list().model()->index(0, 0));
    const QList<QPushButton *> buttons = m_page->findChild<DetailPane *>()->findChildren<QPushButton *>();
    const auto isShown = [](const QPushButton *button) {
        return button->text() == "Open in browser"_L1 && button->isVisible();
    };
    QCOMPARE(std::any_of(buttons.begin(), buttons.end(), isShown), offered);
}

QTEST_MAIN(ChoosingTest)
#include "choosingtest.moc"
