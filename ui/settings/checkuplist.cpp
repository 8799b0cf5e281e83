// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/checkuplist.h"

#include "ui/text/checkuptext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

/// Told apart by their shape as well as by their colour; the word stands beside them.
QIcon markOf(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Good: return icon(u"circle-check"_s, Ink::Accent);
    case CheckOutcome::Odd: return icon(u"triangle-alert"_s, Ink::High);
    case CheckOutcome::Bad: return icon(u"octagon-alert"_s, Ink::Critical);
    case CheckOutcome::NotChecked: break;
    }
    return icon(u"ellipsis"_s, Ink::Muted);
}

} // namespace

CheckupList::CheckupList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::s);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(1, 1);
    hide();
}

void CheckupList::setResults(const QList<CheckResult> &results)
{
    m_results = results;
    while (m_lines.size() < results.size())
        addLine();
    for (qsizetype index = 0; index < m_lines.size(); ++index) {
        const bool isUsed = index < results.size();
        m_lines.at(index).mark->setVisible(isUsed);
        m_lines.at(index).words->setVisible(isUsed);
        if (isUsed)
            show(m_lines.at(index), results.at(index));
    }
    setVisible(!results.isEmpty());
}

void CheckupList::addLine()
{
    const int row = static_cast<int>(m_lines.size());
    Line line{.mark = new QLabel, .words = new QLabel};
    line.words->setWordWrap(true);
    line.words->setTextFormat(Qt::PlainText);
    line.words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_grid->addWidget(line.mark, row, 0, Qt::AlignTop);
    m_grid->addWidget(line.words, row, 1);
    m_lines.append(line);
}

void CheckupList::show(const Line &line, const CheckResult &result)
{
    //: A check's line: %1 is "Certificate and encryption", %2 is "good" or "bad", %3 sentences that say what that means
    const QString words = tr("%1: %2. %3")
                              .arg(checkName(result.check), checkOutcomeText(outcomeOf(result)),
                                   checkMeaning(result) + u' ' + checkMenderText(result))
                              .trimmed();
    line.mark->setPixmap(markOf(outcomeOf(result)).pixmap(fontMetrics().height()));
    if (line.words->text() != words)
        line.words->setText(words);
    line.words->setAccessibleName(words);
}

void CheckupList::retranslate()
{
    setResults(m_results);
}

void CheckupList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        setResults(m_results); // Pictures follow neither by themselves.
}

} // namespace clinicbell::ui
