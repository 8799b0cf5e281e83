// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/messagefield.h"

#include "ui/theme/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionFrame>

#include <algorithm>

namespace clinicbell::ui {

namespace {

constexpr int mostLines = 5;
constexpr int fieldMargin = 7;

} // namespace

MessageField::MessageField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(fieldMargin);
    connect(this, &QPlainTextEdit::textChanged, this, &MessageField::fitDirection);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(),
            qOverload<>(&QWidget::update)); // The frame stays.
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MessageField::fitHeight);
    fitHeight();
    fitDirection();
}

int MessageField::heightOf(int lines) const
{
    return std::max(controlHeight, lines * fontMetrics().lineSpacing() + 2 * fieldMargin + 2);
}

void MessageField::fitHeight()
{
    // The document of a plain text editor is as tall as it has lines.
    const int lines = std::clamp(static_cast<int>(document()->size().height()), 1, mostLines);
    setVerticalScrollBarPolicy(document()->size().height() > mostLines ? Qt::ScrollBarAsNeeded
                                                                       : Qt::ScrollBarAlwaysOff);
    if (const int height = heightOf(lines); height != minimumHeight())
        setFixedHeight(height);
}

/// What is written goes by its own direction; the empty field by that of the window.
void MessageField::fitDirection()
{
    const Qt::LayoutDirection direction = document()->isEmpty() ? layoutDirection() : Qt::LayoutDirectionAuto;
    QTextOption option = document()->defaultTextOption();
    if (option.textDirection() == direction)
        return;
    option.setTextDirection(direction);
    document()->setDefaultTextOption(option);
}

/// Painted here: Qt's own runs over the edge in a right-to-left window.
void MessageField::setHint(const QString &hint)
{
    m_hint = hint;
    viewport()->update();
}

QSize MessageField::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), minimumHeight()};
}

QSize MessageField::minimumSizeHint() const
{
    return {space::xl * 4, minimumHeight()};
}

void MessageField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & Qt::ShiftModifier))
        emit sendRequested();
    else if (event->key() == Qt::Key_Escape)
        emit escapePressed();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void MessageField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
    if (event->type() == QEvent::LayoutDirectionChange)
        fitDirection();
}

/// The frame of a field for one line, around several.
void MessageField::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionFrame option;
    option.initFrom(this);
    option.rect = viewport()->rect();
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    if (document()->isEmpty()) {
        const QRect room = viewport()->rect().adjusted(fieldMargin + 1, 0, -fieldMargin - 1, 0);
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(room, static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter) | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_hint, Qt::ElideRight, room.width()));
    }
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

void MessageField::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    viewport()->update();
}

void MessageField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
}

void MessageField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

} // namespace clinicbell::ui
