// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>

namespace clinicbell::test {

/// A private authority and what it vouches for, made anew by openssl (tests/support/certificates.sh names all).
class Certificates
{
public:
    /// False: openssl did not do it; its complaint is a warning.
    bool make();

    QString path(const QString &file) const { return m_folder.filePath(file); }
    QSslCertificate certificate(const QString &name) const;
    /// Of a server that shows @p name.
    QSslConfiguration server(const QString &name) const;

private:
    QSslKey key(const QString &name) const;

    QTemporaryDir m_folder;
};

} // namespace clinicbell::test
