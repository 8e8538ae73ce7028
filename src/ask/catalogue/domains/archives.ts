/** What people ask about archives and compressed files. */
import { table } from "../table.js";

export const archives = table(
  "archives",
  `
tar-gz-create: tar -czf {file} {path}
  compress {path} into {file}
  create the tar.gz archive {file} from {path}
  make a gzipped tarball {file} of {path}
  tar and gzip {path} as {file}
  pack {path} into {file}
  = create the tar.gz archive site.tar.gz from public/ => tar -czf site.tar.gz public/
  create a tarball {file} of {path}
  create a tarball {file} of the directory {path}
  create a tar.gz of {path} called {file}
  compress the folder {path} to {file}
  compress the directory {path} into {file}
  put {path} in a tarball {file}
  make {file} from {path}
  compress the {path} folder into {file}
  archive {path} as {file}
  gzip tarball of {path} named {file}
  tar up {path} into {file}
  create {file} containing {path}
tar-gz-of: tar -czf {dir:raw}.tar.gz {dir}
  compress the directory {dir} as tar.gz
  make a tar.gz of the folder {dir}
  tarball of directory {dir} with gzip
  gzip tar the folder {dir}
  create a tar.gz archive of the {dir} folder
  make a tar.gz of {dir}
  tar and gzip the {dir} directory
  compress the {dir} folder
  tarball of {dir}
  tar up the {dir} folder
  compress {dir} to a tar.gz of the same name
tar-create: tar -cf {file} {path}
  create an uncompressed tar archive {file} of {path}
  tar {path} into {file} without compression
  make the tar file {file} from {path}
  put {path} into the tarball {file}
  plain tar {file} of {path}, no compression
  uncompressed archive {file} from {path}
tar-create-two: tar -czf {file} {path} {path2}
  put {path} and {path2} into the tar.gz {file}
  compress {path} and {path2} together into {file}
  tarball {file} with {path} and {path2}
  archive both {path} and {path2} as {file}
  pack {path} and {path2} together into {file}
  one archive {file} with {path} and {path2}
tar-bz2-create: tar -cjf {file} {path}
  create the bzip2 tarball {file} of {path}
  tar and bzip2 {path} into {file}
  compress {path} with bzip2 into the archive {file}
  make a tar.bz2 {file} from {path}
  bzip2 tarball {file} from {path}
tar-xz-create: tar -cJf {file} {path}
  create the xz tarball {file} of {path}
  tar and xz {path} into {file}
  compress {path} with xz into the archive {file}
  make a tar.xz {file} from {path}
  xz tarball {file} from {path}
tar-zstd-create: tar --zstd -cf {file} {path}
  create the zstd tarball {file} of {path}
  tar and zstd {path} into {file}
  compress {path} with zstandard into the archive {file}
  make a tar.zst {file} from {path}
tar-exclude: tar -czf {file} --exclude={glob} {path}
  create the tarball {file} of {path} without {glob}
  tar {path} into {file} excluding {glob}
  compress {path} into {file} but leave out {glob}
  make {file} from {path} ignoring files like {glob}
  = create the tarball src.tgz of src/ without '*.o' => tar -czf src.tgz --exclude='*.o' src/
  tar {path} to {file} but leave out {glob}
  archive {path} as {file}, skip {glob}
  tarball {file} of {path} without {glob}
tar-exclude-directory: tar -czf {file} --exclude={dir} {path}
  create the tarball {file} of {path} without the directory {dir}
  tar {path} into {file} excluding the folder {dir}
  compress {path} into {file} but leave out the directory {dir}
  archive {path} as {file} skipping folder {dir}
  tar {path} to {file} but leave out {dir}
  archive {path} as {file}, skip the folder {dir}
  tarball {file} of {path} without the directory {dir}
tar-list: tar -tf {file}
  list the contents of the archive {file}
  what is in {file} tarball
  show the files inside the tar {file}
  look into the tar archive {file} without extracting
  = list the contents of the archive backup.tar.gz => tar -tf backup.tar.gz
  what is inside {file} without extracting
  list what is inside {file}
  what's inside {file}
  which files does {file} hold
  contents of {file} without unpacking
  list what is in {file}
  peek into {file}
tar-list-long: tar -tvf {file}
  list the contents of the tar {file} with details
  show sizes and dates of files inside {file}
  verbose listing of the tarball {file}
  long listing of archive {file}
  contents of {file} with sizes and dates
tar-extract: tar -xf {file}
  extract {file}
  unpack the archive {file}
  untar {file}
  decompress the tarball {file}
  open the tar.gz {file}
  = extract backup.tar.gz => tar -xf backup.tar.gz
  get everything out of {file}
  open up {file}
  unpack {file} here
tar-extract-to: tar -xf {file} -C {dir}
  extract {file} to {dir}
  unpack the archive {file} into the directory {dir}
  untar {file} in {dir}
  decompress the tarball {file} under {dir}
  = extract backup.tar.gz to /srv/restore => tar -xf backup.tar.gz -C /srv/restore
  extract archive {file} to {dir}
  unpack {file} into {dir}
  extract {file} into the directory {dir}
  untar {file} to {dir}
  decompress {file} into {dir}
  get everything out of {file} and put it in {dir}
tar-extract-one: tar -xf {file} {path}
  extract only {path} from {file}
  get just {path} out of the tarball {file}
  unpack a single file {path} from the archive {file}
  untar {path} only from {file}
  get only {path} out of {file}
  just {path} from the archive {file}
tar-extract-strip: tar -xf {file} --strip-components={number}
  extract {file} without the first {number} directory levels
  untar {file} stripping {number} leading directories
  unpack {file} and drop {number} path components
  extract {file} removing {number} top folders
  @default number=1
  unpack {file} and drop the first {number} directory levels
tar-extract-verbose: tar -xvf {file}
  extract {file} verbosely
  untar {file} showing each file
  unpack {file} and print what comes out
  extract archive {file} listing names
tar-extract-keep: tar -xkf {file}
  extract {file} without overwriting existing files
  untar {file} keeping files that are there
  unpack {file} but do not replace anything
  extract tarball {file}, skip existing
tar-append: tar -rf {file} {path}
  add {path} to the tar {file}
  append {path} to the tarball {file}
  put another file {path} into the existing tar {file}
  extend archive {file} by {path}
  add {path} to the archive {file}
tar-update: tar -uf {file} {path}
  update the tar {file} with newer files of {path}
  add {path} to tarball {file} only if newer
  refresh {path} in the tar archive {file}
  tar update {file} from {path}
tar-compare: tar -df {file}
  compare the archive {file} with the file system
  which files differ from the tarball {file}
  verify tar {file} against the disk
  diff the tar archive {file}
tar-cat: tar -xOf {file} {path}
  print {path} from inside the archive {file}
  show the content of {path} in the tarball {file}
  cat {path} of {file} without extracting to disk
  read {path} within the tar {file}
  print {path} from inside {file}
tar-count: tar -tf {file} | wc -l
  count the files in the archive {file}
  how many files are in the tarball {file}
  number of entries in the tar {file}
  how much does the tar {file} hold, in entries
  number of entries in {file}
tar-find: tar -tf {file} | grep {text}
  find {text} among the files of the archive {file}
  is {text} in the tarball {file}
  search names in the tar {file} for {text}
  which entries of {file} match {text}
  is {text} in the archive {file}
tar-ssh: tar -czf - {path} | ssh {host} 'cat > {file:inner}'
  stream a tarball of {path} to {file} on {host}
  tar {path} over ssh to {host} as {file}
  back up {path} to {host} in the tar {file} over ssh
  send {path} compressed to {file} on the remote host {host}
tar-date: tar -czf backup-$(date +%F).tar.gz {path}
  make a dated backup archive of {path}
  back up {path} into a tarball with today's date
  archive {path} with the date in its name
  daily tar.gz backup of {path}
  dated backup of {path}
  tarball of {path} with today's date in the name
zip-create: zip -r {file} {path}
  zip {path} into {file}
  create the zip {file} from {path}
  make a zip archive {file} of the folder {path}
  compress {path} as zip file {file}
  = create the zip site.zip from public/ => zip -r site.zip public/
  zip the directory {path} into {file}
  zip up {path} as {file}
  put {path} in a zip called {file}
  make {file} from the folder {path}
  compress {path} into the zip {file}
zip-of: zip -r {dir:raw}.zip {dir}
  zip the directory {dir}
  make a zip of the folder {dir}
  zip archive of directory {dir}
  compress folder {dir} as zip
  zip of {dir}
  zip up the {dir} folder
zip-files: zip {file} {file2} {file3}
  zip the files {file2} and {file3} into {file}
  put {file2} and {file3} into the zip {file}
  create zip {file} with {file2} and {file3}
  compress {file2} together with {file3} as {file}
  zip {file2} and {file3} to {file}
  put {file2} and {file3} together in {file}
zip-exclude: zip -r {file} {path} -x {glob}
  zip {path} into {file} without {glob}
  create the zip {file} of {path} excluding {glob}
  zip archive {file} from {path} leaving out {glob}
  make {file} zip of {path} but skip {glob}
  zip {path} as {file} but not {glob}
zip-password: zip -er {file} {path}
  zip {path} into {file} with a password
  create an encrypted zip {file} of {path}
  password protected zip {file} from {path}
  encrypt {path} into the zip {file}
  encrypted zip {file} of {path}
zip-add: zip {file} {file2}
  add {file2} to the zip {file}
  put the file {file2} into the existing zip {file}
  update {file2} in the zip archive {file}
  extend the zip {file} by {file2}
  put {file2} into the existing zip {file}
zip-remove: zip -d {file} {path}
  delete {path} from the zip {file}
  remove {path} out of the zip archive {file}
  take {path} out of zip {file}
  drop entry {path} of the zip {file}
zip-test: unzip -t {file}
  test the zip {file}
  is the zip archive {file} intact
  check {file} zip for errors
  verify the integrity of the zip {file}
  is {file} intact
unzip: unzip {file}
  unzip {file}
  extract the zip {file}
  unpack the zip archive {file}
  decompress zip file {file}
  = unzip photos.zip => unzip photos.zip
  unpack the zip {file}
  get everything out of the zip {file}
unzip-to: unzip {file} -d {dir}
  unzip {file} into {dir}
  extract the zip {file} to the directory {dir}
  unpack zip {file} under {dir}
  decompress the zip archive {file} in {dir}
  = unzip photos.zip into ~/pictures => unzip photos.zip -d ~/pictures
  unpack {file} in the folder {dir}
  unzip {file} to folder {dir}
  extract the zip {file} to {dir}
unzip-list: unzip -l {file}
  list the contents of the zip {file}
  what is in the zip {file}
  show files inside the zip archive {file}
  look into zip {file} without extracting
  list files in the zip {file}
  what's in the zip {file}
  list the zip {file}
  contents of the zip {file}
unzip-one: unzip {file} {path}
  extract only {path} from the zip {file}
  get just {path} out of zip {file}
  unzip a single file {path} of {file}
  unpack {path} alone from the zip archive {file}
  only {path} from the zip {file}
unzip-print: unzip -p {file} {path}
  print {path} from inside the zip {file}
  show {path} of the zip archive {file} on the terminal
  cat {path} in zip {file}
  read {path} within the zip {file}
  print {path} from the zip {file}
unzip-keep: unzip -n {file}
  unzip {file} without overwriting
  extract the zip {file} but keep existing files
  unpack zip {file}, never replace
  unzip {file} skipping files that exist
unzip-overwrite: unzip -o {file}
  unzip {file} overwriting without asking
  extract the zip {file} and replace existing files
  unpack zip {file}, overwrite everything
  unzip {file} over what is there
gzip: gzip {file}
  gzip {file}
  compress the file {file}
  compress {file} with gzip
  make {file} a .gz
  = gzip access.log => gzip access.log
gzip-keep: gzip -k {file}
  gzip {file} and keep the original
  compress {file} but do not remove it
  make a gz copy of {file}
  gzip {file} keeping the source file
  gzip {file} but keep the original
  gzip {file} but leave the original
  compressed copy of {file}
gzip-best: gzip -9 {file}
  gzip {file} as small as possible
  compress {file} with maximum compression
  best gzip compression for {file}
  strongest gzip of {file}
  compress {file} as small as gzip can
gzip-recursive: gzip -r {dir}
  gzip all files in {dir}
  compress each file under {dir} with gzip
  gzip every file in the directory {dir} recursively
  recursively gzip {dir}
gzip-list: gzip -l {file}
  show the compression ratio of {file}
  how well is {file} compressed
  uncompressed size of {file}
  gzip statistics for {file}
  how big is {file} unpacked
  compression ratio of {file}
gzip-test: gzip -t {file}
  test the gzip file {file}
  is the gz {file} intact
  check {file} gz for corruption
  verify gzip {file}
  is the gzip {file} broken
gunzip: gunzip {file}
  gunzip {file}
  decompress {file}
  uncompress the gz {file}
  unpack gzip file {file}
  = decompress access.log.gz => gunzip access.log.gz
  decompress the gz {file}
gunzip-keep: gunzip -k {file}
  decompress {file} and keep the compressed file
  gunzip {file} but do not delete the gz
  uncompress {file} keeping the original
  gunzip keep {file}
  decompress {file} but leave the gz
zcat: zcat {file}
  show the compressed file {file}
  print the gz {file} without unpacking
  read gzipped {file}
  view the content of compressed {file}
  zcat {file}
  view the gzipped file {file}
  print {file} without unpacking it
  content of the compressed {file}
zgrep: zgrep {text} {file}
  search the compressed file {file} for {text}
  grep {text} in the gz {file}
  find {text} inside gzipped {file}
  zgrep {text} in {file}
  = search the compressed file app.log.gz for 'error' => zgrep error app.log.gz
  search for {text} in {file}
  grep {text} in the gzipped log {file}
  look for {text} in the compressed {file}
  grep {text} in {file} without unpacking
  search {file} for {text} though it is gzipped
zcat-count: zcat {file} | wc -l
  count the lines of the compressed file {file}
  how many lines has gzipped {file}
  number of lines in the gz {file}
  line count of compressed {file}
  line count of the compressed {file}
bzip2: bzip2 {file}
  compress {file} with bzip2
  bzip2 {file}
  make {file} a .bz2
  pack {file} using bzip2
bunzip2: bunzip2 {file}
  decompress the bz2 {file}
  bunzip2 {file}
  unpack bzip2 file {file}
  uncompress {file} with bzip2
xz: xz {file}
  compress {file} with xz
  xz {file}
  make {file} a .xz
  pack {file} using xz
unxz: unxz {file}
  decompress the xz {file}
  unxz {file}
  unpack xz file {file}
  uncompress {file} with xz
zstd: zstd {file}
  compress {file} with zstd
  zstd {file}
  make {file} a .zst
  pack {file} using zstandard
unzstd: unzstd {file}
  decompress the zst {file}
  unzstd {file}
  unpack zstd file {file}
  uncompress {file} with zstd
seven-create: 7z a {file} {path}
  create the 7z archive {file} of {path}
  compress {path} into {file} with 7zip
  7z {path} as {file}
  make a 7-zip {file} from {path}
  7zip {path} into {file}
seven-extract: 7z x {file}
  extract the 7z {file}
  unpack {file} with 7zip
  7z extract {file}
  decompress 7-zip archive {file}
  unpack the 7z {file}
seven-list: 7z l {file}
  list the contents of the 7z {file}
  what is in the 7zip {file}
  show the files inside 7-zip {file}
  7z listing of {file}
rar-extract: unrar x {file}
  extract the rar {file}
  unpack the rar archive {file}
  unrar {file}
  decompress rar file {file}
  unpack the rar {file}
rar-list: unrar l {file}
  list the contents of the rar {file}
  what is in the rar archive {file}
  show files inside rar {file}
  look into the rar {file}
cpio-create: find {dir} -depth | cpio -o > {file}
  create the cpio archive {file} of {dir}
  pack {dir} with cpio into {file}
  cpio {dir} as {file}
  make cpio {file} from directory {dir}
cpio-extract: cpio -idv < {file}
  extract the cpio archive {file}
  unpack cpio {file}
  restore from cpio {file}
  cpio extract {file}
deb-contents: dpkg-deb -c {file}
  list the files in the deb {file}
  what is inside the debian package file {file}
  contents of the .deb {file}
  show files in deb archive {file}
deb-extract: dpkg-deb -x {file} {dir}
  extract the deb {file} to {dir}
  unpack the debian package file {file} into {dir}
  get the files out of .deb {file} into {dir}
  unpack deb {file} under {dir}
jar-list: jar tf {file}
  list the contents of the jar {file}
  what classes are in the jar {file}
  show files inside jar {file}
  jar listing of {file}
jar-create: jar cf {file} {path}
  create the jar {file} from {path}
  pack {path} into the jar {file}
  make a java archive {file} of {path}
  jar {path} as {file}
split-archive: tar -czf - {path} | split -b {size} - {name:raw}.tar.gz.
  archive {path} in parts of {size} called {name}
  make a tarball {name} of {path} split into {size} pieces
  split a tar.gz of {path} into {size} chunks named {name}
  pack {path} as {name} in volumes of {size}
  tar {path} in pieces of {size} named {name}
join-archive: cat {glob} | tar -xzf -
  extract the split tarball {glob}
  join the archive parts {glob} and unpack them
  unpack tar pieces {glob}
  put the parts {glob} together and untar
  @slot glob=path
zip-list-count: unzip -Z1 {file} | wc -l
  how many files are in the zip {file}
  count the entries of zip archive {file}
  number of files in {file} zip
zless: zless {file}
  page through the compressed file {file}
  read {file} compressed with a pager
  look at the gzipped {file} page by page
zhead: zcat {file} | head -n {number}
  first {number} lines of the compressed {file}
  show the first {number} lines of {file} without unpacking
  head {number} of the gz file {file}
  peek at {number} lines of {file} without unpacking
tar-exclude-two: tar -czf {file} --exclude={glob} --exclude={dir} {path}
  tarball {file} of {path} without {glob} and without {dir}
  archive {path} into {file}, leaving out {glob} and {dir}
  pack {path} to {file} excluding {glob} and the directory {dir}
tar-files-from: tar -czf {file} -T {file2}
  tar only the files listed in {file2} into {file}
  archive {file} with the files named in {file2}
  pack everything listed in {file2} to {file}
tar-preserve-extract: tar -xpf {file}
  extract {file} keeping permissions
  unpack {file} and preserve the modes
  untar {file} with the original permissions
tar-strip-to: mkdir -p {dir} && tar -xf {file} -C {dir} --strip-components=1
  extract {file} into {dir} without its top level directory
  unpack {file} to {dir} and drop the top folder
  untar {file} in {dir}, leaving out the first path component
bz2-to-gz: bunzip2 -c {file} | gzip > {file2}
  convert {file} from bzip2 to gzip as {file2}
  recompress {file} with gzip into {file2}
  turn the bz2 {file} into {file2}
`,
);
