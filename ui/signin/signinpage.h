// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "ui/signin/signinrequest.h"

#include <QUrl>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clinicbell::ui {

class FormField;

/// Sign-in: where, who, and the password, which is cleared as soon as it was handed on (ui.md, Sign-in). Every error
/// stands beside the field that caused it and says what to do.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPage(QWidget *parent = nullptr);

    /// @p fixed: the administrator decided; shown, not editable.
    void setServer(const QUrl &server, bool fixed);
    void setEmail(const QString &email);
    /// While the server is asked: fields rest, the button says so.
    void setBusy(bool busy);
    /// Why the person is here though they had signed in, such as ErrorCode::SessionExpired.
    void setReason(const Error &reason);
    void clearReason();
    /// Puts the sentence where it belongs; also ends the busy state. KeychainMissing is a calm note, not an error.
    void showError(const Error &error);
    void clearErrors();

signals:
    void submitted(const clinicbell::ui::SignInRequest &request);
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildCard();
    void retranslate();
    void submit();
    FormField *fieldFor(ErrorCode code) const;

    QWidget *m_card;
    QLabel *m_heading;
    QLabel *m_intro;
    QLabel *m_reason;
    FormField *m_server;
    FormField *m_email;
    FormField *m_password;
    QCheckBox *m_remember;
    QLabel *m_note;
    QLabel *m_formError;
    QPushButton *m_signIn;
    QPushButton *m_demo;
    bool m_serverFixed = false;
    bool m_busy = false;
};

} // namespace clinicbell::ui
