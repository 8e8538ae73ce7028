/** Programs beside them that developers use: databases' clients, media, keys and hashes, sessions, services. */
export const programs = String.raw`
macro <unit> [the] [systemd|user] [service|unit|daemon] [named|called] {name} [service|unit|daemon]
psql %o -l
  databases
  @ postgres|postgresql|psql
  ! dump|back|create|drop|restore
  -U {name} = as [the] [user|role] {name}
  -h {host2} = on [the] [host|server] {host2}
  ? postgres|postgresql|psql|list|all|server|on|with|postgresql
psql %o -d {name} -c '\dt'
  tables
  @ postgres|postgresql|psql
  {name} = in|of [the] [postgres|postgresql] [database|db] [named|called] {name} [database]
  -U {name2} = as [the] [user|role] {name2}
  -h {host2} = on [the] [host|server] {host2}
  ? postgres|postgresql|psql|list|all|with|database
psql %o -d {name} -f {file}
  run|execute|load|import|apply [the] [sql] [script|file|dump] {file}
  {name} = on|in|into|against [the] [postgres|postgresql] [database|db] [named|called] {name} [database]
  @ postgres|postgresql|psql
  -U {name2} = as [the] [user|role] {name2}
  -h {host2} = on [the] [host|server] {host2}
  ? postgres|postgresql|psql|with|using|database
psql %o -d {name} -c {quote}
  run|execute [the] [sql|query|statement] [query|statement|command] {quote}
  {name} = on|in|against [the] [postgres|postgresql] [database|db] [named|called] {name} [database]
  @ postgres|postgresql|psql
  -U {name2} = as [the] [user|role] {name2}
  -h {host2} = on [the] [host|server] {host2}
  -At = only [the] value|values|rows / without [the] [headers|header|alignment|column] [and] [names|footer|headers|alignment]
  --csv = as csv
  ? postgres|postgresql|psql|with|using|query
pg_dump %o {name} > {file}
  dump|back_up|backup|export [the] [postgres|postgresql] [database|db] [named|called] {name} [database]
  @ postgres|postgresql|psql|pg_dump
  ! container|all_databases|custom|compressed|gzip|table|docker
  {file} = to|into|in|as [the] [file] {file}
  -U {name2} = as [the] [user|role] {name2}
  -h {host2} = from|on [the] [host|server] {host2}
  -s = schema [only] / only [the] schema / without [the] data
  -a = data only / only [the] data
  ? postgres|postgresql|with|database|sql|pg_dump
pg_dump %o -Fc -f {file} {name}
  dump|back_up|backup|export [the] [postgres|postgresql] [database|db] [named|called] {name} [database]
  custom [format]
  {file} = to|into|in|as [the] [file] {file}
  -U {name2} = as [the] [user|role] {name2}
  -h {host2} = from|on [the] [host|server] {host2}
  ? format|in|postgres|the|pg_dump
pg_dump %o {name} | gzip > {file}
  dump|back_up|backup|export [the] [postgres|postgresql] [database|db] [named|called] {name} [database]
  @ postgres|postgresql|pg_dump
  gzip|gzipped|compressed|compress [with_gzip]
  {file} = to|into|in|as [the] [file] {file}
  -U {name2} = as [the] [user|role] {name2}
  ? postgres|and|it|with|the|file
pg_dump %o -t {name3} {name} > {file}
  dump|back_up|backup|export [only] [the] table {name3}
  @ postgres|postgresql|pg_dump
  {name} = of|from [the] [postgres|postgresql] database {name}
  {file} = to|into|in|as [the] [file] {file}
  -U {name2} = as [the] [user|role] {name2}
  ? only|postgres
pg_restore %o -d {name} {file}
  restore|load [the] [custom] [dump|backup|file|archive] [file] {file}
  {name} = into|to|in [the] [postgres|postgresql] [database|db] [named|called] {name} [database]
  @ postgres|postgresql|pg_restore
  ! sql
  -U {name2} = as [the] [user|role] {name2}
  --clean = [and] drop|dropping|clean [existing] [objects] [first|before]
  -j {n} = with|using {n} [parallel] jobs
  ? postgres|with|pg_restore|custom-format|custom|format
createdb %o {name}
  create|make [a|the] [new|empty] [postgres|postgresql] database [named|called] {name}
  @ postgres|postgresql
  -O {name2} = owned_by|with_owner|for [the] [user|role] {name2}
  ? postgres|in|with
dropdb {name}
  drop|delete|remove [the] [postgres|postgresql] database [named|called] {name}
  @ postgres|postgresql
  ? if|postgres
mysqldump %o {name} > {file}
  dump|back_up|backup|export [the] [mysql|mariadb] [database|db] [named|called] {name} [database]
  @ mysql|mariadb|mysqldump
  ! gzip|compressed|all_databases|tables|container|gzipped
  {file} = to|into|in|as [the] [file] {file}
  --no-data = schema|structure only / only [the] schema|structure / without [the|any] data
  --single-transaction = without locking [the|tables] [tables] / in [a] single transaction / consistent|consistently
  -u {name2} -p = as [the] [user] {name2} / user {name2}
  ? mysql|mariadb|with|mysqldump|database
mysqldump %o {name} | gzip > {file}
  dump|back_up|backup|export [the] [mysql|mariadb] [database|db] [named|called] {name} [database]
  @ mysql|mariadb|mysqldump
  gzip|gzipped|compressed|compress [with_gzip]
  {file} = to|into|in|as [the] [file] {file}
  -u {name2} -p = as [the] [user] {name2}
  ? and|it|with|mysql|file
mysqldump %o --all-databases > {file}
  dump|back_up|backup|export all [the] [mysql|mariadb] databases
  @ mysql|mariadb
  {file} = to|into|in|as [the] [file] {file}
  -u {name2} -p = as [the] [user] {name2}
  ? mysql|mariadb|server|of
mysql %o {name} < {file}
  import|load|restore|run|execute [the] [sql|mysql] [dump|file|script|backup] [file] {file}
  {name} = into|in|to|on|against [the] [mysql|mariadb] [database|db] [named|called] {name} [database]
  @ mysql|mariadb
  -u {name2} -p = as [the] [user] {name2}
  ? mysql|mariadb|with
mysql %o -e 'SHOW DATABASES'
  databases
  @ mysql|mariadb
  ! dump|back|create|drop|backup
  -u {name2} -p = as [the] [user] {name2}
  -h {host2} = on [the] [host|server] {host2}
  ? mysql|mariadb|list|all|on|server
mysql %o -e 'SHOW TABLES' {name}
  tables
  @ mysql|mariadb
  {name} = in|of [the] [mysql|mariadb] [database|db] [named|called] {name} [database]
  -u {name2} -p = as [the] [user] {name2}
  ? mysql|mariadb|list|all
mysql %o -e {quote} {name}
  run|execute [the] [sql|query|statement] [query|statement] {quote}
  {name} = on|in|against [the] [mysql|mariadb] [database|db] [named|called] {name} [database]
  @ mysql|mariadb
  -u {name2} -p = as [the] [user] {name2}
  ? mysql|mariadb|with
sqlite3 {file} .tables
  tables
  {file} = in|of [the] [sqlite] [database|db|file] [file] {file}
  @ sqlite|sqlite3|.db|database|db
  ! schema|dump|columns|create|count
  ? sqlite|sqlite3|list|all|names|database
sqlite3 {file} .schema
  schema [of]
  {file} = of|in [the] [sqlite] [database|db|file] [file] {file}
  @ sqlite|sqlite3|database|db
  ! table|xml
  ? sqlite|sqlite3|database|full
sqlite3 {file} '.schema {name}'
  schema|definition|columns|structure [of] [the] table {name}
  {file} = of|in [the] [sqlite] [database|db|file] [file] {file}
  @ sqlite|sqlite3|database|db
  ? sqlite|sqlite3|database
sqlite3 {file} .dump > {file2}
  dump|export|back_up|backup [the] [whole] [sqlite] [database|db|file] [file] {file}
  @ sqlite|sqlite3|database|db
  ! postgres|mysql|csv|json
  {file2} = to|into|as [the] [sql|a] [sql|file] [file] {file2}
  ? sqlite|sqlite3|as|sql|text
sqlite3 {file} {quote}
  run|execute [the] [sql|query|statement] [query|statement] {quote}
  {file} = on|in|against [the] [sqlite] [database|db|file] [file] {file}
  ? sqlite|sqlite3|with
sqlite3 %o {file} 'SELECT count(*) FROM {name}'
  many|number|count [of] rows [are|in|there|of|has]
  {name} = [in|of|has|does] [the] table {name} [have|of|in]
  {file} = [of|in] [the] [sqlite] [database|db|file] [file] {file}
  @ sqlite|sqlite3|database|db
  ? sqlite|there|rows|in|has|are
sqlite3 -header -csv {file} {quote} > {file2}
  export|write|save|run [the] [result|results|output] [of] [the] [query|sql] {quote}
  csv
  {file} = on|in|against|from [the] [sqlite] [database|db] [file] {file}
  {file2} = to|into|as [the] [csv] [file] {file2}
  ? with|header|headers|a|as|sqlite|including|line
redis-cli %o get {text}
  get|read|value|show|print|fetch [of] [the] [value|redis] [of|at|stored] [at|under|the] [redis|key] key [named|called] {text}
  @ redis
  ! set|delete|remove|expire|type|ttl|list|hash|many
  -h {host2} = on|from [the] [host|server] {host2}
  -n {n} = [in|of|from] [the|redis] [database|db] [number] {n} / db {n}
  ? redis|from|in|of|with
redis-cli %o set {text} {text2}
  set|store|write|put [the] [redis] key {text} to|=|with [the] [value] {text2} / set|store [the] value {text2} under|at|in [the] [redis] key {text}
  @ redis
  -n {n} = [in|of|from] [the|redis] database|db [number] {n}
  ? redis|in|value
redis-cli %o del {text}
  delete|remove|drop [the] [redis] key {text}
  @ redis
  -n {n} = [in|of|from] [the|redis] database|db [number] {n}
  ? redis|from|in
redis-cli %o ttl {text}
  ttl|expire|live|expires [of|does|for] [the] [redis] [key] {text} [expire|live] / [how_long] [until|does|before|left] [does|the|redis] [the] key {text} [expire|expires|live]
  @ redis
  ? redis|time|to|until|in|left|long|seconds|remaining|of
redis-cli %o --scan --pattern {quote}
  keys [matching|that|whose|with|match] [the] [pattern|match] {quote} / keys
  {quote} = {quote}
  @ redis
  ! delete|count
  -h {host2} = on|from {host2}
  ? redis|list|all|matching|pattern|in|without|blocking|the|scan|match|that
redis-cli %o --scan --pattern '{text:raw}*'
  keys [starting|beginning|that|whose] [start|name|begin|starts|with] [with|starts] {text}
  @ redis
  ! delete|count
  ? redis|list|all|in|name|with
redis-cli %o dbsize
  many|number|count [of] keys [are|does|in]
  @ redis
  -n {n} = database|db [number] {n}
  ? redis|there|in|stored|hold|are|of
redis-cli %o flushdb
  delete|remove|empty|clear|flush|wipe [all|the|every] [keys|current|of] [of|the|current] [redis] database|db|keys
  @ redis
  ! all_databases|everything|pattern|matching|starting|named
  -n {n} = [in|of|from] [the|redis] [number] {n}
  ? redis|keys|in|the|current
redis-cli %o flushall
  delete|remove|empty|clear|flush|wipe all|every|everything [the|keys|in|from|of] [redis|all|keys|in] [databases|redis|keys|all]
  @ redis
  all_databases|everything|flushall|every_database
  ? redis|keys|in|databases|from|of
redis-cli %o ping
  ping|alive|respond|responding|answers|up|reachable [the] [redis] [server]
  @ redis
  -h {host2} = on|at [the] [host|server] {host2}
  -p {port} = [on|at] port {port}
  ! sentinel
  ? redis|is|whether|server|answers|check|running|on
redis-cli %o monitor
  monitor|watch|live [all|the|every] [commands|redis] [commands|that]
  @ redis
  ? redis|commands|server|processes|receives|arriving|live|as|they|come|in
redis-cli %o info <<{name}>>
  info|information|statistics|stats|memory [about|of|from|usage] [the] [redis]
  @ redis
  ! key|keys|docker|container
  memory = memory [usage]
  replication = replication
  ? redis|server|of|usage|about|the
mongodump %o
  dump|back_up|backup|export [the|all] [whole] [mongo|mongodb] [database|databases|db] [named|called]
  @ mongo|mongodb|mongodump
  ! restore|collection
  --db={name} = database|db [named|called] {name} / [the] {name} database
  --out={path} = to|into|in [the] [folder|directory] {path}
  --gzip = gzip|gzipped|compressed
  --host={host} = from|on [the] host|server {host}
  ? mongo|mongodb|with|compressed|all|the|database
mongorestore %o {path}
  restore|load|import [the] [mongo|mongodb] [dump|backup|database] [in|from|folder|directory] [folder|directory|the] {path} / restore
  {path} = from|in [the] [folder|directory|dump] [in] {path}
  @ mongo|mongodb|mongorestore
  --drop = drop|dropping [existing|the|collections] [collections] [first|before]
  --gzip = gzip|gzipped|compressed
  --db={name} = [into|the] [the] database|db {name}
  ? mongo|mongodb|dump|into|with
ffmpeg -i {file} %o {file2}
  convert|turn|transcode|change|re-encode|make|encode [the|video|audio|my] [video|audio|file|clip] {file} [to|into|as|from] / convert|transcode|re-encode|encode
  {file} = [the|of|from|video] [video|audio|file] {file}
  {file2} = to|into|as|called|named|in [a|an|the] [mp4|mp3|webm|gif|wav|file|video] [file|called|named] {file2} / save_as|saved_as|save_it_as|write_to {file2}
  @ ffmpeg|video|audio|mp4|mp3|mkv|wav|mov|webm|flac|avi|ogg|m4a|clip|h264|h265
  ! image|imagemagick|resize|trim|cut|first|speed|png|jpg|audio_out|extract_audio|subtitle
  -c:v libx264 = [with|using|as|to|in] h264|h.264|x264|libx264 [codec]
  -c:v libx265 = [with|using|as|to|in] h265|h.265|x265|hevc|libx265 [codec]
  -c copy = without re-encoding|reencoding|re-encode|transcoding|recoding / copying [the] streams|codecs / stream copy / [just|only] remux|remuxing|rewrap|change_the_container
  -crf {n} = [with|at] [a] [crf|quality] crf [of] {n}
  -b:a {rate} = [with|at] [audio|a] [bitrate|bit_rate] [of] {rate} [audio] [bitrate]
  -b:v {rate2} = [with|at] video bitrate [of] {rate2}
  -an = without|no|remove|removing|drop|strip [the|any] sound|audio [track]
  -r {n2} = [at|with|to] {n2} fps|frames_per_second / [a] frame_rate|framerate of {n2}
  -ac 1 = mono
  -ar {n3} = [at|with] [a] [sample_rate|sampling_rate] [of] {n3} hz / sample_rate [of] {n3}
  -vf scale=-2:{px} = [with|scaled|at|scale|in|and|to|down] [to|it|down] [a|to] [height] height [of] {px} [pixels|px]
  -vf scale={px2}:-2 = [with|scaled|at|scale|and|to] [to|it|down] [a|to] [width] width [of] {px2} [pixels|px]
  ? ffmpeg|with|using|video|audio|codec|file|and|quality|format|bitrate
ffmpeg -i {file} -vn %o {file:stem}.mp3
  audio|sound|soundtrack|music [track] [out|from|of] [of|as] [the]
  extract|get|pull|take|rip|save|grab|strip|convert|only [the|only|just] [out]
  mp3
  {file} = [out|from|of] [of|from] [the] [video|file|movie] [file] {file}
  -b:a {rate} = [with|at|in|of] [a] [bitrate|bit_rate|quality] [of] {rate} / {rate}
  -q:a 0 = best|highest|maximum [vbr] [quality]
  ? as|to|into|an|file|ffmpeg|with|audio|of|bitrate|in|kbit/s|out
ffmpeg -i {file} -vn %o {file2}
  extract|get|pull|take|rip|save|grab|strip|separate [only|just|the|out] [the] [out] audio|sound|soundtrack|music|audio_track [track|out] / audio|soundtrack|sound [track] [of|from]
  {file} = [out|from|of] [of] [the] [video|file|movie] [file] {file}
  {file2} = to|into|as|in|called [an|the|a] [mp3|file|wav|audio] [file|called] {file2} / save_it_as|saved_as {file2}
  -b:a {rate} = [with|at|in] [a] [bitrate|bit_rate] [of] {rate}
  -c:a copy = without re-encoding|reencoding|transcoding / as_is|unchanged
  ? ffmpeg|with|using|and|mp3|as|track|only|save
ffmpeg -ss {clock} -to {clock2} -i {file} %o {file2}
  cut|trim|extract|clip|take|keep|get [out|the] [part|clip|section|piece|segment|video] [of|from]
  {clock} = from|between [minute] {clock} to|until|and|till|through {clock2}
  {file} = [of|from|out_of|the] [the] [video|file] {file}
  {file2} = to|into|as|called|named [a|the] [file] {file2} / save_it_as|save_as|saved_as {file2}
  -c copy = without re-encoding|reencoding|transcoding|quality_loss / losslessly
  ? ffmpeg|with|and|of|part|the|from
ffmpeg %o -i {file} -t {d:seconds} -c copy {file2}
  first|cut|trim|keep [the|only] [first] {d} [of] [the]
  {file} = [of|from] [the] [video|file] {file}
  {file2} = to|into|as|called|named [a|the] [file] {file2} / save_it_as|save_as|saved_as {file2}
  without re-encoding|reencoding|transcoding / copy
  ? ffmpeg|cut|only|keep|extract|the|of
ffmpeg -i {file} -t {d:seconds} {file2}
  first [the] {d} [of] [the]
  {file} = [of|from] [the] [video|file] {file}
  {file2} = to|into|as|called|named [a|the] [file] {file2} / save_it_as|save_as|saved_as {file2}
  @ video|ffmpeg|mp4|mp3|audio|clip|cut|extract
  ? ffmpeg|cut|only|keep|extract|the|of|trim
ffmpeg -ss {clock} -i {file} -frames:v 1 {file2}
  frame|screenshot|picture|thumbnail|still|snapshot|image [of|from] [the]
  {clock} = at [position|minute|timestamp|time|second] {clock} / from {clock}
  {file} = [of|from|in] [the] [video|file] {file}
  {file2} = to|into|as|called|named [a|the] [file|jpg|png] {file2} / save_it_as|save_as|saved_as {file2}
  ? ffmpeg|extract|take|grab|single|one|from|save|a|the|of|video|at
ffmpeg -i {file} -vf scale={px}:-2 %o {file2}
  scale|resize|shrink|downscale|rescale [down|the] [the|video] [video|clip] {file}
  {px} = to [a] [width] [of] {px} [pixels|px] [wide|width] / [to] [a] width [of] {px} [pixels] / {px} [pixels] wide
  {file2} = to|into|as|called|named|in [the] [file] {file2} / save_it_as|saved_as {file2}
  @ video|ffmpeg|mp4|mov|mkv|clip|webm
  ? keeping|aspect|ratio|the|keep|ffmpeg|with|and|its|width|preserving
ffmpeg -i {file} -vf scale=-2:{px} %o {file2}
  scale|resize|shrink|downscale|rescale [down|the] [the|video] [video|clip] {file}
  {px} = [to] [a] height [of] {px} [pixels] / {px} [pixels] high|tall / to 720p|480p
  {file2} = to|into|as|called|named|in [the] [file] {file2} / save_it_as|saved_as {file2}
  @ video|ffmpeg|mp4|mov|mkv|clip|webm|height
  ? keeping|aspect|ratio|the|keep|ffmpeg|with|and|its|height|preserving
ffprobe -v error -show_entries format=duration -of default=nw=1:nk=1 {file}
  length|duration|long [of|is|in_seconds|the] [the] [video|audio|file|in_seconds]
  {file} = [of|is|in] [the] [video|audio|clip|file|recording|song] {file} [in_seconds]
  @ video|audio|mp4|mp3|mkv|clip|ffprobe|mov|song|duration|wav|recording
  ? seconds|in|only|number|just|is|ffprobe|with|video|of
convert {file} -resize {px}x %o {file2}
  resize|scale|shrink|downscale [the|image|picture] [image|picture|photo|down] {file} [down] [so]
  {px} = [to] [a] width|wide [of] {px} [pixels|px] / to {px} [pixels|px] [wide|width|in_width] / {px} [pixels|px] wide|in_width
  {file2} = as|into|called|named|in|to [a|the] [file] {file2} / save_it_as|saved_as|save_as {file2}
  @ jpg|png|image|picture|photo|imagemagick|jpeg|wide|width|webp|resize
  ! video|mp4|mov|mkv|neither
  -quality {n} = [with|at] [jpeg] quality [of] {n}
  -strip = strip|stripping|without|removing [all|the] metadata|exif [data]
  ? keeping|aspect|ratio|the|keep|proportions|imagemagick|with|and|its|proportionally|of|image|width|it|preserving
convert {file} -resize '{px}x{px}>' %o {file2}
  shrink|resize|scale|reduce|downscale [the|image|picture] [image|picture|photo|down] {file}
  {px} = neither side [is|may_be] [over|more|longer|larger|than] [than] {px} [pixels|px] / [no|longest|longer|each|largest] [side|edge] [longer|is|to|at] [than|most|to|at] [most] {px} [pixels|px] / fit|fits [in|within|into] [a] [box|square] [of] {px} [pixels]
  {file2} = as|into|called|named|in|to [a|the] [file] {file2} / save_it_as|saved_as|save_as {file2}
  ? never|not|without|enlarging|enlarge|it|so|that|at|most|upscaling|keeping|aspect|ratio|and|with|is|side|no|imagemagick|only|if|larger
convert {file} -resize {box} %o {file2}
  resize|scale|shrink [the|image|picture] [image|picture|photo|down] {file}
  {box} = [to|within|into|in] [fit] [in|within|into] {box} [pixels|px|box]
  {file2} = as|into|called|named|in|to [a|the] [file] {file2} / save_it_as|saved_as|save_as {file2}
  ! exactly|thumbnail|never
  -quality {n} = [with|at] [jpeg] quality [of] {n}
  ? keeping|aspect|ratio|the|keep|proportions|imagemagick|with|and|its|fit|within|preserving
convert {file} -resize {percent}% %o {file2}
  resize|scale|shrink|reduce [the|image|picture] [image|picture|photo|down] {file}
  {percent} = [to|by] {percent} [of] [its|the] [original|size] [size]
  {file2} = as|into|called|named|in|to [a|the] [file] {file2} / save_it_as|saved_as|save_as {file2}
  ? keeping|imagemagick|with|and|original|size|of|its
convert {file} %o {file2}
  convert|turn|transform|change [the|image|picture] [image|picture|photo|file] {file} [to|into] / rotate|crop|flip|mirror|grayscale|greyscale|blur|flop [the|image|picture] [image|picture|photo] {file} / convert
  {file} = [image] {file}
  {file2} = to|into|as|called|named|in [a|an|the] [png|jpg|webp|jpeg|image|gif|pdf|file] [file|image|called] {file2} / save_it_as|saved_as|save_as {file2}
  @ image|jpg|png|jpeg|webp|picture|photo|imagemagick|rotate|crop|tiff|bmp|svg|heic|grayscale|greyscale
  ! video|mp4|mp3|wav|audio|resize|encoding|utf-8|csv|json|pandoc|markdown|docx|iconv|line_endings
  -rotate {n} = rotate|rotated|rotating [it] [by] {n} [degrees] [clockwise] / [by] {n} degrees [clockwise]
  -quality {n2} = [with|at|in] [jpeg] [quality] quality [of] {n2}
  -quality {percent} = [with|at] {percent} quality / quality [of] {percent}
  -flip = flip|upside_down|vertically
  -flop = mirror|flop|horizontally
  -colorspace Gray = [to|in|make|into|as] [it] grayscale|greyscale|gray|grey|black_and_white
  -crop {text} = crop|cropped [to] {text}
  -strip = strip|stripping|without|removing [all|the] metadata|exif [data]
  -background white -flatten = on [a] white background
  ? imagemagick|with|using|file|image|clockwise|degrees|and|it|by
identify -format '%wx%h\n' {file}
  dimensions|width|resolution|pixel|size|pixels [and|dimensions|height|in|of|size] [height|of|pixels] [in|of] [pixels]
  {file} = [of|has|is|in] [the] [image|picture|photo|file] {file} [in_pixels]
  @ image|picture|photo|jpg|png|jpeg|imagemagick|dimensions|resolution|pixels|webp|gif
  ! video|mp4|resize|bytes|screen|file_size|convert
  pixels|dimensions|width|height|resolution|dimension [in|of] [pixels]
  ? and|of|in|imagemagick|image|pixel|the|height|width|pixels|size
pdftotext %o {file} <<{file2}>>
  extract|get|convert|pull|text [the|out|all] [text|plain] [of|from|out] [of]
  text
  {file} = [of|from|out_of|in|the] [the] [pdf|document|file] [file] {file}
  @ pdf|pdftotext
  ! pages|image|images
  {file2} = to|into|as|in [the|a] [file|text] [file] {file2}
  -layout = [and] keep|keeping|preserving|preserve|maintaining|with [the|its|original] [original|page|physical] layout
  -f {n} -l {n2} = [of|from|only] pages {n} to|-|through {n2} [of]
  -f {n} -l {n} = [of|from|only] page {n} [of]
  ? pdf|the|plain|as|out|convert|to
pdfunite {paths} {file}
  merge|join|combine|concatenate|unite [the] [pdf|pdfs|files|documents] [files|documents]
  {paths} = [pdf|pdfs|files] {paths}
  {file} = into|to|as|in [one|a|single] [single] [pdf] [file] [called|named] {file}
  @ pdf|pdfs|pdfunite
  ? one|single|files|pdf|documents
qpdf {file} --pages . {n}-{n2} -- {file2}
  extract|take|keep|get|save|split [only|out] [the] pages {n} to|-|through|until {n2}
  {file} = [of|from|out_of] [the] [pdf] [file] {file}
  {file2} = to|into|as|in|called [a|the] [new|pdf] [file|pdf] {file2}
  ? pdf|of|the|new|qpdf
pdfinfo {file} | awk '/^Pages:/ {print $2}'
  many|number|count [of] pages [does|are|has|of|in|there]
  {file} = [of|in|does|has|the] [the] [pdf|document|file] [file] {file} [have|has]
  ? have|has|pdf|there|in|of|the|number
openssl rand -hex {n}
  random|secure [bytes|hex|secret|token|key|string] [of|in|with]
  hex|hexadecimal
  {n} = {n} [random|secure] [bytes|byte]
  ! base64|string_of_length|characters|digits
  ? generate|create|make|openssl|as|with|in|bytes|string|encoded|key|secret|token|printed|of|secure|new
openssl rand -base64 {n}
  random|secure [bytes|secret|token|key|string] [of|in|with]
  base64|base64-encoded
  {n} = {n} [random|secure] [bytes|byte]
  ? generate|create|make|openssl|as|with|in|bytes|string|encoded|key|secret|token|printed|of|secure|new
openssl x509 -in {file} -noout %o!
  certificate|cert
  {file} = [of|in|is|does|from|by] [the] [certificate|tls|ssl|x509] [certificate|file] {file} [expire|valid]
  ! verify|request|csr|key|sign|convert|create|generate|der|pkcs12|chain|matches|remote|website|expires_within
  -enddate = expire|expires|expiry|expiration|end|until [date] [valid] / valid until
  -startdate = start|valid_from [date]
  -dates = validity [dates|period] / from when until|to when / dates
  -subject = subject
  -issuer = issuer|issued|who_issued [by]
  -fingerprint -sha256 = sha256|sha-256 fingerprint / fingerprint
  -serial = serial [number]
  -ext subjectAltName = alternative|san|sans|hostnames|domains|names [names|it] [is|covers|for]
  -text = [in|as] [full|readable|text] text|details|readable|content|contents|decoded
  -pubkey = public_key
  ? date|of|show|print|openssl|tls|ssl|pem|when|does|is|x509|and|what|number|subject|in|file
openssl genrsa -out {file} {n}
  generate|create|make [a|an|the] [new|rsa] [bit] [rsa] [private] key [of]
  rsa
  {n} = {n} [bit|bits|-bit]
  {file} = [in|to|into|as|called|named|saved] [the] [file] {file}
  ! ssh|ssh-keygen|gpg
  ? private|openssl|with|key|rsa|bit|bits|of|length|new|save|write|it
openssl genrsa -out {file} 4096
  generate|create|make [a|an|the] [new] [4096|4096-bit] [bit] [rsa] [private] [key]
  4096-bit|4096
  rsa
  {file} = [in|to|into|as|called|named|saved] [the] [file] {file}
  ! ssh|ssh-keygen|gpg
  ? private|openssl|with|key|rsa|bit|bits|of|length|new|save|write|it
openssl req -new -key {file} -out {file2} %o
  csr|signing_request|certificate_request|certificate_signing_request
  create|generate|make|new [a|the] [new|certificate]
  {file} = [from|with|for|using] [the] [private|existing] [private|key] [key] {file}
  {file2} = [in|to|into|as|called|named|saved] [the] [file] {file2}
  ? signing|request|certificate|openssl|a|from
openssl req -in {file} -noout -text
  csr|signing_request|certificate_request
  show|content|contents|details|inspect|read [of]
  {file} = [of|in] [the] [csr|file] {file}
  ? of|certificate|the|openssl
openssl rsa -in {file} -pubout -out {file2}
  public_key
  {file} = [from|of] [the] [rsa|private] [private|key] [key] {file}
  {file2} = [in|to|into|as] [the] [file] {file2}
  ! ssh
  ? extract|derive|get|openssl|write|rsa|private|of|the
openssl enc -aes-256-cbc -pbkdf2 -salt -in {file} -out {file2}
  encrypt [the] [file] {file}
  @ openssl|aes|aes-256|aes-256-cbc
  ! gpg
  {file2} = to|into|as {file2}
  ? with|openssl|aes|aes-256|password|a|using|and|aes-256-cbc|passphrase
openssl enc -d -aes-256-cbc -pbkdf2 -in {file} -out {file2}
  decrypt [the] [file] {file}
  @ openssl|aes|aes-256|aes-256-cbc
  ! gpg
  {file2} = to|into|as {file2}
  ? with|openssl|aes|aes-256|password|a|using|and|aes-256-cbc|that_was_encrypted
ssh-keygen -t ed25519 %o
  generate|create|make|new [a|an|the] [new] [ed25519] [ssh] key|keypair|key_pair|keys [pair] / new ssh key|keypair|key_pair
  @ ssh|ed25519|ssh-keygen
  ! rsa|copy|remove|fingerprint|gpg|passphrase_of|public_key_from
  -C {text} = [with|and|as] [the|a] comment {text}
  -C {host} = [with|and] [the|a] comment {host} / for {host}
  -f {path} = [in|to|into|as|called|named|at|stored|saved] [in|at] [the] [file] {path}
  -N '' = without|no|empty [a|any|an] passphrase|password
  ? ed25519|of|type|ssh|key|pair|with|and|private|empty|key|type
ssh-keygen -t rsa -b {n?4096} %o
  generate|create|make|new [a|an|the] [new|4096] [bit|rsa|4096-bit] [bit|rsa|ssh] [rsa|ssh] [ssh] key|keypair|key_pair [pair]
  rsa
  @ ssh|ssh-keygen
  {n} = [with|of] {n} [bit|bits]
  -C {text} = [with|and|as] [the|a] comment {text}
  -f {path} = [in|to|into|as|called|named|at|stored|saved] [in|at] [the] [file] {path}
  -N '' = without|no|empty [a|any|an] passphrase|password
  ? rsa|of|type|ssh|key|pair|with|and|private|bits|bit|4096|4096-bit
ssh-keygen -lf {path}
  fingerprint [of]
  {path} = [of|for] [the] [ssh|public|host] [public|key] [key|file] {path}
  @ ssh|key|pub
  ! certificate|gpg
  ? ssh|key|public|show|of|host
ssh-keygen -R {host}
  ! run|execute|command|disk
  remove|delete|forget [the] [old|host|known] [host|key|keys] [key|entry|entries] [of|for] {host}
  {host} = [host|server] {host}
  @ known_hosts|ssh|known|host_key
  ? known_hosts|from|my|entry|ssh|known|hosts|file|old|key|the
ssh-keygen -p -f {path}
  change|set|remove|add|update [the] [passphrase|a] [of|on|to] [the|my] [ssh] [private]
  passphrase
  {path} = [of|on|to|from|key] [the|my] [ssh|private] [private|key] [key] {path}
  ! gpg
  ? key|ssh|private|of|the|on
ssh-keygen -y -f {path}
  public_key [from|of]
  {path} = [from|of] [the] [ssh|private] [private|key] [key] {path}
  @ ssh|private
  ! fingerprint|openssl|rsa_key
  ? private|derive|recreate|print|ssh|regenerate|get|key
ssh-copy-id %o {host}
  copy|install|add|put|send|authorize [my|the] [ssh] [public] key|ssh_key|public_key [to|on|for|onto]
  @ ssh|public
  ! container|git
  {host} = [to|on|onto|for|at] [the] [server|host|account|user] {host}
  -i {path} = [the|my|key] [public] [key] {path}
  -p {port} = [on|over|using] [ssh] port {port}
  ? public|so|i|can|log|in|without|password|a|my|ssh|to|the
ssh-add <<{path}>>
  add|load [my|the] [ssh|private|key] [private|key] [key]
  {path} = [key|private_key] {path}
  agent|ssh-agent
  ? ssh|to|the|my|key
ssh-add -l
  keys [loaded|are|in|held|does]
  agent|ssh-agent
  ! add_the|remove
  ? ssh|list|loaded|which|in|my|fingerprints|of|holds|are
gpg %o -c {file}
  encrypt|protect [the] [file] {file}
  @ gpg|gnupg
  symmetric|symmetrically|passphrase|password
  ! decrypt|recipient
  -o {file2} = to|into|as {file2}
  --cipher-algo AES256 = aes256|aes-256
  ? with|a|only|gpg|using|no|key|file|passphrase
gpg %o -e -r {host} {file}
  encrypt [the] [file] {file}
  {host} = for|to [the] [recipient|key|user] [of] {host} / recipient {host} / {host} 's
  @ gpg|gnupg|recipient|public_key
  -a = ascii|armored|armoured|armor [armored] [output]
  -o {file2} = to|into|as {file2}
  ? with|gpg|using|public|key|file|the
gpg %o -d {file}
  decrypt [the] [gpg|encrypted] [file] {file}
  @ gpg|gnupg|gpg-encrypted|.gpg|decrypt
  ! openssl|to_the_file|age|into
  -o {file2} = to|into|as|in [the] [file] {file2} / save_it_as {file2}
  ? with|gpg|using|and|save|write|it|file
gpg --list-keys
  public_keys|keys|keyring [in]
  @ gpg|gnupg|keyring
  ! secret|private|import|export|delete|ssh
  ? public|gpg|list|my|in|the|of|all|key
gpg --list-secret-keys %o
  secret|private keys
  @ gpg|gnupg
  ! export|delete
  --keyid-format long = [with] long [key] ids|id
  ? gpg|list|my|with
gpg --import {file}
  import|add|load [the] [gpg|public] [public|key|keys] [key|file|keys] [from|in] {file}
  @ gpg|gnupg|key|keyring|public
  ! apt|ssh|sql|database
  ? gpg|public|into|my|keyring|the|key|from
gpg %o --export {host} > {file}
  export [the|my] [gpg|public] [gpg|public|key] [key|for] [of|for] {host}
  @ gpg|gnupg|public
  ! secret|private
  {file} = to|into {file}
  -a = ascii|armored|armoured|armor|ascii-armored [format]
  ? gpg|public|key|as|in|of|for
gpg --armor --detach-sign {file}
  sign|signature [the|detached] [file] {file} / detached signature [for|of] {file}
  detached|detach
  @ gpg|signature|sign
  ? gpg|with|ascii|armored|make|create|a|for|signature|my|key|of
gpg --verify {file} <<{file2}>>
  verify|check [the] [gpg|detached] [gpg|signature] [signature] {file}
  {file2} = [of|for|against|on] [the] [file] {file2}
  @ gpg|signature|gnupg
  ? with|gpg|signature|the
sha256sum -c %o {file}
  verify|check|validate [the|all|my] [files|downloads|checksums|downloaded|downloaded_files|sha256] [files|checksums|sums] [against|in|with|listed|from|of] [the] [checksums|file|list] [in|file] {file}
  @ sha256|sha256sums|checksums|checksum|sums|hashes|against
  ! md5|sha1|sha512|gpg
  --ignore-missing = skip|skipping|ignore|ignoring [the|any|those|files] [files|ones] [i|that|which|missing] [don't|do|are|is|aren't|not] [not|missing|here|have|there|exist] [have] / missing files|ones ignored|skipped
  --quiet = [only|print|show|report] [print|show|report] [only] failures|failed|mismatches|errors / quietly
  --status = silently|without_output|no_output
  ? have|files|i|not|sha256|only|the|don't|do|that|file
base64 -w0 {file}
  base64|base64-encode [of|encode|encoded|encoding]
  single|one line / without [any] [line] breaks|wrapping|newlines / no [line] wrapping|breaks|newlines
  {file} = [of|the] [the|file] [file|contents] {file}
  ! decode
  ? encode|on|in|a|of|file|as|encoded|output|with|line|all|to
tmux new -s {name} %o
  start|create|new|open|make [a|an|the] [new|detached] [tmux|detached|background] [tmux] [session] [named|called] {name} [session]
  tmux
  ! attach|window|kill|rename|list|detach_from
  -d = detached|background|without_attaching [in]
  ? session|in|the|background
tmux new -d -s {name} {quote}
  start|create|new|open|run|launch [a|an|the] [new|detached|command] [tmux|detached] [tmux] [session]
  tmux
  {name} = session [named|called] {name} / named|called {name}
  {quote} = [that|and|running|run|which] [runs|run|command] [the] [command] {quote} / {quote}
  ? detached|in|background|a|session|running|runs
tmux attach -t {name}
  attach|reattach|resume|reconnect|join|re-attach [to|me] [to] [the|my] [tmux] [session] [named|called] {name} [session]
  @ tmux
  ? again|existing
tmux ls
  list|show|which|sessions|what|all [all|the|running|are] [running|of|tmux] [tmux] [sessions]
  tmux
  sessions
  ! kill|attach|create
  ? running|exist|there|list|of
tmux kill-session -t {name}
  kill|end|terminate|close|destroy|stop|delete|remove [the|my] [tmux] [session] [named|called] {name} [session]
  @ tmux
  ! all|every|server|window
tmux kill-server
  kill|end|terminate|close|stop all|every|everything|server [the|of] [tmux] [sessions|session|server] / kill [the] tmux server
  tmux
  ? sessions|all|server|and
tmux rename-session -t {name} {name2}
  rename [the] [tmux] [session] {name} [session] to|as|into {name2}
  @ tmux
tmux send-keys -t {name} {quote} Enter
  send|type|run [the] [keys|command|text] {quote}
  {name} = in|into|to [the] [tmux] session {name} / to [tmux] {name}
  tmux
  ? followed|by|and|press|enter
screen -S {name}
  start|create|new|open [a|an|the] [new] [gnu] screen session [named|called] {name} / start|create|new|open [a] [new] [screen] session [named|called] {name} [with|in] [screen]
  @ screen
  ! detached|attach
screen -dmS {name} {quote}
  start|run|create [a|the|command] [detached|command] [command|screen] [{quote}] [screen|session]
  detached|background
  screen
  {name} = session [named|called] {name} / named|called {name}
  {quote} = [running|that_runs|with] [the] [command] {quote}
  ? in|a|session|the
screen -r <<{name}>>
  reattach|attach|resume|reconnect|re-attach [to] [the|my] [detached] [screen] [session] [named|called] [{name}]
  screen
  ? session|to|detached
screen -ls
  list|show|which|sessions [all|the|running|are] [running|of|screen] [sessions]
  screen
  sessions
  ! kill|attach|create
  ? running|exist|there|of
screen -S {name} -X quit
  kill|end|terminate|close|quit [the|my] [screen] session [named|called] {name} / kill|end|terminate [the] screen [session] {name}
  screen
sudo systemctl daemon-reload && sudo systemctl restart {name}
  reload|re-read|reread [the] [systemd|unit|daemon] ['s] [configuration|config|files|units|unit|manager] [files|configuration|config]
  restart [the] [service|unit] {name} [service|unit] / restart [the] [service|unit] [named] {name}
  @ systemd|unit|daemon|systemd's
  ? edited|changed|unit|file|service|systemd|then|configuration|files|config|modified
sudo systemctl daemon-reload
  reload|re-read|reread [all|the] [systemd|unit|systemd's] ['s|unit|all] [unit|configuration|config|definitions|daemon|files|manager] [files|configuration|config]
  systemd|unit|units|daemon
  ! restart|start|nginx|log|status|enable|apache|without_restart|service
  ? after|changing|editing|edited|unit|file|files|changed|configuration|a|the|i|systemd|of|its
sudo systemctl enable --now {names}
  enable [the] [service|unit|systemd|timer] [service|unit] {names} [service|unit] / enable
  now|start|immediately|right_away|at_once
  {names} = [service|unit|timer] {names} [service]
  @ service|boot|systemd|systemctl|unit|enable
  ! disable|module|docker|site
  ? at|boot|and|start|also|it|on|service|immediately|right|systemd|now|both|startup|with
sudo systemctl disable --now {names}
  disable [the] [service|unit|systemd|timer] [service|unit] {names} [service|unit] / disable
  now|stop|immediately|right_away|at_once
  {names} = [service|unit|timer] {names} [service]
  @ service|boot|systemd|systemctl|unit|disable
  ! enable|module|docker|site
  ? at|boot|and|stop|also|it|on|service|immediately|right|systemd|now|both|startup|with|autostart|of
systemctl --failed
  failed [systemd|services] [units|services|unit]
  units|services|unit|service
  ! restart|reset|log|boot|compose|journal|mail
  ? systemd|list|any|which|are|have|did|to|start|there|in|state|that
systemctl cat {name}
  unit_file|definition|"unit file"|full_definition [of|for] <unit>
  ! edit|path|where
  ? systemd|including|overrides|with|drop-ins|all|of|contents|the|and|its
systemctl list-timers %o
  timers
  @ timers|systemd
  --all = all|inactive|including_inactive
  ! stop|start|create
  ? systemd|list|next|run|and|active|with|will|scheduled|when|they|their
systemctl list-unit-files --state=enabled
  enabled [systemd|at_boot] [services|units|unit]
  services|units|unit
  ! enable_the|whether|is_the
  ? systemd|list|at|boot|files|which|are|to|start|unit
systemd-analyze blame
  boot|boot-up|startup|booting [up|time|took|down|process]
  services|units|what|longest|service|slowed|slow|blame|slowest
  slow|slowed|slowest|longest|time|blame|took|long|delayed|delay|slows|taken [by]
  ! enabled|failed|log|logs|kernel|critical|how_long
  ? by|down|taken|list|my|took|time|sorted|them|most|to|start|during|which|at|services|systemd|each|initialize
`;
