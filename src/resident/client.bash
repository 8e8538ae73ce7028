#!/bin/bash
# cerbash hook AGENT, as agents call it. Written by `cerbash install`; do not edit, it is replaced.
#
# Asks the resident process for the decision and, when that is absent, late or wrong, decides in a process
# of its own. The quick way is first, because bash reads no further than it runs; it starts no program.
# What is said to whom, and why nobody else can read along or answer: docs/decisions/0009-resident.md.

node=@NODE@
cli=@CLI@
protocol=@PROTOCOL@

set +o posix
set -f
trap '' PIPE
# Bytes, not characters; the program's own process gets back what was there.
locale=${LC_ALL-} has_locale=${LC_ALL+x}
LC_ALL=C
exec 4>&2 2>/dev/null
agent=${2-} options="${*:3}" payload='' has_read='' answer='' status=1

if [[ ${CERBASH_HOME-} == /* ]]; then
  run=$CERBASH_HOME/run
elif [[ ${XDG_RUNTIME_DIR-} == /* ]]; then
  run=$XDG_RUNTIME_DIR/cerbash
elif [[ ${XDG_STATE_HOME-} == /* ]]; then
  run=$XDG_STATE_HOME/cerbash/run
elif [[ $OSTYPE == darwin* ]]; then
  run="${HOME-}/Library/Application Support/cerbash/run"
else
  run=${HOME-}/.local/state/cerbash/run
fi

# No decision was possible: nothing is let through, in a way that every agent understands.
refuse() {
  local reason="cerbash could not check this call: $1. Nothing was run. Tell the user; a person can run it."
  [[ $agent == cline ]] && printf '{"cancel":true,"errorMessage":"%s"}\n' "$reason"
  printf '%s\n' "$reason" >&4
  exit 2
}

# Connects to the resident that has announced itself; says the first secret, and who would have to be
# told that the payload does not end.
connect() {
  local version pid began boot port secret program now
  [[ -O $run && -O $run/resident ]] || return 1
  IFS=' ' read -r version pid began boot port secret answer program <"$run/resident" || return 1
  [[ $version == "$protocol" && $program == "$cli" && ${#secret} == 32 && ${#answer} == 32 ]] || return 1
  # On Linux: the same boot of the same machine, the same process, not stopped, the same network.
  if [[ $boot != - ]]; then
    read -r now </proc/sys/kernel/random/boot_id && [[ $now == "$boot" ]] || return 1
    IFS= read -r now <"/proc/$pid/stat" || return 1
    set -- ${now##*) }
    [[ ${20-} == "$began" && $1 == [RSD] ]] || return 1
    [[ /proc/self/ns/net -ef /proc/$pid/ns/net ]] || return 1
  fi
  exec 3<>"/dev/tcp/127.0.0.1/$port" && printf '%s%010d' "$secret" $$ >&3
}

# Puts the call to a resident that proves itself; answers the agent and ends. Comes back with 1 when there
# is no resident, 2 when it wants us to decide, 3 when it is late.
ask() {
  local chunk said header body='' out err
  if [[ ! $has_read ]]; then
    while IFS= read -r -N 65536 chunk && ((${#payload} < 17000000)); do payload+=$chunk; done
    payload+=$chunk has_read=1
  fi
  IFS= read -r -u 3 -t 1 -N 32 said || return $(($? > 128 ? 3 : 1))
  [[ $said == "$answer" ]] || return 1
  # In one call: what follows in a second would wait for the first to be acknowledged.
  printf '%s\0%s\0%s\0@FORMATS@%s' "${#payload}" "$agent" "$options" @VARIABLES@ "$payload" >&3 || return 1
  IFS= read -r -u 3 -t 2 -N 26 header || return $(($? > 128 ? 3 : 1))
  # Only digits may get into a calculation, which could run commands otherwise.
  [[ $header == "A "* && ${header:2:23} != *[!0-9\ ]* ]] || return 2
  out=$((10#${header:6:9})) err=$((10#${header:16:9}))
  if ((out + err > 0)); then
    IFS= read -r -u 3 -t 2 -N $((out + err)) body
    ((${#body} == out + err)) || return 1
    printf %s "${body:0:out}"
    printf %s "${body:out}" >&4
  fi
  exit $((10#${header:2:3}))
}

[[ ${1-} == hook ]] || refuse 'only hooks are answered here'

# Without a resident, or with the old bash of macOS, which cannot read like this, the rest decides.
if [[ ${CERBASH_RESIDENT-} != off && ${HOME-} == /* ]] &&
  ((BASH_VERSINFO[0] > 4 || (BASH_VERSINFO[0] == 4 && BASH_VERSINFO[1] >= 1))); then
  # The resident keeps the time while the payload is read: a limit of bash's own costs more for each byte.
  trap 'refuse "the payload did not end in time"' TERM
  if connect; then
    ask
    status=$?
  fi
else
  status=2
fi


# Everything below is the slow way.
trap - TERM
umask 077

# Starts a resident, one client for all that miss it. 0: another client is starting it right now.
start() {
  local begun='' state='' limit=60 now
  now=$(date +%s)
  [[ -d $run ]] || mkdir -p "$run"
  set -C
  printf '%s starting\n' "$now" >"$run/starting"
  local made=$?
  set +C
  if ((made != 0)); then
    read -r begun state <"$run/starting"
    # A full disk takes the name and not the content.
    [[ $begun =~ ^[0-9]{1,12}$ ]] || { rm -f "$run/starting" && return 1; }
    # A start has ten seconds; what did not work is tried again after a minute.
    [[ $state == starting ]] && limit=10
    if ((now >= begun && now - begun < limit)); then
      [[ $state == starting ]]
      return
    fi
    printf '%s starting\n' "$now" >|"$run/starting" || return 1
  fi
  # In a process group of its own, so that it does not end with the agent's; and with none of our streams.
  set -m
  "$node" @FLAGS@ "$cli" resident serve </dev/null >/dev/null 2>&1 3>&- 4>&- &
  set +m
  disown
  return 1
}

# Decides in a process of its own, with the payload on standard input.
own_process() {
  if [[ $has_locale ]]; then LC_ALL=$locale; else unset LC_ALL; fi
  "$node" @OWN_FLAGS@ "$cli" "$@" 2>&4 3>&- 4>&-
  local code=$?
  ((code == 0 || code == 2)) || refuse "the guard ended with code $code"
  exit $code
}

# It has ended just now, and a new one may be there already.
if ((status == 1)) && connect; then
  ask
  status=$?
fi
if ((status != 2)) && start && ((status == 1)); then
  for ((waits = 0; waits < 30; waits++)); do
    sleep 0.05
    connect && ask
    read -r _ state <"$run/starting" && [[ $state == starting ]] || break
  done
fi
exec 3>&-
[[ $has_read ]] || own_process "$@"
printf %s "$payload" | own_process "$@"
exit "${PIPESTATUS[1]}"
