// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/composer.h"

#include "ui/messages/messagefield.h"
#include "ui/messages/messagetext.h"
#include "ui/text/safetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/leadinglabel.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_field(new MessageField)
    , m_send(new QPushButton)
    , m_hint(new LeadingLabel)
    , m_length(new QLabel)
{
    m_send->setDefault(true);
    m_send->setIcon(icon(u"send-horizontal"_s, Ink::OnAccent));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);
    m_length->setWordWrap(true);
    m_length->setAlignment(Qt::AlignTrailing);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_field, 1);
    line->addWidget(m_send, 0, Qt::AlignBottom);
    auto *below = new QHBoxLayout;
    below->setSpacing(space::m);
    below->addWidget(m_hint, 1);
    below->addWidget(m_length, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::s);
    column->setSpacing(space::xs);
    column->addLayout(line);
    column->addLayout(below);
    setFocusProxy(m_field);
    connect(m_field, &QPlainTextEdit::textChanged, this, &Composer::onTextChanged);
    connect(m_field, &MessageField::sendRequested, this, &Composer::send);
    connect(m_field, &MessageField::escapePressed, this, &Composer::escapePressed);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    retranslate();
}

void Composer::setConversation(const ConversationId &id, const QString &otherName)
{
    m_otherName = otherName;
    retranslate();
    if (id == m_conversation)
        return;
    m_conversation = id;
    m_isFilling = true; // Nobody types.
    m_field->setPlainText(m_drafts.value(id));
    m_field->moveCursor(QTextCursor::End);
    m_isFilling = false;
    showLength();
}

void Composer::forgetDrafts()
{
    m_drafts.clear();
    m_conversation = {};
    m_isFilling = true;
    m_field->clear();
    m_isFilling = false;
}

void Composer::onTextChanged()
{
    showLength();
    if (m_isFilling)
        return;
    const QString text = m_field->toPlainText();
    if (text.isEmpty())
        m_drafts.remove(m_conversation);
    else
        m_drafts.insert(m_conversation, text);
    if (!text.trimmed().isEmpty())
        emit typed(m_conversation);
}

bool Composer::canSend() const
{
    const QString content = m_field->toPlainText().trimmed();
    return isEnabled() && !content.isEmpty() && characterCount(content) <= longestMessageContent;
}

void Composer::send()
{
    m_field->setFocus(); // Where the next one is written.
    if (!canSend())
        return;
    const QString content = m_field->toPlainText().trimmed();
    m_isFilling = true;
    m_field->clear();
    m_isFilling = false;
    m_drafts.remove(m_conversation);
    emit sendRequested(m_conversation, content);
}

void Composer::showLength()
{
    const qsizetype characters = characterCount(m_field->toPlainText().trimmed());
    const bool tooLong = characters > longestMessageContent;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, QColor(tooLong ? tokensFor(palette()).critical : tokensFor(palette()).muted));
    m_length->setPalette(colors);
    m_length->setText(lengthText(characters));
    m_length->setVisible(!m_length->text().isEmpty());
    m_send->setEnabled(canSend());
}

void Composer::retranslate()
{
    //: In the field for a message; %1 is to whom it goes
    const QString to = m_otherName.isEmpty() ? tr("Write a message") : tr("Write to %1").arg(isolated(m_otherName));
    m_field->setHint(to);
    m_field->setAccessibleName(to);
    //: Button: sends the message
    m_send->setText(tr("Send"));
    //: Below the field for a message
    m_hint->setText(tr("Enter sends, Shift+Enter starts a new line."));
    m_field->setAccessibleDescription(m_hint->text());
    m_field->setToolTip(m_hint->text());
    m_hint->setFont(metaFont(font()));
    m_length->setFont(metaFont(font()));
    showLength();
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::FontChange:
    case QEvent::PaletteChange: retranslate(); break;
    case QEvent::EnabledChange: showLength(); break;
    default: break;
    }
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), QColor(tokensFor(palette()).line));
}

} // namespace clinicbell::ui
