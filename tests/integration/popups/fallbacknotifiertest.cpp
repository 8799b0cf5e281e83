// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/fallbacknotifier.h"

#include <QSignalSpy>
#include <QTest>

using namespace clinicbell;
using namespace clinicbell::platform;
using namespace Qt::StringLiterals;

class RecordingNotifier final : public Notifier
{
    Q_OBJECT
public:
    void show(const PopUp &popUp) override { asked << popUp.key; }
    void withdraw(const QString &key) override { withdrawn << key; }
    void setOwnSounds(bool own) override { ownSounds = own; }

    QStringList asked;
    QStringList withdrawn;
    bool ownSounds = false;
};

PopUp popUp(const QString &key)
{
    PopUp popUp;
    popUp.key = key;
    return popUp;
}

class FallbackNotifierTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        auto preferred = std::make_unique<RecordingNotifier>();
        auto fallback = std::make_unique<RecordingNotifier>();
        m_preferred = preferred.get();
        m_fallback = fallback.get();
        m_notifier = std::make_unique<FallbackNotifier>(std::move(preferred), std::move(fallback));
        m_shown = std::make_unique<QSignalSpy>(m_notifier.get(), &Notifier::shown);
        m_failed = std::make_unique<QSignalSpy>(m_notifier.get(), &Notifier::failed);
    }

    void cleanup()
    {
        m_shown.reset();
        m_failed.reset();
        m_notifier.reset();
    }

    void bothWaysHearWhoPlaysTheSounds()
    {
        m_notifier->setOwnSounds(true);
        QVERIFY(m_preferred->ownSounds);
        QVERIFY(m_fallback->ownSounds);
    }

    void howEachWentIsSaid()
    {
        QList<PopUpWay> ways;
        connect(m_notifier.get(), &FallbackNotifier::wentBy, this,
                [&ways](const QString &, PopUpWay way) { ways.append(way); });
        m_notifier->show(popUp(u"1"_s));
        emit m_preferred->shown(u"1"_s);
        m_notifier->show(popUp(u"2"_s));
        emit m_preferred->failed(u"2"_s, u"no daemon"_s);
        emit m_fallback->shown(u"2"_s);
        m_notifier->show(popUp(u"3"_s));
        emit m_preferred->failed(u"3"_s, u"no daemon"_s);
        emit m_fallback->failed(u"3"_s, u"no tray"_s);
        QCOMPARE(ways, (QList{PopUpWay::Desktop, PopUpWay::Tray, PopUpWay::None}));
    }

    void whatThePreferredWayShowsIsShownOnce()
    {
        m_notifier->show(popUp(u"1"_s));
        emit m_preferred->shown(u"1"_s);
        QCOMPARE(m_shown->size(), 1);
        QCOMPARE(m_fallback->asked, QStringList());
    }

    void whatItCannotShowGoesTheOtherWay()
    {
        m_notifier->show(popUp(u"1"_s));
        emit m_preferred->failed(u"1"_s, u"no daemon"_s);
        QCOMPARE(m_fallback->asked, QStringList{u"1"_s});
        QCOMPARE(m_failed->size(), 0);
        emit m_fallback->shown(u"1"_s);
        QCOMPARE(m_shown->size(), 1);
    }

    void itFailsOnlyWhereBothFail()
    {
        m_notifier->show(popUp(u"1"_s));
        emit m_preferred->failed(u"1"_s, u"no daemon"_s);
        emit m_fallback->failed(u"1"_s, u"no tray"_s);
        QCOMPARE(m_failed->size(), 1);
        QCOMPARE(m_failed->first().at(1).toString(), u"no tray"_s);
    }

    void thePreferredWayIsTriedAnewEachTime()
    {
        m_notifier->show(popUp(u"1"_s));
        emit m_preferred->failed(u"1"_s, u"no daemon"_s);
        m_notifier->show(popUp(u"2"_s));
        QCOMPARE(m_preferred->asked, (QStringList{u"1"_s, u"2"_s}));
    }

    void whatWasWithdrawnMeanwhileDoesNotComeBack()
    {
        m_notifier->show(popUp(u"1"_s));
        m_notifier->withdraw(u"1"_s);
        emit m_preferred->failed(u"1"_s, u"no daemon"_s);
        QCOMPARE(m_fallback->asked, QStringList());
        QCOMPARE(m_preferred->withdrawn, QStringList{u"1"_s});
        QCOMPARE(m_fallback->withdrawn, QStringList{u"1"_s});
    }

    void wishesComeFromEitherWay()
    {
        const QSignalSpy opened(m_notifier.get(), &Notifier::opened);
        const QSignalSpy read(m_notifier.get(), &Notifier::markReadRequested);
        emit m_preferred->opened(u"1"_s, u"token"_s);
        emit m_fallback->opened(u"2"_s, {});
        emit m_preferred->markReadRequested(u"1"_s);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.first().at(1).toString(), u"token"_s);
        QCOMPARE(read.size(), 1);
    }

private:
    RecordingNotifier *m_preferred = nullptr;
    RecordingNotifier *m_fallback = nullptr;
    std::unique_ptr<FallbackNotifier> m_notifier;
    std::unique_ptr<QSignalSpy> m_shown;
    std::unique_ptr<QSignalSpy> m_failed;
};

QTEST_GUILESS_MAIN(FallbackNotifierTest)
#include "fallbacknotifiertest.moc"
