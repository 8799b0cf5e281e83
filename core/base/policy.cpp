// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/policy.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr auto fixedPart = "fixed"_L1;
constexpr auto defaultsPart = "defaults"_L1;

/// Reads one file and collects what is wrong with it.
class PolicyReader
{
public:
    explicit PolicyReader(const QByteArray &json)
        : m_json(json)
    { }
    PolicyReading read();

private:
    void fail(const QStringList &path, const QString &detail);
    void expectPair(PolicySetting one, PolicySetting other);
    void readPart(const QJsonObject &root, const QString &part);
    void readSetting(const QString &part, const QString &name, const QJsonValue &value);

    const QByteArray m_json;
    PolicyReading m_reading;
};

/// Of a span of time that 0 makes endless.
bool isStricter(const PolicyRow &row, const QVariant &one, const QVariant &other)
{
    return row.shape == PolicyShape::Number && one.toInt() > 0 && one.toInt() < other.toInt();
}

PolicyReading PolicyReader::read()
{
    const auto root = parseJsonObject(m_json);
    if (root) {
        const QStringList keys = root->keys();
        for (const QString &key : keys) {
            if (key != fixedPart && key != defaultsPart && key != "format"_L1 && key != "$schema"_L1)
                fail({key}, u"is not known"_s);
        }
        if (root->value("format"_L1) != 1)
            fail({u"format"_s}, u"must be 1"_s);
        readPart(*root, fixedPart);
        readPart(*root, defaultsPart);
        expectPair(PolicySetting::ClientCertificate, PolicySetting::ClientKey);
    } else {
        m_reading.faults.append(root.error());
    }
    if (!m_reading.faults.isEmpty())
        m_reading.policy.fixTheSafest();
    return m_reading;
}

void PolicyReader::fail(const QStringList &path, const QString &detail)
{
    m_reading.faults.append({.line = lineOfPath(m_json, path), .where = path.join(u'.'), .detail = detail});
}

/// Together in one part, or a person could give one of them another companion.
void PolicyReader::expectPair(PolicySetting one, PolicySetting other)
{
    const Policy &policy = m_reading.policy;
    const bool isWhole =
        policy.isFixed(one) == policy.isFixed(other) && policy.said(one).isValid() == policy.said(other).isValid();
    if (!isWhole)
        fail({fixedPart}, policyRow(one).name + u" and "_s + policyRow(other).name + u" go together"_s);
}

void PolicyReader::readPart(const QJsonObject &root, const QString &part)
{
    const QJsonValue value = root.value(part);
    if (!value.isUndefined() && !value.isObject())
        fail({part}, u"must be an object of settings"_s);
    const QJsonObject settings = value.toObject();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        readSetting(part, setting.key(), setting.value());
}

void PolicyReader::readSetting(const QString &part, const QString &name, const QJsonValue &value)
{
    const PolicyRow *row = policyRowNamed(name);
    if (!row)
        return fail({part, name}, u"is no setting that is known"_s);
    const auto read = readPolicyValue(*row, value);
    if (!read)
        return fail({part, name}, read.error());
    if (part == fixedPart)
        m_reading.policy.fix(row->setting, *read);
    else if (row->onlyFixed)
        fail({part, name}, u"is not the person's to choose: it belongs to \"fixed\""_s);
    else if (m_reading.policy.isFixed(row->setting))
        fail({part, name}, u"is fixed as well"_s);
    else
        m_reading.policy.setDefault(row->setting, *read);
}

} // namespace

FixedSettings Policy::fixedSettings() const
{
    const auto settings = m_fixed.keys();
    return {settings.begin(), settings.end()};
}

QVariant Policy::over(PolicySetting setting, const QVariant &chosen) const
{
    const QVariant wished = chosen.isValid() ? chosen : m_defaults.value(setting);
    if (!isFixed(setting))
        return wished;
    const QVariant fixed = m_fixed.value(setting);
    return m_guessed.contains(setting) && isStricter(policyRow(setting), wished, fixed) ? wished : fixed;
}

void Policy::fixTheSafest()
{
    for (const PolicyRow &row : policyRows()) {
        if (row.safest.isEmpty() || isFixed(row.setting))
            continue;
        const QByteArray wrapped = '[' + QByteArray(row.safest.data(), row.safest.size()) + ']';
        if (const auto value = readPolicyValue(row, QJsonDocument::fromJson(wrapped)[0])) {
            fix(row.setting, *value);
            m_guessed.insert(row.setting);
        }
    }
}

PolicyReading readPolicy(const QByteArray &json)
{
    return PolicyReader(json).read();
}

} // namespace clinicbell
