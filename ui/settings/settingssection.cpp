// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingssection.h"

#include "ui/status/noteline.h"
#include "ui/theme/theme.h"
#include "ui/theme/valuelabel.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int labelWidth = 140;

} // namespace

SettingsSection::SettingsSection(QWidget *page)
    : QObject(page)
    , m_page(*page)
    , m_heading(new QLabel)
    , m_form(new QFormLayout)
    , m_column(new QVBoxLayout)
{
    m_form->setHorizontalSpacing(space::xl);
    m_form->setVerticalSpacing(space::s);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_form->setFormAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_column->setSpacing(space::m);
    m_column->addWidget(m_heading);
    m_column->addLayout(m_form);
    m_heading->setFont(headingFont(page->font()));
}

QLayout *SettingsSection::layout() const
{
    return m_column;
}

QString SettingsSection::title() const
{
    return m_heading->text();
}

void SettingsSection::setWrap(QFormLayout::RowWrapPolicy policy)
{
    m_form->setRowWrapPolicy(policy);
    m_column->invalidate(); // Else it tells the sizes of before.
}

void SettingsSection::followFont()
{
    m_heading->setFont(headingFont(m_page.font()));
    for (QLabel *label : std::as_const(m_labels))
        alignLabel(*label);
}

void SettingsSection::showPreferences(const Preferences &) { }

void SettingsSection::writeTo(Preferences &) const { }

void SettingsSection::addControl(QLabel *&label, QWidget *control)
{
    label = new QLabel;
    label->setBuddy(control);
    label->setMinimumHeight(controlHeight);
    alignLabel(*label);
    m_labels.append(label);
    m_form->addRow(label, control);
}

void SettingsSection::follow(PolicySetting setting, QWidget *control)
{
    int row = 0;
    QFormLayout::ItemRole role = QFormLayout::FieldRole;
    m_form->getWidgetPosition(control, &row, &role);
    auto *note = new NoteLine(u"lock"_s, NoteLine::Tone::Calm);
    m_form->insertRow(row + 1, QString(), note);
    m_form->setRowVisible(note, false);
    m_followed.append({.setting = setting, .control = control, .note = note});
}

void SettingsSection::setFixed(const FixedSettings &fixed)
{
    //: Below a setting that an administrator decided on
    const QString words = tr("Set by your organisation");
    for (const Followed &each : std::as_const(m_followed)) {
        const bool isFixed = fixed.contains(each.setting);
        each.control->setEnabled(!isFixed);
        each.control->setAccessibleDescription(isFixed ? words : QString());
        each.note->setText(isFixed ? words : QString());
        m_form->setRowVisible(each.note, isFixed);
    }
}

void SettingsSection::alignLabel(QLabel &label) const
{
    label.setMinimumWidth(grown(labelWidth, m_page.font()));
}

QComboBox *SettingsSection::addChoice(QLabel *&label)
{
    auto *box = new QComboBox;
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addControl(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &SettingsSection::edited);
    return box;
}

QLabel *SettingsSection::addFact(QLabel *&label)
{
    auto *fact = new ValueLabel;
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *what = new LeadingLabel;
    what->setAtTop();
    fact->setAtTop();
    label = what;
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(fact); // A screen reader then says both.
    alignLabel(*label);
    m_labels.append(label);
    m_form->addRow(label, fact);
    return fact;
}

void setChoices(QComboBox &box, const QList<std::pair<QString, int>> &choices)
{
    const QSignalBlocker quiet(&box);
    const int chosen = box.currentIndex();
    box.clear();
    for (const auto &[words, value] : choices)
        box.addItem(words, value);
    box.setCurrentIndex(qMax(0, chosen));
}

void choose(QComboBox &box, int value)
{
    const QSignalBlocker quiet(&box);
    int nearest = 0;
    for (int index = 1; index < box.count(); ++index) {
        if (std::abs(box.itemData(index).toInt() - value) < std::abs(box.itemData(nearest).toInt() - value))
            nearest = index;
    }
    box.setCurrentIndex(nearest);
}

} // namespace clinicbell::ui
