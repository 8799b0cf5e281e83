// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/doctor/deskprobes.h"

#include "app/clinicbell/platform/whenanswered.h"
#include "core/base/promised.h"

#include <QDBusMessage>
#include <QDir>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <QThreadPool>
#include <QUuid>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr int busDeadline = 4'000; ///< ms
constexpr auto notifications = "org.freedesktop.Notifications"_L1;
constexpr auto secretService = "org.freedesktop.secrets"_L1;
constexpr auto trayWatcher = "org.kde.StatusNotifierWatcher"_L1;
constexpr auto probeEntry = "doctor"_L1;
constexpr qint64 littleSpace = 200; ///< MB; the store of a busy desk is below 100.
constexpr qint64 probeBytes = 64 * 1024;

QDBusPendingCall ask(const QDBusConnection &bus, const QDBusMessage &question)
{
    return bus.asyncCall(question, busDeadline);
}

QDBusPendingCall askProperty(const QDBusConnection &bus, QLatin1StringView service, const QString &path,
                             const QString &interface, const QString &property)
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(service, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << interface << property;
    return ask(bus, question);
}

/// What may take its time: on no thread that somebody waits for.
CheckResult lookAtDisk(const QString &folder)
{
    CheckResult result{.check = Check::Disk};
    QTemporaryFile file(QDir(folder).filePath(u"doctor-XXXXXX"_s));
    errno = 0;
    const bool opened = file.open();
    const bool written = opened && file.write(QByteArray(probeBytes, 'x')) == probeBytes && file.flush();
    const bool isFull = errno == ENOSPC || errno == EDQUOT || file.error() == QFileDevice::ResourceError;
    const qint64 left = QStorageInfo(folder).bytesAvailable() / (1024 * 1024);
    result.amount = left;
    if (!written)
        result.finding = isFull ? Finding::DiskFull : Finding::FolderReadOnly;
    else if (left >= 0 && left < littleSpace)
        result.finding = Finding::LittleSpace;
    return result;
}

} // namespace

DeskProbe::DeskProbe(Check check, QObject *parent)
    : Probe(parent)
    , m_check(check)
{ }

QList<CheckResult> DeskProbe::overdue() const
{
    return {{.check = m_check, .finding = Finding::Failed, .error = Error{.code = ErrorCode::TimedOut}}};
}

void DeskProbe::conclude(const CheckResult &result)
{
    if (std::exchange(m_concluded, true))
        return;
    const auto tell = [this, result] {
        emit found(result);
        emit finished();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void DeskProbe::conclude(Finding finding, const QString &subject)
{
    conclude(CheckResult{.check = m_check, .finding = finding, .subject = subject});
}

PopUpProbe::PopUpProbe(QDBusConnection bus, Ask ask, QObject *parent)
    : DeskProbe(Check::PopUp, parent)
    , m_bus(std::move(bus))
    , m_ask(std::move(ask))
{ }

void PopUpProbe::start()
{
    if (!m_ask)
        return conclude(Finding::NoDesktop);
    const auto question = QDBusMessage::createMethodCall(notifications, u"/org/freedesktop/Notifications"_s,
                                                         notifications, u"GetServerInformation"_s);
    platform::whenAnswered<QString, QString, QString, QString>(
        ask(m_bus, question), this, [this](const QDBusPendingReply<QString, QString, QString, QString> &reply) {
            if (!reply.isError())
                m_server = reply.argumentAt<0>() + u' ' + reply.argumentAt<2>();
            askCapabilities();
        });
}

void PopUpProbe::askCapabilities()
{
    const auto question = QDBusMessage::createMethodCall(notifications, u"/org/freedesktop/Notifications"_s,
                                                         notifications, u"GetCapabilities"_s);
    platform::whenAnswered<QStringList>(ask(m_bus, question), this,
                                        [this](const QDBusPendingReply<QStringList> &reply) {
                                            if (!reply.isError() && !reply.value().isEmpty())
                                                m_server += u" ("_s + reply.value().join(u", "_s) + u')';
                                            m_isAsking = true;
                                            m_ask();
                                        });
}

void PopUpProbe::onShown(PopUpWay way)
{
    if (!m_isAsking)
        return;
    switch (way) {
    case PopUpWay::Desktop: return conclude(Finding::Fine, m_server);
    case PopUpWay::Tray: return conclude(Finding::PopUpsByTray);
    case PopUpWay::None: break;
    }
    conclude(Finding::NoPopUps);
}

SoundProbe::SoundProbe(bool isOn, int volumePercent, bool hasDesktop, const Clock &clock, QObject *parent)
    : DeskProbe(Check::Sound, parent)
    , m_isOn(isOn)
    , m_volumePercent(volumePercent)
    , m_hasDesktop(hasDesktop)
    , m_player(clock)
    , m_hasPlugin(m_player.isAvailable())
{
    connect(&m_player, &platform::SoundPlayer::played, this, [this] { conclude(Finding::Fine); });
    connect(&m_player, &platform::SoundPlayer::failed, this, &SoundProbe::onFailed);
}

void SoundProbe::start()
{
    if (!m_isOn)
        conclude(Finding::SoundsOff);
    else
        m_player.play(Priority::Low, m_volumePercent);
}

void SoundProbe::onFailed()
{
    if (!m_hasDesktop)
        conclude(Finding::NoDesktop);
    else if (!m_hasPlugin) // Installed without the part that plays: as SoundingNotifier has it, the desktop is asked.
        conclude(Finding::DesktopSounds);
    else
        conclude(Finding::NoSound);
}

KnownProbe::KnownProbe(CheckResult result, QObject *parent)
    : DeskProbe(result.check, parent)
    , m_result(std::move(result))
{ }

TrayProbe::TrayProbe(QDBusConnection bus, bool hasDesktop, QObject *parent)
    : DeskProbe(Check::Tray, parent)
    , m_bus(std::move(bus))
    , m_hasDesktop(hasDesktop)
{ }

void TrayProbe::start()
{
    if (!m_hasDesktop)
        return conclude(Finding::NoDesktop);
    platform::whenAnswered<QVariant>(
        askProperty(m_bus, trayWatcher, u"/StatusNotifierWatcher"_s, trayWatcher, u"IsStatusNotifierHostRegistered"_s),
        this, [this](const QDBusPendingReply<QVariant> &reply) {
            const bool isThere = !reply.isError() && reply.value().toBool();
            conclude(isThere ? Finding::Fine : Finding::NoTrayHost);
        });
}

KeychainProbe::KeychainProbe(SecretStore &secrets, QDBusConnection bus, QObject *parent)
    : DeskProbe(Check::Keychain, parent)
    , m_secrets(secrets)
    , m_bus(std::move(bus))
    , m_secret(QUuid::createUuid().toByteArray())
{ }

void KeychainProbe::start()
{
    QDBusMessage question = QDBusMessage::createMethodCall(secretService, u"/org/freedesktop/secrets"_s,
                                                           u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    question << u"default"_s;
    platform::whenAnswered<QDBusObjectPath>(ask(m_bus, question), this,
                                            [this](const QDBusPendingReply<QDBusObjectPath> &reply) {
                                                onCollection(reply.isError() ? QString() : reply.value().path());
                                            });
}

/// Other keychains than the Secret Service do not tell whether they are open; they are asked all the same.
void KeychainProbe::onCollection(const QString &path)
{
    if (path.size() <= 1)
        return tryIt();
    platform::whenAnswered<QVariant>(
        askProperty(m_bus, secretService, path, u"org.freedesktop.Secret.Collection"_s, u"Locked"_s), this,
        [this](const QDBusPendingReply<QVariant> &reply) {
            if (!reply.isError() && reply.value().toBool())
                conclude(Finding::KeychainLocked);
            else
                tryIt();
        });
}

void KeychainProbe::tryIt()
{
    m_secrets.write(probeEntry, m_secret).then(this, [this](const Result<void> &written) {
        if (!written)
            return conclude(failedCheck(written.error(), Check::Keychain));
        m_secrets.read(probeEntry).then(this, [this](const Result<QByteArray> &read) { onRead(read); });
    });
}

void KeychainProbe::onRead(const Result<QByteArray> &read)
{
    m_gaveBack = read && *read == m_secret;
    m_secrets.remove(probeEntry).then(this, [this](const Result<void> &removed) { onRemoved(removed); });
}

void KeychainProbe::onRemoved(const Result<void> &removed)
{
    if (!m_gaveBack)
        conclude(Finding::KeychainForgets);
    else if (!removed)
        conclude(failedCheck(removed.error(), Check::Keychain));
    else
        conclude(Finding::Fine);
}

DiskProbe::DiskProbe(QString folder, std::optional<StoreKind> kind, std::optional<Error> storeError, QObject *parent)
    : DeskProbe(Check::Disk, parent)
    , m_folder(std::move(folder))
    , m_kind(kind)
    , m_storeError(std::move(storeError))
{ }

void DiskProbe::start()
{
    const Promised<CheckResult> looked;
    QThreadPool::globalInstance()->start([looked, folder = m_folder] { looked.settle(lookAtDisk(folder)); });
    looked.future().then(this, [this](const Result<CheckResult> &result) {
        CheckResult whole = *result;
        if (outcomeOf(whole) == CheckOutcome::Good && m_storeError) {
            whole.finding = Finding::StoreTrouble;
            whole.error = m_storeError;
        } else if (outcomeOf(whole) == CheckOutcome::Good && m_kind == StoreKind::Plain) {
            whole.finding = Finding::FlatStore;
        }
        conclude(whole);
    });
}

} // namespace clinicbell
