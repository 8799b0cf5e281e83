// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/attentiontable.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr std::array laneNames{
    std::pair{"information"_L1, Priority::Low},
    std::pair{"normal"_L1, Priority::Normal},
    std::pair{"important"_L1, Priority::High},
    std::pair{"act-now"_L1, Priority::Critical},
};

constexpr std::array popUpNames{
    std::pair{"none"_L1, PopUpKind::None},
    std::pair{"brief"_L1, PopUpKind::Brief},
    std::pair{"sticky"_L1, PopUpKind::Sticky},
};

/// Reads one table; the first fault counts.
class TableReader
{
public:
    explicit TableReader(const QJsonObject &json)
        : m_json(json)
    { }
    AttentionRules::Table read();
    const std::optional<AttentionRules::Fault> &fault() const { return m_fault; }

private:
    void fail(const QString &where, const QString &detail);
    void expectOnly(const QJsonObject &json, const QString &where, std::initializer_list<QLatin1StringView> names);
    template <typename Value, size_t count>
    std::optional<Value> named(const QJsonObject &json, QLatin1StringView key, const QString &where,
                               const std::array<std::pair<QLatin1StringView, Value>, count> &names);
    StyleChange style(const QJsonObject &json, const QString &where);
    std::optional<Kind> kind(const QJsonObject &json, const QString &where);
    static TypePattern pattern(const QString &text);
    void readLanes(AttentionRules::Table &table);
    void readTypes(AttentionRules::Table &table);
    void readPayload(AttentionRules::Table &table);

    const QJsonObject m_json;
    std::optional<AttentionRules::Fault> m_fault;
};

AttentionRules::Table TableReader::read()
{
    AttentionRules::Table table;
    expectOnly(m_json, {}, {"format"_L1, "lanes"_L1, "types"_L1, "payload"_L1});
    if (m_json.value("format"_L1) != 1)
        fail(u"format"_s, u"must be 1"_s);
    readLanes(table);
    readTypes(table);
    readPayload(table);
    return table;
}

void TableReader::fail(const QString &where, const QString &detail)
{
    if (!m_fault)
        m_fault = {.line = 0, .where = where, .detail = detail};
}

void TableReader::expectOnly(const QJsonObject &json, const QString &where,
                             std::initializer_list<QLatin1StringView> names)
{
    const QStringList keys = json.keys();
    for (const QString &key : keys) {
        if (std::find(names.begin(), names.end(), key) == names.end())
            fail(where.isEmpty() ? key : where + u'.' + key, u"is not known"_s);
    }
}

/// Nothing where the key is not there.
template <typename Value, size_t count>
std::optional<Value> TableReader::named(const QJsonObject &json, QLatin1StringView key, const QString &where,
                                        const std::array<std::pair<QLatin1StringView, Value>, count> &names)
{
    if (!json.contains(key))
        return std::nullopt;
    const QString said = json.value(key).toString();
    const auto *found =
        std::find_if(names.begin(), names.end(), [&said](const auto &name) { return name.first == said; });
    if (found != names.end())
        return found->second;
    QStringList known;
    for (const auto &name : names)
        known += name.first;
    fail(where + u'.' + key, u"is \"%1\"; it can be %2"_s.arg(said, known.join(u", "_s)));
    return std::nullopt;
}

StyleChange TableReader::style(const QJsonObject &json, const QString &where)
{
    StyleChange change{.popUp = named(json, "popUp"_L1, where, popUpNames), .sound = {}};
    const QJsonValue sound = json.value("sound"_L1);
    if (sound.isBool())
        change.sound = sound.toBool();
    else if (!sound.isUndefined())
        fail(where + u".sound"_s, u"must be true or false"_s);
    return change;
}

std::optional<Kind> TableReader::kind(const QJsonObject &json, const QString &where)
{
    const QString said = json.value("kind"_L1).toString();
    for (int number = 0; number < kindCount; ++number) {
        if (kindKey(static_cast<Kind>(number)) == said)
            return static_cast<Kind>(number);
    }
    fail(where + u".kind"_s, u"is \"%1\", which is no kind"_s.arg(said));
    return std::nullopt;
}

TypePattern TableReader::pattern(const QString &text)
{
    const bool isPrefix = text.endsWith(u'*');
    return {.text = isPrefix ? text.chopped(1) : text, .isPrefix = isPrefix};
}

void TableReader::readLanes(AttentionRules::Table &table)
{
    const QJsonObject lanes = m_json.value("lanes"_L1).toObject();
    expectOnly(lanes, u"lanes"_s, {laneNames[0].first, laneNames[1].first, laneNames[2].first, laneNames[3].first});
    for (const auto &[name, priority] : laneNames) {
        const QString where = u"lanes."_s + name;
        const QJsonObject json = lanes.value(name).toObject();
        expectOnly(json, where, {"popUp"_L1, "sound"_L1});
        const StyleChange said = style(json, where);
        if (!said.popUp || !said.sound)
            fail(where, u"must say popUp and sound"_s);
        AttentionStyle &lane = table.lanes.at(static_cast<size_t>(priority));
        lane = {.popUp = said.popUp.value_or(PopUpKind::Brief), .sound = said.sound.value_or(true)};
        if (priority == Priority::Critical && lane != AttentionStyle{.popUp = PopUpKind::Sticky, .sound = true})
            fail(where, u"must be sticky and have a sound: an emergency is not to be missed"_s);
    }
}

void TableReader::readTypes(AttentionRules::Table &table)
{
    const QJsonObject types = m_json.value("types"_L1).toObject();
    for (auto type = types.begin(); type != types.end(); ++type) {
        const QString where = u"types."_s + type.key();
        const QJsonObject json = type.value().toObject();
        expectOnly(json, where, {"kind"_L1, "lane"_L1, "popUp"_L1, "sound"_L1});
        const auto lane = named(json, "lane"_L1, where, laneNames);
        if (!lane)
            fail(where, u"must say its lane"_s);
        const TypeRule rule{.type = pattern(type.key()),
                            .kind = kind(json, where).value_or(Kind::General),
                            .lane = lane.value_or(Priority::Normal),
                            .style = style(json, where)};
        if (rule.type.isPrefix)
            table.prefixes.append(rule);
        else
            table.exact.insert(rule.type.text, rule);
    }
    std::sort(table.prefixes.begin(), table.prefixes.end(),
              [](const TypeRule &a, const TypeRule &b) { return a.type.text.size() > b.type.text.size(); });
    if (table.prefixes.isEmpty() || !table.prefixes.last().type.text.isEmpty())
        fail(u"types"_s, u"must say what \"*\" is: what nobody has listed"_s);
    if (const auto emergency = table.exact.constFind(u"emergency"_s);
        emergency == table.exact.constEnd() || emergency->lane != Priority::Critical)
        fail(u"types.emergency"_s, u"must be in the lane act-now"_s);
}

void TableReader::readPayload(AttentionRules::Table &table)
{
    if (!m_json.value("payload"_L1).isArray())
        fail(u"payload"_s, u"must be a list of rules"_s);
    const QJsonArray rules = m_json.value("payload"_L1).toArray();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QString where = u"payload[%1]"_s.arg(i);
        const QJsonObject json = rules.at(i).toObject();
        expectOnly(json, where, {"type"_L1, "when"_L1, "lane"_L1, "popUp"_L1, "sound"_L1});
        const PayloadRule rule{.type = pattern(json.value("type"_L1).toString(u"*"_s)),
                               .when = json.value("when"_L1).toObject(),
                               .lane = named(json, "lane"_L1, where, laneNames),
                               .style = style(json, where)};
        if (json.contains("type"_L1) && !json.value("type"_L1).isString())
            fail(where + u".type"_s, u"must be a type, or the beginning of some"_s);
        if (rule.when.isEmpty())
            fail(where + u".when"_s, u"must name what the data has to hold"_s);
        table.payload.append(rule);
    }
}

} // namespace

bool holds(const QJsonObject &when, const QJsonObject &data)
{
    for (auto value = when.begin(); value != when.end(); ++value) {
        if (data.value(value.key()) != value.value())
            return false;
    }
    return true;
}

const TypeRule &AttentionRules::Table::ruleFor(const QString &type) const
{
    if (const auto rule = exact.constFind(type); rule != exact.constEnd())
        return *rule;
    return *std::find_if(prefixes.begin(), prefixes.end(),
                         [&type](const TypeRule &rule) { return rule.type.matches(type); });
}

tl::expected<AttentionRules::Table, AttentionRules::Fault> readAttentionTable(const QByteArray &json)
{
    const auto object = parseJsonObject(json);
    if (!object)
        return tl::unexpected(object.error());
    TableReader reader(*object);
    AttentionRules::Table table = reader.read();
    if (reader.fault()) {
        AttentionRules::Fault fault = *reader.fault();
        fault.line = lineOfPath(json, {fault.where.section(u'.', -2, -2)});
        return tl::unexpected(fault);
    }
    return table;
}

} // namespace clinicbell
