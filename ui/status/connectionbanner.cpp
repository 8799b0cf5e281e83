// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/connectionbanner.h"

#include "ui/status/countdown.h"
#include "ui/status/linkbutton.h"
#include "ui/text/errortext.h"
#include "ui/text/lostactstext.h"
#include "ui/text/refusaltext.h"
#include "ui/text/statustext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int bannerIconSize = 16;

/// The person loses nothing by not seeing it any more.
bool isHarmless(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreDiskFull:
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreKeyWrong:
    case ErrorCode::StoreFailed: return false;
    default: return true;
    }
}

} // namespace

ConnectionBanner::ConnectionBanner(const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
    , m_icon(new QLabel)
    , m_words(new QLabel)
    , m_button(new LinkButton)
    , m_dismiss(new QToolButton)
{
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setFont(titleFont(font()));
    m_dismiss->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::xs, space::l, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    row->addWidget(m_button);
    row->addWidget(m_dismiss);
    setMinimumHeight(grown(36, font()));
    connect(m_timer.get(), &Timer::timedOut, this, &ConnectionBanner::refresh);
    connect(m_button, &LinkButton::clicked, this, &ConnectionBanner::onButtonClicked);
    connect(m_dismiss, &QToolButton::clicked, this, &ConnectionBanner::onDismissed);
    hide();
    tint();
}

void ConnectionBanner::setStatus(const ConnectionStatus &status, const OutboxSummary &outbox)
{
    if (status == m_status && outbox == m_outbox)
        return;
    if (status.connection != m_status.connection)
        m_pollingDismissed = false;
    m_status = status;
    m_outbox = outbox;
    refresh();
}

void ConnectionBanner::showNotice(const Error &error)
{
    const auto known = std::find_if(m_notices.begin(), m_notices.end(),
                                    [&error](const Error &notice) { return notice.code == error.code; });
    if (known == m_notices.end())
        m_notices.append(error);
    else
        *known = error;
    refresh();
}

void ConnectionBanner::showRefusal(const Refusal &refusal)
{
    m_refusals.append(refusal);
    refresh();
}

void ConnectionBanner::clearRefusals()
{
    m_refusals.clear();
    refresh();
}

void ConnectionBanner::showLostActs(const LostActs &lost)
{
    m_lostActs = lost;
    refresh();
}

void ConnectionBanner::clearNotice(ErrorCode code)
{
    m_notices.removeIf([code](const Error &notice) { return notice.code == code; });
    refresh();
}

QString ConnectionBanner::text() const
{
    return m_words->text();
}

ConnectionBanner::Subject ConnectionBanner::subject() const
{
    if (m_status.connection == Connection::Offline || m_status.connection == Connection::SignedOut)
        return Subject::Connection;
    if (!m_refusals.isEmpty())
        return Subject::Refusal;
    if (!m_lostActs.isNone())
        return Subject::LostActs;
    if (!m_notices.isEmpty())
        return Subject::Notice;
    return m_status.connection == Connection::Polling && !m_pollingDismissed ? Subject::Polling : Subject::Nothing;
}

void ConnectionBanner::refresh()
{
    switch (subject()) {
    case Subject::Nothing: break;
    case Subject::Connection: showConnection(); break;
    case Subject::Refusal: setContents(refusalsText(m_refusals), {}, true); break;
    case Subject::LostActs: setContents(lostActsText(m_lostActs, m_clock.now()), {}, true); break;
    case Subject::Notice: showNotice(); break;
    case Subject::Polling: setContents(connectionText(m_status, m_clock.now()), {}, true); break;
    }
    setVisible(subject() != Subject::Nothing);
    tint();
    scheduleNextSecond();
}

void ConnectionBanner::showConnection()
{
    const QDateTime now = m_clock.now();
    const QString waiting = outboxText(m_outbox);
    const QString state = connectionText(m_status, now);
    //: The banner: %1 is one or two whole sentences about the connection, %2 is "3 changes waiting".
    const QString words = waiting.isEmpty() ? state : tr("%1 %2.").arg(state, waiting);
    if (m_status.connection == Connection::SignedOut) {
        //: Button of the banner that says that the person is signed out.
        setContents(words, tr("Sign in"), false);
    } else {
        setContents(words, retryText(m_status, now), false);
    }
}

void ConnectionBanner::showNotice()
{
    setContents(errorText(m_notices.front()), {}, isHarmless(m_notices.front().code));
}

void ConnectionBanner::setContents(const QString &words, const QString &button, bool dismissible)
{
    m_words->setText(words);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_button->updateGeometry();
    m_dismiss->setVisible(dismissible);
    //: Button that takes a notice away.
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(m_dismiss->toolTip());
    setAccessibleName(words);
}

void ConnectionBanner::scheduleNextSecond()
{
    const auto wait = untilNextSecond(m_status.retryAt, m_clock.now());
    if (wait && m_status.connection == Connection::Offline && isVisible())
        m_timer->start(*wait);
    else
        m_timer->stop();
}

void ConnectionBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        refresh();
    if (event->type() == QEvent::PaletteChange)
        tint();
    QFrame::changeEvent(event);
}

void ConnectionBanner::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(subject() == Subject::Polling ? tokens.accentSoft : tokens.highSoft));
}

void ConnectionBanner::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    refresh();
}

void ConnectionBanner::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_timer->stop();
}

void ConnectionBanner::tint()
{
    const Tokens &tokens = tokensFor(palette());
    const bool calm = subject() == Subject::Polling;
    const QColor color(calm ? tokens.accent : tokens.high);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, color);
    colors.setColor(QPalette::ButtonText, color);
    m_words->setPalette(colors);
    m_button->setPalette(colors);
    m_icon->setPixmap(iconPixmap(calm ? u"info"_s : u"triangle-alert"_s, color, bannerIconSize, devicePixelRatioF()));
    m_dismiss->setIcon(icon(u"x"_s, calm ? Ink::Accent : Ink::High));
}

void ConnectionBanner::onButtonClicked()
{
    if (m_status.connection == Connection::SignedOut)
        emit signInRequested();
    else
        emit retryRequested();
}

void ConnectionBanner::onDismissed()
{
    if (subject() == Subject::Polling) {
        m_pollingDismissed = true;
    } else if (subject() == Subject::Refusal) {
        m_refusals.clear();
    } else if (subject() == Subject::LostActs) {
        m_lostActs = {};
    } else {
        const ErrorCode code = m_notices.takeFirst().code;
        emit noticeDismissed(code);
    }
    refresh();
}

} // namespace clinicbell::ui
