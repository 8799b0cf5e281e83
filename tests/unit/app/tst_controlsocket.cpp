// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/controlclient.h"
#include "app/clinicbell/controlsocket.h"
#include "core/base/promised.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;

/// The command line's way to the running program, over a real socket.
class TestControlSocket : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FakeClock m_clock;
    std::unique_ptr<ControlSocket> m_socket;
    QList<ControlRequest> m_requests;
    std::optional<Promised<QJsonValue>> m_held;

    QString path() const { return m_folder->filePath(u"socket"_s); }
    QFuture<ControlAnswer> handle(const ControlRequest &request)
    {
        m_requests.append(request);
        const Promised<QJsonValue> promised;
        if (request.command == "hold"_L1)
            m_held = promised;
        else if (request.command == "refuse"_L1)
            promised.settle(failure(ErrorCode::NotSignedIn));
        else
            promised.settle(QJsonValue(request.arguments));
        return promised.future();
    }
    ControlHandler handler()
    {
        return [this](const ControlRequest &request) { return handle(request); };
    }
    /// A client as the user "nobody"; what it heard, or the error. Empty: it was hung up on.
    QByteArray askAsNobody(const QString &socket)
    {
        static constexpr char script[] = "import socket, sys\n"
                                         "s = socket.socket(socket.AF_UNIX)\n"
                                         "try:\n"
                                         "    s.connect(sys.argv[1])\n"
                                         "    s.sendall(b'{\"command\": \"status\"}\\n')\n"
                                         "    print(s.recv(1000).decode(), end='')\n"
                                         "except PermissionError:\n"
                                         "    print('not permitted', end='')\n"
                                         "except (BrokenPipeError, ConnectionResetError):\n"
                                         "    pass\n";
        QProcess nobody;
        nobody.start(u"setpriv"_s,
                     {u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, u"/usr/bin/python3"_s, u"-c"_s,
                      QString::fromLatin1(script), socket});
        const bool ended = QTest::qWaitFor([&nobody] { return nobody.state() == QProcess::NotRunning; }, 20'000);
        const bool well = ended && nobody.exitStatus() == QProcess::NormalExit && nobody.exitCode() == 0;
        return well ? nobody.readAllStandardOutput() : "failed: " + nobody.readAllStandardError();
    }
    /// What the socket answers to raw @p bytes until it closes.
    QByteArray say(const QByteArray &bytes)
    {
        QLocalSocket client;
        client.connectToServer(path());
        client.write(bytes);
        const bool closed =
            QTest::qWaitFor([&client] { return client.state() == QLocalSocket::UnconnectedState; }, 10'000);
        if (!closed)
            return "still open";
        return client.bytesAvailable() > 0 ? client.readAll() : QByteArray();
    }
    static QJsonObject object(const QByteArray &line) { return QJsonDocument::fromJson(line).object(); }
    static QString errorCode(const QByteArray &line)
    {
        return object(line).value("error"_L1).toObject().value("code"_L1).toString();
    }

private slots:
    void aLockedDeskTellsNothingButItsStatus_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<bool>("allowed");
        for (const auto &allowed : {u"status"_s, u"lock"_s, u"show"_s, u"raise"_s, u"quit"_s})
            QTest::newRow(qPrintable(allowed)) << allowed << true;
        for (const auto &refused :
             {u"list"_s, u"team"_s, u"appointments"_s, u"consultations"_s, u"conversations"_s, u"messages"_s,
              u"message"_s, u"read"_s, u"read-all"_s, u"delete"_s, u"clear"_s, u"acknowledge"_s, u"claim"_s,
              u"presence"_s, u"sync"_s, u"sign-in"_s, u"sign-out"_s, u"something-to-come"_s})
            QTest::newRow(qPrintable(refused)) << refused << false;
    }

    void aLockedDeskTellsNothingButItsStatus()
    {
        QFETCH(QString, command);
        QFETCH(bool, allowed);
        m_socket->setGate(
            [](const ControlRequest &request) { return isAllowedWhileLocked(request) ? QString() : u"Locked."_s; });
        const QByteArray answer = say(encodeRequest({command, {}}));
        QCOMPARE(object(answer).value("ok"_L1).toBool(), allowed);
        QCOMPARE(m_requests.size(), allowed ? 1 : 0);
        QCOMPARE(errorCode(answer), allowed ? QString() : u"locked"_s);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_socket = std::make_unique<ControlSocket>(handler(), m_clock);
        QVERIFY(m_socket->listen(path()).has_value());
    }
    void cleanup()
    {
        m_socket.reset();
        m_folder.reset();
        m_requests.clear();
        m_held.reset();
    }

    void aRequestIsAnsweredOnce()
    {
        ControlClient client;
        QSignalSpy answered(&client, &ControlClient::answered);
        QSignalSpy lost(&client, &ControlClient::lost);
        client.ask(path(), {u"list"_s, {{u"limit"_s, 5}, {u"name"_s, u"Zoë"_s}}});
        QTRY_COMPARE(answered.size(), 1);
        const QJsonObject answer = answered.first().first().toJsonObject();
        QVERIFY(answer.value("ok"_L1).toBool());
        QCOMPARE(answer.value("result"_L1).toObject(), (QJsonObject{{u"limit"_s, 5}, {u"name"_s, u"Zoë"_s}}));
        QCOMPARE(m_requests.size(), 1);
        QCOMPARE(m_requests.first().command, u"list"_s);
        QVERIFY(lost.isEmpty());
    }

    void aRefusalBringsItsCodeAndASentence()
    {
        const QByteArray answer = say(encodeRequest({u"refuse"_s, {}}));
        QVERIFY(!object(answer).value("ok"_L1).toBool(true));
        QCOMPARE(errorCode(answer), u"not-signed-in"_s);
        QVERIFY(object(answer).value("error"_L1).toObject().value("message"_L1).toString().endsWith(u'.'));
    }

    void anAnswerMayTakeItsTime()
    {
        ControlClient client;
        QSignalSpy answered(&client, &ControlClient::answered);
        client.ask(path(), {u"hold"_s, {}});
        QTRY_VERIFY(m_held.has_value());
        QVERIFY(answered.isEmpty());
        m_held->settle(QJsonValue(true));
        QTRY_COMPARE(answered.size(), 1);
    }

    void somebodyWhoLeftIsNotAnswered()
    {
        auto client = std::make_unique<ControlClient>();
        client->ask(path(), {u"hold"_s, {}});
        QTRY_VERIFY(m_held.has_value());
        client.reset();
        m_held->settle(QJsonValue(true));
        QVERIFY(object(say(encodeRequest({u"next"_s, {}}))).value("ok"_L1).toBool());
    }

    void whatIsNoRequestIsWrongUse_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("status\n");
        QTest::newRow("an empty line") << QByteArray("\n");
        QTest::newRow("a list") << QByteArray("[1]\n");
        QTest::newRow("no command") << QByteArray("{\"arguments\":{}}\n");
        QTest::newRow("a command that is no text") << QByteArray("{\"command\":7}\n");
        QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x80\n", 5);
        QTest::newRow("deep") << QByteArray(100'000, '[') + '\n';
    }
    void whatIsNoRequestIsWrongUse()
    {
        QFETCH(QByteArray, line);
        QCOMPARE(errorCode(say(line)), u"usage-wrong"_s);
        QVERIFY(m_requests.isEmpty());
    }

    void aLineWithoutEndIsCutOff()
    {
        QCOMPARE(say(QByteArray(2'000'000, 'x')), QByteArray());
        QVERIFY(m_requests.isEmpty());
        QVERIFY(object(say(encodeRequest({u"next"_s, {}}))).value("ok"_L1).toBool());
    }

    void aLongRequestIsStillOne()
    {
        const QJsonObject arguments{{u"text"_s, QString(900'000, u'x')}};
        QCOMPARE(object(say(encodeRequest({u"long"_s, arguments}))).value("result"_L1).toObject(), arguments);
    }

    void onlyTheFirstRequestOfAConnectionCounts()
    {
        const QByteArray answer = say(encodeRequest({u"first"_s, {}}) + encodeRequest({u"second"_s, {}}));
        QCOMPARE(answer.count('\n'), 1);
        QCOMPARE(m_requests.size(), 1);
        QCOMPARE(m_requests.first().command, u"first"_s);
    }

    void aRequestMayComeInPieces()
    {
        QLocalSocket client;
        client.connectToServer(path());
        const QByteArray line = encodeRequest({u"pieces"_s, {}});
        client.write(line.left(5));
        client.flush();
        QVERIFY(object(say(encodeRequest({u"other"_s, {}}))).value("ok"_L1).toBool()); // Nobody waits for it.
        client.write(line.mid(5));
        QTRY_VERIFY(client.canReadLine());
    }

    void manyAskAtOnce()
    {
        std::vector<std::unique_ptr<ControlClient>> clients;
        int answers = 0;
        int lost = 0;
        for (int i = 0; i < 25; ++i) {
            clients.push_back(std::make_unique<ControlClient>());
            connect(clients.back().get(), &ControlClient::answered, this, [&answers] { ++answers; });
            connect(clients.back().get(), &ControlClient::lost, this, [&lost] { ++lost; });
            clients.back()->ask(path(), {u"many"_s, {}});
        }
        QTRY_COMPARE(answers, 25);
        QCOMPARE(lost, 0);
    }

    void onlyTheOwnerMayOpenIt()
    {
        struct stat info = {};
        QCOMPARE(stat(QFile::encodeName(path()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0700U);
    }

    void anotherUserIsRefused()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can become another user for this test.");
        const QByteArray folder = QFile::encodeName(m_folder->path());
        QCOMPARE(askAsNobody(path()), "not permitted");
        // And where the modes do not keep them out, they are hung up on.
        QCOMPARE(::chmod(folder.constData(), 0755), 0);
        QCOMPARE(askAsNobody(path()), "not permitted");
        QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0777), 0);
        QCOMPARE(askAsNobody(path()), "");
        QVERIFY(m_requests.isEmpty());
        QVERIFY(object(say(encodeRequest({u"next"_s, {}}))).value("ok"_L1).toBool());
    }

    void aFolderThatIsOpenToOthersIsRefused()
    {
        const QString open = m_folder->filePath(u"open"_s);
        QVERIFY(QDir().mkdir(open));
        for (const mode_t mode : {0777, 01777, 0770}) {
            QCOMPARE(::chmod(QFile::encodeName(open).constData(), mode), 0);
            ControlSocket socket(handler(), m_clock);
            QVERIFY(!socket.listen(open + u"/socket"_s).has_value());
        }
        QCOMPARE(::chmod(QFile::encodeName(open).constData(), 0755), 0);
        ControlSocket socket(handler(), m_clock);
        QVERIFY(socket.listen(open + u"/socket"_s).has_value());
    }

    void aFolderThatIsALinkIsRefused()
    {
        QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"link"_s)));
        ControlSocket socket(handler(), m_clock);
        QVERIFY(!socket.listen(m_folder->filePath(u"link/socket"_s)).has_value());
    }

    void aLinkInThePlaceOfTheSocketIsNotFollowed()
    {
        QFile victim(m_folder->filePath(u"victim"_s));
        QVERIFY(victim.open(QIODevice::WriteOnly) && victim.write("dear") == 4);
        victim.close();
        const QString link = m_folder->filePath(u"elsewhere"_s);
        QVERIFY(QFile::link(victim.fileName(), link));
        ControlSocket socket(handler(), m_clock);
        QVERIFY(socket.listen(link).has_value());
        QVERIFY(!QFileInfo(link).isSymLink());
        QVERIFY(victim.open(QIODevice::ReadOnly));
        QCOMPARE(victim.readAll(), "dear");
    }

    void whoSaysNothingIsHungUpOn()
    {
        QLocalSocket silent;
        silent.connectToServer(path());
        silent.write("{\"comm"); // Half a word is nothing.
        silent.flush();
        QVERIFY(object(say(encodeRequest({u"next"_s, {}}))).value("ok"_L1).toBool()); // It has been taken by now.
        m_clock.advance(ControlSocket::patience - 1ms);
        QCOMPARE(silent.state(), QLocalSocket::ConnectedState);
        m_clock.advance(1ms);
        QTRY_COMPARE(silent.state(), QLocalSocket::UnconnectedState);
    }

    void whoWaitsForAnAnswerMayWait()
    {
        ControlClient client;
        QSignalSpy answered(&client, &ControlClient::answered);
        client.ask(path(), {u"hold"_s, {}});
        QTRY_VERIFY(m_held.has_value());
        m_clock.advance(10 * ControlSocket::patience);
        m_held->settle(QJsonValue(true));
        QTRY_COMPARE(answered.size(), 1);
    }

    void tooManyCallersAreHungUpOn()
    {
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < ControlSocket::mostCallers; ++i) {
            silent.push_back(std::make_unique<QLocalSocket>());
            silent.back()->connectToServer(path());
            QTRY_COMPARE(silent.back()->state(), QLocalSocket::ConnectedState);
        }
        QCOMPARE(say(encodeRequest({u"one more"_s, {}})), QByteArray());
        silent.pop_back();
        QTRY_VERIFY(object(say(encodeRequest({u"next"_s, {}}))).value("ok"_L1).toBool());
    }

    void theSocketOfACrashedRunIsTakenOver()
    {
        const QString stale = m_folder->filePath(u"stale"_s);
        QFile left(stale);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        ControlSocket socket(handler(), m_clock);
        QVERIFY(socket.listen(stale).has_value());
    }

    void whereItCannotListenItSaysSo()
    {
        ControlSocket socket(handler(), m_clock);
        QVERIFY(!socket.listen(m_folder->filePath(u"missing/folder/socket"_s)).has_value());
    }

    void whereNobodyListensNothingIsRunning()
    {
        ControlClient client;
        QSignalSpy notRunning(&client, &ControlClient::notRunning);
        QSignalSpy lost(&client, &ControlClient::lost);
        client.ask(m_folder->filePath(u"nobody"_s), {u"status"_s, {}});
        QTRY_COMPARE(notRunning.size(), 1);
        QVERIFY(lost.isEmpty());
    }

    void aProgramThatEndsMeanwhileIsLost()
    {
        ControlClient client;
        QSignalSpy lost(&client, &ControlClient::lost);
        QSignalSpy answered(&client, &ControlClient::answered);
        client.ask(path(), {u"hold"_s, {}});
        QTRY_VERIFY(m_held.has_value());
        m_socket.reset();
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(answered.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestControlSocket)
#include "tst_controlsocket.moc"
