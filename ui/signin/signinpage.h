// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "ui/signin/signinrequest.h"

#include <QUrl>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace clinicbell::ui {

class FormField;
class NoteLine;

/// Sign-in: where, who, and the password, which is cleared as soon as it was handed on (ui.md, Sign-in). Every error
/// stands beside the field that caused it and says what to do.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPage(QWidget *parent = nullptr);

    /// @p fixed: the administrator decided; shown, not editable, and no demo clinic is offered.
    void setServer(const QUrl &server, bool fixed);
    void setEmail(const QString &email);
    /// While the server is asked: the form rests and the button says so.
    void setBusy(bool busy);
    /// Why the person is here though they had signed in, such as ErrorCode::SessionExpired.
    void setReason(const Error &reason);
    void clearReason();
    /// Puts the sentence where it belongs and ends the busy state. KeychainMissing is a calm note, not an error.
    void showError(const Error &error);
    void clearErrors();

signals:
    void submitted(const clinicbell::ui::SignInRequest &request);
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *card();
    void addTitle(QBoxLayout *column);
    void addForm(QBoxLayout *column);
    void retranslate();
    void tint();
    void submit();
    bool complain();
    void focusFirstEmptyField();
    void showPassword(bool shown);
    FormField *fieldAtFault(ErrorCode code) const;

    QLabel *m_mark;
    QLabel *m_heading;
    QLabel *m_intro;
    NoteLine *m_reason;
    FormField *m_server;
    FormField *m_email;
    FormField *m_password;
    QToolButton *m_reveal;
    QCheckBox *m_remember;
    NoteLine *m_note;
    NoteLine *m_error;
    QPushButton *m_signIn;
    QPushButton *m_demo;
    bool m_serverIsFixed = false;
    bool m_busy = false;
};

} // namespace clinicbell::ui
