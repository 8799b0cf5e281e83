// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/threadview.h"

#include "ui/accessible/rowteller.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int nearTheEnd = 8; ///< Pixels.

} // namespace

ThreadView::ThreadView(ThreadModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new MessageDelegate(model, this))
    , m_pill(new QPushButton(viewport()))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // Bubbles are as wide with it as without.
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
    tellCurrentRow(*this);
    m_pill->setDefault(true);
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->hide();
    connect(m_pill, &QPushButton::clicked, this, &ThreadView::showEnd);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ThreadView::onScrolled);
    connect(&model, &ThreadModel::rowsAboutToBeInserted, this, &ThreadView::holdStill);
    connect(&model, &ThreadModel::rowsAboutToBeRemoved, this, &ThreadView::holdStill);
    connect(&model, &ThreadModel::modelReset, this, &ThreadView::onReset);
    connect(&model, &ThreadModel::messageCame, this, &ThreadView::onMessageCame);
    connect(&model, &ThreadModel::dataChanged, this, [this] { scheduleDelayedItemsLayout(); });
}

bool ThreadView::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - nearTheEnd;
}

void ThreadView::showEnd()
{
    m_followsEnd = true;
    scrollToBottom();
    onScrolled();
}

void ThreadView::showMessage(const MessageId &id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    m_followsEnd = false;
    executeDelayedItemsLayout();
    setCurrentIndex(m_model.index(row));
    scrollTo(m_model.index(row), PositionAtCenter);
}

void ThreadView::onReset()
{
    m_anchor.reset();
    m_followsEnd = true;
    m_isFirstLayout = true;
    m_newBelow = 0;
    showPill();
}

/// Remembers a row in sight and where it stands, before rows come or go.
void ThreadView::holdStill()
{
    if (m_anchor || m_followsEnd)
        return;
    const QModelIndex first = indexAt(QPoint(viewport()->width() / 2, 0));
    if (first.isValid())
        m_anchor = Anchor{.row = first, .bottom = visualRect(first).bottom()};
}

void ThreadView::doItemsLayout()
{
    m_delegate->setWidth(viewport()->width());
    QListView::doItemsLayout();
    const std::optional<Anchor> anchor = std::exchange(m_anchor, std::nullopt);
    if (m_followsEnd) {
        scrollToBottom();
    } else if (anchor && anchor->row.isValid()) {
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + visualRect(anchor->row).bottom() - anchor->bottom);
    }
    if (m_isFirstLayout && m_model.rowCount() > 0) {
        m_isFirstLayout = false;
        const int fresh = m_model.firstNewRow();
        if (fresh >= 0 && visualRect(m_model.index(fresh)).top() < 0) {
            m_followsEnd = false;
            scrollTo(m_model.index(fresh), PositionAtTop);
        }
    }
    wantOlder();
    emit moved();
}

void ThreadView::onMessageCame()
{
    if (m_followsEnd)
        return;
    ++m_newBelow;
    showPill();
}

void ThreadView::onScrolled()
{
    // While rows are on their way the bar is not a person's.
    if (!m_anchor)
        m_followsEnd = isAtEnd();
    if (m_followsEnd)
        m_newBelow = 0;
    showPill();
    wantOlder();
    emit moved();
}

/// Before one gets there; not while rows are laid out, for the answer may come at once.
void ThreadView::wantOlder()
{
    if (verticalScrollBar()->value() < viewport()->height())
        QMetaObject::invokeMethod(&m_model, &ThreadModel::loadOlder, Qt::QueuedConnection);
}

void ThreadView::showPill()
{
    //: Button over a thread: %n messages came below what is in sight
    m_pill->setText(tr("%n new ↓", nullptr, m_newBelow));
    m_pill->adjustSize();
    m_pill->move((viewport()->width() - m_pill->width()) / 2, viewport()->height() - m_pill->height() - space::s);
    m_pill->setVisible(m_newBelow > 0);
}

QStyleOptionViewItem ThreadView::optionFor(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return option;
}

std::optional<FailedAct> ThreadView::actAt(const QPoint &at) const
{
    const QModelIndex index = indexAt(at);
    return index.isValid() ? m_delegate->actAt(optionFor(index), index, at) : std::nullopt;
}

void ThreadView::act(FailedAct act, const OperationId &id)
{
    if (act == FailedAct::Retry)
        emit retryRequested(id);
    else
        emit discardRequested(id);
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    if (actAt(event->pos()))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

void ThreadView::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    m_pressedAt = event->pos();
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const std::optional<FailedAct> chosen = event->button() == Qt::LeftButton ? actAt(event->pos()) : std::nullopt;
    if (chosen && chosen == actAt(m_pressedAt) && indexAt(event->pos()) == indexAt(m_pressedAt))
        act(*chosen, m_model.at(indexAt(event->pos()).row()).message.clientId);
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Mouse)
        openMenu(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
    else if (indexAt(event->pos()).isValid())
        openMenu(event->globalPos());
}

void ThreadView::openMenu(const QPoint &at)
{
    const int row = currentIndex().row();
    if (row < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // By its name: while the menu is open, rows come and go.
    const Message &message = m_model.at(row).message;
    if (message.state == MessageState::Failed) {
        for (const FailedAct offered : {FailedAct::Retry, FailedAct::Discard}) {
            QAction *entry = menu->addAction(failedActText(offered));
            connect(entry, &QAction::triggered, this, [this, offered, id = message.clientId] { act(offered, id); });
        }
    }
    //: Menu of a message
    QAction *copy = menu->addAction(icon(u"copy"_s, Ink::Muted), tr("Copy text"));
    connect(copy, &QAction::triggered, this, &ThreadView::copyCurrent);
    menu->popup(at);
    menu->setActiveAction(menu->actions().value(0));
}

void ThreadView::copyCurrent()
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(m_model.at(currentIndex().row()).text);
}

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copyCurrent();
    else if (isEnter || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier))
        openMenu(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
    else if (event->key() == Qt::Key_End)
        setCurrentIndex(m_model.index(m_model.rowCount() - 1));
    else if (event->text().isEmpty())
        QListView::keyPressEvent(event);
    else
        event->ignore(); // Not a search by typing.
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    if (event->oldSize().width() != event->size().width()) {
        holdStill();
        scheduleDelayedItemsLayout(); // Qt lays out anew where rows wrap; here what is in them does.
    }
    QListView::resizeEvent(event);
    if (m_followsEnd)
        scrollToBottom();
    showPill();
}

void ThreadView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        scheduleDelayedItemsLayout();
}

} // namespace clinicbell::ui
