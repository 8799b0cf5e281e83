// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeclock.h"
#include "tests/ui/inbox/layoutcount.h"
#include "tests/ui/inbox/samples.h"
#include "tests/ui/messages/messagesamples.h"
#include "tests/ui/messages/shownmessages.h"
#include "ui/inbox/undobar.h"
#include "ui/messages/colleaguepicker.h"
#include "ui/messages/threadmodel.h"
#include "ui/messages/threadpane.h"
#include "ui/messages/threadview.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::ui;

/// Second thoughts: what was thrown away by mistake, and a dialog that is left again.
class SecondThoughtsTest : public QObject, private test::ShownMessages
{
    Q_OBJECT

    Message failed() const { return test::ownMessage(u"7"_s, u"Hello"_s, m_clock.now(), MessageState::Failed); }
    int rows() const { return threadView().model()->rowCount(); }
    UndoBar &undo() const { return *m_page->findChild<UndoBar *>(); }

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { openPage(); }
    void cleanup() { m_page.reset(); }

    void whatIsThrownAwayGoesAtOnceAndForGoodAfterSixSeconds()
    {
        open({test::sampleMessage(u"1"_s, u"Are you there?"_s, m_clock.now()), failed()});
        const QSignalSpy discarded(m_page.get(), &MessagesPage::discardRequested);
        emit threadView().discardRequested(failed().clientId);
        QCOMPARE(rows(), 1);
        QVERIFY(says(u"Thrown away."_s));
        commit({failed()}); // Whatever the store says meanwhile.
        QCOMPARE(rows(), 1);
        QCOMPARE(discarded.size(), 0);
        m_clock.advance(UndoBar::offerTime);
        QCOMPARE(discarded.size(), 1);
        QCOMPARE(discarded.first().first().value<OperationId>(), failed().clientId);
    }

    void whatIsThrownAwayCanBeTakenBack()
    {
        open({failed()});
        const QSignalSpy discarded(m_page.get(), &MessagesPage::discardRequested);
        emit threadView().discardRequested(failed().clientId);
        QCOMPARE(rows(), 0);
        emit undo().undoRequested();
        m_page->showMessages(m_asked.last(), {.rows = {failed()}, .atBeginning = true});
        QCOMPARE(rows(), 1);
        m_clock.advance(UndoBar::offerTime);
        QCOMPARE(discarded.size(), 0);
    }

    void whatWasThrownAwayInAnotherAccountStaysThere()
    {
        open({failed()});
        const QSignalSpy discarded(m_page.get(), &MessagesPage::discardRequested);
        emit threadView().discardRequested(failed().clientId);
        m_page->load(); // Somebody else has signed in.
        QVERIFY(!undo().isVisible());
        m_clock.advance(UndoBar::offerTime);
        QCOMPARE(discarded.size(), 0);
        open({failed()}); // And the first again.
        QCOMPARE(rows(), 1);
    }

    void theNextThrownAwayOneEndsTheOfferForTheFirst()
    {
        const Message other = test::ownMessage(u"8"_s, u"Hello again"_s, m_clock.now(), MessageState::Failed);
        open({failed(), other});
        const QSignalSpy discarded(m_page.get(), &MessagesPage::discardRequested);
        emit threadView().discardRequested(failed().clientId);
        emit threadView().discardRequested(other.clientId);
        QCOMPARE(discarded.size(), 1);
        QCOMPARE(discarded.first().first().value<OperationId>(), failed().clientId);
    }

    void enterPressesTheButtonThatHasTheFocus_data()
    {
        QTest::addColumn<QString>("focus");
        QTest::addColumn<int>("chosen");
        QTest::newRow("the search") << QString() << 1;
        QTest::newRow("Write") << u"Write"_s << 1;
        QTest::newRow("Cancel") << u"Cancel"_s << 0;
    }
    void enterPressesTheButtonThatHasTheFocus()
    {
        QFETCH(const QString, focus);
        QFETCH(const int, chosen);
        auto *picker = new ColleaguePicker(test::sampleMembers(m_clock.now()), m_page.get());
        picker->open();
        QVERIFY(QTest::qWaitForWindowActive(picker));
        QWidget *target = picker->findChild<QLineEdit *>();
        for (auto *button : picker->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == focus)
                target = button;
        }
        const QSignalSpy choices(picker, &ColleaguePicker::chosen);
        const QSignalSpy left(picker, &QDialog::finished);
        target->setFocus();
        QTest::keyClick(target, Qt::Key_Return);
        QCOMPARE(choices.size(), chosen);
        QCOMPARE(left.size(), 1);
    }

    void aNarrowerWindowLaysTheBubblesOutAnew()
    {
        open({test::ownMessage(u"1"_s, u"A message of many words. "_s.repeated(8), m_clock.now(), MessageState::Read)});
        const auto height = [this] { return threadView().visualRect(threadView().model()->index(0, 0)).height(); };
        const int before = height();
        m_page->resize(360, 560);
        QTRY_VERIFY(height() > before);
        m_page->resize(880, 560);
        QTRY_COMPARE(height(), before);
    }

    void whoComesAndGoesInTheTeamLaysOutNothing()
    {
        open(test::sampleThread(m_clock.now()));
        m_page->grab();
        QCoreApplication::sendPostedEvents();
        const test::LayoutCount count(*m_page->findChild<ThreadPane *>());
        QList<Member> members = test::sampleMembers(m_clock.now());
        members.removeLast(); // Somebody else.
        QCoreApplication::sendPostedEvents(); // What opening it has left to do.
        const int before = count.layouts();
        m_page->setMembers(members);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(count.layouts(), before);
    }
};

QTEST_MAIN(SecondThoughtsTest)
#include "secondthoughtstest.moc"
