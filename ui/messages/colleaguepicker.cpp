// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messages/colleaguepicker.h"

#include "ui/accessible/rowteller.h"
#include "ui/accessible/searchbuttons.h"
#include "ui/team/teamdelegate.h"
#include "ui/team/teammodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr QSize pickerSize(460, 480);

} // namespace

ColleaguePicker::ColleaguePicker(const QList<Member> &colleagues, QWidget *parent)
    : QDialog(parent)
    , m_model(new TeamModel(this))
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_nobody(new QLabel)
    , m_isEmpty(colleagues.isEmpty())
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of the dialog that asks to whom one wants to write
    setWindowTitle(tr("New message"));
    m_model->setMembers(colleagues, {}, false);
    m_search->addAction(icon(u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    //: Grey words in the search field of the dialog that asks to whom one wants to write
    m_search->setPlaceholderText(tr("To: a person, role or room"));
    //: Name of the search field for screen readers
    m_search->setAccessibleName(tr("To whom?"));
    nameSearchButtons(*m_search);
    m_search->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TeamDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    //: Name of the list for screen readers
    m_list->setAccessibleName(tr("Team"));
    tellCurrentRow(*m_list);
    m_nobody->setAlignment(Qt::AlignCenter);
    m_nobody->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    //: Button: write to the chosen colleague
    m_write = buttons->addButton(tr("Write"), QDialogButtonBox::AcceptRole);
    m_write->setDefault(true);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setAutoDefault(false); // Else it takes the look of the default one.
    cancel->setIcon({});
    cancel->installEventFilter(this);
    m_write->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_nobody, 1);
    column->addWidget(buttons);
    resize(grown(pickerSize.width(), font()), grown(pickerSize.height(), font()));
    connect(m_search, &QLineEdit::textChanged, this, &ColleaguePicker::onSearchChanged);
    connect(m_list, &QListView::doubleClicked, this, &ColleaguePicker::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ColleaguePicker::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, &ColleaguePicker::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &ColleaguePicker::reject);
    onSearchChanged();
    m_search->setFocus();
}

/// The first who fits is meant until another one is chosen.
void ColleaguePicker::onSearchChanged()
{
    m_model->setSearch(m_search->text());
    m_list->setCurrentIndex(m_model->index(std::min(1, m_model->rowCount() - 1)));
    m_list->scrollToTop();
    showState();
}

void ColleaguePicker::showState()
{
    const bool none = m_model->rowCount() == 0;
    m_list->setVisible(!none);
    m_nobody->setVisible(none);
    //: The dialog that asks to whom one wants to write: no colleague is known, or none matches the search
    m_nobody->setText(m_isEmpty ? tr("Nobody is here at the moment.") : tr("Nobody matches your search."));
    m_write->setEnabled(m_list->currentIndex().flags() & Qt::ItemIsSelectable);
}

void ColleaguePicker::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!(current.flags() & Qt::ItemIsSelectable))
        return;
    emit chosen(UserId(current.data(TeamModel::UserIdRole).toString()));
    accept();
}

bool ColleaguePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter) {
            if (auto *button = qobject_cast<QPushButton *>(watched))
                button->click(); // The one that has the focus; a dialog would press its default one.
            else
                choose();
            return true;
        }
        if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            m_list->setFocus();
            QKeyEvent arrow(QEvent::KeyPress, key->key(), key->modifiers());
            QCoreApplication::sendEvent(m_list, &arrow);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace clinicbell::ui
