// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>
#include <QUrl>

namespace clinicbell::ui {

class NoteLine;

/// One line below everything, for as long as what is sent to the clinic's server can be read by others on the way.
/// Nobody can put it away. Hidden while there is no such server.
class OpenToAllStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit OpenToAllStrip(QWidget *parent = nullptr);

    /// That is reached without encryption; empty: there is none.
    void setServer(const QUrl &server);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QUrl m_server;
    NoteLine *m_note;
};

} // namespace clinicbell::ui
