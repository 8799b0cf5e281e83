// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/doctor/probe.h"
#include "app/clinicbell/platform/soundplayer.h"
#include "core/base/notifier.h"
#include "core/base/secretstore.h"
#include "core/base/states.h"

#include <QDBusConnection>

#include <functional>

namespace clinicbell {

/// One check of this desk.
class DeskProbe : public Probe
{
    Q_OBJECT
public:
    explicit DeskProbe(Check check, QObject *parent = nullptr);
    QList<CheckResult> overdue() const override;

protected:
    /// Says so, once, and finishes; never from inside start().
    void conclude(const CheckResult &result);
    void conclude(Finding finding, const QString &subject = {});

private:
    const Check m_check;
    bool m_concluded = false;
};

/// Is a pop-up really shown, and by which program? It stays on the screen.
class PopUpProbe final : public DeskProbe
{
    Q_OBJECT
public:
    using Ask = std::function<void()>;

    /// @p ask shows one, whose way is then told to onShown(). Without it there is no desktop.
    PopUpProbe(QDBusConnection bus, Ask ask, QObject *parent = nullptr);
    void start() override;

public slots:
    void onShown(clinicbell::PopUpWay way);

private:
    void askCapabilities();

    QDBusConnection m_bus;
    const Ask m_ask;
    bool m_isAsking = false; ///< One of the person's own tests may come before ours.
    QString m_server; ///< Name, version and abilities of the notification service; empty: none answers.
};

/// Is a sound heard? Plays the quietest one.
class SoundProbe final : public DeskProbe
{
    Q_OBJECT
public:
    /// @p isOn, @p volumePercent: what the person chose.
    SoundProbe(bool isOn, int volumePercent, bool hasDesktop, const Clock &clock, QObject *parent = nullptr);
    void start() override;

private:
    void onFailed();

    const bool m_isOn;
    const int m_volumePercent;
    const bool m_hasDesktop;
    platform::SoundPlayer m_player;
    const bool m_hasPlugin;
};

/// What was known without asking anybody.
class KnownProbe final : public DeskProbe
{
    Q_OBJECT
public:
    explicit KnownProbe(CheckResult result, QObject *parent = nullptr);
    void start() override { conclude(m_result); }

private:
    const CheckResult m_result;
};

/// Does a host take tray icons? Asks the bus, for programs without windows: hosts of the XEmbed kind tell nobody.
class TrayProbe final : public DeskProbe
{
    Q_OBJECT
public:
    TrayProbe(QDBusConnection bus, bool hasDesktop, QObject *parent = nullptr);
    void start() override;

private:
    QDBusConnection m_bus;
    const bool m_hasDesktop;
};

/// Is the keychain there, open, and does it give back what it is given? Leaves nothing in it. A locked one is not
/// asked, so that no prompt comes up.
class KeychainProbe final : public DeskProbe
{
    Q_OBJECT
public:
    /// @p secrets outlives this.
    KeychainProbe(SecretStore &secrets, QDBusConnection bus, QObject *parent = nullptr);
    void start() override;

private:
    void onCollection(const QString &path);
    void tryIt();
    void onRead(const Result<QByteArray> &read);
    void onRemoved(const Result<void> &removed);

    SecretStore &m_secrets;
    QDBusConnection m_bus;
    const QByteArray m_secret;
    bool m_gaveBack = false;
};

/// Can the person's folder be written to, is there room, and how is what is saved? Looks at the disk on another thread.
class DiskProbe final : public DeskProbe
{
    Q_OBJECT
public:
    /// @p storeError: what is known of the store that is open. @p kind unset: none is.
    DiskProbe(QString folder, std::optional<StoreKind> kind, std::optional<Error> storeError,
              QObject *parent = nullptr);
    void start() override;

private:
    const QString m_folder;
    const std::optional<StoreKind> m_kind;
    const std::optional<Error> m_storeError;
};

} // namespace clinicbell
