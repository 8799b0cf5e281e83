// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/refusaltext.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using clinicbell::ui::refusalsText;
using clinicbell::ui::refusalText;

class RefusalTextTest : public QObject
{
    Q_OBJECT
private slots:
    void itSaysWhatWasNotDoneAndWhy_data()
    {
        QTest::addColumn<OperationKind>("kind");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("title");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, OperationKind kind, int count, const QString &title, ErrorCode code,
                            const QString &words, const QString &text) {
            QTest::newRow(name) << kind << count << title << code << words << text;
        };
        row("somebody else was first", OperationKind::Claim, 1, u"Emergency in room 3"_s, ErrorCode::Conflict,
            u"Ani has got this."_s, u"You did not get “Emergency in room 3”. Ani has got this."_s);
        row("first, by a silent server", OperationKind::Claim, 1, u"Emergency in room 3"_s, ErrorCode::Conflict, {},
            u"You did not get “Emergency in room 3”. Somebody else has changed this in the meantime."_s);
        row("not to be acknowledged", OperationKind::Acknowledge, 1, u"Payment received"_s, ErrorCode::Refused,
            u"It asks for none."_s, u"“Payment received” could not be acknowledged. It asks for none."_s);
        row("gone", OperationKind::MarkRead, 1, {}, ErrorCode::NotFound, u"No query results"_s,
            u"A notification could not be marked read. The server does not have this any more."_s);
        row("many", OperationKind::Remove, 12, {}, ErrorCode::Forbidden, {},
            u"12 could not be deleted. Your account is not allowed to do this."_s);
        row("everything", OperationKind::MarkAllRead, 40, {}, ErrorCode::Forbidden, {},
            u"Not everything could be marked read. Your account is not allowed to do this."_s);
        row("one of everything", OperationKind::Clear, 1, u"Payment"_s, ErrorCode::Refused, u"Not today"_s,
            u"The list could not be cleared. Not today"_s);
        row("a message", OperationKind::Message, 0, {}, ErrorCode::Refused, u"Too long"_s,
            u"Your message could not be sent. Too long"_s);
        row("a title that writes backwards", OperationKind::Remove, 1, u"Pay\u202Ement\nnow"_s, ErrorCode::Forbidden,
            u"No\u202E"_s, u"“Payment now” could not be deleted. No"_s);
    }
    void itSaysWhatWasNotDoneAndWhy()
    {
        QFETCH(OperationKind, kind);
        QFETCH(int, count);
        QFETCH(QString, title);
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        QFETCH(QString, text);
        const Refusal refusal{
            .kind = kind, .count = count, .title = title, .error = {.code = code, .serverWords = words}};
        QCOMPARE(refusalText(refusal), text);
    }

    void severalAreToldEachWithItsReason()
    {
        QList<Refusal> refusals{{.kind = OperationKind::Claim,
                                 .title = u"Emergency in room 3"_s,
                                 .error = {.code = ErrorCode::Conflict, .serverWords = u"Ani has got this."_s}}};
        QCOMPARE(refusalsText(refusals), u"You did not get “Emergency in room 3”. Ani has got this."_s);
        refusals.append(
            {.kind = OperationKind::Message, .error = {.code = ErrorCode::Refused, .serverWords = u"Too long"_s}});
        QCOMPARE(refusalsText(refusals),
                 u"2 changes were refused:\nYour message could not be sent. Too long\n"
                 "You did not get “Emergency in room 3”. Ani has got this."_s);
        for (int i = 0; i < 10; ++i)
            refusals.append({.kind = OperationKind::Clear, .error = {.code = ErrorCode::Forbidden}});
        const QStringList lines = refusalsText(refusals).split(u'\n');
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines.first(), u"12 changes were refused:"_s);
        QCOMPARE(lines.last(), u"And 7 more."_s);
    }

    void everyKindHasASentence()
    {
        for (int kind = 0; kind <= int(OperationKind::Message); ++kind) {
            for (const QString &title : {u""_s, u"Payment"_s}) {
                const QString text = refusalText(
                    {.kind = OperationKind(kind), .count = 1, .title = title, .error = {.code = ErrorCode::Forbidden}});
                QVERIFY2(text.indexOf(u'.') > 5 && text.endsWith("do this."_L1), qPrintable(text));
            }
        }
    }
};

QTEST_GUILESS_MAIN(RefusalTextTest)
#include "refusaltexttest.moc"
