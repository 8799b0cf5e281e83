// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace clinicbell::test {

/// What others say to an upgrade in a server's place (Fault::answer).
inline const QByteArray portalPage = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 48\r\n\r\n"
                                     "<html><body>Welcome to Hotel WiFi</body></html>\n";
inline const QByteArray portalRedirect =
    "HTTP/1.1 302 Found\r\nLocation: http://portal.invalid/login\r\nContent-Length: 0\r\n\r\n";
inline const QByteArray overload =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

} // namespace clinicbell::test
