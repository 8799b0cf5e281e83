// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accessible/searchbuttons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace clinicbell::ui {

namespace {

/// For tr().
class SearchButtons
{
    Q_DECLARE_TR_FUNCTIONS(SearchButtons)
};

} // namespace

void nameSearchButtons(const QLineEdit &field)
{
    const QList<QAction *> actions = field.findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->objectName() == QLatin1StringView("_q_qlineeditclearaction")) {
            //: Name of the cross in a search field for screen readers
            action->setText(SearchButtons::tr("Clear search"));
        } else if (field.actions().contains(action)) {
            //: Name of the magnifying glass in a search field for screen readers
            action->setText(SearchButtons::tr("Search"));
        }
    }
}

} // namespace clinicbell::ui
