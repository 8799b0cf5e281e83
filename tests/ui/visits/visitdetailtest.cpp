// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/visitdetail.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/visits/visitsamples.h"
#include "ui/text/visittext.h"
#include "ui/visits/daypage.h"
#include "ui/visits/visitpane.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::ui;

namespace {

Notification told(const QString &title, const QString &link = {})
{
    Notification row;
    row.id = NotificationId(title);
    row.title = title;
    row.actionUrl = link;
    row.createdAt = QDateTime(QDate(2026, 3, 2), QTime(7, 0), Qt::UTC);
    return row;
}

} // namespace

/// One appointment in full, beside the day's or as a page of its own.
class VisitDetailTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock; // Monday, 2 March 2026, 7:30
    std::unique_ptr<DayPage> m_page;

    QListView &list() const { return m_page->pane().list(); }
    VisitDetail &detail() const { return m_page->detail(); }
    void show(const QList<Appointment> &appointments, int width = 900)
    {
        m_page = std::make_unique<DayPage>(m_clock);
        m_page->resize(width, 600);
        m_page->setStatus({.asOf = m_clock.now()});
        m_page->setAppointments(appointments);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->setFocus();
    }
    bool says(const QString &words) const
    {
        const QList<QLabel *> labels = detail().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    QAbstractButton *button(const QString &words) const
    {
        const QList<QAbstractButton *> buttons = detail().findChildren<QAbstractButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QAbstractButton *each) {
            return each->isVisible() && (each->text() == words || each->toolTip() == words);
        });
        return found == buttons.end() ? nullptr : *found;
    }
    QList<Appointment> two() const
    {
        return {test::sampleAppointment(u"1"_s, m_clock.now().addSecs(600)),
                test::sampleAppointment(u"2"_s, m_clock.now().addSecs(1200), AppointmentStatus::Confirmed,
                                        u"Siti Aminah"_s)};
    }
    void choose(int row) { list().setCurrentIndex(list().model()->index(row, 0)); }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup() { m_page.reset(); }

    void whatIsKnownStandsBesideTheRow()
    {
        QList<Appointment> all = two();
        all[1].room = u"Room 9"_s;
        all[1].reason = u"Check-up"_s;
        all[1].news.room = u"Room 2"_s;
        all[1].news.startsAt = m_clock.now().addSecs(300);
        show(all);
        QSignalSpy wanted(m_page.get(), &DayPage::toldWanted);
        choose(1);
        QCOMPARE(wanted.last().first().value<AppointmentId>(), AppointmentId(u"2"_s));
        QVERIFY(detail().isVisible() && list().isVisible());
        for (const QString &words :
             {u"Siti Aminah"_s, u"Today"_s, u"07:50"_s, u"Confirmed"_s, u"Room 9"_s, u"Check-up"_s, u"07:35 → 07:50"_s})
            QTRY_VERIFY2(says(words), qPrintable(words));
        QVERIFY(!button(u"Back to the list"_s));
    }

    void itsNotesArePlainTextAndStandNowhereElse()
    {
        QList<Appointment> all = two();
        const QString notes = u"<b>Fasting</b> since 8\n<img src=\"https://elsewhere.example/\">"_s;
        all[1].notes = notes + QChar(0x202E);
        show(all);
        const QString row = spokenRow(all[1], m_clock.now());
        QVERIFY(!row.contains(u"Fasting"_s));
        QVERIFY(!reminderOf(all[1], UserId(u"3"_s), m_clock.now()).message.contains(u"Fasting"_s));
        choose(1);
        QTRY_VERIFY(says(notes));
        const QList<QLabel *> labels = detail().findChildren<QLabel *>();
        const auto label =
            std::find_if(labels.begin(), labels.end(), [&notes](const QLabel *each) { return each->text() == notes; });
        QVERIFY(label != labels.end()); // Nothing that overrides the direction of what is around it.
        QCOMPARE((*label)->textFormat(), Qt::PlainText);
        choose(0);
        QTRY_VERIFY(!says(u"Fasting"_s));
    }

    void whatWasToldOfItIsListedAndLeadsToTheInbox()
    {
        show(two());
        choose(0);
        QVERIFY(!button(u"Show in the inbox"_s));
        m_page->showTold(AppointmentId(u"1"_s), {told(u"Appointment moved"_s), told(u"Appointment confirmed"_s)});
        QTRY_VERIFY(says(u"Appointment moved"_s) && says(u"Appointment confirmed"_s));
        QSignalSpy opened(m_page.get(), &DayPage::appointmentOpened);
        button(u"Show in the inbox"_s)->click();
        QCOMPARE(opened.first().first().value<AppointmentId>(), AppointmentId(u"1"_s));
        m_page->showTold(AppointmentId(u"2"_s), {told(u"Of another one"_s)});
        QVERIFY(!says(u"Of another one"_s));
    }

    void onlyLinksToTheClinicsOwnHostAreOffered_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("offered");
        QTest::newRow("a path") << u"/appointments/1"_s << true;
        QTest::newRow("the clinic's address") << u"https://clinic.example/appointments/1"_s << true;
        QTest::newRow("another host") << u"https://elsewhere.example/1"_s << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void onlyLinksToTheClinicsOwnHostAreOffered()
    {
        QFETCH(QString, link);
        QFETCH(bool, offered);
        show(two());
        detail().setServer(QUrl(u"https://clinic.example"_s));
        choose(0);
        m_page->showTold(AppointmentId(u"1"_s), {told(u"Appointment moved"_s, link)});
        QSignalSpy opened(&detail(), &VisitDetail::linkOpenRequested);
        QAbstractButton *open = button(u"Open in browser"_s);
        QCOMPARE(open != nullptr, offered);
        if (open)
            open->click();
        QCOMPARE(opened.size(), offered ? 1 : 0);
    }

    void whatDoesNotExistAnyMoreIsSaidAndStaysReadable()
    {
        show(two());
        choose(1);
        m_page->showTold(AppointmentId(u"2"_s), {told(u"Appointment moved"_s)});
        m_page->setAppointments({two().first()});
        QVERIFY(says(u"no longer exists on the server"_s));
        QVERIFY(says(u"Siti Aminah"_s));
        choose(0);
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                          list().visualRect(list().model()->index(0, 0)).center());
        QVERIFY(!says(u"no longer exists on the server"_s));
        QVERIFY(says(u"Budi Santoso"_s));
    }

    void timeGoesOnByTheServersClock()
    {
        show(two());
        choose(0);
        QTRY_VERIFY(says(u"in 10 min"_s));
        m_clock.advance(61s);
        QTRY_VERIFY(says(u"in 9 min"_s));
        m_page->setServerOffset(5min);
        QTRY_VERIFY(says(u"in 4 min"_s));
    }

    void itFollowsWhatHappens()
    {
        QList<Appointment> all = two();
        show(all);
        choose(1);
        all[1].status = AppointmentStatus::Cancelled;
        QSignalSpy wanted(m_page.get(), &DayPage::toldWanted);
        m_page->setAppointments(all);
        QTRY_VERIFY(says(u"Cancelled"_s));
        QCOMPARE(wanted.size(), 1);
        all.first().room = u"Room 7"_s; // Another one.
        m_page->setAppointments(all);
        QCOMPARE(wanted.size(), 1);
    }

    void inANarrowWindowItIsAPageThatOneComesBackFrom()
    {
        show(two(), 600);
        QVERIFY(!detail().isVisible());
        choose(1);
        QVERIFY(!detail().isVisible()); // Going through the list is no choice yet.
        list().setFocus();
        QTest::keyClick(&list(), Qt::Key_Return);
        QVERIFY(detail().isVisible() && !list().isVisible());
        QVERIFY(says(u"Siti Aminah"_s));
        button(u"Back to the list"_s)->click();
        QVERIFY(!detail().isVisible() && list().isVisible());
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                          list().visualRect(list().model()->index(0, 0)).center());
        QVERIFY(detail().isVisible() && says(u"Budi Santoso"_s));
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QVERIFY(list().isVisible());
        m_page->resize(900, 600);
        QVERIFY(detail().isVisible() && list().isVisible());
    }

    void withoutAChoiceItSaysHowToGetOne()
    {
        show({});
        QVERIFY(says(u"Choose an appointment"_s));
    }
};

QTEST_MAIN(VisitDetailTest)
#include "visitdetailtest.moc"
