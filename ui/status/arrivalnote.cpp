// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/arrivalnote.h"

#include "ui/text/notificationtext.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace clinicbell::ui {

namespace {

constexpr int mostWordsWidth = 420;

} // namespace

ArrivalNote::ArrivalNote(const Clock &clock, QWidget *parent)
    : CardFrame(parent)
    , m_words(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_timer(clock.makeTimer())
{
    m_words->setTextFormat(Qt::PlainText);
    m_open->setFlat(true);
    m_open->setFocusPolicy(Qt::NoFocus); // It is gone in a moment; the list is where keys lead.
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::l, space::xs, space::xs, space::xs);
    layout->addWidget(m_words);
    layout->addWidget(m_open);
    hide();
    connect(m_timer.get(), &Timer::timedOut, this, &ArrivalNote::forget);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const NotificationId id = m_id;
        forget();
        emit openRequested(id);
    });
}

void ArrivalNote::tell(const Notification &notification)
{
    m_count = isVisible() ? m_count + 1 : 1;
    m_id = notification.id;
    QString words = titleText(notification);
    if (m_count > 1) {
        //: What has just arrived; %1 is the title of the latest, %n came besides it
        words = tr("%1 · and %n more", nullptr, m_count - 1).arg(words);
    }
    m_words->setFont(titleFont(font()));
    m_words->setText(m_words->fontMetrics().elidedText(words, Qt::ElideRight, grown(mostWordsWidth, font())));
    m_words->setToolTip(words);
    //: Button beside the title of what has just arrived
    m_open->setText(tr("Show"));
    setAccessibleName(words);
    adjustSize();
    show();
    raise();
    m_timer->start(shownFor);
}

void ArrivalNote::forget()
{
    m_timer->stop();
    hide();
}

} // namespace clinicbell::ui
