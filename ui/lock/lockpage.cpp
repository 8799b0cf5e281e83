// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lock/lockpage.h"

#include "ui/signin/formfield.h"
#include "ui/signin/signincard.h"
#include "ui/status/linkbutton.h"
#include "ui/status/noteline.h"
#include "ui/text/pintext.h"
#include "ui/text/safetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int cardWidth = 400;
constexpr int markSize = 44;
constexpr int longestName = 40;

QPixmap lockMark(const Tokens &tokens, qreal devicePixelRatio)
{
    QPixmap mark(QSize(markSize, markSize) * devicePixelRatio);
    mark.setDevicePixelRatio(devicePixelRatio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokens.accentSoft));
    painter.drawRoundedRect(0, 0, markSize, markSize, space::m, space::m);
    paintIcon(painter, QRect(10, 10, markSize - 20, markSize - 20), u"lock"_s, QColor(tokens.accent));
    return mark;
}

QLayout *centredIn(QWidget *page, QWidget *card)
{
    auto *ground = new QWidget;
    auto *centred = new QGridLayout(ground);
    centred->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    centred->addWidget(card, 0, 0, Qt::AlignCenter);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(ground);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    return whole;
}

} // namespace

LockPage::LockPage(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel)
    , m_heading(new QLabel)
    , m_person(new QLabel)
    , m_whoLabel(new QLabel)
    , m_who(new QComboBox)
    , m_secret(new FormField)
    , m_offlineNote(new NoteLine(u"cloud-off"_s, NoteLine::Tone::Calm))
    , m_unlock(new QPushButton)
    , m_otherWay(new LinkButton)
    , m_switch(new LinkButton)
{
    centredIn(this, buildCard());
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::submit);
    connect(&m_secret->edit(), &QLineEdit::returnPressed, this, &LockPage::submit);
    connect(m_otherWay, &QPushButton::clicked, this, &LockPage::switchWay);
    connect(m_switch, &QPushButton::clicked, this, &LockPage::showWho);
    connect(m_who, &QComboBox::activated, this, [this] { m_secret->edit().setFocus(); });
    ask(Ask::Password);
    tint();
}

QWidget *LockPage::buildCard()
{
    auto *card = new SignInCard;
    card->setFixedWidth(grown(cardWidth, font()));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(28, 28, 28, space::xl);
    column->setSpacing(space::l);
    addTitle(column);
    addForm(column);
    return card;
}

void LockPage::addTitle(QBoxLayout *column)
{
    m_heading->setFont(headingFont(font()));
    m_heading->setWordWrap(true);
    for (QLabel *label : {m_heading, m_person})
        label->setTextFormat(Qt::PlainText);
    m_person->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_heading);
    words->addWidget(m_person);
    words->addStretch(1);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    column->addLayout(line);
}

void LockPage::addForm(QBoxLayout *column)
{
    m_secret->edit().setEchoMode(QLineEdit::Password);
    m_secret->edit().setContextMenuPolicy(Qt::NoContextMenu);
    m_whoLabel->setBuddy(m_who);
    m_whoLabel->setFont(titleFont(font()));
    m_unlock->setFont(titleFont(font()));
    m_unlock->setMinimumHeight(grown(36, font()));
    m_unlock->setDefault(true);
    m_unlock->setAutoDefault(true);
    auto *who = new QVBoxLayout;
    who->setSpacing(space::xs);
    who->addWidget(m_whoLabel);
    who->addWidget(m_who);
    auto *links = new QHBoxLayout;
    links->addWidget(m_otherWay);
    links->addStretch(1);
    links->addWidget(m_switch);
    column->addLayout(who);
    column->addWidget(m_secret);
    column->addWidget(m_offlineNote);
    column->addWidget(m_unlock);
    column->addLayout(links);
}

void LockPage::setCounts(int unread, int urgent)
{
    m_unread = unread;
    m_urgent = urgent;
    retranslate();
}

void LockPage::setPerson(const QString &name)
{
    m_name = safeLine(name, longestName);
    retranslate();
}

void LockPage::setOthers(const QList<DeskPerson> &others)
{
    if (others == m_others)
        return;
    m_others = others;
    const QSignalBlocker quiet(m_who);
    m_who->clear();
    for (const DeskPerson &each : others)
        m_who->addItem(safeLine(each.name, longestName), each.account);
    if (others.isEmpty() && m_ask == Ask::OtherPin)
        ask(canUsePin() ? Ask::Pin : Ask::Password);
    retranslate();
}

void LockPage::setWays(bool hasPin, int triesLeft)
{
    const bool could = canUsePin();
    m_hasPin = hasPin;
    m_triesLeft = triesLeft;
    if (canUsePin() != could && m_ask != Ask::OtherPin)
        ask(canUsePin() ? Ask::Pin : Ask::Password);
    retranslate();
}

void LockPage::setOffline(bool offline)
{
    m_isOffline = offline;
    retranslate();
}

void LockPage::setBusy(bool busy)
{
    m_isBusy = busy;
    for (QWidget *part : std::initializer_list<QWidget *>{m_secret, m_unlock, m_otherWay, m_switch, m_who})
        part->setEnabled(!busy);
    retranslate();
}

void LockPage::refusePin(int triesLeft)
{
    setBusy(false);
    if (m_ask != Ask::OtherPin)
        setWays(m_hasPin, triesLeft);
    m_secret->setError(triesText(triesLeft));
    m_secret->edit().setFocus();
}

void LockPage::refusePassword(const Error &error)
{
    setBusy(false);
    m_secret->setError(passwordErrorText(error));
    m_secret->edit().setFocus();
}

void LockPage::setHint(const QString &sentence)
{
    m_secret->setHint(sentence);
}

void LockPage::ask(Ask what)
{
    m_ask = what;
    m_secret->edit().setText({}); // Unlike clear(), this forgets what undo could bring back.
    m_secret->setError({});
    const bool digits = what != Ask::Password;
    m_secret->edit().setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                         | (digits ? Qt::ImhDigitsOnly : Qt::ImhNone));
    m_secret->edit().setMaxLength(digits ? longestPin : 32767);
    retranslate();
    m_secret->edit().setFocus();
}

void LockPage::switchWay()
{
    if (m_ask == Ask::Pin)
        ask(Ask::Password);
    else
        ask(canUsePin() ? Ask::Pin : Ask::Password);
}

void LockPage::showWho()
{
    if (m_others.isEmpty() || m_ask == Ask::OtherPin)
        emit signInRequested();
    else
        ask(Ask::OtherPin);
}

void LockPage::submit()
{
    const QString typed = m_secret->text();
    if (m_isBusy || typed.isEmpty())
        return;
    m_secret->setError({});
    m_secret->edit().setText({});
    setBusy(true);
    switch (m_ask) {
    case Ask::Pin: emit pinEntered(typed); break;
    case Ask::Password: emit passwordEntered(typed); break;
    case Ask::OtherPin: emit takeOverRequested(m_who->currentData().toString(), typed); break;
    }
}

QString LockPage::labelText() const
{
    if (m_ask != Ask::Password) {
        //: Field on the locked window: a number that the person has chosen for this computer
        return tr("PIN");
    }
    //: Field on the locked window
    return tr("Password of your clinic account");
}

QString LockPage::triesText(int triesLeft) const
{
    if (triesLeft <= 0) {
        //: Beside the field on the locked window, after five wrong PINs
        return tr("Five wrong PINs. Now only the password helps.");
    }
    //: Beside the field on the locked window; the PIN was wrong
    return tr("That is not the PIN. %n tries are left.", nullptr, triesLeft);
}

void LockPage::retranslate()
{
    m_heading->setText(lockedText(m_unread, m_urgent));
    const bool other = m_ask == Ask::OtherPin;
    //: Below the heading of the locked window; %1 is the name of whoever is signed in
    m_person->setText(m_name.isEmpty() || other ? QString() : tr("%1 is signed in").arg(m_name));
    m_person->setVisible(!m_person->text().isEmpty());
    //: Before the choice of a colleague who takes this computer over
    m_whoLabel->setText(tr("Who are you?"));
    m_who->setAccessibleName(m_whoLabel->text());
    m_whoLabel->setVisible(other);
    m_who->setVisible(other);
    m_secret->setLabel(labelText());
    if (m_ask == Ask::Password && m_isOffline)
        m_offlineNote->setText(offlineUnlockText(canUsePin()));
    else
        m_offlineNote->setText({});
    //: Button of the locked window, also while it is being looked at whether PIN or password is right
    m_unlock->setText(m_isBusy ? tr("Checking…") : other ? tr("Take over") : tr("Unlock"));
    m_otherWay->setVisible(other || canUsePin());
    if (other) {
        //: Link on the locked window: back from the choice of another person
        m_otherWay->setText(tr("Back"));
    } else {
        //: Links on the locked window: another way to unlock it
        m_otherWay->setText(m_ask == Ask::Pin ? tr("Use the password") : tr("Use the PIN"));
    }
    //: Links on the locked window: somebody else wants to use ClinicBell on this computer
    m_switch->setText(other ? tr("Somebody else") : tr("Switch user"));
}

void LockPage::tint()
{
    const Tokens &tokens = tokensFor(palette());
    m_mark->setPixmap(lockMark(tokens, devicePixelRatioF()));
    QPalette muted = m_person->palette();
    muted.setColor(QPalette::WindowText, QColor(tokens.muted));
    m_person->setPalette(muted);
}

void LockPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void LockPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_secret->edit().setFocus();
}

} // namespace clinicbell::ui
