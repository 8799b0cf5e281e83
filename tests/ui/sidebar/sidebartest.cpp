// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sidebar/sidebar.h"
#include "tests/support/fakeclock.h"
#include "ui/sidebar/sidebarbutton.h"

#include <QtTest>

using namespace clinicbell;
using clinicbell::ui::Place;
using clinicbell::ui::Sidebar;
using clinicbell::ui::SidebarButton;

class SidebarTest : public QObject
{
    Q_OBJECT

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
};

QTEST_MAIN(SidebarTest)
#include "sidebartest.moc"
