// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QEvent>
#include <QWidget>

namespace clinicbell::test {

/// How often a widget or one in it had to be laid out anew.
class LayoutCount : public QObject
{
public:
    explicit LayoutCount(QWidget &widget)
    {
        widget.installEventFilter(this);
        const QList<QWidget *> inside = widget.findChildren<QWidget *>();
        for (QWidget *each : inside)
            each->installEventFilter(this);
    }
    int layouts() const { return m_layouts; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_layouts += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_layouts = 0;
};

} // namespace clinicbell::test
