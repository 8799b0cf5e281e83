// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/help/shortcutsheet.h"

#include "ui/inbox/rowacts.h"
#include "ui/sidebar/place.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

struct Line
{
    QString keys;
    QString words;
};

/// For tr().
class SheetText
{
    Q_DECLARE_TR_FUNCTIONS(ShortcutSheet)
};

QString native(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

QList<Line> listLines()
{
    QList<Line> lines{
        //: Beside the keys for it
        {u"↓ J, ↑ K"_s, SheetText::tr("Next, previous")},
        //: Beside the key for it
        {native(Qt::Key_Return), SheetText::tr("Open")},
        //: Beside the key for it: what was told of the same appointment before
        {native(Qt::Key_H), SheetText::tr("What was before")},
        //: Beside the key for it: what the right mouse button opens
        {native(Qt::SHIFT | Qt::Key_F10), SheetText::tr("All that can be done with it")},
    };
    // A pair that undoes one another has one key, and the first of the two tells.
    for (const RowAct act : {RowAct::MarkRead, RowAct::MarkUnread, RowAct::Claim, RowAct::Acknowledge, RowAct::Done,
                             RowAct::Remind, RowAct::Pin, RowAct::Remove})
        lines.append({native(actKey(act)), actText(act)});
    //: Beside the keys for it
    lines.append({native(QKeySequence::SelectAll), SheetText::tr("Choose all")});
    //: Beside the keys for it: several rows, one by one
    lines.append({native(Qt::CTRL | Qt::Key_Space), SheetText::tr("Choose one more, or one less")});
    //: Beside the key for it
    lines.append({native(QKeySequence::Undo), SheetText::tr("Undo")});
    return lines;
}

QList<Line> windowLines()
{
    QList<Line> lines;
    for (const Place place : allPlaces) {
        if (const int digit = placeDigit(place))
            lines.append({native(QKeyCombination(Qt::ControlModifier, static_cast<Qt::Key>(Qt::Key_0 + digit))),
                          placeText(place)});
    }
    //: Beside the keys for it
    lines.append({u"/, "_s + native(QKeySequence::Find), SheetText::tr("Search")});
    //: Beside the key for it: among the messages
    lines.append({native(QKeySequence::New), SheetText::tr("New message, in Messages")});
    //: Beside the key for it
    lines.append({native(Qt::CTRL | Qt::SHIFT | Qt::Key_R), SheetText::tr("Mark all read")});
    //: Beside the key for it
    lines.append({native(Qt::Key_F5), SheetText::tr("Ask the server now")});
    //: Beside the key for it
    lines.append({native(Qt::CTRL | Qt::Key_D), SheetText::tr("Do not disturb")});
    //: Beside the key for it: nothing can be seen then until somebody unlocks it
    lines.append({native(Qt::CTRL | Qt::Key_L), SheetText::tr("Lock")});
    //: Beside the keys for it: patients can see the screen, so names are hidden
    lines.append({native(Qt::CTRL | Qt::SHIFT | Qt::Key_P), SheetText::tr("Hide names from patients, show them")});
    //: Beside the key for it
    lines.append({native(Qt::CTRL | Qt::Key_Comma), SheetText::tr("Settings")});
    //: Beside the key for it: ends the program
    lines.append({native(Qt::CTRL | Qt::Key_Q), SheetText::tr("Quit")});
    return lines;
}

QLayout *column(const QString &heading, const QList<Line> &lines, const QFont &font)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    auto *title = new QLabel(heading);
    title->setFont(titleFont(font));
    grid->addWidget(title, 0, 0, 1, 2);
    for (int row = 0; row < lines.size(); ++row) {
        auto *keys = new QLabel(lines.at(row).keys);
        keys->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(keys, row + 1, 0);
        grid->addWidget(new QLabel(lines.at(row).words), row + 1, 1);
    }
    grid->setRowStretch(static_cast<int>(lines.size()) + 1, 1);
    return grid;
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of the list of keys
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(2 * space::xl);
    //: Heading: keys that work in the list of notifications
    sides->addLayout(column(tr("In the list"), listLines(), font()));
    //: Heading: keys that work everywhere in the window
    sides->addLayout(column(tr("Everywhere"), windowLines(), font()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addLayout(sides);
    layout->addWidget(buttons);
}

} // namespace clinicbell::ui
