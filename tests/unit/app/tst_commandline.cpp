// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/commandline.h"
#include "app/clinicbell/commandoutput.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

using Purpose = Invocation::Purpose;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// The contract of docs/command-line.md, both ways.
class TestCommandLine : public QObject
{
    Q_OBJECT
private slots:
    void itIsUnderstood_data()
    {
        QTest::addColumn<Purpose>("purpose");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QJsonObject>("arguments");
        const auto row = [](const char *line, Purpose purpose, const QString &command = {},
                            const QJsonObject &arguments = {}) {
            QTest::newRow(line) << purpose << command << arguments;
        };
        row("", Purpose::Run);
        row("--minimized", Purpose::Run);
        row("--server https://clinic.example", Purpose::Run);
        row("--help", Purpose::Help);
        row("-h", Purpose::Help);
        row("read --help", Purpose::Help, u"read"_s);
        row("--version", Purpose::Version);
        row("status", Purpose::Command, u"status"_s);
        row("status --verbose --json", Purpose::Command, u"status"_s, {{u"verbose"_s, true}});
        row("list", Purpose::Command, u"list"_s);
        row("list --unread", Purpose::Command, u"list"_s, {{u"unread"_s, true}});
        row("list --limit 5", Purpose::Command, u"list"_s, {{u"limit"_s, 5}});
        row("presence --status busy --minutes 30 --room R2", Purpose::Command, u"presence"_s,
            {{u"status"_s, u"busy"_s}, {u"minutes"_s, 30}, {u"room"_s, u"R2"_s}});
        row("messages 4 --limit 9", Purpose::Command, u"messages"_s, {{u"ids"_s, QJsonArray{u"4"_s}}, {u"limit"_s, 9}});
        row("message 5 --text-stdin", Purpose::Command, u"message"_s, {{u"ids"_s, QJsonArray{u"5"_s}}});
        row("list --limit=5 --unread", Purpose::Command, u"list"_s, {{u"limit"_s, 5}, {u"unread"_s, true}});
        row("team --json", Purpose::Command, u"team"_s);
        row("read 7", Purpose::Command, u"read"_s, {{u"ids"_s, QJsonArray{u"7"_s}}});
        row("delete 7 8 a-b", Purpose::Command, u"delete"_s, {{u"ids"_s, QJsonArray{u"7"_s, u"8"_s, u"a-b"_s}}});
        row("sync", Purpose::Command, u"sync"_s);
        row("sign-out", Purpose::Command, u"sign-out"_s);
        row("sign-out --everywhere", Purpose::Command, u"sign-out"_s, {{u"everywhere"_s, true}});
        row("change-key", Purpose::Command, u"change-key"_s);
        row("forget-computer --yes", Purpose::Command, u"forget-computer"_s, {{u"yes"_s, true}});
        row("audit verify --json", Purpose::Command, u"audit"_s, {{u"ids"_s, QJsonArray{u"verify"_s}}});
        row("audit export --since 2026-03-02T08:00:00Z f", Purpose::Command, u"audit"_s,
            {{u"ids"_s, QJsonArray{u"export"_s, u"f"_s}}, {u"since"_s, u"2026-03-02T08:00:00Z"_s}});
        row("show", Purpose::Command, u"show"_s);
        row("show --popover", Purpose::Command, u"show"_s, {{u"popover"_s, true}});
        row("quit", Purpose::Command, u"quit"_s);
        row("sign-in --server https://c.example --email a@c.example --password-stdin", Purpose::Command, u"sign-in"_s,
            {{u"server"_s, u"https://c.example"_s}, {u"email"_s, u"a@c.example"_s}});
    }
    void itIsUnderstood()
    {
        QFETCH(Purpose, purpose);
        const auto parsed = parseCommandLine(words(QTest::currentDataTag()));
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error()));
        QCOMPARE(parsed->purpose, purpose);
        QTEST(parsed->command, "command");
        QTEST(parsed->arguments, "arguments");
    }

    void optionsForStarting()
    {
        const auto parsed = parseCommandLine(
            words("--profile /p --server=https://c.example --minimized --headless --demo --screenshots=/shots"));
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->profile, u"/p"_s);
        QCOMPARE(parsed->server, u"https://c.example"_s);
        QCOMPARE(parsed->screenshots, u"/shots"_s);
        QVERIFY(parsed->minimized && parsed->headless && parsed->demo);
        QVERIFY(!parsed->json && !parsed->passwordFromStdin);
    }

    void optionsForTheWayToTheServer()
    {
        const auto parsed =
            parseCommandLine(words("--proxy http://ann@p.example:3128 --proxy-password-stdin --ca=/ca.pem "
                                   "--client-certificate c.pem --client-key c.key --origin none"));
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->network.proxy, u"http://ann@p.example:3128"_s);
        QCOMPARE(parsed->network.caFile, u"/ca.pem"_s);
        QCOMPARE(parsed->network.clientCertificateFile, u"c.pem"_s);
        QCOMPARE(parsed->network.clientKeyFile, u"c.key"_s);
        QCOMPARE(parsed->network.origin, u"none"_s);
        QVERIFY(parsed->network.passwordFromStdin);
        QVERIFY(!parsed->network.isEmpty());
        QVERIFY(parseCommandLine(words("--headless"))->network.isEmpty());
    }

    void commonOptionsMayStandAnywhere_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::newRow("before") << words("--profile /p --json status");
        QTest::newRow("behind") << words("status --json --profile /p");
        QTest::newRow("around") << words("--json status --profile=/p");
    }
    void commonOptionsMayStandAnywhere()
    {
        QFETCH(QStringList, line);
        const auto parsed = parseCommandLine(line);
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->profile, u"/p"_s);
        QCOMPARE(parsed->command, u"status"_s);
        QVERIFY(parsed->json);
    }

    void aValueMayHoldAnEqualsSign()
    {
        const auto parsed = parseCommandLine({u"--server=https://c.example/?a=b"_s});
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->server, u"https://c.example/?a=b"_s);
    }

    void thePasswordIsNoArgument()
    {
        const auto parsed = parseCommandLine(words("sign-in --server s --email e --password-stdin"));
        QVERIFY(parsed.has_value() && parsed->passwordFromStdin);
        QVERIFY(!parsed->arguments.contains("password-stdin"_L1));
        QVERIFY(!parseCommandLine(words("sign-in --server s --email e --password x")).has_value());
    }

    void wrongUseIsSaid_data()
    {
        QTest::addColumn<QString>("names");
        const auto row = [](const char *line, const char *names) { QTest::newRow(line) << QString::fromLatin1(names); };
        row("--nonsense", "--nonsense");
        row("-x", "-x");
        row("--", "--");
        row("nonsense", "nonsense");
        row("status extra", "status");
        row("status --unread", "--unread");
        row("list --nonsense", "--nonsense");
        row("list --limit", "--limit");
        row("list --limit=", "--limit");
        row("list --limit 0", "--limit");
        row("list --limit -1", "--limit");
        row("list --limit abc", "--limit");
        row("list --limit 1.5", "--limit");
        row("presence --status busy --minutes 0", "--minutes");
        row("message 5", "--text-stdin");
        row("message --text-stdin", "one id");
        row("message 5 hello --text-stdin", "one id");
        row("list --limit 99999999999", "--limit");
        row("list --limit --unread", "--limit");
        row("list --unread=yes", "--unread");
        row("list 7", "list");
        row("read", "read");
        row("delete", "delete");
        row("read --json", "read");
        row("read 7 --json=8", "--json");
        row("--profile", "--profile");
        row("--profile --json status", "--profile");
        row("--server", "--server");
        row("--server --minimized", "--server");
        row("--screenshots", "--screenshots");
        row("--minimized=1", "--minimized");
        row("--json", "--json");
        row("--json --minimized", "--json");
        row("--minimized status", "status");
        row("--headless quit", "quit");
        row("--demo team", "team");
        row("--proxy", "--proxy");
        row("--ca --headless", "--ca");
        row("--proxy-password-stdin=x", "--proxy-password-stdin");
        row("--proxy none status", "status");
        row("status --proxy none", "--proxy");
        row("sign-in", "sign-in");
        row("sign-in --server s --email e", "sign-in");
        row("sign-in --server s --password-stdin", "sign-in");
        row("sign-in --email e --password-stdin", "sign-in");
        row("Status", "Status");
    }
    void wrongUseIsSaid()
    {
        QFETCH(QString, names);
        const auto parsed = parseCommandLine(words(QTest::currentDataTag()));
        QVERIFY(!parsed.has_value());
        QVERIFY2(parsed.error().contains(names) && parsed.error().endsWith(u'.'), qPrintable(parsed.error()));
    }

    void theHelpNamesEveryCommand()
    {
        const QString help = commandLineHelp();
        for (const char *word : {"status",
                                 "list",
                                 "team",
                                 "read",
                                 "delete",
                                 "sync",
                                 "sign-in",
                                 "sign-out",
                                 "quit",
                                 "--profile",
                                 "--server",
                                 "--minimized",
                                 "--headless",
                                 "--demo",
                                 "--json",
                                 "--proxy",
                                 "--proxy-password-stdin",
                                 "--ca",
                                 "--client-certificate",
                                 "--client-key",
                                 "--origin"})
            QVERIFY2(help.contains(QLatin1StringView(word)), word);
    }

    void theExitCodesStay()
    {
        QCOMPARE(int(ExitDone), 0);
        QCOMPARE(int(ExitRefused), 1);
        QCOMPARE(int(ExitUsage), 2);
        QCOMPARE(int(ExitNotRunning), 3);
    }

    void aListIsOneLineARow()
    {
        const QJsonArray rows{QJsonObject{{u"id"_s, u"7"_s}, {u"title"_s, u"First"_s}, {u"read"_s, false}},
                              QJsonObject{{u"id"_s, u"8"_s}, {u"title"_s, u"Second"_s}, {u"read"_s, true}}};
        const QStringList lines = renderForPeople(u"list"_s, rows).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().startsWith(u"● 7"_s) && lines.first().endsWith(u"First"_s));
        QVERIFY(lines.last().startsWith(u"  8"_s));
        QCOMPARE(renderForPeople(u"list"_s, QJsonArray()), u"Nothing here.\n"_s);
        QCOMPARE(renderForPeople(u"team"_s, QJsonArray()), u"Nobody is in.\n"_s);
        QVERIFY(renderForPeople(u"read"_s, QJsonObject{{u"changed"_s, 1}}).isEmpty());
    }

    void textOfAServerCannotSteerTheTerminal()
    {
        const QString evil = u"\x1b]0;owned\x07\x1b[2Jtext\nnext"_s;
        const QJsonArray rows{QJsonObject{{u"id"_s, u"7"_s}, {u"title"_s, evil}}};
        const QString list = renderForPeople(u"list"_s, rows);
        QVERIFY(!list.contains(QChar(0x1b)) && !list.contains(QChar(7)));
        QCOMPARE(list.count(u'\n'), 1);
        const QString team = renderForPeople(u"team"_s, QJsonArray{QJsonObject{{u"name"_s, evil}, {u"room"_s, evil}}});
        QVERIFY(!team.contains(QChar(0x1b)));
        QCOMPARE(team.count(u'\n'), 1);
    }

    void theStatusSaysWhatIsWrong()
    {
        const QString text = renderForPeople(
            u"status"_s,
            QJsonObject{{u"connection"_s, u"offline"_s},
                        {u"unread"_s, 3},
                        {u"total"_s, 9},
                        {u"last_error"_s, QJsonObject{{u"code"_s, u"timed-out"_s}, {u"message"_s, u"Too late."_s}}}});
        QVERIFY(text.contains(u"offline"_s) && text.contains(u"3 of 9"_s) && text.contains(u"Too late."_s));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
