// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/visitpane.h"

#include "ui/accessible/rowteller.h"
#include "ui/inbox/skeletonrows.h"
#include "ui/status/linkbutton.h"
#include "ui/status/noteline.h"
#include "ui/text/errortext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/visits/visitdelegate.h"
#include "ui/visits/visitrole.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

constexpr auto skeletonDelay = 150ms;
constexpr int pictureSize = 40;

} // namespace

VisitPane::VisitPane(QAbstractItemModel &model, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_skeletonTimer(clock.makeTimer())
    , m_list(new QListView)
    , m_pages(new QStackedWidget)
    , m_blank(new QWidget)
    , m_skeleton(new SkeletonRows)
    , m_placeholder(buildPlaceholder())
    , m_asOf(new NoteLine(u"clock"_s, NoteLine::Tone::Calm))
    , m_trouble(new NoteLine(u"triangle-alert"_s, NoteLine::Tone::Attention))
    , m_again(new LinkButton)
    , m_remark(new NoteLine(u"info"_s, NoteLine::Tone::Calm))
{
    build();
    connect(&model, &QAbstractItemModel::rowsInserted, this, &VisitPane::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &VisitPane::refresh);
    connect(m_skeletonTimer.get(), &Timer::timedOut, this, [this] {
        m_skeletonDue = true;
        refresh();
    });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &row) { emit opened(row.data(VisitIdRole).toString()); });
    connect(m_retry, &QPushButton::clicked, this, &VisitPane::retryRequested);
    connect(m_again, &QPushButton::clicked, this, &VisitPane::retryRequested);
    refresh();
}

void VisitPane::build()
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new VisitDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    tellCurrentRow(*m_list);
    for (QWidget *page : {static_cast<QWidget *>(m_list), m_blank, m_skeleton, m_placeholder})
        m_pages->addWidget(page);
    auto *trouble = new QHBoxLayout;
    trouble->setContentsMargins(0, 0, space::l, 0);
    trouble->addWidget(m_trouble, 1);
    trouble->addWidget(m_again);
    for (NoteLine *note : {m_asOf, m_trouble, m_remark})
        note->setContentsMargins(space::l + 2, space::s, space::l, space::s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_asOf);
    column->addLayout(trouble);
    column->addWidget(m_remark);
    column->addWidget(m_pages, 1);
}

QWidget *VisitPane::buildPlaceholder()
{
    auto *page = new QWidget;
    m_picture = new QLabel;
    m_picture->setAlignment(Qt::AlignCenter);
    m_words = new QLabel;
    m_words->setTextFormat(Qt::PlainText);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_retry = new QPushButton;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addWidget(m_words);
    column->addWidget(m_retry, 0, Qt::AlignCenter);
    column->addStretch(3);
    return page;
}

void VisitPane::setStatus(const VisitStatus &status)
{
    m_status = status;
    refresh();
}

void VisitPane::setEmptyText(const QString &words, const QString &iconName)
{
    m_emptyText = words;
    m_emptyIcon = iconName;
    refresh();
}

void VisitPane::setRemark(const QString &words)
{
    m_remark->setText(words);
}

VisitPane::State VisitPane::stateNow() const
{
    if (m_model.rowCount() > 0)
        return State::Rows;
    if (m_status.asOf.isValid())
        return State::Empty;
    if (m_status.error)
        return State::Failed;
    if (m_status.stale)
        return State::Offline;
    return m_skeletonDue ? State::Loading : State::Waiting;
}

void VisitPane::refresh()
{
    const bool hadFocus = m_list->hasFocus() || hasFocus();
    m_state = stateNow();
    takeFocusWhereItIs();
    const bool waits = m_state == State::Waiting || m_state == State::Loading;
    if (!waits) {
        m_skeletonTimer->stop();
        m_skeletonDue = false;
    } else if (!m_skeletonDue && !m_skeletonTimer->isActive()) {
        m_skeletonTimer->start(skeletonDelay);
    }
    switch (m_state) {
    case State::Rows: m_pages->setCurrentWidget(m_list); break;
    case State::Waiting: m_pages->setCurrentWidget(m_blank); break;
    case State::Loading: m_pages->setCurrentWidget(m_skeleton); break;
    case State::Empty: showPlaceholder(m_emptyIcon, m_emptyText, false); break;
    case State::Offline:
        //: In place of a list that was never loaded, without a connection
        showPlaceholder(u"cloud-off"_s, tr("You are offline, and nothing is saved here."), false);
        break;
    case State::Failed: showPlaceholder(u"triangle-alert"_s, errorText(*m_status.error), true); break;
    }
    if (m_state == State::Rows)
        setAccessibleName({});
    else // It may have the focus.
        //: Name of a list for screen readers, until it comes
        setAccessibleName(waits ? tr("Loading") : m_words->text());
    if (hadFocus)
        setFocus(); // Qt would pass it on to whatever comes next.
    showNotes();
}

/// In the list where there are rows, else in the pane itself: a list that is not shown takes none.
void VisitPane::takeFocusWhereItIs()
{
    setFocusProxy(nullptr); // A proxy would be given the pane's policy.
    setFocusPolicy(m_state == State::Rows ? Qt::NoFocus : Qt::StrongFocus);
    setFocusProxy(m_state == State::Rows ? m_list : nullptr);
}

void VisitPane::showPlaceholder(const QString &iconName, const QString &words, bool retry)
{
    if (!iconName.isEmpty())
        m_picture->setPixmap(
            iconPixmap(iconName, QColor(tokensFor(palette()).muted), pictureSize, devicePixelRatioF()));
    m_words->setText(words);
    m_retry->setVisible(retry);
    //: Button: ask the server again
    m_retry->setText(tr("Retry"));
    m_pages->setCurrentWidget(m_placeholder);
}

void VisitPane::showNotes()
{
    const bool known = m_status.asOf.isValid();
    //: The connection is lost; %1 is when the list was last known to be right
    m_asOf->setText(m_status.stale && known ? tr("As of %1.").arg(clockTime(m_status.asOf)) : QString());
    const bool troubled = m_status.error && !m_status.stale && m_state != State::Failed;
    m_trouble->setText(troubled ? errorText(*m_status.error) : QString());
    m_again->setText(tr("Retry"));
    m_again->setVisible(troubled);
}

void VisitPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace clinicbell::ui
