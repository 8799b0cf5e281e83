// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/valuelabel.h"

#include <QEvent>

namespace clinicbell::ui {

ValueLabel::ValueLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    align();
}

/// Text that can be selected goes by its own direction, unless it is told an absolute side.
void ValueLabel::align()
{
    setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | m_vertical);
}

void ValueLabel::setAtTop()
{
    m_vertical = Qt::AlignTop;
    align();
}

void ValueLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

} // namespace clinicbell::ui
