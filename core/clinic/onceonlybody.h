// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIODevice>

namespace clinicbell::clinic {

/// The body of a write that cannot be read from the start again. QNetworkAccessManager sends a request once more by
/// itself where the line breaks before the answer comes, up to three times, writes too, and the server may have
/// done it by then: whoever sent it has to decide that, and to know of it.
class OnceOnlyBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OnceOnlyBody(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_sent + QIODevice::bytesAvailable(); }
    /// Refuses: this is what keeps it from being sent again.
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_sent = 0;
};

} // namespace clinicbell::clinic
