// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/detailframe.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/valuelabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int frameMargin = 20;
constexpr int lineLabelWidth = 76;

} // namespace

DetailFrame::DetailFrame(QWidget *parent)
    : QWidget(parent)
    , m_content(new QWidget)
    , m_scroll(new QScrollArea(this))
    , m_hint(new QLabel(this))
    , m_back(new QToolButton(m_content))
    , m_lines(new QFormLayout)
    , m_column(new QVBoxLayout(m_content))
    , m_whole(new QVBoxLayout(this))
{
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus); // Qt would leave it to the mouse.
    m_back->setFixedSize(QSize(1, 1) * grown(controlHeight, font()));
    m_back->setVisible(false);
    m_lines->setHorizontalSpacing(space::xl);
    m_lines->setVerticalSpacing(space::s);
    m_lines->setFormAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_lines->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_column->setContentsMargins(frameMargin, frameMargin, frameMargin, space::l);
    m_column->setSpacing(space::m);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_whole->setContentsMargins({});
    m_whole->setSpacing(0);
    m_whole->addWidget(m_scroll, 1);
    m_whole->addWidget(m_hint, 1);
    connect(m_back, &QToolButton::clicked, this, &DetailFrame::backRequested);
    retranslate();
}

void DetailFrame::setBackShown(bool shown)
{
    m_back->setVisible(shown);
}

void DetailFrame::setHint(const QString &words)
{
    m_hint->setText(words);
}

void DetailFrame::showContent(bool shown)
{
    m_hint->setVisible(!shown);
    m_scroll->setVisible(shown);
}

void DetailFrame::setLines(const QList<DetailLine> &lines)
{
    if (lines == m_told)
        return;
    m_told = lines;
    while (m_lines->rowCount() > 0)
        m_lines->removeRow(0);
    for (const DetailLine &line : lines) {
        auto *label = new ValueLabel(m_content);
        label->setText(line.label);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setMinimumWidth(grown(lineLabelWidth, font()));
        label->setAtTop();
        auto *value = new ValueLabel(m_content);
        value->setText(line.value);
        value->setAtTop();
        m_lines->addRow(label, value);
    }
}

void DetailFrame::retranslate()
{
    //: Button: from what is shown of one row back to the list
    m_back->setToolTip(tr("Back to the list"));
    m_back->setAccessibleName(m_back->toolTip());
    m_back->setIcon(icon(isRightToLeft() ? u"arrow-right"_s : u"arrow-left"_s));
}

void DetailFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        setLines({}); // They are measured anew.
}

void DetailFrame::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(tokens.surface));
    if (m_back->isHidden()) // Beside the list; as a page of its own there is nothing to be set apart from.
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 1, height())), QColor(tokens.line));
}

} // namespace clinicbell::ui
