// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/unit/pusher/conversation.h"

namespace pusher::test {

inline const QLatin1StringView userChannel("#server-to-user-1");

UserAuthorization grantedUser();
/// What the client makes of grantedUser().
QString signInFrame();
QString successFrame(const QString &userData = QStringLiteral(R"({"id":"1","name":"A"})"));
/// Writes down what the client's user reports from now on.
void followUser(Conversation &c);
/// Connected, with the client's frame out and the transcript dropped.
void askToSignIn(Conversation &c);
/// Connected and signed in as user 1, with the transcript of it dropped.
void signIn(Conversation &c);

} // namespace pusher::test
