// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/why.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using Step = WhyStep::Kind;

namespace {

QDateTime minute(int n)
{
    return QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC).addSecs(n * 60);
}

Notification row()
{
    Notification notification;
    notification.id = NotificationId(u"7"_s);
    notification.type = u"appointment_confirmed"_s;
    notification.receivedAt = minute(0);
    return notification;
}

Decision decided(const AttentionDecision &attention, Origin origin = Origin::Live)
{
    return {.attention = attention, .origin = origin, .at = minute(0)};
}

QStringList keysOf(const WhyFacts &facts)
{
    QStringList keys;
    for (const WhyStep &step : whyOf(facts)) {
        const bool isQuiet = step.kind == Step::StayedQuiet;
        keys.append(whyKey(step.kind) + (isQuiet ? u' ' + quietReasonKey(step.reason) : QString()));
    }
    return keys;
}

QByteArray ownTable()
{
    const AttentionRules loadsIt;
    QFile own(u":/clinicbell/priorities.json"_s);
    return own.open(QIODevice::ReadOnly) ? own.readAll() : QByteArray();
}

} // namespace

/// Why something came as it did, in the order in which that was decided.
class WhyTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasDecidedWhenItCame_data()
    {
        QTest::addColumn<WhyFacts>("facts");
        QTest::addColumn<QStringList>("steps");
        const auto add = [](const char *name, const WhyFacts &facts, const QStringList &steps) {
            QTest::newRow(name) << facts << steps;
        };
        const AttentionDecision brief{.popUp = PopUpKind::Brief, .sound = true};
        add("live", {row(), decided(brief)}, {u"came-live"_s, u"lane"_s, u"popped-up"_s, u"sounded"_s});
        add("urgent", {row(), decided({.popUp = PopUpKind::Sticky, .sound = true})},
            {u"came-live"_s, u"lane"_s, u"popped-up-to-stay"_s, u"sounded"_s});
        add("without a sound", {row(), decided({.popUp = PopUpKind::Brief})},
            {u"came-live"_s, u"lane"_s, u"popped-up"_s, u"silent"_s});
        add("in sight", {row(), decided({.reason = QuietReason::CentreIsActive})},
            {u"came-live"_s, u"lane"_s, u"stayed-quiet centre-is-active"_s});
        add("not wanted", {row(), decided({.reason = QuietReason::LowPriority})},
            {u"came-live"_s, u"lane"_s, u"stayed-quiet low-priority"_s});
        add("from before", {row(), decided(brief, Origin::History)}, {u"came-in-list"_s, u"lane"_s, u"was-old"_s});
        add("an earlier run", {row(), {}}, {u"came"_s, u"lane"_s, u"not-remembered"_s});
        Notification late = row();
        late.late = std::chrono::minutes(3);
        add("late", {late, decided(brief, Origin::CatchUp)}, {u"came-late"_s, u"lane"_s, u"popped-up"_s, u"sounded"_s});
        Notification held = row();
        held.local.heldBecause = QuietReason::InConsultation;
        held.local.heldIsTold = true;
        add("held back and told", {held, {}},
            {u"came"_s, u"lane"_s, u"stayed-quiet in-consultation"_s, u"told-later"_s});
        Notification reminder = row();
        reminder.id = reminderId(AppointmentId(u"3"_s), minute(10));
        add("a reminder of our own", {reminder, decided(brief, Origin::Local)},
            {u"made-here"_s, u"lane"_s, u"popped-up"_s, u"sounded"_s});
    }
    void whatWasDecidedWhenItCame()
    {
        QFETCH(WhyFacts, facts);
        QTEST(keysOf(facts), "steps");
    }

    void whatHappenedSinceStandsInItsOrder()
    {
        Notification notification = row();
        notification.local.seenAt = minute(1);
        notification.handling.acknowledgedAt = minute(3);
        notification.handling.claimedBy = UserId(u"2"_s);
        notification.handling.claimedAt = minute(2);
        notification.readAt = minute(4);
        notification.local.superseded = true;
        const QStringList steps = keysOf({notification, {}, {}, {OperationKind::MarkRead, OperationKind::Acknowledge}});
        QCOMPARE(steps.mid(3),
                 (QStringList{u"seen"_s, u"claimed"_s, u"acknowledged"_s, u"read"_s, u"overtaken"_s, u"waiting"_s,
                              u"waiting"_s}));
    }

    void theRuleOfItsLaneIsNamed_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("rule");
        QTest::newRow("listed") << ownTable() << u"emergency"_s << u"type emergency"_s;
        QTest::newRow("a class's name") << ownTable() << u"App\\Notifications\\EmergencyNotification"_s
                                        << u"type emergency"_s;
        QTest::newRow("nobody has listed it") << ownTable() << u"weather"_s << u"default weather"_s;
        QTest::newRow("no table") << QByteArray("{") << u"emergency"_s << QString();
    }
    void theRuleOfItsLaneIsNamed()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, type);
        Notification notification = row();
        notification.type = type;
        const auto rule = laneRuleOf(table, notification);
        QTEST(rule ? laneRuleKey(rule->by) + u' ' + rule->word : QString(), "rule");
    }

    void everyStepAndReasonHasAWordOfItsOwn()
    {
        std::set<QString> steps;
        std::set<QString> reasons;
        for (int kind = 0; kind < whyKindCount; ++kind)
            steps.insert(whyKey(static_cast<Step>(kind)));
        for (int reason = 0; reason < quietReasonCount; ++reason)
            reasons.insert(quietReasonKey(static_cast<QuietReason>(reason)));
        QCOMPARE(steps.size(), static_cast<size_t>(whyKindCount));
        QCOMPARE(reasons.size(), static_cast<size_t>(quietReasonCount));
        QCOMPARE(whyKey(Step::Waiting), u"waiting"_s);
        QCOMPARE(quietReasonKey(QuietReason::DesktopQuiet), u"desktop-quiet"_s);
    }
};

QTEST_APPLESS_MAIN(WhyTest)
#include "tst_why.moc"
