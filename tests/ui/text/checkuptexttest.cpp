// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/checkuptext.h"
#include "ui/text/deviationtext.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace clinicbell;

/// The words of the doctor.
class CheckupTextTest : public QObject
{
    Q_OBJECT

private slots:
    void everyResultHasWords()
    {
        for (int check = 0; check < checkCount; ++check) {
            for (int finding = 0; finding < findingCount; ++finding) {
                const CheckResult result{.check = static_cast<Check>(check),
                                         .finding = static_cast<Finding>(finding),
                                         .error = Error{.code = ErrorCode::ServerFailure}};
                QVERIFY2(ui::checkMeaning(result).endsWith(u'.'), qPrintable(findingKey(result.finding)));
                const bool isMendable =
                    outcomeOf(result) == CheckOutcome::Bad || outcomeOf(result) == CheckOutcome::Odd;
                QVERIFY2(!isMendable || !ui::checkMenderText(result).isEmpty(), qPrintable(findingKey(result.finding)));
            }
        }
    }

    void noTwoChecksAreNamedAlike()
    {
        std::set<QString> names;
        for (int check = 0; check < checkCount; ++check)
            names.insert(ui::checkName(static_cast<Check>(check)));
        QCOMPARE(names.size(), static_cast<size_t>(checkCount));
    }

    void theWordsSayWhat_data()
    {
        QTest::addColumn<CheckResult>("result");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const CheckResult &result, const QString &words) {
            QTest::newRow(name) << result << words;
        };
        row("name", {.check = Check::Dns, .subject = u"clinic.example"_s}, u"The name clinic.example is known."_s);
        row("clock behind", {.check = Check::Clock, .finding = Finding::ClockOff, .amount = 420},
            u"This computer's clock is 7 min behind."_s);
        row("clock ahead", {.check = Check::Clock, .finding = Finding::ClockOff, .amount = -180},
            u"This computer's clock is 3 min ahead."_s);
        row("blocked", {.check = Check::Rest, .finding = Finding::EarlierFailed, .because = Check::Tls},
            u"Not checked: first “Certificate and encryption” has to be mended."_s);
        row("channel",
            {.check = Check::Channels,
             .finding = Finding::Failed,
             .error = Error{.code = ErrorCode::Forbidden},
             .subject = u"private-notifications.7"_s},
            u"(private-notifications.7)"_s);
        row("mark-up is no mark-up", {.check = Check::PopUp, .subject = u"dunst\u202e\n1"_s}, u"dunst"_s);
    }
    void theWordsSayWhat()
    {
        QFETCH(CheckResult, result);
        QFETCH(QString, words);
        const QString text = ui::checkMeaning(result);
        QVERIFY2(text.contains(words), qPrintable(text));
        QVERIFY(!text.contains(u'\u202e') && !text.contains(u'\n'));
    }

    void everyDeviationHasWordsOfItsOwn()
    {
        std::set<QString> words;
        std::set<QString> keys;
        for (int kind = 0; kind < deviationCount; ++kind) {
            const Deviation deviation{
                .kind = static_cast<Deviation::Kind>(kind), .call = u"GET /x"_s, .what = u"field"_s, .amount = 500};
            words.insert(ui::deviationText(deviation));
            keys.insert(deviationKey(deviation.kind));
        }
        QCOMPARE(words.size(), static_cast<size_t>(deviationCount));
        QCOMPARE(keys.size(), static_cast<size_t>(deviationCount));
    }
};

QTEST_GUILESS_MAIN(CheckupTextTest)
#include "checkuptexttest.moc"
