// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDebug>
#include <QString>

namespace clinicbell::ui {

/// What the person typed on the sign-in page. The password lives in this value only.
struct SignInRequest
{
    QString server; ///< As typed; whoever takes it checks it (ErrorCode::AddressInvalid).
    QString email;
    QString password;
    bool remember = true;
};

QDebug operator<<(QDebug, const SignInRequest &) = delete;

} // namespace clinicbell::ui
