#!/usr/bin/env bash
# tests/ui/desktop/tour.sh PROGRAM: the tour (./demo --screenshots) reaches each of its places and states; in a language
# that reads from the right, so that none of them goes by its words.
set -euo pipefail
program="$(realpath "$1")"
here="$(dirname "$(realpath "$0")")"
pictures="$(mktemp -d)"
trap 'rm -rf "$pictures"' EXIT

# A place that it cannot reach ends the program with a failure.
"$here/../../support/desktop.sh" env LC_ALL=ar_EG.UTF-8 LANGUAGE=ar "$program" --demo --screenshots "$pictures"
for picture in "$pictures"/*.png; do
    [[ -s "$picture" ]] || {
        echo "tour: $(basename "$picture") is empty" >&2
        exit 1
    }
done
echo "$(find "$pictures" -name '*.png' | wc -l) pictures"
