// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingfield.h"

#include "ui/status/noteline.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

SettingField::SettingField(What what, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_look(new QPushButton)
    , m_error(new NoteLine(u"circle-alert"_s, NoteLine::Tone::Error))
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_edit, 1);
    line->addWidget(m_look);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(line);
    column->addWidget(m_error);
    m_look->setVisible(what == What::File);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, &SettingField::onEditingFinished);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { setError({}); });
    connect(m_look, &QPushButton::clicked, this, &SettingField::lookForFile);
    retranslate();
}

void SettingField::setText(const QString &text)
{
    m_told = text;
    m_edit->setText(text);
}

QString SettingField::text() const
{
    return m_edit->text().trimmed();
}

void SettingField::setName(const QString &name)
{
    m_edit->setAccessibleName(name);
}

void SettingField::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_edit->setAccessibleDescription(sentence);
}

QString SettingField::error() const
{
    return m_error->text();
}

void SettingField::onEditingFinished()
{
    if (std::exchange(m_told, text()) != text())
        emit committed();
}

void SettingField::lookForFile()
{
    auto *dialog = new QFileDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_edit->setText(path);
        onEditingFinished();
    });
    dialog->open();
}

void SettingField::retranslate()
{
    //: Button beside the path of a file: looks for one
    m_look->setText(tr("Choose…"));
}

void SettingField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clinicbell::ui
