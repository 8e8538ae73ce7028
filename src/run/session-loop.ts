/**
 * The loop of a guarded shell, for a real bash. Texts come on descriptor 3, each ended by NUL, after one
 * letter that says what to do; answers go to descriptor 4. `E`: run it. `Q`: its output is the answer.
 * Ctrl-C ends the command, not the shell. Under `set -e` the last status is not put back, which would
 * end the shell.
 */
export const sessionLoop = String.raw`
trap : INT
__cerbash_last() { return "$1"; }
__cerbash_status=0
while IFS= builtin read -r -n 1 -u 3 __cerbash_kind && IFS= builtin read -r -d '' -u 3 __cerbash_text; do
  if [[ $__cerbash_kind == Q ]]; then
    __cerbash_flags=$-
    set +e
    builtin eval "$__cerbash_text" 2> /dev/null >&4 3<&- < /dev/null
    [[ $__cerbash_flags == *e* ]] && set -e
    builtin printf '\0' >&4
  else
    [[ $- == *e* ]] || __cerbash_last "$__cerbash_status"
    builtin eval "$__cerbash_text" 3<&- 4>&-
    __cerbash_status=$?
    builtin printf '%s\0' "$__cerbash_status" >&4
  fi
done
exit "$__cerbash_status"
`;
