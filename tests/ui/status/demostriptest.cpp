// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/demostrip.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace clinicbell::ui;

/// The line that stops and starts the demo clinic.
class DemoStripTest : public QObject
{
    Q_OBJECT

private slots:
    void oneClickAsksOnceUntilTheClinicHasChanged()
    {
        DemoStrip strip;
        auto *button = strip.findChild<QPushButton *>();
        const QSignalSpy stops(&strip, &DemoStrip::stopRequested);
        const QSignalSpy starts(&strip, &DemoStrip::startRequested);
        button->click();
        button->click();
        QCOMPARE(stops.size(), 1);
        strip.setRunning(false);
        button->click();
        QCOMPARE(stops.size(), 1);
        QCOMPARE(starts.size(), 1);
        strip.setRunning(true);
        button->click();
        QCOMPARE(stops.size(), 2);
    }

    void theKeyboardStaysWithTheButton()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *strip = new DemoStrip;
        layout->addWidget(strip);
        layout->addWidget(new QPushButton);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *button = strip->findChild<QPushButton *>();
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(window.focusWidget(), button);
        strip->setRunning(false);
        QCOMPARE(window.focusWidget(), button);
    }
};

QTEST_MAIN(DemoStripTest)
#include "demostriptest.moc"
