// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/pin.h"
#include "core/base/promised.h"
#include "core/session/passwordcheck.h"
#include "core/session/pinbook.h"

#include <QObject>

class QNetworkAccessManager;

namespace clinicbell {

namespace session {
class Session;
}
class AccountLifecycle;
class Clock;

/// Whether this desk is locked, and what opens it again: the PIN of whoever is signed in, or their password. It goes on
/// working while it is locked: what is urgent is announced, what waits is sent. Kept over restarts, so that ending the
/// program opens nothing.
class DeskLock : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    struct Parts
    {
        AccountLifecycle &lifecycle;
        session::Session &session;
        const clinic::ClinicApi &api;
        QNetworkAccessManager &network;
        SecretStore &secrets;
        QSettings &settings;
        const Clock &clock;
    };

    explicit DeskLock(const Parts &parts, QObject *parent = nullptr);

    bool isLocked() const { return m_isLocked; }
    LockState state() const { return lockState(m_isLocked, hasPin(), m_pins.wrongTries(account())); }
    /// Of whoever is signed in.
    bool hasPin() const { return m_pins.has(account()); }
    int pinTriesLeft() const { return mostPinTries - m_pins.wrongTries(account()); }
    /// There is no keychain, so the PIN ends with the program.
    bool isPinForThisRun() const { return m_pins.isForThisRun(account()); }
    session::PinBook &pins() { return m_pins; }

    /// Sets, changes or (with an empty @p chosen) removes the PIN of whoever is signed in, once @p present is right; it
    /// may be empty where there is none. Anything but Right: nothing has changed.
    QFuture<Result<session::PinAnswer>> changePin(const QString &present, const QString &chosen);

public slots:
    /// At once; nothing while nobody is signed in: no window shows anything then.
    void lock();
    void tryPin(const QString &pin);
    /// Asks the server.
    void tryPassword(const QString &password);
    /// Who else has a PIN and a session on this computer: colleaguesFound().
    void lookForColleagues();
    /// For somebody who has to sign in. Whoever is here can come back with their PIN, where they have one.
    void makeRoom();
    /// With the PIN of a colleague: what is open is closed, and theirs opens.
    void takeOver(const QString &account, const QString &pin);

signals:
    void lockedChanged(bool isLocked);
    /// By the PIN or the password of who is signed in; comes before lockedChanged().
    void unlocked();
    /// A wrong one of theirs, or of a colleague's.
    void unlockRefused(const clinicbell::Account &whose);
    /// A colleague's PIN was right: their inbox opens next.
    void takenOver();
    /// PIN set, removed, read, tried: what the person can do may be different.
    void waysChanged();
    void pinRefused(int triesLeft);
    void passwordRefused(const clinicbell::Error &error);
    void colleaguesFound(const QList<clinicbell::Account> &colleagues);

private:
    QString account() const;
    bool isHere(const Account &person) const;
    Account colleague(const QString &account) const;
    void onOpened(const Account &account);
    void onClosed();
    void open();
    void setLocked(bool locked, const QString &account);
    void refusePin(const Account &whose, int triesLeft);
    void onPasswordChecked(const Account &asked, const Result<void> &checked);
    void putIn(const QString &chosen, const Promised<session::PinAnswer> &promised);

    Parts m_parts;
    session::PinBook m_pins;
    session::PasswordCheck m_passwords;
    QList<Account> m_colleagues;
    bool m_isLocked;
};

} // namespace clinicbell
