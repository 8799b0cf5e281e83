// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/languages.h"
#include "core/base/language.h"

#include <QtTest>

#include <QGuiApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace clinicbell;

/// The languages that are shipped, as the program takes them up.
class TestLanguages : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        QLocale::setDefault(QLocale::c());
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void eachLanguageHasItsWordsItsNumbersAndItsDirection_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("cancel");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("English") << u"en"_s << u"Cancel"_s << Qt::LeftToRight;
        QTest::newRow("Indonesian") << u"id"_s << u"Batal"_s << Qt::LeftToRight;
        QTest::newRow("Arabic") << u"ar"_s << QString() << Qt::RightToLeft;
    }
    void eachLanguageHasItsWordsItsNumbersAndItsDirection()
    {
        QFETCH(QString, code);
        QFETCH(QString, cancel);
        Languages languages;
        languages.choose(code);
        QCOMPARE(languages.current(), code);
        QCOMPARE(QLocale().language(), QLocale(code).language());
        QTEST(QGuiApplication::layoutDirection(), "direction");
        const QString said = QCoreApplication::translate("QPlatformTheme", "Cancel");
        if (cancel.isEmpty())
            QVERIFY2(said != u"Cancel"_s, "Qt's own words are not there: is qttranslations installed?");
        else
            QCOMPARE(said, cancel);
    }

    void everyLanguageButEnglishHasOtherWords()
    {
        Languages languages;
        languages.choose(u"en"_s);
        const QString english = QCoreApplication::translate("clinicbell::ui::AppearanceSection", "Language");
        QCOMPARE(english, u"Language"_s);
        for (const QString &code : offeredLanguages()) {
            languages.choose(code);
            const QString said = QCoreApplication::translate("clinicbell::ui::AppearanceSection", "Language");
            QCOMPARE(said == english, code == "en"_L1);
        }
    }

    void anUnknownLanguageIsTheDesktops()
    {
        Languages languages;
        languages.choose(u"xx"_s);
        QCOMPARE(languages.current(), bestLanguage(QLocale::system().uiLanguages()));
    }

    void oneIsOne()
    {
        Languages languages;
        languages.choose(u"en"_s);
        QCOMPARE(QCoreApplication::translate("StatusText", "%n changes waiting", nullptr, 1), u"1 change waiting"_s);
        QCOMPARE(QCoreApplication::translate("StatusText", "%n changes waiting", nullptr, 2), u"2 changes waiting"_s);
    }
};

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
