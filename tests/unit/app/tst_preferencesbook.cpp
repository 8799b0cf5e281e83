// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/preferencesbook.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

class TestPreferencesBook : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())); }

private slots:
    void whatWasChosenIsThereAgain()
    {
        Preferences chosen{.look = Preferences::Look::Dark,
                           .compact = true,
                           .textPercent = 150,
                           .popUpsFrom = Priority::High,
                           .quietHours = {.on = true, .from = QTime(19, 30), .until = QTime(6, 15)}};
        chosen.quietHours.days.at(6) = false;
        chosen.kinds.at(static_cast<size_t>(Kind::Rating)) = {.popUp = false, .sound = false, .badge = false};
        chosen.kinds.at(static_cast<size_t>(Kind::Payment)).sound = false;
        chosen.sounds = false;
        chosen.discreetPopUps = true;
        chosen.keepDays = 45;
        chosen.opening = QTime(9, 15);
        chosen.volumePercent = 40;
        chosen.quietInConsultation = false;
        {
            QSettings settings(path(), QSettings::IniFormat);
            QCOMPARE(readPreferences(settings), Preferences());
            writePreferences(settings, chosen);
        }
        QSettings settings(path(), QSettings::IniFormat);
        QCOMPARE(readPreferences(settings), chosen);
    }

    /// Changing one thing chooses no other: a policy may come later, or change its mind.
    void whatNobodyHasChosenFollowsTheOrganisation()
    {
        QSettings settings(path(), QSettings::IniFormat);
        Preferences chosen = readPreferences(settings);
        chosen.compact = true;
        writePreferences(settings, chosen);
        Policy policy;
        policy.setDefault(PolicySetting::KeepDays, 30);
        policy.setDefault(PolicySetting::DiscreetPopUps, true);
        QCOMPARE(readPreferences(settings, policy).keepDays, 30);
        QVERIFY(readPreferences(settings, policy).discreetPopUps);
        QVERIFY(readPreferences(settings, policy).compact);

        chosen = readPreferences(settings, policy);
        chosen.discreetPopUps = false;
        writePreferences(settings, chosen, policy);
        policy.setDefault(PolicySetting::KeepDays, 14);
        QVERIFY(!readPreferences(settings, policy).discreetPopUps);
        QCOMPARE(readPreferences(settings, policy).keepDays, 14);
    }

    void aFaultInThePolicyMakesTheLockNoLater_data()
    {
        QTest::addColumn<int>("chosen");
        QTest::addColumn<int>("counts");
        QTest::newRow("earlier") << 2 << 2;
        QTest::newRow("later") << 30 << 5;
        QTest::newRow("never") << 0 << 5;
    }

    void aFaultInThePolicyMakesTheLockNoLater()
    {
        QFETCH(int, chosen);
        QSettings settings(path(), QSettings::IniFormat);
        settings.setValue(u"lock/afterMinutes"_s, chosen);
        QTEST(readPreferences(settings, readPolicy("{").policy).lockAfterMinutes, "counts");
    }

    void doNotDisturbIsThereAgainUntilItsEnd()
    {
        const QDateTime now(QDate(2026, 3, 2), QTime(7, 30), Qt::UTC);
        QSettings settings(path(), QSettings::IniFormat);
        QVERIFY(!readDoNotDisturb(settings, now).isValid());
        writeDoNotDisturb(settings, now.addSecs(1800));
        QCOMPARE(readDoNotDisturb(settings, now), now.addSecs(1800));
        QVERIFY(!readDoNotDisturb(settings, now.addSecs(1800)).isValid());
        const QDateTime withoutEnd(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC);
        writeDoNotDisturb(settings, withoutEnd);
        QCOMPARE(readDoNotDisturb(settings, now), withoutEnd);
        writeDoNotDisturb(settings, {});
        QVERIFY(!readDoNotDisturb(settings, now).isValid());
        settings.setValue(u"notifications/doNotDisturbUntil"_s, u"tomorrow"_s);
        QVERIFY(!readDoNotDisturb(settings, now).isValid());
    }

    void nonsenseIsAsUsual()
    {
        QSettings settings(path(), QSettings::IniFormat);
        settings.setValue(u"appearance/colours"_s, u"mauve"_s);
        settings.setValue(u"appearance/textPercent"_s, 9000);
        settings.setValue(u"notifications/popUpsFrom"_s, u"sometimes"_s);
        settings.setValue(u"notifications/quietFrom"_s, u"25:00"_s);
        settings.setValue(u"notifications/quietDays"_s, u"11"_s);
        settings.setValue(u"notifications/noSounds"_s, u"raiting,,x"_s);
        settings.setValue(u"sounds/volume"_s, u"loud"_s);
        Preferences usual;
        usual.volumePercent = 10;
        usual.textPercent = 200; // The nearest that makes sense.
        QCOMPARE(readPreferences(settings), usual);
    }
};

QTEST_GUILESS_MAIN(TestPreferencesBook)
#include "tst_preferencesbook.moc"
