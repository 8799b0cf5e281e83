// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/diagnosticssection.h"

#include "ui/settings/checkuplist.h"
#include "ui/text/connectionlogtext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int logHeight = 200;

} // namespace

DiagnosticsSection::DiagnosticsSection(QWidget *page)
    : SettingsSection(page)
    , m_check(new QPushButton(icon(u"stethoscope"_s), QString()))
    , m_checkup(new CheckupList)
    , m_report(new QPushButton)
    , m_reportFate(new QLabel)
    , m_popUpTest(new QPushButton)
    , m_popUpHealth(new QLabel)
    , m_logLabel(new QLabel)
    , m_log(new QPlainTextEdit)
    , m_copy(new QPushButton(icon(u"copy"_s), QString()))
{
    m_version = addFact(m_versionLabel);
    m_folder = addFact(m_folderLabel);
    for (QPushButton *button : {m_check, m_report, m_popUpTest, m_copy})
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_reportFate->setWordWrap(true);
    m_reportFate->hide();
    m_popUpHealth->setWordWrap(true);
    m_popUpHealth->hide();
    m_logLabel->setBuddy(m_log);
    m_log->setReadOnly(true);
    m_log->setTabChangesFocus(true);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setFixedHeight(grown(logHeight, page->font()));
    form().addRow(m_check);
    form().addRow(m_checkup);
    form().addRow(m_popUpTest);
    form().addRow(m_popUpHealth);
    form().addRow(m_logLabel);
    form().addRow(m_log);
    form().addRow(m_copy);
    form().addRow(m_report);
    form().addRow(m_reportFate);
    connect(m_check, &QPushButton::clicked, this, &DiagnosticsSection::checkupRequested);
    connect(m_report, &QPushButton::clicked, this, &DiagnosticsSection::reportRequested);
    connect(m_popUpTest, &QPushButton::clicked, this, &DiagnosticsSection::popUpTestRequested);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_log->toPlainText()); });
    retranslate();
}

void DiagnosticsSection::setPopUpHealth(const QString &words)
{
    m_popUpHealth->setText(words);
    m_popUpHealth->setVisible(!words.isEmpty());
}

void DiagnosticsSection::setConnectionLog(const QList<ConnectionEvent> &events)
{
    QStringList lines;
    for (const ConnectionEvent &event : events) {
        lines.prepend(QLocale().toString(event.at.toLocalTime(), QLocale::ShortFormat) + u"  "_s
                      + connectionEventText(event));
    }
    m_log->setPlainText(lines.join(u'\n'));
}

void DiagnosticsSection::setDataFolder(const QString &path)
{
    m_folder->setText(path);
}

void DiagnosticsSection::setCheckup(const QList<CheckResult> &results, bool isRunning)
{
    m_isChecking = isRunning;
    m_check->setEnabled(!isRunning);
    m_checkup->setResults(results);
    retranslateDoctor();
}

void DiagnosticsSection::setReportFate(const QString &words)
{
    m_reportFate->setText(words);
    m_reportFate->setVisible(!words.isEmpty());
}

void DiagnosticsSection::retranslateDoctor()
{
    //: Button: tries out the connection, pop-ups, sound and so on
    m_check->setText(m_isChecking ? tr("Checking…") : tr("Check everything"));
    //: Button: saves a file without personal data, to be sent to who helps
    m_report->setText(tr("Save a report for support…"));
    m_checkup->retranslate();
}

void DiagnosticsSection::retranslate()
{
    retranslateDoctor();
    //: Heading in the settings
    heading().setText(tr("Diagnostics"));
    //: Before the number of the program's version
    m_versionLabel->setText(tr("Version"));
    m_version->setText(QCoreApplication::applicationVersion());
    //: Before the folder in which the program keeps its things
    m_folderLabel->setText(tr("Data on this computer"));
    //: Button
    m_popUpTest->setText(tr("Show a test pop-up"));
    //: Above a list of events
    m_logLabel->setText(tr("What happened to the connection"));
    m_log->setAccessibleName(m_logLabel->text());
    //: Button: puts the list of events on the clipboard, to send it to somebody who helps
    m_copy->setText(tr("Copy for support"));
}

} // namespace clinicbell::ui
