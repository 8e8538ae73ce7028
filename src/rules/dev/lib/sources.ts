/** Where a package comes from: the usual index, this machine, or somewhere nobody vouches for. */
import type { Word } from "../../../shell/types.js";
import type { Invocation } from "../../../tools/types.js";

const URL = /^(?:[a-z][a-z0-9.-]*\+)?(?:https?|git|ssh|ftp|svn|hg|bzr|s3|gs|git-ssh):\/\//i;
const HOST_PREFIX = /^(?:github|gitlab|bitbucket|gist|sourcehut|git|codeberg):[^/]/i;
const SCP = /^(?:[\w.-]+\+)?[\w.-]+@[\w-]+(?:\.[\w-]+)+:[\w~./-]/;
/** `user/repo`, which npm takes for a GitHub repository; `@scope/name` and paths are not. */
const SHORTHAND = /^[A-Za-z0-9][\w.-]*\/[\w.-]+(?:#.*)?$/;

/** True for a URL or a git host's spelling, also behind `name@` or `name @ `. */
export function isRemoteSource(text: string, shorthand = false): boolean {
  const bare = text.trim();
  const behindName = /^(?:@[\w.-]+\/)?[\w.-]+(?:\[[^\]]*\])?\s*@\s*(.+)$/.exec(bare)?.[1];
  return (
    URL.test(bare) ||
    HOST_PREFIX.test(bare) ||
    SCP.test(bare) ||
    (shorthand && SHORTHAND.test(bare)) ||
    (behindName !== undefined &&
      !SCP.test(bare) &&
      (URL.test(behindName) || HOST_PREFIX.test(behindName) || SCP.test(behindName)))
  );
}

/** Some operand is fetched from a URL or a git host. */
export function hasRemoteSource(i: Invocation, shorthand = false): boolean {
  return i.operands.some((word) => isRemoteSource(word.text, shorthand));
}

/** A URL or host that is this machine. */
export function isLoopback(text: string): boolean {
  const host = text
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, "")
    .replace(/^[^/@]*@/, "")
    .replace(/[/?#].*$/, "");
  return /^(?:localhost|[\w-]+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal)(?::.*)?$/.test(
    host,
  );
}

/** Indexes that the package managers use themselves, or that the makers of a package name as its home. */
const USUAL_INDEXES =
  /^https:\/\/(?:registry\.npmjs\.org|registry\.yarnpkg\.com|npm\.pkg\.github\.com|npm\.jsr\.io|pypi\.org|files\.pythonhosted\.org|pypi\.python\.org|download\.pytorch\.org|data\.pyg\.org|wheels\.vllm\.ai|pypi\.nvidia\.com|rubygems\.org|index\.rubygems\.org|repo\.packagist\.org|packagist\.org|api\.nuget\.org|static\.crates\.io|index\.crates\.io|crates\.io|proxy\.golang\.org|sum\.golang\.org|repo1?\.maven(?:\.apache)?\.org|repo\.anaconda\.com|conda\.anaconda\.org|hex\.pm|repo\.hex\.pm|pub\.dev)(?:[:/]|$)/i;

/** True when packages would come from somewhere else than usual. A value that cannot be known is not. */
export function isForeignIndex(word: Word | undefined): boolean {
  if (word === undefined || !/^(?:[a-z+]+:\/\/|\/\/)/i.test(word.text)) return false;
  const url = word.text.replace(/^sparse\+|^registry\+/, "");
  return !USUAL_INDEXES.test(url) && !isLoopback(url);
}
