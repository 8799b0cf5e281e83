// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/whytext.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using Step = WhyStep::Kind;

/// Why something came, in sentences.
class WhyTextTest : public QObject
{
    Q_OBJECT

    static QDateTime noon() { return QDateTime(QDate(2026, 3, 2), QTime(12, 5), Qt::UTC); }

private slots:
    void everyStepIsASentenceOfItsOwn()
    {
        std::set<QString> sentences;
        for (int kind = 0; kind < whyKindCount; ++kind) {
            const QString text = ui::whyText({.kind = static_cast<Step>(kind), .at = noon()}, noon(), QLocale::c());
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), static_cast<size_t>(whyKindCount));
    }

    void everyReasonIsASentenceOfItsOwn()
    {
        std::set<QString> sentences;
        for (int reason = 0; reason < quietReasonCount; ++reason)
            sentences.insert(
                ui::whyText({.kind = Step::StayedQuiet, .reason = static_cast<QuietReason>(reason)}, noon()));
        QCOMPARE(sentences.size(), static_cast<size_t>(quietReasonCount));
    }

    void theRuleAndTheTimesAreNamed()
    {
        const QDateTime later = noon().addSecs(3600);
        QCOMPARE(ui::whyText({.kind = Step::CameLive, .at = noon()}, later, QLocale::c()), u"It came live at 12:05."_s);
        const WhyStep late{.kind = Step::CameLate, .at = noon(), .late = std::chrono::seconds(130)};
        QVERIFY(ui::whyText(late, later, QLocale::c()).contains(u"3 min late"_s));
        const WhyStep lane{.kind = Step::Lane,
                           .priority = Priority::High,
                           .rule = LaneRule{.by = LaneRule::By::Type, .word = u"payment_failed\n"_s}};
        QCOMPARE(ui::whyText(lane, later),
                 u"It counts as important, as the table of priorities says of “payment_failed”."_s);
    }
};

QTEST_GUILESS_MAIN(WhyTextTest)
#include "whytexttest.moc"
