// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/onceonlybody.h"

#include <algorithm>
#include <cstring>

namespace clinicbell::clinic {

OnceOnlyBody::OnceOnlyBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly);
}

qint64 OnceOnlyBody::readData(char *data, qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_bytes.size() - m_sent);
    if (count == 0)
        return -1; // The end.
    std::memcpy(data, m_bytes.constData() + m_sent, size_t(count));
    m_sent += count;
    return count;
}

} // namespace clinicbell::clinic
