// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/policy.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

/// What an administrator writes, and what comes of it.
class TestPolicy : public QObject
{
    Q_OBJECT

    static QByteArray fileIn(const QString &name)
    {
        QFile file(QStringLiteral(POLICY_FOLDER) + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QJsonObject objectIn(const QString &name) { return QJsonDocument::fromJson(fileIn(name)).object(); }
    static QString wordsOf(const QByteArray &json)
    {
        QStringList words;
        for (const JsonFault &fault : readPolicy(json).faults)
            words += fault.inWords();
        return words.join(u'\n');
    }
    static bool fits(const QJsonValue &value, const QJsonObject &schema);
    static bool fitsObject(const QJsonObject &value, const QJsonObject &schema);

private slots:
    void everySettingHasItsRow();
    void whatIsFixedGoesBeforeTheChoiceAndADefaultAfterIt();
    void everyShapeIsRead();
    void aBrokenFileIsSaidAndAtItsSafest_data();
    void aBrokenFileIsSaidAndAtItsSafest();
    void whatCouldBeReadCountsBesideAFault();
    void everyFaultIsSaid();
    void theSchemaIsTheTables();
    void theExampleSatisfiesReaderAndSchema();
    void theSchemaRefusesWhatTheReaderRefuses();
};

void TestPolicy::everySettingHasItsRow()
{
    QSet<QString> names;
    QSet<QString> keys;
    const auto rows = policyRows();
    QCOMPARE(rows.size(), size_t(PolicySetting::Autostart) + 1);
    for (size_t number = 0; number < rows.size(); ++number) {
        const PolicyRow &row = policyRow(static_cast<PolicySetting>(number));
        QCOMPARE(size_t(row.setting), number);
        QCOMPARE(policyRowNamed(row.name), &row);
        QVERIFY2(!row.meaning.isEmpty(), row.name.data());
        names.insert(row.name);
        if (!row.key.isEmpty()) {
            QCOMPARE(policyRowOfKey(row.key), &row);
            keys.insert(row.key);
        }
        if (!row.safest.isEmpty()) {
            const QByteArray wrapped = '[' + QByteArray(row.safest.data(), row.safest.size()) + ']';
            QVERIFY2(readPolicyValue(row, QJsonDocument::fromJson(wrapped)[0]), row.name.data());
        }
    }
    QCOMPARE(names.size(), qsizetype(rows.size()));
    QVERIFY(!policyRowOfKey({}));
    QVERIFY(!policyRowNamed(u"nothing"_s));
}

void TestPolicy::whatIsFixedGoesBeforeTheChoiceAndADefaultAfterIt()
{
    const auto reading = readPolicy(R"({"format": 1, "fixed": {"keep_days": 30}, "defaults": {"volume": 40}})");
    QVERIFY(reading.faults.isEmpty());
    const Policy &policy = reading.policy;
    QCOMPARE(policy.fixedSettings(), FixedSettings{PolicySetting::KeepDays});
    QCOMPARE(policy.over(PolicySetting::KeepDays, 365), QVariant(30));
    QCOMPARE(policy.over(PolicySetting::Volume, 80), QVariant(80));
    QCOMPARE(policy.over(PolicySetting::Volume, {}), QVariant(40));
    QCOMPARE(policy.over(PolicySetting::Compact, true), QVariant(true));
    QVERIFY(!policy.over(PolicySetting::Compact, {}).isValid());
    QVERIFY(!policy.allows(PolicySetting::PlainHttpAllowed));
    QCOMPARE(readPolicy("{\"format\": 1}").policy, Policy());
}

void TestPolicy::everyShapeIsRead()
{
    const Policy policy = readPolicy(fileIn(u"policy.example.json"_s)).policy;
    QCOMPARE(policy.said(PolicySetting::Server), QVariant(u"https://clinic.example"_s));
    QCOMPARE(policy.said(PolicySetting::AllowedHosts), QVariant(QStringList{u"www.clinic.example"_s}));
    QCOMPARE(policy.said(PolicySetting::LockAfterMinutes), QVariant(10));
    QCOMPARE(policy.said(PolicySetting::DiscreetPopUps), QVariant(true));
    QCOMPARE(policy.said(PolicySetting::Opening), QVariant(u"08:00"_s));
    const auto hosts =
        readPolicy(R"({"format": 1, "fixed": {"allowed_hosts": ["WWW.Klinik.EXAMPLE", "bücher.example"]}})");
    QCOMPARE(hosts.policy.said(PolicySetting::AllowedHosts),
             QVariant(QStringList{u"www.klinik.example"_s, u"xn--bcher-kva.example"_s}));
}

void TestPolicy::aBrokenFileIsSaidAndAtItsSafest_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &json, const QString &words) {
        QTest::newRow(name) << json << words;
    };
    const auto fixed = [&row](const char *name, const QByteArray &setting, const QString &words) {
        row(name, "{\n \"format\": 1,\n \"fixed\": {\n  " + setting + "\n }\n}", u"line 4: fixed."_s + words);
    };
    row("nothing", "", u"line 1: "_s);
    row("no JSON", "{\n \"format\": 1,\n nonsense }", u"line 3: "_s);
    row("a list", "[]", u"is no object"_s);
    row("cut off", "{\"format\": 1, \"fixed\": {\"keep_days\": 3", u"line 1: "_s);
    row("no format", "{\"fixed\": {}}", u"format must be 1"_s);
    row("another format", "{\"format\": 2}", u"line 1: format must be 1"_s);
    row("an unknown part", "{\"format\": 1,\n\"locked\": {}}", u"line 2: locked is not known"_s);
    row("a part that is a list", "{\"format\": 1,\n\"fixed\": []}", u"line 2: fixed must be an object of settings"_s);
    row("a permission as a default", "{\"format\": 1, \"defaults\": {\n\"plain_http_allowed\": true}}",
        u"line 2: defaults.plain_http_allowed is not the person's"_s);
    row("fixed twice", "{\"format\": 1, \"fixed\": {\"compact\": true},\n\"defaults\": {\n\"compact\": true}}",
        u"line 3: defaults.compact is fixed as well"_s);
    fixed("a misspelt setting", "\"keepdays\": 30", u"keepdays is no setting that is known"_s);
    fixed("a number as text", "\"keep_days\": \"30\"", u"keep_days must be a whole number from 0 to 3650"_s);
    fixed("half a day", "\"keep_days\": 1.5", u"keep_days must be a whole number"_s);
    fixed("less than nothing", "\"keep_days\": -1", u"keep_days must be a whole number"_s);
    fixed("too much", "\"keep_days\": 3651", u"keep_days must be a whole number"_s);
    fixed("a huge number", "\"keep_days\": 1e300", u"keep_days must be a whole number"_s);
    fixed("yes", "\"sounds\": \"yes\"", u"sounds must be true or false"_s);
    fixed("nothing said", "\"sounds\": null", u"sounds must be true or false"_s);
    fixed("an unknown word", "\"colours\": \"mauve\"", u"colours can be system, light, dark, highContrast"_s);
    fixed("a number for a word", "\"colours\": 1", u"colours must be text"_s);
    fixed("no time", "\"opening\": \"25:00\"", u"opening must be a time"_s);
    fixed("an empty desk", "\"desk\": \" \"", u"desk must be a line"_s);
    fixed("a desk with lines", "\"desk\": \"a\\nb\"", u"desk must be a line"_s);
    fixed("no address", "\"server\": \"clinic.example\"", u"server must be an address"_s);
    fixed("a file as server", "\"server\": \"file:///etc/passwd\"", u"server must be an address"_s);
    fixed("a name in the address", "\"server\": \"https://ann@clinic.example\"", u"server must be an address"_s);
    fixed("a password in the proxy", "\"proxy\": \"http://ann:x@p.example\"", u"proxy must be system, none"_s);
    fixed("a path in the origin", "\"origin\": \"https://clinic.example/x\"", u"origin must be scheme"_s);
    fixed("a relative file", "\"ca_file\": \"ca.pem\"", u"ca_file must be an absolute path"_s);
    row("a certificate without its key", "{\"format\": 1,\n\"fixed\": {\"client_certificate_file\": \"/a.pem\"}}",
        u"line 2: fixed client_certificate_file and client_key_file go together"_s);
    fixed("a host for hosts", "\"allowed_hosts\": \"clinic.example\"", u"allowed_hosts must be a list"_s);
    fixed("all hosts", "\"allowed_hosts\": [\"*\"]", u"allowed_hosts must be a list of host names"_s);
    fixed("hosts below one", "\"allowed_hosts\": [\"*.example\"]", u"allowed_hosts must be a list of host names"_s);
    fixed("an address for a host", "\"allowed_hosts\": [\"https://a.example\"]", u"allowed_hosts must be a list"_s);
    fixed("a number for a host", "\"allowed_hosts\": [7]", u"allowed_hosts must be a list of host names"_s);
}

void TestPolicy::aBrokenFileIsSaidAndAtItsSafest()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    QVERIFY2(wordsOf(json).contains(words), qPrintable(wordsOf(json)));
    const Policy policy = readPolicy(json).policy;
    QVERIFY(policy.isFixed(PolicySetting::PlainHttpAllowed) && !policy.allows(PolicySetting::PlainHttpAllowed));
    QCOMPARE(policy.over(PolicySetting::DiscreetPopUps, false), QVariant(true));
    QCOMPARE(policy.over(PolicySetting::LockAfterMinutes, 0), QVariant(5));
    QVERIFY(policy.said(PolicySetting::AllowedHosts).toStringList().isEmpty());
}

void TestPolicy::whatCouldBeReadCountsBesideAFault()
{
    const auto reading = readPolicy(
        R"({"format": 1, "fixed": {"server": "https://clinic.example", "plain_http_allowed": true, "volume": "loud"}})");
    QCOMPARE(reading.faults.size(), 1);
    QCOMPARE(reading.policy.said(PolicySetting::Server), QVariant(u"https://clinic.example"_s));
    QVERIFY(
        reading.policy.allows(PolicySetting::PlainHttpAllowed)); // The administrator said so, and that was readable.
    QVERIFY(!reading.policy.isFixed(PolicySetting::Volume));
    QVERIFY(reading.policy.isFixed(PolicySetting::DiscreetPopUps));
}

void TestPolicy::everyFaultIsSaid()
{
    QCOMPARE(readPolicy(R"({"format": 2, "fixed": {"a": 1, "keep_days": -1}, "defaults": {"b": 2}})").faults.size(), 4);
}

void TestPolicy::theSchemaIsTheTables()
{
    const QJsonObject kept = objectIn(u"policy.schema.json"_s);
    if (kept == policySchema())
        return;
    qWarning("resources/policy.schema.json has to be:\n%s", QJsonDocument(policySchema()).toJson().constData());
    QFAIL("The schema and the table of settings are different.");
}

/// As much of JSON Schema as the policy's has.
bool TestPolicy::fits(const QJsonValue &value, const QJsonObject &schema)
{
    if (schema.contains("const"_L1) && value != schema["const"_L1])
        return false;
    if (schema.contains("enum"_L1) && !schema["enum"_L1].toArray().contains(value))
        return false;
    const QString type = schema["type"_L1].toString();
    if (type == "object"_L1)
        return value.isObject() && fitsObject(value.toObject(), schema);
    if (type == "boolean"_L1)
        return value.isBool();
    if (type == "integer"_L1)
        return value.isDouble() && value.toDouble() == double(value.toInt(-1))
            && value.toInt() >= schema["minimum"_L1].toInt() && value.toInt() <= schema["maximum"_L1].toInt();
    if (type == "array"_L1) {
        const QJsonArray items = value.toArray();
        return value.isArray() && items.size() <= schema["maxItems"_L1].toInt()
            && std::all_of(items.begin(), items.end(),
                           [&](const QJsonValue &item) { return fits(item, schema["items"_L1].toObject()); });
    }
    if (type != "string"_L1)
        return type.isEmpty();
    const QRegularExpression pattern(schema["pattern"_L1].toString());
    return value.isString() && pattern.isValid() && pattern.match(value.toString()).hasMatch()
        && value.toString().size() >= schema["minLength"_L1].toInt()
        && value.toString().size() <= schema["maxLength"_L1].toInt(1000);
}

bool TestPolicy::fitsObject(const QJsonObject &value, const QJsonObject &schema)
{
    const QJsonObject properties = schema["properties"_L1].toObject();
    const QJsonArray required = schema["required"_L1].toArray();
    const QStringList keys = value.keys();
    return std::all_of(required.begin(), required.end(),
                       [&](const QJsonValue &name) { return value.contains(name.toString()); })
        && std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
               return properties.contains(key) && fits(value[key], properties[key].toObject());
           });
}

void TestPolicy::theExampleSatisfiesReaderAndSchema()
{
    const auto reading = readPolicy(fileIn(u"policy.example.json"_s));
    QVERIFY2(reading.faults.isEmpty(), qPrintable(wordsOf(fileIn(u"policy.example.json"_s))));
    QVERIFY(reading.policy.fixedSettings().size() > 3);
    QVERIFY(fits(objectIn(u"policy.example.json"_s), objectIn(u"policy.schema.json"_s)));
}

void TestPolicy::theSchemaRefusesWhatTheReaderRefuses()
{
    const QJsonObject schema = objectIn(u"policy.schema.json"_s);
    for (const char *setting :
         {R"({"keep_days": -1})", R"({"nothing": 1})", R"({"sounds": 1})", R"({"colours": "mauve"})",
          R"({"opening": "25:00"})", R"({"server": "ftp://x"})", R"({"allowed_hosts": ["*"]})",
          R"({"ca_file": "ca.pem"})", R"({"proxy": "http://a:b@c"})", R"({"desk": ""})"}) {
        const QJsonObject file{{u"format"_s, 1}, {u"fixed"_s, QJsonDocument::fromJson(setting).object()}};
        QVERIFY2(!fits(file, schema), setting);
        QVERIFY2(!readPolicy(QJsonDocument(file).toJson()).faults.isEmpty(), setting);
    }
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
