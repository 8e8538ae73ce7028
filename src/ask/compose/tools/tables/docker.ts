/** Containers, images, volumes, networks and compose. */
export const docker = String.raw`
macro <docker> [docker]
macro <c> [the] [running|stopped|docker] container|docker_container [named|called|with_name|with_the_name] {name} / [the] {name} container|docker_container / [docker] container {name}
macro <ofc> of|for|from|in|inside|to|by|on <c> / [the] {name} container's|container / <c> / of|for|from|in|inside|to {name}
macro <img> [the] [docker|local] image [named|called|tagged] {image} / [the] {image} image
macro <allc> [all|the|every|each] [the] [running|docker|active] "containers"|container / [all|my] [the|my] docker "containers"
macro <since> since|from|of|over|in|within|during|for [the] [last|past|previous] {d} [ago] / [last|past] {d} / "newer" than {d} / since {d} ago / not_older_than|younger_than|newer_than|no_older_than {d}
macro <tail> [the|its] last|latest|final|newest|most_recent {n} [log] [lines|line|entries|messages] / starting|start|beginning with|at|from [the|its] last|latest {n} [lines|entries] / {n} [most] last|latest|recent|newest [log] lines|entries / tail|tailing {n} [lines]
macro <live> follow|following|stream|streaming|live|continuously|tailing / keep|keeping|and_keep [on] following|printing|showing|watching|going / in_real_time|real_time|real-time|live|as_they_come|as_they_arrive|as_it_comes|-f / new|newer lines|ones|entries as_they_come|as_they_arrive|come_in / watch / tail / then_follow|and_follow|keep_following [new] [lines|ones|output]
docker logs %o {name}%p
  @ container|docker
  ! compose|docker-compose|pod|kubectl|journal|unit
  logs|log|output|stdout [lines|line|entries|messages] / what|which [has|did|does] <c> "say"|said|print|printed|written|logged|log
  {name} = <ofc>
  -f = <live>
  -t = [with|including|and|include|add|show|showing] [a|the|their] timestamp|timestamps|times|time [on|to|for|at] [each|every|all] [of] [the] [line|lines|entry]
  --since {d:short} = <since>
  --since {date} = since {date}
  --tail {n} = <tail>
  %p | grep -i {text} = containing|matching|mentioning|with|filtered_by|filtered_for|that_mention|that_contain|which_contain [the] [word|text|string] {text} ignoring|whatever|regardless_of|ignore [the|of] case / case-insensitively containing {text}
  %p | grep {text} = containing|matching|mentioning|filtered_by|filtered_for|that_mention|that_contain|which_contain|which_mention|grep|grepping|grepped [lines] [for|with] [the] [word|text|string] {text} / [with|only] [the] lines with|containing|mentioning [the] [word|text] {text}
docker stats %o <<{names}>>
  @ container|docker
  ! top
  stats|statistics / resource|resources|cpu|memory|ram|mem [and|/] [cpu|memory|mem|ram] usage|use|consumption / cpu/memory|cpu/mem|cpu/ram|memory/cpu [usage|use|consumption] / how_much [cpu|memory|ram] [and] [memory|cpu|ram] use|used|consume|using|consuming|eat|take
  {names} = of|for|by|from|in <allc> / [of|for] [each|every|all] [running] container|"containers" / <allc> / of|for|by|from|in [the] container|"containers" {names} / [the] container {names} [using|use|uses|consume|eat|taking|take] / [the] {names} container
  --no-stream = [as] [a] one|single shot|snapshot|sample|time|reading / one-shot|once|snapshot|one-time|single-shot / no|without|not [any] stream|streaming|refresh|refreshing|live|continuous|continuously [mode|updates|output] / not|no_longer|no [a] live [view] / one_time|only_once|just_once|right_now / don't_stream|do_not_stream
docker stop $(docker ps -q)
  stop|halt|"shut"|shut_down [down] <allc> / stop every container
docker kill $(docker ps -q)
  kill <allc> / kill every container
docker rm $(docker ps -aq)
  remove|delete all|every [of] [the|my] [docker] "containers"|container / remove|delete all [docker] containers running_or_not|running_and_stopped
  ! stopped|exited|dead|unused|image
  %o  = including|also|even|too [the] stopped|running [ones] / whether_running_or_not
docker rm %o {names}
  remove|delete|rm|erase|get_rid_of|drop|destroy [the] [stopped|docker|exited] container|"containers" [named|called] {names} / remove|delete|drop|destroy [the] {names} container
  @ container|docker
  -f = even_if|even_though|although|even_when [it|they] [is|are|is_still|are_still|still] running|runs / force|forcefully|forcibly|by_force|forced / [the] running / [that|which] is|are still running
  -v = and|with|including|along_with|together_with [its|the|their] [anonymous] "volumes"|volume
docker stop %o {names}
  stop|halt|shut_down [the] [running|docker] container|"containers" [named|called] {names} / stop|halt [the] {names} [docker] container|"containers"
  @ container|docker
  -t {d:seconds} = give|giving|with|after|waiting|wait [it|them] [a|at_most|up_to] [grace_period|timeout] [of] {d} [to] [exit|finish|shut_down|timeout|stop|grace] [cleanly|gracefully] / timeout [of] {d}
docker kill %o {names}
  kill|terminate [the] [running|docker] container|"containers" [named|called] {names} / kill [the] {names} container
  -s {text} = with|using|by [the|signal|a] {text} [signal] / send {text}
docker start {names}
  start|boot [up] [the] [stopped|exited|existing|docker] container|"containers" [named|called] {names} [again] / start [the] [stopped] {names} container
  ? that_is_stopped|which_is_stopped
  @ container|docker
docker restart {names}
  restart|bounce|reboot [the] [docker|running] container|"containers" [named|called] {names} / restart [the] {names} [docker] container
docker pause {name}
  pause|freeze|suspend <c>
docker unpause {name}
  unpause|resume|unfreeze <c>
docker rename {name} {name2}
  rename <c> to|as|into {name2} / change [the] name of <c> to {name2}
docker wait {name}
  wait for|until|till <c> [to] exit|stops|stop|finish|exits|finishes [and] [print|show] [its] [exit_code|exit_status]
docker update --restart %o {names}
  change|set|update|make [the] [restart_policy] [of|for] [the] container {names} [restart_policy]
  restart_policy|restart|restarts
  unless-stopped = unless-stopped|unless_stopped
  always = always
  no = no|never
  on-failure = on-failure|on_failure
docker attach {name}
  attach [my|the] [terminal] [to] <c>
docker diff {name}
  files|changes|filesystem [changed|made|changes] [have|were|was] [been] [changed|made|to|of|in|inside|modified|added] [the] [filesystem] [of|in|inside] <c>
  ? changed|modified|since_it_started|since_start
docker top {name}
  processes|process [running|run] [list] [in|inside|of|within] <c>
docker port {name}
  ! publishing|publish {port} / which container
  ports|port [mapping|mappings|are|is|of|published|exposed|mapped|does] [of|for|by|published|mapped] <c> [publish|published|expose|map|exposed|mapped]
docker run %o {image} %p
  run|start|launch|spin_up|create|boot|fire_up|open [up]
  @ docker|container|image
  ! rm|compose|pod|kubectl|list|deployment|restart|stopped|existing / running container / shell|bash in|inside|into|on [the] [running] container
  {image} = [from|of|using|with] [the] [docker] image {image} / from|using|of {image} / [new|docker] {image} container|image|"containers" / container [from|of|with|using] [image] {image} / {tagged}
  -d = in|into [the] background|detached [mode] / detached|backgrounded|daemonized / as_a_daemon
  --rm = [and] remove|delete|removed|removing|deleted|clean|auto-remove|discard|throw_away [it|the_container|container|up] [automatically] [when|after|once|on|afterwards|afterward|at] [it|the_container|done] [exit|exits|finishes|ends|stops|is_done|done|the_end] / throwaway|disposable|temporary|one-off / that_is_removed|that_gets_removed|which_is_removed|that_is_deleted|removed|deleted|gone [automatically] [when|after|on|once|afterwards] [it] [exit|exits|finishes|ends|stops|done]
  -it = interactively|interactive|interactive_terminal|interactive_mode|with_a_terminal|-it [mode|shell]
  --name {name} = called|named|name|as|name_it|call_it|with_name|with_the_name|named_as|under_the_name [it] {name}
  --restart unless-stopped = restart|restarting|restarts [policy] [always] unless-stopped|unless_stopped / [that] restart|restarts|restarting [automatically] unless [it] [is|was] [manually|explicitly] stopped
  --restart always = always restart|restarting|restarts / restart [policy] always / that_always_restarts|restarting_always
  -p {ports} = map|mapping|publish|publishing|expose|exposing|on|forward|with [the] [port|ports] {ports} / ports|port {ports}
  -p {port}:{port2} = [map|mapping|publish|publishing|expose|exposing|forward|forwarding|with|bind|binding|on] [the|its|my] [host|local] [port] {port} [of_the_host|on_the_host] to|on|onto|->|into|=>|forwarded_to|mapped_to [the|its] [container|container's|port] [port] {port2} [in|inside|of] [the|it] [container] / [map|mapping|publish|publishing|expose] [its|the] [container] port {port2} [of_the_container|in_the_container] as|on|to [the|my] host|local|localhost [port] {port}
  -p {port}:{port} = [on|publish|publishing|expose|exposing|with] [the|its] port {port} [published|exposed]
  -v {path}:{path2} = [with|and|mount|mounting|bind|binding|bind-mount|bind-mounting|volume] [mount|mounting|mounted] [the|my] [volume|local|host|folder|directory] [folder|directory|dir] {path} [mounted|mount] [as|at|on|to|into|in|under] [the] [container|container's|path] {path2} [in|inside|of] [the|it] [container]
  -v "$PWD":{path2} = [with|and|mount|mounting|mounted] [the|my] current|working [working] directory|folder|dir [mounted] [as|at|on|to|into|in|under] {path2} [in|inside|of] [the|it] [container]
  -v {name3}:{path2} = [with|and|mount|mounting] [the|a] [named|docker] volume {name3} [mounted] [as|at|on|to|into|in] {path2}
  -e {kv} = [with|and|set|setting|pass|passing] [the] [environment|env] [variable|var|variables] {kv} [set] / with {kv}
  -e {var}={text} = [with|and|set|setting|pass|passing] [the] [environment|env] [variable|var] {var} [set|=] [to|as] {text}
  --env-file {file} = [with|and|taking|reading|read|load|loading|using] [the|its|all] environment|env|variables|settings [variables|vars|file|settings] [taken|read|loaded] [from] [the] [file] {file} / env-file {file}
  --network {name2} = [on|in|attached|connected|join|joining|attach|with|using] [to] [the] [docker] network [named|called] {name2} / on|in|attached_to|connected_to [the] {name2} network / attached|connected|joined to {name2}
  --network host = [on|in|using|with|sharing] [the] host|host's network [stack|mode|networking] / host networking|network
  -m {size} = [with|and|limit|limited|limiting|at_most|cap|capped|maximum|max] [it|its|to|at|the|a] [memory|ram] [limit|limited|to|of|at|capped] [to|of] {size} [of] [memory|ram] [limit]
  --cpus {n} = [with|and|limit|limited|limiting|at_most|capped] [it|its|to|at] {n} cpu|cpus|cores|core / cpu|cpus [limit|limited] [of|to] {n}
  -u {name4} = as|with [the] user {name4}
  -w {path3} = [with|in|using|set] [the] [working|work] directory|workdir [set|to] [to] {path3}
  --read-only = [with|as] [a] read-only [root|filesystem|file_system] [filesystem]
  --privileged = privileged [mode] / in_privileged_mode
  --gpus all = with [all] [the] gpu|gpus / access_to_all_gpus
  %p sh = [with|open|opening|and|drop|get|give] [me|a|into|an] [interactive] shell|sh [inside|in] [it]
  %p bash = [with|open|opening|and|drop|get|give|start|run|running] [me|a|into|an] [interactive] bash [shell|prompt|session] [inside|in] [it]
  %p {cmd} = and|then run|running|execute|executing [the|command] [command] {cmd} [in|inside|within] [it] / running|executing [the|command] [command] {cmd} [in|inside|within] [it] / with_the_command {cmd}
  ? {name7} container / of|from|using / of_the_host|in_the_container|on_the_host|of_the_container|the_container / container|image|docker
docker exec -it %o {name} sh
  shell|sh|terminal|prompt [session] / get|go|log|jump|drop [into|inside]
  @ container|docker
  ! bash|pod|kubectl|compose|image|command
  {name} = in|inside|into|on|within|of|to <c> / <c>
  -u {name2} = as [the|user] {name2} [user]
  -u root = as_root
  ? open|start|launch|interactive|interactively|spawn
docker exec -it %o {name} bash
  bash [shell|session|prompt|terminal]
  @ container|docker
  ! pod|kubectl|compose|image|new|script
  {name} = in|inside|into|on|within|of|to <c> / <c>
  -u root = as_root
  -u {name2} = as [the|user] {name2} [user]
  ? open|start|launch|interactive|interactively|run|execute|shell|get|spawn
docker exec %o {name} {cmd}
  run|execute|exec|invoke [the] [command] {cmd}
  @ container|docker
  ! pod|kubectl|compose|image|new|interactive|shell|bash
  {name} = in|inside|into|on|within <c>
  -u {name2} = as [the|user] {name2} [user]
  -w {path} = in|from [the] [directory|folder|working_directory] {path}
  -e {kv} = with [the] [environment|env] [variable] {kv}
  -d = in_the_background|detached
docker exec {name} env
  environment|env [variables|vars|variable] [of|in|inside|set|set_in] <c>
docker exec {name} pg_dump -U {name2} {name3} > {file}
  dump [the] [postgres|postgresql|pg] [db|database] [named|called] {name3} / back_up|backup [the] [postgres|postgresql] database {name3}
  @ container|docker
  {name} = from|of|in|inside|running_in [the] [docker|postgres|postgresql] container [named|called] {name}
  {name2} = as [the|database|db|postgres] [user|role] {name2} / user {name2}
  {file} = to|into|in|as [the|a] [local] [file] {file} [on|in] [the] [host|here] / to {file}
  ? on_the_host|on_my_host|on_the_host_machine|outside
docker cp {name}:{path} {path2}
  copy|cp|fetch|extract|get|pull|download|take|grab|bring [the|a] [file|folder|directory|dir] {path}
  @ container|docker
  {name} = from|out_of|of|inside|in <c> [container] / out_of|from {name}
  {path2} = to|into|as|in [the] [local] [file|folder|directory|host|my] {path2} [on|here] [the|my] [host|machine] / to|into {path2}
  ? on_the_host|on_my_machine|here|locally
docker cp {name}:{path} .
  copy|cp|fetch|extract|get|pull|download|take|grab|bring [the|a] [file|folder|directory|dir] {path}
  @ container|docker
  {name} = from|out_of|of|inside|in <c>
  [to|into|in] [the|my] current|working|this directory|folder|dir / here / to|into "."
  ? on_the_host|host
docker cp {inside} {path2}
  copy|cp|fetch|extract|get [the|a] [file|folder|directory] {inside}
  to|into {path2}
docker cp {path} {name}:{path2}
  copy|cp|put|push|upload|send|place [the|my|local|a] [local] [file|folder|directory|dir] {path}
  @ container|docker
  {name} = in|into|to|inside <c> / of|in [the] container {name}
  {path2} = at|as|to|into|under|in [the] [folder|directory|path|its] {path2} [in|inside|of]
docker images %o
  images|image [that] [are|is|there|present|available|exist] [are] / image sizes|size
  @ docker
  ! container|compose|pod|pods|remove|delete|pull|push|build|save|load|history|layers|prune|tag|inspect|by_size|size|sizes|size_of|dangling|unused|untagged|ids|id|format|repository|cluster
  -a = including_intermediate|intermediate [ones|layers] [too|included]
  ? local|locally|on_this_machine|machine|downloaded|stored|i_have|docker
docker images -q
  ids|id|identifiers of|for [the] [local|docker] images / image ids
  @ docker|image
  ! container|dangling|unused
  ? local|docker|of
docker images -f dangling=true%o
  dangling|untagged [docker] images / images without [a] tag|tags
  ! remove|delete|prune|clean|size|purge
  %o  -q = ids [of|only] / only_ids
  ? docker|local|that_are
docker images --format '{{.Repository}}:{{.Tag}} {{.Size}}'%s
  images|image [sizes|size]
  size|sizes
  repository:tag|name:tag|repo:tag|repository_and_tag|name_and_tag|repository|name|tag|names [and] [tag|tags] [and]
  @ docker|image
  %s  | sort -k2 -h = sorted_by_size|by_size
  ? local|docker|image|of|each|docker
docker images --format '{{.Repository}}:{{.Tag}}'
  images|image [as|in]
  as|in|only|just [the] [form|format] repository:tag|name:tag|repo:tag|image:tag / names|name and tags|tag
  ! size|sizes|running|container|pod
  @ docker|image
  ? local|docker|form
docker rmi %o {image}
  remove|delete|rm|erase|get_rid_of|drop [the] [local|docker] [docker] image|"images" [named|called|tagged] {image} / remove|delete [the] {tagged} image
  @ image|docker
  -f = force|forcefully|forcibly|by_force|even_if_it_is_used|even_if_in_use|even_if_a_container_uses_it
  ? local|locally|from_my_machine|from_this_machine|docker
docker rmi $(docker images -f dangling=true -q)
  remove|delete all [the] untagged images
docker image prune %o
  remove|delete|prune|clean|purge|clear|get_rid_of [up|out] [all|the|every|any|my] [the|my]
  dangling|untagged|unused [docker|local] images|image / docker image prune / images without [a] tag
  @ image|docker
  ! all_unused|not_used|container
  -f = without|no|not [being] [asking|ask|asked|prompt|confirmation|prompting|confirm|confirming] [for] [confirmation] [me|first] / don't_ask|do_not_ask|without_asking
  ? dangling|docker|unused|untagged
docker image prune -a %o
  remove|delete|prune|clean|purge|clear|get_rid_of [up|out] [all|the|every|any|my] [the|my]
  all unused [docker] images / [docker|local] images|image [that|which] [are|is] unused|not_used|no_container_uses|aren't_used|unreferenced|not_in_use|not_referenced [by|in] [any|a] [container|containers] / unused [docker|local] images not_just|not_only|and_not_just|including [the] dangling|tagged
  ! stopped
  -f = without|no|not [being] [asking|ask|asked|prompt|confirmation|prompting] [for] [confirmation] [me|first]
  --filter until={d:short} = older than {d} / created more_than {d} ago / {d} old|or_older
  ? docker|by_any_container|any_container|container|that_are|dangling|ones
docker container prune %o
  remove|delete|prune|clean|purge|clear|get_rid_of [up|out] [all|the|every|any|my] [the|my]
  stopped|exited|dead|finished [docker] "containers" / [docker] "containers" [that|which] [are|have|aren't] stopped|exited|not_running|finished|running|dead
  ! image|volume|network
  -f = without|no|not [being] [asking|ask|asked|prompt|confirmation|prompting] [for] [confirmation] [me|first]
  --filter until={d:short} = older than {d} / stopped|created more_than {d} ago
docker volume prune %o
  remove|delete|prune|clean|purge|clear|get_rid_of [up|out] [all|the|every|any|my] [the|my]
  unused|dangling|orphaned|unreferenced|anonymous [docker] "volumes" / [docker] "volumes" [that|which] [are|aren't] unused|not_used|no_container_uses|orphaned|not_in_use|used [by] [any|a|no] [container|containers]
  ! image|network|pod
  -f = without|no|not [being] [asking|ask|asked|prompt|confirmation|prompting] [for] [confirmation] [me|first]
  -a = named_ones_too|including_named|also_named [ones]
docker network prune %o
  remove|delete|prune|clean|purge|clear|get_rid_of [up|out] [all|the|every|any|my] [the|my]
  unused [docker] networks / [docker] networks [that|which] [are|aren't] unused|not_used|not_in_use|used [by] [any|a|no] [container|containers]
  -f = without|no|not [being] [asking|ask|asked|prompt|confirmation|prompting] [for] [confirmation] [me|first]
docker system prune %o
  clean|prune|cleanup|remove|delete|purge|reclaim|free [up|all|out|everything|anything|docker|disk|space] [up|docker|unused|that] [unused|is|everything]
  unused|not_used|system|cleanup|docker|everything [data|objects|resources|stuff|things] [in|of|docker]
  @ docker
  ! image|images|volume|network|container|containers|build_cache|builder
  -a = [including|and|with|also|even] [all|the] unused images [too] / not_only_dangling|not_just_dangling [ones|images]
  --volumes = [including|and|with|also|even] [all|the|unused] volumes [too]
  -f = without|no|not [being] [asking|ask|asked|prompt|confirmation|prompting] [for] [confirmation] [me|first]
  ? data|space|disk|docker|stuff
docker system prune -a --volumes %o
  clean|prune|remove|delete|purge|wipe [up|all|out|everything|the] [unused|docker]
  @ docker
  unused|not_used [containers|docker]
  [and|including|with|also] [all|the|unused] images|image
  [and|including|with|also] [all|the|unused] volumes
  -f = without|no|not [being] [asking|ask|asked|prompt|confirmation|prompting] [for] [confirmation]
  ? containers|networks|everything|docker
docker builder prune %o
  clear|remove|delete|prune|clean|empty|purge [up|out|the|docker's|all] [the|docker|unused] [docker] build|builder cache
  -a = all|entire|completely|whole
  -f = without|no|not [being] [asking|ask|asked|prompt|confirmation|prompting] [for] [confirmation]
  ? docker|docker's
docker system df %o
  disk|space|storage [space|usage] [usage|use|used|does|is|has|much|how] [docker|taken|used|by|of]
  @ docker
  ! container|image|machine|volume|host|clean|prune|free
  -v = detailed|verbose|in_detail|per|each|broken_down|breakdown [image|container|by|item]
  ? much|usage|use|using|taking|takes|docker|up|eating|consuming|eat|take|by_docker
docker ps %o
  containers|"container"
  @ container|docker
  ! remove|delete|start|stop|restart|kill|prune|pod|pods|compose|image|log|stats|network|volume|cpu|memory|named|called|count|many|how_many|inspect|disk|ip|address|port
  -a = all|every|absolutely [of] [the|my] / including|also|even|with|and [the] [ones] stopped|exited|not_running|dead [ones|too|containers] [included] / stopped|exited ones|too|included / not_just|not_only|no_matter_whether [the] [running|they_are_running] [ones] / running_or_not|running_and_stopped|stopped_or_running|running_or_stopped|running_and_exited
  -q = [only|just] [the|their] ids|id|identifiers / ids|id [of|only]
  -s = [with|including|show|and] [the|their] [disk] size|sizes
  -l = latest|last|most_recently|newest [created] [container]
  -n {n} = last {n} [created]
  --filter status=exited = exited / that_exited|which_exited|that_have_exited|have_stopped|are_stopped
  --filter ancestor={image} = started|created|running|made|built|based|run|using|use [from|of|on|off] [the] [image] {image} [image] / from|of [the] [image] {image}
  --filter name={text} = whose|with|where [the|a] name [that] contains|contain|containing|matches|matching|match|starts_with|starting_with|has|having|includes|like {text}
  --filter publish={port} = publish|publishing|that_publish|using|exposing|expose|mapping|on [the] [port] port {port}
  --format '{{.Names}}' = [only|just] [the|their] names|name [only|of] / by_name
  --format '{{.Names}} {{.Status}}' = [the|their|with|only] names|name and|with [the|their] status|state [of] / name|names [,] status
  --format 'table {{.Names}}\t{{.Status}}' = [as_a_table|table|a_table] [of|with] [their|the] names|name and|with [their|the] status
  --format '{{.Names}} {{.Image}}' = [the|their|with|only] names|name and|with [the|their] image|images
  --format '{{.Names}} {{.Ports}}' = [the|their|with|only] names|name and|with [the|their] [published] ports|port
  ? docker|running|active|up|started|alive / on_this_machine|on_my_machine
docker ps -a --filter status=exited%s
  stopped|exited|dead [docker] "containers" / "containers" [that|which] [are|have|were] [not] stopped|exited|running
  ! remove|delete|prune|start|clean|and_running|all|purge|even|including|kill|restart
  @ docker|container
  %s  --format '{{.Names}}' = [only|just] [the|their] names|name
  %s  -q = [only|just] [the|their] ids
  ? docker|only
docker ps %o| wc -l
  many|number|count [of] [the] [running|stopped|docker] "containers"
  ! log|compose|pod
  @ docker|container
  -aq = in_total|exist|altogether|stopped_ones_too|all
  -q = running|currently|run|active|up|there
  ? docker|containers|running
docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' {name}
  ip|ip_address|ip_adress|address [address|adress|addr] [that] [does|has|is]
  @ container|docker
  ! pod|host|machine|all
  {name} = <ofc> [have|has|got|get|use]
  ? internal|address|assigned|only|has|have
docker inspect -f '{{.State.Status}}' {name}
  status|state [of|is|in] <c>
  @ container|docker
  ? is|in
docker inspect -f '{{.State.Running}}' {name}
  whether|is|if <c> [is|currently|still] running|up|alive
docker inspect -f '{{.State.ExitCode}}' {name}
  exit_code|exit_status|exitcode|return_code [of|did|for|with|does] [of|for] <c> [exit|end|stop]
docker inspect -f '{{.State.Health.Status}}' {name}
  health [status|check] [of|is|for] <c> / whether|is <c> healthy
docker inspect -f '{{.State.StartedAt}}' {name}
  start_time|started|start|running_since [time] [of|did|was|for] [of] <c> [start|started]
  ! restart|stop|stopped
  ? was|did|when|time
docker inspect -f '{{.Config.Image}}' {name}
  image [of|is|does|was|used] [used|by|of|for] <c> [use|using|run|based_on|running|created|started|made] [from]
  ? which|from
docker inspect -f '{{.RestartCount}}' {name}
  how_often|how_many_times|restarts|restart_count|times [has|was|did|of] [of] <c> [been|has] [restarted|restart]
docker inspect -f '{{.HostConfig.RestartPolicy.Name}}' {name}
  restart_policy [of|for|is] <c>
docker inspect -f '{{json .Mounts}}' {name}
  mounts|mounted|volumes|mount|"volume" [points|volumes] [are] [of|in|mounted|used|by|does|into] <c> [use|mount]
  ! create|remove|copy|run|start
  ? json|as_json|mounted|are
docker inspect -f '{{json .Config.Env}}' {name}
  environment|env [variables] configured|defined|set [for|in|of] <c>
docker inspect {name}
  inspect|configuration|details|metadata|everything|config|json [of|about|for|settings] <c>
  ? full|low-level|json|as_json
  @ container|docker
docker network inspect {name}
  inspect|details|configuration|containers [of|about|for|connected|attached|are|to|in|on] [to|of] [the] [docker] network {name}
  ? are|details|docker / containers
docker volume inspect %o {name}
  inspect|details|configuration [of|about|for] [the] [docker] volume {name}
docker volume inspect -f '{{.Mountpoint}}' {name}
  mountpoint|mount_point|where|location|path [on_disk] [of|is|does|for|on] [the] [docker] volume {name} [stored|lie|live|on|kept|located] [disk|the_host]
  ? on_the_host|on_disk|stored
docker volume ls %o
  list|show|which|what|see|all|volumes [all|the|of] [docker] [volumes]
  @ volume
  ! remove|delete|prune|create|inspect|pod|disk|lvm|logical|mount|mounts|container|containers|size
  "docker" / "volumes"
  -q = [only|just] [the] names|name
  -f dangling=true = dangling|unused|orphaned|not_used
  ? docker
docker network ls %o
  networks [docker]
  docker|container
  ! remove|delete|prune|create|inspect|connect|wifi
  -q = only_ids
  --format '{{.Name}}' = only_names|names|just_the_names
docker network create %o {name}
  create|make|add|set_up [a|the] [new] [docker|user-defined|bridge] [bridge] network [named|called] {name} / create|make [a] {name} [docker] network
  -d bridge = bridge
  --subnet {text} = with|using|on [the] subnet {text}
  --internal = internal|isolated|without_outside_access
  ? docker|new|for_containers
docker network connect {name2} {name}
  connect|attach|join|add|hook [up] <c>
  {name2} = to|with|into|on [the] [docker] network [named|called] {name2} / to|into [the] {name2} network
docker network disconnect {name2} {name}
  disconnect|detach|remove|unhook <c>
  {name2} = from [the] [docker] network [named|called] {name2} / from [the] {name2} network
docker network rm {names}
  remove|delete|drop [the] [docker] network|"networks" {names}
docker volume create {name}
  create|make|add [a|the] [new|named|docker] [docker] volume [named|called] {name}
docker volume rm {names}
  remove|delete|drop|get_rid_of [the] [docker] volume|"volumes" [named|called] {names}
  ! image|pod|container|with_its
  ? docker|named
docker build %o {dir?.}
  build|make|create [a|an|the|docker] [new|docker|container] image|"docker"|container
  @ image|docker|dockerfile
  ! compose|run
  {dir} = in|from|of|inside|with [the|this|current|its|context] [working|build|current|context] [directory|folder|dir|context] {dir} [as] [the] [context|build_context]
  --no-cache = [but] without|no|not|ignoring|ignore|bypassing|skip|skipping|don't|never [any|use|using] [the|use] [using] [build|layer|docker|docker's] cache|caching / from_scratch|no-cache|uncached|--no-cache / don't_use|do_not_use|not_using|not_use [the|any] [build] cache
  --pull = always|pull|pulling|fetch|fetching|with [pull|the|a] [newest|latest|fresh|newer|up-to-date] base_image|base|base_images / pulling_newer_base_images
  --target {name2} = [only|just|up_to|stop|stopping] [at|the|to|with] [the] [build|target] stage|target [named|called] {name2} / [the] {name2} stage|target
  --platform {text} = for [the] [platform|architecture] {text} [platform] / with platform {text}
  --platform linux/arm64 = for arm64|linux/arm64|aarch64
  --platform linux/amd64 = for amd64|linux/amd64|x86_64
  --build-arg {kv} = [with|and|pass|passing|set|setting] [the|a] [build] [arg|argument|build-arg|build_arg|args] {kv}
  --build-arg {var}={text} = [with|and|pass|passing|set|setting] [the|a] build_arg|build_argument|build-arg|build-time_variable {var} [set|equal|=|as] [to] {text}
  -f {file} = from|using|with|of|use|on_the_basis_of [the] [file|dockerfile] {file} [as] [the] [dockerfile]
  -t {tagged} = [and] tag|tagged|tagging|named|called|name|as|tag_it|call_it|labelled|with_the_tag|with_tag|name_it [it|to|as|with] {tagged}
  -t {image} = [and] tag|tagged|tagging|named|called|name|tag_it|call_it|with_the_tag|with_tag|name_it [it|to|as|with] {image}
  ? here|in_this_directory|from_this_directory|in_the_current_directory|current|directory|in_this_folder|from_here|folder|in_the_current_folder|of_this_directory|as_context|as_the_context / dockerfile|docker
docker tag {image} {image2}
  tag|retag|label [the] [local|docker] [image] {image} [image] [also] as|with|to [tag|the] {image2} / give [the] image {image} [the] [additional|new|extra|another|second] [tag|name] {image2}
  @ docker|image
docker pull %o {image}
  pull|download|fetch|get [the] [latest|docker] [version_of] [the] [docker|container] image [of|named|called] {image} [image] / pull|download|fetch [the] {image} [docker] image
  @ docker|image
  --platform {text} = for [the] platform {text}
  --platform linux/arm64 = for arm64|linux/arm64|arm
  --platform linux/amd64 = for amd64|linux/amd64|x86
  -q = quietly|silently|without_output
  -a = all tags [of]
  ? from_docker_hub|docker_hub|without_starting_a_container|but_don't_run_it|from_the_registry
docker push {image}
  push|upload|publish [the] [docker|local] [image] {image} [image]
  @ docker|image|registry
  ? to|registry|docker_hub|the_registry|its_registry|hub
docker save %o {image} | gzip > {path}
  save|export|write|dump|pack [the] [docker] image {image}
  gzipped|compressed|gzip|compress
  {path} = to|into|as|in [the|a] [file|tar|archive|gzipped|tarball|compressed] [file|tar|archive|tarball] [named] {path}
docker save -o {path} {image}
  save|export|write|dump|pack [the] [docker] image {image}
  @ image|docker
  ! gzip|gzipped|compressed
  {path} = to|into|as|in [the|a] [file|tar|archive|tarball] [file|archive] [named|called] {path}
  ? tar_file|archive|tarball|tar
docker load -i {path}
  load|import|restore [the|a|docker] [saved|docker] [image|images] [from|in|stored] [in] [the] [archive|file|tar|tarball|tar_file] {path}
  @ docker|image
docker export -o {path} {name}
  export|save|dump [the] [filesystem|file_system] [of] <c>
  {path} = to|into|as|in [the|a] [file|tar|archive|tarball] [file] {path}
docker commit {name} {image}
  commit|save|turn|snapshot [the] [changes|state] [of|in] <c> / create|make [an|a] [new] image {image} from|of <c> [container]
  @ container
  {image} = as|into|to [a|an|the] [new] [image] [named|called|tagged] {image}
docker history %o {image}
  history|layers [of|for|in|does] [the] [docker] [image] {image} [image] [consist|have|built] / how [was] [the] image {image} [was] built
  @ docker|image
  ! git|commit
  --no-trunc = full|untruncated|without_truncation|untruncated|not_truncated|no_truncation [commands]
docker image inspect -f '{{.Size}}' {image}
  size [in_bytes] [of] [the] [docker] image {image}
  ? in_bytes|bytes
docker image inspect {image}
  inspect|metadata|details [of|about] [the] [docker] image {image}
docker image inspect -f '{{.Config.Entrypoint}}' {image}
  entrypoint [of] [the] [docker] image {image}
docker image inspect -f '{{.Config.Cmd}}' {image}
  default_command|cmd [of] [the] [docker] image {image}
docker image inspect -f '{{.Architecture}}' {image}
  architecture|platform [of|is|for] [the] [docker] image {image} [built|made] [for]
docker login %o <<{site}>>
  log_in|login|sign_in|authenticate [to|at|with|into] [the] [docker|container|private] [registry|docker_hub|hub] [at]
  @ docker|registry
  {site} = [the] [registry] {site}
  -u {name} = as|with [the] user|username [name] {name} / as {name}
docker version
  docker version / version of [the] docker
  ? client|server|and|installed
docker info
  docker info|information|daemon / system-wide_information|details about [the] docker
  ! log|stop|start|restart
docker events %o
  docker events / events of|from [the] docker [daemon]
  --since {d:short} = <since>
  ? live|watch|stream|follow|daemon
macro <compose> docker_compose|compose|docker-compose|the_compose_stack|compose_stack|the_stack|stack|compose_project|the_compose_project
common -f {file2} = from|with|using|of|in|defined_in|described_in [the] [compose] [file] {file2} / compose_file {file2}
docker compose %o up %p <<{names}>>
  start|up|bring|launch|spin|run|boot|fire [up] [all|the|every|my] [up] [of] [the|my|docker] [compose|docker-compose|docker_compose] [services|stack|project|everything|containers|application|app]
  @ compose|docker-compose
  ! down|stop|logs|log|restart|exec|command|test
  {names} = [only|just] [the] [compose] service|"services" {names} / [only|just] [the] {names} service
  %p --build = [and|but|after|with] rebuild|rebuilding|build|building|rebuilt|fresh [the|its|their|all] [image|images|it|them] [first|before|beforehand|anew] / rebuild first
  %p --force-recreate = [and] recreate|recreating|recreated|force|forcing [all|the|recreation|even] [the] [containers|of] [even_if_nothing_changed|all|containers]
  %p -d = in|into [the] background|detached [mode] / detached|backgrounded
  %p --no-deps = without|not|no [starting|its|their] [its|linked] dependencies|deps|dependent_services
  %p --scale {name3}={n} = with {n} instances|replicas|copies|containers of [the] [service] {name3} / scale|scaling [the] [service] {name3} to {n} [instances|replicas|containers]
  %p --remove-orphans = remove|removing|deleting|and_remove [any] orphans|orphan|orphaned [containers]
  ? compose|docker-compose|docker|with_docker_compose|with_compose|up|services|stack|project|app
docker compose %o down %p
  stop|take|bring|tear|shut|down [down] [and] [remove|delete] [all|the|everything|my] [down] [of] [the|my|docker] [compose|docker-compose|docker_compose] [services|stack|project|everything|containers|application] [down]
  @ compose|docker-compose
  down|remove|delete|tear
  ! image_of|restart|logs
  %p -v = [and|including|with|also|together_with|along_with] [remove|delete|removing|deleting|drop|wipe] [all|its|the|their|named] [named] volumes|volume [too] [as_well]
  %p --rmi all = [and|including|also|with] [remove|delete|removing|deleting] [all|its|the|their] images [too]
  %p --remove-orphans = [and|including|also|with] [remove|removing|delete] [any|the] orphans|orphan|orphaned [containers]
  ? compose|docker-compose|docker|with_docker_compose|with_compose|services|stack|project|containers|networks|and_networks|its_containers
docker compose %o stop <<{names}>>
  stop|halt [all|the|my] [the|of] [docker|running] [compose|docker-compose|docker_compose] [services|stack|project|containers]
  @ compose|docker-compose
  ! down
  {names} = [only|just|the] [compose] service|"services" {names} / [only|just] [the] {names} service
  ? compose|docker-compose|docker|without_removing|services|without|removing|them|anything|containers|not_remove|the_containers|but_keep
docker compose %o restart <<{names}>>
  restart|bounce [all|the|only|just|my] [the|of|my] [docker] [compose|docker-compose|docker_compose] [services|stack|project]
  @ compose|docker-compose
  {names} = [only|just|the] [compose] service|"services" {names} / [only|just|the] {names} [compose] service
  ? compose|docker-compose|docker|with
docker compose %o logs %p <<{names}>>
  logs|log|output [lines|line|entries|messages]
  @ compose|docker-compose
  {names} = of|for|from|in [the] [compose|docker-compose|docker_compose] service|"services" {names} / of|for|from [the] {names} [compose|docker-compose] service / service|"services" {names} / of|from {names}
  %p -f = <live>
  %p -t = with|including|and timestamp|timestamps
  %p --tail {n} = <tail>
  %p --tail={n} = <tail>
  %p --since {d:short} = <since>
  ? compose|docker-compose|docker|services|stack|of_all_services|project|with
docker compose %o exec %p {name} {cmd}
  run|execute|exec [the] [command] {cmd}
  @ compose|docker-compose
  {name} = in|inside|into|on [the] [running] [docker] [compose|docker-compose|docker_compose] service|container [of|named|called] {name} / in|inside [the] [running] {name} [compose|docker-compose] service|container / in|inside {name}
  %p -u {name2} = as [the|user] {name2} [user]
  %p -T = without|no [a] [tty|terminal]
  ? compose|docker-compose|docker|with|running
docker compose %o exec %p {name} sh
  shell|sh
  @ compose|docker-compose
  {name} = in|inside|into|of|for [the] [running] [docker] [compose|docker-compose|docker_compose] service|container [of|named|called] {name} / in|inside|into|of [the] [running] {name} [compose|docker-compose] service|container
  ? open|start|get|compose|docker-compose|interactive
docker compose %o run --rm {name} {cmd}
  run|execute [the] [command|one-off] [command] {cmd}
  @ compose|docker-compose
  {name} = in|on|with|as [a|an|the] [new|one-off|fresh|temporary|throwaway|disposable] [container] [of|for|from] [the] [compose] [service] {name} [service]
  one-off|new|fresh|temporary|throwaway|disposable|remove|removed|deleted|removing|delete
  ? compose|docker-compose|container|afterwards|and_remove_it|service
docker compose %o build %p <<{names}>>
  build|rebuild [all|the|only|just|my] [the|of|my] [images|image|services|service] [of|for]
  @ compose|docker-compose
  ! up|start|bring
  {names} = [of|for] [only|just|the] [compose] service|"services" {names} / [of|for] [only|just|the] {names} [compose] service
  %p --no-cache = without|no|ignoring|not|don't [any|use|using] [the|use] [using] [build] cache / from_scratch
  %p --pull = pulling|pull|with [the|newer|newest|latest|fresh] base_images
  ? compose|docker-compose|docker|services|stack|project|images|all|with
docker compose %o pull <<{names}>>
  pull|download|fetch|update [all|the|only|newest|latest] [the|latest|newest|new|newer] [images|image|versions] [of|for]
  @ compose|docker-compose
  ! base
  {names} = [of|for] [only|just|the] [compose] service|"services" {names} / [of|for] [the] {names} service
  ? compose|docker-compose|docker|services|stack|project|images|used_by|in|versions
docker compose %o ps %p
  status|list|containers|services|running|which [of]
  @ compose|docker-compose
  ! logs|log|stop|start|restart|up|down|config|build|pull|names|names_of
  %p -a = all|including_stopped|stopped [ones] [too]
  %p --services = [only|just] service_names
  ? compose|docker-compose|docker|services|service|containers|of|project|stack|state|running
docker compose %o config %p
  validate|check|resolved|effective|final|syntax|render|merged [the] [configuration|config|file|compose] [file|configuration]
  @ compose|docker-compose
  ! start|build|logs
  %p --services = service_names|services|names
  %p -q = without_printing|quietly|without_output|no_output|only_errors
  ? compose|docker-compose|configuration|config|file|with_all_variables|docker|valid|syntax|variables
docker compose %o config --services
  names|list|which|what [of] [all|the] [services|service]
  services|service
  defined|names|declared|configured
  @ compose|docker-compose
  ? compose|docker-compose|file|in
docker compose %o up -d --scale {name}={n}
  scale [the] [compose] [service] {name} [service] [to|up_to] {n} [replicas|instances|containers|copies]
  @ compose|docker-compose
  ? compose|docker-compose|service|with
docker compose %o top <<{names}>>
  processes [running|of|in]
  @ compose|docker-compose
  {names} = [in|of] [the] [compose] service {names}
  ? compose|docker-compose|services|in
docker compose %o images
  images [used|by|of]
  @ compose|docker-compose
  used|use|of
  ! pull|build|remove
  ? compose|docker-compose|services|by
docker compose %o kill <<{names}>>
  kill [all|the] [the] [compose|docker-compose] [services|containers]
  @ compose|docker-compose
  {names} = [the] [compose] service {names}
  ? compose|docker-compose
docker compose %o rm %p <<{names}>>
  remove|delete [the|all] [stopped] [compose|docker-compose] [service] [containers|container]
  @ compose|docker-compose
  ! down|stop|volumes|image
  stopped
  {names} = [of] [the] [compose] service {names}
  %p -f = without_asking|no_confirmation|without_confirmation
  ? compose|docker-compose|services|of
common none
`;
