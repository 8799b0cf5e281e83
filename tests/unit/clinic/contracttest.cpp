// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/contract.h"
#include "core/clinic/restclient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::clinic;

namespace {

RestAnswer answerOf(const QByteArray &body, int status = 200, const QByteArray &type = "application/json")
{
    return {.url = {},
            .status = status,
            .contentType = type,
            .body = body,
            .retryAfter = {},
            .date = QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC)};
}

/// "word-missing data.token", one a line, in the order in which they were found.
QStringList found(const QList<Deviation> &deviations)
{
    QStringList lines;
    for (const Deviation &each : deviations) {
        const QString number = each.amount ? u' ' + QString::number(each.amount) : QString();
        lines.append((deviationKey(each.kind) + u' ' + each.what).trimmed() + number);
    }
    return lines;
}

} // namespace

/// What a backend does differently from the contract is told word by word (backend.md, section 1).
class ContractTest : public QObject
{
    Q_OBJECT

private slots:
    void aCallWithoutAToken_data()
    {
        QTest::addColumn<RestAnswer>("answer");
        QTest::addColumn<QStringList>("deviations");
        const auto row = [](const char *name, const RestAnswer &answer, const QStringList &deviations) {
            QTest::newRow(name) << answer << deviations;
        };
        row("as it should be", answerOf(R"({"success":false,"message":"Unauthenticated."})", 401), {});
        row("in Indonesian", answerOf(R"({"success":false,"pesan":"Belum masuk"})", 401), {});
        row("Laravel's own", answerOf(R"({"message":"Unauthenticated."})", 401), {});
        row("a web page", answerOf("<html>", 302, "text/html"),
            {u"not-json text/html"_s, u"status-without-token 302"_s, u"word-missing message"_s});
        row("forbidden", answerOf(R"({"success":false,"message":"No"})", 403), {u"status-without-token 403"_s});
        RestAnswer timeless = answerOf(R"({"success":false,"message":"No"})", 401);
        timeless.date = {};
        row("no time", timeless, {u"no-date"_s});
    }
    void aCallWithoutAToken()
    {
        QFETCH(RestAnswer, answer);
        QTEST(found(judgeWithoutToken(u"GET /auth/me"_s, answer)), "deviations");
    }

    void aSuccessSaysSo()
    {
        QCOMPARE(found(judgeBroadcasting(
                     u"c"_s, answerOf(R"({"data":{"key":"k","host":"h","auth_endpoint":"/a","user_id":1}})"))),
                 QStringList{u"word-missing success"_s});
    }

    void aSignIn()
    {
        const QByteArray good = R"({"success":true,"data":{"token":"x","expires_in":60,
            "user":{"id":1,"name":"A","role":"doctor","clinic_id":1}}})";
        QCOMPARE(found(judgeSignIn(u"POST /auth/login"_s, answerOf(good))), QStringList());
        const QByteArray poor = R"({"success":true,"data":{"token":"x","user":{"id":1,"name":"A","role":"doctor"}}})";
        QCOMPARE(found(judgeSignIn(u"POST /auth/login"_s, answerOf(poor))),
                 (QStringList{u"word-missing data.expires_in"_s, u"word-missing data.user.clinic_id"_s}));
        QCOMPARE(found(judgeSignIn(u"POST /auth/login"_s, answerOf("", 500))), QStringList{u"call-fails 500"_s});
    }

    void aList_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("deviations");
        const QByteArray row = R"({"id":1,"type":"x","title":"t","message":"m","created_at":"2025-12-20T10:00:00Z"})";
        QTest::newRow("as it should be") << R"({"success":true,"data":[)" + row + R"(],"pagination":{}})"
                                         << QStringList();
        QTest::newRow("Laravel's paginator") << R"({"success":true,"data":{"data":[)" + row + "]}}"
                                             << QStringList{u"list-elsewhere data.data"_s, u"no-pagination"_s};
        QTest::newRow("bare") << '[' + row + ']'
                              << QStringList{u"list-elsewhere the answer itself"_s, u"no-pagination"_s};
        QTest::newRow("no list") << QByteArray(R"({"success":true,"pagination":{}})")
                                 << QStringList{u"word-missing data"_s};
        QTest::newRow("its rows") << QByteArray(R"({"success":true,"pagination":{},"data":[
            {"id":1,"type":"x","title":"t","created_at":"2025-12-20 10:00:00","data":"{}"}]})")
                                  << QStringList{u"word-missing message"_s, u"time-without-zone created_at"_s,
                                                 u"data-is-text"_s};
    }
    void aList()
    {
        QFETCH(QByteArray, body);
        QTEST(found(judgeNotifications(u"GET /notifications"_s, answerOf(body))), "deviations");
    }

    void whereLiveIs()
    {
        const QByteArray good = R"({"success":true,"data":{"key":"k","host":"h","auth_endpoint":"/a","user_id":1}})";
        QCOMPARE(found(judgeBroadcasting(u"c"_s, answerOf(good))), QStringList());
        const QByteArray poor = R"({"success":true,"data":{"key":"k","auth_endpoint":"/a","user_id":1}})";
        QCOMPARE(found(judgeBroadcasting(u"c"_s, answerOf(poor))), QStringList{u"word-missing data.host"_s});
    }

    void aChannelsSignature()
    {
        QCOMPARE(found(judgeChannel(u"c"_s, answerOf(R"({"auth":"key:signature"})"))), QStringList());
        QCOMPARE(found(judgeChannel(u"c"_s, answerOf(R"({"auth":"signature"})", 200, "text/html"))),
                 (QStringList{u"not-json text/html"_s, u"unsigned-key"_s}));
        QCOMPARE(found(judgeChannel(u"c"_s, answerOf("{}"))), QStringList{u"word-missing auth"_s});
        QCOMPARE(found(judgeChannel(u"c"_s, answerOf("{}", 403))), QStringList{u"call-fails 403"_s});
    }
};

QTEST_APPLESS_MAIN(ContractTest)
#include "contracttest.moc"
