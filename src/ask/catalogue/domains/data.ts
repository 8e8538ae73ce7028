/** What people ask about JSON, YAML, XML, CSV, encodings, logs and numbers. Lines and columns of plain text are the composer's (`compose/text`). */
import { table } from "../table.js";

export const data = table(
  "data",
  `
# JSON
json-format: jq . {file}
  pretty print the json {file}
  format the json file {file}
  show {file} as readable json
  indent json {file}
  = pretty print the json data.json => jq . data.json
  pretty-print {file}
  make {file} readable
  indent {file}
  nicely formatted {file}
  prettify {file}
json-compact: jq -c . {file}
  minify the json {file}
  print json {file} on one line
  compact the json file {file}
  json {file} without white space
  {file} on one line
  {file} without whitespace
  minified {file}
json-valid: jq empty {file}
  check whether {file} is valid json
  validate the json {file}
  is {file} well-formed json
  syntax check of json {file}
  does {file} parse as json
  is {file} correct json
  validate the json in {file}
json-key: jq -r .{name:raw} {file}
  print the value of {name} in the json {file}
  get the field {name} from the json file {file}
  extract {name} from json {file}
  what is {name} in {file} json
  = print the value of version in the json package.json => jq -r .version package.json
  get the value of the key {name} from {file}
  read the key {name} from {file}
  print the {name} field of {file}
  value of {name} in {file}
  what is {name} in {file}
  read {name} from {file}
  get {name} out of {file}
  the {name} value of {file}, without quotes
json-keys: jq 'keys' {file}
  list the keys of the json {file}
  which keys has the json file {file}
  top level keys of json {file}
  show field names in json {file}
  which keys are in {file}
  top level keys of {file}
json-length: jq length {file}
  how many elements has the json array in {file}
  count the items of the json {file}
  length of the json {file}
  number of entries in json {file}
  how many elements does the array in {file} have
  how many items in the array of {file}
  number of elements in {file}
  how many objects does {file} have
  size of the json array in {file}
json-each: jq '.[]' {file}
  print each element of the json array {file}
  iterate over the json array in {file}
  list the elements of json {file}
  split the json array {file} into its items
  every item of {file} on its own
json-each-key: jq -r '.[].{name:raw}' {file}
  print {name} of every element in the json array {file}
  get the field {name} of all items in json {file}
  list all {name} values in the json {file}
  extract {name} from each object of json {file}
  = print name of every element in the json array users.json => jq -r '.[].name' users.json
  print the {name} of every element in {file}
  list the {name} of each object in {file}
  {name} of every item in {file}
  all {name} values in {file}
  the {name} field of each object in {file}
  get the {name} of each element in {file}
  print each {name} from {file}
  just the {name} from every record in {file}
json-first: jq '.[0]' {file}
  print the first element of the json array {file}
  first item of json {file}
  show element 0 of the json {file}
  head of the json array {file}
  first element in {file}
json-last: jq '.[-1]' {file}
  print the last element of the json array {file}
  last item of json {file}
  final element of the json {file}
  tail of the json array {file}
  last element in {file}
json-select: jq '.[] | select(.{name:raw} == "{text:inner}")' {file}
  find objects in json {file} where {name} is {text}
  select elements of the json {file} whose {name} equals {text}
  filter json {file} by {name} = {text}
  which items in the json {file} have {name} {text}
  objects in {file} whose {name} is {text}
  items of {file} with {name} equal to {text}
  entries of {file} where {name} equals {text}
json-select-more: jq '.[] | select(.{name:raw} > {number})' {file}
  find objects in json {file} where {name} is greater than {number}
  select elements of the json {file} with {name} above {number}
  filter json {file} by {name} > {number}
  which items in the json {file} have {name} over {number}
  select the users with {name} over {number} from {file}
  entries of {file} whose {name} is greater than {number}
json-sort: jq 'sort_by(.{name:raw})' {file}
  sort the json array {file} by {name}
  order the json {file} by the field {name}
  json {file} sorted by {name}
  arrange elements of json {file} by {name}
  {file} ordered by {name}
  items of {file} sorted by {name}
json-group: jq 'group_by(.{name:raw})' {file}
  group the json array {file} by {name}
  group elements of json {file} having the same {name}
  json {file} grouped by {name}
  collect items of json {file} per {name}
  items of {file} grouped by {name}
json-count-by: jq -r '.[].{name:raw}' {file} | sort | uniq -c | sort -rn
  count the elements of json {file} per {name}
  how often does each {name} occur in the json {file}
  frequency of {name} values in json {file}
  histogram of {name} in the json {file}
  how many items per {name} in {file}
  frequency of each {name} in {file}
json-sum: jq 'map(.{name:raw}) | add' {file}
  sum {name} over the json array {file}
  add up the field {name} in json {file}
  total of {name} in the json {file}
  sum of all {name} values in json {file}
  total of {name} over all items in {file}
  add up {name} in {file}
  sum of all {name} values in {file}
json-max: jq 'max_by(.{name:raw})' {file}
  find the element with the highest {name} in json {file}
  maximum {name} in the json {file}
  which item of json {file} has the largest {name}
  json {file} object with the greatest {name}
  item of {file} with the highest {name}
  which object in {file} has the largest {name}
json-min: jq 'min_by(.{name:raw})' {file}
  find the element with the lowest {name} in json {file}
  minimum {name} in the json {file}
  which item of json {file} has the smallest {name}
  json {file} object with the least {name}
  item of {file} with the lowest {name}
  which object in {file} has the smallest {name}
json-unique: jq -r '[.[].{name:raw}] | unique | .[]' {file}
  list the distinct values of {name} in json {file}
  unique {name} values of the json {file}
  which different {name} occur in json {file}
  json {file}: {name} without repetitions
  distinct {name} values in {file}
  different {name} in {file}
  all distinct {name}, sorted, from {file}
json-delete: jq 'del(.{name:raw})' {file}
  print the json {file} without the field {name}
  json {file} leaving out the key {name}
  drop the key {name} from json {file}
  show json {file} except {name}
  {file} without the key {name}
  drop {name} from {file}
json-set: jq '.{name:raw} = "{text:inner}"' {file}
  print the json {file} with {name} set to {text}
  set {name} to {text} in json {file}
  change the key {name} to {text} in the json {file}
  json {file} with value {text} for {name}
  {name} in {file} should be {text}
  change {name} to {text} in {file}
json-sorted-keys: jq -S . {file}
  print the json {file} with sorted keys
  sort the keys of json {file}
  json {file} in key order
  normalise the key order of the json {file}
json-merge: jq -s '.[0] * .[1]' {file} {file2}
  merge the json files {file} and {file2}
  combine json {file} with {file2}
  join the json objects in {file} and {file2}
  overlay json {file2} on {file}
  merge {file} with {file2}, the second wins
  {file} overridden by {file2}
  combine {file} and {file2} into one object
json-concat: jq -s 'add' {file} {file2}
  concatenate the json arrays in {file} and {file2}
  join json arrays {file} and {file2} into one
  append the json array {file2} to {file}
  one json array out of {file} and {file2}
  one array out of {file} and {file2}
json-diff: diff <(jq -S . {file}) <(jq -S . {file2})
  compare the json files {file} and {file2}
  difference between json {file} and {file2} ignoring key order
  diff two json files {file} {file2}
  how does json {file} differ from {file2}
json-csv: jq -r '.[] | [.[]] | @csv' {file}
  convert the json array {file} to csv
  json {file} as csv
  make csv out of json {file}
  turn the json objects in {file} into comma separated lines
  {file} as csv
  convert {file} to csv
json-lines: jq -c '.[]' {file}
  convert the json array {file} to json lines
  json {file} as jsonl
  one json object per line from {file}
  turn the array in {file} into ndjson
json-lines-array: jq -s . {file}
  convert the json lines {file} to an array
  jsonl {file} as one json array
  collect the objects of ndjson {file} in an array
  slurp json lines {file}
  make one array of the json lines in {file}
json-paths: jq -c 'paths' {file}
  list all paths in the json {file}
  every path of json {file}
  structure of the json {file}
  where are values in json {file}
json-type: jq type {file}
  what type is the json {file}
  is json {file} an array or an object
  type of the json document {file}
  top level type of json {file}
json-yaml: yq -P . {file}
  convert the json {file} to yaml
  json {file} as yaml
  turn {file} from json into yaml
  make yaml out of the json {file}
  {file} as yaml
yaml-json: yq -o=json . {file}
  convert the yaml {file} to json
  yaml {file} as json
  turn {file} from yaml into json
  make json out of the yaml {file}
  {file} as json
yaml-key: yq .{name:raw} {file}
  print the value of {name} in the yaml {file}
  get the field {name} from the yaml file {file}
  extract {name} from yaml {file}
  what is {name} in {file} yaml
  read {name} out of {file} with yq
  value of {name} in the yaml {file}
yaml-valid: python3 -c 'import sys, yaml; yaml.safe_load(open(sys.argv[1]))' {file}
  check whether {file} is valid yaml
  validate the yaml {file}
  is {file} well-formed yaml
  syntax check of yaml {file}
  does {file} parse as yaml
xml-format: xmllint --format {file}
  pretty print the xml {file}
  format the xml file {file}
  indent xml {file}
  show {file} as readable xml
  readable version of the xml {file}
xml-valid: xmllint --noout {file}
  check whether {file} is valid xml
  validate the xml {file}
  is {file} well-formed xml
  syntax check of xml {file}
xml-xpath: xmllint --xpath {text} {file}
  evaluate the xpath {text} in {file}
  get {text} from the xml {file} by xpath
  xpath query {text} on {file}
  extract {text} of xml {file}
toml-json: python3 -c 'import json, sys, tomllib; print(json.dumps(tomllib.load(open(sys.argv[1], "rb")), indent=2))' {file}
  convert the toml {file} to json
  toml {file} as json
  turn {file} from toml into json
  make json out of the toml {file}
# CSV
csv-table: column -s, -t {file}
  show the csv {file} as a table
  align the columns of the csv {file}
  view csv {file} in columns
  pretty print the csv file {file}
  = show the csv people.csv as a table => column -s, -t people.csv
  {file} as an aligned table
  show {file} in neat columns
csv-column: cut -d, -f{number} {file}
  print column {number} of the csv {file}
  get the {number} field of csv {file}
  extract csv column {number} from {file}
  csv {file}: only column {number}
  = print column 2 of the csv people.csv => cut -d, -f2 people.csv
csv-two-columns: cut -d, -f{number},{number2} {file}
  print columns {number} and {number2} of the csv {file}
  get fields {number} and {number2} of csv {file}
  extract csv columns {number} and {number2} from {file}
  csv {file}: columns {number} and {number2} only
csv-header: head -n 1 {file}
  show the header of the csv {file}
  column names of the csv {file}
  first line of csv {file}
  which columns has the csv {file}
csv-header-numbered: head -n 1 {file} | tr ',' '\\n' | nl
  list the columns of the csv {file} with numbers
  numbered column names of csv {file}
  which number has each column of the csv {file}
  enumerate csv headers of {file}
  column names of {file} with their numbers
csv-no-header: tail -n +2 {file}
  print the csv {file} without its header
  skip the header of csv {file}
  data rows of the csv {file}
  csv {file} minus the first line
csv-rows: tail -n +2 {file} | wc -l
  count the rows of the csv {file} without the header
  how many records has the csv {file}
  number of data rows in csv {file}
  csv {file} record count
  how many data rows has {file}
  number of records in the csv {file} without the header
csv-fields: head -n 1 {file} | awk -F, '{ print NF }'
  how many columns has the csv {file}
  count the fields of csv {file}
  number of columns in the csv {file}
  width of csv {file}
  how many columns has {file}
csv-sort: sort -t, -k{number},{number} {file}
  order csv {file} by field {number}
  csv {file} sorted by column {number}
  arrange rows of the csv {file} by column {number}
csv-sort-number: sort -t, -k{number},{number}n {file}
  sort the csv {file} numerically by column {number}
  order csv {file} by the number in field {number}
  csv {file} in numeric order of column {number}
  numeric csv sort of {file} on column {number}
csv-sum: awk -F, '{ sum += \${number} } END { print sum }' {file}
  sum column {number} of the csv {file}
  add up field {number} in csv {file}
  total of csv column {number} in {file}
  csv {file}: sum over column {number}
  = sum column 3 of the csv sales.csv => awk -F, '{ sum += $3 } END { print sum }' sales.csv
  sum the column {number} of {file}
csv-average: awk -F, 'NR > 1 { sum += \${number}; n++ } END { if (n) print sum / n }' {file}
  average of column {number} in the csv {file}
  mean of field {number} in csv {file}
  csv {file}: average over column {number}
  compute the mean csv column {number} of {file}
csv-max: cut -d, -f{number} {file} | sort -n | tail -n 1
  maximum of column {number} in the csv {file}
  highest value in csv column {number} of {file}
  largest field {number} in csv {file}
  csv {file}: max of column {number}
csv-distinct: cut -d, -f{number} {file} | sort -u
  distinct values of column {number} in the csv {file}
  unique entries in csv column {number} of {file}
  which different values has field {number} in csv {file}
  csv {file}: unique column {number}
csv-count-by: cut -d, -f{number} {file} | sort | uniq -c | sort -rn
  count rows per value of column {number} in the csv {file}
  how often does each value of csv column {number} occur in {file}
  frequency of values in field {number} of csv {file}
  group the csv {file} by column {number} and count
csv-where: awk -F, '\${number} == "{text:inner}"' {file}
  rows of the csv {file} where column {number} is {text}
  filter csv {file} by column {number} equal to {text}
  csv lines of {file} with {text} in field {number}
  select from csv {file} where field {number} = {text}
  rows of {file} where column {number} equals {text}
csv-where-more: awk -F, '\${number} > {number2}' {file}
  rows of the csv {file} where column {number} is greater than {number2}
  filter csv {file} by column {number} above {number2}
  csv lines of {file} with field {number} over {number2}
  select from csv {file} where field {number} > {number2}
csv-tsv: tr ',' '\\t' < {file}
  convert the csv {file} to tsv
  csv {file} tab separated
  replace commas of csv {file} by tabs
  turn csv {file} into a tab-separated file
  {file} with tabs instead of commas
tsv-csv: tr '\\t' ',' < {file}
  convert the tsv {file} to csv
  tsv {file} comma separated
  replace tabs of tsv {file} by commas
  turn tsv {file} into a comma-separated file
csv-json: python3 -c 'import csv, json, sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1]))), indent=2))' {file}
  convert the csv {file} to json
  csv {file} as json
  make json out of csv {file}
  turn rows of the csv {file} into json objects
  {file} as json records
csv-join: join -t, <(sort -t, -k1,1 {file}) <(sort -t, -k1,1 {file2})
  join the csv files {file} and {file2} on the first column
  combine csv {file} and {file2} by their first field
  merge csv {file} with {file2} on column 1
  csv join of {file} and {file2}
# Encoding
base64-encode: base64 {file}
  encode {file} as base64
  base64 of the file {file}
  base64 encode {file}
  show {file} in base64
  {file} in base64
base64-decode: base64 -d {file}
  @bsd base64 -D -i {file}
  decode the base64 file {file}
  base64 decode {file}
  undo base64 of {file}
  read base64 encoded {file}
  decode the base64 in {file}
base64-text: printf '%s' {text} | base64
  encode the text {text} as base64
  base64 of {text}
  base64 encode the string {text}
  what is {text} in base64
  = base64 encode the string 'hello' => printf '%s' hello | base64
  base64 encode {text}
  {text} in base64
base64-decode-text: printf '%s' {text} | base64 -d
  decode the base64 text {text}
  base64 decode the string {text}
  what does the base64 {text} say
  undo base64 {text}
  = base64 decode the string 'aGVsbG8=' => printf '%s' aGVsbG8= | base64 -d
  what does {text} say in base64
url-encode: jq -rn --arg s {text} '$s | @uri'
  url encode {text}
  percent-encode the text {text}
  escape {text} for a url
  make {text} safe for a query string
  {text} percent encoded
url-decode: python3 -c 'import sys, urllib.parse; print(urllib.parse.unquote(sys.argv[1]))' {text}
  url decode {text}
  undo percent encoding of {text}
  unescape the url text {text}
  decode %20 and the like in {text}
  decode the percent encoding in {text}
hex-dump: xxd {file}
  show a hex dump of {file}
  hexdump {file}
  view {file} in hexadecimal
  print the bytes of {file} in hex
  print {file} in hex
  bytes of {file} in hex
  look at {file} in hex
hex-dump-canonical: hexdump -C {file}
  canonical hex dump of {file}
  show {file} in hex and ascii
  hexdump -C of {file}
  hex with characters of {file}
hex-dump-head: xxd -l {number} {file}
  show the first {number} bytes of {file} in hex
  hex dump of {number} bytes of {file}
  print {number} leading bytes of {file} hexadecimal
  magic bytes of {file}, first {number}
  first {number} bytes of {file} in hex
hex-text: printf '%s' {text} | xxd -p
  show the text {text} in hex
  convert the string {text} to hexadecimal
  hex of {text}
  hex encode {text}
hex-decode: printf '%s' {text} | xxd -r -p
  decode the hex string {text}
  convert hexadecimal {text} to text
  unhex {text}
  hex decode {text}
binary-dump: xxd -b {file}
  show {file} in binary
  print the bits of {file}
  binary dump of {file}
  bit view of {file}
octal-dump: od -c {file}
  show {file} with od
  print {file} characters including control codes
  octal dump of {file}
  od -c of {file}
strings: strings {file}
  print the readable text in the binary {file}
  strings in {file}
  which texts are in the binary file {file}
  extract printable strings from {file}
  readable text inside {file}
  printable strings in the binary {file}
strings-grep: strings {file} | grep {text}
  search the binary {file} for the readable text {text}
  is {text} among the strings of {file}
  find {text} in the strings of binary {file}
  grep {text} in strings of {file}
iconv-utf8: iconv -f latin1 -t utf-8 {file}
  convert {file} from latin1 to utf-8
  change the encoding of {file} from iso-8859-1 to utf8
  utf-8 version of the latin-1 file {file}
  recode {file} to utf8
  {file} from latin1 to utf-8
iconv-utf16: iconv -f utf-16 -t utf-8 {file}
  convert {file} from utf-16 to utf-8
  change the encoding of {file} from utf16 to utf8
  utf-8 version of the utf-16 file {file}
  recode utf-16 {file}
iconv-list: iconv -l
  list the encodings iconv knows
  which character encodings are supported
  show all known charsets
  iconv list
non-ascii: grep -nP '[^\\x00-\\x7F]' {file}
  find non-ascii characters in {file}
  lines of {file} with characters outside of ascii
  which lines of {file} are not plain ascii
  non ascii in {file}
  lines with non ascii characters in {file}
  any umlauts or other non ascii in {file}
unix-lines: dos2unix {file}
  convert the line endings of {file} to unix
  remove carriage returns from {file}
  turn windows line endings of {file} into unix ones
  crlf to lf in {file}
  windows line ends to unix in {file}
  get rid of carriage returns in {file}
  {file} has crlf, make it lf
dos-lines: unix2dos {file}
  convert the line endings of {file} to windows
  turn unix line endings of {file} into dos ones
  lf to crlf in {file}
  add carriage returns to {file}
md5-text: printf '%s' {text} | md5sum
  md5 of the text {text}
  md5 hash of the string {text}
  compute md5 for the string {text}
  hash {text} with md5
sha256-text: printf '%s' {text} | sha256sum
  sha256 of the text {text}
  sha256 hash of the string {text}
  compute sha-256 for the string {text}
  hash {text} with sha256
gpg-encrypt: gpg -c {file}
  encrypt {file} with a password
  gpg encrypt {file} with a passphrase
  password protect {file}
  symmetric encryption of {file}
  encrypt {file} with a passphrase
gpg-encrypt-to: gpg -e -r {name} {file}
  encrypt {file} for {name}
  gpg encrypt {file} to the recipient {name}
  make {file} readable only by {name} with gpg
  encrypt {file} with the public key of {name}
gpg-decrypt: gpg -d {file}
  decrypt {file}
  gpg decrypt {file}
  show the encrypted file {file}
  read gpg file {file}
gpg-sign: gpg --detach-sign {file}
  sign {file} with gpg
  make a detached signature of {file}
  gpg sign {file}
  signature for {file}
gpg-verify: gpg --verify {file}
  verify the gpg signature {file}
  check the signature {file}
  gpg verify {file}
  is the signature {file} good
gpg-keys: gpg --list-keys
  list gpg keys
  which gpg public keys do I have
  show my gpg keyring
  gpg list keys
openssl-key: openssl genrsa -out {file} 2048
  generate an rsa private key {file}
  make a new rsa key in {file}
  openssl private key {file}
  create rsa key file {file}
openssl-csr: openssl req -new -key {file} -out {file2}
  create a certificate request {file2} with the key {file}
  make a csr {file2} from key {file}
  openssl csr {file2} using {file}
  new certificate signing request {file2} for key {file}
openssl-self-signed: openssl req -x509 -newkey rsa:2048 -nodes -keyout {file} -out {file2} -days 365
  create a self-signed certificate {file2} with key {file}
  make a self signed cert {file2} and its key {file}
  openssl self-signed {file} {file2}
  new tls test certificate {file2} with private key {file}
# Numbers and text given
roman-lower: echo {text} | tr '[:upper:]' '[:lower:]'
  convert the text {text} to lower case
  lowercase the string {text}
  {text} in small letters
  make the string {text} lower case
  = lowercase the string 'Hello World' => echo 'Hello World' | tr '[:upper:]' '[:lower:]'
text-upper: echo {text} | tr '[:lower:]' '[:upper:]'
  convert the text {text} to upper case
  uppercase the string {text}
  {text} in capital letters
  make the string {text} upper case
  {text} in capitals
text-reverse: echo {text} | rev
  reverse the string {text}
  write the text {text} backwards
  {text} spelled backwards
  turn the string {text} around
  = reverse the string 'abc' => echo abc | rev
  {text} backwards
text-length: printf '%s' {text} | wc -m
  how long is the string {text}
  length of the text {text}
  count the characters of the string {text}
  number of characters in the string {text}
  how many characters has {text}
  length of the string {text}
text-words: echo {text} | wc -w
  count the words of the string {text}
  how many words has the text {text}
  number of words in the string {text}
  word count of the text {text}
text-replace: echo {text3} | sed 's/{text:regex}/{text2:regex}/g'
  replace {text} with {text2} in the string {text3}
  change {text} to {text2} in the text {text3}
  substitute {text2} for {text} in string {text3}
  string {text3} with {text} replaced by {text2}
text-split: echo {text} | tr ',' '\\n'
  split the string {text} at commas
  print the comma separated values {text} one per line
  break the text {text} at each comma
  each comma separated part of {text} on its own line
text-split-space: echo {text} | tr ' ' '\\n'
  split the string {text} at spaces
  print each word of the text {text} on its own line
  break the text {text} into words
  words of the string {text} one per line
text-sort-letters: echo {text} | grep -o . | sort | tr -d '\\n'
  sort the letters of the string {text}
  characters of {text} in alphabetical order
  order the letters in the text {text}
  arrange the characters of string {text}
to-binary: echo 'obase=2; {number}' | bc
  convert {number} to binary
  {number} in binary
  binary form of the number {number}
  write {number} in base 2
  = convert 10 to binary => echo 'obase=2; 10' | bc
  print the binary representation of {number}
  {number} as binary
to-hex: printf '%x\\n' {number}
  convert {number} to hexadecimal
  {number} in hex
  hex form of the number {number}
  write {number} in base 16
  = convert 255 to hexadecimal => printf '%x\\n' 255
  {number} as hex
to-octal: printf '%o\\n' {number}
  convert {number} to octal
  {number} in octal
  octal form of the number {number}
  write {number} in base 8
from-hex: echo $((16#{text:hex}))
  convert hexadecimal {text} to decimal
  decimal value of hex {text}
  what is hex {text} in decimal
  hex number {text} as decimal
  = convert hexadecimal ff to decimal => echo $((16#ff))
  = convert hex 0x1F to decimal => echo $((16#1F))
  {text} from hex to decimal
  convert hex {text} to decimal
  hexadecimal {text} as a decimal number
from-binary: echo $((2#{number}))
  convert binary {number} to decimal
  decimal value of binary {number}
  what is binary {number} in decimal
  binary number {number} as decimal
  binary {number} as decimal
  convert the binary number {number} to decimal
sqrt: echo 'sqrt({number})' | bc -l
  square root of {number}
  compute the root of {number}
  sqrt {number}
  what is the square root of {number}
  sqrt of {number}
power: echo $(({number} ** {number2}))
  {number} to the power of {number2}
  compute {number} raised to {number2}
  {number2} power of {number}
  exponentiate {number} by {number2}
  calculate {number} to the power of {number2}
  {number} raised to {number2}
add-numbers: echo $(({number} + {number2}))
  add {number} and {number2}
  sum of {number} and {number2}
  {number} plus {number2}
  what is {number} plus {number2}
multiply: echo $(({number} * {number2}))
  multiply {number} by {number2}
  product of {number} and {number2}
  {number} times {number2}
  what is {number} times {number2}
divide: echo 'scale=2; {number} / {number2}' | bc
  divide {number} by {number2}
  quotient of {number} and {number2}
  {number} divided by {number2}
  ratio of {number} to {number2}
  calculate {number} divided by {number2}
  {number} divided by {number2} with 2 decimals
  what is {number} divided by {number2}
remainder: echo $(({number} % {number2}))
  remainder of {number} divided by {number2}
  {number} modulo {number2}
  {number} mod {number2}
  rest when dividing {number} by {number2}
factor: factor {number}
  factor {number}
  prime factors of {number}
  is {number} prime
  decompose {number} into primes
human-bytes: numfmt --to=iec {number}
  show {number} bytes in human readable form
  how much is {number} bytes in megabytes
  format {number} bytes as iec size
  convert {number} bytes to a readable size
  {number} bytes in human readable form
from-human: numfmt --from=iec {text}
  how many bytes is {text}
  convert the size {text} to bytes
  {text} in bytes
  numfmt {text} from iec
random-lines: shuf -n {number} {file}
  pick {number} random lines of {file}
  {number} random lines from {file}
  sample {number} lines of {file}
  choose {number} lines of {file} by chance
  {number} random lines of {file}
  sample {number} lines from {file}
shuffle: shuf {file}
  shuffle the lines of {file}
  {file} in random order
  randomize the lines of {file}
  mix up the lines in {file}
  mix up the lines of {file}
log-top-ips: awk '{ print $1 }' {file} | sort | uniq -c | sort -rn | head -n {number}
  top {number} ip addresses in the access log {file}
  which {number} clients request most in {file}
  most frequent {number} addresses in web log {file}
  {number} busiest ips in {file}
  @default number=10
  {number} ips with the most requests in {file}
  who hits us most according to {file}, top {number}
  top {number} client addresses in {file}
  which {number} ip addresses occur most often in {file}
log-status-codes: awk '{ print $9 }' {file} | sort | uniq -c | sort -rn
  count status codes in the access log {file}
  how often does each http status occur in {file}
  http status statistics of the log {file}
  status codes in web log {file} by frequency
  how many of each status code in {file}
  http codes in {file} with counts
  requests per status code in {file}
log-top-urls: awk '{ print $7 }' {file} | sort | uniq -c | sort -rn | head -n {number}
  top {number} urls in the access log {file}
  which {number} pages are requested most in {file}
  most requested {number} paths in web log {file}
  {number} busiest urls in {file}
  @default number=10
  {number} most requested pages in {file}
  which {number} urls are hit most in {file}
  top {number} paths in {file}
log-errors: awk '$9 >= 500' {file}
  requests with server errors in the access log {file}
  which requests in {file} failed with 5xx
  5xx lines of the web log {file}
  server errors in access log {file}
  requests in {file} that failed with 5xx
  server errors in {file}
extract-ips: grep -oE '([0-9]{1,3}\\.){3}[0-9]{1,3}' {file}
  extract all ip addresses from {file}
  list the ips in {file}
  which ip addresses occur in {file}
  grep ip addresses in {file}
  every ip in {file}
  pull the ip addresses out of {file}
extract-ips-unique: grep -oE '([0-9]{1,3}\\.){3}[0-9]{1,3}' {file} | sort -u
  extract unique ip addresses from {file}
  list distinct ips in {file}
  which different ip addresses occur in {file}
  ip addresses of {file} without repetitions
  distinct ips in {file}
  each ip address in {file} once
extract-emails: grep -oE '[[:alnum:]._%+-]+@[[:alnum:].-]+\\.[[:alpha:]]{2,}' {file}
  extract all email addresses from {file}
  list the e-mails in {file}
  which mail addresses occur in {file}
  grep email addresses in {file}
  every mail address in {file}
  pull the email addresses out of {file}
  find email addresses in {file}
extract-urls: grep -oE 'https?://[^ "<>]+' {file}
  extract all urls from {file}
  list the links in {file}
  which urls occur in {file}
  grep http links in {file}
  every link in {file}
  pull the urls out of {file}
extract-numbers: grep -oE '[0-9]+' {file}
  extract all numbers from {file}
  list the numbers in {file}
  which numbers occur in {file}
  grep digits out of {file}
  every number in {file}
  pull the numbers out of {file}
word-frequency: tr -cs '[:alpha:]' '\\n' < {file} | tr '[:upper:]' '[:lower:]' | sort | uniq -c | sort -rn | head -n {number}
  top {number} words in {file}
  most frequent {number} words of {file}
  which {number} words occur most in {file}
  word frequency of {file}, first {number}
  @default number=10
  how often does each word occur in {file}
  word counts for {file}
  most frequent words in {file}
char-frequency: grep -o . {file} | sort | uniq -c | sort -rn
  count each character in {file}
  character frequency of {file}
  how often does each letter occur in {file}
  letter histogram of {file}
longest-line: awk '{ if (length > m) { m = length; l = $0 } } END { print l }' {file}
  longest line of {file}
  which line of {file} is the longest
  print the line with most characters in {file}
  line of maximum length in {file}
  print the longest line in {file}
  which line in {file} is the longest
longest-line-length: wc -L {file}
  length of the longest line in {file}
  how long is the longest line of {file}
  maximum line length of {file}
  widest line of {file} in characters
  how long is the longest line in {file}
  maximum line length in {file}
transpose: awk '{ for (i = 1; i <= NF; i++) a[i] = a[i] (NR > 1 ? " " : "") $i } END { for (i = 1; i in a; i++) print a[i] }' {file}
  transpose {file}
  swap rows and columns of {file}
  turn the rows of {file} into columns
  transpose the table in {file}
  rows to columns in {file}
sum-lines: awk '{ sum += $1 } END { print sum }' {file}
  sum the numbers in {file}
  add up all the lines of {file}
  total of the numbers in {file}
  sum of the first column of {file}
  add up the numbers in {file}
  total of all numbers in {file}
average-lines: awk '{ sum += $1 } END { if (NR) print sum / NR }' {file}
  average of the numbers in {file}
  mean of the lines of {file}
  compute the average of {file}
  arithmetic mean of the numbers in {file}
  mean of the numbers in {file}
  average of the values in {file}
max-line: sort -n {file} | tail -n 1
  highest number in {file}
  maximum of the numbers in {file}
  largest value in the file {file}
  biggest number in {file}
  print the largest number in {file}
  highest value in {file}
min-line: sort -n {file} | head -n 1
  lowest number in {file}
  minimum of the numbers in {file}
  smallest value in the file {file}
  least number in {file}
  print the smallest number in {file}
  smallest number in {file}
  lowest value in {file}
median: sort -n {file} | awk '{ a[NR] = $1 } END { print (NR % 2) ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'
  median of the numbers in {file}
  middle value of {file}
  compute the median of {file}
  what is the median in {file}
  middle value in {file}
json-select-less: jq '.[] | select(.{name:raw} < {number})' {file}
  entries of {file} whose {name} is less than {number}
  select objects of json {file} with {name} below {number}
  items in {file} where {name} is smaller than {number}
json-two-keys: jq -r '.[] | "\\(.{name:raw}) \\(.{name2:raw})"' {file}
  print {name} and {name2} of every element in {file}
  show {name} and {name2} of each object of json {file}
  {name} and {name2} from every entry in {file}
json-csv-two: jq -r '.[] | [.{name:raw}, .{name2:raw}] | @csv' {file}
  convert {file} to csv with {name} and {name2} columns
  csv with {name} and {name2} from json {file}
  turn json {file} into a csv of {name} and {name2}
json-average: jq 'map(.{name:raw}) | add / length' {file}
  average of {name} in json {file}
  mean {name} over all objects of {file}
  compute the average {name} in {file}
  mean {name} in {file}
  average {name} of the items in {file}
json-index: jq '.[{number}]' {file}
  element {number} of the array in {file}
  get index {number} of json {file}
  show item number {number} of the json list {file}
json-has: jq 'has("{name:raw}")' {file}
  does json {file} have the key {name}
  check whether {file} has a key {name}
  is there a key {name} in json {file}
subtract: echo $(({number} - {number2}))
  subtract {number2} from {number}
  what is {number} minus {number2}
  {number} minus {number2}
percent: echo "scale=2; {number} * {number2} / 100" | bc
  what is {number} percent of {number2}
  calculate {number} % of {number2}
  {number} percent of {number2}
base64-decode-string: echo {text} | base64 -d
  decode the base64 string {text}
  base64 decode {text}
  turn the base64 text {text} back into plain text
log-status-is: awk '$9 == {number}' {file}
  find lines in the access log {file} with status {number}
  requests with status {number} in {file}
  lines of {file} with http status {number}
log-status-count: awk '$9 == {number}' {file} | wc -l
  how many {number} errors are in {file}
  count responses with status {number} in {file}
  number of requests in {file} that returned {number}
  how many {number} responses in {file}
  number of requests with status {number} in {file}
log-bytes: awk '{ sum += $10 } END { print sum }' {file}
  total bytes transferred in the access log {file}
  how many bytes were sent according to {file}
  sum of the response sizes in access log {file}
  total bytes served according to {file}
  traffic in bytes from {file}
log-per-hour: cut -d: -f2 {file} | sort | uniq -c
  requests per hour in the access log {file}
  how many requests came in each hour in {file}
  count log lines of {file} by hour
  requests per hour in {file}
  how many hits each hour in {file}
log-agents: awk -F'"' '{ print $6 }' {file} | sort | uniq -c | sort -rn | head -n 10
  which user agents are in the access log {file}
  most frequent browsers in {file}
  top user agents of {file}
log-ips-count: awk '{print $1}' {file} | sort | uniq -c | sort -rn
  count requests per ip in {file}
  how many requests came from each ip address in {file}
  requests of each client ip in {file}, most first
log-ips-unique-count: awk '{print $1}' {file} | sort -u | wc -l
  how many different ip addresses are in the access log {file}
  number of unique visitors in {file}
  count the unique ips of {file}
  how many different visitors does {file} have
  number of distinct ips in {file}
  unique clients in {file}
csv-sort-header: (head -n 1 {file}; tail -n +2 {file} | sort -t, -k{number},{number})
  sort {file} by column {number} but leave the header line first
  keep the header while sorting csv {file} by column {number}
  sort rows of {file} on column {number} below the header
text-upper-of: tr '[:lower:]' '[:upper:]' < {file}
  print {file} in capitals
  show {file} all in upper case
  uppercase the text of {file}
text-lower-of: tr '[:upper:]' '[:lower:]' < {file}
  print {file} in small letters
  show {file} all in lower case
  lowercase the text of {file}
word-count-of: grep -ow {text} {file} | wc -l
  how many times does the word {text} occur in {file}
  count the word {text} in {file}
  number of times {text} appears in {file}
  how often does the word {text} occur in {file}
  number of times {text} is in {file}
  occurrences of {text} in {file}
spell-columns: column -t {file}
  align the columns of {file}
  show {file} as a table
  pretty print the table in {file}
longest-word: tr -cs '[:alnum:]' '\\n' < {file} | awk '{ print length, $0 }' | sort -rn | head -n 1 | cut -d' ' -f2
  print the longest word in {file}
  which word in {file} is the longest
  longest word of {file}
functions-count-python: grep -cE '^[[:space:]]*def ' {file}
  count the number of functions in {file}
  how many functions are defined in {file}
  number of python functions in {file}
vowel-count: grep -oi '[aeiou]' {file} | wc -l
  count the vowels in {file}
  how many vowels are in {file}
  number of vowels in {file}
csv-number-rows: awk -F, '{ print NR "," $0 }' {file}
  add a line number column to {file}
  number the rows of the csv {file}
  put the row number in front of each row of {file}
replace-nth: sed -i '{number}s/{text:regex}/{text2:inner}/' {file}
  replace {text} with {text2} on line {number} of {file}
  on line {number} of {file} change {text} to {text2}
  replace {text} by {text2} only on line {number} of {file}
two-sums: paste -sd+ {file} | bc
  add the numbers of {file} with bc
  sum {file} using bc
  total of {file} by bc
json-compact-to: jq -c . {file} > {file2}
  minify {file} into {file2}
  write {file} without whitespace to {file2}
  compact version of {file} as {file2}
json-format-to: jq . {file} > {file2}
  pretty print {file} into {file2}
  write a readable version of {file} to {file2}
  format {file} and save it as {file2}
json-select-key: jq -r '.[] | select(.{name:raw} == "{text:inner}") | .{name2:raw}' {file}
  {name2} of the items in {file} whose {name} is {text}
  {name2} of all objects in {file} where {name} equals {text}
  print {name2} for entries of {file} with {name} {text}
json-select-more-key: jq -r '.[] | select(.{name2:raw} > {number}) | .{name:raw}' {file}
  {name} of the items in {file} with {name2} greater than {number}
  {name} of everyone in {file} whose {name2} is over {number}
  print {name} for objects of {file} where {name2} is above {number}
json-select-less-key: jq -r '.[] | select(.{name2:raw} < {number}) | .{name:raw}' {file}
  {name} of the items in {file} with {name2} less than {number}
  {name} of everyone in {file} whose {name2} is under {number}
  print {name} for objects of {file} where {name2} is below {number}
json-count-select: jq '[.[] | select(.{name:raw} == "{text:inner}")] | length' {file}
  how many objects in {file} have {name} {text}
  count items of {file} where {name} equals {text}
  number of entries in {file} whose {name} is {text}
json-count-more: jq '[.[] | select(.{name:raw} > {number})] | length' {file}
  how many objects in {file} have {name} greater than {number}
  count items of {file} where {name} is over {number}
  number of entries in {file} whose {name} is above {number}
json-true: jq '.[] | select(.{name:raw})' {file}
  objects in {file} where {name} is true
  items of {file} that are {name}
  entries of {file} with {name} set
json-true-key: jq -r '.[] | select(.{name2:raw}) | .{name:raw}' {file}
  {name} of objects in {file} where {name2} is true
  {name} of the items in {file} that are {name2}
  print {name} for entries of {file} with {name2} set to true
json-sort-desc: jq 'sort_by(.{name:raw}) | reverse' {file}
  sort {file} by {name}, highest first
  items of {file} ordered by {name} descending
  {file} sorted by {name} in reverse
json-nested: jq -r '.{name:raw}.{name2:raw}' {file}
  {name2} inside {name} of {file}
  value of {name2} under {name} in {file}
  read {name} then {name2} from {file}
json-array-length: jq '.{name:raw} | length' {file}
  how many entries has {name} in {file}
  length of the {name} array in {file}
  number of {name} in {file}
json-array-items: jq -r '.{name:raw}[]' {file}
  every item of the {name} array in {file}
  list the {name} in {file}, one per line
  elements of {name} in {file}
json-array-item-key: jq -r '.{name2:raw}[].{name:raw}' {file}
  {name} of every item in {name2} of {file}
  {name} of each element of the {name2} array in {file}
  all {name} values under {name2} in {file}
json-rename: jq '.{name2:raw} = .{name:raw} | del(.{name:raw})' {file}
  rename the key {name} to {name2} in {file}
  key {name} of {file} should be called {name2}
  change the key name {name} into {name2} in {file}
json-set-number: jq '.{name:raw} = {number}' {file}
  set {name} to {number} in {file}
  {name} in {file} should be {number}
  change the value of {name} to {number} in {file}
csv-tsv-to: tr ',' '\\t' < {file} > {file2}
  turn {file} into tab separated {file2}
  convert the csv {file} to tsv and save it as {file2}
  commas to tabs from {file} to {file2}
tsv-csv-to: tr '\\t' ',' < {file} > {file2}
  turn the tab separated {file} into {file2} with commas
  convert the tsv {file} to csv {file2}
  tabs to commas from {file} to {file2}
log-bytes-per-ip: awk '{ b[$1] += $10 } END { for (ip in b) print b[ip], ip }' {file} | sort -rn
  bytes served per client ip in {file}
  traffic per ip address in {file}, most first
  which ips got the most bytes according to {file}
log-status-ips: awk '$9 == {number} { print $1 }' {file} | sort | uniq -c | sort -rn
  which ips got status {number} in {file}
  ip addresses with {number} responses in {file}, counted
  clients that received {number} according to {file}
log-status-urls: awk '$9 == {number} { print $7 }' {file} | sort | uniq -c | sort -rn
  which urls gave {number} in {file}
  paths with status {number} in {file}, most frequent first
  pages that returned {number} according to {file}
log-methods: awk '{ print substr($6, 2) }' {file} | sort | uniq -c | sort -rn
  requests per http method in {file}
  how many GET and POST requests in {file}
  http methods in {file} with counts
extract-emails-unique: grep -oE '[[:alnum:]._%+-]+@[[:alnum:].-]+\\.[[:alpha:]]{2,}' {file} | sort -u
  distinct email addresses in {file}
  each email address in {file} once
  unique mail addresses from {file}
extract-urls-unique: grep -oE 'https?://[^ "<>]+' {file} | sort -u
  distinct urls in {file}
  each link in {file} once
  unique urls from {file}
min-max-mean: awk 'NR == 1 { min = max = $1 } { if ($1 < min) min = $1; if ($1 > max) max = $1; sum += $1 } END { if (NR) print min, max, sum / NR }' {file}
  min, max and mean of the numbers in {file}
  smallest, largest and average value in {file}
  minimum, maximum and average of {file}
sum-and-average: awk '{ sum += $1 } END { if (NR) print sum, sum / NR }' {file}
  sum and average of the numbers in {file}
  total and mean of {file}
  add up {file} and also give the average
running-total: awk '{ sum += $1; print sum }' {file}
  running total of the numbers in {file}
  cumulative sum of {file}
  add up {file} line by line
squares: awk '{ print $1 * $1 }' {file}
  square every number in {file}
  squares of the numbers in {file}
  each number of {file} times itself
numbers-over: awk '$1 > {number}' {file}
  numbers in {file} greater than {number}
  values above {number} in {file}
  lines of {file} with a number over {number}
numbers-over-count: awk '$1 > {number}' {file} | wc -l
  how many numbers in {file} are greater than {number}
  count values above {number} in {file}
  number of values over {number} in {file}
base-name-text: basename {path} {ext:dotted}
  name of {path} without the extension {ext}
  strip {ext} and the directory from {path}
  file name of {path} without {ext}
epoch-column: awk '{ print strftime("%F %T", $1) }' {file}
  turn the epoch in the first column of {file} into dates
  readable dates for the unix times in {file}
  convert timestamps in {file} to dates
ascii-table: man ascii
  show the ascii table
  table of ascii codes
  ascii chart
count-char: grep -oF {text} {file} | wc -l
  how often does the character {text} occur in {file}
  count the {text} characters in {file}
  number of {text} signs in {file}
`,
);
