#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: check-completion.sh PROGRAM
#
# Checks what bash offers after some beginnings of a command line.

set -uo pipefail

program=$1
# shellcheck disable=SC1091
source "$(dirname "${BASH_SOURCE[0]}")/../../data/lossguardctl.bash-completion"
number=0

# Completes the last of the given words.
offered () {
  COMP_WORDS=("$program" "$@")
  COMP_CWORD=$#
  _lossguardctl "$program" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
  printf '%s\n' "${COMPREPLY[@]}"
}

offers () {
  local wanted=$1
  shift
  # Without -q, for grep would be gone before all is said.
  offered "$@" | grep -xF -e "$wanted" > /dev/null
}

check () {
  local name=$1
  shift
  number=$((number + 1))
  if "$@"; then
    echo "ok $number $name"
  else
    echo "not ok $number $name"
    offered "${@:3}" | sed 's/^/# offered: /'
  fi
}

never () { ! "$@"; }

echo 'TAP version 14'
echo '1..9'
check 'first words' offers incident inc
check 'second words' offers create incident cr
check 'second words of that first word only' never offers get incident ''
check 'options of every command' offers --json incident create --js
check 'options of a command' offers --severity incident create --se
check 'no options of another command' never offers --severity site add --
check 'values of an option' offers burglary incident create --kind b
check 'folders' offers /usr --store /us
check 'words after an option with a value' offers list --store /tmp site l
