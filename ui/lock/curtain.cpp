// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lock/curtain.h"

#include <QAccessible>
#include <QApplication>
#include <QToolTip>

namespace clinicbell::ui {

namespace {

constexpr char behind[] = "clinicbell-behind-curtain";

/// Rows have none of their own: that of their list.
QObject *objectOf(const QAccessibleEvent &event)
{
    QObject *object = event.object();
    for (QAccessibleInterface *row = event.accessibleInterface(); row && !object; row = row->parent())
        object = row->object();
    return object;
}

/// Whatever it is part of decides.
bool isBehind(QObject *object)
{
    for (; object; object = object->parent()) {
        if (object->property(behind).toBool())
            return true;
    }
    return false;
}

/// Who was told before the curtain was drawn; null: the platform. There is one for the whole program, as in Qt.
QAccessible::UpdateHandler before = nullptr;

void tellTheRest(QAccessibleEvent *event)
{
    // Qt tells a table of its new rows before it asks here; once more would count them twice.
    if (event->type() == QAccessible::TableModelChanged || isBehind(objectOf(*event)))
        return;
    QAccessible::installUpdateHandler(before);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(&tellTheRest);
}

void forget(QObject *object)
{
    if (QAccessibleInterface *known = QAccessible::queryAccessibleInterface(object))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
}

/// Rows go with their list.
void forgetAll(QWidget *content)
{
    QAccessibleEvent gone(content, QAccessible::ObjectDestroyed);
    QAccessible::updateAccessibility(&gone);
    const QList<QWidget *> inside = content->findChildren<QWidget *>();
    for (QWidget *each : inside)
        forget(each);
    forget(content);
}

} // namespace

Curtain::~Curtain()
{
    open();
}

void Curtain::draw(const QList<QWidget *> &content)
{
    if (std::exchange(m_isDrawn, true))
        return;
    for (QWidget *each : content) {
        forgetAll(each); // Also while nobody listens: somebody may have.
        each->setProperty(behind, true);
    }
    before = QAccessible::installUpdateHandler(&tellTheRest);
}

void Curtain::open()
{
    if (!std::exchange(m_isDrawn, false))
        return;
    QAccessible::installUpdateHandler(std::exchange(before, nullptr));
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *each : all) {
        if (each->property(behind).toBool())
            each->setProperty(behind, QVariant());
    }
}

void closeWindowsBut(const QList<QWidget *> &stay)
{
    QToolTip::hideText();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!stay.contains(window) && window->isVisible())
            window->close();
    }
}

} // namespace clinicbell::ui
