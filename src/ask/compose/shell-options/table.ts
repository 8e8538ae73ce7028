/** Frames about the options of the shell itself: each by its name, switched on and off. */

/** Options of `set -o`, as bash 5 lists them. */
export const SET =
  `allexport braceexpand emacs errexit errtrace functrace hashall histexpand history ignoreeof interactive-comments
  keyword monitor noclobber noexec noglob notify nounset onecmd physical pipefail posix privileged verbose vi
  xtrace`.split(/\s+/);

/** Options of `shopt`, as bash 5 lists them. */
export const SHOPT =
  `assoc_expand_once autocd cdable_vars cdspell checkhash checkjobs checkwinsize cmdhist direxpand dirspell dotglob
  execfail expand_aliases extdebug extglob extquote failglob force_fignore globasciiranges globstar gnu_errfmt
  histappend histreedit histverify hostcomplete huponexit inherit_errexit lastpipe lithist localvar_inherit
  login_shell mailwarn no_empty_cmd_completion nocaseglob nocasematch nullglob progcomp promptvars
  restricted_shell shift_verbose sourcepath xpg_echo`.split(/\s+/);

const MAY = "shell bash option mode the setting variable in script";
const on = "set|enable|turn_on|activate|switch_on|on|start|use|enables|sets";
const off = "unset|disable|turn_off|deactivate|switch_off|off|stop|unsets|disables";

export const shellOptions = [
  ...SET.map(
    (name) => `set -o ${name}
  "${name}" ${on} ? ${MAY} on turn switch
set +o ${name}
  "${name}" ${off} ? ${MAY} off turn switch`,
  ),
  ...SHOPT.map(
    (name) => `shopt -s ${name}
  "${name}" ${on} ? ${MAY} on turn switch
shopt -u ${name}
  "${name}" ${off} ? ${MAY} off turn switch
shopt ${name}
  "${name}" state|status|whether|enabled|is|value ? ${MAY} of if or set not enabled
  show|display|print "${name}" ? ${MAY} of`,
  ),
].join("\n");
