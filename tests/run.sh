#!/usr/bin/env bash
# The one test command: restores, builds, runs every test project and ends with one line of counts.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

configuration="${CONFIGURATION:-Debug}"
results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT

# The browser tests drive the system's Chromium; Japanese text needs a font to be looked at.
has_chromium() { [ -n "${CHROMIUM_PATH:-}" ] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null; }
if ! has_chromium && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk; } \
        >"$results/apt.log" 2>&1 || tail -n 5 "$results/apt.log" >&2
fi
has_chromium || echo "No Chromium: the browser tests are skipped. Install chromium and fonts-noto-cjk to run them."

dotnet tool restore >/dev/null \
    && dotnet build ChatStudyBot.sln -c "$configuration" -v quiet --nologo \
    || { echo "The build failed; no test was run."; echo "0 passed, 1 failed, 0 skipped"; exit 1; }

passed=0 failed=0 skipped=0
for project in tests/*Tests/*.csproj; do
    name="$(basename "$project" .csproj)"
    echo "== $name"
    dotnet test "$project" -c "$configuration" --no-build --nologo --results-directory "$results" \
        --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal"
    code=$?
    counters="$(grep -o '<Counters [^>]*>' "$results/$name.trx" 2>/dev/null)"
    count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
    if [ -z "$counters" ]; then
        echo "$name ended without a result."
        failed=$((failed + 1))
        continue
    fi
    total=$(count total) ran=$(count executed)
    passed=$((passed + $(count passed)))
    skipped=$((skipped + total - ran))
    broken=$((ran - $(count passed)))
    # A test host that dies leaves a result without a failed test.
    [ "$code" -ne 0 ] && [ "$broken" -eq 0 ] && broken=1
    failed=$((failed + broken))
    grep -o '<UnitTestResult [^>]*outcome="NotExecuted"[^>]*>' "$results/$name.trx" \
        | sed -n 's/.* testName="\([^"]*\)".*/skipped: \1/p'
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
