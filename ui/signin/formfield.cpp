// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/formfield.h"

#include "ui/status/noteline.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

FormField::FormField(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel)
    , m_edit(new QLineEdit)
    , m_line(new QHBoxLayout)
    , m_hint(new NoteLine(u"lock"_s, NoteLine::Tone::Calm))
    , m_error(new NoteLine(u"circle-alert"_s, NoteLine::Tone::Error))
{
    m_label->setBuddy(m_edit);
    m_label->setFont(titleFont(m_label->font()));
    m_edit->setTextMargins(space::xs, 0, space::xs, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    column->addWidget(m_label);
    m_line->setSpacing(space::xs);
    m_line->addWidget(m_edit, 1);
    column->addLayout(m_line);
    column->addWidget(m_hint);
    column->addWidget(m_error);
    // What was wrong is being mended.
    connect(m_edit, &QLineEdit::textEdited, this, [this] { setError({}); });
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
}

void FormField::addButton(QAbstractButton *button)
{
    m_line->addWidget(button);
}

void FormField::setError(const QString &sentence)
{
    m_error->setText(sentence);
    describe();
}

QString FormField::error() const
{
    return m_error->text();
}

void FormField::setHint(const QString &hint)
{
    m_hint->setText(hint);
    describe();
}

QString FormField::text() const
{
    return m_edit->text();
}

void FormField::describe()
{
    m_edit->setAccessibleDescription(m_error->text().isEmpty() ? m_hint->text() : m_error->text());
}

} // namespace clinicbell::ui
