// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// A database in trouble: said plainly, set aside and never deleted, and the list is complete from the server.
class StoreTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aDamagedFileIsSetAsideAndFilledAnew_data();
    void aDamagedFileIsSetAsideAndFilledAnew();
    void aFileDamagedWhileInUseIsReplaced();
    void whatWaitsOutlivesADamagedList();
    void aNewerFileIsLeftAlone();
    void aReadOnlyFolderIsSaidAndGotOver();
    void aFileLockedByAnotherProgramIsSaidAndGotOver();
    void aFullDiskIsSaidAndGotOver();
    void twoPeopleAtOneDeskSeeNothingOfEachOther();

private:
    void takesUpItsFile();
    QString storeFolder() const { return m_desk->app().profile() + u"/stores"_s; }
    QString storeFile() const;
    QStringList setAside() const;
    int rootPageOf(const QString &table) const;
    QString storeError() const { return m_desk->app().status().value(u"store_error"_s)[u"code"_s].toString(); }
    QString storeKind() const { return m_desk->app().status().value(u"store"_s).toString(); }
    bool mount(const QStringList &arguments);

    std::unique_ptr<Desk> m_desk;
    bool m_mounted = false;
};

namespace {

constexpr int pageSize = 4096;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

bool succeeds(const QString &program, const QStringList &arguments, QByteArray *said = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(10'000) && process.exitStatus() == QProcess::NormalExit;
    if (said)
        *said = process.readAllStandardOutput();
    return ended && process.exitCode() == 0;
}

} // namespace

void StoreTest::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->open());
    m_desk->server().notify(50);
    QVERIFY(m_desk->agrees());
    QCOMPARE(storeKind(), u"sealed"_s);
    QCOMPARE(storeError(), QString());
}

void StoreTest::cleanup()
{
    m_desk->app().ask({u"sign-out"_s});
    QVERIFY(m_desk->app().quit());
    if (std::exchange(m_mounted, false))
        QVERIFY(succeeds(u"umount"_s, {storeFolder()}));
    m_desk.reset();
}

QString StoreTest::storeFile() const
{
    return storeFolder() + u'/' + QDir(storeFolder()).entryList({u"*.sqlite"_s}).value(0);
}

QStringList StoreTest::setAside() const
{
    return QDir(storeFolder()).entryList({u"*.damaged-*"_s}).filter(QRegularExpression(u"\\d$"_s));
}

/// As an outsider reads it; what lay in the WAL then lies in the file.
int StoreTest::rootPageOf(const QString &table) const
{
    QByteArray said;
    succeeds(u"sqlite3"_s, {storeFile(), u"SELECT rootpage FROM sqlite_schema WHERE name = '%1'"_s.arg(table)}, &said);
    return said.trimmed().toInt();
}

bool StoreTest::mount(const QStringList &arguments)
{
    m_mounted = ::geteuid() == 0 && succeeds(u"mount"_s, arguments + QStringList{storeFolder()});
    return m_mounted;
}

void StoreTest::aDamagedFileIsSetAsideAndFilledAnew_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<qint64>("length"); // 0: the file ends there
    QTest::newRow("another file's head") << qint64(0) << qint64(4096);
    QTest::newRow("all but the head") << qint64(4096) << qint64(40'000);
    QTest::newRow("cut") << qint64(9000) << qint64(0);
}

void StoreTest::aDamagedFileIsSetAsideAndFilledAnew()
{
    QFETCH(qint64, at);
    QFETCH(qint64, length);
    QVERIFY(m_desk->app().quit());
    const QString path = storeFile();
    QVERIFY(QFile(path).size() > 4096);
    QVERIFY(length > 0 ? overwrite(path, at, QByteArray(length, 'x')) : QFile::resize(path, at));
    const QByteArray damaged = contentOf(path);
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->here().size(), 50);
    QCOMPARE(storeError(), u"store-damaged"_s);
    QCOMPARE(storeKind(), u"sealed"_s);
    QCOMPARE(setAside().size(), 1);
    QCOMPARE(contentOf(storeFolder() + u'/' + setAside().first()), damaged);
    QVERIFY(m_desk->app().quit());
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->agrees());
    QCOMPARE(storeError(), QString());
    QCOMPARE(setAside().size(), 1);
}

void StoreTest::aFileDamagedWhileInUseIsReplaced()
{
    QVERIFY(m_desk->app().quit()); // So that what lies in the file is not in the program's memory.
    const QDateTime start = QDateTime::currentDateTimeUtc();
    QVERIFY(m_desk->app().start());
    // The list was asked for: damage that shows in the midst of that is made good half a minute later.
    QVERIFY(m_desk->app().becomes([&start](const QJsonObject &status) {
        return QDateTime::fromString(status.value(u"last_sync"_s).toString(), Qt::ISODateWithMs) > start;
    }));
    const QString path = storeFile();
    QVERIFY(overwrite(path, 4096, QByteArray(QFile(path).size() - 4096, 'x')));
    for (int again = 0; again < 3; ++again)
        m_desk->server().notify(20);
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->here().size(), 110);
    QVERIFY(m_desk->app().isRunning());
}

void StoreTest::whatWaitsOutlivesADamagedList()
{
    const QStringList ids = m_desk->here().keys();
    m_desk->server().kill();
    QVERIFY(m_desk->app().becomes(u"offline"_s));
    QCOMPARE(m_desk->app().ask({u"read"_s, ids[0]}).exitCode, 0);
    QCOMPARE(m_desk->app().ask({u"delete"_s, ids[1]}).exitCode, 0);
    m_desk->app().kill();
    // What a rotten sector leaves: the rows cannot be read, the outbox can.
    const int rootPage = rootPageOf(u"notification"_s);
    QVERIFY(rootPage > 1);
    QVERIFY(overwrite(storeFile(), (rootPage - 1) * pageSize, QByteArray(pageSize, 'x')));
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->app().becomes(u"offline"_s));
    QCOMPARE(storeError(), u"store-damaged"_s);
    QCOMPARE(waiting(m_desk->app().status()), 2);
    QVERIFY(m_desk->startServer());
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->there().value(ids[0]), true);
    QVERIFY(!m_desk->there().contains(ids[1]));
}

void StoreTest::aNewerFileIsLeftAlone()
{
    QVERIFY(m_desk->app().quit());
    QVERIFY(overwrite(storeFile(), 60, QByteArray::fromHex("000003e7"))); // PRAGMA user_version = 999
    const QByteArray before = contentOf(storeFile());
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->agrees());
    QCOMPARE(storeError(), u"store-newer"_s);
    QCOMPARE(storeKind(), u"memory"_s);
    const Outcome words = m_desk->app().ask({u"status"_s});
    QVERIFY2(words.out.contains("newer ClinicBell"), words.out.constData());
    QVERIFY(m_desk->app().quit());
    QCOMPARE(contentOf(storeFile()), before);
    QVERIFY(m_desk->app().start());
}

void StoreTest::aReadOnlyFolderIsSaidAndGotOver()
{
    QVERIFY(m_desk->app().quit());
    if (::geteuid() == 0) {
        if (!mount({u"--bind"_s, storeFolder()})
            || !succeeds(u"mount"_s, {u"-o"_s, u"remount,bind,ro"_s, storeFolder()}))
            QSKIP("root may write anywhere, and this machine lets it mount nothing read-only");
    } else {
        QFile::setPermissions(storeFile(), QFile::ReadOwner);
        QFile::setPermissions(storeFolder(), QFile::ReadOwner | QFile::ExeOwner);
    }
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->agrees());
    QCOMPARE(storeError(), u"store-read-only"_s);
    QCOMPARE(storeKind(), u"memory"_s);
    QVERIFY(m_desk->app().ask({u"status"_s}).out.contains("read-only"));
    const QString id = Desk::texts(m_desk->server().notify(1)).first();
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->app().ask({u"read"_s, id}).exitCode, 0);
    if (m_mounted)
        QVERIFY(succeeds(u"mount"_s, {u"-o"_s, u"remount,bind,rw"_s, storeFolder()}));
    QFile::setPermissions(storeFolder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile::setPermissions(storeFile(), QFile::ReadOwner | QFile::WriteOwner);
    takesUpItsFile();
}

void StoreTest::aFileLockedByAnotherProgramIsSaidAndGotOver()
{
    QVERIFY(m_desk->app().quit());
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(storeFile());
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(u"BEGIN EXCLUSIVE"_s));
        QVERIFY(m_desk->app().start());
        QVERIFY(m_desk->agrees());
        QCOMPARE(storeError(), u"store-busy"_s);
        QVERIFY(m_desk->app().ask({u"status"_s}).out.contains("in use by another program"));
        QCOMPARE(storeKind(), u"memory"_s);
        QVERIFY(query.exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    takesUpItsFile();
}

void StoreTest::takesUpItsFile()
{
    QCOMPARE(m_desk->app().ask({u"sync"_s}).exitCode, 0);
    QVERIFY(ClinicBellProcess::eventually([this] { return storeKind() == "sealed"_L1; }));
    QCOMPARE(storeError(), QString());
    QVERIFY(m_desk->agrees());
    m_desk->app().kill();
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->agrees()); // It answers commands before its store is open.
    QCOMPARE(storeKind(), u"sealed"_s);
}

void StoreTest::aFullDiskIsSaidAndGotOver()
{
    QVERIFY(m_desk->app().quit());
    if (!mount({u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=512k"_s, u"tmpfs"_s}))
        QSKIP("only root may mount the small disk that this test fills, and not on every machine");
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->agrees());
    const QJsonObject big{{u"type"_s, u"system"_s}, {u"title"_s, u"Big"_s}, {u"message"_s, QString(8000, u'm')}};
    QVERIFY(ClinicBellProcess::eventually(
        [&] {
            m_desk->server().notify(5, u"siti@klinik.example"_s, big);
            return storeError() == "store-disk-full"_L1;
        },
        20s));
    QVERIFY(m_desk->app().ask({u"status"_s}).out.contains("disk is full"));
    QVERIFY(m_desk->here().size() >= 50);
    QVERIFY(succeeds(u"mount"_s, {u"-o"_s, u"remount,size=64m"_s, storeFolder()}));
    QCOMPARE(m_desk->app().ask({u"sync"_s}).exitCode, 0);
    QVERIFY(m_desk->agrees());
    QCOMPARE(storeError(), QString());
}

void StoreTest::twoPeopleAtOneDeskSeeNothingOfEachOther()
{
    const QString colleague = u"dewi@klinik.example"_s;
    const Holdings first = m_desk->here();
    const QStringList second = Desk::texts(m_desk->server().notify(5, colleague));
    const auto listed = [this] {
        QSet<QString> ids;
        const QJsonArray rows = m_desk->app().list();
        for (const QJsonValue &row : rows)
            ids.insert(row[u"id"].toString());
        return ids;
    };
    const QSet<QString> ofFirst(first.keyBegin(), first.keyEnd());
    const QSet<QString> ofSecond(second.begin(), second.end());
    for (const auto &[email, own, others] :
         {std::tuple(colleague, ofSecond, ofFirst), std::tuple(u"siti@klinik.example"_s, ofFirst, ofSecond)}) {
        QCOMPARE(m_desk->app().ask({u"sign-out"_s}).exitCode, 0);
        QVERIFY(listed().isEmpty());
        QCOMPARE(m_desk->app().signIn(m_desk->address(), email).exitCode, 0);
        bool mixed = false; // From the first answer on.
        QVERIFY(ClinicBellProcess::eventually([&, &own = own, &others = others] {
            const QSet<QString> ids = listed();
            mixed = mixed || ids.intersects(others);
            return ids.contains(own);
        }));
        QVERIFY(!mixed);
    }
    QCOMPARE(QDir(storeFolder()).entryList({u"*.sqlite"_s}).size(), 2);
}

QTEST_GUILESS_MAIN(StoreTest)
#include "storetest.moc"
