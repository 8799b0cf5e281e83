// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/auditcheck.h"
#include "core/store/auditfile.h"
#include "core/store/auditfolder.h"
#include "core/store/auditline.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using Kind = clinicbell::store::AuditFault::Kind;

/// The record of a computer, and whoever would like it to say something else.
class TestAudit : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<AuditHead> m_head; ///< As the keychain has it.
    const QByteArray m_key = QByteArray(32, 'k');
    QDateTime m_now;

    QString folder() const { return m_folder->filePath(u"audit"_s); }
    QString lastFile() const { return auditSegments(folder()).last().path; }
    AuditEvent event(AuditVerb verb, const QStringList &items = {})
    {
        m_now = m_now.addSecs(1);
        return {.verb = verb,
                .items = items,
                .at = m_now,
                .user = UserId(u"7"_s),
                .server = QUrl(u"https://clinic.example"_s)};
    }
    void open(AuditFile &file, const QByteArray &key)
    {
        const auto opened = file.open(key, m_head, m_now);
        QVERIFY(opened);
        m_head = *opened;
    }
    /// A run of the program in which @p events happen.
    void run(const QList<AuditEvent> &events, const QByteArray &key, const AuditLimits &limits = {})
    {
        AuditFile file(folder(), limits);
        open(file, key);
        for (const AuditEvent &each : events) {
            const auto appended = file.append({each}, u"Front desk"_s);
            QVERIFY(appended);
            m_head = *appended;
        }
    }
    void runAnOrdinaryDay(const QByteArray &key)
    {
        run({event(AuditVerb::SignedIn), event(AuditVerb::Seen, {u"1"_s, u"2"_s}),
             event(AuditVerb::Acknowledged, {u"1"_s}), event(AuditVerb::SignedOut)},
            key);
    }
    AuditReport report() const { return *auditReport(folder(), m_key, m_head); }
    static QList<QByteArray> linesOf(const QString &path) { return readAuditText(path).lines; }
    static void setLines(const QString &path, const QList<QByteArray> &lines, const QByteArray &rest = {})
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        for (const QByteArray &line : lines)
            file.write(line + '\n');
        file.write(rest);
    }
    QByteArray exported(const QDateTime &since = {}) const
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        return exportAudit(folder(), since, out) ? out.data() : QByteArray();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_head.reset();
        m_now = QDateTime(QDate(2026, 3, 2), QTime(7, 30), Qt::UTC);
    }

    // Scripts and auditors know the verbs by these words.
    void everyVerbHasAKey()
    {
        QSet<QString> keys;
        for (int verb = 0; verb <= static_cast<int>(AuditVerb::Trimmed); ++verb) {
            const QString key = auditVerbKey(static_cast<AuditVerb>(verb));
            QVERIFY(!key.isEmpty() && !keys.contains(key));
            keys.insert(key);
            QCOMPARE(auditVerbFromKey(key), std::optional(static_cast<AuditVerb>(verb)));
        }
        QVERIFY(!auditVerbFromKey(u"looked"_s));
    }

    void aLineIsReadAsItWasWritten()
    {
        AuditEntry entry{.number = 3, .event = event(AuditVerb::Claimed, {u"17"_s, u"\"}\n,\"mac\":\""_s})};
        entry.desk = u"Desk “2”"_s;
        entry.previous = auditHash("before");
        const QByteArray line = auditLine(entry, m_key);
        QVERIFY(!line.contains('\n'));
        QVERIFY(fitsAuditKey(line, m_key));
        QVERIFY(!fitsAuditKey(line, QByteArray(32, 'x')));
        auto read = readAuditLine(line);
        QVERIFY(read && !read->mac.isEmpty());
        read->mac.clear();
        QCOMPARE(*read, entry);
        QVERIFY(!readAuditLine("{\"n\":1}"));
        QVERIFY(!readAuditLine("nonsense"));
    }

    // Names and texts have no place in it, ids that a server makes endless have an end.
    void aServersIdIsBounded()
    {
        const AuditEntry entry{.number = 1, .event = event(AuditVerb::Read, {QString(5'000, u'x')})};
        QVERIFY(auditLine(entry, m_key).size() < 600);
    }

    void aDayIsIntactAndGoesOnTheNext()
    {
        runAnOrdinaryDay(m_key);
        runAnOrdinaryDay(m_key);
        const AuditReport told = report();
        QVERIFY(told.isIntact());
        QVERIFY(told.isKeyChecked);
        QCOMPARE(told.knownEnd, std::optional<qint64>(9));
        QCOMPARE(told.entries, 9);
        QCOMPARE(told.first, 1);
        QCOMPARE(told.last, 9);
        QCOMPARE(told.unkeyed, 0);
        QCOMPARE(auditSegments(folder()).size(), 1);
        QCOMPARE(QFile::permissions(lastFile()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    // What is told to the keychain has to be there after a power cut, or the record would look cut.
    void rowsThatWereSeenDoNotWaitForTheDisk()
    {
        AuditFile file(folder());
        open(file, m_key);
        QVERIFY(file.append({event(AuditVerb::Seen, {u"1"_s})}, {}));
        QCOMPARE(file.head().number, 2);
        QCOMPARE(file.kept().number, 1);
        QVERIFY(file.append({event(AuditVerb::Read, {u"1"_s})}, {}));
        QCOMPARE(file.kept(), file.head());
        AuditFile next(folder());
        open(next, m_key);
        QCOMPARE(next.kept(), next.head());
    }

    // No keychain: the chain is there, what closes it is not, and the report says how much that is about.
    void withoutAKeyTheChainAloneIsChecked()
    {
        runAnOrdinaryDay({});
        QCOMPARE(report().unkeyed, 5);
        QVERIFY(report().isIntact());
        runAnOrdinaryDay(m_key); // The keyring was opened.
        QCOMPARE(auditSegments(folder()).size(), 2);
        QCOMPARE(report().unkeyed, 5);
        QCOMPARE(report().entries, 10);
        QVERIFY(report().isIntact());
        QList<QByteArray> lines = linesOf(auditSegments(folder()).first().path);
        lines[2].replace("\"2\"", "\"3\"");
        setLines(auditSegments(folder()).first().path, lines);
        QCOMPARE(report().faults, (QList<AuditFault>{{Kind::Changed, 3}}));
    }

    void aHostileHandIsFound_data()
    {
        using Tamper = std::function<void(QList<QByteArray> &)>;
        QTest::addColumn<Tamper>("tamper");
        QTest::addColumn<QList<AuditFault>>("faults");
        const auto row = [](const char *name, const Tamper &tamper, const QList<AuditFault> &faults) {
            QTest::newRow(name) << tamper << faults;
        };
        row("a word changed", [](auto &lines) { lines[2].replace("\"1\"", "\"9\""); }, {{Kind::Changed, 3}});
        row("another person", [](auto &lines) { lines[3].replace("\"user\":\"7\"", "\"user\":\"8\""); },
            {{Kind::Changed, 4}});
        row("the last line changed", [](auto &lines) { lines[4].replace("signed-out", "locked"); },
            {{Kind::Changed, 5}, {Kind::Replaced, 5}});
        row("one from the middle removed", [](auto &lines) { lines.removeAt(2); }, {{Kind::Missing, 3}});
        row("two exchanged", [](auto &lines) { lines.swapItemsAt(2, 3); },
            {{Kind::Missing, 3}, {Kind::Missing, 5}, {Kind::Missing, 4}});
        row("the first removed", [](auto &lines) { lines.removeFirst(); },
            {{Kind::Missing, 1}, {Kind::Missing, 2}, {Kind::OtherTrail, 2}});
        row("rolled back", [](auto &lines) { lines.removeLast(); }, {{Kind::Cut, 5}});
        row("nonsense in between", [](auto &lines) { lines[2] = "nonsense"; },
            {{Kind::Unreadable, 3}, {Kind::Changed, 3}});
        row("its closing cut off", [](auto &lines) { lines[2] = lines[2].left(lines[2].indexOf(",\"mac\"")) + '}'; },
            {{Kind::Changed, 3}});
    }
    void aHostileHandIsFound()
    {
        QFETCH(std::function<void(QList<QByteArray> &)>, tamper);
        QFETCH(QList<AuditFault>, faults);
        runAnOrdinaryDay(m_key);
        QList<QByteArray> lines = linesOf(lastFile());
        tamper(lines);
        setLines(lastFile(), lines);
        QCOMPARE(report().faults, faults);
    }

    // Chained anew from the changed line on, by somebody without the key.
    void aChainMadeAnewIsFound()
    {
        runAnOrdinaryDay(m_key);
        QList<QByteArray> lines = linesOf(lastFile());
        for (qsizetype i = 2; i < lines.size(); ++i) {
            AuditEntry entry = *readAuditLine(lines[i]);
            entry.event.user = UserId(u"8"_s);
            entry.previous = auditHash(lines[i - 1]);
            lines[i] = auditLine(entry, QByteArray(32, 'x'));
        }
        setLines(lastFile(), lines);
        QCOMPARE(report().faults,
                 (QList<AuditFault>{{Kind::Changed, 3}, {Kind::Changed, 4}, {Kind::Changed, 5}, {Kind::Replaced, 5}}));
    }

    void aWholeFileThatIsGoneIsFound()
    {
        for (int day = 0; day < 3; ++day)
            run({event(AuditVerb::Seen, {u"1"_s}), event(AuditVerb::Read, {u"1"_s})}, m_key, {.segmentBytes = 1});
        const QList<AuditSegment> segments = auditSegments(folder());
        QVERIFY(segments.size() > 4);
        QVERIFY(report().isIntact());
        QVERIFY(QFile::remove(segments.at(2).path));
        QCOMPARE(report().faults, (QList<AuditFault>{{Kind::Missing, segments.at(2).first}}));
    }

    // Of another profile, or of yesterday: the program says so in the record at its next start, and goes on.
    void aSwappedRecordIsFoundAndStaysFound()
    {
        runAnOrdinaryDay(m_key);
        const std::optional<AuditHead> ours = m_head;
        QVERIFY(QDir(folder()).removeRecursively());
        m_head.reset();
        runAnOrdinaryDay(QByteArray(32, 'o'));
        m_head = ours;
        QCOMPARE(report().faults, (QList<AuditFault>{{Kind::OtherKey, 1}, {Kind::OtherTrail, 1}}));
        runAnOrdinaryDay(m_key);
        const QList<AuditFault> faults = report().faults;
        QVERIFY(faults.contains({Kind::OtherKey, 1}));
        QVERIFY(faults.contains({Kind::FoundBroken, 7}));
    }
    void aRolledBackRecordStaysFound()
    {
        runAnOrdinaryDay(m_key);
        QList<QByteArray> lines = linesOf(lastFile());
        lines.removeLast();
        lines.removeLast();
        setLines(lastFile(), lines);
        runAnOrdinaryDay(m_key);
        QCOMPARE(report().faults, (QList<AuditFault>{{Kind::FoundBroken, 4}}));
        QVERIFY(exported().contains("\"verb\":\"broken\""));
    }
    void aRecordThatIsGoneStaysFound()
    {
        runAnOrdinaryDay(m_key);
        QVERIFY(QDir(folder()).removeRecursively());
        QCOMPARE(report().faults, (QList<AuditFault>{{Kind::OtherTrail, 0}}));
        runAnOrdinaryDay(m_key);
        QCOMPARE(report().faults, (QList<AuditFault>{{Kind::FoundBroken, 2}}));
    }

    // The power went while a line was written: no fault, but told. What was answered before is there.
    void aTornLineIsCutOffAndTold()
    {
        runAnOrdinaryDay(m_key);
        setLines(lastFile(), linesOf(lastFile()), "{\"at\":\"2026-03-02T07:3");
        QCOMPARE(report().torn, 22);
        QVERIFY(report().isIntact());
        runAnOrdinaryDay(m_key);
        QCOMPARE(report().torn, 0);
        QVERIFY(report().isIntact());
        const QByteArray text = exported();
        QVERIFY(text.contains("\"items\":[\"22\"]"));
        QVERIFY(text.contains("\"verb\":\"torn\""));
        QCOMPARE(text.count('\n'), 10);
    }
    void aFileThatWasJustBegunMayBeTorn()
    {
        runAnOrdinaryDay(m_key);
        setLines(auditSegmentPath(folder(), 6), {}, "{\"at\"");
        runAnOrdinaryDay(m_key);
        QVERIFY(report().isIntact());
        QCOMPARE(report().entries, 10);
    }

    // After years the oldest files go, and the record says so: it is as intact as before.
    void whatIsTooOldGoesAndIsTold()
    {
        runAnOrdinaryDay({});
        m_now = m_now.addYears(7);
        runAnOrdinaryDay(m_key);
        QCOMPARE(auditSegments(folder()).size(), 1);
        QVERIFY(report().isIntact());
        QCOMPARE(report().first, 6);
        QVERIFY(exported().contains("\"verb\":\"trimmed\""));
        QList<QByteArray> lines = linesOf(lastFile());
        QVERIFY(lines[1].contains("trimmed"));
        lines.removeAt(1);
        setLines(lastFile(), lines);
        QVERIFY(report().faults.contains({Kind::Missing, 1}));
    }
    void thereAreNeverMoreFilesThanAllowed()
    {
        for (int i = 0; i < 20; ++i)
            run({event(AuditVerb::Read, {u"1"_s})}, m_key, {.segmentBytes = 1, .segments = 4});
        QCOMPARE(auditSegments(folder()).size(), 4);
        QVERIFY(report().isIntact());
    }

    void anActOnVeryManyIsSeveralEntries()
    {
        QStringList items;
        for (int i = 0; i < 450; ++i)
            items.append(QString::number(i));
        run({event(AuditVerb::Cleared, items)}, m_key);
        QCOMPARE(report().entries, 4);
        QVERIFY(exported().contains("\"449\""));
    }

    void whatIsExportedBeginsWhereItWasAsked()
    {
        runAnOrdinaryDay(m_key);
        QCOMPARE(exported().count('\n'), 5);
        QCOMPARE(exported(m_now).count('\n'), 2); // The file was begun at that moment, too.
        QVERIFY(exported(m_now).contains("signed-out"));
        QCOMPARE(exported(m_now.addSecs(1)), QByteArray());
    }

    // For the server whom they concern, and nobody else.
    void aServerIsGivenWhatConcernsIt()
    {
        AuditEvent elsewhere = event(AuditVerb::Read, {u"5"_s});
        elsewhere.server = QUrl(u"https://other.example"_s);
        run({event(AuditVerb::Read, {u"1"_s}), elsewhere, event(AuditVerb::Read, {u"2"_s})}, m_key,
            {.segmentBytes = 1});
        const AuditFile file(folder());
        const auto numbers = [&](qint64 after, int limit) {
            QList<qint64> found;
            const QList<AuditEntry> entries = file.after(after, QUrl(u"https://clinic.example"_s), limit);
            for (const AuditEntry &entry : entries)
                found.append(entry.number);
            return found;
        };
        const QList<qint64> all = numbers(0, 100);
        QCOMPARE(all.size(), 2);
        QCOMPARE(numbers(0, 1), (QList<qint64>{all[0]}));
        QCOMPARE(numbers(all[0], 100), (QList<qint64>{all[1]}));
        QCOMPARE(numbers(all[1], 100), QList<qint64>());
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        AuditFile record(m_folder->filePath(u"file/audit"_s));
        QCOMPARE(record.open(m_key, {}, m_now).error().code, ErrorCode::StoreReadOnly);
        QVERIFY(!record.append({event(AuditVerb::Locked)}, {}));
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
