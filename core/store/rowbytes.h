// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDataStream>
#include <QDateTime>
#include <QIODevice>

#include <limits>

namespace clinicbell::store {

inline constexpr auto rowStreamVersion = QDataStream::Qt_6_4;

/// Writes the personal part of a row: fields one after the other, in an order that never changes.
class Encoder
{
public:
    Encoder() { m_stream.setVersion(rowStreamVersion); }
    // UTF-8 is half the size of what a stream makes of a QString.
    Encoder &text(const QString &text) { return raw(text.toUtf8()); }
    Encoder &raw(const QByteArray &bytes)
    {
        m_stream << bytes;
        return *this;
    }
    Encoder &number(qint64 number)
    {
        m_stream << number;
        return *this;
    }
    Encoder &time(const QDateTime &time) { return number(time.isValid() ? time.toMSecsSinceEpoch() : noTime); }
    QByteArray bytes() const { return m_bytes; }

    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();

private:
    QByteArray m_bytes;
    QDataStream m_stream{&m_bytes, QIODevice::WriteOnly};
};

/// Reads what an Encoder wrote. Rows of earlier versions may end before fields that were added later: hasMore().
class Decoder
{
public:
    explicit Decoder(const QByteArray &bytes)
        : m_stream(bytes)
    {
        m_stream.setVersion(rowStreamVersion);
    }
    QString text() { return QString::fromUtf8(raw()); }
    QByteArray raw()
    {
        QByteArray bytes;
        m_stream >> bytes;
        return bytes;
    }
    qint64 number()
    {
        qint64 number = 0;
        m_stream >> number;
        return number;
    }
    QDateTime time()
    {
        const qint64 ms = number();
        return ms == Encoder::noTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    }
    bool hasMore() const { return m_stream.status() == QDataStream::Ok && !m_stream.atEnd(); }
    bool isWhole() const { return m_stream.status() == QDataStream::Ok && m_stream.atEnd(); }

private:
    QDataStream m_stream;
};

} // namespace clinicbell::store
