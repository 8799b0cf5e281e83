// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

bool Certificates::make()
{
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.start(QStringLiteral(CERTIFICATES_SCRIPT), {m_folder.path()});
    const bool done =
        script.waitForFinished(60'000) && script.exitStatus() == QProcess::NormalExit && script.exitCode() == 0;
    if (!done)
        qWarning("certificates.sh: %s", script.readAll().constData());
    return done;
}

QSslCertificate Certificates::certificate(const QString &name) const
{
    return QSslCertificate::fromPath(path(name + ".pem"_L1)).value(0);
}

QSslKey Certificates::key(const QString &name) const
{
    QFile file(path(name + ".key"_L1));
    const QByteArray pem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QSslKey key(pem, QSsl::Ec);
    return key.isNull() ? QSslKey(pem, QSsl::Rsa) : key;
}

QSslConfiguration Certificates::server(const QString &name) const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(certificate(name));
    tls.setPrivateKey(key(name));
    return tls;
}

} // namespace clinicbell::test
