// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/team/teammodel.h"
#include "ui/team/teamtext.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace clinicbell;
using namespace clinicbell::ui;
using namespace Qt::StringLiterals;

namespace {

const QDateTime afternoon(QDate(2026, 3, 2), QTime(14, 42), Qt::UTC);

Member person(const QString &id, const QString &name, Role role, const QString &room, PresenceStatus status)
{
    return {UserId(id), name, role, room, status, afternoon.addSecs(-3600)};
}

QList<Member> clinic()
{
    return {person(u"7"_s, u"Rudi Hartono"_s, Role::Admin, u"Back office"_s, PresenceStatus::Busy),
            person(u"2"_s, u"Dr. Sari Lubis"_s, Role::Doctor, u"Room 3"_s, PresenceStatus::InConsultation),
            person(u"5"_s, u"Dr. James Lim"_s, Role::Doctor, u"Room 1"_s, PresenceStatus::Available),
            person(u"3"_s, u"Siti Rahma"_s, Role::Reception, u"Reception 1"_s, PresenceStatus::Available),
            person(u"4"_s, u"Ani Nur"_s, Role::Reception, {}, PresenceStatus::Available),
            person(u"9"_s, u"Bambang Susilo"_s, Role::Nurse, {}, PresenceStatus::Offline)};
}

QStringList lines(const TeamModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines << model.index(row).data().toString();
    return lines;
}

QModelIndex rowOf(const TeamModel &model, const QString &userId)
{
    return model.match(model.index(0), TeamModel::UserIdRole, userId, 1, Qt::MatchExactly).value(0);
}

} // namespace

class TeamModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        m_model = std::make_unique<TeamModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void peopleStandUnderTheirGroupByRoleAndName()
    {
        m_model->setSelf(UserId(u"3"_s));
        m_model->setMembers(clinic(), afternoon, false);
        QCOMPARE(lines(*m_model),
                 (QStringList{u"With a patient · 1"_s, u"Dr. Sari Lubis"_s, u"Available · 3"_s, u"Ani Nur"_s,
                              u"Siti Rahma (you)"_s, u"Dr. James Lim"_s, u"Busy or away · 1"_s, u"Rudi Hartono"_s,
                              u"Not here · 1"_s, u"Bambang Susilo"_s}));
    }

    void groupsWithoutAnybodyHaveNoHeading()
    {
        m_model->setMembers({clinic().at(0)}, afternoon, false);
        QCOMPARE(lines(*m_model), (QStringList{u"Busy or away · 1"_s, u"Rudi Hartono"_s}));
        m_model->setMembers({}, afternoon, false);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void aChangedStatusMovesThePersonAndKeepsTheSelection()
    {
        QList<Member> members = clinic();
        m_model->setMembers(members, afternoon, false);
        const QPersistentModelIndex sari = rowOf(*m_model, u"2"_s);
        const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        members[1].status = PresenceStatus::Available;
        m_model->setMembers(members, afternoon, false);
        QVERIFY(sari.isValid());
        QCOMPARE(sari.data(TeamModel::UserIdRole).toString(), u"2"_s);
        QCOMPARE(sari.data(TeamModel::GroupRole).value<TeamModel::Group>(), TeamModel::Group::Available);
        QCOMPARE(lines(*m_model).first(), u"Available · 4"_s);
        QVERIFY(resets.isEmpty());
    }

    void theSameListChangesNothing()
    {
        m_model->setMembers(clinic(), afternoon, false);
        const QSignalSpy inserts(m_model.get(), &QAbstractItemModel::rowsInserted);
        const QSignalSpy removals(m_model.get(), &QAbstractItemModel::rowsRemoved);
        const QSignalSpy moves(m_model.get(), &QAbstractItemModel::rowsMoved);
        const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setMembers(clinic(), afternoon, false);
        QCOMPARE(inserts.size() + removals.size() + moves.size() + changes.size(), 0);
    }

    void searchFindsNamesRolesAndRooms_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("part of a name") << u"sar"_s << QStringList{u"2"_s};
        QTest::newRow("case") << u"SITI"_s << QStringList{u"3"_s};
        QTest::newRow("role") << u"recep"_s << QStringList{u"4"_s, u"3"_s};
        QTest::newRow("room") << u"room 1"_s << QStringList{u"5"_s};
        QTest::newRow("every word has to fit") << u"siti doctor"_s << QStringList{};
        QTest::newRow("only beginnings of words") << u"ubis"_s << QStringList{};
        QTest::newRow("spaces") << u"  "_s << QStringList{u"2"_s, u"4"_s, u"3"_s, u"5"_s, u"7"_s, u"9"_s};
    }

    void searchFindsNamesRolesAndRooms()
    {
        QFETCH(QString, search);
        QFETCH(QStringList, found);
        m_model->setMembers(clinic(), afternoon, false);
        m_model->setSearch(search);
        QStringList people;
        for (int row = 0; row < m_model->rowCount(); ++row)
            people << m_model->index(row).data(TeamModel::UserIdRole).toString();
        people.removeAll(QString());
        QCOMPARE(people, found);
        QCOMPARE(m_model->memberCount(), 6);
    }

    void headingsCountWhatTheSearchShows()
    {
        m_model->setMembers(clinic(), afternoon, false);
        m_model->setSearch(u"james"_s);
        QCOMPARE(lines(*m_model), (QStringList{u"Available · 1"_s, u"Dr. James Lim"_s}));
    }

    void whoHasNoRoomIsPlacedByTheirRole()
    {
        m_model->setMembers(clinic(), afternoon, false);
        QCOMPARE(rowOf(*m_model, u"2"_s).data(TeamModel::PlaceRole).toString(), u"Room 3"_s);
        QCOMPARE(rowOf(*m_model, u"9"_s).data(TeamModel::PlaceRole).toString(), u"Nurse"_s);
    }

    void aRowIsReadOutWhole()
    {
        m_model->setMembers(clinic(), afternoon, false);
        QCOMPARE(rowOf(*m_model, u"2"_s).data(Qt::AccessibleTextRole).toString(),
                 u"Dr. Sari Lubis, Doctor, Room 3, In consultation, since 13:42"_s);
        QVERIFY(!(m_model->flags(m_model->index(0)) & Qt::ItemIsSelectable));
    }

    void aLostConnectionMarksEveryRow()
    {
        m_model->setMembers(clinic(), afternoon, false);
        const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setMembers(clinic(), afternoon, true);
        QVERIFY(m_model->index(1).data(TeamModel::StaleRole).toBool());
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().at(1).toModelIndex().row(), m_model->rowCount() - 1);
    }

    void anyListFollowsAnyOther()
    {
        QRandomGenerator random(20260302);
        for (int round = 0; round < 200; ++round) {
            QList<Member> members;
            for (int id = 0; id < 8; ++id) {
                if (random.bounded(3) > 0)
                    members << person(QString::number(id), u"Name %1"_s.arg(random.bounded(4)), Role::Nurse, {},
                                      PresenceStatus(random.bounded(5)));
            }
            m_model->setMembers(members, afternoon, false);
            TeamModel fresh;
            fresh.setMembers(members, afternoon, false);
            QCOMPARE(lines(*m_model), lines(fresh));
        }
    }

    void initialsLeaveTitlesOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letters");
        QTest::newRow("two") << u"Siti Rahma"_s << u"SR"_s;
        QTest::newRow("title") << u"Dr. Putri Wulandari"_s << u"PW"_s;
        QTest::newRow("many") << u"Maria Anna de Souza"_s << u"MS"_s;
        QTest::newRow("one") << u"Suharto"_s << u"S"_s;
        QTest::newRow("lower case") << u"ani nur"_s << u"AN"_s;
        QTest::newRow("Arabic") << u"ليلى حسن"_s << u"لح"_s;
        QTest::newRow("nothing") << u" "_s << QString();
        QTest::newRow("signs") << u"— (relief)"_s << QString();
    }

    void initialsLeaveTitlesOut()
    {
        QFETCH(QString, name);
        QFETCH(QString, letters);
        QCOMPARE(initials(name), letters);
    }

    void sinceNamesTheDayWhenItWasNotToday()
    {
        QCOMPARE(sinceText(afternoon.addSecs(-60), afternoon), u"since 14:41"_s);
        QCOMPARE(sinceText(afternoon.addDays(-1), afternoon), u"since Sun 14:42"_s);
        QCOMPARE(sinceText({}, afternoon), QString());
    }

    void aThousandColleaguesTakeNoTime_data()
    {
        QTest::addColumn<int>("changed");
        QTest::newRow("one of them changes") << 1;
        QTest::newRow("all of them change") << 1000;
    }

    void aThousandColleaguesTakeNoTime()
    {
        QFETCH(int, changed);
        m_tester.reset(); // It looks at every row again and again.
        QList<Member> many;
        for (int i = 0; i < 1000; ++i)
            many.append(person(QString::number(i), u"Colleague %1"_s.arg(i * 7919 % 1000), static_cast<Role>(i % 4),
                               u"Room %1"_s.arg(i % 40), static_cast<PresenceStatus>(i % 5)));
        QListView view;
        view.setModel(m_model.get());
        QElapsedTimer timer;
        timer.start();
        m_model->setMembers(many, afternoon, false);
        const qint64 first = timer.restart();
        for (int i = 0; i < changed; ++i)
            many[i].status = static_cast<PresenceStatus>((i + 1) % 5);
        m_model->setMembers(many, afternoon, false);
        const qint64 second = timer.elapsed();
        qInfo("1,000 colleagues: %lld ms, and %lld ms where %d have changed", first, second, changed);
        QVERIFY(first < 50);
        QVERIFY(second < 50);
        QCOMPARE(m_model->rowCount(), 1004);
    }

private:
    std::unique_ptr<TeamModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TeamModelTest)
#include "teammodeltest.moc"
