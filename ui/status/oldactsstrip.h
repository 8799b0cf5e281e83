// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/states.h"

#include <QFrame>

class QLabel;

namespace clinicbell::ui {

class LinkButton;

/// The strip above a page that asks what is to become of acts so old that they are not sent unasked. Hidden while there
/// are none.
class OldActsStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit OldActsStrip(QWidget *parent = nullptr);

    void setOutbox(const OutboxSummary &outbox);
    QString text() const;

signals:
    void sendRequested();
    void discardRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void tint();

    OutboxSummary m_outbox;
    QLabel *m_words;
    LinkButton *m_send;
    LinkButton *m_discard;
};

} // namespace clinicbell::ui
