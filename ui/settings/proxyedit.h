// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/networksettings.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;

namespace clinicbell::ui {

class SettingField;

/// Which proxy, and where it is: host, port, user and password, below the box that chooses its kind.
class ProxyEdit final : public QWidget
{
    Q_OBJECT
public:
    explicit ProxyEdit(QWidget *parent = nullptr);

    /// Stands in a row of its own, beside its label: screen readers look for that among its neighbours.
    QComboBox &kindBox() { return *m_kind; }
    /// As proxyToText() writes it; without a word.
    void setProxy(const QString &text);
    /// The organisation has set it; its password is still the person's to tell.
    void setFixed(bool fixed);
    void setError(const QString &sentence);
    QString error() const;

signals:
    void changed(const QString &proxy);
    void passwordChanged(const QString &password);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addLine(QFormLayout &form, QLabel *&label, SettingField *field);
    void showFields();
    void onChosen();
    void onPassword();
    ProxySettings::Kind kind() const;
    bool hasAddress() const;

    QComboBox *m_kind; // owned by whoever lays it out
    QLabel *m_hostLabel = nullptr;
    SettingField *m_host;
    QLabel *m_portLabel = nullptr;
    SettingField *m_port;
    QLabel *m_userLabel = nullptr;
    SettingField *m_user;
    QLabel *m_passwordLabel = nullptr;
    SettingField *m_password;
};

} // namespace clinicbell::ui
