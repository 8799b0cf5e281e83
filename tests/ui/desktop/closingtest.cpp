// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/desktop.h"
#include "ui/sidebar/sidebarbutton.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace clinicbell;
using namespace Qt::StringLiterals;

// A desktop with a tray: run through tests/support/desktop.sh --tray.
class ClosingTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_profile;
    std::unique_ptr<Desktop> m_desktop;

    void open()
    {
        const auto profile = ProfileFolder::open(m_profile.path());
        QVERIFY(profile);
        m_desktop = std::make_unique<Desktop>(*profile, Invocation());
        QVERIFY(m_desktop->start());
        QVERIFY(QTest::qWaitForWindowExposed(&m_desktop->window()));
    }
    /// What Qt shows at an icon where the tray itself has no such thing.
    static bool isTold()
    {
        const QWidgetList windows = QApplication::topLevelWidgets();
        return std::any_of(windows.begin(), windows.end(), [](const QWidget *window) {
            return window->isVisible() && QByteArray(window->metaObject()->className()) == "QBalloonTip";
        });
    }

private slots:
    void theFirstClosingTellsWhereTheProgramIs()
    {
        open();
        m_desktop->window().close();
        QVERIFY(!m_desktop->window().isVisible());
        QVERIFY(isTold());
        m_desktop.reset(); // Takes the words with it.
        QVERIFY(!isTold());
        open();
        m_desktop->window().close();
        QVERIFY(!m_desktop->window().isVisible());
        QVERIFY(!isTold());
    }

    void theWindowComesBackAsItWas()
    {
        open();
        const QSize before(860, 540);
        QVERIFY(m_desktop->window().size() != before);
        m_desktop->window().resize(before);
        QTRY_COMPARE(m_desktop->window().size(), before);
        m_desktop.reset();
        open();
        QTRY_COMPARE(m_desktop->window().size(), before);
    }

    void doNotDisturbGoesOnAfterARestartAndEndsWhenItWasToEnd()
    {
        const auto quiet = [this] {
            for (const auto *button : m_desktop->window().findChildren<ui::SidebarButton *>()) {
                if (button->accessibleName() == u"Do not disturb"_s)
                    return std::pair(button->isChecked(), button->text());
            }
            return std::pair(false, QString());
        };
        open();
        QVERIFY(!quiet().first);
        emit m_desktop->window().doNotDisturbRequested(QDateTime::currentDateTimeUtc().addSecs(3600));
        const auto before = quiet();
        QVERIFY(before.first && before.second.startsWith(u"Quiet until"_s));
        m_desktop.reset();
        open();
        QCOMPARE(quiet(), before);
        emit m_desktop->window().doNotDisturbRequested({});
        m_desktop.reset();
        open();
        QVERIFY(!quiet().first);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"ClinicBell test"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    ClosingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "closingtest.moc"
