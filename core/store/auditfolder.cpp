// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/auditfolder.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

constexpr int digits = 12; ///< So that the names sort as the numbers do.
constexpr auto namePrefix = "audit-"_L1;
constexpr auto nameSuffix = ".jsonl"_L1;

} // namespace

QString auditSegmentPath(const QString &folder, qint64 first)
{
    return QDir(folder).filePath(namePrefix + QString::number(first).rightJustified(digits, u'0') + nameSuffix);
}

QList<AuditSegment> auditSegments(const QString &folder)
{
    QList<AuditSegment> segments;
    const QStringList names = QDir(folder).entryList({namePrefix + u'*' + nameSuffix}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        bool isNumber = false;
        const qint64 first = name.mid(namePrefix.size(), digits).toLongLong(&isNumber);
        if (isNumber && QDir(folder).filePath(name) == auditSegmentPath(folder, first))
            segments.append({QDir(folder).filePath(name), first});
    }
    return segments;
}

AuditText readAuditText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    AuditText text{.lines = file.readAll().split('\n'), .rest = {}};
    text.rest = text.lines.takeLast();
    return text;
}

} // namespace clinicbell::store
