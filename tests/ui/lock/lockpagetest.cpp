// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lock/lockpage.h"
#include "ui/lock/pindialog.h"
#include "ui/signin/formfield.h"
#include "ui/status/noteline.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;

class LockPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<LockPage> m_page;

    static QPushButton *button(const QWidget &in, const QString &text)
    {
        const auto all = in.findChildren<QPushButton *>();
        for (QPushButton *each : all) {
            if (each->text() == text && !each->isHidden())
                return each;
        }
        return nullptr;
    }
    bool says(const QString &words) const
    {
        const auto all = m_page->findChildren<QLabel *>();
        return std::any_of(all.begin(), all.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    FormField &field() const { return *m_page->findChild<FormField *>(); }
    QLineEdit &edit() const { return field().edit(); }
    void enter(const QString &text) const
    {
        edit().setText(text);
        QTest::keyClick(&edit(), Qt::Key_Return);
    }
    static void fill(const PinDialog &dialog, const QStringList &texts)
    {
        const auto fields = dialog.findChildren<FormField *>();
        QCOMPARE(fields.size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i)
            fields.at(i)->edit().setText(texts.at(i));
        emit dialog.findChild<QDialogButtonBox *>()->accepted();
    }

private slots:
    void initTestCase() { applyTheme(Theme::Light); }

    void init()
    {
        m_page = std::make_unique<LockPage>();
        m_page->resize(900, 700);
        m_page->show();
    }

    void itTellsHowManyAndNothingElse_data()
    {
        QTest::addColumn<int>("unread");
        QTest::addColumn<int>("urgent");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << 0 << 0 << u"Locked — nothing new"_s;
        QTest::newRow("some") << 4 << 0 << u"Locked — 4 unread"_s;
        QTest::newRow("urgent") << 4 << 1 << u"Locked — 4 unread, 1 urgent"_s;
    }

    void itTellsHowManyAndNothingElse()
    {
        QFETCH(int, unread);
        QFETCH(int, urgent);
        QFETCH(QString, words);
        m_page->setCounts(unread, urgent);
        QVERIFY(says(words));
    }

    void thePinIsAskedForWhereThereIsOneAndIsHandedOnOnce()
    {
        m_page->setWays(true, 5);
        QSignalSpy pins(m_page.get(), &LockPage::pinEntered);
        QSignalSpy passwords(m_page.get(), &LockPage::passwordEntered);
        QCOMPARE(edit().echoMode(), QLineEdit::Password);
        QCOMPARE(edit().accessibleName(), u"PIN"_s);
        enter(u"7382"_s);
        QVERIFY(edit().text().isEmpty());
        QVERIFY(!edit().isUndoAvailable());
        enter(u"7382"_s); // It is being looked at.
        QCOMPARE(pins, (QList<QVariantList>{{u"7382"_s}}));
        QVERIFY(passwords.isEmpty());
        QVERIFY(button(*m_page, u"Checking…"_s));
    }

    void aWrongPinSaysHowManyTriesAreLeft()
    {
        m_page->setWays(true, 5);
        enter(u"1111"_s);
        m_page->refusePin(3);
        QCOMPARE(field().error(), u"That is not the PIN. 3 tries are left."_s);
        QCOMPARE(edit().accessibleDescription(), field().error());
        QVERIFY(button(*m_page, u"Unlock"_s));
    }

    void afterFiveThePasswordIsAskedForAndNoWayLeadsBack()
    {
        m_page->setWays(true, 1);
        enter(u"1111"_s);
        m_page->refusePin(0);
        QCOMPARE(edit().accessibleName(), u"Password of your clinic account"_s);
        QCOMPARE(field().error(), u"Five wrong PINs. Now only the password helps."_s);
        QVERIFY(!button(*m_page, u"Use the PIN"_s));
        QSignalSpy passwords(m_page.get(), &LockPage::passwordEntered);
        enter(u"secret"_s);
        QCOMPARE(passwords.size(), 1);
    }

    void thePasswordCanBeChosenInstead()
    {
        m_page->setWays(true, 5);
        button(*m_page, u"Use the password"_s)->click();
        QCOMPARE(edit().accessibleName(), u"Password of your clinic account"_s);
        button(*m_page, u"Use the PIN"_s)->click();
        QCOMPARE(edit().accessibleName(), u"PIN"_s);
    }

    void offlineItSaysWhatIsPossible()
    {
        m_page->setOffline(true);
        QVERIFY(says(u"no PIN helps here"_s));
        m_page->setWays(true, 5);
        QVERIFY(!says(u"cannot be reached"_s)); // The PIN needs nobody.
        button(*m_page, u"Use the password"_s)->click();
        QVERIFY(says(u"Your PIN works."_s));
        m_page->setOffline(false);
        QVERIFY(!says(u"cannot be reached"_s));
    }

    void aPasswordThatIsRefusedSaysWhy()
    {
        enter(u"wrong"_s);
        m_page->refusePassword(Error{.code = ErrorCode::CredentialsWrong});
        QVERIFY(!field().error().isEmpty());
        QVERIFY(button(*m_page, u"Unlock"_s));
    }

    void aColleagueIsChosenByNameAndTypesTheirPin()
    {
        m_page->setPerson(u"Siti Rahma"_s);
        QVERIFY(says(u"Siti Rahma is signed in"_s));
        m_page->setOthers({{u"a1"_s, u"Budi"_s}, {u"b2"_s, u"Dewi"_s}});
        button(*m_page, u"Switch user"_s)->click();
        auto *who = m_page->findChild<QComboBox *>();
        QVERIFY(who->isVisible());
        QVERIFY(!says(u"Siti"_s));
        who->setCurrentIndex(1);
        QSignalSpy wishes(m_page.get(), &LockPage::takeOverRequested);
        enter(u"9274"_s);
        QCOMPARE(wishes, (QList<QVariantList>{{u"b2"_s, u"9274"_s}}));
        m_page->refusePin(2);
        QCOMPARE(field().error(), u"That is not the PIN. 2 tries are left."_s);
        QVERIFY(who->isVisible());
        button(*m_page, u"Back"_s)->click();
        QVERIFY(!who->isVisible());
    }

    void whoIsNotOnTheListSignsIn()
    {
        QSignalSpy wishes(m_page.get(), &LockPage::signInRequested);
        button(*m_page, u"Switch user"_s)->click();
        QCOMPARE(wishes.size(), 1);
    }

    void aNewPinIsTypedTwiceAndHasNoFlaw()
    {
        PinDialog dialog(PinDialog::Purpose::Set);
        QSignalSpy submitted(&dialog, &PinDialog::submitted);
        const auto fields = dialog.findChildren<FormField *>();
        fill(dialog, {u"1234"_s, u"1234"_s});
        QVERIFY(fields.first()->error().startsWith(u"That one is guessed first"_s));
        fill(dialog, {u"7382"_s, u"7383"_s});
        QCOMPARE(fields.last()->error(), u"The two are not the same."_s);
        QVERIFY(submitted.isEmpty());
        fill(dialog, {u"7382"_s, u"7382"_s});
        QCOMPARE(submitted, (QList<QVariantList>{{QString(), u"7382"_s}}));
    }

    void toChangeItThePresentOneIsAskedFor()
    {
        PinDialog dialog(PinDialog::Purpose::Change);
        QSignalSpy submitted(&dialog, &PinDialog::submitted);
        fill(dialog, {u"1111"_s, u"7382"_s, u"7382"_s});
        QCOMPARE(submitted, (QList<QVariantList>{{u"1111"_s, u"7382"_s}}));
        dialog.refusePresent(4);
        QCOMPARE(dialog.findChildren<FormField *>().first()->error(), u"That is not the PIN. 4 tries are left."_s);
        PinDialog removal(PinDialog::Purpose::Remove);
        QSignalSpy removed(&removal, &PinDialog::submitted);
        fill(removal, {u"7382"_s});
        QCOMPARE(removed, (QList<QVariantList>{{u"7382"_s, QString()}}));
    }
};

QTEST_MAIN(LockPageTest)
#include "lockpagetest.moc"
