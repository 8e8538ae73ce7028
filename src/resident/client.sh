# Asks the resident over named pipes, where /bin/sh is dash, which starts in half of bash's time. When anything is
# not as it should be, bash takes over with the rest of this script. Starts no program itself; what is said, and why
# it cannot wait for ever: docs/decisions/0028-named-pipes.md.
unset IFS
trap '' PIPE
newline='
'
payload='' has_read='' said=''
case ${CERBASH_HOME-} in
  /*) run=$CERBASH_HOME/run ;;
  *) case ${XDG_RUNTIME_DIR-} in
    /*) run=$XDG_RUNTIME_DIR/cerbash ;;
    *) case ${XDG_STATE_HOME-} in
      /*) run=$XDG_STATE_HOME/cerbash/run ;;
      *) run=${HOME-}/.local/state/cerbash/run ;;
    esac ;;
  esac ;;
esac
pipes=$run/@PIPES@

refuse() {
  reason="cerbash could not check this call: $1. Nothing was run. Tell the user; a person can run it."
  [ "$agent" = cline ] && printf '{"cancel":true,"errorMessage":"%s"}\n' "$reason"
  printf '%s\n' "$reason" >&4
  exit 2
}

# The call: its number first, so that the resident keeps the time and looks at its files meanwhile; and last, so
# that two calls in one pipe could not be taken for one.
tell() {
  shift 2
  printf '%s\0' $$ >&6 && is_there || return
  # dash reads byte by byte and cannot keep the time.
  trap 'refuse "the payload did not end in time"' TERM
  while IFS= read -r line; do payload=$payload$line$newline; done
  payload=$payload$line has_read=1
  # The resident may count from the first byte of a long payload to the last: bash then takes over.
  trap : TERM
  printf '%s\0%s\0@FORMATS@%s\0%s\0' "$agent" "$*" @VARIABLES@ "$payload" $$ >&6
}

# The resident that made these pipes lives, in this network, and has not been stopped: it could not answer, and
# dash could not end the wait.
is_there() {
  [ "$pipes/held" -ef "$run/resident" ] && [ "$pipes/net" -ef /proc/self/ns/net ] || return
  while read -r key state line; do
    case $key in State:) break ;; esac
  done <"$pipes/status"
  case $state in [RSD]) ;; *) return 1 ;; esac
}

# As many lines as are said, the last without its end.
take() {
  taken='' left=$1
  while [ "$left" -gt 0 ]; do
    IFS= read -r line <&5 || return 1
    left=$((left - 1)) taken=$taken$line
    [ "$left" -gt 0 ] && taken=$taken$newline
  done
  return 0
}

ask() {
  tell "$@" && read -r number letter code out err <&5 && [ "$number" = $$ ] || return
  case $letter in
    # It would say so again.
    F) export CERBASH_RESIDENT=off ;;
    S) said=1 code=0 output='' errors='' ;;
    A)
      case $code$out$err in *[!0-9]*) return ;; esac
      take "$out" || return
      output=$taken
      take "$err" || return
      errors=$taken said=1
      ;;
  esac
}

agent=${2-} state=''
if [ "${CERBASH_RESIDENT-}" != off ] && [ "${1-}" = hook ] && [ "${HOME-}" != "${HOME#/}" ] &&
  [ -O "$run" ] && [ -O "$pipes" ]; then
  # One pair of pipes for each call at a time; the resident frees it when this process has ended.
  set -C
  slot=$(($$ % @SLOTS@)) tries=0
  until true >"$pipes/taken$slot"; do
    slot=$(((slot + 1) % @SLOTS@)) tries=$((tries + 1))
    [ "$tries" -lt 8 ] || break
  done 2>/dev/null
  set +C
  # Opened for both directions first, which never waits, and then for one: so the end of the resident ends
  # reading and fails writing.
  if [ "$tries" -lt 8 ] && [ -O "$pipes/call$slot" ] && [ -O "$pipes/answer$slot" ]; then
    ask "$@" 4>&2 2>/dev/null 3<>"$pipes/answer$slot" 5<"$pipes/answer$slot" 3>&- \
      3<>"$pipes/call$slot" 6>"$pipes/call$slot" 3>&-
    trap - TERM
  fi
fi
if [ "$said" ]; then
  [ "$output" ] && printf %s "$output"
  [ "$errors" ] && printf %s "$errors" >&2
  exit "$code"
fi
for bash in /bin/bash /usr/bin/bash /usr/local/bin/bash bash; do
  command -v "$bash" >/dev/null && break
done || refuse 'bash is missing' 4>&2
[ "$has_read" ] || exec "$bash" -p "$0" "$@"
printf %s "$payload" | "$bash" -p "$0" "$@"
exit $?
