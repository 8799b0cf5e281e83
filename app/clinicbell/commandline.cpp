// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/commandline.h"

#include "app/clinicbell/auditcommand.h"
#include "core/base/member.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Option
{
    QLatin1StringView name;
    bool takesValue = false;
};

enum class Ids { None, One, Many };

struct Command
{
    QLatin1StringView name;
    std::array<Option, 4> options; // Empty names are unused places.
    Ids ids = Ids::None;
};

constexpr std::array commands{
    Command{"status"_L1, {Option{"--verbose"_L1, false}}},
    Command{"list"_L1, {Option{"--unread"_L1, false}, Option{"--limit"_L1, true}}},
    Command{"team"_L1, {}},
    Command{"presence"_L1,
            {Option{"--status"_L1, true}, Option{"--minutes"_L1, true}, Option{"--room"_L1, true},
             Option{"--desk"_L1, true}}},
    Command{"appointments"_L1, {}},
    Command{"consultations"_L1, {}},
    Command{"conversations"_L1, {}},
    Command{"messages"_L1, {Option{"--limit"_L1, true}}, Ids::One},
    Command{"message"_L1, {Option{"--text-stdin"_L1, false}}, Ids::One},
    Command{"read-messages"_L1, {}, Ids::One},
    Command{"read"_L1, {}, Ids::Many},
    Command{"read-all"_L1, {}},
    Command{"delete"_L1, {}, Ids::Many},
    Command{"clear"_L1, {}},
    Command{"acknowledge"_L1, {}, Ids::One},
    Command{"claim"_L1, {}, Ids::One},
    Command{"release"_L1, {}, Ids::One},
    Command{"sync"_L1, {}},
    Command{"send-old"_L1, {}},
    Command{"discard-old"_L1, {}},
    Command{"sign-in"_L1,
            {Option{"--server"_L1, true}, Option{"--email"_L1, true}, Option{"--password-stdin"_L1, false}}},
    Command{"sign-out"_L1, {Option{"--everywhere"_L1, false}}},
    Command{"change-key"_L1, {}},
    Command{"forget-computer"_L1, {Option{"--yes"_L1, false}}},
    Command{"audit"_L1, {Option{"--since"_L1, true}}, Ids::Many},
    Command{"lock"_L1, {}},
    Command{"support-bundle"_L1, {}, Ids::One},
    Command{"why"_L1, {}, Ids::One},
    Command{"doctor"_L1,
            {Option{"--server"_L1, true}, Option{"--email"_L1, true}, Option{"--password-stdin"_L1, false}}},
    Command{"policy"_L1, {}, Ids::Many},
    Command{"show"_L1, {Option{"--popover"_L1, false}}},
    Command{"quit"_L1, {}},
};

constexpr std::array runOptions{
    Option{"--minimized"_L1, false}, Option{"--headless"_L1, false},   Option{"--demo"_L1, false},
    Option{"--server"_L1, true},     Option{"--screenshots"_L1, true}, Option{"--proxy-password-stdin"_L1, false},
};

/// Those whose value is kept as typed.
struct NetworkOption
{
    Option option;
    std::optional<QString> NetworkOptions::*place = nullptr;
};

constexpr std::array networkOptions{
    NetworkOption{{"--proxy"_L1, true}, &NetworkOptions::proxy},
    NetworkOption{{"--ca"_L1, true}, &NetworkOptions::caFile},
    NetworkOption{{"--client-certificate"_L1, true}, &NetworkOptions::clientCertificateFile},
    NetworkOption{{"--client-key"_L1, true}, &NetworkOptions::clientKeyFile},
    NetworkOption{{"--origin"_L1, true}, &NetworkOptions::origin},
    NetworkOption{{"--backend-profile"_L1, true}, &NetworkOptions::backendProfile},
};

/// Walks the words once; each taker below consumes what it knows.
class WordReader
{
public:
    explicit WordReader(QStringList words)
        : m_words(std::move(words))
    { }

    bool atEnd() const { return m_next >= m_words.size(); }
    /// The next word; "--name=value" comes as two.
    QString next()
    {
        QString word = m_words.at(m_next++);
        const qsizetype equals = word.indexOf(u'=');
        if (word.startsWith("--"_L1) && equals > 0) {
            m_words.insert(m_next, word.mid(equals + 1));
            word.truncate(equals);
            m_gaveValue = true;
        } else {
            m_gaveValue = false;
        }
        return word;
    }
    bool hasGivenValue() const { return m_gaveValue; }

private:
    QStringList m_words;
    qsizetype m_next = 0;
    bool m_gaveValue = false;
};

using Parsed = tl::expected<void, QString>;

template <typename Options>
const Option *findOption(const Options &options, const QString &name)
{
    const auto *found = std::find_if(options.begin(), options.end(), [&](const Option &option) {
        return !option.name.isEmpty() && option.name == name;
    });
    return found == options.end() ? nullptr : found;
}

/// Reads the value of @p option (or "true" for a switch).
tl::expected<QString, QString> optionValue(const Option &option, WordReader &words)
{
    if (!option.takesValue) {
        if (words.hasGivenValue())
            return tl::unexpected(CommandLine::tr("%1 takes no value.").arg(option.name));
        return u"true"_s;
    }
    if (words.atEnd())
        return tl::unexpected(CommandLine::tr("%1 needs a value.").arg(option.name));
    QString value = words.next();
    if (value.isEmpty() || value.startsWith("--"_L1))
        return tl::unexpected(CommandLine::tr("%1 needs a value.").arg(option.name));
    return value;
}

void takeRunOption(Invocation &invocation, const QString &name, const QString &value)
{
    if (name == "--minimized"_L1)
        invocation.minimized = true;
    else if (name == "--headless"_L1)
        invocation.headless = true;
    else if (name == "--demo"_L1)
        invocation.demo = true;
    else if (name == "--server"_L1)
        invocation.server = value;
    else if (name == "--proxy-password-stdin"_L1)
        invocation.network.passwordFromStdin = true;
    else
        invocation.screenshots = value;
}

/// Options for the way to the server: beside those for starting.
tl::expected<bool, QString> takeNetworkOption(Invocation &invocation, const QString &word, WordReader &words)
{
    const auto *found = std::find_if(networkOptions.begin(), networkOptions.end(),
                                     [&](const NetworkOption &each) { return each.option.name == word; });
    if (found == networkOptions.end())
        return false;
    const auto value = optionValue(found->option, words);
    if (!value)
        return tl::unexpected(value.error());
    invocation.network.*(found->place) = *value;
    return true;
}

Parsed takeCommandOption(Invocation &invocation, const QString &name, const QString &value)
{
    if (name == "--unread"_L1 || name == "--verbose"_L1 || name == "--popover"_L1 || name == "--everywhere"_L1
        || name == "--yes"_L1) {
        invocation.arguments.insert(name.mid(2), true);
    } else if (name == "--password-stdin"_L1) {
        invocation.passwordFromStdin = true;
    } else if (name == "--text-stdin"_L1) {
        invocation.textFromStdin = true;
    } else if (name == "--limit"_L1 || name == "--minutes"_L1) {
        bool ok = false;
        const int number = value.toInt(&ok);
        if (!ok || number < 1)
            return tl::unexpected(CommandLine::tr("%1 takes a whole number from 1.").arg(name));
        invocation.arguments.insert(name.mid(2), number);
    } else {
        invocation.arguments.insert(name.mid(2), value);
    }
    return {};
}

/// Options that may stand anywhere.
tl::expected<bool, QString> takeCommonOption(Invocation &invocation, const QString &word, WordReader &words)
{
    static constexpr std::array options{Option{"--json"_L1, false}, Option{"--profile"_L1, true}};
    const Option *option = findOption(options, word);
    if (!option)
        return false;
    const auto value = optionValue(*option, words);
    if (!value)
        return tl::unexpected(value.error());
    if (option->takesValue)
        invocation.profile = *value;
    else
        invocation.json = true;
    return true;
}

Parsed takeOption(Invocation &invocation, const Command *command, const QString &word, WordReader &words)
{
    if (!command) {
        const auto network = takeNetworkOption(invocation, word, words);
        if (!network)
            return tl::unexpected(network.error());
        if (*network)
            return {};
    }
    const Option *option = command ? findOption(command->options, word) : findOption(runOptions, word);
    if (!option)
        return tl::unexpected(CommandLine::tr("There is no option %1 here. See clinicbell --help.").arg(word));
    const auto value = optionValue(*option, words);
    if (!value)
        return tl::unexpected(value.error());
    if (command)
        return takeCommandOption(invocation, word, *value);
    takeRunOption(invocation, word, *value);
    return {};
}

Parsed takeWord(Invocation &invocation, const Command *&command, const QString &word, WordReader &words)
{
    if (word == "--help"_L1 || word == "-h"_L1) {
        invocation.purpose = Invocation::Purpose::Help;
        return {};
    }
    if (word == "--version"_L1) {
        invocation.purpose = Invocation::Purpose::Version;
        return {};
    }
    const auto common = takeCommonOption(invocation, word, words);
    if (!common)
        return tl::unexpected(common.error());
    if (*common)
        return {};
    if (word.startsWith(u'-'))
        return takeOption(invocation, command, word, words);
    if (command) {
        if (command->ids == Ids::None)
            return tl::unexpected(CommandLine::tr("“%1” takes no further words.").arg(command->name));
        QJsonArray ids = invocation.arguments.value("ids"_L1).toArray();
        ids.append(word);
        invocation.arguments.insert("ids"_L1, ids);
        return {};
    }
    const auto *found =
        std::find_if(commands.begin(), commands.end(), [&](const Command &c) { return c.name == word; });
    if (found == commands.end())
        return tl::unexpected(CommandLine::tr("There is no command “%1”. See clinicbell --help.").arg(word));
    command = found;
    invocation.purpose = Invocation::Purpose::Command;
    invocation.command = word;
    return {};
}

/// What somebody who is in can be.
bool isPresenceWord(const QString &word)
{
    const PresenceStatus status = presenceFromKey(word);
    return status != PresenceStatus::Offline && presenceKey(status) == word;
}

Parsed checkWhole(const Invocation &invocation, const Command *command)
{
    const qsizetype ids = invocation.arguments.value("ids"_L1).toArray().size();
    if (invocation.command == "support-bundle"_L1 && ids != 1)
        return tl::unexpected(CommandLine::tr("“support-bundle” needs the name of a file."));
    if (invocation.command == "policy"_L1
        && (ids > 2 || invocation.arguments.value("ids"_L1)[0].toString() != "check"_L1))
        return tl::unexpected(CommandLine::tr("“policy” needs “check”, and perhaps a file."));
    if (command && command->ids == Ids::Many && ids == 0)
        return tl::unexpected(CommandLine::tr("“%1” needs at least one id.").arg(command->name));
    if (command && command->ids == Ids::One && ids != 1)
        return tl::unexpected(CommandLine::tr("“%1” needs one id.").arg(command->name));
    if (invocation.command == "sign-in"_L1) {
        if (!invocation.arguments.contains("server"_L1) || !invocation.arguments.contains("email"_L1)
            || !invocation.passwordFromStdin)
            return tl::unexpected(CommandLine::tr("“sign-in” needs --server URL --email E --password-stdin."));
    }
    if (invocation.command == "forget-computer"_L1 && !invocation.arguments.contains("yes"_L1))
        return tl::unexpected(
            CommandLine::tr("“forget-computer” needs --yes: what waits to be sent is lost with the rest."));
    if (invocation.command == "doctor"_L1
        && (invocation.arguments.contains("email"_L1) != invocation.passwordFromStdin
            || (invocation.passwordFromStdin && !invocation.arguments.contains("server"_L1))))
        return tl::unexpected(
            CommandLine::tr("“doctor” takes --email E and --password-stdin together, with --server URL."));
    if (invocation.command == "presence"_L1 && !isPresenceWord(invocation.arguments.value("status"_L1).toString()))
        return tl::unexpected(CommandLine::tr("“presence” needs --status available, busy, in-consultation or away."));
    if (invocation.command == "message"_L1 && !invocation.textFromStdin)
        return tl::unexpected(
            CommandLine::tr("“message” needs --text-stdin: others can see what stands on a command line."));
    if (command
        && (invocation.minimized || invocation.headless || invocation.demo || !invocation.screenshots.isEmpty()
            || !invocation.network.isEmpty()))
        return tl::unexpected(CommandLine::tr("The options for starting do not go with “%1”.").arg(command->name));
    if (invocation.purpose == Invocation::Purpose::Run && invocation.json)
        return tl::unexpected(CommandLine::tr("--json goes with a command."));
    return invocation.command == "audit"_L1 ? checkAuditWords(invocation.arguments) : Parsed();
}

} // namespace

tl::expected<Invocation, QString> parseCommandLine(const QStringList &arguments)
{
    Invocation invocation;
    const Command *command = nullptr;
    WordReader words(arguments);
    while (!words.atEnd()) {
        const Parsed taken = takeWord(invocation, command, words.next(), words);
        if (!taken)
            return tl::unexpected(taken.error());
        if (invocation.purpose == Invocation::Purpose::Help || invocation.purpose == Invocation::Purpose::Version)
            return invocation;
    }
    const Parsed whole = checkWhole(invocation, command);
    if (!whole)
        return tl::unexpected(whole.error());
    return invocation;
}

} // namespace clinicbell
