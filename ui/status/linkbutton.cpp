// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/linkbutton.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace clinicbell::ui {

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(titleFont(font()));
    return {metrics.horizontalAdvance(text()) + 2 * space::xs, metrics.height() + space::s};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = palette().color(QPalette::ButtonText);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::xs, space::xs);
    }
    QFont link = titleFont(font());
    link.setUnderline(true);
    painter.setFont(link);
    painter.setPen(color);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace clinicbell::ui
