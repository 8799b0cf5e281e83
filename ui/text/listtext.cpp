// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/listtext.h"

#include <QCoreApplication>

namespace clinicbell::ui {

QString listed(const QStringList &parts)
{
    QString words;
    for (const QString &part : parts) {
        if (words.isEmpty())
            words = part;
        else if (!part.isEmpty()) {
            //: What stands between the parts of a list: %1 is the list so far, %2 the next part
            words = QCoreApplication::translate("ListText", "%1, %2").arg(words, part);
        }
    }
    return words;
}

} // namespace clinicbell::ui
