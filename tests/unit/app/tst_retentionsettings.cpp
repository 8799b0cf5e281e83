// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/retentionsettings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;

class TestRetentionSettings : public QObject
{
    Q_OBJECT
private slots:
    void howMuchIsKeptCanBeSet_data()
    {
        QTest::addColumn<QVariant>("days");
        QTest::addColumn<QVariant>("rows");
        QTest::addColumn<int>("keptDays");
        QTest::addColumn<int>("keptRows");
        QTest::addRow("nothing said") << QVariant() << QVariant() << 90 << 100'000;
        QTest::addRow("both said") << QVariant(30) << QVariant(5000) << 30 << 5000;
        QTest::addRow("as an INI file says it") << QVariant(u"7"_s) << QVariant(u"100"_s) << 7 << 100;
        QTest::addRow("without end") << QVariant(0) << QVariant(0) << 0 << 0;
        QTest::addRow("nonsense deletes nothing") << QVariant(u"soon"_s) << QVariant(-1) << 0 << 0;
    }
    void howMuchIsKeptCanBeSet()
    {
        QFETCH(QVariant, days);
        QFETCH(QVariant, rows);
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        if (days.isValid())
            settings.setValue("store/keepDays", days);
        if (rows.isValid())
            settings.setValue("store/keepRows", rows);
        const store::RetentionPolicy policy = retentionPolicy(settings);
        QTEST(static_cast<int>(policy.age / 24h), "keptDays");
        QTEST(policy.rows, "keptRows");
    }
};

QTEST_APPLESS_MAIN(TestRetentionSettings)
#include "tst_retentionsettings.moc"
