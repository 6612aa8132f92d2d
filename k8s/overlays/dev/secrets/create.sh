#!/bin/sh
# Writes a random password into every file named in kustomization.yaml that does not exist yet.
set -eu
cd "$(dirname "$0")"
umask 077
for file in $(sed -n 's/.*password=\(.*\.secret\).*/\1/p' kustomization.yaml); do
    [ -s "$file" ] || od -An -N24 -tx1 /dev/urandom | tr -d ' \n' > "$file"
done
