// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/emptypage.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace clinicbell::ui {

namespace {

constexpr int emptyPictureSize = 36;

} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel)
    , m_words(new QLabel)
    , m_more(new QLabel)
    , m_action(new QPushButton)
{
    for (QLabel *label : {m_words, m_more}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_more->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(space::xs);
    column->addWidget(m_words);
    column->addWidget(m_more);
    column->addSpacing(space::xs);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyPage::actionRequested);
}

void EmptyPage::setWords(const QString &iconName, const QString &words, const QString &more, const QString &action)
{
    m_iconName = iconName;
    m_words->setText(words);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    tint();
}

void EmptyPage::tint()
{
    if (m_iconName.isEmpty())
        return;
    m_picture->setPixmap(
        iconPixmap(m_iconName, QColor(tokensFor(palette()).offline), emptyPictureSize, devicePixelRatioF()));
    m_words->setFont(titleFont(font()));
    m_more->setFont(metaFont(font()));
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        tint();
}

} // namespace clinicbell::ui
