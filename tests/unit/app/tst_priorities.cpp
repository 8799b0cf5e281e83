// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/prioritytable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

/// The organisation's own table of priorities.
class TestPriorities : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file() const { return m_folder.filePath(u"clinicbell/priorities.json"_s); }
    void write(const QByteArray &table)
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"clinicbell"_s));
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(table) == table.size());
    }
    static QByteArray ownTable()
    {
        const AttentionRules loadsIt;
        QFile own(u":/clinicbell/priorities.json"_s);
        return own.open(QIODevice::ReadOnly) ? own.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"home"_s).toLocal8Bit());
        qputenv("XDG_CONFIG_DIRS", m_folder.path().toLocal8Bit());
    }
    void cleanup() { QFile::remove(file()); }

    void withoutOneTheProgramsOwnCounts()
    {
        const auto rules = organisationPriorities();
        QVERIFY(rules);
        QCOMPARE(rules->priorityOf(u"payment"_s, {}), Priority::Low);
    }

    void theOrganisationsTakesItsPlace()
    {
        write(ownTable().replace(R"("payment": { "kind": "payment", "lane": "information" })",
                                 R"("payment": { "kind": "payment", "lane": "important" })"));
        const auto rules = organisationPriorities();
        QVERIFY(rules);
        QCOMPARE(rules->priorityOf(u"payment"_s, {}), Priority::High);
    }

    void oneThatIsWrongIsSaidWithFileAndLine()
    {
        write(ownTable().replace(R"("payment": { "kind": "payment", "lane": "information" })",
                                 R"("payment": { "kind": "payment", "lane": "loud" })"));
        const auto rules = organisationPriorities();
        QVERIFY(!rules);
        QCOMPARE(rules.error().code, ErrorCode::PrioritiesInvalid);
        QVERIFY(rules.error().detail.startsWith(file() + u", line "_s));
        QVERIFY(rules.error().detail.contains(u"types.payment.lane"_s));
    }

    void oneThatCannotBeReadIsSaid()
    {
        QVERIFY(!readPriorities(m_folder.path()));
        QVERIFY(!readPriorities(m_folder.filePath(u"nothing"_s)));
    }
};

QTEST_GUILESS_MAIN(TestPriorities)
#include "tst_priorities.moc"
