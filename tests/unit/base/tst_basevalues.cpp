// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/account.h"
#include "core/base/backoff.h"
#include "core/base/member.h"
#include "core/base/notification.h"
#include "core/base/setting.h"
#include "core/base/states.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;

/// The small values that every layer shares.
class TestBaseValues : public QObject
{
    Q_OBJECT

    static Notification notificationOf(const QString &id, int minute)
    {
        Notification notification;
        notification.id = NotificationId(id);
        notification.createdAt = QDateTime(QDate(2026, 3, 2), QTime(7, minute), Qt::UTC);
        return notification;
    }

private slots:
    void theNewestOfAThingStandsForIt_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Priority>("priority");
        QTest::addColumn<QJsonObject>("data");
        QTest::addColumn<QString>("subject");
        const auto row = [](const char *name, Kind kind, Priority priority, const QJsonObject &data,
                            const QString &subject) { QTest::newRow(name) << kind << priority << data << subject; };
        const QJsonObject visit{{u"appointment_id"_s, 17}};
        QJsonObject asking = visit;
        asking.insert(u"requires_ack"_s, true);
        row("an appointment", Kind::Appointment, Priority::Normal, visit, u"appointment:17"_s);
        row("its reminder is about the same", Kind::Reminder, Priority::High, visit, u"appointment:17"_s);
        row("an id as text", Kind::Appointment, Priority::Normal, {{u"appointment_id"_s, u"17"_s}},
            u"appointment:17"_s);
        row("a large id", Kind::Appointment, Priority::Normal, {{u"appointment_id"_s, 1'000'000}},
            u"appointment:1000000"_s);
        row("a consultation", Kind::Consultation, Priority::Normal, {{u"consultation_id"_s, 5}}, u"consultation:5"_s);
        row("of another thing", Kind::Payment, Priority::Low, visit, {});
        row("no data", Kind::Appointment, Priority::Normal, {}, {});
        row("nonsense", Kind::Appointment, Priority::Normal, {{u"appointment_id"_s, QJsonArray{1}}}, {});
        row("a message says something new each time", Kind::Message, Priority::Normal, visit, {});
        row("what is urgent", Kind::Appointment, Priority::Critical, visit, {});
        row("what asks for an answer", Kind::Appointment, Priority::Normal, asking, {});
    }
    void theNewestOfAThingStandsForIt()
    {
        QFETCH(Kind, kind);
        QFETCH(Priority, priority);
        QFETCH(QJsonObject, data);
        Notification notification;
        notification.kind = kind;
        notification.priority = priority;
        notification.data = data;
        QTEST(subjectOf(notification), "subject");
    }

    void aRecordMayNameItsThingBesideTheData()
    {
        Notification notification;
        notification.kind = Kind::Appointment;
        notification.notifiableType = u"Appointment"_s;
        notification.notifiableId = u"9"_s;
        QCOMPARE(subjectOf(notification), u"appointment:9"_s);
        notification.data.insert(u"appointment_id"_s, 17);
        QCOMPARE(subjectOf(notification), u"appointment:17"_s);
        notification.kind = Kind::Consultation;
        QCOMPARE(subjectOf(notification), QString());
    }

    void theWaitDoublesUpToItsLongest_data()
    {
        QTest::addColumn<int>("attempt");
        QTest::addColumn<double>("random");
        QTest::addColumn<qint64>("wait");
        QTest::newRow("first") << 0 << 0.0 << qint64(1'000);
        QTest::newRow("second") << 1 << 0.0 << qint64(2'000);
        QTest::newRow("fifth") << 4 << 0.0 << qint64(16'000);
        QTest::newRow("capped") << 5 << 0.0 << qint64(30'000);
        QTest::newRow("first with all its jitter") << 0 << 1.0 << qint64(1'500);
        QTest::newRow("jitter comes on top of the cap") << 9 << 1.0 << qint64(45'000);
        QTest::newRow("half the jitter") << 1 << 0.5 << qint64(2'500);
        QTest::newRow("after a year") << 1'000'000 << 0.0 << qint64(30'000);
        QTest::newRow("before the first") << -1 << 0.0 << qint64(1'000);
    }
    void theWaitDoublesUpToItsLongest()
    {
        QFETCH(int, attempt);
        QFETCH(double, random);
        QTEST(qint64(backoffDelay(attempt, BackoffRule{}, random).count()), "wait");
    }

    void aRuleWithoutJitterIsExact()
    {
        const BackoffRule rule{.first = 250ms, .longest = 500ms, .jitter = 0};
        QCOMPARE(backoffDelay(0, rule, 0.9), 250ms);
        QCOMPARE(backoffDelay(7, rule, 0.9), 500ms);
    }

    void newerComesFirstAndEqualTimesAreOrderedById()
    {
        QVERIFY(comesBefore(notificationOf(u"1"_s, 31), notificationOf(u"2"_s, 30)));
        QVERIFY(!comesBefore(notificationOf(u"2"_s, 30), notificationOf(u"1"_s, 31)));
        QVERIFY(comesBefore(notificationOf(u"2"_s, 30), notificationOf(u"1"_s, 30)));
        QVERIFY(!comesBefore(notificationOf(u"1"_s, 30), notificationOf(u"1"_s, 30)));
    }

    void aNotificationWithoutTitleAndMessageIsIncomplete()
    {
        Notification notification = notificationOf(u"1"_s, 0);
        QVERIFY(notification.isIncomplete());
        notification.message = u"Room 3"_s;
        QVERIFY(!notification.isIncomplete());
        QVERIFY(!notification.isRead());
        notification.readAt = notification.createdAt;
        QVERIFY(notification.isRead());
    }

    void markedUnreadAgainIsUnreadWhateverTheServerKnows()
    {
        Notification notification = notificationOf(u"1"_s, 0);
        notification.readAt = notification.createdAt;
        notification.local.unreadAgain = true;
        QVERIFY(!notification.isRead());
        notification.local.unreadAgain = false;
        QVERIFY(notification.isRead());
    }

    void anAnswerIsNeededUntilOneIsKnown_data()
    {
        QTest::addColumn<QJsonObject>("data");
        QTest::addColumn<bool>("needed");
        QTest::newRow("nothing said") << QJsonObject{} << false;
        QTest::newRow("asked for") << QJsonObject{{u"requires_ack"_s, true}} << true;
        QTest::newRow("not asked for") << QJsonObject{{u"requires_ack"_s, false}} << false;
        QTest::newRow("no time yet") << QJsonObject{{u"requires_ack"_s, true}, {u"acknowledged_at"_s, QJsonValue()}}
                                     << true;
        QTest::newRow("given") << QJsonObject{{u"requires_ack"_s, true},
                                              {u"acknowledged_at"_s, u"2026-03-02T08:00:00Z"_s}}
                               << false;
    }
    void anAnswerIsNeededUntilOneIsKnown()
    {
        QFETCH(QJsonObject, data);
        Notification notification = notificationOf(u"1"_s, 0);
        notification.data = data;
        QTEST(needsAcknowledgement(notification), "needed");
    }

    void idsCompareAndHashByTheirText()
    {
        QVERIFY(NotificationId().isEmpty());
        QCOMPARE(NotificationId(u"7"_s), NotificationId(u"7"_s));
        QVERIFY(NotificationId(u"7"_s) < NotificationId(u"8"_s));
        QVERIFY(NotificationId(u"10"_s) < NotificationId(u"7"_s)); // They are text, whatever a server counts with.
        const QSet<NotificationId> ids{NotificationId(u"7"_s), NotificationId(u"7"_s), NotificationId(u"8"_s)};
        QCOMPARE(ids.size(), 2);
        static_assert(!std::is_convertible_v<UserId, NotificationId>);
        static_assert(!std::is_convertible_v<QString, NotificationId>);
    }

    void everyErrorHasAKeyOfItsOwn()
    {
        std::set<QString> keys;
        const QRegularExpression word(u"^[a-z]+(-[a-z]+)*$"_s);
        const int count = static_cast<int>(ErrorCode::AutostartNotKept) + 1;
        for (int code = 0; code < count; ++code) {
            const QString key = errorKey(static_cast<ErrorCode>(code));
            QVERIFY2(word.match(key).hasMatch() && key != "unknown"_L1, qPrintable(key));
            keys.insert(key);
        }
        QCOMPARE(keys.size(), static_cast<size_t>(count));
        QCOMPARE(errorKey(ErrorCode::AddressInvalid), u"address-invalid"_s);
        QCOMPARE(errorKey(ErrorCode::Cancelled), u"cancelled"_s);
        QCOMPARE(errorKey(static_cast<ErrorCode>(count)), u"unknown"_s);
    }

    void theWordsOfTheCommandLineStay()
    {
        QCOMPARE(connectionKey(Connection::SignedOut), u"signed-out"_s);
        QCOMPARE(connectionKey(Connection::Connecting), u"connecting"_s);
        QCOMPARE(connectionKey(Connection::Live), u"live"_s);
        QCOMPARE(connectionKey(Connection::Polling), u"polling"_s);
        QCOMPARE(connectionKey(Connection::Offline), u"offline"_s);
        QCOMPARE(storeKindKey(StoreKind::Sealed), u"sealed"_s);
        QCOMPARE(storeKindKey(StoreKind::Memory), u"memory"_s);
        QCOMPARE(storeKindKey(StoreKind::Plain), u"plain"_s);
        QCOMPARE(priorityKey(Priority::Low), u"low"_s);
        QCOMPARE(priorityKey(Priority::Normal), u"normal"_s);
        QCOMPARE(priorityKey(Priority::High), u"high"_s);
        QCOMPARE(priorityKey(Priority::Critical), u"critical"_s);
        std::set<QString> kinds;
        for (int kind = 0; kind < kindCount; ++kind)
            kinds.insert(kindKey(static_cast<Kind>(kind)));
        QCOMPARE(kinds.size(), static_cast<size_t>(kindCount));
        QVERIFY(!kinds.contains(QString()));
    }

    void presenceWordsReadBackAndUnknownOnesAreAvailable()
    {
        using enum PresenceStatus;
        for (const PresenceStatus status : {Available, Busy, InConsultation, Away, Offline})
            QCOMPARE(presenceFromKey(presenceKey(status)), status);
        QCOMPARE(presenceFromKey(u"at lunch"_s), Available);
        QCOMPARE(presenceFromKey({}), Available);
    }

    void rolesAreReadInBothLanguages_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Role>("role");
        QTest::newRow("reception") << u"reception"_s << Role::Reception;
        QTest::newRow("resepsionis") << u"resepsionis"_s << Role::Reception;
        QTest::newRow("doctor") << u"doctor"_s << Role::Doctor;
        QTest::newRow("dokter") << u"dokter"_s << Role::Doctor;
        QTest::newRow("nurse") << u"nurse"_s << Role::Nurse;
        QTest::newRow("perawat") << u"perawat"_s << Role::Nurse;
        QTest::newRow("admin") << u"admin"_s << Role::Admin;
        QTest::newRow("patient") << u"patient"_s << Role::Patient;
        QTest::newRow("pasien") << u"pasien"_s << Role::Patient;
        QTest::newRow("another") << u"cleaner"_s << Role::Other;
        QTest::newRow("none") << QString() << Role::Other;
    }
    void rolesAreReadInBothLanguages()
    {
        QFETCH(QString, word);
        QTEST(roleFromKey(word), "role");
        QCOMPARE(roleFromKey(roleKey(roleFromKey(word))), roleFromKey(word));
    }

    void anAccountsKeyTellsAccountsApartAndNobodysName()
    {
        const QUrl server(u"https://clinic.example"_s);
        const QString key = accountKey(server, UserId(u"7"_s));
        QCOMPARE(key, accountKey(server, UserId(u"7"_s)));
        QVERIFY(key != accountKey(server, UserId(u"8"_s)));
        QVERIFY(key != accountKey(QUrl(u"https://clinic.example:8443"_s), UserId(u"7"_s)));
        QVERIFY(QRegularExpression(u"^[0-9a-f]{16,}$"_s).match(key).hasMatch());
        Account account;
        account.server = server;
        QVERIFY(!account.isValid());
        account.userId = UserId(u"7"_s);
        QVERIFY(account.isValid());
    }

    void aSettingIsItsDefaultUntilWritten()
    {
        const QTemporaryDir folder;
        const Setting<int> rows{"list/rows", 20};
        const Setting<QString> name{"person/name", u"nobody"_s};
        {
            QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
            QCOMPARE(rows.read(settings), 20);
            QCOMPARE(name.read(settings), u"nobody"_s);
            rows.write(settings, 44);
            name.write(settings, u"Zoë"_s);
        }
        const QSettings again(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        QCOMPARE(rows.read(again), 44);
        QCOMPARE(name.read(again), u"Zoë"_s);
    }
};

QTEST_APPLESS_MAIN(TestBaseValues)
#include "tst_basevalues.moc"
