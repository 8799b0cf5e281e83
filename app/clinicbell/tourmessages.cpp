// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/tour.h"

#include "ui/messages/colleaguepicker.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/threadview.h"
#include "ui/theme/theme.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace clinicbell {

/// The conversations of the demo's receptionist, and one of them in full.
void Tour::planMessages()
{
    auto &window = m_desktop.window();
    add(
        u"messages-choose"_s,
        [this, &window] {
            window.showPlace(ui::Place::Messages);
            m_desktop.application().messages().store().conversations().then(
                this, [this](const Result<QList<Conversation>> &rows) {
                    if (rows && !rows->isEmpty())
                        m_conversation = rows->first().id;
                });
        },
        [this] { return !m_conversation.isEmpty(); });
    add(
        u"messages"_s, [this, &window] { window.showConversation(m_conversation); },
        [&window] { return window.findChild<ui::ThreadView *>()->model()->rowCount() > 0; });
    const auto picker = [&window] { return window.findChild<ui::ColleaguePicker *>(); };
    add(
        u"message-to-whom"_s, [&window] { window.findChild<ui::MessagesPage *>()->startMessage(); },
        [picker] { return picker() != nullptr; });
    m_stops.last().subject = picker;
    planMessageLooks();
}

void Tour::planMessageLooks()
{
    auto &window = m_desktop.window();
    add(
        u"messages-dark"_s,
        [&window] {
            if (auto *picker = window.findChild<ui::ColleaguePicker *>())
                picker->close();
            ui::applyTheme(ui::Theme::Dark);
        },
        after(1));
    add(
        u"messages-narrow"_s,
        [&window] {
            ui::applyTheme(ui::Theme::Light);
            window.resize(720, 480);
        },
        after(1));
    add(
        u"messages-right-to-left"_s,
        [&window] {
            window.resize(1080, 700);
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        },
        after(1));
    add(
        u"messages-large-text"_s,
        [&window, this] {
            QGuiApplication::setLayoutDirection(QLocale().textDirection());
            QFont large = m_font;
            large.setPointSizeF(large.pointSizeF() * 2);
            QApplication::setFont(large);
            window.resize(1280, 800);
        },
        after(1));
}

} // namespace clinicbell
