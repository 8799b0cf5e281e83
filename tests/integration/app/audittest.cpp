// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/keychainsecretstore.h"
#include "core/base/account.h"
#include "core/base/clock.h"
#include "core/store/auditfolder.h"
#include "tests/integration/app/desk.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// The record of this computer, and all else that is on its disk, with the real program, clinic and keyring.
class AuditTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;

    QString folder() const { return m_desk->app().profile() + u"/audit"_s; }
    QList<QJsonObject> exported(const QStringList &more = {}) const
    {
        const Outcome outcome = m_desk->app().ask(QStringList{u"audit"_s, u"export"_s} + more);
        QList<QJsonObject> entries;
        const QList<QByteArray> lines = outcome.out.split('\n');
        for (const QByteArray &line : lines) {
            if (!line.isEmpty())
                entries.append(QJsonDocument::fromJson(line).object());
        }
        return outcome.exitCode == 0 ? entries : QList<QJsonObject>();
    }
    /// "verb item,item", in their order; what the record says of itself is left out.
    QStringList deeds() const
    {
        QStringList deeds;
        for (const QJsonObject &entry : exported()) {
            if (entry[u"verb"_s] != "began"_L1)
                deeds.append(
                    (entry[u"verb"_s].toString() + u' ' + entry[u"items"_s].toVariant().toStringList().join(u','))
                        .trimmed());
        }
        return deeds;
    }
    QJsonObject verified(int exitCode = 0) const
    {
        const Outcome outcome = m_desk->app().askJson({u"audit"_s, u"verify"_s});
        return outcome.exitCode == exitCode ? outcome.object() : QJsonObject();
    }
    /// The keychain hears of the record's end a moment later.
    bool endIsKept() const
    {
        return ClinicBellProcess::eventually([this] {
            const QJsonObject told = verified();
            return told[u"last"_s].toInt() > 1 && told[u"end"_s] == told[u"last"_s];
        });
    }
    void editLastFile(const std::function<void(QList<QByteArray> &)> &edit) const
    {
        const QString path = clinicbell::store::auditSegments(folder()).last().path;
        QList<QByteArray> lines = clinicbell::store::readAuditText(path).lines;
        edit(lines);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(lines.join('\n') + '\n');
    }

private slots:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup()
    {
        m_desk->app().ask({u"sign-out"_s});
        QVERIFY(m_desk->app().quit());
        m_desk.reset();
    }

    void actsOfTheCommandLineAreInIt()
    {
        QVERIFY(m_desk->open());
        QCOMPARE(m_desk->app().ask({u"clear"_s}).exitCode, 0);
        const QStringList ids = Desk::texts(m_desk->server().notify(3));
        QVERIFY(m_desk->agrees());
        QCOMPARE(m_desk->app().ask({u"read"_s, ids[0]}).exitCode, 0);
        QCOMPARE(m_desk->app().ask({u"claim"_s, ids[1]}).exitCode, 0);
        QCOMPARE(m_desk->app().ask({u"release"_s, ids[1]}).exitCode, 0);
        QCOMPARE(m_desk->app().ask({u"delete"_s, ids[1], ids[2]}).exitCode, 0);
        QCOMPARE(m_desk->app().ask({u"change-key"_s}).exitCode, 0);
        QCOMPARE(m_desk->app().ask({u"sign-out"_s}).exitCode, 0);
        const QStringList expected{u"read "_s + ids[0],     u"claimed "_s + ids[1],
                                   u"released "_s + ids[1], u"deleted "_s + ids[1] + u',' + ids[2],
                                   u"key-changed"_s,        u"signed-out"_s};
        const auto isThere = [&] {
            const QStringList all = deeds();
            return !all.isEmpty() && all.first() == "signed-in"_L1 && all.mid(all.size() - expected.size()) == expected;
        };
        QVERIFY2(ClinicBellProcess::eventually(isThere), qPrintable(deeds().join(u" | "_s)));
        QVERIFY(endIsKept());
        const QJsonObject told = verified();
        QCOMPARE(told[u"intact"_s], QJsonValue(true));
        QCOMPARE(told[u"key_checked"_s], QJsonValue(true));
        QCOMPARE(told[u"without_key"_s].toInt(), 0);
        for (const QJsonObject &entry : exported()) {
            if (entry[u"verb"_s] == "read"_L1) {
                QVERIFY(!entry[u"user"_s].toString().isEmpty());
                QVERIFY(!entry[u"desk"_s].toString().isEmpty());
                QVERIFY(entry[u"at"_s].toString().endsWith(u'Z'));
            }
        }
        const QString last = exported().last()[u"at"_s].toString();
        QCOMPARE(exported({u"--since"_s, last}).size(), 1);
        const QString file = m_desk->folder() + u"/out.jsonl"_s;
        QCOMPARE(m_desk->app().ask({u"audit"_s, u"export"_s, file}).exitCode, 0);
        QCOMPARE(clinicbell::store::readAuditText(file).lines.size(), exported().size());
        QCOMPARE(m_desk->app().ask({u"audit"_s, u"export"_s, u"/nowhere/at/all"_s}).exitCode, 1);
    }

    // Nothing runs: the record is read all the same. Then somebody cuts it.
    void aCutRecordIsRefusedAndStaysSo()
    {
        QVERIFY(m_desk->open());
        QVERIFY(endIsKept());
        QVERIFY(m_desk->app().quit());
        QCOMPARE(verified()[u"intact"_s], QJsonValue(true));
        editLastFile([](QList<QByteArray> &lines) { lines.removeLast(); });
        QCOMPARE(verified(1)[u"faults"_s][0][u"kind"_s].toString(), u"cut"_s);
        const Outcome told = m_desk->app().ask({u"audit"_s, u"verify"_s});
        QVERIFY(told.out.contains("not intact"));
        QVERIFY(m_desk->app().start());
        QVERIFY(ClinicBellProcess::eventually([this] { return deeds().filter(u"broken"_s).size() == 1; }));
        QVERIFY(ClinicBellProcess::eventually(
            [this] { return verified(1)[u"faults"_s][0][u"kind"_s] == "found-broken"_L1; }));
    }

    void aChangedLineIsRefused()
    {
        QVERIFY(m_desk->open());
        QVERIFY(endIsKept());
        QVERIFY(m_desk->app().quit());
        editLastFile([](QList<QByteArray> &lines) { lines[1].replace("signed-in", "locked"); });
        QCOMPARE(verified(1)[u"faults"_s][0][u"kind"_s].toString(), u"changed"_s);
    }

    // A morning of the demo: names of patients and staff, texts, the token and the address of whoever is signed in are
    // sealed or in the keychain, nowhere else.
    void nothingOnTheDiskSaysWhoOrWhat()
    {
        QVERIFY(m_desk->open({u"--day"_s, u"on"_s, u"--speed"_s, u"60"_s}));
        QVERIFY(ClinicBellProcess::eventually([this] { return m_desk->app().list().size() > 45; }, 60s));
        QByteArrayList secrets = wordsOfToday();
        QVERIFY(secrets.size() > 50);
        secrets << token();
        QVERIFY(secrets.last().size() > 20);
        QVERIFY(m_desk->app().quit());
        QDirIterator each(m_desk->app().profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int files = 0;
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QByteArray &secret : secrets)
                QVERIFY2(!bytes.contains(secret),
                         qPrintable(file.fileName() + u" holds "_s + QString::fromUtf8(secret)));
            ++files;
        }
        QVERIFY(files >= 4);
    }

    // A crash leaves no image of the memory, where those names are.
    void aCrashLeavesNoImage()
    {
        QVERIFY(m_desk->open());
        QFile limits(u"/proc/%1/limits"_s.arg(m_desk->app().pid()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        QByteArray line;
        for (const QByteArray &each : limits.readAll().split('\n')) {
            if (each.startsWith("Max core file size"))
                line = each.simplified();
        }
        QCOMPARE(line, QByteArray("Max core file size 1 1 bytes"));
    }

private:
    /// Of who is signed in, from where it is kept.
    QByteArray token() const
    {
        const QJsonObject me =
            m_desk->server().call("GET", u"/auth/me"_s, {}, m_desk->server().signIn()).data().toObject();
        const QJsonValue id = me.contains(u"user"_s) ? me[u"user"_s][u"id"_s] : me[u"id"_s];
        const QByteArray profile = QFileInfo(m_desk->app().profile()).canonicalFilePath().toUtf8();
        const QByteArray hash = QCryptographicHash::hash(profile, QCryptographicHash::Sha256).toHex().left(16);
        const clinicbell::SystemClock clock;
        clinicbell::platform::KeychainSecretStore secrets(u"ClinicBell "_s + QString::fromLatin1(hash), clock);
        const auto kept = secrets.read(
            u"session/"_s
            + clinicbell::accountKey(QUrl(m_desk->address()), clinicbell::UserId(id.toVariant().toString())));
        if (!QTest::qWaitFor([&kept] { return kept.isFinished(); }) || !kept.result())
            return {};
        return QJsonDocument::fromJson(*kept.result()).object()[u"token"_s].toString().toLatin1();
    }
    /// What people would look for: each text and each name that is shown, and who is signed in.
    QByteArrayList wordsOfToday() const
    {
        QByteArrayList words{"siti@klinik.example"};
        for (const QJsonValue &row : m_desk->app().list())
            words << row[u"title"_s].toString().toUtf8() << row[u"message"_s].toString().toUtf8();
        for (const QJsonValue &row : m_desk->app().askJson({u"appointments"_s}).array())
            words << row[u"patient"_s].toString().toUtf8() << row[u"doctor"_s].toString().toUtf8();
        for (const QJsonValue &row : m_desk->app().askJson({u"team"_s}).array())
            words << row[u"name"_s].toString().toUtf8();
        words.removeIf([](const QByteArray &word) { return word.size() < 5; });
        return words;
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "audittest.moc"
