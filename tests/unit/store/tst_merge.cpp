// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/changecollector.h"
#include "core/store/merge.h"
#include "tests/unit/store/storebench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::notificationOf;

using Change = std::function<void(Notification &)>;
Q_DECLARE_METATYPE(Change)

class TestMerge : public QObject
{
    Q_OBJECT
private slots:
    /// Both start as the same record; `copy` and `known` say how each differs, `expected` what comes of it.
    void twoCopiesBecomeOne_data()
    {
        QTest::addColumn<Change>("known");
        QTest::addColumn<Change>("copy");
        QTest::addColumn<Change>("expected");
        const QDateTime early(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);
        const QDateTime late = early.addSecs(60);
        const Change same = [](Notification &) {};
        QTest::addRow("no difference") << same << same << same;
        QTest::addRow("a newer title") << same << Change([](auto &n) { n.title = u"new"_s; })
                                       << Change([](auto &n) { n.title = u"new"_s; });
        QTest::addRow("an older title") << Change([=](auto &n) { n.updatedAt = late; }) << Change([=](auto &n) {
            n.updatedAt = early;
            n.title = u"old"_s;
        }) << Change([=](auto &n) { n.updatedAt = late; });
        QTest::addRow("a poorer frame") << same << Change([](auto &n) {
            n.message.clear();
            n.data = {};
            n.userId = {};
            n.actionUrl.clear();
        }) << same;
        QTest::addRow("a richer record") << Change([](auto &n) {
            n.title.clear();
            n.data = {};
            n.createdAt = {};
        }) << same << same;
        QTest::addRow("a frame without a type keeps kind and priority") << same << Change([](auto &n) {
            n.type.clear();
            n.kind = Kind::General;
            n.priority = Priority::Low;
        }) << same;
        QTest::addRow("a set read time is never cleared")
            << Change([=](auto &n) { n.readAt = early; }) << same << Change([=](auto &n) { n.readAt = early; });
        QTest::addRow("not by a newer copy either")
            << Change([=](auto &n) { n.readAt = early; }) << Change([=](auto &n) { n.updatedAt = late; })
            << Change([=](auto &n) {
                   n.readAt = early;
                   n.updatedAt = late;
               });
        QTest::addRow("read in an older copy counts")
            << Change([=](auto &n) { n.updatedAt = late; }) << Change([=](auto &n) {
                   n.updatedAt = early;
                   n.readAt = early;
               })
            << Change([=](auto &n) {
                   n.updatedAt = late;
                   n.readAt = early;
               });
        QTest::addRow("the server's read time wins")
            << Change([=](auto &n) { n.readAt = early; }) << Change([=](auto &n) { n.readAt = late; })
            << Change([=](auto &n) { n.readAt = late; });
        QTest::addRow("when it was first seen stays")
            << Change([=](auto &n) { n.receivedAt = early; }) << Change([=](auto &n) { n.receivedAt = late; })
            << Change([=](auto &n) { n.receivedAt = early; });
    }
    void twoCopiesBecomeOne()
    {
        QFETCH(Change, known);
        QFETCH(Change, copy);
        QFETCH(Change, expected);
        Notification here = notificationOf(u"1"_s);
        Notification there = here;
        Notification wanted = here;
        known(here);
        copy(there);
        expected(wanted);
        QVERIFY(merged(here, there) == wanted);
    }

    void aChangeSetSaysTheNetEffect_data()
    {
        QTest::addColumn<QString>("steps"); // a: add, u: update, r: remove
        QTest::addColumn<QString>("net");
        QTest::addRow("add") << u"a"_s << u"a"_s;
        QTest::addRow("add, update") << u"au"_s << u"a"_s;
        QTest::addRow("add, remove") << u"ar"_s << u""_s;
        QTest::addRow("update, remove") << u"ur"_s << u"r"_s;
        QTest::addRow("remove, add") << u"ra"_s << u"u"_s;
        QTest::addRow("remove, add, remove") << u"rar"_s << u"r"_s;
        QTest::addRow("update, update") << u"uu"_s << u"u"_s;
    }
    void aChangeSetSaysTheNetEffect()
    {
        QFETCH(QString, steps);
        QFETCH(QString, net);
        const Notification n = notificationOf(u"1"_s);
        ChangeCollector collector;
        for (const QChar step : steps) {
            if (step == u'a')
                collector.add(n);
            else if (step == u'u')
                collector.update(n);
            else
                collector.remove(n.id);
        }
        const ChangeSet changes = collector.changeSet(Origin::Live);
        QCOMPARE(changes.added.size(), net.count(u'a'));
        QCOMPARE(changes.updated.size(), net.count(u'u'));
        QCOMPARE(changes.removed.size(), net.count(u'r'));
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
