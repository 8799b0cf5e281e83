// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/pin.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

class TestPin : public QObject
{
    Q_OBJECT

private slots:
    void itsFlawsAreNamed_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<int>("flaw");
        const auto row = [](const char *name, const QString &pin, PinFlaw flaw) {
            QTest::newRow(name) << pin << static_cast<int>(flaw);
        };
        row("nothing", {}, PinFlaw::TooShort);
        row("three digits", u"738"_s, PinFlaw::TooShort);
        row("four digits", u"7382"_s, PinFlaw::None);
        row("twelve digits", u"738291640275"_s, PinFlaw::None);
        row("thirteen digits", u"7382916402751"_s, PinFlaw::TooLong);
        row("a letter", u"73a2"_s, PinFlaw::NotOnlyDigits);
        row("a space", u"738 2"_s, PinFlaw::NotOnlyDigits);
        row("Arabic digits", u"٧٣٨٢"_s, PinFlaw::None);
        row("all the same", u"0000"_s, PinFlaw::TooEasy);
        row("upwards", u"1234"_s, PinFlaw::TooEasy);
        row("upwards over nine", u"7890"_s, PinFlaw::TooEasy);
        row("downwards", u"987654"_s, PinFlaw::TooEasy);
        row("a pair again and again", u"474747"_s, PinFlaw::TooEasy);
        row("a line of keys", u"2580"_s, PinFlaw::TooEasy);
        row("upwards in Arabic digits", u"١٢٣٤"_s, PinFlaw::TooEasy);
    }

    void itsFlawsAreNamed()
    {
        QFETCH(QString, pin);
        QTEST(static_cast<int>(flawOf(pin)), "flaw");
    }

    void digitsOfAnyScriptAreTheSame()
    {
        QCOMPARE(plainDigits(u"٧٣٨٢"_s), u"7382"_s);
        QCOMPARE(plainDigits(u"۷۳۸۲"_s), u"7382"_s);
        QCOMPARE(plainDigits(u"7382"_s), u"7382"_s);
    }

    void aLockedDeskAsksForThePinUntilFiveWereWrong()
    {
        QCOMPARE(lockState(false, true, 5), LockState::Open);
        QCOMPARE(lockState(true, true, 0), LockState::AsksForPin);
        QCOMPARE(lockState(true, true, 4), LockState::AsksForPin);
        QCOMPARE(lockState(true, true, 5), LockState::AsksForPassword);
        QCOMPARE(lockState(true, false, 0), LockState::AsksForPassword);
    }
};

QTEST_GUILESS_MAIN(TestPin)
#include "tst_pin.moc"
