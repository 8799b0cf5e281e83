// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accessible/rowteller.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QMenu>

#include <utility>

namespace clinicbell::ui {

namespace {

class RowTeller : public QObject
{
public:
    explicit RowTeller(QAbstractItemView &view)
        : QObject(&view)
        , m_view(view)
    {
        view.installEventFilter(this);
        const QAbstractItemModel *model = view.model();
        connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, &RowTeller::onCurrentChanged);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &RowTeller::onRowsGone);
        connect(model, &QAbstractItemModel::rowsMoved, this, &RowTeller::onRowsGone);
        connect(model, &QAbstractItemModel::modelReset, this, &RowTeller::onRowsGone);
        connect(model, &QAbstractItemModel::dataChanged, this, &RowTeller::onDataChanged);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn)
            tellSoon();
        return QObject::eventFilter(watched, event);
    }

private:
    /// Behind what Qt tells of the view itself, which would be the last word.
    void tellSoon()
    {
        if (QAccessible::isActive() && !std::exchange(m_isDue, true))
            QMetaObject::invokeMethod(this, &RowTeller::tell, Qt::QueuedConnection);
    }

    void tell()
    {
        m_isDue = false;
        auto *holder = m_view.hasFocus() ? &m_view : QApplication::focusWidget();
        if (holder && !qobject_cast<QMenu *>(QApplication::activePopupWidget()))
            say(QAccessible::Focus, *holder);
    }

    void onRowsGone()
    {
        if (m_view.hasFocus())
            tellSoon();
    }

    void onCurrentChanged()
    {
        remember();
        if (!m_view.hasFocus())
            tellSoon(); // Qt says that the row had it.
    }

    void onDataChanged()
    {
        if (!m_view.hasFocus() || m_said == words())
            return;
        remember();
        say(QAccessible::NameChanged, m_view);
    }

    void say(QAccessible::Event what, QWidget &holder)
    {
        QAccessibleEvent said(&holder, what);
        const auto *view = qobject_cast<QAbstractItemView *>(&holder);
        if (view && view->currentIndex().isValid())
            said.setChild(view->currentIndex().row());
        QAccessible::updateAccessibility(&said);
    }

    void remember() { m_said = words(); }
    QString words() const { return m_view.currentIndex().data(Qt::AccessibleTextRole).toString(); }

    QAbstractItemView &m_view;
    QString m_said;
    bool m_isDue = false;
};

} // namespace

void tellCurrentRow(QAbstractItemView &view)
{
    new RowTeller(view);
}

} // namespace clinicbell::ui
