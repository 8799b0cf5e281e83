// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/leadinglabel.h"

#include <QEvent>

namespace clinicbell::ui {

LeadingLabel::LeadingLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    align();
}

/// A label goes by the direction of its text, unless it is told an absolute side.
void LeadingLabel::align()
{
    setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | m_vertical);
}

void LeadingLabel::setAtTop()
{
    m_vertical = Qt::AlignTop;
    align();
}

void LeadingLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

} // namespace clinicbell::ui
