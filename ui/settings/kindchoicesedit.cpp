// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/kindchoicesedit.h"

#include "ui/text/notificationtext.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace clinicbell::ui {

namespace {

constexpr std::array columns{&KindChoices::popUp, &KindChoices::sound, &KindChoices::badge};

constexpr int columnWidth = 64;
constexpr int nameWidth = 140; ///< As the labels above.

} // namespace

KindChoicesEdit::KindChoicesEdit(QWidget *parent)
    : QWidget(parent)
{
    static_assert(columns.size() == columnCount);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnMinimumWidth(0, nameWidth);
    for (size_t column = 0; column < columnCount; ++column) {
        m_heads.at(column) = new QLabel(this);
        m_heads.at(column)->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(m_heads.at(column), 0, static_cast<int>(column) + 1, Qt::AlignHCenter);
        grid->setColumnMinimumWidth(static_cast<int>(column) + 1, columnWidth);
    }
    for (size_t kind = 0; kind < m_rows.size(); ++kind) {
        Row &row = m_rows.at(kind);
        row.name = new QLabel(this);
        const int line = static_cast<int>(kind) + 1;
        grid->addWidget(row.name, line, 0);
        for (size_t column = 0; column < columnCount; ++column) {
            row.boxes.at(column) = new QCheckBox(this);
            row.boxes.at(column)->setEnabled(static_cast<Kind>(kind) != Kind::Emergency);
            grid->addWidget(row.boxes.at(column), line, static_cast<int>(column) + 1, Qt::AlignHCenter);
            connect(row.boxes.at(column), &QCheckBox::toggled, this, &KindChoicesEdit::changed);
        }
    }
    grid->setColumnStretch(static_cast<int>(columnCount) + 1, 1);
    setChoices({});
    retranslate();
}

void KindChoicesEdit::setChoices(const ChoicesByKind &choices)
{
    const QSignalBlocker quiet(this);
    for (size_t kind = 0; kind < m_rows.size(); ++kind) {
        const bool always = static_cast<Kind>(kind) == Kind::Emergency;
        for (size_t column = 0; column < columnCount; ++column)
            m_rows.at(kind).boxes.at(column)->setChecked(always || choices.at(kind).*columns.at(column));
    }
}

ChoicesByKind KindChoicesEdit::choices() const
{
    ChoicesByKind choices;
    for (size_t kind = 0; kind < m_rows.size(); ++kind) {
        for (size_t column = 0; column < columnCount; ++column)
            choices.at(kind).*columns.at(column) = m_rows.at(kind).boxes.at(column)->isChecked();
    }
    return choices;
}

void KindChoicesEdit::retranslate()
{
    //: Column of a table: which kinds of notifications come as a pop-up
    m_heads.at(0)->setText(tr("Pop-up"));
    //: Column of a table: which kinds of notifications are heard
    m_heads.at(1)->setText(tr("Sound"));
    //: Column of a table: which kinds of notifications count in the number on the bell
    m_heads.at(2)->setText(tr("On the bell"));
    for (QLabel *head : m_heads)
        head->setFont(metaFont(font()));
    for (size_t kind = 0; kind < m_rows.size(); ++kind) {
        const Row &row = m_rows.at(kind);
        row.name->setText(kindText(static_cast<Kind>(kind)));
        if (static_cast<Kind>(kind) == Kind::Emergency) {
            //: Row of a table of kinds that cannot be switched off; %1 is "Emergency"
            row.name->setText(tr("%1 (always)").arg(row.name->text()));
        }
        for (size_t column = 0; column < columnCount; ++column) {
            //: Name of a box in a table; %1 is a kind of notification, %2 "Pop-up", "Sound" or "On the bell"
            row.boxes.at(column)->setAccessibleName(
                tr("%1: %2").arg(kindText(static_cast<Kind>(kind)), m_heads.at(column)->text()));
        }
    }
}

void KindChoicesEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace clinicbell::ui
