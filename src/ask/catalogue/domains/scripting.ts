/** What people ask about the shell language itself: loops, conditions, redirection, variables, dates. */
import { table } from "../table.js";

export const scripting = table(
  "scripting",
  `
# Loops
for-files: for f in {glob:raw}; do echo "$f"; done
  loop over {glob} and print each name
  for each file matching {glob} echo its name
  iterate over the files {glob}
  for loop over {glob}
  @slot glob=path
  loop over all {glob} files and print their names
  loop over the {glob} files
  iterate over {glob} and echo each name
  print the name of every {glob}
  go through all {glob} and print them
for-files-run: for f in {glob:raw}; do {command:raw} "$f"; done
  run {command} on each file matching {glob}
  loop over {glob} and call {command}
  for every {glob} execute {command}
  apply {command} to each of the files {glob}
  = run 'wc -l' on each file matching *.txt => for f in *.txt; do wc -l "$f"; done
  do {command} for every {glob}
  apply {command} to each {glob}
  run {command} on all {glob}
for-numbers: for i in $(seq {number} {number2}); do echo "$i"; done
  loop from {number} to {number2}
  print the numbers {number} to {number2} in a for loop
  for loop counting from {number} to {number2}
  iterate i from {number} to {number2}
  loop from {number} to {number2} and print
  count {number} to {number2} in a loop
for-words: for w in {name:raw} {name2:raw}; do echo "$w"; done
  loop over the words {name} and {name2}
  for loop over {name} and {name2}
  iterate over {name} and {name2}
  echo each of {name} and {name2} in a loop
while-lines: while IFS= read -r line; do echo "$line"; done < {file}
  read {file} line by line
  loop over the lines of {file}
  for each line in {file} do something
  while loop reading {file}
  go through {file} line by line
  print {file} with a while loop
while-lines-run: while IFS= read -r line; do {command:raw} "$line"; done < {file}
  run {command} for each line of {file}
  call {command} with every line of {file}
  loop over the lines of {file} and run {command}
  for every line in {file} execute {command}
  do {command} for every line in {file}
  run {command} once per line of {file}
while-true: while true; do {command:raw}; sleep {duration:seconds}; done
  run {command} forever every {duration}
  endless loop of {command} with a pause of {duration}
  repeat {command} each {duration} until interrupted
  keep running {command} every {duration}
  = run 'date' forever every 5 seconds => while true; do date; sleep 5; done
  run {command} forever with a pause of {duration}
  do {command} again and again, {duration} apart
until-success: until {command:raw}; do sleep 1; done
  repeat {command} until it succeeds
  retry {command} until it works
  keep trying {command} until success
  run {command} again and again until it exits zero
  keep trying {command} until it works
retry-times: for i in $(seq {number}); do {command:raw} && break; sleep 1; done
  try {command} at most {number} times
  retry {command} up to {number} times
  repeat {command} until it succeeds but not more than {number} times
  {number} attempts at {command}
  try {command} up to {number} times
  retry {command} at most {number} times
until-file: until [ -e {file} ]; do sleep 1; done
  wait until {file} exists
  wait for the file {file} to appear
  block until {file} is created
  sleep until there is a file {file}
  block until {file} is there
until-port: until nc -z {host} {port}; do sleep 1; done
  wait until port {port} on {host} is open
  block until {host} listens on {port}
  wait for {host} port {port} to come up
  sleep until {host} accepts connections on port {port}
  wait until port {port} of {host} accepts connections
xargs-parallel: xargs -P {number} -n 1 {command:raw} < {file}
  run {command} for the lines of {file} with {number} jobs in parallel
  process {file} with {number} parallel runs of {command}
  xargs {command} over {file} using {number} processes
  parallel {command} on each line of {file}, {number} at a time
  run {command} on the lines of {file}, {number} at a time
  {number} parallel {command} over {file}
xargs: xargs {command:raw} < {file}
  pass the lines of {file} as arguments to {command}
  use {file} as arguments of {command}
  xargs {command} from {file}
  call {command} with everything listed in {file}
  hand the lines of {file} to {command}
# Conditions
if-file: if [ -f {file} ]; then echo yes; else echo no; fi
  print yes if the file {file} exists, otherwise no
  say whether {file} is a regular file
  if {file} exists echo yes else no
  test for the file {file} with if and else
  check whether the file {file} is there and say yes or no
  is there a file {file}
  does {file} exist, yes or no
if-empty: if [ -s {file} ]; then echo 'not empty'; else echo empty; fi
  is {file} empty
  check whether {file} has content
  say if {file} is empty or not
  test whether {file} is larger than zero bytes
if-executable: [ -x {file} ] && echo yes
  is {file} executable
  check whether {file} can be executed
  test the execute permission of {file}
  can I run {file}
if-readable: [ -r {file} ] && echo yes
  is {file} readable
  check whether I can read {file}
  test the read permission of {file}
  may I read {file}
if-writable: [ -w {file} ] && echo yes
  is {file} writable
  check whether I can write {file}
  test the write permission of {file}
  may I write to {file}
if-symlink: [ -L {path} ] && echo yes
  is {path} a symbolic link
  check whether {path} is a symlink
  test if {path} is a link
  {path} symlink or not
if-newer: [ {file} -nt {file2} ] && echo newer
  is {file} newer than {file2}
  check whether {file} was modified after {file2}
  test if {file} is more recent than {file2}
  compare the age of {file} and {file2}
if-contains: grep -q {text} {file} && echo yes
  does {file} contain {text}
  check whether {text} is in {file}
  say yes if {file} contains {text}
  test {file} for the text {text}
  is {text} in {file}
  check if {text} occurs in {file}
if-command: command -v {name} >/dev/null && echo installed
  is the command {name} available
  check whether the program {name} exists
  test if {name} is on the path
  say installed if {name} can be found
  check in a script that {name} is installed
if-variable: [ -n "\${variable:var}" ] && echo set
  is the variable {variable} set
  check whether {variable} is not empty
  test if the environment variable {variable} has a value
  say set if {variable} is set
  is {variable} set
if-number: if [ "\${variable:var}" -gt {number} ]; then echo bigger; fi
  print bigger if the variable {variable} is greater than {number}
  test whether {variable} is above {number}
  check if variable {variable} exceeds {number}
  if {variable} is more than {number} say bigger
if-equal: [ "\${variable:var}" = {text} ] && echo same
  does the variable {variable} equal {text}
  check whether {variable} is {text}
  test if variable {variable} has the value {text}
  compare the variable {variable} with {text}
if-root: [ "$(id -u)" -eq 0 ] && echo root
  am I root
  check whether the script runs as root
  test if I have root rights
  say root if the user id is zero
if-process: pgrep -x {name} >/dev/null && echo running
  is the process {name} running
  check whether a program called {name} runs
  test if {name} is a running process
  say running if {name} runs
case-statement: case "\${variable:var}" in {text}) echo match ;; *) echo other ;; esac
  case statement on {variable} for {text}
  match the variable {variable} against {text} with case
  switch on {variable} with the case {text}
  write a case for {variable} being {text}
and-then: {command:raw} && {command2:raw}
  run {command} and if it succeeds {command2}
  {command} then {command2} only on success
  execute {command2} only if {command} works
  chain {command} and {command2} with and
  = run 'make' and if it succeeds 'make install' => make && make install
  {command} and if that works {command2}
  run {command} and if it works {command2}
  execute {command2} only when {command} succeeds
  run {command}, then {command2} if that went well
or-else: {command:raw} || {command2:raw}
  run {command} and if it fails {command2}
  {command} or else {command2}
  execute {command2} only if {command} fails
  fall back to {command2} when {command} fails
  if {command} fails run {command2}
  {command}, otherwise {command2}
one-after-other: {command:raw}; {command2:raw}
  run {command} and then {command2} in any case
  {command} followed by {command2} whatever happens
  run {command} and {command2} one after the other
  execute {command2} after {command} regardless of its result
  {command} and afterwards {command2}
  run {command} and then {command2} whatever happens
  run {command} followed by {command2}
  execute {command}, afterwards {command2}
# Redirection
redirect-output: {command:raw} > {file}
  write the output of {command} to {file}
  save the output of {command} in {file}
  redirect stdout of {command} to {file}
  store what {command} prints in {file}
  = write the output of 'ls -l' to list.txt => ls -l > list.txt
  output of {command} into {file}
  save what {command} prints in {file}
  put the output of {command} in {file}
  write the result of {command} to {file}
redirect-append: {command:raw} >> {file}
  append the output of {command} to {file}
  add what {command} prints to {file}
  redirect {command} to the end of {file}
  {command} output appended to {file}
  add the output of {command} to {file}
  append the result of {command} to {file}
  run {command} and append the output to {file}
  append what {command} prints to {file}
  add the output of {command} at the end of {file}
redirect-errors: {command:raw} 2> {file}
  write the errors of {command} to {file}
  save only stderr of {command} in {file}
  redirect error messages of {command} to {file}
  error output of {command} into {file}
  errors of {command} into {file}
  run {command} and save only the errors to {file}
  redirect stderr of {command} to {file}
  write error messages of {command} to {file}
redirect-both: {command:raw} > {file} 2>&1
  write output and errors of {command} to {file}
  redirect stdout and stderr of {command} to {file}
  save everything {command} prints, with errors, in {file}
  both streams of {command} into {file}
  output and errors of {command} into {file}
  everything {command} says into {file}
  run {command} and save output and errors to {file}
  redirect everything {command} prints to {file}
  write stdout and stderr of {command} to {file}
redirect-separate: {command:raw} > {file} 2> {file2}
  write the output of {command} to {file} and its errors to {file2}
  stdout of {command} into {file}, stderr into {file2}
  separate output {file} and errors {file2} of {command}
  redirect {command} to {file} and error messages to {file2}
  output of {command} in {file}, errors in {file2}
silence: {command:raw} > /dev/null 2>&1
  run {command} without any output
  silence {command}
  discard everything {command} prints
  run {command} quietly, throwing output away
  {command} but quiet
  run {command} and throw the output away
silence-errors: {command:raw} 2>/dev/null
  run {command} without error messages
  hide the errors of {command}
  discard stderr of {command}
  suppress error messages of {command}
  {command} without error messages
tee-output: {command:raw} | tee {file}
  show the output of {command} and save it to {file}
  run {command}, print and keep the output in {file}
  tee {command} into {file}
  output of {command} both to the screen and to {file}
  see and save the output of {command} in {file}
  show the output of {command} and keep it in {file}
tee-append: {command:raw} | tee -a {file}
  show the output of {command} and append it to {file}
  run {command}, print and add the output to {file}
  tee append {command} to {file}
  output of {command} both to the screen and to the end of {file}
pipe: {command:raw} | {command2:raw}
  pipe {command} into {command2}
  send the output of {command} to {command2}
  feed {command2} with the output of {command}
  connect {command} to {command2} with a pipe
  = pipe 'ls' into 'wc -l' => ls | wc -l
  feed the output of {command} to {command2}
count-output: {command:raw} | wc -l
  count the lines {command} prints
  how many lines does {command} output
  number of output lines of {command}
  line count of the output of {command}
  = count the lines 'ps aux' prints => ps aux | wc -l
  how many lines does {command} print
grep-output: {command:raw} | grep {text}
  show only output lines of {command} with {text}
  filter the output of {command} for {text}
  run {command} and grep for {text}
  lines with {text} in the output of {command}
  only lines of {command} with {text}
sort-output: {command:raw} | sort
  sort the output of {command}
  run {command} and sort what it prints
  order the output lines of {command}
  {command} output sorted
head-output: {command:raw} | head -n {number}
  show the first {number} lines of the output of {command}
  run {command} but print only {number} lines
  head {number} of {command}
  limit the output of {command} to {number} lines
  only the first {number} lines of {command}
tail-output: {command:raw} | tail -n {number}
  show the last {number} lines of the output of {command}
  run {command} and print only the last {number} lines
  tail {number} of {command}
  final {number} lines {command} prints
  only the last {number} lines of {command}
page-output: {command:raw} | less
  page through the output of {command}
  view what {command} prints page by page
  open the output of {command} in less
  {command} in a pager
diff-outputs: diff <({command:raw}) <({command2:raw})
  compare the outputs of {command} and {command2}
  difference between what {command} and {command2} print
  diff the output of {command} with the output of {command2}
  how does {command} differ from {command2} in output
  difference between the output of {command} and {command2}
input-from: {command:raw} < {file}
  run {command} with {file} as input
  feed {file} to {command} on stdin
  redirect {file} into {command}
  give {command} the content of {file} as standard input
input-text: {command:raw} <<< {text}
  run {command} with the text {text} as input
  feed the string {text} to {command}
  here string {text} for {command}
  give {command} {text} on stdin
substitute: {variable:var}=$({command:raw})
  store the output of {command} in the variable {variable}
  assign the result of {command} to {variable}
  set {variable} to what {command} prints
  capture {command} in the variable {variable}
  = store the output of 'date +%F' in the variable TODAY => TODAY=$(date +%F)
  result of {command} in the variable {variable}
status-of: {command:raw}; echo $?
  run {command} and print its exit code
  exit status of {command}
  what does {command} return
  show the return code of {command}
# Variables and strings
variable-set: {variable:var}={text}
  set the shell variable {variable} to {text}
  assign {text} to {variable}
  let {variable} be {text}
  shell variable {variable} with value {text}
variable-print: echo "\${variable:var}"
  print the shell variable {variable}
  echo the value of {variable}
  what is in the variable {variable}
  show the content of the shell variable {variable}
variable-default: echo "\${{variable:var}:-{text:raw}}"
  print the variable {variable} or {text} if it is not set
  value of {variable} with the default {text}
  use {text} when {variable} is empty
  {variable}, default {text}
  {variable} or {text} if it is not set
variable-length: echo "\${#{variable:var}}"
  print the length of the variable {variable}
  how long is the value of {variable}
  number of characters in the variable {variable}
  string length of variable {variable}
variable-upper: echo "\${{variable:var}^^}"
  print the variable {variable} in upper case
  uppercase the value of {variable}
  variable {variable} in capital letters
  convert the variable {variable} to upper case
  {variable} in capitals
variable-lower: echo "\${{variable:var},,}"
  print the variable {variable} in lower case
  lowercase the value of {variable}
  variable {variable} in small letters
  convert the variable {variable} to lower case
variable-substring: echo "\${{variable:var}:{number}:{number2}}"
  print {number2} characters of the variable {variable} from position {number}
  substring of {variable} at {number} with length {number2}
  {number2} characters of variable {variable} starting at {number}
  cut variable {variable} from {number}, {number2} long
variable-replace: echo "\${{variable:var}//{text:raw}/{text2:raw}}"
  print the variable {variable} with {text} replaced by {text2}
  replace {text} by {text2} in the variable {variable}
  substitute {text2} for {text} in variable {variable}
  variable {variable}, all {text} changed into {text2}
variable-strip-suffix: echo "\${{variable:var}%{text:raw}}"
  print the variable {variable} without the suffix {text}
  strip {text} from the end of {variable}
  remove the ending {text} of the variable {variable}
  cut {text} off the end of variable {variable}
variable-strip-prefix: echo "\${{variable:var}#{text:raw}}"
  print the variable {variable} without the prefix {text}
  strip {text} from the start of {variable}
  remove the beginning {text} of the variable {variable}
  cut {text} off the front of variable {variable}
variable-extension: echo "\${{variable:var}##*.}"
  print the file extension of the name in the variable {variable}
  extension of the file name in {variable}
  what comes after the last dot in variable {variable}
  suffix of the path in variable {variable}
variable-base: echo "\${{variable:var}%.*}"
  print the name in the variable {variable} without its extension
  file name in {variable} minus the extension
  drop the extension of the path in variable {variable}
  what comes before the last dot in variable {variable}
variable-increment: (({variable:var}++))
  increment the variable {variable}
  add one to {variable}
  increase the counter {variable}
  {variable} plus plus
variable-arithmetic: echo $(({variable:var} + {number}))
  print the variable {variable} plus {number}
  add {number} to the variable {variable}
  sum of variable {variable} and {number}
  variable {variable} increased by {number}
variable-readonly: readonly {variable:var}={text}
  make a constant {variable} with the value {text}
  define the readonly variable {variable} as {text}
  read-only shell variable {variable} = {text}
  constant {variable} {text}
variables: declare -p
  list all shell variables
  show every variable of the shell
  print all variables with their values
  which shell variables are set
functions: declare -F
  list shell functions
  which functions are defined in this shell
  show the names of functions
  print defined functions
function-show: declare -f {name}
  show the shell function {name}
  print the definition of the function {name}
  source of the shell function {name}
  how is function {name} defined
function-define: {name:raw}() { {command:raw}; }
  define a function {name} that runs {command}
  make the shell function {name} for {command}
  write a function called {name} doing {command}
  shell function {name} executing {command}
read-input: read -r -p {text} {variable:var}
  ask the user {text} and store the answer in {variable}
  prompt {text} and read into the variable {variable}
  read {variable} with the prompt {text}
  question {text}, answer in variable {variable}
read-password: read -rs -p {text} {variable:var}
  ask for a password with the prompt {text} into {variable}
  read {variable} without showing it, prompt {text}
  silent input into {variable} asking {text}
  hidden prompt {text} for variable {variable}
# Arrays
array-make: {variable:var}=({name:raw} {name2:raw})
  make an array {variable} with {name} and {name2}
  bash array {variable} of {name} and {name2}
  put {name} and {name2} in the array {variable}
  define array {variable} containing {name} and {name2}
array-print: printf '%s\\n' "\${{variable:var}[@]}"
  print all elements of the array {variable}
  list the elements of the bash array {variable}
  show the array {variable} one per line
  each element of array {variable}
array-length: echo "\${#{variable:var}[@]}"
  print the length of the array {variable}
  how many elements has the array {variable}
  number of elements in bash array {variable}
  size of the array {variable}
array-element: echo "\${{variable:var}[{number}]}"
  print element {number} of the array {variable}
  item {number} of bash array {variable}
  array {variable} at index {number}
  get the element with index {number} from the array {variable}
array-append: {variable:var}+=({text})
  append {text} to the array {variable}
  add the element {text} to bash array {variable}
  push {text} onto the array {variable}
  extend array {variable} by {text}
array-loop: for item in "\${{variable:var}[@]}"; do echo "$item"; done
  loop over the array {variable}
  iterate over the elements of bash array {variable}
  for each element of the array {variable}
  for loop over array {variable}
array-lines: mapfile -t {variable:var} < {file}
  read the lines of {file} into the array {variable}
  load {file} into bash array {variable}
  make an array {variable} of the lines in {file}
  mapfile {file} to {variable}
# Dates
date-format: date +{text}
  print the date in the format {text}
  current date formatted as {text}
  format today's date with {text}
  date with format string {text}
  = print the date in the format '%d.%m.%Y' => date +%d.%m.%Y
date-of: date -d {date} +%A
  which weekday is {date}
  day of the week of {date}
  what day was {date}
  weekday for the date {date}
  weekday for {date}
  what day of the week was {date}
  on which weekday was {date}
  weekday of {date}
  which day of the week is {date}
  what weekday does {date} fall on
  {date}, what day of the week is that
date-to-epoch: date -d {date} +%s
  convert the date {date} to a unix timestamp
  epoch seconds of {date}
  unix time of {date}
  timestamp of the date {date}
  {date} as unix time
  epoch of {date}
date-plus-days: date -d {text} +%F
  what date is {text}
  resolve the date expression {text}
  calendar date of {text}
  date of {text}
  = what date is 'next friday' => date -d 'next friday' +%F
date-between: echo $(( ($(date -d {date2} +%s) - $(date -d {date} +%s)) / 86400 ))
  how many days are between {date} and {date2}
  days from {date} to {date2}
  number of days between {date} and {date2}
  difference in days of {date} and {date2}
  = how many days are between 2024-01-01 and 2024-03-01 => echo $(( ($(date -d 2024-03-01 +%s) - $(date -d 2024-01-01 +%s)) / 86400 ))
  how many days lie between {date} and {date2}
  difference in days between {date} and {date2}
date-after: date -d '{date} + {duration:words}' +%F
  what date is {duration} after {date}
  date {duration} after {date}
  add {duration} to the date {date}
  {date} plus {duration}
  which date is {duration} after {date}
date-before: date -d '{date} - {duration:words}' +%F
  what date is {duration} before {date}
  date {duration} before {date}
  subtract {duration} from the date {date}
  {date} minus {duration}
  which date is {duration} before {date}
date-month: date +%B
  which month is it
  name of the current month
  print the month
  what month do we have
  this month's name
date-year: date +%Y
  which year is it
  print the current year
  what year do we have
  year now
  the year we are in
  what year is it
  current year
  just the year
date-last-month-day: date -d "$(date +%Y-%m-01) +1 month -1 day" +%F
  last day of this month
  when does this month end
  date of the last day of the current month
  how many days has this month
  last day of the current month
  how long is this month
date-rfc: date -R
  print the date for a mail header
  date in rfc 2822 format
  rfc date
  mail format of the current date
date-iso-time: date -Iseconds
  print date and time in iso 8601
  iso timestamp with seconds
  current time as iso 8601
  iso date and time now
date-zone: TZ={text} date
  what time is it in {text}
  current time in the time zone {text}
  date in the zone {text}
  show the clock for {text}
  = what time is it in 'Asia/Tokyo' => TZ=Asia/Tokyo date
# Scripts
script-check: bash -n {file}
  check the syntax of the script {file}
  does the shell script {file} parse
  syntax check of bash script {file}
  test {file} for bash syntax errors without running it
  = check the syntax of the script deploy.sh => bash -n deploy.sh
  check syntax of {file}
  check the shell syntax of {file}
  syntax check for {file}
  check {file} for syntax errors without running it
  is {file} valid bash
  syntax check of the shell script {file}
  don't execute {file}, only check its syntax
script-lint: shellcheck {file}
  lint the shell script {file}
  find bugs in the bash script {file}
  shellcheck {file}
  analyse the script {file}
  check {file} with shellcheck
script-debug: bash -x {file}
  run the script {file} with tracing
  debug the bash script {file}
  print each command of the script {file} as it runs
  trace shell script {file}
  run {file} with tracing
  run {file} and show every command
  trace the script {file}
  debug the shell script {file}
script-run: bash {file}
  run the bash script {file}
  execute the shell script {file}
  bash {file}
  start the script {file}
  run {file}
  run the script {file}
  execute {file}
  run the script {file} with bash
script-source: source {file}
  load {file} into the current shell
  source {file}
  read the shell settings of {file}
  run {file} in this shell
script-strict: set -euo pipefail
  make the script stop at errors
  enable strict mode in bash
  exit on errors and unset variables
  set bash safe mode
trace-on: set -x
  turn on tracing in this shell
  print commands before running them
  enable shell debugging
  show each command as it is executed
trace-off: set +x
  turn off tracing in this shell
  stop printing commands before running them
  disable shell debugging
  end set -x
trap-exit: trap {command} EXIT
  run {command} when the script ends
  call {command} on exit
  set an exit trap {command}
  clean up with {command} at the end of the script
days-until: echo $(( ($(date -d {date} +%s) - $(date -d today +%s)) / 86400 ))
  how many days until {date}
  days left until {date}
  how long is it until {date} in days
days-since: echo $(( ($(date +%s) - $(date -d {date} +%s)) / 86400 ))
  how many days since {date}
  days passed since {date}
  how many days ago was {date}
days-until-new-year: echo $(( ($(date -d "$(($(date +%Y) + 1))-01-01" +%s) - $(date -d today +%s)) / 86400 ))
  how many days until new year
  days left in this year
  days until the year is over
date-eu: date +%d/%m/%Y
  today as day/month/year
  date in the form 31/12/2023
  print today's date as dd/mm/yyyy
date-us: date +%m/%d/%Y
  today as month/day/year
  date in the form 12/31/2023
  print today's date as mm/dd/yyyy
date-compact: date +%Y%m%d
  today as yyyymmdd
  date without dashes
  today's date in digits only
yesterday-eu: date -d yesterday +%d/%m/%Y
  yesterday as day/month/year
  yesterday in the form 31/12/2023
  yesterday's date as dd/mm/yyyy
next-weekday: date -d 'next {name:inner}' +%F
  date of next {name}
  which date is next {name}
  when is the next {name}
last-weekday: date -d 'last {name:inner}' +%F
  date of last {name}
  which date was last {name}
  when was the last {name}
epoch-utc: date -u -d @{number}
  convert epoch {number} to a date in utc
  epoch {number} in utc
  unix time {number} as readable utc
date-in-hours: date -d '+{duration:words}'
  what time is it in {duration}
  time {duration} from now
  clock time after {duration}
age-of-file-days: echo $(( ($(date +%s) - $(stat -c %Y {file})) / 86400 ))
  how old is {file} in days
  age of {file} in whole days
  days since {file} was changed
seconds-since-change: echo $(( $(date +%s) - $(stat -c %Y {file}) ))
  how many seconds ago was {file} changed
  age of {file} in seconds
  seconds since {file} was modified
midnight-epoch: date -d 'today 00:00' +%s
  unix time of midnight today
  epoch at the start of today
  timestamp of today 0:00
`,
);
