#!/usr/bin/env bash
# answers PORT PATH: succeeds when this machine answers 200 there. For images without curl or wget.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
read -r -t 4 _ status _ <&3
test "$status" = 200
