// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/subscriptionerror.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using clinicbell::ErrorCode;
using clinicbell::isOfTheWay;

namespace pusher {

namespace {

bool isTransient(ErrorCode code)
{
    if (isOfTheWay(code))
        return true;
    switch (code) {
    case ErrorCode::RateLimited:
    case ErrorCode::ServerFailure:
    case ErrorCode::Cancelled: return true;
    default: return false;
    }
}

std::optional<int> httpStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SessionExpired: return 401;
    case ErrorCode::Forbidden: return 403;
    case ErrorCode::NotFound: return 404;
    case ErrorCode::RateLimited: return 429;
    default: return std::nullopt;
    }
}

} // namespace

SubscriptionError authError(const clinicbell::Error &error)
{
    return {.type = u"AuthError"_s,
            .message = error.detail,
            .status = httpStatus(error.code),
            .cause = error.code,
            .willRetry = isTransient(error.code),
            .retryAfter = error.retryAfter};
}

std::chrono::milliseconds retryPause(const SubscriptionError &error, int failures, const clinicbell::BackoffRule &rule,
                                     double random)
{
    return std::max<std::chrono::milliseconds>(clinicbell::backoffDelay(failures, rule, random),
                                               error.retryAfter.value_or(0s));
}

} // namespace pusher
