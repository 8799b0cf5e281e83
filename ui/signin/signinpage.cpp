// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/signinpage.h"

#include "ui/signin/formfield.h"
#include "ui/signin/signincard.h"
#include "ui/status/noteline.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int cardWidth = 400;
constexpr int markSize = 44;

QPixmap bellMark(const Tokens &tokens, qreal devicePixelRatio)
{
    QPixmap mark(QSize(markSize, markSize) * devicePixelRatio);
    mark.setDevicePixelRatio(devicePixelRatio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokens.accentSoft));
    painter.drawRoundedRect(0, 0, markSize, markSize, space::m, space::m);
    paintIcon(painter, QRect(10, 10, markSize - 20, markSize - 20), u"bell"_s, QColor(tokens.accent));
    return mark;
}

void setTextColor(QWidget *widget, QRgb color)
{
    QPalette colors = widget->palette();
    colors.setColor(QPalette::WindowText, QColor(color));
    widget->setPalette(colors);
}

} // namespace

SignInPage::SignInPage(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel)
    , m_heading(new QLabel)
    , m_intro(new QLabel)
    , m_reason(new NoteLine(u"info"_s, NoteLine::Tone::Attention))
    , m_server(new FormField)
    , m_email(new FormField)
    , m_password(new FormField)
    , m_reveal(new QToolButton)
    , m_remember(new QCheckBox)
    , m_note(new NoteLine(u"key-round"_s, NoteLine::Tone::Calm))
    , m_error(new NoteLine(u"circle-alert"_s, NoteLine::Tone::Error))
    , m_signIn(new QPushButton)
    , m_demo(new QPushButton)
{
    auto *ground = new QWidget;
    auto *centred = new QGridLayout(ground);
    centred->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    centred->addWidget(card(), 0, 0, Qt::AlignCenter);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(ground);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_demo, &QPushButton::clicked, this, &SignInPage::demoRequested);
    for (FormField *field : {m_server, m_email, m_password})
        connect(&field->edit(), &QLineEdit::returnPressed, this, &SignInPage::submit);
    retranslate();
    tint();
}

QWidget *SignInPage::card()
{
    auto *card = new SignInCard;
    card->setFixedWidth(grown(cardWidth, font()));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(32, 28, 32, space::xl);
    column->setSpacing(space::l);
    addTitle(column);
    column->addWidget(m_reason);
    addForm(column);
    return card;
}

void SignInPage::addTitle(QBoxLayout *column)
{
    m_heading->setFont(headingFont(font()));
    m_intro->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_heading);
    words->addWidget(m_intro);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    column->addLayout(line);
}

void SignInPage::addForm(QBoxLayout *column)
{
    m_server->edit().setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    m_email->edit().setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_reveal->setCheckable(true);
    m_reveal->setAutoRaise(true);
    m_reveal->setFocusPolicy(Qt::StrongFocus); // Qt would leave it to the mouse.
    m_password->addButton(m_reveal);
    connect(m_reveal, &QToolButton::toggled, this, &SignInPage::showPassword);
    showPassword(false);
    m_remember->setChecked(true);
    m_signIn->setFont(titleFont(font()));
    m_signIn->setMinimumHeight(grown(36, font()));
    m_signIn->setDefault(true);
    m_signIn->setAutoDefault(true);
    m_demo->setFlat(true);
    column->addWidget(m_server);
    column->addWidget(m_email);
    column->addWidget(m_password);
    column->addWidget(m_remember);
    column->addWidget(m_note);
    column->addWidget(m_error);
    column->addWidget(m_signIn);
    column->addWidget(m_demo, 0, Qt::AlignHCenter);
}

void SignInPage::setServer(const QUrl &server, bool fixed)
{
    m_serverIsFixed = fixed;
    m_server->edit().setText(server.toDisplayString());
    m_server->edit().setReadOnly(fixed);
    m_server->edit().setFocusPolicy(fixed ? Qt::ClickFocus : Qt::StrongFocus);
    m_demo->setVisible(!fixed);
    retranslate();
}

void SignInPage::setEmail(const QString &email)
{
    m_email->edit().setText(email);
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *part : std::initializer_list<QWidget *>{m_server, m_email, m_password, m_remember, m_signIn, m_demo})
        part->setEnabled(!busy);
    retranslate();
}

void SignInPage::setReason(const Error &reason)
{
    m_reason->setText(errorText(reason));
}

void SignInPage::clearReason()
{
    m_reason->setText({});
}

void SignInPage::showError(const Error &error)
{
    setBusy(false);
    clearErrors();
    if (error.code == ErrorCode::KeychainMissing) {
        //: Sign-in page; a calm remark below "Keep me signed in".
        m_note->setText(tr("This computer has no unlocked keychain, so you will be asked again next time."));
        return;
    }
    FormField *field = fieldAtFault(error.code);
    if (!field) {
        m_error->setText(errorText(error));
        return;
    }
    field->setError(errorText(error));
    field->edit().setFocus();
    field->edit().selectAll();
}

void SignInPage::clearErrors()
{
    for (FormField *field : {m_server, m_email, m_password})
        field->setError({});
    m_error->setText({});
    m_note->setText({});
}

FormField *SignInPage::fieldAtFault(ErrorCode code) const
{
    if (code <= ErrorCode::ClientKeyForeign)
        return m_server; // The way to it.
    return code == ErrorCode::CredentialsWrong ? m_password : nullptr;
}

void SignInPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    focusFirstEmptyField();
}

void SignInPage::retranslate()
{
    //: Heading of the sign-in page.
    m_heading->setText(tr("Sign in to ClinicBell"));
    //: Below the heading of the sign-in page.
    m_intro->setText(tr("Use your clinic website account."));
    //: Field of the sign-in page.
    m_server->setLabel(tr("Server address"));
    //: Example of a server address; keep it a web address.
    m_server->edit().setPlaceholderText(tr("https://clinic.example"));
    //: Below the server address that an administrator decided on.
    m_server->setHint(m_serverIsFixed ? tr("Set by your organisation") : QString());
    //: Field of the sign-in page.
    m_email->setLabel(tr("E-mail"));
    //: Field of the sign-in page.
    m_password->setLabel(tr("Password"));
    //: Button beside the password field.
    m_reveal->setToolTip(m_reveal->isChecked() ? tr("Hide password") : tr("Show password"));
    // Whether it is shown is the button's state, so its name stays.
    m_reveal->setAccessibleName(tr("Show password"));
    //: Tick box of the sign-in page.
    m_remember->setText(tr("Keep me signed in on this computer"));
    //: Button of the sign-in page, also while the server is being asked.
    m_signIn->setText(m_busy ? tr("Signing in…") : tr("Sign in"));
    //: Button of the sign-in page that needs no account.
    m_demo->setText(tr("Try the demo clinic"));
}

void SignInPage::tint()
{
    const Tokens &tokens = tokensFor(palette());
    m_mark->setPixmap(bellMark(tokens, devicePixelRatioF()));
    setTextColor(m_intro, tokens.muted);
}

void SignInPage::submit()
{
    if (m_busy)
        return;
    clearErrors();
    if (complain()) {
        focusFirstEmptyField();
        return;
    }
    const SignInRequest request{.server = m_server->text().trimmed(),
                                .email = m_email->text().trimmed(),
                                .password = m_password->text(),
                                .remember = m_remember->isChecked()};
    m_password->edit().setText({}); // Unlike clear(), this forgets what undo could bring back.
    m_reveal->setChecked(false);
    setBusy(true);
    emit submitted(request);
}

/// True where something is missing, which is then said beside its field.
bool SignInPage::complain()
{
    if (m_server->text().trimmed().isEmpty()) {
        //: Beside the empty field of the sign-in page.
        m_server->setError(tr("Enter the address of your clinic's server."));
    }
    if (m_email->text().trimmed().isEmpty()) {
        //: Beside the empty field of the sign-in page.
        m_email->setError(tr("Enter your e-mail address."));
    }
    if (m_password->text().isEmpty()) {
        //: Beside the empty field of the sign-in page.
        m_password->setError(tr("Enter your password."));
    }
    return !(m_server->error().isEmpty() && m_email->error().isEmpty() && m_password->error().isEmpty());
}

void SignInPage::focusFirstEmptyField()
{
    for (FormField *field : {m_server, m_email, m_password}) {
        if (!field->text().trimmed().isEmpty() || field->edit().isReadOnly())
            continue;
        field->edit().setFocus();
        return;
    }
}

void SignInPage::showPassword(bool shown)
{
    m_password->edit().setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setIcon(icon(shown ? u"eye-off"_s : u"eye"_s, Ink::Muted));
    //: Button beside the password field.
    m_reveal->setToolTip(shown ? tr("Hide password") : tr("Show password"));
}

} // namespace clinicbell::ui
