// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/scriptedclient.h"
#include "tests/support/framecheck.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pusher::test;

namespace {

QByteArray kept(const QString &file)
{
    QFile input(QDir(QStringLiteral(CORPUS)).filePath(file));
    return input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

QStringList reachedBy(const QString &file)
{
    const auto script = QString::fromUtf8(kept(file));
    ScriptedClient client;
    for (const auto &line : script.split(u'\n'))
        client.run(line);
    QStringList names;
    for (const auto &name : client.reached())
        names.append(name);
    return names;
}

/// Some of the signals that each script is there for.
QHash<QString, QStringList> placesOfScripts()
{
    return {
        {u"aftersignout"_s, {u"signedIn"_s, u"signedOut"_s}},
        {u"badfirstframe"_s, {u"badFrame"_s}},
        {u"batch"_s, {u"subscribed"_s, u"membersReset"_s, u"subscriptionFailed"_s}},
        {u"batchmissing"_s, {u"subscribed"_s, u"subscriptionFailed"_s}},
        {u"cache"_s, {u"cacheMissed"_s, u"eventReceived"_s, u"memberLeft"_s, u"subscriptionCountChanged"_s}},
        {u"encrypted"_s, {u"decrypted"_s, u"decryptionFailed"_s, u"cacheMissed"_s}},
        {u"keepalive"_s, {u"badFrame"_s, u"gapEnded"_s}},
        {u"presence"_s, {u"membersReset"_s, u"memberJoined"_s, u"memberUpdated"_s, u"memberLeft"_s}},
        {u"refused"_s, {u"refused"_s, u"connectingIn"_s}},
        {u"rotation"_s, {u"decrypted"_s, u"decryptionFailed"_s, u"subscriptionFailed"_s}},
        {u"secondthoughts"_s, {u"connected"_s}},
        {u"signin"_s,
         {u"signedIn"_s, u"signedOut"_s, u"userEventReceived"_s, u"watchedWentOnline"_s, u"watchedWentOffline"_s}},
        {u"signinpresence"_s, {u"signedIn"_s, u"membersReset"_s, u"subscriptionFailed"_s, u"signInFailed"_s}},
        {u"signinrefused"_s, {u"signInFailed"_s, u"errorOccurred"_s}},
        {u"slowserver"_s, {u"subscriptionFailed"_s, u"errorOccurred"_s}},
        {u"subscriptions"_s, {u"subscribed"_s, u"eventReceived"_s}},
        {u"unreadable"_s, {u"badFrame"_s}},
    };
}

} // namespace

/// The inputs that the fuzz targets begin with, where there is no fuzzer: none breaks a rule, and each gets where it is
/// meant to, since what no input reaches is not fuzzed.
class CorpusTest : public QObject
{
    Q_OBJECT
private slots:
    void everyScriptGetsWhereItIsMeantTo_data();
    void everyScriptGetsWhereItIsMeantTo();
    void everyFrameIsReadAsQtReadsIt();
};

void CorpusTest::everyScriptGetsWhereItIsMeantTo_data()
{
    QTest::addColumn<QStringList>("places");
    const auto places = placesOfScripts();
    const auto scripts = QDir(QStringLiteral(CORPUS) + "/client"_L1).entryInfoList(QDir::Files);
    for (const auto &script : scripts)
        QTest::newRow(qPrintable(script.baseName())) << places.value(script.baseName());
}

void CorpusTest::everyScriptGetsWhereItIsMeantTo()
{
    QFETCH(const QStringList, places);
    QVERIFY2(!places.isEmpty(), "a script is kept for something");
    const auto reached = reachedBy("client/"_L1 + QString::fromLatin1(QTest::currentDataTag()) + ".txt"_L1);
    for (const auto &place : places)
        QVERIFY2(reached.contains(place), qPrintable(place + " is not among "_L1 + reached.join(u' ')));
}

void CorpusTest::everyFrameIsReadAsQtReadsIt()
{
    const auto files = QDir(QStringLiteral(CORPUS) + "/frames"_L1).entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const auto &file : files)
        QCOMPARE(disagreement(QString::fromUtf8(kept("frames/"_L1 + file))), QString());
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "tst_corpus.moc"
