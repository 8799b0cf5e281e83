// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/personalwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using Rule = PersonalTrace::Rule;

namespace {

QString ruleOf(const std::optional<PersonalTrace> &trace)
{
    return trace ? traceKey(trace->rule) : u"clean"_s;
}

QList<ReportSection> log(const QString &text)
{
    return {{.name = u"program"_s, .text = u"ClinicBell 0.1.0"_s}, {.name = u"log"_s, .text = text}};
}

} // namespace

/// What must not leave this computer in a report for support.
class PersonalWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatLooksPersonalIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *name, const QString &text, const QString &rule) {
            QTest::newRow(name) << text << rule;
        };
        row("an address", u"user siti@klinik.example signed in"_s, u"e-mail"_s);
        row("one with umlauts", u"jürgen.müller@praxis.example"_s, u"e-mail"_s);
        row("a proxy's user", u"http://ann@proxy.example:8080"_s, u"e-mail"_s);
        row("a phone from abroad", u"call +62 812-3456-7890 now"_s, u"phone"_s);
        row("a phone of the country", u"call 0812 3456 7890."_s, u"phone"_s);
        row("a phone in parentheses", u"tel (021) 555-0199-22"_s, u"phone"_s);
        row("a bearer", u"Authorization: bearer abcdef1"_s, u"secret"_s);
        row("a JWT", u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"_s, u"secret"_s);
        row("Laravel's token", u"12|aBcDeFgHiJkLmNoPqRsTuVwX"_s, u"secret"_s);
        row("a key in hex", u"key 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"_s, u"secret"_s);
        row("a key in base64", u"k=Zm9vYmFyMTIzNDU2Nzg5MFFXRVJUWVVJT1A="_s, u"secret"_s);
        row("a private key", u"-----BEGIN EC PRIVATE KEY-----"_s, u"secret"_s);

        row("times and dates", u"2026-03-02T08:00:12.345Z warning clinicbell.sync: 12 rows, 00:07:12"_s, u"clean"_s);
        row("addresses of computers", u"https://clinic.example:8443 127.0.0.1:8620 [::1]"_s, u"clean"_s);
        row("a UUID", u"act 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9 was declined"_s, u"clean"_s);
        row("a channel", u"private-private-notifications.7 presence-presence-clinic.1"_s, u"clean"_s);
        row("an event", u"Illuminate\\Notifications\\Events\\BroadcastNotificationCreated"_s, u"clean"_s);
        row("numbers", u"1000000000 12345678901234 0 0.5 003"_s, u"clean"_s);
        row("a version", u"Qt 6.4.2, Linux 6.1.0-18-amd64"_s, u"clean"_s);
    }
    void whatLooksPersonalIsFound()
    {
        QFETCH(QString, text);
        const auto trace = findByLooks(log(text));
        QTEST(ruleOf(trace), "rule");
        if (trace)
            QCOMPARE(trace->section, u"log"_s);
    }

    void aKnownNameIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("found");
        QTest::newRow("as it is") << u"for Budi Santoso today"_s << u"Budi Santoso"_s << true;
        QTest::newRow("another case") << u"for BUDI santoso"_s << u"Budi Santoso"_s << true;
        QTest::newRow("with a title") << u"Putri Lestari came"_s << u"Dr. Putri Lestari"_s << true;
        QTest::newRow("turned round") << u"Santoso, Budi"_s << u"Budi Santoso"_s << true;
        QTest::newRow("accents") << u"Jose Alvarez"_s << u"José Álvarez"_s << true;
        QTest::newRow("one word") << u"patient Sukarno"_s << u"Sukarno"_s << true;
        QTest::newRow("within JSON") << u"{\"x\":\"Budi Santoso\"}"_s << u"Budi Santoso"_s << true;
        QTest::newRow("half of it") << u"Budi came"_s << u"Budi Santoso"_s << false;
        QTest::newRow("a word of ours") << u"administrator, admin"_s << u"Admin"_s << false;
        QTest::newRow("a part of a word") << u"Sukarnoputri"_s << u"Sukarno"_s << false;
        QTest::newRow("nothing") << u"Budi"_s << QString() << false;
    }
    void aKnownNameIsFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(bool, found);
        QCOMPARE(ruleOf(PersonalWords(log(text)).findName(name)), found ? u"name"_s : u"clean"_s);
    }

    void aKnownTextIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("known");
        QTest::addColumn<bool>("found");
        const QString message = u"Patient collapsed in room 3. Dr. Sari asked for help."_s;
        QTest::newRow("whole") << u"x: "_s + message << message << true;
        QTest::newRow("five words of it") << u"error near “in Room 3, dr sari” at 7"_s << message << true;
        QTest::newRow("a short one") << u"a payment received!"_s << u"Payment received"_s << true;
        QTest::newRow("four words of it") << u"in room 3 dr"_s << message << false;
        QTest::newRow("a single word") << u"a reminder is due"_s << u"Reminder"_s << false;
    }
    void aKnownTextIsFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, known);
        QFETCH(bool, found);
        const auto trace = PersonalWords(log(text)).findText(known);
        QCOMPARE(ruleOf(trace), found ? u"text"_s : u"clean"_s);
    }

    /// 100,000 known texts against a whole log: as long as it takes to look their words up.
    void manyAreLookedForQuickly()
    {
        const PersonalWords words(
            log(QString(u"2026-03-02T08:00:12.345Z info clinicbell.sync: 12 rows came\n"_s).repeated(200)));
        QElapsedTimer timer;
        timer.start();
        for (int n = 0; n < 100'000; ++n)
            QVERIFY(!words.findText(u"Budi Santoso has confirmed appointment number %1 in room 3"_s.arg(n)));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(PersonalWordsTest)
#include "tst_personalwords.moc"
