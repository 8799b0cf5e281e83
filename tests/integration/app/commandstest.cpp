// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// The command line as docs/command-line.md promises it: exit codes, streams, keys, one instance, its own user only.
class CommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup();
    void nothingRunningIsThree_data() { commands(); }
    void nothingRunningIsThree();
    void wrongUseIsTwo_data();
    void wrongUseIsTwo();
    void signedOutIsRefusedWhereSomebodyIsNeeded_data() { commands(); }
    void signedOutIsRefusedWhereSomebodyIsNeeded();
    void whatIsDoneIsZero_data();
    void whatIsDoneIsZero();
    void oneUnknownIdChangesNothing();
    void listIsNewestFirstFilteredAndLimited();
    void aSecondStartRaisesTheFirstAndLeaves();
    void twoProfilesAreTwoPeople();
    void signingOutOfOneProfileLeavesTheOther();
    void onlyItsOwnerMayOpenTheSocket_data();
    void onlyItsOwnerMayOpenTheSocket();
    void aFolderThatIsSomebodyElsesIsNotUsed();
    void garbageOnTheSocketDoesNoHarm_data();
    void garbageOnTheSocketDoesNoHarm();
    void headlessPrintsNothing();

private:
    static void commands();
    static QString socketIn(const QString &folder);
    /// The program is started as in a session that has no runtime folder.
    void leaveRuntimeFolder();
    QString temporaryFolder() const;
    QString runtimeSocket() const { return socketIn(qEnvironmentVariable("XDG_RUNTIME_DIR")); }

    std::unique_ptr<Desk> m_desk;
};

void CommandsTest::cleanup()
{
    m_desk->app().ask({u"sign-out"_s});
    QVERIFY(m_desk->app().quit());
    m_desk.reset();
}

/// Each command, and its exit code while nobody is signed in.
void CommandsTest::commands()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("signedOut");
    QTest::newRow("status") << QStringList{u"status"_s} << 0;
    QTest::newRow("list") << QStringList{u"list"_s} << 1;
    QTest::newRow("team") << QStringList{u"team"_s} << 1;
    QTest::newRow("read") << QStringList{u"read"_s, u"1"_s} << 1;
    QTest::newRow("delete") << QStringList{u"delete"_s, u"1"_s} << 1;
    QTest::newRow("sync") << QStringList{u"sync"_s} << 1;
    QTest::newRow("sign-out") << QStringList{u"sign-out"_s} << 1;
    QTest::newRow("sign-in") << QStringList{u"sign-in"_s, u"--server"_s,    u"nowhere at all"_s,
                                            u"--email"_s, u"e@x.example"_s, u"--password-stdin"_s}
                             << 1;
    QTest::newRow("quit") << QStringList{u"quit"_s} << 0;
}

void CommandsTest::nothingRunningIsThree()
{
    QFETCH(QStringList, command);
    for (const Outcome &outcome : {m_desk->app().ask(command), m_desk->app().askJson(command)}) {
        QCOMPARE(outcome.exitCode, 3);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(outcome.err, QByteArray("ClinicBell is not running.\n"));
    }
}

void CommandsTest::wrongUseIsTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no such command") << QStringList{u"frobnicate"_s};
    QTest::newRow("no such option") << QStringList{u"status"_s, u"--loud"_s};
    QTest::newRow("read without ids") << QStringList{u"read"_s};
    QTest::newRow("delete without ids") << QStringList{u"delete"_s};
    QTest::newRow("a limit of words") << QStringList{u"list"_s, u"--limit"_s, u"many"_s};
    QTest::newRow("a limit of none") << QStringList{u"list"_s, u"--limit"_s, u"0"_s};
    QTest::newRow("a limit without a number") << QStringList{u"list"_s, u"--limit"_s};
    QTest::newRow("sign-in without a password")
        << QStringList{u"sign-in"_s, u"--server"_s, u"https://x.example"_s, u"--email"_s, u"e@x.example"_s};
    QTest::newRow("sign-in without a server")
        << QStringList{u"sign-in"_s, u"--email"_s, u"e@x.example"_s, u"--password-stdin"_s};
    QTest::newRow("audit without a word") << QStringList{u"audit"_s};
    QTest::newRow("audit with another word") << QStringList{u"audit"_s, u"erase"_s};
    QTest::newRow("verify with a file") << QStringList{u"audit"_s, u"verify"_s, u"file"_s};
    QTest::newRow("verify since") << QStringList{u"audit"_s, u"verify"_s, u"--since"_s, u"2026-03-02T08:00:00Z"_s};
    QTest::newRow("export since whenever") << QStringList{u"audit"_s, u"export"_s, u"--since"_s, u"yesterday"_s};
    QTest::newRow("forgetting without a yes") << QStringList{u"forget-computer"_s};
    QTest::newRow("a word too many") << QStringList{u"status"_s, u"now"_s};
    QTest::newRow("JSON without a command") << QStringList{u"--json"_s};
    QTest::newRow("headless with a command") << QStringList{u"--headless"_s, u"status"_s};
}

void CommandsTest::wrongUseIsTwo()
{
    QFETCH(QStringList, words);
    const Outcome outcome = m_desk->app().ask(words);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(!outcome.err.trimmed().isEmpty());
}

void CommandsTest::signedOutIsRefusedWhereSomebodyIsNeeded()
{
    QFETCH(QStringList, command);
    QFETCH(int, signedOut);
    QVERIFY(m_desk->app().start());
    const Outcome outcome = m_desk->app().askJson(command);
    QCOMPARE(outcome.exitCode, signedOut);
    QCOMPARE(outcome.out.isEmpty(), signedOut != 0);
    QCOMPARE(outcome.err.count('\n'), signedOut);
}

void CommandsTest::whatIsDoneIsZero_data()
{
    QTest::addColumn<QStringList>("command");
    for (const char *command :
         {"status", "list", "list --unread --limit 2", "team", "read ID", "delete ID", "sync", "sign-out", "quit"})
        QTest::newRow(command) << QString::fromLatin1(command).split(u' ');
}

void CommandsTest::whatIsDoneIsZero()
{
    QFETCH(QStringList, command);
    QVERIFY(m_desk->open());
    const QString id = QString::number(m_desk->server().notify(1).value(0));
    QVERIFY(m_desk->agrees());
    command.replaceInStrings(u"ID"_s, id);
    const Outcome outcome = m_desk->app().askJson(command);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.endsWith('\n') && outcome.out.count('\n') == 1);
    const QJsonDocument json = QJsonDocument::fromJson(outcome.out);
    const bool isRows = command.first() == "list"_L1 || command.first() == "team"_L1;
    QVERIFY(isRows ? json.isArray() : json.isObject());
}

void CommandsTest::oneUnknownIdChangesNothing()
{
    QVERIFY(m_desk->open());
    const QString id = QString::number(m_desk->server().notify(1).value(0));
    QVERIFY(m_desk->agrees());
    for (const QString &command : {u"read"_s, u"delete"_s}) {
        const Outcome outcome = m_desk->app().askJson({command, id, u"no-such-id"_s});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(outcome.err.count('\n'), 1);
    }
    QCOMPARE(m_desk->here(), (Holdings{{id, false}}));
    QVERIFY(m_desk->agrees());
}

void CommandsTest::listIsNewestFirstFilteredAndLimited()
{
    QVERIFY(m_desk->open());
    QStringList ids;
    for (int n = 0; n < 5; ++n)
        ids.prepend(QString::number(m_desk->server().notify(1).value(0)));
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->app().ask({u"read"_s, ids[1]}).exitCode, 0);
    const auto listed = [&](const QStringList &options) {
        QStringList found;
        const QJsonArray rows = m_desk->app().askJson(QStringList{u"list"_s} + options).array();
        for (const QJsonValue &row : rows)
            found.append(row[u"id"].toString());
        return found;
    };
    QCOMPARE(listed({}), ids);
    QCOMPARE(listed({u"--limit"_s, u"2"_s}), ids.mid(0, 2));
    QCOMPARE(listed({u"--limit"_s, u"2"_s, u"--unread"_s}), (QStringList{ids[0], ids[2]}));
}

void CommandsTest::aSecondStartRaisesTheFirstAndLeaves()
{
    QVERIFY(m_desk->app().start());
    const qint64 first = m_desk->app().pid();
    const Outcome second = m_desk->app().ask({u"--headless"_s});
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(second.out + second.err, QByteArray());
    QCOMPARE(m_desk->app().pid(), first);
    QCOMPARE(m_desk->app().ask({u"status"_s}).exitCode, 0);
}

void CommandsTest::twoProfilesAreTwoPeople()
{
    QVERIFY(m_desk->open());
    ClinicBellProcess other(m_desk->folder() + u"/other"_s);
    QVERIFY(other.start());
    QCOMPARE(other.connection(), u"signed-out"_s);
    QCOMPARE(other.signIn(m_desk->address(), u"ani@klinik.example"_s).exitCode, 0);
    m_desk->server().notify(3);
    m_desk->server().notify(2, u"ani@klinik.example"_s);
    QVERIFY(m_desk->agrees());
    QVERIFY(ClinicBellProcess::eventually([&] { return other.list().size() == 2; }));
    QCOMPARE(m_desk->here().size(), 3);
    QVERIFY(other.quit());
    QCOMPARE(m_desk->app().status().value(u"user"_s), QJsonValue(u"siti@klinik.example"_s));
}

void CommandsTest::signingOutOfOneProfileLeavesTheOther()
{
    QVERIFY(m_desk->open());
    ClinicBellProcess other(m_desk->folder() + u"/other"_s);
    QVERIFY(other.start());
    QCOMPARE(other.signIn(m_desk->address()).exitCode, 0); // the same person, twice on one computer
    QCOMPARE(other.ask({u"sign-out"_s}).exitCode, 0);
    QVERIFY(other.quit());
    QVERIFY(m_desk->app().quit());
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->app().becomes(u"live"_s));
}

QString CommandsTest::socketIn(const QString &folder)
{
    const QFileInfoList found = QDir(folder).entryInfoList({u"clinicbell-*.socket"_s}, QDir::System);
    return found.size() == 1 ? found.first().filePath() : QString();
}

void CommandsTest::onlyItsOwnerMayOpenTheSocket_data()
{
    QTest::addColumn<bool>("runtimeFolder");
    QTest::newRow("in the runtime folder") << true;
    QTest::newRow("where there is none") << false;
}

void CommandsTest::onlyItsOwnerMayOpenTheSocket()
{
    QFETCH(bool, runtimeFolder);
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    if (!runtimeFolder)
        leaveRuntimeFolder();
    QVERIFY(m_desk->app().start());
    const QString folder = runtimeFolder ? qEnvironmentVariable("XDG_RUNTIME_DIR") : temporaryFolder();
    QVERIFY(!(QFileInfo(folder).permissions() & others));
    const QFileInfo socket(socketIn(folder));
    QVERIFY(socket.exists());
    QVERIFY(!(socket.permissions() & others));
    QVERIFY(!(QFileInfo(m_desk->app().profile()).permissions() & others));
}

void CommandsTest::leaveRuntimeFolder()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"XDG_RUNTIME_DIR"_s);
    environment.insert(u"TMPDIR"_s, m_desk->folder());
    m_desk->app().setEnvironment(environment);
}

QString CommandsTest::temporaryFolder() const
{
    return QDir(m_desk->folder()).entryInfoList({u"clinicbell-*"_s}, QDir::Dirs).value(0).filePath();
}

void CommandsTest::aFolderThatIsSomebodyElsesIsNotUsed()
{
    if (::geteuid() != 0)
        QSKIP("only root can make a folder somebody else's");
    leaveRuntimeFolder();
    QVERIFY(m_desk->app().start());
    const QString folder = temporaryFolder();
    QVERIFY(m_desk->app().quit());
    QVERIFY(!folder.isEmpty());
    QCOMPARE(::chown(folder.toLocal8Bit().constData(), 65534, 65534), 0);
    QVERIFY(m_desk->app().start());
    QCOMPARE(socketIn(folder), QString());
    QVERIFY(!socketIn(m_desk->app().profile()).isEmpty());
}

void CommandsTest::garbageOnTheSocketDoesNoHarm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("an array") << QByteArray("[1,2]\n");
    QTest::newRow("no such command") << QByteArray("{\"command\":\"format\"}\n");
    QTest::newRow("arguments of another kind")
        << QByteArray("{\"command\":\"list\",\"arguments\":{\"limit\":-5,\"unread\":[]}}\n");
    QTest::newRow("ids of another kind") << QByteArray("{\"command\":\"read\",\"arguments\":{\"ids\":[{},7,null]}}\n");
    QTest::newRow("half a line") << QByteArray("{\"command\":\"sta");
    QTest::newRow("two megabytes without an end") << QByteArray(2'000'000, 'x');
    QTest::newRow("all bytes") << QByteArray::fromHex("00ff80c3280a");
}

void CommandsTest::garbageOnTheSocketDoesNoHarm()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(m_desk->open());
    m_desk->server().notify(2);
    QVERIFY(m_desk->agrees());
    std::vector<std::unique_ptr<QLocalSocket>> sockets;
    for (int n = 0; n < 10; ++n) {
        sockets.push_back(std::make_unique<QLocalSocket>());
        sockets.back()->connectToServer(runtimeSocket());
        QVERIFY(sockets.back()->waitForConnected());
        sockets.back()->write(bytes);
        sockets.back()->flush();
    }
    QCOMPARE(m_desk->app().ask({u"status"_s}).exitCode, 0);
    sockets.clear();
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->here().size(), 2);
}

void CommandsTest::headlessPrintsNothing()
{
    QVERIFY(m_desk->open());
    m_desk->server().notify(20);
    QVERIFY(m_desk->agrees());
    m_desk->server().kill();
    QVERIFY(m_desk->app().becomes(u"offline"_s));
    QVERIFY(m_desk->startServer());
    QVERIFY(m_desk->agrees());
    QVERIFY(m_desk->app().quit());
    QCOMPARE(m_desk->app().printed(), QByteArray());
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "commandstest.moc"
