// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/deviationtext.h"

#include "ui/text/safetext.h"

#include <QCoreApplication>

namespace clinicbell::ui {

namespace {

/// For tr().
struct DeviationText
{
    Q_DECLARE_TR_FUNCTIONS(DeviationText)
};

QString ofTheWay(const Deviation &deviation)
{
    using Kind = Deviation::Kind;
    const QString &call = deviation.call;
    const QString status = QString::number(deviation.amount);
    switch (deviation.kind) {
    //: %1: a path, such as "/api"
    case Kind::OtherPrefix:
        return DeviationText::tr("The API is under %1, not under /api/v1.").arg(safeLine(deviation.what));
    //: %1: a call, such as "GET /auth/me"; %2: an HTTP status
    case Kind::CallFails: return DeviationText::tr("%1 fails with status %2.").arg(call, status);
    case Kind::StatusWithoutToken:
        //: %1: a call, such as "GET /auth/me"; %2: an HTTP status
        return DeviationText::tr("%1 without a token is answered with status %2, not 401.").arg(call, status);
    case Kind::NotJson:
        //: %1: a call; %2: a media type
        return DeviationText::tr("%1 answers as “%2”, not as application/json.").arg(call, safeLine(deviation.what));
    //: %1: a call
    case Kind::NoDate: return DeviationText::tr("%1 does not tell the server's time (no Date header).").arg(call);
    default: break;
    }
    return DeviationText::tr("The token still works after signing out.");
}

} // namespace

QString deviationText(const Deviation &deviation)
{
    using Kind = Deviation::Kind;
    const QString &call = deviation.call;
    const QString what = safeLine(deviation.what);
    switch (deviation.kind) {
    //: %1: a call; %2: the name of a field
    case Kind::WordMissing: return DeviationText::tr("%1 lacks “%2”.").arg(call, what);
    //: %1: a call; %2: where in JSON
    case Kind::ListElsewhere: return DeviationText::tr("%1 has its list in “%2”, not in “data”.").arg(call, what);
    //: %1: a call
    case Kind::NoPagination: return DeviationText::tr("%1 has no “pagination”.").arg(call);
    //: %1: a call; %2: the name of a field
    case Kind::TimeWithoutZone:
        return DeviationText::tr("%1: “%2” has no time zone, and is taken for UTC.").arg(call, what);
    //: %1: a call
    case Kind::DataIsText: return DeviationText::tr("%1: “data” is text that holds JSON, not an object.").arg(call);
    case Kind::UnsignedKey:
        //: %1: a call
        return DeviationText::tr("%1: “auth” lacks the application's key in front of the signature.").arg(call);
    default: break;
    }
    return ofTheWay(deviation);
}

} // namespace clinicbell::ui
