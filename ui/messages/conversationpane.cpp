// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/conversationpane.h"

#include "ui/accessible/rowteller.h"
#include "ui/accessible/searchbuttons.h"
#include "ui/inbox/skeletonrows.h"
#include "ui/messages/conversationdelegate.h"
#include "ui/messages/conversationlistmodel.h"
#include "ui/messages/emptypage.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

constexpr auto skeletonDelay = 150ms;
constexpr auto searchDelay = 200ms;

} // namespace

ConversationPane::ConversationPane(ConversationListModel &model, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new QLineEdit)
    , m_new(new QToolButton)
    , m_pages(new QStackedWidget)
    , m_list(new QListView)
    , m_blank(new QWidget)
    , m_skeleton(new SkeletonRows)
    , m_empty(new EmptyPage)
    , m_skeletonTimer(clock.makeTimer())
    , m_searchTimer(clock.makeTimer())
    , m_minute(clock.makeTimer())
{
    m_search->addAction(icon(u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_new->setIcon(icon(u"square-pen"_s));
    m_new->setFocusPolicy(Qt::StrongFocus);
    m_new->setFixedSize(controlHeight, controlHeight);
    // Around the list's own handling: a row that goes passes its place on to another, which nobody has chosen.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ConversationPane::onRowsGoing);
    m_list->setModel(&model);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ConversationPane::onRowsGone);
    m_list->setItemDelegate(new ConversationDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    tellCurrentRow(*m_list);
    for (QWidget *page :
         {static_cast<QWidget *>(m_list), m_blank, static_cast<QWidget *>(m_skeleton), static_cast<QWidget *>(m_empty)})
        m_pages->addWidget(page);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::m, space::m, space::m, space::s);
    top->setSpacing(space::s);
    top->addWidget(m_search, 1);
    top->addWidget(m_new);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
    setFocusProxy(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &ConversationPane::onSearchChanged);
    connect(m_searchTimer.get(), &Timer::timedOut, this, &ConversationPane::onSearchDue);
    connect(m_skeletonTimer.get(), &Timer::timedOut, this, &ConversationPane::showRightPage);
    connect(m_minute.get(), &Timer::timedOut, this, &ConversationPane::onMinutePassed);
    connect(m_new, &QToolButton::clicked, this, &ConversationPane::newMessageRequested);
    connect(m_empty, &EmptyPage::actionRequested, this, &ConversationPane::onAction);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConversationPane::onCurrentChanged);
    connect(m_list, &QListView::clicked, this, &ConversationPane::entered);
    connect(m_list, &QListView::activated, this, &ConversationPane::entered);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ConversationPane::showRightPage);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ConversationPane::showRightPage);
    retranslate();
}

void ConversationPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QString ConversationPane::search() const
{
    return m_search->text().trimmed();
}

void ConversationPane::clearSearch()
{
    m_search->clear();
}

void ConversationPane::beginLoading()
{
    m_isLoading = true;
    m_error.reset();
    m_skeletonTimer->start(skeletonDelay);
    showRightPage();
}

void ConversationPane::endLoading()
{
    m_isLoading = false;
    m_isLoaded = true;
    m_error.reset();
    m_skeletonTimer->stop();
    showRightPage();
}

void ConversationPane::setError(const Error &error)
{
    m_isLoading = false;
    m_error = error;
    m_skeletonTimer->stop();
    showRightPage();
}

void ConversationPane::setConnection(const ConnectionStatus &status)
{
    if (status == m_connection)
        return;
    m_connection = status;
    showRightPage();
}

void ConversationPane::onRowsGoing()
{
    m_isSetting = true;
    m_currentBefore = m_list->currentIndex();
}

/// What is lit is what one would write to.
void ConversationPane::onRowsGone()
{
    m_isSetting = false;
    if (!m_currentBefore.isValid())
        setCurrent(m_open);
}

void ConversationPane::setCurrent(const ConversationId &id)
{
    m_open = id;
    m_isSetting = true;
    const int row = m_model.rowOf(id);
    if (row < 0)
        m_list->selectionModel()->clear();
    else if (row != m_list->currentIndex().row())
        m_list->setCurrentIndex(m_model.index(row));
    m_isSetting = false;
}

void ConversationPane::onCurrentChanged(const QModelIndex &current)
{
    const ConversationId id(current.data(ConversationListModel::IdRole).toString());
    if (!m_isSetting && !id.isEmpty())
        emit chosen(id, MessageId(current.data(ConversationListModel::MessageIdRole).toString()));
}

void ConversationPane::onSearchChanged()
{
    m_model.setSearch(m_search->text());
    m_searchTimer->start(searchDelay);
    showRightPage();
}

void ConversationPane::onSearchDue()
{
    if (!search().isEmpty())
        emit searchWanted(search());
}

void ConversationPane::onMinutePassed()
{
    m_model.tellTime();
    m_minute->start(1min);
}

void ConversationPane::onAction()
{
    if (!search().isEmpty())
        m_search->clear();
    else if (m_error || m_connection.connection == Connection::Offline)
        emit retryRequested();
    else
        emit newMessageRequested();
}

void ConversationPane::showRightPage()
{
    if (m_model.rowCount() > 0)
        m_pages->setCurrentWidget(m_list);
    else if (m_isLoading || (!m_isLoaded && !m_error))
        m_pages->setCurrentWidget(m_isLoading && !m_skeletonTimer->isActive() ? static_cast<QWidget *>(m_skeleton)
                                                                              : m_blank);
    else
        showWords();
}

void ConversationPane::showWords()
{
    if (!search().isEmpty()) {
        m_empty->setWords(u"search"_s, tr("Nothing matches."), {},
                          //: Button
                          tr("Clear search"));
    } else if (m_error) {
        //: Button: load the list again
        m_empty->setWords(u"triangle-alert"_s, errorText(*m_error), {}, tr("Retry"));
    } else if (m_connection.connection == Connection::Offline) {
        m_empty->setWords(u"cloud-off"_s, tr("You are offline, and no conversation is saved here."), {},
                          //: Button: try to connect again
                          tr("Retry now"));
    } else {
        m_empty->setWords(u"message-circle"_s, tr("No conversations yet."), tr("Start one from Team, or here."),
                          //: Button: choose a colleague to write to
                          tr("New message"));
    }
    m_pages->setCurrentWidget(m_empty);
}

void ConversationPane::retranslate()
{
    //: Grey words in the search field of the conversations
    m_search->setPlaceholderText(tr("Search messages"));
    //: Name of the search field for screen readers
    m_search->setAccessibleName(tr("Search messages"));
    nameSearchButtons(*m_search);
    //: Button: choose a colleague to write to
    m_new->setAccessibleName(tr("New message"));
    //: Tip of a button; %1 is the key that does it
    m_new->setToolTip(tr("New message (%1)").arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    //: Name of the list for screen readers
    m_list->setAccessibleName(tr("Conversations"));
    //: Name for screen readers while the conversations load
    m_skeleton->setAccessibleName(tr("Loading conversations"));
    showRightPage();
}

bool ConversationPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (watched == m_search && key == Qt::Key_Down && m_model.rowCount() > 0) {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model.index(0));
        return true;
    }
    if (watched == m_list && isEnter && m_list->currentIndex().isValid()) {
        emit entered();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ConversationPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConversationPane::paintEvent(QPaintEvent *)
{
    const QRect line = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height()));
    QPainter(this).fillRect(line, QColor(tokensFor(palette()).line));
}

void ConversationPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    onMinutePassed();
}

void ConversationPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_minute->stop(); // Nothing ticks while nobody looks.
}

} // namespace clinicbell::ui
