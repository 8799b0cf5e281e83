// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/earlierstates.h"

#include "ui/text/messageparts.h"
#include "ui/text/notificationtext.h"
#include "ui/text/timetext.h"
#include "ui/theme/theme.h"
#include "ui/theme/valuelabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace clinicbell::ui {

namespace {

constexpr qsizetype mostLines = 20;

} // namespace

EarlierStates::EarlierStates(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_heading(new QLabel(this))
    , m_lines(new QFormLayout)
{
    m_lines->setHorizontalSpacing(space::xl);
    m_lines->setVerticalSpacing(space::s);
    m_lines->setFormAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_lines->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::s, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_heading);
    layout->addLayout(m_lines);
    hide();
}

void EarlierStates::setRows(const QList<Notification> &rows)
{
    if (m_rows == rows)
        return;
    m_rows = rows;
    fill();
    setVisible(!rows.isEmpty());
}

void EarlierStates::setHeading(const QString &words)
{
    m_words = words;
    fill();
}

void EarlierStates::fill()
{
    //: Heading over what was told of the same appointment before
    m_heading->setText(m_words.isEmpty() ? tr("Before that") : m_words);
    m_heading->setFont(titleFont(font()));
    while (m_lines->rowCount() > 0)
        m_lines->removeRow(0);
    for (const Notification &row : m_rows.mid(0, mostLines)) {
        auto *time = new QLabel(relativeTime(row.createdAt, m_clock.now()), this);
        time->setForegroundRole(QPalette::PlaceholderText);
        time->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        time->setMinimumWidth(grown(76, font()));
        time->setToolTip(absoluteTime(row.createdAt));
        const QString message = unbrokenBeforeDots(messageLine(row));
        auto *words = new ValueLabel(this);
        words->setAtTop();
        words->setText(unbrokenBeforeDots(titleText(row)) + (message.isEmpty() ? QString() : u'\n' + message));
        m_lines->addRow(time, words);
    }
}

void EarlierStates::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        fill();
}

} // namespace clinicbell::ui
