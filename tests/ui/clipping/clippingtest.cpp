// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeclock.h"
#include "tests/ui/clipping/pages.h"
#include "tests/ui/clipping/pseudolanguage.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/theme/theme.h"

#include <QtTest>

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;

/// Every word of every page is wholly there: in English and in a language with longer words, in both directions, with
/// text of once and twice the size.
class ClippingTest : public QObject
{
    Q_OBJECT

    static QString faultOf(const QLabel &label)
    {
        if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
            return {};
        const QRect room = label.contentsRect();
        const QSize words = label.fontMetrics().size(0, label.text());
        const bool fits = label.wordWrap() ? label.heightForWidth(label.width()) <= label.height()
                                           : words.width() <= room.width() + 1 && words.height() <= room.height() + 1;
        // What may be cut for want of room says all of it in its tip.
        return fits || label.toolTip() == label.text() ? QString() : label.text();
    }
    static QString faultOf(const QAbstractButton &button)
    {
        const QSize needed = button.sizeHint();
        const bool fits =
            (button.text().isEmpty() || needed.width() <= button.width()) && needed.height() <= button.height();
        return fits || !button.toolTip().isEmpty() ? QString() : button.text();
    }
    static QString faultOf(const QComboBox &box)
    {
        for (int i = 0; i < box.count(); ++i) {
            if (box.sizeHint().width() > box.width())
                return box.itemText(i);
        }
        return {};
    }
    /// What is cut of the texts below @p root.
    static QStringList faults(const QWidget &root)
    {
        QStringList found;
        const QList<QWidget *> widgets = root.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (!widget->isVisible())
                continue;
            QString fault;
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                fault = faultOf(*label);
            else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                fault = faultOf(*button);
            else if (const auto *box = qobject_cast<const QComboBox *>(widget))
                fault = faultOf(*box);
            if (!fault.isEmpty())
                found.append(QString::fromLatin1(widget->metaObject()->className()) + u": "_s + fault);
        }
        return found;
    }

    test::PseudoLanguage m_longer;
    QFont m_font;

    /// What makes a page of the settings wider than there is room.
    static QStringList tooWide(const QWidget &page)
    {
        QStringList found;
        const QWidget *content = page.findChild<SettingsPage *>()->findChild<QScrollArea *>()->widget();
        const QList<QWidget *> widgets = content->findChildren<QWidget *>();
        const QMargins margins = content->layout()->contentsMargins();
        const int room = content->parentWidget()->width() - margins.left() - margins.right();
        for (const QWidget *widget : widgets) {
            const int needed = widget->minimumSizeHint().width();
            if (widget->isVisible() && needed > room)
                found += u"%1 by %2"_s.arg(QLatin1StringView(widget->metaObject()->className())).arg(needed - room);
        }
        return found;
    }

private slots:
    void initTestCase()
    {
        applyTheme(Theme::Light);
        m_font = QApplication::font();
    }
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_longer);
        QApplication::setFont(m_font);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void theSettingsNeverScrollSideways()
    {
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * 2);
        font.setFamily(u"Inter"_s); // Wider than most; another one where it is missing.
        QApplication::setFont(font);
        test::FakeClock clock;
        const auto shown = test::smallWindow(clock);
        shown->showSettings();
        QVERIFY(QTest::qWaitForWindowExposed(shown.get()));
        const QStringList found = tooWide(*shown);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u" | "_s)));
        const QWidget *content = shown->findChild<SettingsPage *>()->findChild<QScrollArea *>()->widget();
        QTRY_VERIFY(content->width() <= content->parentWidget()->width());
    }

    void everyWordIsWhole_data()
    {
        QTest::addColumn<test::Page>("page");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("longer");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        for (const auto &[name, page] : test::pages()) {
            for (const int percent : {100, 200}) {
                QTest::addRow("%s, %d %%", name, percent) << page << percent << false << Qt::LeftToRight;
                QTest::addRow("%s, %d %%, longer words", name, percent) << page << percent << true << Qt::LeftToRight;
                QTest::addRow("%s, %d %%, right to left", name, percent) << page << percent << true << Qt::RightToLeft;
            }
        }
    }
    void everyWordIsWhole()
    {
        QFETCH(test::Page, page);
        QFETCH(int, percent);
        QFETCH(bool, longer);
        QFETCH(Qt::LayoutDirection, direction);
        if (longer)
            QCoreApplication::installTranslator(&m_longer);
        QGuiApplication::setLayoutDirection(direction);
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * percent / 100);
        QApplication::setFont(font);
        test::FakeClock clock;
        const auto shown = page(clock);
        shown->show();
        QVERIFY(QTest::qWaitForWindowExposed(shown.get()));
        const QStringList found = faults(*shown);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u" | "_s)));
    }
};

QTEST_MAIN(ClippingTest)
#include "clippingtest.moc"
