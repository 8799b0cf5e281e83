#!/usr/bin/env bash
# tests/support/certificates.sh FOLDER: makes a private authority there and what it vouches for, each NAME.pem with its
# NAME.key, for clinic.test, desk.test and 127.0.0.1, valid from 2020 to 2040 unless the name says otherwise:
#   ca, other-ca (trusted by nobody), old-ca (expired), server, expired, future, wrong-host, stranger (of other-ca),
#   weak (RSA 1024), client, client-rsa, client-expired, client-locked.key (under a password).
set -euo pipefail

[[ $# -eq 1 ]] || {
    echo "usage: certificates.sh FOLDER" >&2
    exit 2
}
cd "$1"
log="$PWD/openssl.log"
exec 2>>"$log"
finish() {
    local status=$?
    [[ $status -eq 0 ]] || cat "$log"
}
trap finish EXIT

ec=(-newkey ec -pkeyopt ec_paramgen_curve:P-256)
names=DNS:clinic.test,DNS:desk.test,IP:127.0.0.1

authority() { # NAME FROM UNTIL
    mkdir "$1.d"
    : >"$1.d/index.txt"
    echo 01 >"$1.d/serial"
    cat >"$1.cnf" <<CNF
[ca]
default_ca = it
[it]
database = $1.d/index.txt
serial = $1.d/serial
new_certs_dir = $1.d
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
x509_extensions = leaf
[any]
commonName = supplied
[leaf]
basicConstraints = CA:FALSE
[root]
basicConstraints = critical, CA:TRUE
CNF
    openssl req -new "${ec[@]}" -nodes -keyout "$1.key" -out "$1.csr" -subj "/CN=$1"
    openssl ca -batch -config "$1.cnf" -selfsign -extensions root -keyfile "$1.key" -in "$1.csr" -out "$1.pem" \
        -notext -startdate "$2" -enddate "$3"
}

leaf() { # NAME AUTHORITY FROM UNTIL SUBJECT_ALTERNATIVE_NAME KEY_OPTION...
    local name="$1" by="$2" from="$3" until="$4" alternative="$5"
    shift 5
    openssl req -new "$@" -nodes -keyout "$name.key" -out "$name.csr" -subj "/CN=$name" \
        -addext "subjectAltName=$alternative"
    openssl ca -batch -config "$by.cnf" -cert "$by.pem" -keyfile "$by.key" -in "$name.csr" -out "$name.pem" \
        -notext -startdate "$from" -enddate "$until"
}

authority ca 20200101000000Z 20400101000000Z
authority other-ca 20200101000000Z 20400101000000Z
authority old-ca 20200101000000Z 20210101000000Z
leaf server ca 20200101000000Z 20400101000000Z "$names" "${ec[@]}"
leaf expired ca 20200101000000Z 20210101000000Z "$names" "${ec[@]}"
leaf future ca 20390101000000Z 20400101000000Z "$names" "${ec[@]}"
leaf wrong-host ca 20200101000000Z 20400101000000Z DNS:elsewhere.test "${ec[@]}"
leaf stranger other-ca 20200101000000Z 20400101000000Z "$names" "${ec[@]}"
leaf weak ca 20200101000000Z 20400101000000Z "$names" -newkey rsa:1024
leaf client ca 20200101000000Z 20400101000000Z DNS:desk "${ec[@]}"
leaf client-rsa ca 20200101000000Z 20400101000000Z DNS:desk -newkey rsa:2048
leaf client-expired ca 20200101000000Z 20210101000000Z DNS:desk "${ec[@]}"
openssl ec -in client.key -aes128 -passout pass:secret -out client-locked.key
