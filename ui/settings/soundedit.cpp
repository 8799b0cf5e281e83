// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/soundedit.h"

#include "ui/status/noteline.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int softest = 10;
constexpr int step = 10;
constexpr int sliderWidth = 180;

} // namespace

SoundEdit::SoundEdit(QWidget *parent)
    : QWidget(parent)
    , m_on(new QCheckBox(this))
    , m_volumeWord(new QLabel(this))
    , m_volume(new QSlider(Qt::Horizontal, this))
    , m_tryWord(new QLabel(this))
    , m_note(new NoteLine(u"lock"_s, NoteLine::Tone::Calm))
{
    m_volume->setRange(softest, 100);
    m_volume->setSingleStep(step);
    m_volume->setPageStep(step);
    m_volume->setFixedWidth(grown(sliderWidth, font()));
    m_volumeWord->setBuddy(m_volume);
    auto *volume = new QHBoxLayout;
    volume->setSpacing(space::s);
    volume->addWidget(m_volumeWord);
    volume->addWidget(m_volume);
    volume->addStretch(1);
    auto *tests = new FlowLayout;
    tests->setSpacing(space::s);
    tests->addWidget(m_tryWord);
    for (int priority = priorityCount - 1; priority >= 0; --priority) {
        auto *button = new QPushButton(this);
        m_tests.at(static_cast<size_t>(priority)) = button;
        tests->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, priority] { emit testRequested(static_cast<Priority>(priority), m_volume->value()); });
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_on);
    layout->addLayout(volume);
    layout->addWidget(m_note);
    layout->addLayout(tests);
    connect(m_on, &QCheckBox::toggled, this, &SoundEdit::onChanged);
    connect(m_volume, &QSlider::valueChanged, this, &SoundEdit::onChanged);
    setSounds(true, 100);
    retranslate();
}

void SoundEdit::setSounds(bool on, int volumePercent)
{
    const QSignalBlocker quiet(this);
    m_on->setChecked(on);
    m_volume->setValue(volumePercent);
    onChanged();
}

void SoundEdit::setFixed(bool on, bool volume)
{
    m_volumeIsFixed = volume;
    m_on->setEnabled(!on);
    m_volume->setEnabled(isOn() && !volume);
    //: Below a setting that an administrator decided on
    m_note->setText(on || volume ? tr("Set by your organisation") : QString());
}

bool SoundEdit::isOn() const
{
    return m_on->isChecked();
}

int SoundEdit::volumePercent() const
{
    return m_volume->value();
}

void SoundEdit::onChanged()
{
    m_volume->setEnabled(m_on->isChecked() && !m_volumeIsFixed);
    m_volumeWord->setEnabled(m_on->isChecked());
    emit changed();
}

QString SoundEdit::soundText(Priority priority)
{
    switch (priority) {
    case Priority::Critical:
        //: Button that plays the sound of urgent notifications
        return tr("Urgent");
    case Priority::High:
        //: Button that plays the sound of important notifications
        return tr("Important");
    case Priority::Normal:
        //: Button that plays the sound of ordinary notifications
        return tr("Normal");
    case Priority::Low:
        //: Button that plays the sound of notifications for information only
        return tr("Information");
    }
    return {};
}

void SoundEdit::retranslate()
{
    //: Switch in the settings
    m_on->setText(tr("Sounds"));
    //: Before a slider
    m_volumeWord->setText(tr("Volume"));
    //: Before the buttons that play a sound: "Urgent", "Important", …
    m_tryWord->setText(tr("Try"));
    for (size_t priority = 0; priority < m_tests.size(); ++priority) {
        QPushButton *button = m_tests.at(priority);
        button->setText(soundText(static_cast<Priority>(priority)));
        //: Name of a button for screen readers; %1 is a priority, "Urgent"
        button->setAccessibleName(tr("Play the sound: %1").arg(button->text()));
    }
}

void SoundEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clinicbell::ui
