#!/bin/sh
# Makes the certificates of the tests in DIR: a test CA and what a server may show of it.
#   make_certificates.sh DIR
# ca.pem            the test CA                     stranger.pem  a CA that signed none of these
# good.pem          localhost and 127.0.0.1         expired.pem   the same, its time is over
# wrong-host.pem    another name                    chainless.pem signed by intermediate.pem, which it does not bring
# bundle.pem        ca.pem and intermediate.pem
# A server's file holds its key and its certificate.
set -eu
[ $# -eq 1 ] || { echo "usage: make_certificates.sh DIR" >&2; exit 2; }
mkdir -p "$1"
cd "$1"
here='DNS:localhost,IP:127.0.0.1'

key() {
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key" 2>/dev/null
}

# authority NAME: a CA that signs itself.
authority() {
    key "$1"
    openssl req -x509 -new -key "$1.key" -out "$1.pem" -days 30 -subj "/CN=Test $1" \
        -addext basicConstraints=critical,CA:true -addext keyUsage=critical,keyCertSign 2>/dev/null
}

# signed NAME ISSUER EXTENSIONS START END
signed() {
    key "$1"
    printf '[extensions]\n%b\n' "$3" > "$1.extensions"
    openssl req -new -key "$1.key" -subj "/CN=Test $1" -out "$1.request" 2>/dev/null
    openssl ca -batch -config authority.conf -cert "$2.pem" -keyfile "$2.key" -in "$1.request" -out "$1.pem" \
        -extfile "$1.extensions" -extensions extensions -startdate "$4" -enddate "$5" 2>/dev/null
}

# server NAME ISSUER NAMES START END
server() {
    signed "$1" "$2" "subjectAltName=$3\nextendedKeyUsage=serverAuth" "$4" "$5"
    cat "$1.key" >> "$1.pem"
}

cat > authority.conf <<CONFIG
[ca]
default_ca = test
[test]
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
CONFIG
: > index.txt

past=$(date -u -d '-9 days' +%Y%m%d%H%M%SZ)
yesterday=$(date -u -d '-1 day' +%Y%m%d%H%M%SZ)
future=$(date -u -d '+20 days' +%Y%m%d%H%M%SZ)
authority ca
authority stranger
signed intermediate ca 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign' "$past" "$future"
server good ca "$here" "$past" "$future"
server expired ca "$here" "$past" "$yesterday"
server wrong-host ca DNS:elsewhere.example "$past" "$future"
server chainless intermediate "$here" "$past" "$future"
cat ca.pem intermediate.pem > bundle.pem
