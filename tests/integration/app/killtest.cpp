// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// The program dies at random moments while much comes in and the person acts. CLINICBELL_KILLS tells how often;
/// CLINICBELL_SEED makes the moments the same again.
class KillTest : public QObject
{
    Q_OBJECT
private slots:
    void nothingAcknowledgedIsLost();

private:
    /// A command that runs while the program is killed.
    struct Act
    {
        std::unique_ptr<QProcess> process;
        QString verb;
        QString id;
    };

    Act begin(const QString &verb, const QString &id);
    void round(QRandomGenerator &random);
    void acknowledge(Act &act);
    QString integrity();
    QStringList lostActs();

    Desk m_desk;
    QStringList m_ids; ///< On the server, and not yet acted upon.
    QStringList m_read; ///< Acknowledged by exit code 0.
    QStringList m_deleted;
};

namespace {

constexpr int killsInCheck = 200;
constexpr int longestLife = 150; ///< ms after it answers.
constexpr int actPatience = 30'000;

int numberFrom(const char *variable, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(variable);
    return number > 0 ? number : otherwise;
}

} // namespace

KillTest::Act KillTest::begin(const QString &verb, const QString &id)
{
    Act act{.process = std::make_unique<QProcess>(), .verb = verb, .id = id};
    act.process->start(QStringLiteral(CLINICBELL), {u"--profile"_s, m_desk.app().profile(), verb, id});
    return act;
}

void KillTest::acknowledge(Act &act)
{
    QVERIFY(QTest::qWaitFor([&act] { return act.process->state() == QProcess::NotRunning; }, actPatience));
    if (act.process->exitStatus() == QProcess::NormalExit && act.process->exitCode() == 0)
        (act.verb == "read"_L1 ? m_read : m_deleted).append(act.id);
}

void KillTest::round(QRandomGenerator &random)
{
    QVERIFY(m_desk.app().start());
    m_ids += Desk::texts(m_desk.server().notify(6));
    QElapsedTimer life;
    life.start();
    const auto span = random.bounded(longestLife);
    std::vector<Act> acts;
    // The oldest: those have come by now.
    acts.push_back(begin(u"read"_s, m_ids.takeFirst()));
    acts.push_back(begin(u"delete"_s, m_ids.takeFirst()));
    if (random.bounded(3) == 0)
        m_ids += Desk::texts(m_desk.server().notify(50));
    (void)QTest::qWaitFor([&] { return life.elapsed() >= span; }, 2 * longestLife);
    m_desk.app().kill();
    for (Act &act : acts)
        acknowledge(act);
}

/// As an outsider reads the file.
QString KillTest::integrity()
{
    const QDir folder(m_desk.app().profile() + u"/stores"_s);
    const QStringList files = folder.entryList({u"*.sqlite"_s});
    if (files.size() != 1 || !folder.entryList({u"*.damaged*"_s, u"*.other-key*"_s}).isEmpty())
        return folder.entryList(QDir::Files).join(u' ');
    QString found;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"outsider"_s);
        database.setDatabaseName(folder.filePath(files.first()));
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        found = query.exec(u"PRAGMA integrity_check"_s) && query.next() ? query.value(0).toString()
                                                                        : database.lastError().text();
    }
    QSqlDatabase::removeDatabase(u"outsider"_s);
    return found;
}

QStringList KillTest::lostActs()
{
    const Holdings truth = m_desk.there();
    QStringList lost;
    for (const QString &id : std::as_const(m_read)) {
        if (!truth.value(id, true))
            lost.append(u"read "_s + id);
    }
    for (const QString &id : std::as_const(m_deleted)) {
        if (truth.contains(id))
            lost.append(u"delete "_s + id);
    }
    return lost;
}

void KillTest::nothingAcknowledgedIsLost()
{
    const auto seed = static_cast<quint32>(numberFrom("CLINICBELL_SEED", 1));
    const int kills = numberFrom("CLINICBELL_KILLS", killsInCheck);
    QRandomGenerator random(seed);
    QVERIFY(m_desk.open());
    m_ids = Desk::texts(m_desk.server().notify(40));
    QVERIFY(m_desk.agrees());
    m_desk.app().kill();
    for (int i = 0; i < kills; ++i) {
        round(random);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"kill %1 of seed %2"_s.arg(i + 1).arg(seed)));
        QCOMPARE(integrity(), u"ok"_s);
    }
    QVERIFY(m_desk.app().start());
    QVERIFY(m_desk.app().becomes(u"live"_s));
    QVERIFY(m_desk.agrees(30s));
    QCOMPARE(lostActs(), QStringList());
    const auto acknowledged = m_read.size() + m_deleted.size();
    qInfo("%d kills, %d acts acknowledged", kills, int(acknowledged));
    QVERIFY(acknowledged > kills / 4); // Else nothing was tried.
    QVERIFY(m_desk.app().quit());
}

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
