// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace clinicbell {

/// What a backend does differently from the contract. ClinicBell copes with all of them; whoever develops the backend
/// wants to know. Never holds anything of a person's.
struct Deviation
{
    enum class Kind {
        OtherPrefix, ///< `what` is where the API was found.
        CallFails, ///< `amount` is the HTTP status.
        StatusWithoutToken, ///< A call without a token was answered with the status `amount`.
        NotJson, ///< `what` is the Content-Type.
        WordMissing, ///< `what` is a field of the envelope, or of what is in it.
        ListElsewhere, ///< `what` is where the list stands.
        NoPagination,
        TimeWithoutZone, ///< `what` is the field.
        DataIsText, ///< A notification's data is text that holds JSON.
        NoDate, ///< The answer does not tell the server's time.
        UnsignedKey, ///< The signature lacks the application's key in front.
        TokenLives, ///< After signing out.
    };

    Kind kind = Kind::CallFails;
    QString call = {}; ///< "GET /auth/me"
    QString what = {};
    int amount = 0;

    friend bool operator==(const Deviation &, const Deviation &) = default;
};
inline constexpr int deviationCount = 12;

/// The stable word of the command line.
QString deviationKey(Deviation::Kind kind);

} // namespace clinicbell
