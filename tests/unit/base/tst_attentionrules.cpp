// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/attentionrules.h"

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

/// The table that says what types mean and how loud they are, the program's own and an administrator's.
class TestAttentionRules : public QObject
{
    Q_OBJECT

    static QByteArray ownTable()
    {
        QFile file(u":/clinicbell/priorities.json"_s);
        const AttentionRules loadsIt;
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray changed(const QByteArray &before, const QByteArray &after)
    {
        QByteArray table = ownTable();
        Q_ASSERT(table.contains(before));
        return table.replace(before, after);
    }
    static Notification notificationOf(const QString &type, const QJsonObject &data, Priority priority)
    {
        Notification notification;
        notification.type = type;
        notification.data = data;
        notification.priority = priority;
        return notification;
    }

private slots:
    void theOwnTableReadsAndIsTheDefault()
    {
        const auto rules = AttentionRules::read(ownTable());
        QVERIFY(rules.has_value());
        QCOMPARE(rules->priorityOf(u"emergency"_s, {}), Priority::Critical);
        QCOMPARE(AttentionRules().kindOf(u"payment_refunded"_s), Kind::Payment);
        QCOMPARE(AttentionRules().kindOf({}), Kind::General);
    }

    void theLongestBeginningCounts()
    {
        const auto rules = AttentionRules::read(
            changed(R"("payment_*":)", R"("payment_r*": { "kind": "system", "lane": "normal" }, "payment_*":)"));
        QVERIFY(rules.has_value());
        QCOMPARE(rules->kindOf(u"payment_refunded"_s), Kind::System);
        QCOMPARE(rules->kindOf(u"payment_success"_s), Kind::Payment);
        QCOMPARE(rules->priorityOf(u"payment_failed"_s, {}), Priority::High); // What is named counts first.
    }

    void aPayloadChangesTheLane()
    {
        const auto rules = AttentionRules::read(
            changed(R"("payload": [)", R"("payload": [ { "type": "appointment_*", "when": { "status": "no_show" },
               "lane": "important", "popUp": "sticky", "sound": false },)"));
        QVERIFY(rules.has_value());
        const QJsonObject noShow{{u"status"_s, u"no_show"_s}};
        QCOMPARE(rules->priorityOf(u"appointment_updated"_s, noShow), Priority::High);
        QCOMPARE(rules->priorityOf(u"payment"_s, noShow), Priority::Low);
        QCOMPARE(rules->styleOf(notificationOf(u"appointment_updated"_s, noShow, Priority::High)),
                 (AttentionStyle{.popUp = PopUpKind::Sticky, .sound = false}));
        QCOMPARE(rules->styleOf(notificationOf(u"appointment_updated"_s, {}, Priority::High)), AttentionStyle());
    }

    void aLaravelClassNameIsItsWord()
    {
        const auto rules =
            AttentionRules::read(changed(R"("appointment_cancelled": { "kind": "appointment",)",
                                         R"("appointment_cancelled": { "popUp": "sticky", "kind": "appointment",)"));
        QVERIFY(rules.has_value());
        const QString name = u"App\\Notifications\\AppointmentCancelledNotification"_s;
        QCOMPARE(rules->styleOf(notificationOf(name, {}, Priority::High)).popUp, PopUpKind::Sticky);
    }

    void nothingMakesLessOfAnEmergency()
    {
        const auto rules = AttentionRules::read(
            changed(R"("payload": [)", R"("payload": [ { "when": { "drill": true }, "lane": "information",
               "popUp": "none", "sound": false },)"));
        QVERIFY(rules.has_value());
        const QJsonObject drill{{u"drill"_s, true}};
        QCOMPARE(rules->priorityOf(u"emergency"_s, drill), Priority::Critical);
        QCOMPARE(rules->styleOf(notificationOf(u"emergency"_s, drill, Priority::Critical)),
                 (AttentionStyle{.popUp = PopUpKind::Sticky, .sound = true}));
    }

    void aLaneMayBeSilent()
    {
        const auto rules = AttentionRules::read(changed(R"("information": { "popUp": "brief", "sound": true })",
                                                        R"("information": { "popUp": "none", "sound": false })"));
        QVERIFY(rules.has_value());
        QCOMPARE(rules->styleOf(notificationOf(u"rating"_s, {}, Priority::Low)).popUp, PopUpKind::None);
    }

    void whatIsWrongIsSaidWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("where");
        QTest::addColumn<bool>("hasLine");
        const auto row = [](const char *name, const QByteArray &table, const QString &where, bool hasLine) {
            QTest::newRow(name) << table << where << hasLine;
        };
        row("nothing", {}, {}, true);
        row("no JSON", changed("\"format\": 1,", "\"format\": 1"), {}, true);
        row("a list", "[]", {}, true);
        row("another format", changed("\"format\": 1", "\"format\": 2"), u"format"_s, false);
        row("an unknown lane",
            changed(R"("rating": { "kind": "rating", "lane": "information")",
                    R"("rating": { "kind": "rating", "lane": "hgih")"),
            u"types.rating.lane"_s, true);
        row("an unknown kind", changed(R"("rating": { "kind": "rating")", R"("rating": { "kind": "raiting")"),
            u"types.rating.kind"_s, true);
        row("a word nobody knows", changed(R"("rating": { "kind": "rating")", R"("rating": { "colour": "red")"),
            u"types.rating.colour"_s, true);
        row("a type without a lane",
            changed(R"("message": { "kind": "message", "lane": "normal" })", R"("message": { "kind": "message" })"),
            u"types.message"_s, true);
        row("a quiet emergency",
            changed(R"("act-now": { "popUp": "sticky", "sound": true })",
                    R"("act-now": { "popUp": "brief", "sound": true })"),
            u"lanes.act-now"_s, true);
        row("an emergency for information",
            changed(R"("emergency": { "kind": "emergency", "lane": "act-now" })",
                    R"("emergency": { "kind": "emergency", "lane": "information" })"),
            u"types.emergency"_s, true);
        row("a sound that is a word",
            changed(R"("normal": { "popUp": "brief", "sound": true })",
                    R"("normal": { "popUp": "brief", "sound": "loud" })"),
            u"lanes.normal.sound"_s, true);
        row("no word for what nobody listed",
            changed(R"("*": { "kind": "general", "lane": "normal" })",
                    R"("x": { "kind": "general", "lane": "normal" })"),
            u"types"_s, false);
        row("no rules", changed(R"("payload": [)", R"("payload": {}, "x": [)"), u"x"_s, false);
        row("rules that are none", changed(R"("payload": [)", R"("payload": 5, "format": [)"), u"format"_s, false);
        row("a rule for a number",
            changed(R"({ "when": { "priority": "low" }, "lane")",
                    R"({ "type": 5, "when": { "priority": "low" }, "lane")"),
            u"payload[0].type"_s, false);
        row("a rule for everything", changed(R"({ "when": { "priority": "low" }, "lane")", R"({ "lane")"),
            u"payload[0].when"_s, false);
    }
    void whatIsWrongIsSaidWithItsLine()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, where);
        QFETCH(bool, hasLine);
        const auto rules = AttentionRules::read(table);
        QVERIFY(!rules.has_value());
        QCOMPARE(rules.error().where, where);
        QVERIFY(!rules.error().detail.isEmpty());
        QCOMPARE(rules.error().line > 0, hasLine);
    }
};

QTEST_APPLESS_MAIN(TestAttentionRules)
#include "tst_attentionrules.moc"
