// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/serverchoice.h"

#include "core/clinic/address.h"

namespace clinicbell {

QUrl serverOfPolicy(const Policy &policy)
{
    const QString said = policy.said(PolicySetting::Server).toString();
    return clinic::checkAddress(said, clinic::PlainHttp::Allowed).value_or(QUrl());
}

Result<QUrl> checkServer(const Policy &policy, const QString &typed)
{
    const bool plain = policy.allows(PolicySetting::PlainHttpAllowed);
    auto address = clinic::checkAddress(typed, plain ? clinic::PlainHttp::Allowed : clinic::PlainHttp::LoopbackOnly);
    if (address && policy.isFixed(PolicySetting::Server) && *address != serverOfPolicy(policy))
        return failure(ErrorCode::SetByOrganisation, QStringLiteral("server"));
    return address;
}

} // namespace clinicbell
