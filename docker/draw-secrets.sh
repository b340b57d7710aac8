#!/bin/sh
# draw-secrets.sh ADDRESS: writes docker/.env with the portal's address and freshly drawn secrets, readable by its owner alone.
set -eu
address=${1:?say the address that browsers will use, such as https://trialogue.example.org}
cd "$(dirname "$0")"
if [ -e "${2:-.env}" ]; then
  echo "${2:-docker/.env} is there already; it is left as it is" >&2
  exit 1
fi
umask 077
while IFS= read -r line; do
  case $line in
    TRIALOGUE_URL=) printf '%s%s\n' "$line" "${address%/}" ;;
    *_PASSWORD= | *_SECRET=) printf '%s%s\n' "$line" "$(od -An -v -N24 -tx1 /dev/urandom | tr -d ' \n')" ;;
    *) printf '%s\n' "$line" ;;
  esac
done <.env.example >"${2:-.env}"
