#!/usr/bin/env bash
# Installs what the tests need, builds, runs every test and prints one line of sums. Non-zero on any failure.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
results=$PWD/artifacts/test-results

has_postgres() {
  [[ -n "${LABELHUB_TEST_POSTGRES:-}" ]] || command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null
}

has_chromium() {
  [[ -n "${LABELHUB_TEST_CHROMIUM:-}" ]] || command -v chromium chromium-browser google-chrome >/dev/null ||
    compgen -G '/Applications/*Chrom*.app/Contents/MacOS/*' >/dev/null
}

as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

install_missing() {
  local missing=()
  has_postgres || missing+=(postgresql)
  has_chromium || missing+=(chromium)
  [[ ${#missing[@]} -eq 0 ]] && return
  if ! command -v apt-get >/dev/null || { [[ $EUID -ne 0 ]] && ! command -v sudo >/dev/null; }; then
    echo "The tests need ${missing[*]}, and this script can install only with apt-get, as root or through sudo." >&2
    echo "Install PostgreSQL 14 or newer (initdb and postgres in PATH, or their folder in LABELHUB_TEST_POSTGRES)" >&2
    echo "and Chromium or Chrome (its full path in LABELHUB_TEST_CHROMIUM), then run this again." >&2
    return 1
  fi
  echo "Installing ${missing[*]}"
  as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}"
}

# Sums the counters of the result files: total, executed and passed are counted by every runner; the rest follows.
summarize() {
  local files=("$results"/*.trx)
  [[ -e "${files[0]}" ]] || { echo "0 passed, 0 failed, 0 skipped"; return 1; }
  grep -ho '<Counters [^>]*>' "${files[@]}" | awk '
    function count(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
    { total += count("total"); executed += count("executed"); passed += count("passed") }
    END { printf "%d passed, %d failed, %d skipped\n", passed, executed - passed, total - executed; exit executed > passed || passed == 0 }'
}

install_missing || exit 1
rm -rf "$results"
dotnet build LabelHub.sln --nologo -v quiet || { echo "The build failed." >&2; summarize; exit 1; }
LABELHUB_TEST_RESULTS=$results dotnet test LabelHub.sln --no-build --nologo -m:1 --blame-hang-timeout 10m --blame-hang-dump-type none
status=$?
summarize || status=1
exit "$status"
