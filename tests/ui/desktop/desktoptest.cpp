// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/desktop.h"
#include "tests/integration/demo-server/demoserver.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationdelegate.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationlistmodel.h"
#include "ui/inbox/notificationpane.h"
#include "ui/settings/settingspage.h"
#include "ui/status/connectionbanner.h"
#include "ui/team/teampage.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSystemTrayIcon>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace clinicbell;
using namespace Qt::StringLiterals;

// A real desktop: run through tests/support/desktop.sh --notifications --keyring --tray.
class DesktopTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 10'000; // ms

    static Invocation plain() { return {}; }

    void open(const Invocation &invocation = plain())
    {
        const auto profile = ProfileFolder::open(m_profile->path());
        QVERIFY(profile);
        m_desktop = std::make_unique<Desktop>(*profile, invocation);
        QVERIFY(m_desktop->start());
    }

    static QLineEdit *field(QWidget &page, const QString &name)
    {
        const auto fields = page.findChildren<QLineEdit *>();
        const auto found = std::find_if(fields.begin(), fields.end(),
                                        [&](const QLineEdit *edit) { return edit->accessibleName() == name; });
        return found == fields.end() ? nullptr : *found;
    }

    /// As a person does: type, Tab, type, Enter.
    void typeSignIn(const QString &server, const QString &password = u"clinic-demo"_s)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop->signInPage(), patience);
        ui::SignInPage &page = *m_desktop->signInPage();
        QLineEdit *address = field(page, u"Server address"_s);
        QVERIFY(address);
        address->clear();
        QTest::keyClicks(address, server);
        QLineEdit *email = field(page, u"E-mail"_s);
        email->clear();
        QTest::keyClicks(email, u"siti@klinik.example"_s);
        QLineEdit *secret = field(page, u"Password"_s);
        QTest::keyClicks(secret, password);
        QTest::keyClick(secret, Qt::Key_Return);
    }

    void signIn()
    {
        typeSignIn(m_server.rest().toString());
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->signInPage(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(connection(), Connection::Live, patience);
    }

    Connection connection() const { return m_desktop->application().engine().status().connection; }
    ui::NotificationList &list() const { return m_desktop->window().inbox().pane().list(); }
    int rows() const { return list().model()->rowCount(); }
    QString title(int row) const
    {
        return list().model()->index(row, 0).data(ui::NotificationListModel::TitleRole).toString();
    }
    bool isUnread(int row) const
    {
        return list().model()->index(row, 0).data(ui::NotificationListModel::UnreadRole).toBool();
    }

    static QByteArray dunstctl(const QStringList &arguments)
    {
        QProcess tool;
        tool.start(u"dunstctl"_s, arguments);
        tool.waitForFinished();
        return tool.readAllStandardOutput().trimmed();
    }
    static int popUps() { return dunstctl({u"count"_s, u"displayed"_s}).toInt(); }

    static QJsonObject named(const QString &title) { return {{u"type"_s, u"message"_s}, {u"title"_s, title}}; }

private slots:
    void init()
    {
        dunstctl({u"close-all"_s});
        m_profile.emplace();
        QVERIFY(m_data.isValid()
                && m_server.start({u"--data"_s, m_data.filePath(QString::fromLatin1(QTest::currentTestFunction()))}));
    }

    void cleanup()
    {
        m_desktop.reset();
        m_server.stop();
    }

    void aPersonSignsInAndSeesWhatArrives()
    {
        open();
        signIn();
        QCOMPARE(m_desktop->application().lifecycle().storeKind(), StoreKind::Sealed);
        m_server.notify(1, u"siti@klinik.example"_s, named(u"Lab results are here"_s));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        QCOMPARE(title(0), u"Lab results are here"_s);
        QVERIFY(isUnread(0));
        QCOMPARE(m_desktop->window().windowTitle(), u"(1) ClinicBell"_s);
    }

    void whoIsRememberedNeedsNoPasswordNextTime()
    {
        open();
        signIn();
        m_server.notify(3);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience);
        m_desktop.reset();
        m_server.stop(); // Offline: what is shown now comes from the disk.
        open();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience);
        QVERIFY(!m_desktop->signInPage());
        QTRY_COMPARE_WITH_TIMEOUT(connection(), Connection::Offline, patience);
        QVERIFY(m_desktop->window().banner().isVisible());
    }

    void aWrongPasswordIsSaidBesideTheField()
    {
        open();
        typeSignIn(m_server.rest().toString(), u"wrong"_s);
        const auto said = [this] {
            const auto labels = m_desktop->signInPage()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text().contains(u"password"_s, Qt::CaseInsensitive)
                    && label->text().size() > 20;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(said(), patience);
        QVERIFY(field(*m_desktop->signInPage(), u"Password"_s)->text().isEmpty());
    }

    void aPopUpComesOnceAndItsClickOpensTheItemFromAHiddenWindow()
    {
        open();
        signIn();
        m_desktop->window().close();
        QVERIFY(!m_desktop->window().isVisible());
        m_server.notify(1, u"siti@klinik.example"_s, named(u"Please call back"_s));
        QTRY_COMPARE_WITH_TIMEOUT(popUps(), 1, patience);
        dunstctl({u"action"_s, u"0"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop->window().isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(list().currentIndex().isValid(), patience);
        QCOMPARE(title(list().currentIndex().row()), u"Please call back"_s);
    }

    void aPopUpGoesWhenItsItemIsReadElsewhere()
    {
        open();
        signIn();
        m_desktop->window().close();
        const qint64 id = m_server.notify(1, u"siti@klinik.example"_s, named(u"Sterile room is free"_s)).constFirst();
        QTRY_COMPARE_WITH_TIMEOUT(popUps(), 1, patience);
        const QString token = m_server.signIn();
        QCOMPARE(m_server.call("POST", u"/notifications/%1/read"_s.arg(id), {}, token).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(popUps(), 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!isUnread(0), patience);
    }

    void aConsultationIsQuietAndItsEndTellsWhatCame()
    {
        open();
        signIn();
        m_desktop->window().close();
        auto *team = m_desktop->window().findChild<ui::TeamPage *>();
        emit team->statusChosen(PresenceStatus::InConsultation);
        m_server.notify(2, u"siti@klinik.example"_s, named(u"Not just now"_s));
        const auto isHeld = [this](int row) {
            const auto *model = static_cast<const ui::NotificationListModel *>(list().model());
            return row < model->rowCount()
                && model->notificationAt(row).local.heldBecause == QuietReason::InConsultation;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isHeld(0) && isHeld(1), patience);
        QCOMPARE(popUps(), 0);
        QJsonObject emergency = named(u"Room 3 needs help"_s);
        emergency.insert(u"type"_s, u"emergency"_s);
        m_server.notify(1, u"siti@klinik.example"_s, emergency);
        QTRY_COMPARE_WITH_TIMEOUT(popUps(), 1, patience);
        emit team->statusChosen(PresenceStatus::Available);
        QTRY_COMPARE_WITH_TIMEOUT(popUps(), 2, patience);
    }

    void nothingPopsUpAgainAfterARestart()
    {
        open();
        signIn();
        m_desktop->window().close();
        m_server.notify(1, u"siti@klinik.example"_s, named(u"Only once"_s));
        QTRY_COMPARE_WITH_TIMEOUT(popUps(), 1, patience);
        m_desktop.reset();
        dunstctl({u"close-all"_s});
        open();
        QTRY_COMPARE_WITH_TIMEOUT(connection(), Connection::Live, patience);
        m_desktop->window().close();
        m_server.notify(1, u"siti@klinik.example"_s, named(u"And then this"_s));
        QTRY_COMPARE_WITH_TIMEOUT(popUps(), 1, patience);
        QCOMPARE(m_desktop->application().engine().counters().popUps, 1);
    }

    void noPopUpWhileTheCentreIsTheActiveWindow()
    {
        open();
        signIn();
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop->window().isActiveWindow(), patience);
        m_server.notify(1, u"siti@klinik.example"_s, named(u"Seen in the list"_s));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        QCOMPARE(m_desktop->application().engine().counters().popUps, 0);
        m_server.notify(1, u"siti@klinik.example"_s, {{u"type"_s, u"emergency"_s}, {u"title"_s, u"Help in Room 3"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(popUps(), 1, patience);
    }

    void keysReadAndDeleteAndUndoBringsBack()
    {
        open();
        signIn();
        m_server.notify(1, u"siti@klinik.example"_s, named(u"First"_s));
        m_server.notify(1, u"siti@klinik.example"_s, named(u"Second"_s));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, patience);
        list().setFocus();
        list().setCurrentIndex(list().model()->index(0, 0));
        QTest::keyClick(&list(), Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(!isUnread(0), patience);
        QTest::keyClick(&list(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        QTest::keyClick(&m_desktop->window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, patience);
        QVERIFY(!isUnread(0));
        const auto truth = [this] { return m_server.truth().first().toObject().value(u"read"_s).toBool(); };
        QTRY_VERIFY_WITH_TIMEOUT(truth(), patience);
    }

    void somethingUrgentStandsOnACardThatLeavesTheKeyboardAlone()
    {
        open();
        signIn();
        QTRY_VERIFY(m_desktop->window().isActiveWindow());
        auto *search = m_desktop->window().inbox().findChild<QLineEdit *>();
        search->setFocus();
        const QJsonObject emergency{{u"type"_s, u"emergency"_s},
                                    {u"title"_s, u"Emergency in room 3"_s},
                                    {u"data"_s, QJsonObject{{u"requires_ack"_s, true}}}};
        m_server.notify(1, u"siti@klinik.example"_s, emergency);
        ui::AlertCard &card = m_desktop->alertCard();
        QTRY_VERIFY_WITH_TIMEOUT(card.isVisible(), patience);
        QTRY_VERIFY(card.windowHandle()->isExposed());
        QVERIFY(m_desktop->window().isActiveWindow());
        QVERIFY(search->hasFocus());
        const auto button = [&card](const QString &text) -> QAbstractButton * {
            for (auto *each : card.findChildren<QAbstractButton *>()) {
                if (each->text() == text && each->isVisible())
                    return each;
            }
            return nullptr;
        };
        QTRY_VERIFY(button(u"Acknowledge"_s));
        QTest::mouseClick(button(u"Acknowledge"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!card.isVisible(), patience);
        QVERIFY(search->hasFocus());
        QTRY_VERIFY_WITH_TIMEOUT(m_server.truth().first()[u"acknowledged_at"].isString(), patience);
    }

    void aKeyPutsAwayAndTheFocusStaysInTheList()
    {
        open();
        signIn();
        m_server.notify(3);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience);
        list().setFocus();
        list().setCurrentIndex(list().model()->index(1, 0));
        const QString next = title(2);
        QTest::keyClick(&list(), Qt::Key_E);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, patience);
        QVERIFY(list().hasFocus() && list().currentIndex().isValid());
        QCOMPARE(title(list().currentIndex().row()), next);
        m_desktop->window().showPlace(ui::Place::Done);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        QTest::keySequence(&m_desktop->window(), QKeySequence::Undo);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, patience);
        m_desktop->window().showPlace(ui::Place::Inbox);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience);
    }

    void whatThePersonChoseIsThereAfterARestart()
    {
        open();
        signIn();
        const int before = QFontMetrics(QApplication::font()).height();
        m_desktop->window().showSettings();
        auto *page = m_desktop->window().findChild<ui::SettingsPage *>();
        QVERIFY(page->isVisible());
        emit page->preferencesChanged({.look = Preferences::Look::Dark, .compact = true, .textPercent = 150});
        QVERIFY(ui::isDark(QApplication::palette()));
        QVERIFY(QFontMetrics(QApplication::font()).height() > before * 5 / 4);
        QCOMPARE(list().look().density(), ui::Density::Compact);
        m_desktop.reset();
        QFont usual = QApplication::font();
        usual.setPointSizeF(usual.pointSizeF() / 1.5);
        QApplication::setFont(usual);
        ui::applyTheme(ui::Theme::Light);
        open();
        QVERIFY(ui::isDark(QApplication::palette()));
        QVERIFY(QFontMetrics(QApplication::font()).height() > before * 5 / 4);
        QCOMPARE(list().look().density(), ui::Density::Compact);
        emit m_desktop->window().findChild<ui::SettingsPage *>()->preferencesChanged({});
        m_desktop->window().showPlace(ui::Place::Inbox);
    }

    void theTrayShowsTheBellAndThePopoverTheRows()
    {
        open();
        signIn();
        m_server.notify(2);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(QSystemTrayIcon::isSystemTrayAvailable(), patience);
        m_desktop->popover().openAt({});
        QVERIFY(m_desktop->popover().isVisible());
        auto *popoverList = m_desktop->popover().findChild<ui::NotificationList *>();
        QTRY_COMPARE_WITH_TIMEOUT(popoverList->model()->rowCount(), 2, patience);
        QTest::keyClick(popoverList, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->popover().isVisible(), patience);
    }

    void theServerGoesAndComesBackAndTheScreenSaysSo()
    {
        open();
        signIn();
        m_server.notify(1, u"siti@klinik.example"_s, named(u"Before"_s));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        const QStringList sameAgain{u"--data"_s, m_data.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                    u"--port"_s, QString::number(m_server.rest().port())};
        m_server.kill();
        QTRY_COMPARE_WITH_TIMEOUT(connection(), Connection::Offline, patience);
        QVERIFY(m_desktop->window().banner().isVisible());
        QCOMPARE(rows(), 1);
        QVERIFY(m_server.start(sameAgain));
        m_server.notify(1, u"siti@klinik.example"_s, named(u"After"_s));
        QTRY_COMPARE_WITH_TIMEOUT(connection(), Connection::Live, patience);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->window().banner().isVisible(), patience);
    }

private:
    QTemporaryDir m_data;
    std::optional<QTemporaryDir> m_profile;
    demo::test::DemoServer m_server;
    std::unique_ptr<Desktop> m_desktop;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"ClinicBell test"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    DesktopTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "desktoptest.moc"
