/** Frames about one file: its sums, its size and rights, what it is; certificates and keys. */
const SUMS = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "b2"]
  .map((name) => {
    const dashed = name.replace(/^sha/, "sha-");
    const said = `${name}|${name}sum|"${dashed}"`;
    return `${name}sum {file}
  ${said} {file} ? checksum hash sum digest of for file compute calculate generate hashes the checksums
${name}sum {file} {file2}
  ${said} {file} {file2} ? checksum hash sum digest of for file files compute calculate checksums hashes and both
${name}sum {file} | cut -d ' ' -f 1
  ${said} {file} only|just|without|alone ? checksum hash sum digest of for file compute calculate filename name itself value part the hex not
${name}sum {file} > {file2}
  ${said} {file} {file2} save|write|store|into ? checksum hash sum digest of for file compute calculate to in and it the
${name}sum -c {file}
  ${said} {file} listed|check|verify|validate|against ? checksums checksum sums files file listed in from verify hashes using with
${name}sum *
  ${said} all|each|every files|file . ? checksum checksums hash hashes sum sums digest of for in compute calculate directory generate
  ${said} all|each|every files|file ? checksum checksums hash hashes sum sums digest of for in compute calculate directory generate here
echo "{text:raw}  {file}" | ${name}sum -c
  ${said} {file} {text} is|matches|match|equals ? checksum hash sum digest of for file check verify that whether if against equal
find {dir} -type f -exec ${name}sum {} +
  ${said} all|each|every files|file under|in|below|inside|recursively {dir} ? checksum checksums hash hashes sum sums digest of for compute calculate directory recursively generate`;
  })
  .join("\n");

export const files = `
find {dir} -maxdepth 1 -type f -name '*.gz' ! -exec gzip -tq {} \\; -print 2>/dev/null
  test|check|verify ".gz"|"gz"|"*.gz" files damaged|corrupt|corrupted|broken|bad|invalid|fail {dir} ? directly in integrity of for and names the that are ones which test file only top level
find {dir} -maxdepth 1 -type f -name '*.xz' ! -exec xz -tq {} \\; -print 2>/dev/null
  test|check|verify ".xz"|"xz"|"*.xz" files damaged|corrupt|corrupted|broken|bad|invalid|fail {dir} ? directly in integrity of for and names the that are ones which test file only top level
find {dir} -maxdepth 1 -type f -name '*.bz2' ! -exec bzip2 -tq {} \\; -print 2>/dev/null
  test|check|verify ".bz2"|"bz2"|"*.bz2" files damaged|corrupt|corrupted|broken|bad|invalid|fail {dir} ? directly in integrity of for and names the that are ones which test file only top level
find {dir} -maxdepth 1 -type f -name '*.zip' ! -exec unzip -tq {} \\; -print 2>/dev/null
  test|check|verify ".zip"|"zip"|"*.zip" files damaged|corrupt|corrupted|broken|bad|invalid|fail {dir} ? directly in integrity of for and names the that are ones which test file only top level
sha256sum -c SHA256SUMS
  verify|check|validate|test "sha256sums" ? files file checksums checksum listed in against hashes sums integrity of named mentioned sha256 the with using whether match still
sha256sum -c {file}
  verify|check|validate|test sha256|sha256sum|sha256sums {file} ? files file checksums checksum listed in against hashes hash sums integrity of named mentioned with using stored recorded match
sha1sum -c SHA1SUMS
  verify|check|validate|test "sha1sums" ? files file checksums checksum listed in against hashes sums integrity of named mentioned sha1 the with using whether match still
sha1sum -c {file}
  verify|check|validate|test sha1|sha1sum|sha1sums {file} ? files file checksums checksum listed in against hashes hash sums integrity of named mentioned with using stored recorded match
sha512sum -c SHA512SUMS
  verify|check|validate|test "sha512sums" ? files file checksums checksum listed in against hashes sums integrity of named mentioned sha512 the with using whether match still
sha512sum -c {file}
  verify|check|validate|test sha512|sha512sum|sha512sums {file} ? files file checksums checksum listed in against hashes hash sums integrity of named mentioned with using stored recorded match
md5sum -c MD5SUMS
  verify|check|validate|test "md5sums" ? files file checksums checksum listed in against hashes sums integrity of named mentioned md5 the with using whether match still
md5sum -c {file}
  verify|check|validate|test md5|md5sum|md5sums {file} ? files file checksums checksum listed in against hashes hash sums integrity of named mentioned with using stored recorded match
${SUMS}
cksum {file}
  crc|cksum|crc32 {file} ? checksum of for file compute calculate
install -m {mode} {file} {file2}
  install {file} {file2} {mode} ? as to into at with mode permissions permission the file
stat -c '%a %U %G %n' {file}
  mode|permissions|permission owner group name {file} octal|numeric ? and the of separated by spaces blanks space blank in a with
stat -c '%a %U %G' {file}
  mode|permissions|permission owner group {file} octal|numeric ? and the of separated by spaces blanks space blank in a with
setfacl -b {file}
  acl|acls|access_control remove|delete|clear|strip|drop all|every|extended {file} ? entries entry list lists of from the on file extended
setfacl -x u:{user} {file}
  acl|acls|access_control entry|entries|rights remove|delete|drop|take|off {user} {file} ? user list for of from the on file
find {dir} -type f -printf '%f\\n' | sort | uniq -d
  duplicate|duplicated|repeated|same name|names|basename|basenames|filename|filenames {dir} different|several|multiple|various|one directories|directory|folders ? file files under in below same base print each such once that occur exist more than each find a the
  duplicate|duplicated|repeated name|names|basename|basenames|filename|filenames {dir} ? file files under in below base print each such once the find
find {dir} -mindepth 1 -printf '%h\\n' | sort | uniq -c | awk '$1 > {number} { c = $1; sub(/^ *[0-9]+ /, ""); print c, $0 }'
  directories|folders more entries|items|things {number} count|number {dir} ? find that contain containing hold holding with have than under below in directly and directory path the its their print show list each of
stat -c %s {file}
  size|bytes|big {file} bytes|byte|size ? of file in number only just the how is does have
  many bytes|byte {file} ? file does have contain are in how
du -h {file}
  size {file} human|readable|human-readable ? of file in format form
stat -c %U {file}
  owner|owns|user|owned {file} ? of file who which username the only name by
stat -c %G {file}
  group {file} ? of file owns which the name only belongs to owner owning
stat -c '%U %G' {file}
  owner group {file} ? of file and the names name
stat -c '%U:%G' {file}
  owner:group {file} ? of file in format form
stat -c %a {file}
  permission|permissions|mode|rights {file} octal|numeric|number|numerical|digits ? of file in form notation as format
stat -c %A {file}
  permission|permissions|mode|rights {file} symbolic|rwx|human|readable|text ? access of file in form notation as format human-readable
stat -c %i {file}
  inode {file} ? number of file the
stat -c %h {file}
  hard links|link {file} number|count|many ? of file does have
stat -c %y {file}
  modification|modified|changed|mtime|edited|written last|time|date|when|mtime|timestamp {file} ? time of file the date was last modified modification
stat -c %Y {file}
  modification|modified|mtime {file} epoch|unix|seconds|timestamp ? time of file the last as in timestamp since date
stat -c %x {file}
  access|accessed|atime|opened|read time|last|when|date|atime {file} ? time of file the was last date
stat -c %w {file}
  birth|creation|created time|date|when {file} ? of file the was
stat -c %z {file}
  ctime|status|metadata change|changed|time {file} ? of file the last time inode
stat {file}
  stat|metadata|attributes|details|information|info|statistics {file} ? file of about the status
  all metadata|timestamps {file} ? file of about
stat -f {path}
  filesystem status|information|stat {path} ? of the
file {file}
  type|kind {file} ? file of what is the determine check
file --mime-type -b {file}
  mime {file} only|just ? type of file
file --mime-type {file}
  mime {file} ? type of file
file -i {file}
  encoding|charset {file} ? character set of file detect the is in which
lsattr {file}
  extended|file|inode attributes|flags {file} ? file of lsattr
sudo chattr +i {file}
  make|set|mark immutable {file} ? file flag attribute the so that cannot be changed
sudo chattr -i {file}
  mutable|unset|clear|remove immutable|mutable {file} ? file flag attribute the from again make
getfacl {file}
  acl|acls|access_control {file} ? list entries of file the lists
setfacl -m u:{user}:r {file}
  acl|setfacl {user} read {file} ? user access give grant to on using with file permission
setfacl -m u:{user}:rw {file}
  acl|setfacl {user} read write {file} ? user access give grant to on using with file permission and
setfacl -b {file}
  acl|acls remove|delete|clear|strip {file} ? all entries from of
chmod +t {dir}
  sticky {dir} set|add|enable ? bit on directory for the
chmod -t {dir}
  sticky {dir} remove|clear|unset ? bit from directory on
chmod g+s {dir}
  setgid|sgid {dir} set|add|enable ? bit on directory for the
chmod u+s {file}
  setuid|suid {file} set|add|enable ? bit on file for the
chmod u-s {file}
  setuid|suid {file} remove|clear|unset ? bit from file on
chmod 600 {file}
  owner|me read write {file} only ? permissions set permission so that can and make file it the of give
chmod 400 {file}
  readable|read-only owner|me {file} only ? by the make permissions set file to of so that
chmod --reference={file} {file2}
  copy|same permissions|permission|mode {file} {file2} ? of to the as from give set file apply
chown --reference={file} {file2}
  copy|same owner|ownership {file} {file2} ? of to the as from give set file apply
chown {user}:{group} {file}
  owner group {user} {group} {file} change|set|make ? to of file ownership
xxd {file}
  hex|hexadecimal {file} ? dump of show contents as binary file in xxd
xxd -l {number} {file}
  hex|hexadecimal {number} bytes {file} ? dump of first the show
od -c {file}
  octal|od {file} ? dump of
base64 {file}
  base64 {file} encode|encoded|encoding ? file of the to in as contents
base64 -w 0 {file}
  base64 {file} wrapping|wrapped|line|one|single encode|encoded|encoding|without|single ? file of the to in as contents line breaks without no wrap
base64 {file} > {file2}
  base64 {file} {file2} encode|encoded ? file of the to in as write save and into output result with
base64 -d {file} > {file2}
  decode {file} {file2} ? base64 file of the to in as write save and into output result from encoded
base64 -d {file}
  decode base64 {file} ? file of the contents encoded
gpg -c {file}
  encrypt {file} gpg|passphrase|password|symmetric|symmetrically ? with a using file symmetric gpg passphrase
gpg -d {file}
  decrypt {file} ? file gpg with using the
gpg -o {file2} -d {file}
  decrypt {file} {file2} ? file gpg with using to into save as and output
openssl enc -aes-256-cbc -pbkdf2 -salt -in {file} -out {file}.enc
  encrypt {file} openssl aes|aes-256-cbc|aes256|aes-256 ? with using 256 cbc file
openssl enc -d -aes-256-cbc -pbkdf2 -in {file} -out {file2}
  decrypt {file} {file2} openssl ? with using aes-256-cbc aes 256 cbc file into to
openssl x509 -in {file} -noout -enddate
  expiry|expire|expires|expiration {file} ? date of certificate when does the cert check show
openssl x509 -in {file} -noout -dates
  validity|valid dates|period|dates {file} ? of certificate the cert from to
openssl x509 -in {file} -noout -text
  certificate|cert {file} ? details of the contents view text decode inspect x509
openssl x509 -in {file} -noout -subject
  subject {file} ? of certificate the cert
openssl x509 -in {file} -noout -issuer
  issuer|issued {file} ? of certificate the cert who by
openssl x509 -in {file} -noout -fingerprint -sha256
  fingerprint certificate|cert|sha256|pem {file} ? of the sha256 certificate
openssl req -x509 -newkey rsa:4096 -nodes -keyout key.pem -out cert.pem -days 365 -subj /CN=localhost
  self-signed certificate|cert localhost ? for generate create a make new tls ssl
openssl rand -hex {number}
  random hex|hexadecimal {number} ? bytes byte key string generate a of token
openssl rand -base64 {number}
  random base64 {number} ? bytes byte key string generate a of token
openssl genrsa -out {file} {number}
  rsa {file} {number} ? private key generate a bit create
  rsa {number} {file} ? private key generate a bit create bits in to save into named
readlink {file}
  target|point|points|pointing|resolve "symlink"|"link" {file} ? of the symbolic link symlink where does to
readlink -f {file}
  absolute|canonical|real|resolved|full path {file} ? of the all symlinks resolving target
rm {file}
  remove|delete|unlink symlink|symbolic {file} ? link the symbolic
truncate -s 0 {file}
  empty|truncate|clear contents|content {file} ? the of file without deleting it
chmod {mode} {path}
  permission|permissions|mode|chmod {path} {mode} ? set change of to file directory the on make give
  chmod|permission|permissions|mode {mode} {path} ? set change of to on for file directory apply give
chmod -R {mode} {path}
  permission|permissions|mode|chmod {path} {mode} recursively|recursive ? set change of to file directory the on everything under in
  chmod|permission|permissions|mode {mode} {path} recursively|recursive ? set change of to on for file directory apply everything under in
chmod o-rwx {file}
  remove|revoke|take|deny all|every permissions|permission|rights|access others|other {file} ? from for on of to the
chmod go-rwx {file}
  remove|revoke|take|deny all|every permissions|permission|rights|access group others|other {file} ? from for on of to the and
chown {user} {file}
  owner|ownership|chown {file} {user} ? set change make of to file user the
chown -R {user}:{group} {dir}
  owner|ownership|chown recursively|recursive group {user} {group} {dir} ? set change of to and the directory folder user all files everything in under
  owner|ownership|chown recursively|recursive group {dir} {user} {group} ? set change of to and the directory folder user all files everything in under
chown -R {user} {dir}
  owner|ownership|chown recursively|recursive {dir} {user} ? set change make of to directory folder user the all files everything in under
chgrp {group} {file}
  group {file} {group} set|change ? of to file owner ownership owning the
cmp {file} {file2}
  byte|bytewise {file} {file2} compare ? by byte the files
cmp -s {file} {file2} && echo same || echo different
  identical|same|equal {file} {file2} ? are whether if files the check print or not different
wc -c < {file}
  count bytes {file} ? in number of file the
test -L {file} && echo yes || echo no
  symlink|symbolic {file} is|check|whether ? a link symbolic if file or not
test -r {file} && echo yes || echo no
  readable {file} ? is check whether if file print yes no or by me
test -w {file} && echo yes || echo no
  writable|writeable {file} ? is check whether if file print yes no or by me
test -x {file} && echo yes || echo no
  executable {file} is|check|whether ? if file print yes no or by me
test -f {file} && echo yes || echo no
  exists|exist file {file} ? is check whether if print yes no or does regular the there and a
test -d {dir} && echo yes || echo no
  exists|exist directory|folder {dir} ? is check whether if print yes no or does the there and a
test -s {file} && echo no || echo yes
  empty {file} is|check|whether ? if file print yes no or the
`;
