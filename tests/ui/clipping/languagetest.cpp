// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/language.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/clipping/pages.h"
#include "tests/ui/clipping/pseudolanguage.h"
#include "ui/theme/theme.h"

#include <QtTest>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;

/// Every word can be translated, and changes when the language does.
class LanguageTest : public QObject
{
    Q_OBJECT

    static void addWords(QStringList &words, const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            words.append(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            words.append(button->text());
        else if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
            words.append(field->placeholderText());
        else if (const auto *box = qobject_cast<const QComboBox *>(&widget))
            for (int i = 0; i < box->count(); ++i)
                words.append(box->itemText(i));
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
            for (int row = 0; view->model() && row < view->model()->rowCount(); ++row)
                words.append(view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        const QList<QAction *> actions = widget.actions();
        for (const QAction *action : actions)
            words.append(action->text());
        words.append({widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()});
        if (widget.isWindow())
            words.append(widget.windowTitle());
    }
    /// What is on @p page, and what is told of it to those who do not see it, from top to bottom.
    static QStringList wordsOf(const QWidget &page)
    {
        QStringList words;
        addWords(words, page);
        const QList<QWidget *> widgets = page.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->isVisibleTo(&page)) // What is hidden gets its words when it is shown.
                addWords(words, *widget);
        }
        return words;
    }
    static bool saysSomething(const QString &text)
    {
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    }
    /// What no translator is given: what people, places and languages are called, keys, and dates.
    static bool isData(const QString &text)
    {
        static const QStringList called{u"Siti"_s,
                                        u"Reception 1"_s,
                                        u"Budi"_s,
                                        u"Dr. "_s,
                                        u"Agus"_s,
                                        u"Room "_s,
                                        u"Check-up"_s,
                                        u"Appointment confirmed"_s,
                                        languageName(u"en"_s),
                                        languageName(u"id"_s),
                                        languageName(u"ar"_s),
                                        u"Ctrl+"_s,
                                        u"↓ J"_s};
        if (text.size() == 1) // A key.
            return true;
        for (int day = 1; day <= 7; ++day) {
            if (text.startsWith(QLocale().dayName(day, QLocale::ShortFormat)))
                return true;
        }
        return std::any_of(called.begin(), called.end(), [&](const QString &name) { return text.contains(name); });
    }
    /// Of @p words, what is as it was in @p english and should not be.
    static QStringList untranslated(const QStringList &words, const QStringList &english)
    {
        QStringList found;
        for (const QString &text : words) {
            if (saysSomething(text) && english.contains(text) && !isData(text) && !found.contains(text))
                found.append(text);
        }
        return found;
    }
    static void addPages()
    {
        QTest::addColumn<test::Page>("page");
        for (const auto &[name, page] : test::pages())
            QTest::newRow(name) << page;
    }

    test::PseudoLanguage m_pseudo;

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void cleanup() { QCoreApplication::removeTranslator(&m_pseudo); }

    void whatIsOpenSpeaksTheNewLanguageAtOnce_data() { addPages(); }
    void whatIsOpenSpeaksTheNewLanguageAtOnce()
    {
        QFETCH(test::Page, page);
        test::FakeClock clock;
        const auto open = page(clock);
        if (qobject_cast<QDialog *>(open.get()))
            QSKIP("a dialog is closed before anybody comes to the settings");
        open->show();
        QVERIFY(QTest::qWaitForWindowExposed(open.get()));
        const QStringList english = wordsOf(*open);
        QCoreApplication::installTranslator(&m_pseudo);
        QCoreApplication::sendPostedEvents();
        const QStringList found = untranslated(wordsOf(*open), english);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u" | "_s)));
    }

    void everyWordWasGivenToATranslator_data() { addPages(); }
    void everyWordWasGivenToATranslator()
    {
        QFETCH(test::Page, page);
        test::FakeClock clock;
        const auto english = page(clock);
        const QStringList plain = wordsOf(*english);
        QCoreApplication::installTranslator(&m_pseudo);
        const auto translated = page(clock);
        const QStringList found = untranslated(wordsOf(*translated), plain);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u" | "_s)));
    }

    void theDesktopsLanguageIsSpokenWhereItIsOffered_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("nothing is wanted") << QStringList() << u"en"_s;
        QTest::newRow("Indonesian") << QStringList{u"id-ID"_s, u"id"_s, u"en-US"_s} << u"id"_s;
        QTest::newRow("Arabic of a country") << QStringList{u"ar-EG"_s} << u"ar"_s;
        QTest::newRow("as POSIX writes it") << QStringList{u"ar_EG"_s} << u"ar"_s;
        QTest::newRow("the second choice") << QStringList{u"fr-FR"_s, u"id-ID"_s} << u"id"_s;
        QTest::newRow("none that is offered") << QStringList{u"fr-FR"_s, u"C"_s} << u"en"_s;
    }
    void theDesktopsLanguageIsSpokenWhereItIsOffered()
    {
        QFETCH(QStringList, wanted);
        QTEST(bestLanguage(wanted), "spoken");
    }
};

QTEST_MAIN(LanguageTest)
#include "languagetest.moc"
