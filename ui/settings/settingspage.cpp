// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingspage.h"

#include "ui/settings/kindchoicesedit.h"
#include "ui/settings/presetbox.h"
#include "ui/settings/quiethoursedit.h"
#include "ui/settings/soundedit.h"
#include "ui/settings/wheelguard.h"
#include "ui/text/connectionlogtext.h"
#include "ui/text/safetext.h"
#include "ui/text/statustext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/valuelabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr std::array textSizes{80, 90, 100, 110, 125, 150, 175, 200};
constexpr int widest = 640;
constexpr int logHeight = 200;

void choose(QComboBox &box, int value)
{
    int nearest = 0;
    for (int index = 1; index < box.count(); ++index) {
        if (std::abs(box.itemData(index).toInt() - value) < std::abs(box.itemData(nearest).toInt() - value))
            nearest = index;
    }
    box.setCurrentIndex(nearest);
}

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setMaximumWidth(grown(widest, font()));
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    m_column->setSpacing(space::m);
    buildAppearance();
    buildNotifications();
    buildSounds();
    buildConnection();
    buildDiagnostics();
    m_column->addStretch(1);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setFocusProxy(m_look);
    new WheelGuard(content);
    retranslate();
}

QFormLayout *SettingsPage::addSection(QLabel *&heading)
{
    if (m_column->count() > 0)
        m_column->addSpacing(space::m);
    heading = new QLabel;
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::xl);
    form->setVerticalSpacing(space::s);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->setFormAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_column->addWidget(heading);
    m_column->addLayout(form);
    return form;
}

QComboBox *SettingsPage::addChoice(QFormLayout *form, QLabel *&label)
{
    auto *box = new QComboBox;
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    label = new QLabel;
    label->setBuddy(box);
    label->setMinimumHeight(controlHeight); // Beside the middle of the box.
    form->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &SettingsPage::onEdited);
    return box;
}

QLabel *SettingsPage::addFact(QFormLayout *form, QLabel *&label)
{
    auto *fact = new ValueLabel;
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label = new QLabel;
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(fact); // A screen reader then says both.
    form->addRow(label, fact);
    return fact;
}

void SettingsPage::buildAppearance()
{
    QFormLayout *form = addSection(m_appearance);
    m_look = addChoice(form, m_lookLabel);
    m_rows = addChoice(form, m_rowsLabel);
    m_text = addChoice(form, m_textLabel);
}

void SettingsPage::buildNotifications()
{
    QFormLayout *form = addSection(m_notifications);
    m_preset = new PresetBox;
    m_preset->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_presetLabel = new QLabel;
    m_presetLabel->setBuddy(m_preset);
    m_presetLabel->setMinimumHeight(controlHeight);
    form->addRow(m_presetLabel, m_preset);
    m_popUps = addChoice(form, m_popUpsLabel);
    m_discreet = addChoice(form, m_discreetLabel);
    m_popUpTest = new QPushButton;
    m_popUpTest->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    form->addRow(QString(), m_popUpTest);
    m_popUpHealth = new QLabel;
    m_popUpHealth->setWordWrap(true);
    m_popUpHealth->hide();
    form->addRow(m_popUpHealth);
    connect(m_popUpTest, &QPushButton::clicked, this, &SettingsPage::popUpTestRequested);
    m_kinds = new KindChoicesEdit;
    form->addRow(m_kinds);
    m_quietInConsultation = new QCheckBox;
    form->addRow(m_quietInConsultation);
    m_quietHours = new QuietHoursEdit;
    form->addRow(m_quietHours);
    m_opening = new QTimeEdit;
    m_openingLabel = new QLabel;
    m_openingLabel->setBuddy(m_opening);
    m_opening->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    form->addRow(m_openingLabel, m_opening);
    connect(m_opening, &QTimeEdit::timeChanged, this, &SettingsPage::onEdited);
    connect(m_preset, &PresetBox::presetChosen, this, &SettingsPage::onPresetChosen);
    connect(m_kinds, &KindChoicesEdit::changed, this, &SettingsPage::onEdited);
    connect(m_quietInConsultation, &QCheckBox::toggled, this, &SettingsPage::onEdited);
    connect(m_quietHours, &QuietHoursEdit::changed, this, &SettingsPage::onEdited);
}

void SettingsPage::buildSounds()
{
    QFormLayout *form = addSection(m_soundsHeading);
    m_sounds = new SoundEdit;
    form->addRow(m_sounds);
    connect(m_sounds, &SoundEdit::changed, this, &SettingsPage::onEdited);
    connect(m_sounds, &SoundEdit::testRequested, this, &SettingsPage::soundTestRequested);
}

void SettingsPage::buildConnection()
{
    QFormLayout *form = addSection(m_connection);
    m_server = addFact(form, m_serverLabel);
    m_user = addFact(form, m_userLabel);
    m_state = addFact(form, m_stateLabel);
    m_signOut = new QPushButton(icon(u"log-out"_s), QString());
    form->addRow(QString(), m_signOut);
    m_signOut->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_signOut, &QPushButton::clicked, this, &SettingsPage::signOutRequested);
}

void SettingsPage::buildDiagnostics()
{
    QFormLayout *form = addSection(m_diagnostics);
    m_log = new QPlainTextEdit;
    m_log->setReadOnly(true);
    m_log->setTabChangesFocus(true);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setFixedHeight(grown(logHeight, font()));
    m_copy = new QPushButton(icon(u"copy"_s), QString());
    form->addRow(m_log);
    form->addRow(m_copy);
    m_copy->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_log->toPlainText()); });
}

void SettingsPage::retranslate()
{
    //: Heading in the settings
    m_appearance->setText(tr("Appearance"));
    //: Setting
    m_lookLabel->setText(tr("Colours"));
    //: Setting: how high the rows of the list are
    m_rowsLabel->setText(tr("Rows"));
    //: Setting
    m_textLabel->setText(tr("Text size"));
    //: Heading in the settings
    m_notifications->setText(tr("Notifications"));
    //: Setting: for which notifications a pop-up comes
    m_popUpsLabel->setText(tr("Pop-ups for"));
    //: Setting: what pop-ups tell
    m_discreetLabel->setText(tr("Pop-ups show"));
    //: Button
    m_popUpTest->setText(tr("Show a test pop-up"));
    //: Setting: a set of usual choices, for a reception, a doctor, …
    m_presetLabel->setText(tr("Usual for"));
    //: Switch in the settings
    m_quietInConsultation->setText(tr("Quiet in consultations, up to 45 min"));
    //: Setting, before a time of day: "Remind me tomorrow" means then
    m_openingLabel->setText(tr("The clinic opens at"));
    m_opening->setDisplayFormat(shortTimeFormat(locale()));
    //: Heading in the settings
    m_soundsHeading->setText(tr("Sounds"));
    //: Heading in the settings
    m_connection->setText(tr("Connection"));
    //: Before the address of the clinic's server
    m_serverLabel->setText(tr("Server"));
    //: Before the name of who is signed in
    m_userLabel->setText(tr("Signed in as"));
    //: Before "Live" or another state of the connection
    m_stateLabel->setText(tr("State"));
    //: Button
    m_signOut->setText(tr("Sign out"));
    //: Heading in the settings
    m_diagnostics->setText(tr("What happened to the connection"));
    m_log->setAccessibleName(m_diagnostics->text());
    //: Button: puts the list of events on the clipboard, to send it to somebody who helps
    m_copy->setText(tr("Copy for support"));
    for (QLabel *heading : {m_appearance, m_notifications, m_soundsHeading, m_connection, m_diagnostics})
        heading->setFont(headingFont(font()));
    fillChoices();
}

void SettingsPage::fillChoices()
{
    const QScopedValueRollback filling(m_isFilling, true);
    for (QComboBox *box : {m_look, m_rows, m_text})
        box->clear();
    //: Colours: those of the desktop
    m_look->addItem(tr("As the desktop"), static_cast<int>(Preferences::Look::System));
    //: Colours
    m_look->addItem(tr("Light"), static_cast<int>(Preferences::Look::Light));
    //: Colours
    m_look->addItem(tr("Dark"), static_cast<int>(Preferences::Look::Dark));
    //: Colours: black, white and strong lines
    m_look->addItem(tr("High contrast"), static_cast<int>(Preferences::Look::HighContrast));
    //: Rows of the list: two lines each
    m_rows->addItem(tr("Comfortable"), 0);
    //: Rows of the list: one line each
    m_rows->addItem(tr("Compact"), 1);
    for (const int percent : textSizes) {
        //: Text size
        m_text->addItem(tr("%L1 %").arg(percent), percent);
    }
    fillNotificationChoices();
    setPreferences(m_preferences);
}

void SettingsPage::fillNotificationChoices()
{
    m_popUps->clear();
    m_discreet->clear();
    //: Pop-ups show: whatever the notification says
    m_discreet->addItem(tr("Names and details"), 0);
    //: Pop-ups show: only "Appointment" or "Message", for screens that others can see
    m_discreet->addItem(tr("Only what kind it is"), 1);
    //: Pop-ups for: all notifications, those for information too
    m_popUps->addItem(tr("Everything"), static_cast<int>(Priority::Low));
    //: Pop-ups for: all but those that are for information only
    m_popUps->addItem(tr("All but mere information"), static_cast<int>(Priority::Normal));
    //: Pop-ups for
    m_popUps->addItem(tr("Important and urgent ones"), static_cast<int>(Priority::High));
    //: Pop-ups for
    m_popUps->addItem(tr("Urgent ones only"), static_cast<int>(Priority::Critical));
}

void SettingsPage::onPresetChosen(DeskPreset preset)
{
    setPreferences(withPreset(preset, m_preferences));
    emit preferencesChanged(m_preferences);
}

void SettingsPage::setPreferences(const Preferences &preferences)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_preferences = preferences;
    choose(*m_look, static_cast<int>(preferences.look));
    choose(*m_rows, preferences.compact ? 1 : 0);
    choose(*m_text, preferences.textPercent);
    m_preset->showPresetOf(preferences);
    choose(*m_popUps, static_cast<int>(preferences.popUpsFrom));
    choose(*m_discreet, preferences.discreetPopUps ? 1 : 0);
    m_kinds->setChoices(preferences.kinds);
    m_quietInConsultation->setChecked(preferences.quietInConsultation);
    m_quietHours->setHours(preferences.quietHours);
    m_opening->setTime(preferences.opening);
    m_sounds->setSounds(preferences.sounds, preferences.volumePercent);
}

void SettingsPage::onEdited()
{
    if (m_isFilling)
        return;
    m_preferences.look = static_cast<Preferences::Look>(m_look->currentData().toInt());
    m_preferences.compact = m_rows->currentData().toInt() == 1;
    m_preferences.textPercent = m_text->currentData().toInt();
    m_preferences.popUpsFrom = static_cast<Priority>(m_popUps->currentData().toInt());
    m_preferences.discreetPopUps = m_discreet->currentData().toInt() == 1;
    m_preferences.kinds = m_kinds->choices();
    m_preferences.quietInConsultation = m_quietInConsultation->isChecked();
    m_preferences.quietHours = m_quietHours->hours();
    m_preferences.opening = m_opening->time();
    m_preferences.sounds = m_sounds->isOn();
    m_preferences.volumePercent = m_sounds->volumePercent();
    m_preset->showPresetOf(m_preferences);
    emit preferencesChanged(m_preferences);
}

void SettingsPage::setAccount(const Account &account)
{
    m_server->setText(account.server.toDisplayString());
    m_user->setText(account.isValid() ? u"%1 (%2)"_s.arg(safeLine(account.name), safeLine(account.email)) : u"–"_s);
    m_signOut->setEnabled(account.isValid());
}

void SettingsPage::setPopUpHealth(const QString &words)
{
    m_popUpHealth->setText(words);
    m_popUpHealth->setVisible(!words.isEmpty());
}

void SettingsPage::setConnection(const ConnectionStatus &status, const QDateTime &now)
{
    m_state->setText(connectionText(status, now));
}

void SettingsPage::setConnectionLog(const QList<ConnectionEvent> &events)
{
    QStringList lines;
    for (const ConnectionEvent &event : events) {
        lines.prepend(locale().toString(event.at.toLocalTime(), QLocale::ShortFormat) + u"  "_s
                      + connectionEventText(event));
    }
    m_log->setPlainText(lines.join(u'\n'));
}

/// Rather one above the other than to be scrolled sideways.
void SettingsPage::wrapRows()
{
    const QWidget *content = m_column->parentWidget();
    const QList<QFormLayout *> forms = content->findChildren<QFormLayout *>();
    for (const auto policy : {QFormLayout::DontWrapRows, QFormLayout::WrapAllRows}) {
        for (QFormLayout *form : forms)
            form->setRowWrapPolicy(policy);
        if (m_column->minimumSize().width() <= content->parentWidget()->width())
            return;
    }
}

void SettingsPage::resizeEvent(QResizeEvent *)
{
    wrapRows();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    wrapRows();
    emit shown();
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace clinicbell::ui
