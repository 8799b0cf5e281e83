// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lock/curtain.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/inbox/samples.h"
#include "ui/inbox/inboxpage.h"
#include "ui/lock/lockpage.h"
#include "ui/mainwindow.h"
#include "ui/team/teampage.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;

namespace {

QStringList told; ///< The names of what changed, as assistive technology is told of it.

void hear(QAccessibleEvent *event)
{
    if (QAccessibleInterface *about = event->accessibleInterface())
        told.append(about->text(QAccessible::Name));
}

/// All that assistive technology can reach from the program.
QStringList namesBelow(QAccessibleInterface *around)
{
    QStringList names{around->text(QAccessible::Name), around->text(QAccessible::Value)};
    for (int i = 0; i < around->childCount(); ++i) {
        if (QAccessibleInterface *child = around->child(i))
            names += namesBelow(child);
    }
    return names;
}

} // namespace

class CurtainTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<MainWindow> m_window;
    InboxPage *m_inbox = nullptr; // owned by the window
    QList<Notification> m_rows;

    void draw(Curtain &curtain)
    {
        curtain.draw({&m_window->centre()});
        m_window->setLockPage(new LockPage);
    }
    static bool canBeReached(const QString &name)
    {
        return !namesBelow(QAccessible::queryAccessibleInterface(qApp)).filter(name).isEmpty();
    }

private slots:
    void init()
    {
        Notification row = test::sampleNotification(u"1"_s, m_clock.now());
        row.message = u"Budi Santoso, today 14:30"_s;
        m_rows = {row};
        m_inbox = new InboxPage(m_clock);
        m_window = std::make_unique<MainWindow>(m_clock, m_inbox, new TeamPage);
        connect(m_inbox, &InboxPage::pageWanted, m_inbox,
                [this](const PageQuery &query) { m_inbox->showPage(query, {.rows = m_rows, .atEnd = true}); });
        m_window->setPerson(u"Siti"_s, u"Reception"_s);
        m_inbox->setPlace({});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->openNotification(row.id);
        QTRY_VERIFY(canBeReached(u"Budi"_s));
    }
    void cleanup()
    {
        QAccessible::installUpdateHandler(nullptr);
        m_window.reset();
        told.clear();
    }

    void whatIsBehindItCannotBeReached()
    {
        QAccessibleInterface *row = QAccessible::queryAccessibleInterface(&m_window->centre());
        const QAccessible::Id known = QAccessible::uniqueId(row);
        Curtain curtain;
        draw(curtain);
        QVERIFY(!canBeReached(u"Budi"_s));
        QVERIFY(canBeReached(u"Password of your clinic account"_s));
        QVERIFY(!QAccessible::accessibleInterface(known)); // Nor by whoever knew it before.
    }

    void itIsInNoPictureOfTheWindow()
    {
        Curtain curtain;
        draw(curtain);
        QVERIFY(!m_window->isAncestorOf(m_inbox));
        QVERIFY(!m_window->centre().isVisible());
        QVERIFY(!m_window->centre().windowHandle());
    }

    void whatChangesBehindItIsToldToNobody()
    {
        QAccessible::installUpdateHandler(&hear);
        Curtain curtain;
        draw(curtain);
        told.clear();
        Notification another = test::sampleNotification(u"2"_s, m_clock.now());
        another.message = u"Dewi Lestari, today 15:00"_s;
        m_rows = {another};
        m_inbox->applyChanges(test::added({another}));
        m_window->openNotification(another.id);
        m_window->setPerson(u"Rudi"_s, u"Reception"_s);
        QCoreApplication::sendPostedEvents();
        for (const auto &name : {u"Dewi"_s, u"Rudi"_s, u"Budi"_s})
            QVERIFY2(told.filter(name).isEmpty(), qPrintable(told.join(u'|')));
        m_window->findChild<LockPage *>()->setCounts(4, 1);
        QVERIFY(!told.filter(u"Locked — 4 unread, 1 urgent"_s).isEmpty());
    }

    void openedItIsAllThereAgain()
    {
        QAccessible::installUpdateHandler(&hear);
        Curtain curtain;
        draw(curtain);
        curtain.open();
        m_window->setLockPage(nullptr);
        QTRY_VERIFY(canBeReached(u"Budi"_s));
        told.clear();
        m_window->setPerson(u"Rudi"_s, u"Reception"_s);
        QVERIFY(!told.filter(u"Rudi"_s).isEmpty());
        QVERIFY(m_inbox->isVisible());
    }

    void theSignInPageStandsAboveIt()
    {
        Curtain curtain;
        draw(curtain);
        auto *cover = new QLabel(u"Sign in"_s);
        m_window->setCover(cover);
        QVERIFY(cover->isVisible());
        m_window->setCover(nullptr);
        QVERIFY(m_window->findChild<LockPage *>()->isVisible());
    }

    void itsKeyAsksForIt()
    {
        QSignalSpy wishes(m_window.get(), &MainWindow::lockRequested);
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(wishes.size(), 1);
    }

    void dialogsAreClosed()
    {
        auto *dialog = new QDialog(m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        const QPointer<QDialog> watched(dialog);
        dialog->open();
        closeWindowsBut({m_window.get()});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!watched);
        QVERIFY(m_window->isVisible());
    }
};

QTEST_MAIN(CurtainTest)
#include "curtaintest.moc"
