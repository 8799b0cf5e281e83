// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/inbox/samples.h"
#include "tests/ui/inbox/shownpage.h"
#include "ui/inbox/detailpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/undobar.h"
#include "ui/theme/theme.h"

#include <QtTest>

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::test;
using namespace clinicbell::ui;

/// Choosing rows with the keyboard, and what is offered for those.
class ChoosingTest : public QObject, private ShownPage
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { openPage(); }
    void cleanup() { m_page.reset(); }
    void keysChooseRowsThatAreApart();
    void oneKeyChoosesAll();
    void anAnswerEndsTheOfferToTakeSomethingBack();
    void onlyPagesOfTheClinicAreOffered_data();
    void onlyPagesOfTheClinicAreOffered();

private:
    QStringList chosen()
    {
        QStringList ids;
        const QList<NotificationId> selected = list().selectedIds();
        for (const NotificationId &id : selected)
            ids.append(id.value());
        return ids;
    }
};

void ChoosingTest::keysChooseRowsThatAreApart()
{
    show(manyNotifications(5, m_clock->now()));
    list().setCurrentIndex(list().model()->index(0, 0));
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&list(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList{u"1"_s});
    QTest::keyClick(&list(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList({u"1"_s, u"3"_s}));
    QTest::keyClick(&list(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList{u"1"_s});
}

void ChoosingTest::oneKeyChoosesAll()
{
    show(manyNotifications(5, m_clock->now()));
    list().setCurrentIndex(list().model()->index(1, 0));
    list().setFocus();
    QTest::keySequence(&list(), QKeySequence::SelectAll);
    QCOMPARE(chosen().size(), 5);
}

void ChoosingTest::anAnswerEndsTheOfferToTakeSomethingBack()
{
    Notification urgent = sampleNotification(u"1"_s, m_clock->now());
    urgent.priority = Priority::Critical;
    urgent.data.insert(u"requires_ack"_s, true);
    Abilities abilities;
    abilities.acknowledgements = true;
    m_page->setAbilities(abilities);
    show({urgent});
    list().setCurrentIndex(list().model()->index(0, 0));
    list().setFocus();
    const auto *bar = m_page->findChild<UndoBar *>();
    QTest::keyClick(&list(), Qt::Key_P);
    QVERIFY(bar->isVisible());
    QTest::keyClick(&list(), Qt::Key_A);
    QVERIFY(!bar->isVisible());
}

void ChoosingTest::onlyPagesOfTheClinicAreOffered_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("offered");
    QTest::newRow("a path") << u"/appointments/17"_s << true;
    QTest::newRow("the clinic's host") << u"https://clinic.example/appointments/17"_s << true;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("another host") << u"https://evil.example/"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("a script") << u"javascript:alert(1)"_s << false;
}

void ChoosingTest::onlyPagesOfTheClinicAreOffered()
{
    QFETCH(QString, link);
    QFETCH(bool, offered);
    Notification row = sampleNotification(u"1"_s, m_clock->now());
    row.actionUrl = link;
    Abilities abilities;
    abilities.server = QUrl(u"https://clinic.example"_s);
    m_page->setAbilities(abilities);
    show({row});
    list().setCurrentIndex(list().model()->index(0, 0));
    const QList<QPushButton *> buttons = m_page->findChild<DetailPane *>()->findChildren<QPushButton *>();
    const auto isShown = [](const QPushButton *button) {
        return button->text() == "Open in browser"_L1 && button->isVisible();
    };
    QCOMPARE(std::any_of(buttons.begin(), buttons.end(), isShown), offered);
}

QTEST_MAIN(ChoosingTest)
#include "choosingtest.moc"
