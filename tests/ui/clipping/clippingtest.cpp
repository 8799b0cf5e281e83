// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeclock.h"
#include "tests/ui/clipping/pseudolanguage.h"
#include "tests/ui/inbox/samples.h"
#include "tests/ui/messages/messagesamples.h"
#include "tests/ui/visits/visitsamples.h"
#include "ui/alert/alertcard.h"
#include "ui/help/shortcutsheet.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationpane.h"
#include "ui/mainwindow.h"
#include "ui/messages/colleaguepicker.h"
#include "ui/messages/messagespage.h"
#include "ui/popover/popover.h"
#include "ui/settings/settingspage.h"
#include "ui/signin/signinpage.h"
#include "ui/team/teampage.h"
#include "ui/theme/theme.h"
#include "ui/visits/consultationpage.h"
#include "ui/visits/daypage.h"
#include "ui/visits/visitdetail.h"
#include "ui/visits/visitpane.h"

#include <QtTest>

#include <QAbstractButton>
#include <QCheckBox>
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

    using Page = std::function<std::unique_ptr<QWidget>(test::FakeClock &)>;

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

    static MessagesPage *messages(test::FakeClock &clock)
    {
        auto *page = new MessagesPage(clock);
        page->setSelf(UserId(u"1"_s));
        page->setMembers(test::sampleMembers(clock.now()));
        page->load();
        page->setConversations(test::sampleConversations(clock.now()));
        page->setTyping({{ConversationId(u"1"_s), UserId(u"3"_s), u"Dr. James Lim"_s}});
        connect(page, &MessagesPage::messagesWanted, page, [page, &clock](const MessageQuery &query) {
            page->showMessages(query, {.rows = test::sampleThread(clock.now()), .atBeginning = true});
        });
        return page;
    }

    static std::unique_ptr<MainWindow> window(test::FakeClock &clock)
    {
        auto *inbox = new InboxPage(clock);
        PageQuery asked;
        connect(inbox, &InboxPage::pageWanted, inbox, [&asked](const PageQuery &query) { asked = query; });
        auto window = std::make_unique<MainWindow>(clock, inbox, new TeamPage);
        window->setSettingsPage(new SettingsPage);
        window->setMessagesPage(messages(clock));
        window->setPerson(u"Siti Rahma"_s, u"Reception 1"_s);
        window->resize(1280, 800);
        window->show();
        const QList<Notification> rows = test::sampleNotifications(clock.now());
        window->setCounters(test::countersOf(rows));
        inbox->setPlace({});
        inbox->showPage(asked, {.rows = rows, .atEnd = true});
        inbox->pane().list().setCurrentIndex(inbox->pane().list().model()->index(0, 0));
        return window;
    }
    /// As small as people can make the window.
    static std::unique_ptr<MainWindow> smallWindow(test::FakeClock &clock)
    {
        auto shown = window(clock);
        shown->resize(shown->minimumSize());
        return shown;
    }
    using NamedPage = std::pair<const char *, Page>;

    static QList<NamedPage> windowPages()
    {
        return {
            {"small centre", [](test::FakeClock &clock) { return smallWindow(clock); }},
            {"small settings",
             [](test::FakeClock &clock) {
                 auto shown = smallWindow(clock);
                 shown->showSettings();
                 return shown;
             }},
            {"small team",
             [](test::FakeClock &clock) {
                 auto shown = smallWindow(clock);
                 shown->showPlace(Place::Team);
                 return shown;
             }},
            {"centre", [](test::FakeClock &clock) { return window(clock); }},
            {"settings",
             [](test::FakeClock &clock) {
                 auto shown = window(clock);
                 shown->showSettings();
                 return shown;
             }},
            {"team",
             [](test::FakeClock &clock) {
                 auto shown = window(clock);
                 shown->showPlace(Place::Team);
                 return shown;
             }},
        };
    }
    static QList<NamedPage> messagePages()
    {
        return {
            {"messages",
             [](test::FakeClock &clock) {
                 auto shown = window(clock);
                 shown->showConversation(ConversationId(u"1"_s));
                 return shown;
             }},
            {"messages, none",
             [](test::FakeClock &clock) {
                 auto shown = window(clock);
                 shown->findChild<MessagesPage *>()->setConversations({});
                 shown->showPlace(Place::Messages);
                 return shown;
             }},
            {"new message",
             [](test::FakeClock &clock) {
                 return std::make_unique<ColleaguePicker>(test::sampleMembers(clock.now()));
             }},
        };
    }
    static QList<NamedPage> visitPages()
    {
        return {
            {"day",
             [](test::FakeClock &clock) {
                 auto shown = window(clock);
                 auto *day = new DayPage(clock);
                 shown->setPresentPage(Place::Appointments, day);
                 shown->showPlace(Place::Appointments);
                 day->setAppointments(test::sampleAppointments(clock.now()));
                 day->setStatus({.stale = true, .asOf = clock.now()});
                 day->tellMissing(2);
                 day->showDay(clock.now().date().addDays(1));
                 return shown;
             }},
            {"an appointment in a small window",
             [](test::FakeClock &clock) {
                 auto shown = smallWindow(clock);
                 auto *day = new DayPage(clock);
                 shown->setPresentPage(Place::Appointments, day);
                 shown->showPlace(Place::Appointments);
                 day->setAppointments(test::sampleAppointments(clock.now()));
                 emit day->pane().opened({});
                 Notification told = test::sampleNotifications(clock.now()).first();
                 told.actionUrl = u"/appointments/1"_s;
                 day->detail().setServer(QUrl(u"https://clinic.example"_s));
                 day->showTold(day->detail().appointment()->id, {told});
                 QCoreApplication::sendPostedEvents(); // New lines are shown and laid out then.
                 return shown;
             }},
            {"own status",
             [](test::FakeClock &clock) {
                 Member self;
                 self.status = PresenceStatus::Busy;
                 self.until = clock.now().addSecs(1800);
                 auto dialog = std::make_unique<OwnStatusDialog>(self);
                 dialog->show();
                 return dialog;
             }},
            {"consultations",
             [](test::FakeClock &clock) {
                 auto shown = window(clock);
                 auto *consultations = new ConsultationPage(clock);
                 shown->setPresentPage(Place::Consultations, consultations);
                 shown->showPlace(Place::Consultations);
                 consultations->setStatus({.error = Error{.code = ErrorCode::ServerFailure}});
                 return shown;
             }},
        };
    }
    static QList<NamedPage> otherPages()
    {
        return {
            {"sign-in", [](test::FakeClock &) { return std::make_unique<SignInPage>(); }},
            {"popover", [](test::FakeClock &clock) { return std::make_unique<Popover>(clock); }},
            {"keys", [](test::FakeClock &) { return std::make_unique<ShortcutSheet>(nullptr); }},
            {"alert",
             [](test::FakeClock &clock) {
                 auto card = std::make_unique<AlertCard>(clock);
                 Notification alert = test::sampleNotification(u"1"_s, clock.now());
                 alert.priority = Priority::Critical;
                 card->setAbilities({.self = {}, .acknowledgements = true, .claims = true});
                 card->setAlerts({alert});
                 return card;
             }},
        };
    }
    static QList<NamedPage> pages() { return windowPages() + messagePages() + visitPages() + otherPages(); }

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
        const auto shown = smallWindow(clock);
        shown->showSettings();
        QVERIFY(QTest::qWaitForWindowExposed(shown.get()));
        const QStringList found = tooWide(*shown);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u" | "_s)));
        const QWidget *content = shown->findChild<SettingsPage *>()->findChild<QScrollArea *>()->widget();
        QTRY_VERIFY(content->width() <= content->parentWidget()->width());
    }

    void everyWordIsWhole_data()
    {
        QTest::addColumn<Page>("page");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("longer");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        for (const auto &[name, page] : pages()) {
            for (const int percent : {100, 200}) {
                QTest::addRow("%s, %d %%", name, percent) << page << percent << false << Qt::LeftToRight;
                QTest::addRow("%s, %d %%, longer words", name, percent) << page << percent << true << Qt::LeftToRight;
                QTest::addRow("%s, %d %%, right to left", name, percent) << page << percent << true << Qt::RightToLeft;
            }
        }
    }
    void everyWordIsWhole()
    {
        QFETCH(Page, page);
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
