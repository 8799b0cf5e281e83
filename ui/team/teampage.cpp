// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/team/teampage.h"

#include "ui/accessible/rowteller.h"
#include "ui/accessible/searchbuttons.h"
#include "ui/status/noteline.h"
#include "ui/team/statusmenu.h"
#include "ui/team/teamdelegate.h"
#include "ui/team/teammodel.h"
#include "ui/team/teamtext.h"
#include "ui/text/statustext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int emptyIconSize = 32;

} // namespace

TeamPage::TeamPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new TeamModel(this))
    , m_search(new QLineEdit)
    , m_status(new QPushButton)
    , m_statusMenu(new StatusMenu(this))
    , m_more(new QAction(this))
    , m_asOf(new NoteLine(u"clock"_s, NoteLine::Tone::Calm))
    , m_pages(new QStackedWidget)
    , m_list(new QListView)
{
    m_statusMenu->addSeparator();
    m_statusMenu->addAction(m_more);
    connect(m_statusMenu, &StatusMenu::chosen, this, &TeamPage::statusChosen);
    connect(m_more, &QAction::triggered, this, &TeamPage::askOwnPresence);
    buildTopLine();
    buildList();
    m_pages->addWidget(m_list);
    m_pages->addWidget(emptyPage());
    m_asOf->setContentsMargins(space::l + 2, space::s, space::l, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_topLine);
    column->addWidget(m_asOf);
    column->addWidget(m_pages, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, m_model, &TeamModel::setSearch);
    connect(m_search, &QLineEdit::textChanged, this, &TeamPage::showRightPage);
    retranslate();
}

void TeamPage::buildList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TeamDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    tellCurrentRow(*m_list);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::doubleClicked, this, &TeamPage::onActivated);
    connect(m_list, &QListView::customContextMenuRequested, this, &TeamPage::openMenu);
}

/// Empty: a heading, or the person themselves.
UserId TeamPage::colleagueAt(const QModelIndex &index) const
{
    if (!index.isValid() || !m_conversationsOffered || index.data(TeamModel::IsSelfRole).toBool())
        return {};
    return UserId(index.data(TeamModel::UserIdRole).toString());
}

void TeamPage::onActivated(const QModelIndex &index)
{
    if (const UserId id = colleagueAt(index); !id.isEmpty())
        emit conversationRequested(id);
}

void TeamPage::openMenu(const QPoint &at)
{
    const UserId id = colleagueAt(m_list->indexAt(at));
    if (id.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    //: Menu of a colleague in the team list
    QAction *write = menu->addAction(icon(u"message-circle"_s, Ink::Muted), tr("Write a message"));
    connect(write, &QAction::triggered, this, [this, id] { emit conversationRequested(id); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
    menu->setActiveAction(write);
}

bool TeamPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        onActivated(m_list->currentIndex());
        return true;
    }
    const bool isMenuKey = key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier;
    if (isMenuKey || key->key() == Qt::Key_Menu) { // On X11 Qt knows the menu key alone.
        openMenu(m_list->visualRect(m_list->currentIndex()).center());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TeamPage::buildTopLine()
{
    m_topLine = new QWidget;
    m_search->addAction(icon(u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_status->setMenu(m_statusMenu);
    auto *row = new QHBoxLayout(m_topLine);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::s);
    row->addWidget(m_search, 1);
    row->addWidget(m_status);
}

void TeamPage::askOwnPresence()
{
    const std::optional<Member> self = m_model->self();
    if (!self)
        return;
    auto *dialog = new OwnStatusDialog(*self, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_deskIsFixed)
        dialog->fixDesk();
    connect(dialog, &OwnStatusDialog::stated, this, &TeamPage::ownPresenceStated);
    dialog->open();
}

QWidget *TeamPage::emptyPage()
{
    auto *page = new QWidget;
    m_emptyIcon = new QLabel;
    m_emptyWords = new QLabel;
    m_emptyWords->setAlignment(Qt::AlignCenter);
    m_emptyWords->setWordWrap(true);
    m_clearSearch = new QPushButton;
    connect(m_clearSearch, &QPushButton::clicked, m_search, &QLineEdit::clear);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addWidget(m_emptyIcon, 0, Qt::AlignHCenter);
    column->addWidget(m_emptyWords);
    column->addWidget(m_clearSearch, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

void TeamPage::setMembers(const QList<Member> &members, const QDateTime &asOf, bool stale)
{
    m_model->setMembers(members, asOf, stale);
    retranslate();
}

void TeamPage::setSelf(const UserId &self)
{
    m_model->setSelf(self);
    showOwnStatus();
}

void TeamPage::setPresenceSupported(bool supported)
{
    m_presenceSupported = supported;
    showRightPage();
}

void TeamPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::LocaleChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TeamPage::paintEvent(QPaintEvent *)
{
    const QRect line(0, m_topLine->geometry().bottom(), width(), 1);
    QPainter(this).fillRect(line, QColor(tokensFor(palette()).line));
}

void TeamPage::retranslate()
{
    //: Grey words in the search field of the team list.
    m_search->setPlaceholderText(tr("Find a person, role or room"));
    //: Name of the search field for assistive technology.
    m_search->setAccessibleName(tr("Search the team"));
    nameSearchButtons(*m_search);
    //: Name of the list for assistive technology.
    m_list->setAccessibleName(tr("Team"));
    //: Button under "Nobody matches your search."
    m_clearSearch->setText(tr("Clear search"));
    if (m_model->isStale() && m_model->asOf().isValid()) {
        //: The connection is lost; %1 is the time at which the team list was last known to be right.
        m_asOf->setText(tr("As of %1. Who is in may have changed since.").arg(clockTime(m_model->asOf())));
    } else {
        m_asOf->setText({});
    }
    const Tokens &tokens = tokensFor(palette());
    //: Below the choices of one's own status: asks for a time, the room and the desk
    m_more->setText(tr("Until a time, room and desk…"));
    m_emptyIcon->setPixmap(iconPixmap(u"users"_s, QColor(tokens.offline), emptyIconSize, devicePixelRatioF()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, QColor(tokens.muted));
    m_emptyWords->setPalette(muted);
    showOwnStatus();
    showRightPage();
}

void TeamPage::showOwnStatus()
{
    const std::optional<Member> self = m_model->self();
    m_status->setVisible(self.has_value());
    m_status->setEnabled(!m_model->isStale());
    if (!self)
        return;
    //: Button that opens the choice of the person's own status; %1 is the present one, such as "Available" or "Busy
    //: until 14:30".
    m_status->setText(tr("My status: %1").arg(statusWithEnd(self->status, self->until, m_model->asOf())));
    m_statusMenu->setStatus(self->status);
}

void TeamPage::showRightPage()
{
    const bool nobody = m_model->memberCount() == 0;
    const bool empty = !m_presenceSupported || m_model->rowCount() == 0;
    m_pages->setCurrentIndex(empty ? 1 : 0);
    m_search->setEnabled(m_presenceSupported && !nobody);
    m_clearSearch->setVisible(m_presenceSupported && !nobody);
    if (!m_presenceSupported) {
        //: The team page of a server without a presence channel.
        m_emptyWords->setText(tr("This server does not tell who is in."));
    } else if (nobody) {
        //: The team page when no colleague is connected.
        m_emptyWords->setText(tr("Nobody is here at the moment."));
    } else {
        //: The team page when the search finds no one.
        m_emptyWords->setText(tr("Nobody matches your search."));
    }
}

} // namespace clinicbell::ui
