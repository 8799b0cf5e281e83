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

#include <array>

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
        QString id; ///< Of the notification; of a message, its text.
    };

    Act begin(const QString &verb, const QString &id);
    bool findColleague();
    QStringList notify(int count);
    void round(QRandomGenerator &random);
    void acknowledge(Act &act);
    QString integrity();
    QStringList lostActs();
    QStringList toldThere();
    bool isHandledAlike();

    Desk m_desk;
    QStringList m_ids; ///< On the server, and not yet acted upon.
    QHash<QString, QStringList> m_kept; ///< By verb; acknowledged by exit code 0.
    int m_count = 0; ///< Of those.
    QString m_colleague; ///< To whom messages go.
};

namespace {

constexpr int killsInCheck = 200;
constexpr int longestLife = 150; ///< ms after it answers.
constexpr int actPatience = 30'000;
constexpr std::array verbs{"read"_L1, "delete"_L1, "acknowledge"_L1, "claim"_L1, "message"_L1};
constexpr int pageSize = 100;

int numberFrom(const char *variable, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(variable);
    return number > 0 ? number : otherwise;
}

} // namespace

KillTest::Act KillTest::begin(const QString &verb, const QString &id)
{
    Act act{.process = std::make_unique<QProcess>(), .verb = verb, .id = id};
    QStringList arguments{u"--profile"_s, m_desk.app().profile(), verb};
    if (verb == "message"_L1)
        arguments << m_colleague << u"--text-stdin"_s;
    else
        arguments << id;
    act.process->start(QStringLiteral(CLINICBELL), arguments);
    if (verb == "message"_L1)
        act.process->write(id.toUtf8());
    act.process->closeWriteChannel();
    return act;
}

/// And begins a conversation: without one, writing waits for the server.
bool KillTest::findColleague()
{
    const QString phone = m_desk.server().signIn(u"james@klinik.example"_s);
    m_colleague = m_desk.server().call("GET", u"/auth/me"_s, {}, phone).data()[u"id"].toVariant().toString();
    return m_desk.app().ask({u"message"_s, m_colleague, u"--text-stdin"_s}, "first").exitCode == 0;
}

void KillTest::acknowledge(Act &act)
{
    QVERIFY(QTest::qWaitFor([&act] { return act.process->state() == QProcess::NotRunning; }, actPatience));
    if (act.process->exitStatus() == QProcess::NormalExit && act.process->exitCode() == 0) {
        m_kept[act.verb].append(act.id);
        ++m_count;
    }
}

/// They ask for an answer.
QStringList KillTest::notify(int count)
{
    const QJsonObject notification{{u"type"_s, u"system"_s},
                                   {u"title"_s, u"Title"_s},
                                   {u"message"_s, u"Message"_s},
                                   {u"data"_s, QJsonObject{{u"requires_ack"_s, true}}}};
    return Desk::texts(m_desk.server().notify(count, u"siti@klinik.example"_s, notification));
}

void KillTest::round(QRandomGenerator &random)
{
    QVERIFY(m_desk.app().start());
    m_ids += notify(6);
    QElapsedTimer life;
    life.start();
    const auto span = random.bounded(longestLife);
    std::vector<Act> acts;
    // The oldest: those have come by now.
    const size_t first = random.bounded(quint32(verbs.size()));
    const size_t second = (first + 1 + random.bounded(quint32(verbs.size() - 1))) % verbs.size();
    for (const size_t verb : {first, second}) {
        const QString id = m_ids.takeFirst();
        acts.push_back(begin(verbs.at(verb), verbs.at(verb) == "message"_L1 ? u"killed "_s + id : id));
    }
    if (random.bounded(3) == 0)
        m_ids += notify(50);
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
    QHash<QString, QJsonObject> truth;
    for (const QJsonValue &row : m_desk.server().truth())
        truth.insert(row[u"id"].toVariant().toString(), row.toObject());
    const auto isDone = [&truth](const QString &verb, const QString &id) {
        const QJsonObject row = truth.value(id);
        if (verb == "delete"_L1)
            return row.value(u"deleted"_s).toBool();
        if (verb == "read"_L1)
            return row.value(u"read"_s).toBool();
        return row.value(verb == "claim"_L1 ? u"claimed_by"_s : u"acknowledged_at"_s).toVariant().isValid();
    };
    QStringList lost;
    const QStringList told = toldThere();
    for (auto kept = m_kept.cbegin(); kept != m_kept.cend(); ++kept) {
        for (const QString &id : kept.value()) {
            if (kept.key() == "message"_L1 ? !told.contains(id) : !isDone(kept.key(), id))
                lost.append(kept.key() + u' ' + id);
        }
    }
    return lost;
}

/// The texts that the server has from this desk; twice where it has one twice.
QStringList KillTest::toldThere()
{
    const QString phone = m_desk.server().signIn(u"james@klinik.example"_s);
    const auto ask = [&](const QString &path) { return m_desk.server().call("GET", path, {}, phone).data(); };
    const QJsonArray conversations = ask(u"/messages/conversations"_s).toArray();
    QStringList texts;
    for (const QJsonValue &each : conversations) {
        const QString path = u"/messages/conversations/%1/messages"_s.arg(each[u"id"].toVariant().toString());
        for (int page = 1, found = pageSize; found == pageSize; ++page) {
            const QJsonArray messages = ask(u"%1?per_page=%2&page=%3"_s.arg(path).arg(pageSize).arg(page)).toArray();
            for (const QJsonValue &message : messages)
                texts.append(message[u"content"].toString());
            found = static_cast<int>(messages.size());
        }
    }
    return texts.filter(u"killed "_s);
}

/// What was answered and taken there is what is shown to be so here.
bool KillTest::isHandledAlike()
{
    const auto handled = [](const QJsonArray &rows) {
        QSet<QString> words;
        for (const QJsonValue &row : rows) {
            const QString id = row[u"id"].toVariant().toString();
            if (row[u"acknowledged_at"].isString() && !row[u"deleted"].toBool())
                words.insert(u"acknowledged "_s + id);
            if (row[u"claimed_by"].isObject() && !row[u"deleted"].toBool())
                words.insert(u"claimed "_s + id);
        }
        return words;
    };
    return handled(m_desk.app().list()) == handled(m_desk.server().truth());
}

void KillTest::nothingAcknowledgedIsLost()
{
    const auto seed = static_cast<quint32>(numberFrom("CLINICBELL_SEED", 1));
    const int kills = numberFrom("CLINICBELL_KILLS", killsInCheck);
    QRandomGenerator random(seed);
    QVERIFY(m_desk.open());
    m_ids = notify(40);
    QVERIFY(m_desk.agrees());
    QVERIFY(findColleague());
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
    QVERIFY(isHandledAlike());
    QTRY_COMPARE_WITH_TIMEOUT(lostActs(), QStringList(), actPatience);
    QStringList told = toldThere();
    QCOMPARE(told.removeDuplicates(), 0);
    qInfo("%d kills, %d acts acknowledged", kills, m_count);
    QVERIFY(m_count > kills / 4); // Else nothing was tried.
    QCOMPARE(m_kept.size(), qsizetype(verbs.size()));
    QVERIFY(m_desk.app().quit());
}

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
