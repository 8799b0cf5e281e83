// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accessible/roles.h"

#include <QAccessibleWidget>
#include <QWidget>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

struct Part
{
    QLatin1StringView className;
    QAccessible::Role role = QAccessible::NoRole;
};

constexpr std::array parts{
    Part{"clinicbell::ui::MainWindow"_L1, QAccessible::Window},
    Part{"clinicbell::ui::Popover"_L1, QAccessible::Dialog},
    // What comes up with this role is read out, wherever the focus is.
    Part{"clinicbell::ui::AlertCard"_L1, QAccessible::Notification},
    Part{"clinicbell::ui::UndoBar"_L1, QAccessible::Notification},
    Part{"clinicbell::ui::ArrivalNote"_L1, QAccessible::Notification},
    Part{"clinicbell::ui::ConnectionIndicator"_L1, QAccessible::StatusBar},
    Part{"clinicbell::ui::NotificationPane"_L1, QAccessible::Grouping},
    Part{"clinicbell::ui::TeamPage"_L1, QAccessible::Grouping},
    Part{"clinicbell::ui::SettingsPage"_L1, QAccessible::Grouping},
    Part{"clinicbell::ui::DayPage"_L1, QAccessible::Grouping},
    Part{"clinicbell::ui::ConsultationPage"_L1, QAccessible::Grouping},
    Part{"clinicbell::ui::VisitPane"_L1, QAccessible::Grouping},
};

class PartInterface : public QAccessibleWidget
{
public:
    PartInterface(QWidget *widget, QAccessible::Role role)
        : QAccessibleWidget(widget, role)
    { }

    /// What passes the focus on does not have it: there is only one.
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (widget()->focusProxy())
            state.focused = false;
        return state;
    }
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    const auto *part =
        std::find_if(parts.begin(), parts.end(), [&](const Part &each) { return each.className == className; });
    auto *widget = qobject_cast<QWidget *>(object);
    return part != parts.end() && widget ? new PartInterface(widget, part->role) : nullptr;
}

} // namespace

void installAccessibleRoles()
{
    QAccessible::installFactory(&makeInterface); // Twice is once.
}

} // namespace clinicbell::ui
