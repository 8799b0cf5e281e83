// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/desklock.h"

#include "app/clinicbell/accountlifecycle.h"
#include "core/base/setting.h"

#include <algorithm>

namespace clinicbell {

namespace {

/// The account that it was locked for; empty: it was not.
const Setting<QString> lockedAccount{"lock/lockedAccount", {}};

} // namespace

DeskLock::DeskLock(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_pins(parts.secrets, parts.settings)
    , m_passwords(parts.api, parts.network, parts.clock)
    , m_isLocked(!lockedAccount.read(parts.settings).isEmpty())
{
    connect(&parts.lifecycle, &AccountLifecycle::opened, this, &DeskLock::onOpened);
    connect(&parts.lifecycle, &AccountLifecycle::closed, this, &DeskLock::onClosed);
    connect(&parts.lifecycle, &AccountLifecycle::forgotten, &m_pins, &session::PinBook::remove);
    connect(&parts.lifecycle, &AccountLifecycle::computerForgotten, &m_pins, &session::PinBook::removeAll);
    connect(&m_pins, &session::PinBook::changed, this, &DeskLock::waysChanged);
}

QString DeskLock::account() const
{
    const Account &account = m_parts.lifecycle.account();
    return account.isValid() ? accountKey(account.server, account.userId) : QString();
}

/// Still; their name or role may be another one meanwhile.
bool DeskLock::isHere(const Account &person) const
{
    return account() == accountKey(person.server, person.userId);
}

void DeskLock::onOpened(const Account &)
{
    m_pins.look(account());
    if (m_parts.lifecycle.isSigningIn()) {
        m_pins.forgive(account());
        open(); // They have just told their password.
    }
    if (m_isLocked)
        lookForColleagues();
    emit waysChanged();
}

void DeskLock::onClosed()
{
    setLocked(false, {}); // Nobody is signed in: there is nothing behind it.
    emit waysChanged();
}

void DeskLock::open()
{
    if (m_isLocked)
        emit unlocked();
    setLocked(false, {});
}

void DeskLock::setLocked(bool locked, const QString &account)
{
    lockedAccount.write(m_parts.settings, account);
    m_parts.settings.sync();
    if (std::exchange(m_isLocked, locked) != locked)
        emit lockedChanged(locked);
}

void DeskLock::lock()
{
    if (m_isLocked || account().isEmpty())
        return;
    m_pins.look(account()); // The keyring may have come since.
    setLocked(true, account());
}

void DeskLock::tryPin(const QString &pin)
{
    const Account asked = m_parts.lifecycle.account();
    m_pins.attempt(account(), pin).then(this, [this, asked](const Result<session::PinAnswer> &answer) {
        if (!isHere(asked))
            emit waysChanged(); // Somebody else is here by now.
        else if (answer == session::PinAnswer::Right)
            open();
        else
            refusePin(asked, hasPin() ? pinTriesLeft() : 0);
    });
}

void DeskLock::refusePin(const Account &whose, int triesLeft)
{
    emit unlockRefused(whose);
    emit pinRefused(triesLeft);
}

void DeskLock::tryPassword(const QString &password)
{
    const Account asked = m_parts.lifecycle.account();
    if (!asked.isValid()) {
        emit passwordRefused(Error{.code = ErrorCode::NotSignedIn}); // The keyring has not told yet who they are.
        return;
    }
    m_passwords.check(asked, password).then(this, [this, asked](const Result<void> &checked) {
        onPasswordChecked(asked, checked);
    });
}

void DeskLock::onPasswordChecked(const Account &asked, const Result<void> &checked)
{
    if (!checked) {
        if (checked.error().code == ErrorCode::CredentialsWrong)
            emit unlockRefused(asked);
        emit passwordRefused(checked.error());
    } else if (isHere(asked)) {
        m_pins.forgive(account());
        open();
    } else {
        emit passwordRefused(Error{.code = ErrorCode::NotSignedIn});
    }
}

void DeskLock::lookForColleagues()
{
    m_colleagues.clear();
    if (account().isEmpty())
        return; // Nobody is a colleague of nobody: once it is known who is here, it is asked again.
    const QStringList known = m_pins.accounts();
    for (const QString &each : known) {
        if (each == account())
            continue;
        m_pins.look(each);
        m_parts.session.remembered(each).then(this, [this](const Result<Account> &found) {
            if (found && !m_colleagues.contains(*found))
                m_colleagues.append(*found);
            emit colleaguesFound(m_colleagues);
        });
    }
}

/// Invalid: none of those that were found.
Account DeskLock::colleague(const QString &account) const
{
    const auto found = std::find_if(m_colleagues.begin(), m_colleagues.end(), [&account](const Account &each) {
        return accountKey(each.server, each.userId) == account;
    });
    return found == m_colleagues.end() ? Account() : *found;
}

void DeskLock::makeRoom()
{
    if (hasPin())
        m_parts.lifecycle.switchTo({});
    else
        m_parts.lifecycle.signOut();
}

void DeskLock::takeOver(const QString &account, const QString &pin)
{
    m_pins.attempt(account, pin).then(this, [this, account](const Result<session::PinAnswer> &answer) {
        if (answer == session::PinAnswer::Right) {
            emit takenOver();
            m_parts.lifecycle.switchTo(account);
        } else {
            refusePin(colleague(account), m_pins.has(account) ? mostPinTries - m_pins.wrongTries(account) : 0);
        }
    });
}

QFuture<Result<session::PinAnswer>> DeskLock::changePin(const QString &present, const QString &chosen)
{
    const Promised<session::PinAnswer> promised;
    if (!hasPin()) {
        putIn(chosen, promised);
        return promised.future();
    }
    m_pins.attempt(account(), present).then(this, [=, this](const Result<session::PinAnswer> &answer) {
        if (answer == session::PinAnswer::Right)
            putIn(chosen, promised);
        else
            promised.settle(answer);
    });
    return promised.future();
}

void DeskLock::putIn(const QString &chosen, const Promised<session::PinAnswer> &promised)
{
    auto done = chosen.isEmpty() ? m_pins.remove(account()) : m_pins.set(account(), chosen);
    done.then(this, [promised](const Result<void> &kept) {
        promised.settle(kept.map([] { return session::PinAnswer::Right; }));
    });
}

} // namespace clinicbell
