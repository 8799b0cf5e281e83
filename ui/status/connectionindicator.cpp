// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/connectionindicator.h"

#include "ui/status/countdown.h"
#include "ui/text/statustext.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QResizeEvent>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int glyphAtNormalSize = 8;

/// Told apart without colour: disc live, ring with a core polling, open ring connecting, ring offline, ring with a
/// slash signed out.
void paintConnection(QPainter &painter, const QRectF &square, Connection connection, const Tokens &tokens)
{
    const QRectF ring = square.adjusted(1, 1, -1, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    switch (connection) {
    case Connection::Live:
        painter.setBrush(QColor(tokens.available));
        painter.drawEllipse(square);
        break;
    case Connection::Polling:
        painter.setBrush(QColor(tokens.high));
        painter.drawEllipse(QRectF(0, 0, 3, 3).translated(square.center() - QPointF(1.5, 1.5)));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(tokens.high), 1.5));
        painter.drawEllipse(square.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case Connection::Connecting:
        painter.setPen(QPen(QColor(tokens.accent), 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, 0, 270 * 16);
        break;
    case Connection::Offline:
        painter.setPen(QPen(QColor(tokens.offline), 2));
        painter.drawEllipse(ring);
        break;
    case Connection::SignedOut:
        painter.setPen(QPen(QColor(tokens.offline), 1.5));
        painter.drawEllipse(ring);
        painter.drawLine(square.bottomLeft(), square.topRight());
        break;
    }
}

} // namespace

ConnectionIndicator::ConnectionIndicator(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_timer.get(), &Timer::timedOut, this, &ConnectionIndicator::refresh);
    refresh();
}

void ConnectionIndicator::setStatus(const ConnectionStatus &status, const OutboxSummary &outbox)
{
    if (status == m_status && outbox == m_outbox)
        return;
    m_status = status;
    m_outbox = outbox;
    refresh();
    update();
}

void ConnectionIndicator::setBrief(bool brief)
{
    m_brief = brief;
    setSizePolicy(brief ? QSizePolicy::Maximum : QSizePolicy::Expanding, QSizePolicy::Fixed);
    refresh();
}

int ConnectionIndicator::glyphWidth() const
{
    return grown(glyphAtNormalSize, font());
}

QSize ConnectionIndicator::sizeHint() const
{
    const QFontMetrics metrics(metaFont(font()));
    return {glyphWidth() + space::s + metrics.horizontalAdvance(m_text) + 1, wordsHeight() + space::xs};
}

int ConnectionIndicator::wordsWidth() const
{
    return width() - glyphWidth() - space::s;
}

/// For the longest of them.
bool ConnectionIndicator::hasRoomForWords() const
{
    const QFontMetrics metrics(metaFont(font()));
    const QStringList words = m_text.split(u' ');
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return metrics.horizontalAdvance(word) <= wordsWidth(); });
}

/// In the width that it has.
int ConnectionIndicator::wordsHeight() const
{
    const QFontMetrics metrics(metaFont(font()));
    if (m_brief || !hasRoomForWords())
        return metrics.height();
    const QRect room(0, 0, wordsWidth(), QWIDGETSIZE_MAX);
    return std::max(metrics.height(), metrics.boundingRect(room, Qt::TextWordWrap, m_text).height());
}

void ConnectionIndicator::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry();
}

QSize ConnectionIndicator::minimumSizeHint() const
{
    return {glyphWidth(), sizeHint().height()};
}

void ConnectionIndicator::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(metaFont(font()));
    const int glyph = glyphWidth();
    const int firstLine = painter.fontMetrics().height();
    const int top = (height() - wordsHeight()) / 2;
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(0, top, glyph, firstLine));
    QRectF square(0, 0, glyph, glyph);
    square.moveCenter(QRectF(place).center());
    paintConnection(painter, square, m_status.connection, tokens);
    if (!m_brief && !hasRoomForWords())
        return;
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(glyph + space::s, 0, 0, 0));
    painter.setPen(QColor(tokens.muted));
    const auto start = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    if (m_brief)
        painter.drawText(words, start, painter.fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
    else
        painter.drawText(words, start | Qt::TextWordWrap, m_text);
}

void ConnectionIndicator::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        refresh();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void ConnectionIndicator::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ConnectionIndicator::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer->stop();
}

void ConnectionIndicator::refresh()
{
    const auto wait = untilNextSecond(m_status.retryAt, m_clock.now());
    if (wait && m_status.connection == Connection::Connecting && isVisible())
        m_timer->start(*wait);
    else
        m_timer->stop();
    setToolTip(connectionText(m_status, m_clock.now()));
    const QString text = words();
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QString ConnectionIndicator::words() const
{
    if (m_brief && m_status.connection == Connection::Live) {
        //: The connection is up; the shortest form.
        return tr("Live");
    }
    const QString word = connectionWord(m_status, m_clock.now());
    OutboxSummary outbox = m_outbox;
    if (m_status.connection == Connection::Live)
        outbox.waiting -= outbox.undoable; // Nothing is in their way but the person, who may think twice.
    const QString waiting = m_brief ? QString() : outboxText(outbox);
    //: Two short remarks about the connection side by side, such as "Offline since 14:32" and "3 changes waiting".
    return waiting.isEmpty() ? word : tr("%1 · %2").arg(word, waiting);
}

} // namespace clinicbell::ui
