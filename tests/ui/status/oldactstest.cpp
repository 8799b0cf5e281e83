// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/linkbutton.h"
#include "ui/status/oldactsstrip.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace clinicbell;
using namespace clinicbell::ui;
using namespace Qt::StringLiterals;

/// The line that asks about acts older than a day.
class OldActsTest : public QObject
{
    Q_OBJECT

private:
    static OutboxSummary summary(int old)
    {
        return {.waiting = old + 1,
                .oldest = QDateTime(QDate(2026, 3, 2), QTime(14, 32), Qt::UTC),
                .unconsented = old,
                .unconsentedSince = QDateTime(QDate(2026, 3, 2), QTime(14, 32), Qt::UTC)};
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void itShowsWhileThereIsSomethingToDecide()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *strip = new OldActsStrip;
        layout->addWidget(strip);
        window.show();
        QVERIFY(!strip->isVisible());
        strip->setOutbox(summary(0));
        QVERIFY(!strip->isVisible());
        strip->setOutbox(summary(3));
        QVERIFY(strip->isVisible());
        strip->setOutbox(summary(0));
        QVERIFY(!strip->isVisible());
    }

    void itSaysHowManyAndSinceWhen_data()
    {
        QTest::addColumn<int>("old");
        QTest::addColumn<QString>("start");
        QTest::newRow("one") << 1 << u"1 change of "_s;
        QTest::newRow("three") << 3 << u"3 changes never reached the clinic, the oldest of "_s;
    }
    void itSaysHowManyAndSinceWhen()
    {
        QFETCH(const int, old);
        QFETCH(const QString, start);
        OldActsStrip strip;
        strip.setOutbox(summary(old));
        QVERIFY2(strip.text().startsWith(start), qPrintable(strip.text()));
        QVERIFY2(strip.text().contains("14:32"_L1), qPrintable(strip.text()));
        QCOMPARE(strip.accessibleName(), strip.text());
    }

    void itsButtonsAskForOneOrTheOther()
    {
        OldActsStrip strip;
        strip.setOutbox(summary(2));
        const QSignalSpy sent(&strip, &OldActsStrip::sendRequested);
        const QSignalSpy discarded(&strip, &OldActsStrip::discardRequested);
        const auto buttons = strip.findChildren<LinkButton *>();
        QCOMPARE(buttons.size(), 2);
        buttons.first()->click();
        QCOMPARE(sent.size(), 1);
        buttons.last()->click();
        QCOMPARE(discarded.size(), 1);
        for (const auto *button : buttons)
            QVERIFY(!button->text().isEmpty() && button->focusPolicy() != Qt::NoFocus);
    }
};

QTEST_MAIN(OldActsTest)
#include "oldactstest.moc"
