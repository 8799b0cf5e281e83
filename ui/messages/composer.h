// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/conversation.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;

namespace clinicbell::ui {

class MessageField;

/// Writes to one conversation, and keeps what was begun for each of the others.
class Composer : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);

    void setConversation(const ConversationId &id, const QString &otherName);
    /// Of another account: nothing is kept.
    void forgetDrafts();
    QString draft(const ConversationId &id) const { return m_drafts.value(id); }
    MessageField &field() { return *m_field; }

signals:
    void sendRequested(const clinicbell::ConversationId &id, const QString &content);
    void typed(const clinicbell::ConversationId &id);
    void escapePressed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void onTextChanged();
    void send();
    void showLength();
    bool canSend() const;

    MessageField *m_field;
    QPushButton *m_send;
    QLabel *m_hint;
    QLabel *m_length;
    ConversationId m_conversation;
    QString m_otherName;
    QHash<ConversationId, QString> m_drafts;
    bool m_isFilling = false;
};

} // namespace clinicbell::ui
