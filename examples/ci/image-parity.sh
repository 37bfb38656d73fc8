#!/bin/sh
# For cron, which mails what a job prints: it prints nothing if all passes.
#   17 * * * * /usr/local/bin/image-parity.sh /etc/image-parity/images.yml
# IMAGE_PARITY is how the command line is called on this machine.
set -u
list=${1:?the file with what to compare}
command=${IMAGE_PARITY:-image-parity}

out=$(mktemp) || exit 2
trap 'rm -f "$out"' EXIT
$command check -f "$list" >"$out" 2>&1
code=$?
if [ "$code" -ne 0 ]; then cat "$out"; fi
exit "$code"
