// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/selectionpane.h"

#include "ui/inbox/rowmenu.h"
#include "ui/status/noteline.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int selectionMargin = 20;

/// Who has taken note of something, or taken it on, says so of each.
constexpr std::array bulkActs{RowAct::MarkRead, RowAct::MarkUnread, RowAct::Done,  RowAct::BackToInbox,
                              RowAct::Remind,   RowAct::Pin,        RowAct::Unpin, RowAct::Remove};

} // namespace

SelectionPane::SelectionPane(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_count(new QLabel(this))
    , m_spared(new NoteLine(u"check-check"_s, NoteLine::Tone::Attention, this))
    , m_none(new QPushButton(this))
    , m_times(new RemindMenu(clock, this))
{
    build();
    connect(m_times, &RemindMenu::timeChosen, this,
            [this](const QDateTime &at) { emit remindRequested(touchedBy(RowAct::Remind), at); });
    connect(m_times, &RemindMenu::otherTimeWanted, this, [this] { emit otherTimeWanted(touchedBy(RowAct::Remind)); });
    connect(m_none, &QPushButton::clicked, this, &SelectionPane::nothingWanted);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, QWidget *focused) { showFocused(focused); });
    refresh();
}

void SelectionPane::build()
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_column = new QVBoxLayout(m_content);
    m_upright = new QVBoxLayout;
    m_lines = new FlowLayout;
    m_column->setContentsMargins(selectionMargin, selectionMargin, selectionMargin, space::l);
    m_column->setSpacing(space::s);
    m_upright->setSpacing(space::s);
    m_column->addWidget(m_count);
    m_column->addSpacing(space::xs);
    m_column->addLayout(m_upright);
    m_column->addLayout(m_lines);
    for (const RowAct act : bulkActs) {
        auto *button = new QPushButton(icon(actIcon(act)), QString(), this);
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        m_buttons.insert(act, button);
        m_upright->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, act] { onPressed(act); });
    }
    m_column->addSpacing(space::xs);
    m_column->addWidget(m_spared);
    m_column->addStretch(1);
    m_none->setFlat(true);
    m_none->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_column->addWidget(m_none);
    setTabOrder(m_buttons.value(bulkActs.back()), m_none);
}

void SelectionPane::setBelow(bool below)
{
    if (std::exchange(m_isBelow, below) == below)
        return;
    QLayout *from = below ? static_cast<QLayout *>(m_upright) : m_lines;
    QLayout *to = below ? m_lines : static_cast<QLayout *>(m_upright);
    for (const RowAct act : bulkActs) {
        from->removeWidget(m_buttons.value(act));
        to->addWidget(m_buttons.value(act));
    }
    const int margin = below ? space::m : selectionMargin;
    m_column->setContentsMargins(selectionMargin, margin, selectionMargin, below ? space::s : space::l);
    updateGeometry();
}

int SelectionPane::heightForWidth(int width) const
{
    constexpr double mostOfPage = 0.4;
    const int most = parentWidget() ? static_cast<int>(parentWidget()->height() * mostOfPage) : QWIDGETSIZE_MAX;
    return std::min(most, m_column->totalHeightForWidth(width));
}

void SelectionPane::setRows(const QList<Notification> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    refresh();
}

void SelectionPane::setAbilities(const Abilities &abilities)
{
    m_abilities = abilities;
    m_times->setTimes(abilities.times);
    refresh();
}

void SelectionPane::refresh()
{
    //: Beside the list, in the place of one notification's details; %n (two or more) are chosen
    m_count->setText(tr("%n selected", nullptr, static_cast<int>(m_rows.size())));
    m_count->setFont(headingFont(font()));
    setAccessibleName(m_count->text());
    for (const RowAct act : bulkActs) {
        const auto count = touchedBy(act).size();
        QPushButton *button = m_buttons.value(act);
        //: Button: does %1, "Mark read", with %L2 of those that are chosen
        button->setText(count == m_rows.size() ? actText(act) : tr("%1 (%L2)").arg(actText(act)).arg(count));
        button->setToolTip(actKey(act).toString(QKeySequence::NativeText));
        if (count > 0)
            button->show();
    }
    for (const RowAct act : bulkActs) {
        QPushButton *button = m_buttons.value(act);
        if (!touchedBy(act).isEmpty())
            continue;
        if (button->hasFocus())
            m_none->setFocus(); // Rather there than at an act that nobody aimed at.
        button->hide();
    }
    //: Button: none of the rows shall be chosen any more
    m_none->setText(tr("Select none"));
    m_spared->setText(sparedText(m_rows));
    updateGeometry(); // What scrolls does not tell.
}

void SelectionPane::onPressed(RowAct act)
{
    QPushButton *button = m_buttons.value(act);
    if (act == RowAct::Remind)
        m_times->popup(button->mapToGlobal(QPoint(0, button->height())));
    else
        emit actRequested(act, touchedBy(act));
}

/// In no layout: a widget that has one is not asked for heightForWidth(), its layout is.
void SelectionPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scroll->setGeometry(rect());
}

/// Tab scrolls by itself; the focus may come otherwise, too.
void SelectionPane::showFocused(QWidget *focused)
{
    if (focused && m_content->isAncestorOf(focused))
        m_scroll->ensureWidgetVisible(focused, 0, 0);
}

void SelectionPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
}

void SelectionPane::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(tokens.surface));
    // Towards the list.
    const QRect edge = m_isBelow ? QRect(0, 0, width(), 1) : QRect(0, 0, 1, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), QColor(tokens.line));
}

QString sparedText(const QList<Notification> &rows)
{
    const auto spared = std::count_if(rows.begin(), rows.end(), &needsAcknowledgement);
    if (spared == 0)
        return {};
    if (spared == 1) {
        //: Below the buttons for several chosen notifications
        return SelectionPane::tr(
            "One of them needs your acknowledgement: “Done”, “Remind me” and “Delete” leave it be.");
    }
    //: Below the buttons for several chosen notifications; %n is two or more
    return SelectionPane::tr("%n of them need your acknowledgement: “Done”, “Remind me” and “Delete” leave them be.",
                             nullptr, static_cast<int>(spared));
}

} // namespace clinicbell::ui
