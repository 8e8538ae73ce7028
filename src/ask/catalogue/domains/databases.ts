/** What people ask of database clients; reading mostly. */
import { table } from "../table.js";

export const databases = table(
  "databases",
  `
# PostgreSQL
psql-connect: psql {name}
  connect to the postgres database {name}
  open a psql shell on {name}
  psql {name}
  use postgresql database {name}
  open the postgres database {name}
  psql on {name}
psql-connect-host: psql -h {host} -U {user} {name}
  connect to the postgres database {name} on {host} as {user}
  psql to {name} at {host} with user {user}
  open database {name} of the postgres server {host} as user {user}
  log in to postgresql {host} as {user}, database {name}
psql-list: psql -l
  list postgres databases
  which postgresql databases are there
  show all databases in psql
  psql list databases
  which postgres databases exist
psql-tables: psql -d {name} -c '\\dt'
  list the tables of the postgres database {name}
  which tables has the postgresql database {name}
  show tables in postgres {name}
  psql tables of {name}
  tables of the postgres database {name}
psql-describe: psql -d {name} -c '\\d {name2:raw}'
  describe the table {name2} of the postgres database {name}
  columns of the postgres table {name2} in {name}
  structure of table {name2} in postgresql {name}
  psql describe {name2} in {name}
  columns of table {name2} in postgres database {name}
psql-query: psql -d {name} -c {text}
  run the sql {text} in the postgres database {name}
  query postgres {name} with {text}
  execute {text} on the postgresql database {name}
  psql {name} with the query {text}
  = run the sql 'SELECT count(*) FROM users' in the postgres database shop => psql -d shop -c 'SELECT count(*) FROM users'
  run {text} in postgres on {name}
psql-query-csv: psql -d {name} --csv -c {text}
  run {text} in the postgres database {name} and give csv
  csv output of the query {text} on postgres {name}
  export the result of {text} from postgresql {name} as csv
  psql {name} query {text} as csv
psql-file: psql -d {name} -f {file}
  run the sql file {file} in the postgres database {name}
  execute {file} on postgres {name}
  load the sql script {file} into postgresql {name}
  psql {name} from file {file}
  execute {file} on the postgres db {name}
psql-count: psql -d {name} -c 'SELECT count(*) FROM {name2:raw}'
  count the rows of the table {name2} in the postgres database {name}
  how many rows has {name2} in postgres {name}
  row count of postgres table {name2} in {name}
  number of records in postgresql table {name2} of {name}
  how many rows does {name2} have in postgres {name}
psql-first: psql -d {name} -c 'SELECT * FROM {name2:raw} LIMIT {number}'
  show the first {number} rows of the table {name2} in the postgres database {name}
  {number} rows of postgres table {name2} in {name}
  look at {number} records of {name2} in postgresql {name}
  select {number} rows from {name2} in postgres {name}
  @default number=10
psql-size: psql -d {name} -c "SELECT pg_size_pretty(pg_database_size(current_database()))"
  how big is the postgres database {name}
  size of the postgresql database {name}
  disk space of postgres {name}
  psql database size of {name}
  how big is the postgres db {name}
psql-users: psql -c '\\du'
  list postgres users
  which roles has postgresql
  show postgres roles
  psql users
  postgres roles
psql-activity: psql -c 'SELECT pid, usename, state, query FROM pg_stat_activity'
  show running postgres queries
  what is postgres doing
  which queries run in postgresql
  active postgres connections
  what is postgres doing right now
psql-version: psql --version
  which postgres client version is installed
  psql version
  version of postgresql client
  show the version of psql
pg-ready: pg_isready
  is postgres running
  check whether the postgresql server accepts connections
  postgres up or down
  pg_isready
  is postgres up
pg-dump: pg_dump {name} > {file}
  dump the postgres database {name} to {file}
  back up postgresql {name} into {file}
  export the postgres database {name} as {file}
  pg_dump {name} to {file}
  = dump the postgres database shop to shop.sql => pg_dump shop > shop.sql
  back up the postgres db {name} to {file}
  save postgres database {name} in {file}
pg-dump-custom: pg_dump -Fc {name} -f {file}
  dump the postgres database {name} in custom format to {file}
  compressed backup of postgresql {name} in {file}
  pg_dump {name} custom format {file}
  binary dump of postgres {name} to {file}
pg-dump-schema: pg_dump --schema-only {name}
  dump only the schema of the postgres database {name}
  table definitions of postgresql {name}
  schema of postgres {name} without data
  pg_dump structure of {name}
pg-dump-table: pg_dump -t {name2} {name} > {file}
  dump the table {name2} of the postgres database {name} to {file}
  back up only table {name2} of postgresql {name} into {file}
  export postgres table {name2} from {name} as {file}
  pg_dump table {name2} of {name} to {file}
pg-dump-all: pg_dumpall > {file}
  dump all postgres databases to {file}
  back up the whole postgresql server into {file}
  pg_dumpall to {file}
  export every postgres database as {file}
pg-restore: pg_restore -d {name} {file}
  restore the postgres dump {file} into {name}
  pg_restore {file} to the database {name}
  load the backup {file} into postgresql {name}
  bring postgres {name} back from {file}
  bring back {file} into the postgres database {name}
pg-create: createdb {name}
  create a postgres database {name}
  make a postgresql database called {name}
  new postgres database {name}
  createdb {name}
pg-create-user: createuser {user}
  create a postgres user {user}
  make a postgresql role {user}
  new postgres user {user}
  createuser {user}
pg-drop: dropdb {name}
  drop the postgres database {name}
  delete the postgresql database {name}
  dropdb {name}
  remove postgres database {name}
  get rid of the postgres database {name}
pg-vacuum: vacuumdb -z {name}
  vacuum the postgres database {name}
  vacuum and analyze postgresql {name}
  vacuumdb {name}
  tidy up postgres {name}
# MySQL
mysql-connect: mysql -u {user} -p {name}
  connect to the mysql database {name} as {user}
  open mysql {name} with user {user}
  log in to the mysql database {name} as user {user}
  mysql shell on {name} as {user}
  connect to mysql database {name} as {user}
mysql-connect-host: mysql -h {host} -u {user} -p
  connect to the mysql server {host} as {user}
  log in to mysql at {host} with user {user}
  mysql on host {host} as user {user}
  open a mysql shell on {host} for {user}
mysql-list: mysql -e 'SHOW DATABASES'
  list mysql databases
  which mysql databases are there
  show databases in mysql
  mysql list databases
  which mysql databases exist
mysql-tables: mysql -e 'SHOW TABLES' {name}
  list the tables of the mysql database {name}
  which tables has mysql {name}
  show tables in the mysql database {name}
  mysql tables of {name}
  tables of mysql database {name}
mysql-describe: mysql -e 'DESCRIBE {name2:raw}' {name}
  describe the table {name2} of the mysql database {name}
  columns of the mysql table {name2} in {name}
  structure of table {name2} in mysql {name}
  mysql describe {name2} in {name}
mysql-query: mysql -e {text} {name}
  run the sql {text} in the mysql database {name}
  query mysql {name} with {text}
  execute {text} on the mysql database {name}
  mysql {name} with the query {text}
  run {text} in mysql on {name}
mysql-file: mysql {name} < {file}
  run the sql file {file} in the mysql database {name}
  load the sql script {file} into mysql {name}
  import {file} into the mysql database {name}
  mysql {name} from file {file}
  import {file} into mysql database {name}
mysql-count: mysql -e 'SELECT COUNT(*) FROM {name2:raw}' {name}
  count the rows of the table {name2} in the mysql database {name}
  how many rows has {name2} in mysql {name}
  row count of mysql table {name2} in {name}
  number of records in mysql table {name2} of {name}
mysql-processes: mysql -e 'SHOW PROCESSLIST'
  show running mysql queries
  what is mysql doing
  mysql process list
  active mysql connections
mysql-size: mysql -e 'SELECT table_schema, ROUND(SUM(data_length + index_length) / 1048576) AS mb FROM information_schema.tables GROUP BY table_schema'
  how big are the mysql databases
  size of each mysql database
  disk space of mysql databases
  mysql database sizes
mysql-users: mysql -e 'SELECT user, host FROM mysql.user'
  list mysql users
  which users has mysql
  show mysql accounts
  mysql users
mysql-status: mysqladmin status
  is mysql running
  status of the mysql server
  mysqladmin status
  mysql up or down
mysql-dump: mysqldump {name} > {file}
  dump the mysql database {name} to {file}
  back up mysql {name} into {file}
  export the mysql database {name} as {file}
  mysqldump {name} to {file}
  = dump the mysql database shop to shop.sql => mysqldump shop > shop.sql
  back up the mysql db {name} to {file}
mysql-dump-table: mysqldump {name} {name2} > {file}
  dump the table {name2} of the mysql database {name} to {file}
  back up only table {name2} of mysql {name} into {file}
  export mysql table {name2} from {name} as {file}
  mysqldump table {name2} of {name} to {file}
mysql-dump-schema: mysqldump --no-data {name}
  dump only the schema of the mysql database {name}
  table definitions of mysql {name}
  schema of mysql {name} without data
  mysqldump structure of {name}
mysql-dump-gz: mysqldump {name} | gzip > {file}
  dump the mysql database {name} compressed to {file}
  compressed backup of mysql {name} in {file}
  gzip a mysqldump of {name} into {file}
  back up mysql {name} gzipped as {file}
mysql-create: mysql -e 'CREATE DATABASE {name:raw}'
  create a mysql database {name}
  make a mysql database called {name}
  new mysql database {name}
  create database {name} in mysql
# SQLite
sqlite-open: sqlite3 {file}
  open the sqlite database {file}
  sqlite shell on {file}
  use sqlite database {file}
  sqlite3 {file}
  open {file} in sqlite
sqlite-tables: sqlite3 {file} .tables
  list the tables of the sqlite database {file}
  which tables has {file} sqlite
  show tables in sqlite {file}
  sqlite tables of {file}
  = list the tables of the sqlite database app.db => sqlite3 app.db .tables
  show the tables of the sqlite file {file}
  list tables in {file} with sqlite
  what tables are in {file}
sqlite-schema: sqlite3 {file} .schema
  show the schema of the sqlite database {file}
  table definitions in sqlite {file}
  structure of sqlite {file}
  sqlite schema of {file}
  table definitions of {file}
sqlite-table-schema: sqlite3 {file} '.schema {name:inner}'
  show the schema of the table {name} in the sqlite database {file}
  columns of sqlite table {name} in {file}
  describe table {name} in sqlite {file}
  definition of {name} in the sqlite database {file}
sqlite-query: sqlite3 {file} {text}
  run the sql {text} in the sqlite database {file}
  query sqlite {file} with {text}
  execute {text} on the sqlite database {file}
  sqlite {file} with the query {text}
  = run the sql 'SELECT * FROM t' in the sqlite database app.db => sqlite3 app.db 'SELECT * FROM t'
  run the sql {text} against {file}
sqlite-csv: sqlite3 -header -csv {file} 'SELECT * FROM {name:inner}'
  export the table {name} of the sqlite database {file} as csv
  sqlite table {name} from {file} to csv
  csv of {name} in sqlite {file}
  dump sqlite table {name} in {file} as comma separated values
  table {name} of {file} as csv
sqlite-json: sqlite3 -json {file} 'SELECT * FROM {name:inner}'
  export the table {name} of the sqlite database {file} as json
  sqlite table {name} from {file} to json
  json of {name} in sqlite {file}
  rows of sqlite table {name} in {file} as json
sqlite-count: sqlite3 {file} 'SELECT count(*) FROM {name:inner}'
  count the rows of the table {name} in the sqlite database {file}
  how many rows has {name} in sqlite {file}
  row count of sqlite table {name} in {file}
  number of records in sqlite table {name} of {file}
  how many rows has table {name} in {file}
sqlite-first: sqlite3 -header -column {file} 'SELECT * FROM {name:inner} LIMIT {number}'
  show the first {number} rows of the table {name} in the sqlite database {file}
  {number} rows of sqlite table {name} in {file}
  look at {number} records of {name} in sqlite {file}
  select {number} rows from {name} in sqlite {file}
  @default number=10
  {number} rows of {name} from the sqlite file {file}
sqlite-dump: sqlite3 {file} .dump > {file2}
  dump the sqlite database {file} to {file2}
  export sqlite {file} as sql {file2}
  sqlite dump of {file} into {file2}
  sql backup of the sqlite database {file} in {file2}
  write {file} as sql into {file2}
sqlite-load: sqlite3 {file} < {file2}
  load the sql {file2} into the sqlite database {file}
  run sql file {file2} on sqlite {file}
  import {file2} into sqlite {file}
  restore sqlite {file} from {file2}
sqlite-check: sqlite3 {file} 'PRAGMA integrity_check'
  check the integrity of the sqlite database {file}
  is the sqlite database {file} corrupt
  sqlite integrity check of {file}
  verify sqlite {file}
sqlite-vacuum: sqlite3 {file} VACUUM
  compact the sqlite database {file}
  vacuum sqlite {file}
  shrink the sqlite file {file}
  sqlite vacuum of {file}
# Redis
redis-open: redis-cli
  open a redis shell
  connect to redis
  redis-cli
  start the redis client
redis-host: redis-cli -h {host} -p {port}
  connect to redis on {host} port {port}
  redis shell on {host}:{port}
  open the redis server {host} at port {port}
  redis-cli to {host} port {port}
  @default port=6379
redis-ping: redis-cli ping
  is redis running
  ping redis
  check whether redis answers
  redis up or down
redis-get: redis-cli get {name}
  get the redis key {name}
  value of {name} in redis
  read redis key {name}
  what is stored under {name} in redis
  = get the redis key user:1 => redis-cli get user:1
  what's stored under {name} in redis
redis-set: redis-cli set {name} {text}
  set the redis key {name} to {text}
  store {text} under {name} in redis
  write {text} to the redis key {name}
  redis set {name} {text}
  put {text} under {name} in redis
redis-del: redis-cli del {name}
  delete the redis key {name}
  remove {name} from redis
  redis del {name}
  forget the key {name} in redis
  drop the redis key {name}
redis-keys: redis-cli --scan
  list redis keys
  which keys are in redis
  show all keys of redis
  scan the redis keys
  which keys does redis have
redis-keys-like: redis-cli --scan --pattern {text}
  list redis keys matching {text}
  which redis keys look like {text}
  find keys {text} in redis
  scan redis for the pattern {text}
  redis keys that match {text}
redis-count: redis-cli dbsize
  how many keys are in redis
  count the redis keys
  number of keys in redis
  redis dbsize
redis-info: redis-cli info
  show redis server information
  redis statistics
  info of the redis server
  redis version and memory
redis-memory: redis-cli info memory
  how much memory does redis use
  redis memory usage
  memory statistics of redis
  ram used by redis
redis-monitor: redis-cli monitor
  watch redis commands live
  what is redis doing right now
  monitor redis
  stream all redis commands
redis-ttl: redis-cli ttl {name}
  when does the redis key {name} expire
  time to live of {name} in redis
  ttl of the redis key {name}
  how long does redis keep {name}
redis-expire: redis-cli expire {name} {duration:seconds}
  let the redis key {name} expire in {duration}
  expire {name} after {duration} in redis
  set a ttl of {duration} on the redis key {name}
  redis should forget {name} in {duration}
redis-type: redis-cli type {name}
  what type has the redis key {name}
  type of {name} in redis
  is redis key {name} a list or a hash
  redis type {name}
redis-hash: redis-cli hgetall {name}
  show the redis hash {name}
  all fields of {name} in redis
  read the hash {name} from redis
  redis hgetall {name}
redis-list: redis-cli lrange {name} 0 -1
  show the redis list {name}
  all elements of the list {name} in redis
  read list {name} from redis
  redis lrange {name}
redis-set-members: redis-cli smembers {name}
  show the members of the redis set {name}
  what is in the redis set {name}
  members of set {name} in redis
  redis smembers {name}
redis-big: redis-cli --bigkeys
  which redis keys are the largest
  find big keys in redis
  biggest keys of redis
  redis bigkeys
redis-clients: redis-cli client list
  who is connected to redis
  list redis clients
  show connections of redis
  redis client list
redis-slow: redis-cli slowlog get {number}
  show the {number} slowest redis commands
  redis slow log, {number} entries
  last {number} slow commands of redis
  {number} slow redis queries
  @default number=10
# MongoDB
mongo-open: mongosh {name}
  open the mongodb database {name}
  mongo shell on {name}
  connect to mongodb {name}
  mongosh {name}
mongo-list: mongosh --quiet --eval 'db.adminCommand({ listDatabases: 1 })'
  list mongodb databases
  which mongo databases are there
  show all databases in mongodb
  mongo list databases
  what databases does mongo have
mongo-collections: mongosh {name} --quiet --eval 'db.getCollectionNames()'
  list the collections of the mongodb database {name}
  which collections has mongo {name}
  show collections in mongodb {name}
  mongo collections of {name}
  collections in the mongo database {name}
mongo-count: mongosh {name} --quiet --eval 'db.getCollection("{name2:inner}").countDocuments()'
  count the documents of the collection {name2} in mongodb {name}
  how many documents has {name2} in mongo {name}
  number of documents in collection {name2} of mongodb {name}
  document count of {name2} in mongo database {name}
mongo-first: mongosh {name} --quiet --eval 'db.getCollection("{name2:inner}").find().limit({number})'
  show {number} documents of the collection {name2} in mongodb {name}
  first {number} documents of {name2} in mongo {name}
  look at {number} records of mongodb collection {name2} in {name}
  {number} entries from mongo collection {name2} of {name}
  @default number=5
mongo-stats: mongosh {name} --quiet --eval 'db.stats()'
  statistics of the mongodb database {name}
  how big is the mongo database {name}
  mongodb stats of {name}
  size of mongodb {name}
mongo-dump: mongodump --db {name} --out {dir}
  dump the mongodb database {name} to {dir}
  back up mongo {name} into {dir}
  mongodump {name} to {dir}
  export mongodb {name} into the directory {dir}
  back up mongo database {name} to {dir}
mongo-export: mongoexport --db {name} --collection {name2} --out {file}
  export the collection {name2} of the mongodb database {name} to {file}
  mongoexport {name2} of {name} as {file}
  write the mongo collection {name2} from {name} to {file}
  json export of mongodb collection {name2} in {name} into {file}
mongo-restore: mongorestore {dir}
  restore the mongodb dump {dir}
  load the mongo backup {dir}
  mongorestore {dir}
  bring mongodb back from {dir}
mysql-connect-user: mysql -u {user} -p
  connect to mysql as {user}
  mysql login as user {user}
  open the mysql shell as {user}
redis-flush: redis-cli flushdb
  delete every key of the current redis database
  empty the redis database
  flush redis
psql-indexes: psql -d {name} -c '\\di'
  indexes of the postgres database {name}
  list indexes in {name} on postgres
  which indexes has postgres db {name}
psql-slowest: psql -c "SELECT pid, now() - query_start AS runtime, query FROM pg_stat_activity WHERE state = 'active' ORDER BY runtime DESC"
  longest running postgres queries
  which postgres queries take long right now
  slow queries running in postgres
psql-table-sizes: psql -d {name} -c "SELECT relname, pg_size_pretty(pg_total_relation_size(relid)) FROM pg_catalog.pg_statio_user_tables ORDER BY pg_total_relation_size(relid) DESC"
  biggest tables in postgres database {name}
  size of every table in the postgres db {name}
  which tables of {name} take the most space in postgres
`,
);
