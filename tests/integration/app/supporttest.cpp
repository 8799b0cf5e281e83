// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// The report for who helps, and why something came, from the real program.
class SupportTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aReportIsWrittenWithoutAnythingPersonal();
    void whatWasPlantedIsCaught_data();
    void whatWasPlantedIsCaught();
    void aFolderThatIsNotThereIsSaid();
    void withoutARunningOneThereIsNone();
    void whySaysWhatWasDecided();

private:
    QString report() const { return m_desk->folder() + u"/report.json"_s; }
    void log(const QByteArray &line);

    std::unique_ptr<Desk> m_desk;
};

void SupportTest::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->open());
    m_desk->server().notify(1, u"siti@klinik.example"_s,
                            {{u"type"_s, u"appointment_confirmed"_s},
                             {u"title"_s, u"Lab result for Ratna Dewi"_s},
                             {u"message"_s, u"The blood count of Ratna Dewi is in, please call her back"_s},
                             {u"data"_s, QJsonObject{{u"patient_name"_s, u"Ratna Dewi"_s}}}});
    QVERIFY(m_desk->agrees());
}

void SupportTest::cleanup()
{
    if (m_desk->app().isRunning())
        QVERIFY(m_desk->app().quit());
    m_desk.reset();
}

void SupportTest::log(const QByteArray &line)
{
    QFile file(m_desk->app().profile() + u"/clinicbell.log"_s);
    QVERIFY2(file.exists(), qPrintable(QDir(m_desk->app().profile()).entryList().join(u' ')));
    QVERIFY(file.open(QIODevice::Append) && file.write("2026-03-02T08:00:00.000Z warning test: " + line + '\n') > 0);
}

void SupportTest::aReportIsWrittenWithoutAnythingPersonal()
{
    const Outcome outcome = m_desk->app().askJson({u"support-bundle"_s, report()});
    QVERIFY2(outcome.exitCode == 0, (outcome.err + outcome.out).constData());
    QVERIFY(outcome.object()[u"written"_s].toBool());
    QFile file(report());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QByteArray text = file.readAll();
    const QJsonObject parts = QJsonDocument::fromJson(text).object();
    for (const auto &part : {u"program"_s, u"settings"_s, u"connection"_s, u"connection_log"_s, u"checks"_s, u"log"_s})
        QVERIFY2(parts.contains(part), qPrintable(part));
    for (const char *personal : {"Ratna", "Dewi", "blood count", "siti", "clinic-demo", "Bearer"})
        QVERIFY2(!text.contains(personal), personal);
    QCOMPARE(parts[u"connection"_s][u"connection"_s].toString(), u"live"_s);
}

void SupportTest::whatWasPlantedIsCaught_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("rule");
    QTest::newRow("an address") << QByteArray("for siti@klinik.example") << u"e-mail"_s;
    QTest::newRow("a phone") << QByteArray("call +62 812 3456 7890") << u"phone"_s;
    QTest::newRow("a token") << QByteArray("Authorization: Bearer 12|abcdefghijklmnop") << u"secret"_s;
    QTest::newRow("a patient") << QByteArray("no room for RATNA DEWI") << u"name"_s;
    QTest::newRow("a text") << QByteArray("cannot show: please call her back, the end") << u"text"_s;
    QTest::newRow("oneself") << QByteArray("SELF") << u"name"_s;
}

void SupportTest::whatWasPlantedIsCaught()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, rule);
    if (line == "SELF") {
        const QString token = m_desk->server().signIn();
        const QJsonValue me = m_desk->server().call("GET", u"/auth/me"_s, {}, token).data();
        const QString name = me[u"user"_s].isObject() ? me[u"user"_s][u"name"_s].toString() : me[u"name"_s].toString();
        QVERIFY(!name.isEmpty());
        line = name.toUtf8();
    }
    if (rule == u"text"_s)
        line.replace("please call her back", "is in, please call her back");
    log(line);
    const Outcome outcome = m_desk->app().askJson({u"support-bundle"_s, report()});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.object()[u"rule"_s].toString(), rule);
    QCOMPARE(outcome.object()[u"section"_s].toString(), u"log"_s);
    QVERIFY(!QFile::exists(report()));
    QVERIFY2(outcome.err.contains("“log”"), outcome.err.constData());
    QVERIFY(!outcome.err.contains(line) && !outcome.out.contains(line)); // The place, never the text.
}

void SupportTest::aFolderThatIsNotThereIsSaid()
{
    const Outcome outcome = m_desk->app().ask({u"support-bundle"_s, m_desk->folder() + u"/no/where.json"_s});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("another folder"), outcome.err.constData());
}

void SupportTest::withoutARunningOneThereIsNone()
{
    QVERIFY(m_desk->app().quit());
    QCOMPARE(m_desk->app().ask({u"support-bundle"_s, report()}).exitCode, 3);
    QCOMPARE(m_desk->app().ask({u"support-bundle"_s}).exitCode, 2);
}

void SupportTest::whySaysWhatWasDecided()
{
    const QString id = m_desk->app().list().first()[u"id"_s].toString();
    const QJsonArray steps = m_desk->app().askJson({u"why"_s, id}).array();
    QStringList keys;
    for (const QJsonValue &step : steps)
        keys.append(step[u"step"_s].toString());
    QVERIFY2(keys.size() >= 3, qPrintable(keys.join(u' ')));
    QCOMPARE(keys.mid(0, 3), (QStringList{u"came-live"_s, u"lane"_s, u"popped-up"_s}));
    QVERIFY(steps.at(1)[u"rule"_s].isObject());
    const QByteArray words = m_desk->app().ask({u"why"_s, id}).out;
    QVERIFY2(words.contains("It came live at"), words.constData());
    QVERIFY(!words.contains("Ratna"));

    QCOMPARE(m_desk->app().ask({u"read"_s, id}).exitCode, 0);
    QVERIFY(ClinicBellProcess::eventually([&] {
        return m_desk->app().ask({u"why"_s, id}).out.contains("It was read at");
    }));

    // Of an earlier run of the program only what its row keeps is known.
    QVERIFY(m_desk->app().quit());
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->app().becomes(u"live"_s));
    QVERIFY(m_desk->app().ask({u"why"_s, id}).out.contains("not remembered"));
    QCOMPARE(m_desk->app().ask({u"why"_s, u"nothing"_s}).exitCode, 1);
}

QTEST_GUILESS_MAIN(SupportTest)
#include "supporttest.moc"
