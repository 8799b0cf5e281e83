// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sidebar/sidebar.h"
#include "tests/support/fakeclock.h"
#include "ui/sidebar/presencebutton.h"
#include "ui/sidebar/sidebarbutton.h"
#include "ui/status/connectionindicator.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace clinicbell;
using namespace Qt::StringLiterals;
using clinicbell::ui::Place;
using clinicbell::ui::PresenceButton;
using clinicbell::ui::Sidebar;
using clinicbell::ui::SidebarButton;

class SidebarTest : public QObject
{
    Q_OBJECT

    static Member self(PresenceStatus status)
    {
        Member self;
        self.userId = UserId(u"3"_s);
        self.status = status;
        return self;
    }
    static void show(Sidebar &sidebar)
    {
        sidebar.resize(sidebar.sizeHint().width(), 700);
        sidebar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sidebar));
    }
    /// Something is painted in the row of pixels @p y.
    static bool hasInk(const QImage &picture, int y)
    {
        for (int x = 1; x < picture.width(); ++x) {
            if (picture.pixel(x, y) != picture.pixel(0, y))
                return true;
        }
        return false;
    }
    static bool isWhole(const QWidget &widget) { return widget.visibleRegion() == QRegion(widget.rect()); }

private slots:
    void wherePeopleAreStaysInSightAsTheWindowShrinks_data()
    {
        QTest::addColumn<Place>("place");
        for (const Place place : ui::allPlaces)
            QTest::addRow("%s", qPrintable(placeText(place))) << place;
    }
    void wherePeopleAreStaysInSightAsTheWindowShrinks()
    {
        QFETCH(const Place, place);
        const test::FakeClock clock;
        Sidebar sidebar(clock);
        sidebar.setPlace(place);
        sidebar.resize(sidebar.sizeHint().width(), 700);
        sidebar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sidebar));
        sidebar.resize(sidebar.width(), 420);
        const QList<SidebarButton *> buttons = sidebar.findChildren<SidebarButton *>();
        const auto chosen = std::find_if(buttons.begin(), buttons.end(), [](auto *one) { return one->isChecked(); });
        QVERIFY(chosen != buttons.end());
        QTRY_VERIFY(isWhole(**chosen));
    }

    void onesOwnStatusIsToldAndChosenByKeysAlone()
    {
        const test::FakeClock clock;
        Sidebar sidebar(clock);
        auto *button = sidebar.findChild<PresenceButton *>();
        show(sidebar);
        QVERIFY(!button->isVisible()); // Nobody knows it yet.
        Member busy = self(PresenceStatus::Busy);
        busy.until = clock.now().addSecs(1800);
        sidebar.setOwnStatus(busy, clock.now(), false);
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), u"Busy"_s);
        QVERIFY(button->accessibleName().startsWith(u"My status: Busy until "_s));
        QVERIFY(button->toolTip().contains(u"Busy until "_s));
        const QSignalSpy chosen(&sidebar, &Sidebar::statusChosen);
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return}) {
            button->setFocus(Qt::TabFocusReason);
            QTest::keyClick(button, key);
            auto *menu = button->findChild<QMenu *>();
            QTRY_VERIFY(menu->isVisible());
            QTest::keyClick(menu, Qt::Key_Return);
            QTRY_VERIFY(!menu->isVisible());
        }
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.first().first().value<PresenceStatus>(), PresenceStatus::Available);
        QCOMPARE(button->text(), u"Busy"_s); // Until it is so.
    }

    void whileNobodyCanBeToldItIsShownAndCannotBeChosen()
    {
        const test::FakeClock clock;
        Sidebar sidebar(clock);
        auto *button = sidebar.findChild<PresenceButton *>();
        sidebar.setOwnStatus(self(PresenceStatus::Available), clock.now(), true);
        show(sidebar);
        QVERIFY(button->isVisible() && !button->isEnabled());
        sidebar.setOwnStatus({}, {}, false); // Signed out.
        QVERIFY(!button->isVisible());
    }

    void theWordsForTheConnectionAreWhole_data()
    {
        QTest::addColumn<qreal>("size");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        for (const qreal size : {1.0, 1.5, 2.0}) {
            QTest::addRow("%.0f %%", size * 100) << size << Qt::LeftToRight;
            QTest::addRow("%.0f %%, right to left", size * 100) << size << Qt::RightToLeft;
        }
    }
    void theWordsForTheConnectionAreWhole()
    {
        QFETCH(const qreal, size);
        QFETCH(const Qt::LayoutDirection, direction);
        const test::FakeClock clock;
        Sidebar sidebar(clock);
        QFont large = sidebar.font();
        large.setPointSizeF(large.pointSizeF() * size);
        sidebar.setFont(large);
        sidebar.setLayoutDirection(direction);
        show(sidebar);
        const auto *indicator = sidebar.findChild<ui::ConnectionIndicator *>();
        const int oneLine = indicator->height();
        ConnectionStatus status;
        status.connection = Connection::Offline;
        status.since = clock.now();
        OutboxSummary outbox;
        outbox.waiting = 3;
        sidebar.setConnection(status, outbox);
        QVERIFY(indicator->text().contains(u"3 changes waiting"_s));
        const QFontMetrics metrics(ui::metaFont(large));
        QTRY_VERIFY(indicator->height() >= oneLine + metrics.height());
        QVERIFY(isWhole(*indicator));
        const QImage picture = const_cast<ui::ConnectionIndicator *>(indicator)->grab().toImage();
        const int lastLine = picture.height() - (indicator->height() - oneLine) / 2;
        bool written = false;
        for (int y = lastLine; y < picture.height(); ++y)
            written = written || hasInk(picture, y);
        QVERIFY(written);
        sidebar.setNarrow(true); // No room for words: the shape, and the rest in the tip.
        QTRY_VERIFY(indicator->height() <= oneLine);
        QVERIFY(!indicator->toolTip().isEmpty());
    }
};

QTEST_MAIN(SidebarTest)
#include "sidebartest.moc"
