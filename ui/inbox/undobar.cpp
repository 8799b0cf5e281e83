// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/undobar.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace clinicbell::ui {

UndoBar::UndoBar(const Clock &clock, QWidget *parent)
    : CardFrame(parent)
    , m_words(new QLabel(this))
    , m_undo(new QPushButton(this))
    , m_shortcut(new QShortcut(QKeySequence::Undo, this))
    , m_timer(clock.makeTimer())
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::l, space::xs, space::xs, space::xs);
    layout->addWidget(m_words);
    layout->addWidget(m_undo);
    m_undo->setFlat(true);
    m_words->setTextFormat(Qt::PlainText);
    hide();
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::onUndo);
    connect(m_shortcut, &QShortcut::activated, this, &UndoBar::onUndo);
    connect(m_timer.get(), &Timer::timedOut, this, [this] {
        hide();
        emit lapsed();
    });
}

void UndoBar::offer(const QString &words)
{
    m_words->setText(words);
    //: Button; %1 is its key
    m_undo->setText(tr("Undo (%1)").arg(m_shortcut->key().toString(QKeySequence::NativeText)));
    setAccessibleName(words);
    adjustSize();
    show();
    raise();
    m_timer->start(offerTime);
}

void UndoBar::withdraw()
{
    m_timer->stop();
    hide();
}

void UndoBar::onUndo()
{
    withdraw();
    emit undoRequested();
}

} // namespace clinicbell::ui
