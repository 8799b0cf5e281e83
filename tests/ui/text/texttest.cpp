// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/text/textsamples.h"
#include "ui/inbox/remindchoices.h"
#include "ui/text/errortext.h"
#include "ui/text/notificationtext.h"
#include "ui/text/safetext.h"
#include "ui/text/statustext.h"
#include "ui/text/timetext.h"
#include "ui/text/urgencytext.h"

#include <QtTest>

#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::test;
using namespace clinicbell::ui;

class TextTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void aTimeIsToldAsShortAsItCan_data();
    void aTimeIsToldAsShortAsItCan();
    void dotsWhereTheLocaleWantsThem();
    void secondsAreShownWhereTheyMatter();
    void daysHaveHeadings_data();
    void daysHaveHeadings();
    void everyErrorHasASentenceOfItsOwn();
    void anErrorNeverShowsItsDetail();
    void aWaitIsToldInNumbers();
    void aClockIsWrongBySoMuch_data();
    void aClockIsWrongBySoMuch();
    void whatSomebodyHasToMendIsSaidBesideTheConnection_data();
    void whatSomebodyHasToMendIsSaidBesideTheConnection();
    void theConnectionHasItsWords_data();
    void theConnectionHasItsWords();
    void thatEmergenciesAreOnlyCheckedIsSaid_data();
    void thatEmergenciesAreOnlyCheckedIsSaid();
    void whatTheServerSendsIsMadeSafe_data();
    void whatTheServerSendsIsMadeSafe();
    void aLongTextIsCutBetweenCharacters();
    void lateRowsSaySo_data();
    void whatIsPutOffSaysWhenItComesBack();
    void lateRowsSaySo();
    void whoGetsItNextAndWhenIsTold_data();
    void whoGetsItNextAndWhenIsTold();
};

void TextTest::aTimeIsToldAsShortAsItCan_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<QString>("words");
    QTest::newRow("now") << qint64(0) << u"now"_s;
    QTest::newRow("59 s") << qint64(59) << u"now"_s;
    QTest::newRow("a fast server clock") << qint64(-30) << u"now"_s;
    QTest::newRow("1 min") << qint64(60) << u"1 min"_s;
    QTest::newRow("59 min") << qint64(3599) << u"59 min"_s;
    QTest::newRow("today") << qint64(3600) << u"13:42"_s;
    QTest::newRow("yesterday") << qint64(86'400) << u"Yesterday 14:42"_s;
    QTest::newRow("this week") << qint64(6 * 86'400) << u"Tue 14:42"_s;
    QTest::newRow("older") << qint64(7 * 86'400) << u"16 Nov 2026"_s;
    QTest::newRow("to come") << qint64(-600) << u"in 10 min"_s;
    QTest::newRow("later today") << qint64(-7200) << u"16:42"_s;
}

void TextTest::aTimeIsToldAsShortAsItCan()
{
    QFETCH(qint64, secondsAgo);
    QFETCH(QString, words);
    QCOMPARE(relativeTime(monday().addSecs(-secondsAgo), monday(), british()), words);
}

void TextTest::dotsWhereTheLocaleWantsThem()
{
    QCOMPARE(clockTime(monday(), QLocale(QLocale::Indonesian, QLocale::Indonesia)), u"14.42"_s);
    QCOMPARE(clockTime(monday(), QLocale::c()), u"14:42"_s);
}

void TextTest::secondsAreShownWhereTheyMatter()
{
    QCOMPARE(clockTimeWithSeconds(monday().addSecs(7), british()), u"14:42:07"_s);
    QCOMPARE(clockTimeWithSeconds(monday().addSecs(7), QLocale(QLocale::Indonesian, QLocale::Indonesia)),
             u"14.42.07"_s);
}

void TextTest::daysHaveHeadings_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("heading");
    QTest::newRow("today") << QDate(2026, 11, 23) << u"Today"_s;
    QTest::newRow("a clock ahead") << QDate(2026, 11, 24) << u"Today"_s;
    QTest::newRow("yesterday") << QDate(2026, 11, 22) << u"Yesterday"_s;
    QTest::newRow("this year") << QDate(2026, 11, 16) << u"Monday 16 November"_s;
    QTest::newRow("another year") << QDate(2025, 11, 12) << u"12 November 2025"_s;
}

void TextTest::daysHaveHeadings()
{
    QFETCH(QDate, day);
    QFETCH(QString, heading);
    QCOMPARE(dayText(day, monday().date(), british()), heading);
}

void TextTest::everyErrorHasASentenceOfItsOwn()
{
    QSet<QString> sentences;
    for (int code = 0; code <= static_cast<int>(ErrorCode::SetByOrganisation); ++code) {
        Error error;
        error.code = static_cast<ErrorCode>(code);
        const QString sentence = errorText(error);
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentences.contains(sentence), qPrintable(sentence));
        sentences.insert(sentence);
    }
}

void TextTest::anErrorNeverShowsItsDetail()
{
    Error error;
    error.code = ErrorCode::Refused;
    error.detail = u"SQLSTATE[23000]"_s;
    QVERIFY(!errorText(error).contains(error.detail));
    error.serverWords = u"Jadwal\u202E penuh"_s;
    QVERIFY(errorText(error).contains(u"Jadwal penuh"_s));
}

void TextTest::aWaitIsToldInNumbers()
{
    Error error;
    error.code = ErrorCode::RateLimited;
    error.retryAfter = std::chrono::seconds(20);
    QVERIFY(errorText(error).contains(u"20 s"_s));
    error.retryAfter = std::chrono::minutes(15);
    QVERIFY(errorText(error).contains(u"15 min"_s));
}

void TextTest::aClockIsWrongBySoMuch_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QString>("words");
    QTest::newRow("behind") << qint64(420) << u"This computer's clock is wrong by 7 min."_s;
    QTest::newRow("ahead") << qint64(-420) << u"This computer's clock is wrong by 7 min."_s;
    QTest::newRow("nearly an hour") << qint64(3570) << u"by 60 min."_s;
    QTest::newRow("hours") << qint64(3 * 3600 + 1200) << u"by 3 h."_s;
    QTest::newRow("days") << qint64(-400 * 86'400) << u"by 400 days."_s;
    QTest::newRow("next to nothing") << qint64(5) << u"by 1 min."_s;
}

void TextTest::aClockIsWrongBySoMuch()
{
    QFETCH(qint64, offset);
    QFETCH(QString, words);
    const Error error{.code = ErrorCode::ClockWrong, .clockOffset = std::chrono::seconds(offset)};
    QVERIFY2(errorText(error).contains(words), qPrintable(errorText(error)));
}

void TextTest::whatSomebodyHasToMendIsSaidBesideTheConnection_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("expired") << ErrorCode::CertificateExpired << true;
    QTest::newRow("unknown issuer") << ErrorCode::CertificateUnknownIssuer << true;
    QTest::newRow("clock") << ErrorCode::ClockWrong << true;
    QTest::newRow("no TLS") << ErrorCode::TlsFailed << true;
    QTest::newRow("proxy") << ErrorCode::ProxyPasswordWrong << true;
    QTest::newRow("file") << ErrorCode::CaFileMissing << true;
    QTest::newRow("refused") << ErrorCode::ConnectionRefused << false;
    QTest::newRow("silent") << ErrorCode::TimedOut << false;
    QTest::newRow("server failure") << ErrorCode::ServerFailure << false;
}

void TextTest::whatSomebodyHasToMendIsSaidBesideTheConnection()
{
    QFETCH(ErrorCode, code);
    QFETCH(bool, isSaid);
    for (const Connection connection : {Connection::Offline, Connection::Polling}) {
        ConnectionStatus status;
        status.connection = connection;
        status.lastError = Error{.code = code};
        const QString text = connectionText(status, monday(), british());
        QCOMPARE(text.endsWith(errorText(*status.lastError)), isSaid);
    }
}

void TextTest::theConnectionHasItsWords_data()
{
    QTest::addColumn<int>("connection");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, Connection connection, const QString &word, const QString &sentence) {
        QTest::newRow(name) << static_cast<int>(connection) << word << sentence;
    };
    row("live", Connection::Live, u"Live"_s, u"Live"_s);
    row("connecting", Connection::Connecting, u"Reconnecting in 8 s"_s, u"Reconnecting in 8 s"_s);
    row("offline", Connection::Offline, u"Offline since 14:30"_s, u"Offline. Showing what was saved at 14:32."_s);
    row("polling", Connection::Polling, u"Checking every 30 s"_s,
        u"Live updates are off for this server, checking every 30 s."_s);
    row("signed out", Connection::SignedOut, u"Signed out"_s, u"Signed out. Sign in again to go on."_s);
}

void TextTest::theConnectionHasItsWords()
{
    QFETCH(int, connection);
    QFETCH(QString, word);
    QFETCH(QString, sentence);
    ConnectionStatus status;
    status.connection = static_cast<Connection>(connection);
    status.since = monday().addSecs(-720);
    status.lastSync = monday().addSecs(-600);
    status.retryAt = monday().addMSecs(7'400);
    status.pollInterval = std::chrono::seconds(30);
    QCOMPARE(connectionWord(status, monday(), british()), word);
    QCOMPARE(connectionText(status, monday(), british()), sentence);
}

void TextTest::thatEmergenciesAreOnlyCheckedIsSaid_data()
{
    QTest::addColumn<int>("connection");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("live") << int(Connection::Live) << u"Live. Emergencies are checked every 30 s."_s;
    QTest::newRow("polling") << int(Connection::Polling)
                             << u"Live updates are off for this server, checking every 30 s. "
                                "Emergencies are checked every 30 s."_s;
}

void TextTest::thatEmergenciesAreOnlyCheckedIsSaid()
{
    QFETCH(int, connection);
    QFETCH(QString, sentence);
    ConnectionStatus status;
    status.connection = static_cast<Connection>(connection);
    status.pollInterval = std::chrono::seconds(30);
    status.emergencyInterval = std::chrono::seconds(30);
    QCOMPARE(connectionText(status, monday(), british()), sentence);
}

void TextTest::whatTheServerSendsIsMadeSafe_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"Budi Santoso"_s << u"Budi Santoso"_s;
    QTest::newRow("mark-up stays text") << u"<b>Budi</b>"_s << u"<b>Budi</b>"_s;
    QTest::newRow("override") << u"a\u202Eb\u2066c"_s << u"abc"_s;
    QTest::newRow("control") << u"a\u0007b\u001Bc\u0000d"_s << u"abcd"_s;
    QTest::newRow("lines") << u"a\r\nb\u2028c"_s << u"a\nb\nc"_s;
    QTest::newRow("arabic") << u"موعد مؤكد"_s << u"موعد مؤكد"_s;
}

void TextTest::whatTheServerSendsIsMadeSafe()
{
    QFETCH(QString, sent);
    QFETCH(QString, shown);
    QCOMPARE(safeText(sent), shown);
}

void TextTest::aLongTextIsCutBetweenCharacters()
{
    const QString faces = u"😀"_s.repeated(1'000'000);
    const QString cut = safeText(faces, 9);
    QCOMPARE(cut, u"😀😀😀😀…"_s);
    QCOMPARE(safeLine(u" a \n b "_s), u"a b"_s);
}

void TextTest::lateRowsSaySo_data()
{
    QTest::addColumn<int>("late"); // s
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("in time") << 0 << QString() << QString();
    QTest::newRow("not worth a word") << 59 << QString() << QString();
    QTest::newRow("a minute") << 60 << u"+1 min"_s << u"1 minute late"_s;
    QTest::newRow("minutes") << 19 * 60 + 59 << u"+19 min"_s << u"19 minutes late"_s;
    QTest::newRow("an hour") << 3'600 << u"+1 h"_s << u"1 hour late"_s;
    QTest::newRow("hours") << 23 * 3'600 << u"+23 h"_s << u"23 hours late"_s;
    QTest::newRow("a day") << 86'400 << u"+1 d"_s << u"1 day late"_s;
    QTest::newRow("days") << 3 * 86'400 << u"+3 d"_s << u"3 days late"_s;
}

void TextTest::whoGetsItNextAndWhenIsTold_data()
{
    QTest::addColumn<QJsonObject>("data");
    QTest::addColumn<QString>("words");
    const auto data = [](const char *at, const char *to) {
        return QJsonObject{{u"escalates_at"_s, QString::fromLatin1(at)}, {u"escalates_to"_s, QString::fromUtf8(to)}};
    };
    QTest::newRow("soon") << data("2026-03-02T08:00:42Z", "Duty nurse") << u"Goes to Duty nurse at 08:00"_s;
    QTest::newRow("later") << data("2026-03-02T08:12:05Z", "Duty nurse") << u"Goes to Duty nurse at 08:12"_s;
    QTest::newRow("now") << data("2026-03-02T08:00:00Z", "Duty nurse") << u"Should have gone to Duty nurse at 08:00"_s;
    QTest::newRow("nobody") << data("2026-03-02T08:00:42Z", "") << QString();
    QTest::newRow("no time") << data("soon", "Duty nurse") << QString();
    QTest::newRow("nothing") << QJsonObject() << QString();
}

void TextTest::whoGetsItNextAndWhenIsTold()
{
    QFETCH(const QJsonObject, data);
    QFETCH(const QString, words);
    Notification alert = notification(u"Emergency"_s, {});
    alert.data = data;
    const std::optional<Escalation> next = escalationOf(alert);
    QCOMPARE(next.has_value(), !words.isEmpty());
    if (next)
        QCOMPARE(escalationText(*next, QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC), british()), words);
}

void TextTest::whatIsPutOffSaysWhenItComesBack()
{
    QCOMPARE(remindedText(monday().addSecs(3600), monday(), british()), u"Comes back at 15:42."_s);
    QCOMPARE(remindedText(monday().addDays(1), monday(), british()), u"Comes back tomorrow at 14:42."_s);
    QCOMPARE(remindedText(monday().addDays(3), monday(), british()), u"Comes back on Thursday 26 November at 14:42."_s);
}

void TextTest::lateRowsSaySo()
{
    QFETCH(const int, late);
    QFETCH(const QString, tag);
    QFETCH(const QString, spoken);
    Notification row = notification(u"Patient waits"_s, {});
    row.late = std::chrono::seconds(late);
    QCOMPARE(latenessTag(row), tag);
    QCOMPARE(latenessText(row.late), spoken);
    QCOMPARE(accessibleRowText(row, row.createdAt).endsWith(spoken), true);
    row.readAt = row.createdAt.addSecs(late + 1);
    QCOMPARE(latenessTag(row), QString());
    QVERIFY(!accessibleRowText(row, row.createdAt).contains(" late,"_L1));
}

QTEST_MAIN(TextTest)
#include "texttest.moc"
