#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Checks how build-aux/dev makes its tree, with a tree that takes no time to
# make: two at once, interrupted, failing, on a full disk.

set -uo pipefail

dev=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../build-aux" && pwd)/dev
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
number=0

# Takes the tree of the given name as build-aux/dev does; the rest is shell code that stands in for a part of it.
take_tree () {
  local name=$1 code=${2:-}
  XDG_CACHE_HOME=$folder/$name bash -c "
    source '$dev'
    make_tree () { echo made >> '$folder/$name.made'; mkdir -p \"\$1/usr\"; }
    $code
    hold_tree \"\$cache/tree-new\"
  " 2>> "$folder/$name.err"
}

trees () { find "$folder/$1/lossguard" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort | paste -sd' '; }
times_made () { wc -l < "$folder/$1.made"; }

wait_for () {
  local try
  for try in {1..100}; do
    [[ -e $1 ]] && return
    sleep 0.05
  done
  return 1
}

two_at_once_make_one () {
  take_tree both 'eval "$(declare -f make_tree | sed "s/mkdir/sleep 0.3; mkdir/")"' &
  take_tree both 'eval "$(declare -f make_tree | sed "s/mkdir/sleep 0.3; mkdir/")"' &
  wait %1 && wait %2 && [[ $(times_made both) == 1 && $(trees both) == tree-new ]]
}

interrupted_leaves_nothing () {
  XDG_CACHE_HOME=$folder/cut bash -c "
    source '$dev'
    make_tree () { mkdir -p \"\$1/usr\"; sleep 60; }
    hold_tree \"\$cache/tree-new\"
  " 2> /dev/null &
  wait_for "$folder/cut/lossguard/making/usr" || return
  kill -TERM $!
  wait $!
  [[ $? == 143 && -z $(trees cut) ]] && take_tree cut && [[ $(trees cut) == tree-new ]]
}

killed_is_made_up_for () {
  XDG_CACHE_HOME=$folder/kill bash -c "
    source '$dev'
    make_tree () { mkdir -p \"\$1/usr\"; sleep 0.5; }
    hold_tree \"\$cache/tree-new\"
  " 2> /dev/null &
  wait_for "$folder/kill/lossguard/making/usr" || return
  kill -KILL $!
  wait $! 2> /dev/null
  take_tree kill && [[ $(trees kill) == tree-new ]]
}

leftovers_are_no_obstacle () {
  mkdir -p "$folder/left/lossguard/making/usr"
  take_tree left && [[ $(trees left) == tree-new && $(times_made left) == 1 ]]
}

failure_is_told () {
  take_tree fail 'make_tree () { mkdir -p "$1"; echo "E: no such package"; return 1; }'
  [[ $? == 125 && -z $(trees fail) ]] || return
  grep -q 'no such package' "$folder/fail.err" && grep -q 'could not be made' "$folder/fail.err" &&
    take_tree fail && [[ $(trees fail) == tree-new ]]
}

full_disk_is_told_before () {
  take_tree full 'free_kib () { echo 1000; }'
  [[ $? == 125 && -z $(trees full) && ! -e $folder/full.made ]] &&
    grep -q 'not enough space' "$folder/full.err" && take_tree full
}

full_disk_is_told_after () {
  take_tree late 'make_tree () { mkdir -p "$1"; echo "write: No space left on device"; return 1; }'
  [[ $? == 125 && -z $(trees late) ]] && grep -q 'became full' "$folder/late.err" && take_tree late
}

old_trees_go_unless_used () {
  mkdir -p "$folder/old/lossguard"/tree-{idle,used,recent}
  touch -d '30 days ago' "$folder/old/lossguard"/tree-{idle,used}.lock
  touch "$folder/old/lossguard/tree-recent.lock"
  exec 5< "$folder/old/lossguard/tree-used.lock"
  flock -s 5
  take_tree old
  exec 5<&-
  [[ $(trees old) == 'tree-new tree-recent tree-used' ]]
}

command_is_passed_through () {
  local said status
  said=$(echo input | FROM_HERE=yes "$dev" sh -c 'cat; echo "$FROM_HERE $PWD $1"; exit 7' - 'an argument' 2> /dev/null)
  status=$?
  [[ $status == 7 && $said == "input"$'\n'"yes $PWD an argument" ]]
}

wrong_usage_is_told () {
  "$dev" 2> /dev/null
  [[ $? == 2 ]]
}

check () {
  number=$((number + 1))
  if "$1"; then
    echo "ok $number ${1//_/ }"
  else
    echo "not ok $number ${1//_/ }"
    cat "$folder"/*.err 2> /dev/null | sed 's/^/# /'
  fi
}

echo 'TAP version 14'
echo '1..10'
check two_at_once_make_one
check interrupted_leaves_nothing
check killed_is_made_up_for
check leftovers_are_no_obstacle
check failure_is_told
check full_disk_is_told_before
check full_disk_is_told_after
check old_trees_go_unless_used
check command_is_passed_through
check wrong_usage_is_told
