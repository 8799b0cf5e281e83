// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingspage.h"
#include "ui/settings/settingssection.h"
#include "ui/theme/deletequestion.h"

#include <QtTest>
#include <QtWidgets>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;

class SettingsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<SettingsPage> m_page;
    QList<Preferences> m_changes;

    /// The control beside the label @p text.
    template <typename T>
    T *labelled(const QString &text) const
    {
        for (auto *label : m_page->findChildren<QLabel *>()) {
            if (label->text() == text)
                return qobject_cast<T *>(label->buddy());
        }
        return nullptr;
    }
    template <typename T>
    T *button(const QString &text) const
    {
        for (auto *each : m_page->findChildren<T *>()) {
            if (each->text().startsWith(text))
                return each;
        }
        return nullptr;
    }

private slots:
    void init()
    {
        m_changes.clear();
        m_page = std::make_unique<SettingsPage>();
        connect(m_page.get(), &SettingsPage::preferencesChanged, this,
                [this](const Preferences &preferences) { m_changes.append(preferences); });
    }
    void cleanup() { m_page.reset(); }

    void eachControlAppliesAtOnce()
    {
        labelled<QComboBox>(u"Colours"_s)->setCurrentText(u"Dark"_s);
        QCOMPARE(m_changes.size(), 1);
        QCOMPARE(m_changes.last().look, Preferences::Look::Dark);
        labelled<QComboBox>(u"Rows"_s)->setCurrentText(u"Compact"_s);
        QVERIFY(m_changes.last().compact);
        labelled<QComboBox>(u"Text size"_s)->setCurrentText(u"150 %"_s);
        QCOMPARE(m_changes.last().textPercent, 150);
        labelled<QComboBox>(u"Pop-ups for"_s)->setCurrentText(u"Urgent ones only"_s);
        QCOMPARE(m_changes.last().popUpsFrom, Priority::Critical);
        QVERIFY(!labelled<QTimeEdit>(u"From"_s)->isEnabled());
        button<QCheckBox>(u"Quiet hours"_s)->click();
        QVERIFY(labelled<QTimeEdit>(u"From"_s)->isEnabled());
        labelled<QTimeEdit>(u"From"_s)->setTime(QTime(19, 0));
        labelled<QTimeEdit>(u"until"_s)->setTime(QTime(7, 0));
        button<QToolButton>(u"Sun"_s)->click();
        const QuietHours hours = m_changes.last().quietHours;
        QVERIFY(hours.on);
        QCOMPARE(hours.from, QTime(19, 0));
        QCOMPARE(hours.until, QTime(7, 0));
        QVERIFY(!hours.days.at(6) && hours.days.at(0));
        QCOMPARE(m_changes.last().look, Preferences::Look::Dark); // Each keeps what the others said.
        QCOMPARE(m_changes.size(), 8);
    }

    void whatIsHeardIsChosenByKind()
    {
        const QList<QCheckBox *> boxes = m_page->findChildren<QCheckBox *>();
        const auto box = [&boxes](const QString &name) {
            return *std::find_if(boxes.begin(), boxes.end(),
                                 [&name](const QCheckBox *each) { return each->accessibleName() == name; });
        };
        box(u"Rating: Sound"_s)->click();
        box(u"Rating: On the bell"_s)->click();
        const KindChoices rating = m_changes.last().kinds.at(static_cast<size_t>(Kind::Rating));
        QVERIFY(rating.popUp && !rating.sound && !rating.badge);
        QVERIFY(!box(u"Emergency: Pop-up"_s)->isEnabled() && box(u"Emergency: Pop-up"_s)->isChecked());
        button<QCheckBox>(u"Quiet in consultations"_s)->click();
        QVERIFY(!m_changes.last().quietInConsultation);
    }

    void soundsAreSetAndTried()
    {
        Priority tried = Priority::Low;
        int volume = 0;
        connect(m_page.get(), &SettingsPage::soundTestRequested, this, [&](Priority priority, int percent) {
            tried = priority;
            volume = percent;
        });
        labelled<QSlider>(u"Volume"_s)->setValue(40);
        QCOMPARE(m_changes.last().volumePercent, 40);
        button<QPushButton>(u"Urgent"_s)->click();
        QCOMPARE(tried, Priority::Critical);
        QCOMPARE(volume, 40);
        button<QCheckBox>(u"Sounds"_s)->click();
        QVERIFY(!m_changes.last().sounds);
        QVERIFY(!labelled<QSlider>(u"Volume"_s)->isEnabled());
    }

    void theStartWithTheDesktopIsOfferedWhereItCanBeChosen()
    {
        auto *start = button<QCheckBox>(u"Start with the desktop"_s);
        QVERIFY(start->isHidden());
        m_page->setAutostart(true);
        QVERIFY(!start->isHidden() && start->isChecked());
        QSignalSpy chosen(m_page.get(), &SettingsPage::autostartChosen);
        start->click();
        QCOMPARE(chosen.first().first().toBool(), false);
        m_page->setFixed({PolicySetting::Autostart});
        QVERIFY(!start->isEnabled());
    }

    void aPresetIsOneChange()
    {
        auto *preset = labelled<QComboBox>(u"Settings made for"_s);
        preset->setCurrentText(u"Manager"_s);
        emit preset->activated(preset->currentIndex());
        QCOMPARE(m_changes.size(), 1);
        QCOMPARE(m_changes.last(), withPreset(DeskPreset::Manager, Preferences()));
    }

    void thePresetIsTheOneThatTheChoicesAreOf()
    {
        auto *preset = labelled<QComboBox>(u"Settings made for"_s);
        m_page->setPreferences(withPreset(DeskPreset::Nurse, Preferences{.compact = true}));
        QCOMPARE(preset->currentText(), u"Nurse"_s);
        labelled<QComboBox>(u"Colours"_s)->setCurrentText(u"Dark"_s); // No matter of desks.
        QCOMPARE(preset->currentText(), u"Nurse"_s);
        labelled<QComboBox>(u"Pop-ups for"_s)->setCurrentText(u"Everything"_s);
        QCOMPARE(preset->currentText(), u"My own choices"_s);
        labelled<QComboBox>(u"Pop-ups for"_s)->setCurrentText(u"Everything but information"_s);
        QCOMPARE(preset->currentText(), u"Nurse"_s);
        QEvent retranslation(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_page.get(), &retranslation);
        QCOMPARE(preset->currentText(), u"Nurse"_s);
    }

    void aFactIsTiedToItsLabel()
    {
        Account account;
        account.server = QUrl(u"https://clinic.example"_s);
        m_page->setAccount(account);
        QCOMPARE(labelled<QLabel>(u"Server"_s)->text(), u"https://clinic.example"_s);
    }

    void whatIsShownIsNoWish()
    {
        Preferences preferences{.look = Preferences::Look::Light, .compact = true, .textPercent = 125};
        preferences.quietHours.on = true;
        m_page->setPreferences(preferences);
        QCOMPARE(labelled<QComboBox>(u"Colours"_s)->currentText(), u"Light"_s);
        QCOMPARE(labelled<QComboBox>(u"Text size"_s)->currentText(), u"125 %"_s);
        QVERIFY(button<QCheckBox>(u"Quiet hours"_s)->isChecked());
        QEvent retranslation(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_page.get(), &retranslation);
        QCOMPARE(labelled<QComboBox>(u"Text size"_s)->currentText(), u"125 %"_s);
        QVERIFY(m_changes.isEmpty());
    }

    void theSectionsAreThoseOfTheDesign()
    {
        QStringList headings;
        for (auto *section : m_page->findChildren<SettingsSection *>())
            headings.append(section->title());
        QCOMPARE(headings,
                 QStringList({u"General"_s, u"Notifications"_s, u"Appearance"_s, u"Connection"_s, u"Privacy"_s,
                              u"Diagnostics"_s}));
    }

    void whatTheDoctorFindsStandsInWords()
    {
        QSignalSpy asked(m_page.get(), &SettingsPage::checkupRequested);
        auto *check = button<QPushButton>(u"Check everything"_s);
        check->click();
        QCOMPARE(asked.size(), 1);
        const QList<CheckResult> results{{.check = Check::Dns, .subject = u"clinic.example"_s},
                                         failedCheck(Error{.code = ErrorCode::CertificateExpired}, Check::Tls)};
        m_page->setCheckup(results, true);
        QCOMPARE(check->text(), u"Checking…"_s);
        QVERIFY(!check->isEnabled());
        m_page->setCheckup(results, false);
        QVERIFY(check->isEnabled());
        QStringList lines;
        for (auto *label : m_page->findChildren<QLabel *>()) {
            if (label->accessibleName().startsWith(u"Certificate and encryption: bad. "_s)
                || label->accessibleName().startsWith(u"Name of the server: good. "_s)) {
                lines.append(label->text());
                QVERIFY(label->focusPolicy() != Qt::NoFocus); // Read and copied by the keyboard, too.
            }
        }
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.last().endsWith(u"Who runs the clinic's server can mend this."_s), qPrintable(lines.last()));
    }

    void aReportForSupportIsAskedForAndItsFateTold()
    {
        QSignalSpy asked(m_page.get(), &SettingsPage::reportRequested);
        button<QPushButton>(u"Save a report for support"_s)->click();
        QCOMPARE(asked.size(), 1);
        m_page->setReportFate(u"The report is saved."_s);
        bool isTold = false;
        for (auto *label : m_page->findChildren<QLabel *>())
            isTold = isTold || (label->text() == u"The report is saved."_s && !label->isHidden());
        QVERIFY(isTold);
    }

    void howLongHistoryIsKeptIsChosenAndWhatWasSetElsewhereStays()
    {
        auto *keep = labelled<QComboBox>(u"Keep history for"_s);
        QCOMPARE(keep->currentData().toInt(), 90);
        keep->setCurrentText(u"As long as there is room"_s);
        QCOMPARE(m_changes.last().keepDays, 0);
        m_page->setPreferences({.keepDays = 45});
        QCOMPARE(keep->currentText(), u"45 days"_s);
        labelled<QComboBox>(u"Rows"_s)->setCurrentText(u"Compact"_s);
        QCOMPARE(m_changes.last().keepDays, 45);
    }

    void keepingLessIsAskedFirst_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<QString>("choice");
        QTest::addColumn<int>("asksFor"); // -1: it does not.
        QTest::newRow("less") << 90 << u"30 days"_s << 30;
        QTest::newRow("less than all") << 0 << u"365 days"_s << 365;
        QTest::newRow("more") << 90 << u"365 days"_s << -1;
        QTest::newRow("all") << 30 << u"As long as there is room"_s << -1;
    }
    void keepingLessIsAskedFirst()
    {
        QFETCH(const int, before);
        QFETCH(const QString, choice);
        QFETCH(const int, asksFor);
        m_page->setPreferences({.keepDays = before});
        m_changes.clear();
        auto *keep = labelled<QComboBox>(u"Keep history for"_s);
        keep->setCurrentText(choice);
        auto *question = m_page->findChild<DeleteQuestion *>();
        if (asksFor < 0) {
            QVERIFY(!question);
            QCOMPARE(m_changes.size(), 1);
            return;
        }
        QVERIFY(question && question->isVisible());
        QCOMPARE(m_changes.size(), 0);
        QCOMPARE(keep->currentData().toInt(), before); // It shows what is.
        labelled<QComboBox>(u"Rows"_s)->setCurrentText(u"Compact"_s);
        QCOMPARE(m_changes.last().keepDays, before);
        question->reject();
        QCOMPARE(m_changes.last().keepDays, before);
        QTRY_VERIFY(!m_page->findChild<DeleteQuestion *>());
        keep->setCurrentText(choice);
        m_page->findChild<DeleteQuestion *>()->accept();
        QCOMPARE(m_changes.last().keepDays, asksFor);
        QCOMPARE(keep->currentData().toInt(), asksFor);
    }

    void aDesktopWithoutATrayIsExplained()
    {
        QCOMPARE(labelled<QLabel>(u"Bell"_s)->text(), u"In the desktop's tray"_s);
        m_page->setTrayAvailable(false);
        QVERIFY(labelled<QLabel>(u"Bell"_s)->text().startsWith(u"This desktop has no tray"_s));
    }

    void theKeyForTheListIsToldOrAskedFor_data()
    {
        QTest::addColumn<GlobalKey>("key");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("asks");
        using State = GlobalKey::State;
        QTest::newRow("not known yet") << GlobalKey{} << QString() << false;
        QTest::newRow("offered") << GlobalKey{.state = State::Offered} << u"None yet."_s << true;
        QTest::newRow("declined") << GlobalKey{.state = State::Declined} << u"The desktop gave none."_s << true;
        QTest::newRow("bound") << GlobalKey{.state = State::Bound, .keys = u"Ctrl+Alt+N"_s} << u"Ctrl+Alt+N"_s << false;
        QTest::newRow("bound to a secret")
            << GlobalKey{.state = State::Bound} << u"Set in the desktop's keyboard settings."_s << false;
        QTest::newRow("not offered") << GlobalKey{.state = State::NotOffered}
                                     << u"This desktop gives programs no keys of their own. In its keyboard settings, "
                                        "give a key to the command: clinicbell show --popover"_s
                                     << false;
    }
    void theKeyForTheListIsToldOrAskedFor()
    {
        QFETCH(const GlobalKey, key);
        QFETCH(const QString, words);
        QFETCH(const bool, asks);
        m_page->setGlobalKey(key);
        QCOMPARE(labelled<QLabel>(u"Key for the list"_s)->text(), words);
        auto *ask = button<QPushButton>(u"Choose a key"_s);
        QCOMPARE(!ask->isHidden(), asks);
        QSignalSpy wishes(m_page.get(), &SettingsPage::globalKeyRequested);
        if (asks)
            ask->click();
        QCOMPARE(wishes.size(), asks ? 1 : 0);
    }

    void whoseNamesTheServerUsesIsTold_data()
    {
        QTest::addColumn<WayToServer>("way");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing is known") << WayToServer{} << u"Not known yet"_s;
        QTest::newRow("found, and nothing came")
            << WayToServer{.backendProfile = u"documented"_s} << u"documented; nothing has come by it yet"_s;
        QTest::newRow("it delivers") << WayToServer{.backendProfile = u"laravel-echo"_s, .delivers = true}
                                     << u"laravel-echo, and it delivers"_s;
    }
    void whoseNamesTheServerUsesIsTold()
    {
        QFETCH(const WayToServer, way);
        QFETCH(const QString, words);
        m_page->setWayToServer(way);
        QCOMPARE(labelled<QLabel>(u"Backend profile"_s)->text(), words);
    }

    void supportFindsTheVersionTheDataAndWhyNothingPopsUp()
    {
        m_page->setDataFolder(u"/home/siti/.local/share/clinicbell"_s);
        QCOMPARE(labelled<QLabel>(u"Data on this computer"_s)->text(), u"/home/siti/.local/share/clinicbell"_s);
        QCOMPARE(labelled<QLabel>(u"Version"_s)->text(), QCoreApplication::applicationVersion());
        QSignalSpy tests(m_page.get(), &SettingsPage::popUpTestRequested);
        button<QPushButton>(u"Show a test pop-up"_s)->click();
        QCOMPARE(tests.size(), 1);
        m_page->setPopUpHealth(u"The desktop has taken the pop-up."_s);
        QVERIFY(std::ranges::any_of(m_page->findChildren<QLabel *>(), [](const QLabel *label) {
            return !label->isHidden() && label->text() == u"The desktop has taken the pop-up."_s;
        }));
    }

    void theLogTellsTheNewestFirstAndCanBeCopied()
    {
        const QDateTime now(QDate(2026, 3, 2), QTime(7, 30), Qt::UTC);
        m_page->setConnectionLog({{.kind = ConnectionEvent::Kind::Connected, .at = now},
                                  {.kind = ConnectionEvent::Kind::WokeUp, .at = now.addSecs(60)}});
        const QStringList lines = m_page->findChild<QPlainTextEdit *>()->toPlainText().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.first().contains(u"07:31"_s) || lines.first().contains(u"7:31"_s), qPrintable(lines.first()));
        button<QPushButton>(u"Copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), lines.join(u'\n'));
    }

    void everyControlHasANameAndIsReachedByTheKeyboard()
    {
        m_page->show();
        for (auto *widget : m_page->findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractButton *>(widget)
                || qobject_cast<QTimeEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget);
            if (!isControl || !widget->isVisible())
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(spoken->text(QAccessible::Name)));
        }
    }

    void nobodySignsOutWhoIsNotSignedIn()
    {
        auto *signOut = button<QPushButton>(u"Sign out"_s);
        m_page->setAccount({});
        QVERIFY(!signOut->isEnabled());
        Account account;
        account.server = QUrl(u"https://clinic.example"_s);
        account.userId = UserId(u"7"_s);
        account.name = u"Siti Rahma"_s;
        m_page->setAccount(account);
        QVERIFY(signOut->isEnabled());
        QSignalSpy wishes(m_page.get(), &SettingsPage::signOutRequested);
        signOut->click();
        QCOMPARE(wishes.size(), 1);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(u"1.2.3"_s);
    SettingsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "settingstest.moc"
