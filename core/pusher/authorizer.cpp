// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/authorizer.h"

using namespace Qt::StringLiterals;

namespace pusher {

Authorizer::~Authorizer() = default;

std::optional<QFuture<Authorizer::BatchAnswer>> Authorizer::authorizeBatch(const QString &, const QStringList &)
{
    return std::nullopt;
}

QFuture<clinicbell::Result<UserAuthorization>> Authorizer::authorizeUser(const QString &)
{
    const clinicbell::Result<UserAuthorization> refusal =
        clinicbell::failure(clinicbell::ErrorCode::Refused, u"no user sign-in here"_s);
    return QtFuture::makeReadyFuture(refusal);
}

} // namespace pusher
