// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/fakenetwork.h"

namespace clinicbell::test {

/// A reply that answers from the event loop, once it is told to; until then it hangs.
class FakeReply final : public QNetworkReply
{
    Q_OBJECT
public:
    FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, const FakeAnswer &answer,
              QObject *parent);

    void finishLater();
    /// The same with another answer than it was made with.
    void answer(const FakeAnswer &answer);
    void abort() override;
    qint64 bytesAvailable() const override;
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;

private:
    void finishNow();

    FakeAnswer m_answer;
    qint64 m_read = 0;
};

} // namespace clinicbell::test
