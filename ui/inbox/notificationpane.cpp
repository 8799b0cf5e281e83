// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/notificationpane.h"

#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationlistmodel.h"
#include "ui/inbox/progressline.h"
#include "ui/inbox/skeletonrows.h"
#include "ui/text/errortext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

constexpr auto skeletonDelay = 150ms;
constexpr int pictureSize = 40;

QLabel *centredWords(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

NotificationPane::NotificationPane(NotificationListModel &model, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(new NotificationList(model, clock, this))
    , m_blank(new QWidget(this))
    , m_skeleton(new SkeletonRows(this))
    , m_placeholder(buildPlaceholder())
    , m_progress(new ProgressLine(this))
    , m_stack(new QStackedLayout(this))
    , m_skeletonTimer(clock.makeTimer())
{
    for (QWidget *page : {static_cast<QWidget *>(m_list), m_blank, m_skeleton, m_placeholder})
        m_stack->addWidget(page);
    m_progress->hide();
    connect(&model, &NotificationListModel::stateChanged, this, &NotificationPane::refresh);
    connect(m_skeletonTimer.get(), &Timer::timedOut, this, &NotificationPane::onSkeletonDue);
    connect(m_widen, &QPushButton::clicked, this, &NotificationPane::searchEverywhereRequested);
    connect(m_button, &QPushButton::clicked, this, &NotificationPane::onButtonClicked);
    refresh();
}

QWidget *NotificationPane::buildPlaceholder()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    m_picture = new QLabel(page);
    m_picture->setAlignment(Qt::AlignCenter);
    m_words = centredWords(page);
    m_more = centredWords(page);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_widen = new QPushButton(page);
    m_button = new QPushButton(page);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::s);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addSpacing(space::xs);
    layout->addWidget(m_words);
    layout->addWidget(m_more);
    layout->addSpacing(space::xs);
    layout->addWidget(m_widen, 0, Qt::AlignCenter);
    layout->addWidget(m_button, 0, Qt::AlignCenter);
    layout->addStretch(3);
    return page;
}

void NotificationPane::setConnection(const ConnectionStatus &status)
{
    if (status == m_connection)
        return;
    if (!status.syncing || !m_connection.syncing)
        m_progress->setProgress(0, 0); // Of another one.
    m_connection = status;
    m_progress->setVisible(status.syncing);
    refresh();
}

void NotificationPane::setSyncProgress(int done, int of)
{
    m_progress->setProgress(done, of);
}

void NotificationPane::setFiltered(bool filtered, bool mayWiden)
{
    m_filtered = filtered;
    m_mayWiden = mayWiden;
    refresh();
}

void NotificationPane::setEmptyText(const QString &words)
{
    m_emptyText = words;
    refresh();
}

void NotificationPane::setError(const Error &error)
{
    m_error = error;
    refresh();
}

NotificationPane::State NotificationPane::stateNow() const
{
    if (m_model.rowCount() > 0)
        return State::Rows;
    if (m_model.isLoading())
        return m_skeletonDue ? State::Loading : State::Waiting;
    if (m_error)
        return State::Failed;
    if (!m_model.isLoaded())
        return State::Waiting;
    if (m_filtered)
        return State::EmptyByFilter;
    if (isFirstFill())
        return State::Loading;
    return m_connection.connection == Connection::Offline ? State::Offline : State::Empty;
}

/// The list was never compared with the server's, and is about to be: that nothing is here says nothing yet.
bool NotificationPane::isFirstFill() const
{
    return !m_connection.lastSync.isValid()
        && (m_connection.syncing || m_connection.connection == Connection::Connecting);
}

void NotificationPane::refresh()
{
    if (!m_model.isLoading()) {
        m_skeletonTimer->stop();
        m_skeletonDue = false;
    } else if (!m_skeletonDue && !m_skeletonTimer->isActive()) {
        m_error.reset();
        m_skeletonTimer->start(skeletonDelay);
    }
    const bool hadFocus = m_list->hasFocus() || hasFocus();
    const bool hadRows = m_state == State::Rows;
    m_state = stateNow();
    // Whoever was in the list is in the pane until there are rows again: Qt would pass the focus on to a neighbour.
    setFocusProxy(nullptr); // A proxy would be given the pane's policy.
    setFocusPolicy(m_state == State::Rows ? Qt::NoFocus : Qt::StrongFocus);
    setFocusProxy(m_state == State::Rows ? m_list : nullptr);
    if (hadFocus && m_state != State::Rows)
        setFocus();
    switch (m_state) {
    case State::Rows: m_stack->setCurrentWidget(m_list); break;
    case State::Waiting: m_stack->setCurrentWidget(m_blank); break;
    case State::Loading: m_stack->setCurrentWidget(m_skeleton); break;
    default: showWords();
    }
    if (m_stack->currentWidget() != m_placeholder) {
        //: Name of the list for screen readers, until it comes
        setAccessibleName(m_state == State::Rows ? QString() : tr("Loading notifications"));
    }
    if (hadFocus && m_state == State::Rows) {
        m_list->setFocus();
        if (!hadRows && !m_list->currentIndex().isValid()) // Qt looks for it before the rows have a place.
            m_list->selectionModel()->setCurrentIndex(m_model.index(0), QItemSelectionModel::NoUpdate);
    }
    m_progress->raise();
}

void NotificationPane::showWords()
{
    switch (m_state) {
    case State::EmptyByFilter:
        showPlaceholder(u"search"_s, tr("Nothing matches."), {},
                        //: Button
                        tr("Clear filters"));
        break;
    case State::Offline:
        showPlaceholder(u"cloud-off"_s, tr("You are offline, and nothing is saved here."), lastChecked(),
                        //: Button: try to connect again
                        tr("Retry now"));
        break;
    case State::Failed:
        //: Button: load the list again
        showPlaceholder(u"triangle-alert"_s, errorText(*m_error), {}, tr("Retry"));
        break;
    default:
        if (m_emptyText.isEmpty())
            showPlaceholder(u"check-check"_s, tr("Nothing new. You are up to date."), lastChecked(), {});
        else
            showPlaceholder(u"inbox"_s, m_emptyText, {}, {});
    }
}

void NotificationPane::showPlaceholder(const QString &iconName, const QString &words, const QString &more,
                                       const QString &action)
{
    const Tokens &tokens = tokensFor(palette());
    m_picture->setPixmap(iconPixmap(iconName, QColor(tokens.offline), pictureSize, devicePixelRatioF()));
    m_words->setFont(titleFont(font()));
    m_more->setFont(metaFont(font()));
    m_words->setText(words);
    setAccessibleName(words); // It may have the focus.
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    //: Button below "Nothing matches": not only in this place
    m_widen->setText(tr("Search everywhere"));
    m_widen->setVisible(m_mayWiden && m_state == State::EmptyByFilter);
    m_stack->setCurrentWidget(m_placeholder);
}

QString NotificationPane::lastChecked() const
{
    if (!m_connection.lastSync.isValid())
        return {};
    //: %1 is the time at which the list was last compared with the server's
    return tr("Last checked at %1.").arg(clockTime(m_connection.lastSync));
}

void NotificationPane::onSkeletonDue()
{
    m_skeletonDue = true;
    refresh();
}

void NotificationPane::onButtonClicked()
{
    if (m_state == State::EmptyByFilter)
        emit clearFiltersRequested();
    else
        emit retryRequested();
}

void NotificationPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_progress->setGeometry(0, 0, width(), m_progress->sizeHint().height());
}

void NotificationPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace clinicbell::ui
