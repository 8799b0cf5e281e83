// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

namespace {

int rounds()
{
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("CLINICBELL_KILLS", &isSet);
    return isSet ? wanted : 200;
}

/// What `PRAGMA integrity_check` says of a copy of the database and its log: the program itself finds what was left.
QString integrityOf(const QString &file)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.db"_s);
    for (const QString &end : {QString(), u"-wal"_s}) {
        if (QFile::exists(file + end) && !QFile::copy(file + end, copy + end))
            return u"it cannot be copied"_s;
    }
    QString answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"copy"_s);
        database.setDatabaseName(copy);
        QSqlQuery query(database);
        if (database.open() && query.exec(u"PRAGMA integrity_check"_s) && query.next())
            answer = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(u"copy"_s);
    return answer;
}

} // namespace

/// The program is killed at any moment, again and again, while notifications come and the person acts. What was
/// answered with "done" has been done in the end, once; nothing is lost or doubled; the file is sound; every start is a
/// good one.
class KillTest : public QObject
{
    Q_OBJECT
private slots:
    void aProgramKilledAtAnyMomentLosesAndDoublesNothing();

private:
    void load();
    void actUntilItIsGone();
    void act(QStringList &ids, QLatin1StringView verb, QSet<QString> &done);
    QString storeFile() const;

    std::unique_ptr<Desk> m_desk;
    QRandomGenerator m_dice{9};
    QSet<QString> m_read; ///< Answered with "done".
    QSet<QString> m_deleted;
};

void KillTest::load()
{
    m_desk->server().call(
        "POST", u"/control/notify"_s,
        {{u"user_email"_s, u"siti@klinik.example"_s},
         {u"count"_s, 10},
         {u"rate"_s, 200},
         {u"notification"_s, QJsonObject{{u"type"_s, u"system"_s}, {u"title"_s, u"Load"_s}, {u"message"_s, u"m"_s}}}});
}

void KillTest::act(QStringList &ids, QLatin1StringView verb, QSet<QString> &done)
{
    const QString id = ids.takeAt(m_dice.bounded(int(ids.size())));
    if (m_desk->app().ask({verb, id}).exitCode == 0)
        done.insert(id);
}

/// As fast as a command line is, until the blow falls.
void KillTest::actUntilItIsGone()
{
    QStringList ids;
    const QJsonArray rows = m_desk->app().list();
    for (const QJsonValue &row : rows)
        ids.append(row[u"id"].toString());
    QTimer::singleShot(m_dice.bounded(60), this, [this] { m_desk->app().kill(); });
    while (m_desk->app().isRunning()) {
        if (ids.size() < 2) {
            QTest::qWait(1); // Too young to have a list; the timer needs the loop.
            continue;
        }
        act(ids, "read"_L1, m_read);
        act(ids, "delete"_L1, m_deleted);
    }
}

QString KillTest::storeFile() const
{
    const QDir folder(m_desk->app().profile() + u"/stores"_s);
    return folder.filePath(folder.entryList({u"*.sqlite"_s}).value(0));
}

void KillTest::aProgramKilledAtAnyMomentLosesAndDoublesNothing()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->open());
    QElapsedTimer time;
    time.start();
    for (int round = 1; round <= rounds(); ++round) {
        load();
        actUntilItIsGone();
        QCOMPARE(integrityOf(storeFile()), u"ok"_s);
        QVERIFY2(m_desk->app().start(), qPrintable(u"start %1"_s.arg(round)));
        QVERIFY(m_desk->app().becomes([](const QJsonObject &status) {
            return status.value(u"store"_s) == "sealed"_L1 && status.value(u"store_error"_s).isNull();
        }));
    }
    QVERIFY(m_desk->app().becomes(u"live"_s));
    QVERIFY(m_desk->agrees(20s));
    const Holdings truth = m_desk->there();
    for (const QString &id : std::as_const(m_read))
        QVERIFY2(!truth.contains(id) || truth.value(id), qPrintable(u"the reading of %1 was lost"_s.arg(id)));
    for (const QString &id : std::as_const(m_deleted))
        QVERIFY2(!truth.contains(id), qPrintable(u"the deletion of %1 was lost"_s.arg(id)));
    QVERIFY(m_read.size() > rounds() / 4 && m_deleted.size() > rounds() / 4);
    qInfo("killed %d times in %lld s; %lld readings and %lld deletions were answered, of %lld notifications left",
          rounds(), time.elapsed() / 1000, qint64(m_read.size()), qint64(m_deleted.size()), qint64(truth.size()));
    QVERIFY(m_desk->app().quit());
}

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
