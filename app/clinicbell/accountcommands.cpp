// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/accountcommands.h"

#include "app/clinicbell/accountlifecycle.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

/// An object that may grow.
QFuture<ControlAnswer> whenDone(AccountLifecycle &lifecycle, QFuture<Result<void>> act)
{
    const Promised<QJsonValue> told;
    act.then(&lifecycle,
             [told](const Result<void> &done) { told.settle(done.map([] { return QJsonValue(QJsonObject()); })); });
    return told.future();
}

} // namespace

std::optional<QFuture<ControlAnswer>> answerAboutAccount(AccountLifecycle &lifecycle, const ControlRequest &request)
{
    if (request.command == "change-key"_L1)
        return whenDone(lifecycle, lifecycle.changeKey());
    if (request.command == "forget-computer"_L1 && request.arguments.value("yes"_L1).toBool())
        return whenDone(lifecycle, lifecycle.forgetComputer());
    if (request.command == "sign-out"_L1 && request.arguments.value("everywhere"_L1).toBool())
        return whenDone(lifecycle, lifecycle.signOutEverywhere());
    return std::nullopt;
}

} // namespace clinicbell
