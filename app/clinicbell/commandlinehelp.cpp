// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/commandline.h"

#include <QCoreApplication>

namespace clinicbell {

namespace {

struct CommandLineHelp
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineHelp)
};

QString startingHelp()
{
    return CommandLineHelp::tr("Usage: clinicbell [--profile DIR] [--server URL] [--minimized] [--headless] [--demo]\n"
                               "       clinicbell [--profile DIR] COMMAND [--json]\n"
                               "\n"
                               "Without a command it starts ClinicBell, or raises the one that runs.\n"
                               "  --profile DIR   keep a separate identity in this folder\n"
                               "  --server URL    offer this address at sign-in\n"
                               "  --minimized     start in the tray\n"
                               "  --headless      run all but the windows\n"
                               "  --demo          start the demo clinic beside it and sign in there\n"
                               "\n"
                               "The way to the server; remembered for --server, or without it for every server:\n"
                               "  --proxy system|none|http://[USER@]HOST[:PORT]|socks5://[USER@]HOST[:PORT]\n"
                               "  --proxy-password-stdin          its password is the first line of standard input\n"
                               "  --ca FILE                       trust this authority, too (PEM)\n"
                               "  --client-certificate FILE --client-key FILE   show this to a server that asks (PEM)\n"
                               "  --origin ORIGIN                 where the live service asks for one\n"
                               "  --backend-profile NAME          whose names the server uses; none: find out\n"
                               "“none” in place of FILE or ORIGIN forgets it.\n"
                               "\n");
}

QString commandsHelp()
{
    return CommandLineHelp::tr(
        "Commands for the running one (“doctor” needs none):\n"
        "  status [--verbose]              connection, counts, store; channels and the latest events\n"
        "  list [--unread] [--limit N]     notifications, newest first\n"
        "  team                            who is in\n"
        "  presence --status STATUS        available, busy, in-consultation or away, for all to see\n"
        "           [--minutes N] [--room ROOM] [--desk DESK]   for so long; where you sit\n"
        "  appointments, consultations     as they are known here\n"
        "  conversations, messages ID [--limit N]   with whom; what was written in one\n"
        "  message USER --text-stdin       write to a colleague\n"
        "  read-messages ID                mark a conversation read\n"
        "  read ID…, read-all              mark read\n"
        "  delete ID…, clear               delete; all that is here\n"
        "  acknowledge ID                  answer one that asks for it\n"
        "  claim ID, release ID            “I've got this”, and not any more\n"
        "  sync                            ask the server now\n"
        "  send-old, discard-old           send, or take back, what has waited for more than a day\n"
        "  sign-in --server URL --email E --password-stdin\n"
        "  sign-out [--everywhere]\n"
        "  change-key                      seal what is kept here with another key\n"
        "  forget-computer --yes           sign out and remove all that is kept here\n"
        "  audit verify                    is the record of who did what here unchanged?\n"
        "  audit export [--since TIME] [FILE]   that record, a line of JSON an entry\n"
        "  lock                            nothing is shown or told until it is unlocked in its window\n"
        "  show [--popover]\n"
        "  doctor                          find out what does not work, and who can mend it\n"
        "  why ID                          why a notification came, and popped up or did not\n"
        "  support-bundle FILE             a report without personal data, for who helps\n"
        "  doctor --server URL [--email E --password-stdin]   the same of a backend\n"
        "  quit\n"
        "\n"
        "Without a running one:\n"
        "  policy check [FILE]             is the organisation's policy, or this draft of one, in order\n"
        "\n"
        "Exit: 0 done, 1 refused (the reason is on stderr), 2 wrong use, 3 nothing is running.\n");
}

} // namespace

QString commandLineHelp()
{
    return startingHelp() + commandsHelp();
}

} // namespace clinicbell
