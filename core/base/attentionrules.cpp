// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/attentionrules.h"

#include "core/base/attentiontable.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// A static library's resources are only there once somebody asks for them.
static void takePriorities()
{
    Q_INIT_RESOURCE(priorities);
}

namespace clinicbell {

namespace {

std::shared_ptr<const AttentionRules::Table> ownTable()
{
    takePriorities();
    QFile file(u":/clinicbell/priorities.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the table of priorities is missing from the program");
    const auto table = readAttentionTable(file.readAll());
    if (!table)
        qFatal("the program's table of priorities is wrong: %s %s", qPrintable(table.error().where),
               qPrintable(table.error().detail));
    return std::make_shared<const AttentionRules::Table>(*table);
}

} // namespace

QString typeWord(const QString &type)
{
    if (!type.contains(u'\\'))
        return type;
    QString name = type.section(u'\\', -1);
    if (name.endsWith("Notification"_L1))
        name.chop(12);
    QString word;
    for (const QChar c : std::as_const(name)) {
        if (c.isUpper() && !word.isEmpty())
            word += u'_';
        word += c.toLower();
    }
    return word;
}

AttentionRules::AttentionRules()
{
    static const auto table = ownTable(); // never changes
    m_table = table;
}

AttentionRules::AttentionRules(std::shared_ptr<const Table> table)
    : m_table(std::move(table))
{ }

tl::expected<AttentionRules, AttentionRules::Fault> AttentionRules::read(const QByteArray &json)
{
    return readAttentionTable(json).map(
        [](const Table &table) { return AttentionRules(std::make_shared<const Table>(table)); });
}

Kind AttentionRules::kindOf(const QString &type) const
{
    return m_table->ruleFor(type).kind;
}

Priority AttentionRules::priorityOf(const QString &type, const QJsonObject &data) const
{
    const Priority byType = m_table->ruleFor(type).lane;
    if (byType == Priority::Critical)
        return byType;
    for (const PayloadRule &rule : m_table->payload) {
        if (rule.lane && rule.type.matches(type) && holds(rule.when, data))
            return *rule.lane;
    }
    return byType;
}

AttentionStyle AttentionRules::styleOf(const Notification &notification) const
{
    AttentionStyle style = m_table->lanes.at(static_cast<size_t>(notification.priority));
    if (notification.priority == Priority::Critical)
        return style;
    const auto refine = [&style](const StyleChange &change) {
        style.popUp = change.popUp.value_or(style.popUp);
        style.sound = change.sound.value_or(style.sound);
    };
    const QString word = typeWord(notification.type);
    refine(m_table->ruleFor(word).style);
    for (const PayloadRule &rule : m_table->payload) {
        if (rule.type.matches(word) && holds(rule.when, notification.data)) {
            refine(rule.style);
            break;
        }
    }
    return style;
}

} // namespace clinicbell
