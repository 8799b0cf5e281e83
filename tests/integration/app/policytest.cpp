// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/clinicbellprocess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// The real program under an organisation's policy.
class PolicyTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aDraftIsChecked();
    void wrongUseIsSaid();
    void whatIsFixedIsNotChangedFromTheCommandLine();
    void anotherServerThanTheFixedOneIsRefused();
    void aFaultIsSaidInTheStatus();
    void oneThatOthersCanWriteIsNotUsed();

private:
    QString write(const QByteArray &json, const QString &name = u"policy.json"_s) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicBellProcess> m_app;
};

void PolicyTest::initTestCase()
{
    if (::geteuid() != 0)
        QSKIP("A policy is taken from root alone, and this is another user.");
    if (QFile::exists(u"/etc/clinicbell/policy.json"_s))
        QSKIP("This computer has a policy of its own.");
}

void PolicyTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_app = std::make_unique<ClinicBellProcess>(m_folder->filePath(u"profile"_s));
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CLINICBELL_POLICY"_s, m_folder->filePath(u"policy.json"_s));
    m_app->setEnvironment(environment);
}

void PolicyTest::cleanup()
{
    m_app.reset();
    m_folder.reset();
}

QString PolicyTest::write(const QByteArray &json, const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() ? file.fileName() : QString();
}

void PolicyTest::aDraftIsChecked()
{
    const QString draft =
        write("{\n\"format\": 1,\n\"fixed\": {\n\"keep_days\": -1,\n\"sonds\": true\n}}", u"draft.json"_s);
    const Outcome bad = m_app->ask({u"policy"_s, u"check"_s, draft});
    QCOMPARE(bad.exitCode, 1);
    QVERIFY2(bad.err.count('\n') == 2, bad.err.constData());
    QVERIFY2(bad.err.contains("draft.json, line 4: fixed.keep_days must be a whole number"), bad.err.constData());
    QVERIFY2(bad.err.contains("draft.json, line 5: fixed.sonds is no setting that is known"), bad.err.constData());
    write(R"({"format": 1, "fixed": {"keep_days": 30}})");
    QCOMPARE(m_app->ask({u"policy"_s, u"check"_s}).exitCode, 0); // The one in force.
}

void PolicyTest::wrongUseIsSaid()
{
    for (const QStringList &words : {QStringList{u"policy"_s}, QStringList{u"policy"_s, u"show"_s},
                                     QStringList{u"policy"_s, u"check"_s, u"a"_s, u"b"_s}}) {
        const Outcome outcome = m_app->ask(words);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains("needs “check”"), outcome.err.constData());
    }
}

void PolicyTest::whatIsFixedIsNotChangedFromTheCommandLine()
{
    write(R"({"format": 1, "fixed": {"proxy": "none"}})");
    const Outcome outcome = m_app->ask({u"--headless"_s, u"--proxy"_s, u"system"_s});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("Your organisation has set this"), outcome.err.constData());
}

void PolicyTest::anotherServerThanTheFixedOneIsRefused()
{
    write(R"({"format": 1, "fixed": {"server": "https://clinic.example"}})");
    QVERIFY(m_app->start());
    QVERIFY(m_app->status()[u"policy_error"_s].isNull());
    const Outcome outcome = m_app->signIn(u"http://127.0.0.1:9"_s);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("Your organisation has set this"), outcome.err.constData());
    QVERIFY(m_app->quit());
}

void PolicyTest::aFaultIsSaidInTheStatus()
{
    write("{\"format\": 1,\n\"fixed\": {\n\"keep_dayz\": 30}}");
    QVERIFY(m_app->start());
    const QJsonObject error = m_app->status()[u"policy_error"_s].toObject();
    QCOMPARE(error[u"code"_s].toString(), u"policy-invalid"_s);
    QVERIFY(error[u"message"_s].toString().contains(u"line 3: fixed.keep_dayz is no setting"_s));
    const Outcome forPeople = m_app->ask({u"status"_s});
    QVERIFY2(forPeople.out.contains("keep_dayz"), forPeople.out.constData());
    QVERIFY(m_app->quit());
}

void PolicyTest::oneThatOthersCanWriteIsNotUsed()
{
    const QString path = write(R"({"format": 1, "fixed": {"plain_http_allowed": true}})");
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0666), 0);
    QVERIFY(m_app->start());
    const QString message = m_app->status()[u"policy_error"_s].toObject()[u"message"_s].toString();
    QVERIFY2(message.contains(u"others than root can write"_s), qPrintable(message));
    const Outcome outcome = m_app->signIn(u"http://192.0.2.1"_s);
    QVERIFY2(outcome.err.contains("begins with https"), outcome.err.constData());
    QVERIFY(m_app->quit());
}

QTEST_GUILESS_MAIN(PolicyTest)
#include "policytest.moc"
