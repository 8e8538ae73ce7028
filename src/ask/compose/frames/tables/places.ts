/** Frames about names and places of files, temporary files, sums, and what a file is. */
const SUMS = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"].map((name) => {
  const said = `${name}|${name}sum|"${name.replace(/^sha/, "sha-")}"`;
  const what = "checksum checksums hash hashes sum sums digest digests";
  return `printf '%s' {text} | ${name}sum
  ${said} string|text|word|phrase|password {text} ? ${what} of for the calculate compute generate hash
${name}sum {file} {file2}
  ${said} {file} {file2} compare|both ? ${what} of for and the files compute
${name}sum -c --quiet {file}
  ${said} {file} check|verify|validate failed|failures|failing|fail|mismatches|fails|mismatch ? ${what} listed in from only for the files message missing when verification or report file files with against of
${name}sum -c --ignore-missing {file}
  ${said} {file} check|verify|validate missing ignore|ignoring|skip|skipping ? ${what} listed in from the files file with against of
${name}sum -c *.${name}
  check|verify|validate all ".${name}"|"*.${name}" ? ${what} files file in of`;
});

export const places = `
basename {path}
  base|basename {path} ? name of file path filename part the last component
  filename|file_name|name {path} without|excluding|stripped|strip|only|just directory|path|directories|leading ? its part the of leading file any from full components filename directory path and remove
  strip|remove|drop directory|directories|leading {path} ? from the part components path and name of all its component names
  last component|part|element {path} ? of the path name
  rightmost|last directory {path} ? name of path the from only
basename {path} {text}
  base|basename {path} without|strip|removed|removing|minus|remove {text} ? name of file path the suffix extension its with filename and
  strip|remove|suffix {text} {path} suffix|extension ? from of the file name filename path remove base and print
  filename|file_name|name {path} without|strip|removed|removing {text} ? directory and suffix extension the of file its base part with path
basename -s {ext} {path}
  base|basename name|basename suffix {ext} {path} ? with of
dirname {path}
  dirname {path} ? of the path
  directory name|part|component|portion|containing {path} ? of the path file name containing folder from only
  parent directory|folder|path {path} ? of the path file name what is in
  directory|folder {path} contains|located|resides|is|lives ? which that the file in is
  path|directory {path} without file|last|filename|basename|base ? its name part component the of
  strip|remove|drop {path} last|file|filename|basename component|name|part|filename|basename ? from the path of its and
realpath --relative-to={dir} {path}
  relative path {path} {dir} ? of to from the file directory folder with respect as relative
realpath "$0"
  path script absolute|full|real|canonical current|this|running ? of the its to
strings -n {number} {file}
  strings|printable {number} characters|chars|letters {file} ? of at least in the with minimum length long longer or more string
  strings|printable {file} {number} characters|chars|letters ? of at least in the with minimum length long longer or more string
realpath {path}
  real|realpath {path} ? path of the file
  absolute|full path {path} ? of the file directory for resolve to its location
readlink -f {path}
  canonical|canonicalized|canonicalize|resolved path|name|file {path} ? of the file full absolute path name with all symlinks resolved canonicalized
  resolve|follow symlinks|symlink|symbolic|links|all {path} ? all every recursively to in the path of its full absolute links final canonical real and
  absolute|full|real path {path} symlinks|symbolic|links ? of the file with all resolved resolving following links symlink target final any no
readlink {path}
  symlink|symbolic|link {path} target|points|value|pointing|destination|resolve|content|contents ? of link the where to which what does file is that name
cksum {file}
  crc|cksum {file} ? checksum byte bytes count size and of the print its number calculate file compute 32-bit name
  checksum bytes|byte|size {file} ? count and of the print its number calculate file compute 32-bit name crc filename 32 bit
sum {file}
  bsd|sum checksum|blocks {file} ? and of the print its number block count calculate file compute
stat -f {path}
  filesystem|file_system status|information|info|details|statistics {path} ? of the about for which containing is on
stat -c '%n %s' {file}
  name size {file} ? and of the file in bytes its
stat -c '%s %n' {file}
  size name {file} bytes ? and of the file in its with
stat -c %n {file}
  stat name {file} ? file of using
stat -c %F {path}
  type {path} regular|stat ? file of using the directory or symbolic link is whether a
stat -c %b {file}
  blocks number|count|many {file} ? of the file allocated are disk occupied to in
stat -t {file}
  terse stat|information|status|form {file} ? of the file in about
stat -c %u {file}
  uid|user_id {file} ? of the file owner numeric owner's user id
stat -c %g {file}
  gid|group_id {file} ? of the file owner numeric group's group id
stat -c %X {file}
  access|accessed|atime {file} epoch|unix|seconds|timestamp ? time of file the last as in timestamp since date
file -b {file}
  type|kind {file} without|not|only|just|brief ? file of the its name filename prepending printing determine description print filenames path
file -z {file}
  type|inside compressed|zipped|inside {file} ? file of the contents look in determine what is uncompressed a its types
file -L {file}
  type {file} follow|following|dereference|target ? file of the symlink symlinks symbolic link links pointed points to that determine
file -s {file}
  type special|device {file} ? file of the block determine
${SUMS.join("\n")}
base64 -d
  decode base64 standard|stdin|input ? from input
xxd -p {file}
  plain hex|hexdump|hexadecimal {file} ? dump of the in style without offsets file postscript
xxd -b {file}
  binary|bits|bit xxd|dump|digits|form|representation {file} ? of the file in show as contents form bits
hexdump -C {file}
  canonical|hex ascii|hexdump|canonical {file} ? of the file in dump and hexadecimal contents display with
xxd -s {number} {file}
  hex|hexadecimal dump|show {number} {file} skip|skipping|offset|starting ? of the file bytes first from at byte
hexdump -C -n {number} {file}
  hex|hexadecimal|hexdump ascii|canonical {number} bytes {file} ? first of the dump and in with
od -A x -t x1z {file}
  od|octal hex|hexadecimal {file} ? dump of the file in with and ascii as offsets
od {file}
  octal {file} ? dump of the file in format contents display as show
od -t x1 {file}
  hex|hexadecimal od|bytes|byte {file} ? dump of the file in as by using each one single show contents byte
od -b {file}
  octal bytes {file} ? dump of the file in as show
od -c {file}
  characters|character od|octal|escapes|dump {file} ? dump of the file in as show octal backslash
tree -s
  tree sizes|size file|. ? . of the in as a show display each with files and structure bytes
tree -L 1
  tree first|one|single level|levels ? . only of the directory show display just
tree -L {number}
  tree {number} levels|level|deep|depth ? . of the show display up to as a down only limited view structure with max maximum at most directory
tree -p
  tree permissions ? . of the in as a show display each file with files for and their
tree -L {number} {dir}
  tree {number} {dir} levels|level|deep|depth ? of the directory show display up to as a down only limited view structure folder with max maximum at most
tree -d {dir}
  tree directories|folders only|just {dir} ? of the in as a show display structure under directory
tree -a {dir}
  tree hidden {dir} ? of the in as a show display structure including files with directory contents all and
tree -d
  tree directories|folders only|just ? of the in as a show display structure . directory
tree -a
  tree hidden ? of the in as a show display structure including files with directory contents all and .
tree -f {dir}
  tree full|whole|complete path|paths|prefix {dir} ? of the in as a show display each file with files for directory prefix
tree -h {dir}
  tree sizes|size {dir} ? of the in as a show display each file with files for directory human readable human-readable
tree -p {dir}
  tree permissions {dir} ? of the in as a show display each file with files for directory and their
tree -I {text} {dir}
  tree {dir} except|excluding|without|ignoring|ignore|exclude|omitting|skipping {text} ? of the in as a show display files directories directory matching pattern folder named and
tree -I {text}
  tree except|excluding|without|ignoring|ignore|exclude|omitting|skipping {text} ? of the in as a show display files directories directory matching pattern folder named and . or
tree -I '{text:inner}*'
  tree except|excluding|without|ignoring|ignore|exclude|omitting|skipping starting|start|beginning|begin {text} ? of the in as a show display files directories directory folder named and . with or that whose names
tree -P {text} {dir}
  tree only matching|named|pattern {text} {dir} ? of the in as a show display files file directory pattern whose names match list
tree -J {dir}
  tree json {dir} ? of the in as a show display structure format directory
tree --du -h {dir}
  tree cumulative|disk size|sizes|usage {dir} ? of the in as a show display each directory with directories for human readable human-readable
`;
