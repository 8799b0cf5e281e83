// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/pin.h"
#include "core/base/result.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QComboBox;

namespace clinicbell::ui {

class FormField;
class LinkButton;
class NoteLine;

/// Somebody who can open this desk.
struct DeskPerson
{
    QString account; ///< accountKey of core/base/account.h.
    QString name;

    friend bool operator==(const DeskPerson &, const DeskPerson &) = default;
};

/// What the window shows while it is locked: how many wait, and a field to unlock it. It never has anything else to
/// show: no notification comes near it.
class LockPage : public QWidget
{
    Q_OBJECT
public:
    explicit LockPage(QWidget *parent = nullptr);

    void setCounts(int unread, int urgent);
    /// Who is signed in.
    void setPerson(const QString &name);
    /// Colleagues who may take the desk over with their own PIN; whoever is signed in is not among them.
    void setOthers(const QList<DeskPerson> &others);
    /// @p triesLeft: of the PIN. Without a PIN, or with no try left, the password is asked for.
    void setWays(bool hasPin, int triesLeft);
    /// The clinic's server cannot be reached: a password cannot be checked.
    void setOffline(bool offline);
    /// While what was typed is looked at.
    void setBusy(bool busy);
    void refusePin(int triesLeft);
    void refusePassword(const Error &error);
    /// Below the field.
    void setHint(const QString &sentence);

signals:
    void pinEntered(const QString &pin);
    void passwordEntered(const QString &password);
    void takeOverRequested(const QString &account, const QString &pin);
    /// Somebody who is not on the list: the person who is signed in leaves, and the sign-in page comes.
    void signInRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Ask { Pin, Password, OtherPin };

    QWidget *buildCard();
    void addTitle(QBoxLayout *column);
    void addForm(QBoxLayout *column);
    void retranslate();
    void tint();
    void submit();
    void ask(Ask what);
    void switchWay();
    void showWho();
    bool canUsePin() const { return m_hasPin && m_triesLeft > 0; }
    QString labelText() const;
    QString triesText(int triesLeft) const;

    QLabel *m_mark;
    QLabel *m_heading;
    QLabel *m_person;
    QLabel *m_whoLabel;
    QComboBox *m_who;
    FormField *m_secret;
    NoteLine *m_offlineNote;
    QPushButton *m_unlock;
    LinkButton *m_otherWay;
    LinkButton *m_switch;
    QList<DeskPerson> m_others;
    QString m_name;
    Ask m_ask = Ask::Password;
    int m_unread = 0;
    int m_urgent = 0;
    int m_triesLeft = mostPinTries;
    bool m_hasPin = false;
    bool m_isOffline = false;
    bool m_isBusy = false;
};

} // namespace clinicbell::ui
