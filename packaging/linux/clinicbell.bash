# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
# Completion of clinicbell(1) for bash.

_clinicbell() {
    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD - 1]}" command='' each words
    case "$before" in
    --profile)
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return
        ;;
    --ca | --client-certificate | --client-key)
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
        ;;
    --proxy)
        mapfile -t COMPREPLY < <(compgen -W 'system none http:// socks5://' -- "$word")
        return
        ;;
    --status)
        mapfile -t COMPREPLY < <(compgen -W 'available busy in-consultation away' -- "$word")
        return
        ;;
    esac
    for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ $each == [a-z]* && " $(_clinicbell_commands) " == *" $each "* ]]; then
            command="$each"
            break
        fi
    done
    case "$command" in
    '')
        words="$(_clinicbell_commands) --profile --server --minimized --headless --demo --proxy --proxy-password-stdin"
        words+=' --ca --client-certificate --client-key --origin --backend-profile --help --version'
        ;;
    status) words='--verbose --json' ;;
    list) words='--unread --limit --json' ;;
    messages) words='--limit --json' ;;
    message) words='--text-stdin --json' ;;
    presence) words='--status --minutes --room --desk --json' ;;
    sign-out) words='--everywhere --json' ;;
    forget-computer) words='--yes --json' ;;
    audit) words='verify export --since --json' ;;
    policy)
        words='check'
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        ;;
    doctor) words='--server --email --password-stdin --json' ;;
    sign-in) words='--server --email --password-stdin --json' ;;
    show) words='--popover --json' ;;
    *) words='--json' ;;
    esac
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$words" -- "$word")
}

# As `clinicbell --help` names them.
_clinicbell_commands() {
    echo 'status list team presence appointments consultations conversations messages message read-messages read' \
        'read-all delete clear acknowledge claim release why sync send-old discard-old sign-in sign-out lock change-key' \
        'forget-computer audit doctor support-bundle policy show quit'
}

complete -F _clinicbell clinicbell
