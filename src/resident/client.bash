#!/bin/bash
# cerbash hook AGENT, as agents call it. Written by `cerbash install`; do not edit, it is replaced.
#
# Asks the resident process for the decision and, when that is absent, late or wrong, decides in a process
# of its own. The quick way is first and has no functions, because bash parses no further than it runs, and
# copies functions; it starts no program.
# What is said to whom, and why nobody else can read along or answer: docs/decisions/0009-resident.md.

# Some other shell; bash reads on behind it.
if [ "${BASHPID-}" != "$$" ]; then
@OTHER_SHELL@
fi

# Sourced by itself, it tries once more.
if ((${#BASH_SOURCE[@]} == 1)); then
  node=@NODE@
  cli=@CLI@
  has_read='' payload=''
  set +o posix
  trap '' PIPE
  exec 4>&2 2>/dev/null
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
fi

# 1: no resident, or it ended; 2: it wants us to decide; 3: it is late.
status=1 is_met=''
# Without a resident, or with the old bash of macOS, which cannot read like this, the rest decides.
if [[ ${CERBASH_RESIDENT-} == off || ${HOME-} != /* || ${1-} != hook ]] || ((BASH_VERSINFO[0] < 5)); then
  status=2
# A resident that has announced itself; on Linux the process holds this very file, in this network. The
# first secret tells a stranger nothing: who listens there instead can only be there because it has ended.
elif [[ -O $run && -O $run/resident ]] &&
  IFS=' ' read -r version pid fd _ boot port secret answer program <"$run/resident" &&
  [[ $version == @PROTOCOL@ && $program == "$cli" && ${#secret} == 32 && ${#answer} == 32 ]] &&
  [[ $boot == - || /proc/$pid/fd/$fd -ef $run/resident && /proc/$pid/ns/net -ef /proc/self/ns/net ]] &&
  exec 3<>"/dev/tcp/127.0.0.1/$port" && printf '%s%010d' "$secret" $$ >&3; then
  is_met=1
fi
if ((${#BASH_SOURCE[@]} == 1)); then
  set -f
  # Bytes, not characters; the program's own process gets back what was there.
  locale=${LC_ALL-} has_locale=${LC_ALL+x}
  LC_ALL=C
  # No decision was possible: nothing is let through, in a way that every agent understands.
  refuse='reason="cerbash could not check this call: $reason. Nothing was run. Tell the user; a person can run it."
    [[ ${2-} == cline ]] && printf "{\"cancel\":true,\"errorMessage\":\"%s\"}\n" "$reason"
    printf "%s\n" "$reason" >&4
    exit 2'
fi
if [[ $is_met ]]; then
  # All is made ready while the resident reads the secret and looks at its files.
  if [[ ! $has_read ]]; then
    # The resident keeps the time: a limit of bash's own costs system calls for each byte.
    trap 'reason="the payload did not end in time"; eval "$refuse"' TERM
    while IFS= read -r -N 65536 chunk && ((${#payload} < 17000000)); do payload+=$chunk; done
    payload+=$chunk has_read=1
  fi
  call=("${#payload}" "$2" "${*:3}" @VARIABLES@)
  if ! IFS= read -r -u 3 -t 2 -N 32 said; then
    (($? > 128)) && status=3
  # In one call: what follows in a second would wait for the first to be acknowledged.
  elif [[ $said == "$answer" ]] && printf '%s\0%s\0%s\0@FORMATS@%s' "${call[@]}" "$payload" >&3; then
    # To each part of a long call it says that there must be more.
    until
      IFS= read -r -u 3 -t 2 -N 1 letter
      code=$?
      [[ $letter != . ]]
    do :; done
    ((code > 128)) && status=3
    # Silence, which most answers are.
    [[ $letter == S ]] && exit 0
    if [[ $letter == A ]] && IFS= read -r -u 3 -t 2 -N 23 header && [[ $header != *[!0-9]* ]]; then
      # Only digits may get into a calculation, which could run commands otherwise.
      body='' out=$((10#${header:3:10})) err=$((10#${header:13:10}))
      ((out + err > 0)) && IFS= read -r -u 3 -t 2 -N $((out + err)) body
      if ((${#body} == out + err)); then
        printf %s "${body:0:out}"
        printf %s "${body:out}" >&4
        exit $((10#${header:0:3}))
      fi
    elif [[ $letter == F ]]; then
      status=2
    fi
  fi
fi

((${#BASH_SOURCE[@]} > 1)) && return
exec 3>&-

# Everything below is the slow way.
umask 077

# Starts a resident, one client for all that miss it. 0: another client is starting it right now.
start() {
  local begun='' state='' limit=60 now=$EPOCHSECONDS
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
  "$node" @FLAGS@ "$cli" resident serve </dev/null >/dev/null 2>&1 4>&- &
  set +m
  disown
  return 1
}

# Decides in a process of its own, with the payload on standard input.
own_process() {
  if [[ $has_locale ]]; then LC_ALL=$locale; else unset LC_ALL; fi
  "$node" @OWN_FLAGS@ "$cli" "$@" 2>&4 4>&-
  local code=$?
  if ((code != 0 && code != 2)); then
    reason="the guard ended with code $code"
    eval "$refuse"
  fi
  exit $code
}

if [[ ${1-} != hook ]]; then
  reason='only hooks are answered here'
  eval "$refuse"
fi
# It has ended just now, and a new one may be there already. While another client starts one it is waited
# for, since many clients that decide by themselves would keep each other and it from their time.
((status == 1)) && . "${BASH_SOURCE[0]}"
if ((status != 2)); then
  for ((waits = 0; waits < 30; waits++)); do
    start && ((status == 1)) || break
    # A pipe in which nothing comes: a nap without another process each time.
    ((waits == 0)) && exec 5<> <(:)
    read -r -t 0.1 -u 5
    . "${BASH_SOURCE[0]}"
  done
  exec 5>&-
fi
[[ $has_read ]] || own_process "$@"
printf %s "$payload" | own_process "$@"
exit "${PIPESTATUS[1]}"
