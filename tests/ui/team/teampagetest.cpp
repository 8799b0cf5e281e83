// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/team/teampage.h"
#include "ui/status/noteline.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>

using namespace clinicbell;
using namespace clinicbell::ui;
using namespace Qt::StringLiterals;

namespace {

const QDateTime afternoon(QDate(2026, 3, 2), QTime(14, 32), Qt::UTC);

QList<Member> twoPeople()
{
    return {{UserId(u"3"_s), u"Siti Rahma"_s, Role::Reception, u"Reception 1"_s, PresenceStatus::Available, afternoon},
            {UserId(u"5"_s), u"Dr. James Lim"_s, Role::Doctor, u"Room 1"_s, PresenceStatus::Away, afternoon}};
}

QPushButton *button(const QWidget &page, const QString &beginning)
{
    const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton *candidate) {
        return candidate->text().startsWith(beginning);
    });
    return found == buttons.end() ? nullptr : *found;
}

bool says(const QWidget &page, const QString &words)
{
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
}

} // namespace

class TeamPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_page = std::make_unique<TeamPage>();
        m_page->resize(800, 500);
        m_page->setSelf(UserId(u"3"_s));
        m_page->show();
    }

    void theOwnStatusIsShownAndChosenThere()
    {
        m_page->setMembers(twoPeople(), afternoon, false);
        const QSignalSpy chosen(m_page.get(), &TeamPage::statusChosen);
        const auto *status = button(*m_page, u"My status: Available"_s);
        QVERIFY(status);
        QVERIFY(status->isVisible());
        const QList<QAction *> choices = status->menu()->actions();
        QVERIFY(choices.at(0)->isChecked());
        choices.at(1)->trigger();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(0).value<PresenceStatus>(), PresenceStatus::Busy);
        QCOMPARE(chosen.first().at(1).value<PresenceSpan>(), PresenceSpan::Open);
        QVERIFY(choices.at(0)->isChecked()); // Until it is so.
        QVERIFY(!choices.at(1)->isChecked());
    }

    void aStatusIsChosenForATime()
    {
        m_page->setMembers(twoPeople(), afternoon, false);
        const QSignalSpy chosen(m_page.get(), &TeamPage::statusChosen);
        const QList<QAction *> choices = button(*m_page, u"My status"_s)->menu()->actions();
        const auto halfHour = std::find_if(choices.begin(), choices.end(), [](const QAction *choice) {
            return choice->text() == u"Busy for 30 minutes"_s;
        });
        QVERIFY(halfHour != choices.end());
        (*halfHour)->trigger();
        QCOMPARE(chosen.first().at(0).value<PresenceStatus>(), PresenceStatus::Busy);
        QCOMPARE(chosen.first().at(1).value<PresenceSpan>(), PresenceSpan::HalfHour);
    }

    void theEndOfAStatusIsSaidOnTheButtonAndInTheRow()
    {
        QList<Member> people = twoPeople();
        for (Member &each : people) {
            each.status = PresenceStatus::Busy;
            each.until = afternoon.addSecs(28 * 60);
        }
        people[1].desk = u"by the window"_s;
        m_page->setMembers(people, afternoon, false);
        QVERIFY(button(*m_page, u"My status: Busy until 15:00"_s));
        const QAbstractItemModel *model = m_page->findChild<QListView *>()->model();
        const QString spoken = model->index(2, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"until 15:00"_s) && spoken.contains(u"by the window"_s), qPrintable(spoken));
        m_page->setMembers(people, afternoon.addSecs(3600), false);
        QVERIFY(button(*m_page, u"My status: Busy"_s)->text().endsWith(u"Busy"_s)); // It is over, as far as is known.
    }

    void timeRoomAndDeskAreAskedForInAWindow()
    {
        m_page->setMembers(twoPeople(), afternoon, false);
        QList<StatedPresence> stated;
        connect(m_page.get(), &TeamPage::ownPresenceStated, this,
                [&stated](const StatedPresence &said) { stated.append(said); });
        button(*m_page, u"My status"_s)->menu()->actions().last()->trigger();
        auto *dialog = m_page->findChild<OwnStatusDialog *>();
        QVERIFY(dialog);
        const auto edits = dialog->findChildren<QLineEdit *>();
        QLineEdit *room = nullptr;
        for (QLineEdit *edit : edits) {
            if (edit->text() == u"Reception 1"_s)
                room = edit;
        }
        QVERIFY(room);
        room->setText(u" Room 9 "_s);
        auto *until = dialog->findChild<QTimeEdit *>();
        QVERIFY(!until->isEnabled());
        dialog->findChild<QCheckBox *>()->setChecked(true);
        until->setTime(QTime(15, 30));
        auto *status = dialog->findChild<QComboBox *>();
        status->setCurrentIndex(status->findText(u"Away"_s));
        dialog->accept();
        QCOMPARE(stated.size(), 1);
        QCOMPARE(stated.first().status, PresenceStatus::Away);
        QCOMPARE(stated.first().until, QTime(15, 30));
        QCOMPARE(stated.first().room, std::optional(u"Room 9"_s));
        QCOMPARE(stated.first().desk, QString());
    }

    void whoIsNotInTheListHasNoStatusToChoose()
    {
        m_page->setSelf(UserId(u"99"_s));
        m_page->setMembers(twoPeople(), afternoon, false);
        QVERIFY(!button(*m_page, u"My status"_s) || !button(*m_page, u"My status"_s)->isVisible());
    }

    void aLostConnectionSaysFromWhenTheListIs()
    {
        m_page->setMembers(twoPeople(), afternoon, false);
        QVERIFY(!says(*m_page, u"As of 14:32. Who is in may have changed since."_s));
        m_page->setMembers(twoPeople(), afternoon, true);
        QVERIFY(says(*m_page, u"As of 14:32. Who is in may have changed since."_s));
        QVERIFY(!button(*m_page, u"My status"_s)->isEnabled());
    }

    void everyEmptyListSaysWhy()
    {
        m_page->setMembers({}, afternoon, false);
        QVERIFY(says(*m_page, u"Nobody is here at the moment."_s));
        m_page->setPresenceSupported(false);
        QVERIFY(says(*m_page, u"This server does not tell who is in."_s));
        m_page->setPresenceSupported(true);
        m_page->setMembers(twoPeople(), afternoon, false);
        QVERIFY(m_page->findChild<QListView *>()->isVisible());
    }

    void aSearchThatFindsNobodyOffersTheWayBack()
    {
        m_page->setMembers(twoPeople(), afternoon, false);
        QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"zebra"_s);
        QVERIFY(says(*m_page, u"Nobody matches your search."_s));
        QPushButton *clear = button(*m_page, u"Clear search"_s);
        QVERIFY(clear->isVisible());
        clear->click();
        QVERIFY(m_page->findChild<QListView *>()->isVisible());
        QCOMPARE(m_page->findChild<QListView *>()->model()->rowCount(), 4);
    }

    void aColleagueIsWrittenToWithEnterAndADoubleClick()
    {
        m_page->setMembers(twoPeople(), afternoon, false);
        const QSignalSpy wanted(m_page.get(), &TeamPage::conversationRequested);
        auto *list = m_page->findChild<QListView *>();
        const auto person = [list](int row) { return list->model()->index(row, 0); };
        list->setCurrentIndex(person(3));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(wanted.size(), 0); // Nobody would hear it.
        m_page->setConversationsOffered(true);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<UserId>(), UserId(u"5"_s));
        const QPoint middle = list->visualRect(person(3)).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, middle);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, middle);
        QCOMPARE(wanted.size(), 2);
        list->setCurrentIndex(person(1)); // Oneself.
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(wanted.size(), 2);
    }

    void theMenuOfAColleagueOffersToWrite()
    {
        m_page->setConversationsOffered(true);
        m_page->setMembers(twoPeople(), afternoon, false);
        const QSignalSpy wanted(m_page.get(), &TeamPage::conversationRequested);
        auto *list = m_page->findChild<QListView *>();
        list->setCurrentIndex(list->model()->index(3, 0));
        QTest::keyClick(list, Qt::Key_F10, Qt::ShiftModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
    }

    // Painting is looked at by people; this only sees that every state paints, both ways and at any width.
    void everyStatePaints_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<bool>("stale");
        QTest::newRow("wide") << 900 << Qt::LeftToRight << false;
        QTest::newRow("narrow") << 320 << Qt::LeftToRight << true;
        QTest::newRow("right to left") << 900 << Qt::RightToLeft << false;
        QTest::newRow("narrow, right to left") << 320 << Qt::RightToLeft << true;
    }

    void everyStatePaints()
    {
        QFETCH(int, width);
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(bool, stale);
        m_page->setLayoutDirection(direction);
        m_page->resize(width, 400);
        m_page->setMembers(twoPeople(), afternoon, stale);
        const QImage picture = m_page->grab().toImage();
        QVERIFY(!picture.isNull());
        // The avatar stands where reading begins.
        const auto *list = m_page->findChild<QListView *>();
        const QRect row = list->visualRect(list->model()->index(1, 0));
        const int x = direction == Qt::LeftToRight ? 18 + 4 : list->viewport()->width() - 18 - 4;
        const QPoint avatar = list->viewport()->mapTo(m_page.get(), QPoint(x, row.center().y()));
        const QRgb disc = stale ? lightTokens.hover : lightTokens.accentSoft;
        QCOMPARE(QColor(picture.pixel(avatar)).name(), QColor(disc).name());
    }

private:
    std::unique_ptr<TeamPage> m_page;
};

QTEST_MAIN(TeamPageTest)
#include "teampagetest.moc"
