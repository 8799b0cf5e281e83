// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/states.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

QString connectionKey(Connection connection)
{
    switch (connection) {
    case Connection::SignedOut: return u"signed-out"_s;
    case Connection::Connecting: return u"connecting"_s;
    case Connection::Live: return u"live"_s;
    case Connection::Polling: return u"polling"_s;
    case Connection::Offline: return u"offline"_s;
    }
    return {};
}

QString storeKindKey(StoreKind kind)
{
    switch (kind) {
    case StoreKind::Sealed: return u"sealed"_s;
    case StoreKind::Memory: return u"memory"_s;
    case StoreKind::Plain: return u"plain"_s;
    }
    return {};
}

} // namespace clinicbell
