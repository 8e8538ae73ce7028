/** Clusters: kubectl, helm and terraform. */
export const kubernetes = String.raw`
macro <pod> [the] [kubernetes|k8s|crashed|crashing|running] pod [named|called] {name} / [the] {name} pod
macro <ofpod> of|for|from|in|inside|into|on|to|by <pod> / <pod>
macro <dep> [the] [kubernetes|k8s] deployment|deploy [named|called] {name} / [the] {name} deployment
macro <since> since|from|of|over|in|within|during|for [the] [last|past|previous] {d} [ago] / [last|past] {d} / newer than {d}
macro <tail> [the|its] last|latest|final|newest|most_recent {n} [log] [lines|line|entries|messages] / starting|start|beginning with|at|from [the|its] last {n} [lines] / {n} [most] last|latest|recent|newest [log] lines|entries / [only|just] {n} lines
macro <live> follow|following|stream|streaming|live|continuously|tailing / keep|keeping [on] following|printing|showing|watching / in_real_time|live|as_they_come|as_they_arrive|-f / watch / tail
common %n -n default = in|of|from|inside|on|for the default namespace
common %n -n {name9} = [in|of|from|inside|within|on|for] [the] [kubernetes|k8s] namespace [named|called] {name9} / [in|of|from|inside|within|on|for] [the] {name9} namespace / namespace {name9} / [in] ns {name9}
common --context {name8} = [in|on|with|using|of] [the] [kube] context [named|called] {name8} / [in|on|using] [the] {name8} context
kubectl logs {name} %o
  logs|log|output|stdout [lines|entries] / say|said|says|print|printed|wrote|logged
  @ pod|kubectl|kubernetes|k8s|k8
  ! deployment|docker|all_pods|label|selector|every_pod|job|error_in
  {name} = <ofpod> / of|for|from {name}
  -f = <live>
  --previous = [of|from|by] [the|its] previous|crashed|terminated|last|earlier|died|dead [crashed|terminated|instance|run] [container|instance|run] [of] / before [it|the|its] [last] [restart|restarted|crash|crashed] [happened] / previous [crashed|terminated] [container|instance|run]
  -c {name2} = [of|in|from|for] [the|its] [only|sidecar|init] container [named|called] {name2} / [of|in|from] [the] {name2} container
  --all-containers = all|every [of] [its|the] containers|container
  --tail={n} = <tail>
  --since={d:short} = <since>
  --timestamps = with|including|and|show timestamps|timestamp
  ? kubernetes|kubectl|k8s|container|of|with|pod|i|want|its|logs|crashed|say|output
kubectl logs deployment/{name} %o
  logs|log|output [lines|entries]
  {name} = of|for|from <dep> / <dep> / of|for|from deploy|deployment {name}
  @ deployment|deploy
  -f = <live>
  --tail={n} = <tail>
  --since={d:short} = <since>
  --all-containers = all containers
  -c {name2} = container {name2}
  ? kubernetes|kubectl|k8s
kubectl logs -l {kv} %o
  logs|log|output [of|from]
  {kv} = [of|from|for] [all|the|every] [the] [pods|pod] [with|having|whose|labelled|labeled|matching] [the] [label|labels|selector|labelled] [is] {kv}
  -f = <live>
  --tail={n} = <tail>
  --since={d:short} = <since>
  --all-containers = all containers
  --prefix = prefix|prefixed [with_the_pod_name]
  ? kubernetes|kubectl|pods|of|from
kubectl get pods %o
  pods|pod|"pods" [are|that]
  ! log|logs|delete|remove|restart|describe|exec|cpu|memory|shell|forward|copy|events|images|image|count|how_many|kill|evict|top|usage|port|template|name_of_the_node|on_which_node_does|resource|resources|cordon|drain|scale|docker|container_names|wait|ips_only|yaml
  @ pods|pod
  -A = [in|across|of|from] [all|every|each|any] namespaces|namespace / cluster-wide|clusterwide|whole_cluster|entire_cluster|across_the_cluster|everywhere / in [the] whole|entire cluster
  -l {kv} = [with|having|whose|labelled|labeled|matching|by] [the] [label|labels|selector|labelled] [is] {kv}
  --field-selector=status.phase=Running = that_are_running|only_running|running_only|are_running|in_phase_running|phase_running
  --field-selector=status.phase=Pending = pending
  --field-selector=status.phase=Failed = failed|have_failed
  --field-selector=status.phase!=Running = [are|that|which|aren't] not|aren't running / not [in] [state|phase|status] running / non-running|not_in_running_state|unhealthy|aren't_running
  --field-selector spec.nodeName={name2} = [running|scheduled] on|of [the] node [named|called] {name2} / scheduled on {name2}
  --sort-by=.metadata.creationTimestamp = sort|sorted|order|ordered|by|oldest|newest [by] [age|creation|first|their|date] [time|timestamp|date|age|first]
  --sort-by='.status.containerStatuses[0].restartCount' = sort|sorted|order|ordered by|in [the|their|number] [number|restart|of] [of|count] [restarts|restart|count]
  --show-labels = [with|and|including|show|together] [with|all] [the|their] labels
  -w = watch|watching|live|follow|continuously|keep_watching [for] [changes]
  -o wide = [with|and|including] [extra|more|wide|additional|wider] wide|extra|additional|more [columns|information|details|output] / [with|and|including|show] [the|their|which|on] [node|ip|nodes|pod|what] ip|node|ips|nodes [addresses|address|names|name] [and] [the|node|nodes|ips|which] [node|nodes] [they|each|it|that] [run|runs|is|are|one] [on|running|runs] [on] / on which node|nodes [they|each|it] [one|is|are] [run|runs|running] / where they run|are_running
  -o name = [only|just] [the|their] names|name [only] / names only
  -o yaml = as|in yaml [format]
  -o json = as|in json [format]
  --no-headers = without|no [the|a] header|headers|heading [line]
  ? kubernetes|kubectl|k8s|current|namespace|running|list|all|of|the|cluster|with|in|that|default|status|their|state|in_the_current_namespace
kubectl get pods %o --no-headers | wc -l
  many|number|count [of] [the] [running] pods [are|exist]
  -A = all|every [the] namespaces|namespace / whole|entire cluster
  -l {kv} = [with] [the|label] [label] {kv}
  ? kubernetes|running|exist|there|cluster|current|namespace|pods
kubectl get pods %o -o jsonpath='{range .items[*].spec.containers[*]}{.image}{"\n"}{end}' | sort -u
  images|image [used|in|of|that|run|running] [by|in|use]
  @ pod|pods|cluster|kubernetes|kubectl
  ! set|change|update|docker|pull
  -A = [in|across] all|every [the] namespaces|namespace / [in|across] [the] [whole|entire] cluster / whole|entire cluster
  ? image|images|used|container|containers|pods|pod|of|in|current|namespace|unique|distinct|once|each|use|run|running|without|duplicates|only|by|different|list|all|kubernetes|one|per|line|cluster|the|sorted|deduplicated|no
kubectl get pods %o -o wide
  pods
  node|nodes [they|are|run|on|which] [run|on]
  which|where
  -A = all|every namespaces|namespace
  ? run|running|on|kubernetes|which|they|each|are
kubectl get pod {name} -o jsonpath='{.status.podIP}'
  ip|address|ip_address [of|does|has] <pod> [have|has]
  ? only|just|kubernetes|of
kubectl get pod {name} -o jsonpath='{.spec.nodeName}'
  node [is|does|runs|on|name] [on|is] [the]
  <pod> [running|run|runs|on|scheduled|is|sit]
  ? which|running|on|is|run|scheduled|name|of|the|kubernetes
  ! all|pods|drain|cordon
kubectl get pod {name} -o jsonpath='{.status.phase}'
  phase|status [of|is|in] <pod>
  ? kubernetes|only
kubectl get pod {name} -o yaml %o
  yaml|manifest|definition|spec [of|for] <pod> / show|get|print|dump|export <pod> as|in yaml
  %o > {file} = to|into|in {file}
  ? as|yaml|full|complete|format
kubectl get pod {name} -o json
  json [of|for] <pod> / show|get|print|dump <pod> as|in json
kubectl get deployment {name} -o yaml
  yaml|manifest|definition|spec [of|for] <dep> / show|get|print|dump|export <dep> as|in yaml
  ? as|yaml|full|complete|format|the
kubectl get configmap {name} -o yaml
  show|get|print|contents|content|view|data|yaml [of|in] [the] configmap|config_map [named|called] {name}
  @ configmap|config_map
  ! create|delete|edit|from
  ? as|yaml|in|kubernetes
kubectl get secret {name} %n -o jsonpath='{.data.{name2}}' | base64 -d
  decode|decoded|value|show|print|read|get|reveal|plain|plaintext|decrypt [value|the] [of] [the]
  {name2} = [the] key|field|value|entry [named|called] {name2} [from|of|in] / {name2} key|field [from|of|in] / value|key of [the] [key] {name2}
  {name} = [from|of|in|inside|stored] [in] [the] [kubernetes|k8s] secret [named|called] {name} / [the] {name} secret
  @ secret
  ! create|delete
  ? kubernetes|base64|decode|decoded|from|value|key|in|text|clear|plain|plaintext|stored|the|under
kubectl get secrets %o
  list|show|which|all|secrets|names [the|all|of] [secrets]
  "secrets"
  ! create|delete|decode
  -A = all|every namespaces|namespace
  ? kubernetes|exist|list|there|names|of
kubectl get nodes %o
  nodes
  @ kubernetes|cluster|kubectl|node|nodes|k8
  ! pods|cpu|memory|usage|drain|top|delete|cordon|describe|utilization|consumption|taint|node_app|javascript|label_the
  -o wide = [with|and] [their|the|all] [internal|external|os|kernel|more|extra] ips|ip|wide|os|addresses|kernel|details|columns [addresses|output|details|versions|version] / wide
  --show-labels = [with|and|including] [the|their|all] labels
  -l {kv} = [with|having|labelled|labeled|whose] [the] [label] [is] {kv}
  -o name = [only|just] [the|their] names
  ? kubernetes|cluster|kubectl|k8s|list|all|status|of|the|in|their|ready
kubectl get deployments %o
  "deployments"
  ! delete|scale|restart|describe|rollout|create|history
  -A = [in|across|of] [all|every|each] namespaces|namespace / cluster-wide|whole_cluster
  -o wide = wide|images|with_images|more details
  -l {kv} = [with|having|labelled|labeled] [the] [label] {kv}
  -o name = [only|just] [the|their] names
  ? kubernetes|cluster|kubectl|k8s|list|all|current|namespace|in|running|of
kubectl get services %o
  "services"
  @ kubernetes|kubectl|namespace|namespaces|cluster|k8s
  ! delete|systemd|describe|compose|systemctl|boot|pods|expose
  -A = [in|across|of] [all|every|each] namespaces|namespace / cluster-wide|whole_cluster
  -o wide = wide|selectors
  ? kubernetes|cluster|kubectl|k8s|list|all|current|namespace|in|of
kubectl get ingress %o
  ingress|ingresses
  ! delete|describe|create|controller
  -A = [in|across|of] [all|every|each] namespaces|namespace
  ? kubernetes|list|cluster|resources|rules|kubectl
kubectl get configmaps %o
  "configmaps"|config_maps
  ! create|delete
  -A = all|every namespaces|namespace
  ? kubernetes|list|cluster
kubectl get pvc %o
  pvcs|persistent_volume_claims|persistentvolumeclaims|pvc|volume_claims
  ! delete|describe
  -A = [in|across|of] all|every namespaces|namespace
  ? kubernetes|list|cluster|status|their
kubectl get pv
  pvs|persistent_volumes|persistentvolumes
  ! claims|claim|delete
  ? kubernetes|list|cluster
kubectl get jobs %o
  kubernetes|kubectl|namespace|cluster jobs / "jobs"
  @ kubernetes|kubectl|namespace|cluster|k8s
  ! delete|create|cron|background
  -A = all|every namespaces|namespace
  ? kubernetes|list|cluster
kubectl get cronjobs %o
  "cronjobs"|cron_jobs
  @ kubernetes|kubectl|namespace|cluster|k8s
  ! delete|create
  -A = all|every namespaces|namespace
  ? kubernetes|list|cluster
kubectl get namespaces
  "namespaces"
  @ kubernetes|kubectl|cluster|namespaces|k8s
  ! pods|delete|deployments|services|across|network|events|secrets|linux|pvcs|ingresses|in_all
  ? kubernetes|list|cluster|kubectl|of|in|exist|the|there|k8s
kubectl get all %o
  everything|all_resources|all_objects|resources [running|in|that|deployed]
  @ kubernetes|kubectl|namespace|cluster|k8s
  ! delete|apply|cpu|usage|quota
  -A = all|every namespaces|namespace
  ? kubernetes|list|of|runs|running|kubectl|in
kubectl get events %o
  events|event [of|in]
  @ kubernetes|kubectl|namespace|cluster|k8s|events
  ! docker|systemd|kernel
  -A = [in|across|of|from] [all|every|each] namespaces|namespace / cluster-wide
  --sort-by=.metadata.creationTimestamp = sort|sorted|order|ordered|by|newest|latest|oldest|chronologically [by|first|last|in] [time|creation|age|date|timestamp|last|chronological] [order|time|timestamp|date|first] / in chronological order / recent
  --sort-by=.lastTimestamp = sorted by last_seen|last_timestamp|when_they_were_last_seen
  --field-selector type=Warning = [only|of] [type] warning|warnings [only]
  --field-selector involvedObject.name={name} = [of|for|about|concerning] <pod>
  -w = watch|watching|live|follow
  ? kubernetes|cluster|list|of|kubectl|type|only|by|recent|the
kubectl describe pod {name}
  describe|details|why|what_is_wrong_with|inspect|information|debug [of|about|on|for|is] <pod> [pending|not_starting|crashing|stuck|failing|not_running]
  ! log|node
  ? kubernetes|events|detailed|full|including|its|and
kubectl describe node {name}
  describe|details|conditions|capacity|inspect|information|taints|allocated [resources] [of|about|on|for] [the] [kubernetes] node [named|called] {name} / describe [the] {name} node
  ? kubernetes|and
kubectl describe deployment {name}
  describe|details|inspect|information [of|about|on|for] <dep>
kubectl describe service {name}
  describe|details|inspect [of|about|on|for] [the] [kubernetes|k8s] service {name}
  @ kubernetes|kubectl|describe|namespace
  ! systemd|unit
kubectl exec -it {name} %o -- sh
  shell|sh|terminal
  @ pod|kubernetes|kubectl
  ! bash|docker|compose
  {name} = <ofpod> / into|in|inside {name}
  -c {name2} = [in|of|using] [the|its] container [named|called] {name2} [of]
  ? open|start|get|interactive|interactively|a|into|in|launch|of|kubernetes|running
kubectl exec -it {name} %o -- bash
  bash [shell|session|prompt]
  @ pod|kubernetes|kubectl
  ! docker|compose|completion
  {name} = <ofpod> / into|in|inside {name}
  -c {name2} = [in|of|using] [the|its] container [named|called] {name2} [of]
  ? open|start|get|interactive|interactively|a|into|in|launch|of|kubernetes|running|run|shell
kubectl exec {name} %o -- {cmd}
  run|execute|exec [the|command] [command] {cmd}
  {name} = in|inside|on|within <pod> / in|inside {name}
  @ pod|kubernetes|kubectl
  -c {name2} = [in|of|using] [the|its] container [named|called] {name2} [of]
  ? kubernetes|container|of
kubectl exec {name} %o -- env
  environment|env [variables|vars] [of|in|inside|set|set_in] <pod>
  -c {name2} = container {name2}
kubectl scale deployment %o {name} --replicas={n}
  scale|set|increase|resize|grow|shrink|reduce|bring|run [up|down|replicas|the] [number|the] [of|replicas] [replicas|of]
  @ deployment|deploy|replicas|replica
  ! compose|statefulset|autoscale|docker
  {name} = <dep> / [of|for] {name}
  {n} = [to|with|at|down_to|up_to|on|=] {n} [replicas|replica|pods|instances|copies]
  ? kubernetes|kubectl|replicas|number|of|down|up|the|in
kubectl scale statefulset {name} --replicas={n} %o
  scale [up|down] [the] statefulset {name} / scale [up|down] [the] {name} statefulset
  {n} = to|with|at {n} [replicas|replica|pods|instances]
  ? down|up
kubectl autoscale deployment {name} --min={n} --max={n2} %o
  autoscale|autoscaler|autoscaling|hpa <dep>|for [deployment]
  {n} = between|from|with|min|minimum [a|minimum|of] [of] {n} [and|to|-] {n2} [replicas|pods]
  --cpu-percent={percent} = at|target|with [target] {percent} [cpu] [usage|utilization]
  ? with|replicas|horizontally
kubectl rollout restart deployment/{name} %o
  restart|bounce|rolling|redeploy|roll [restart|the|all] [rollout|of|pods|the] [of|pods] [of]
  @ deployment|deploy|rollout|rolling|kubectl|kubernetes
  ! docker|compose|systemd|count|counts|statefulset|daemonset
  {name} = <dep> / deploy {name}
  ? kubernetes|kubectl|rollout|of|all|the|pods|restart|one|by|without|downtime|rolling|trigger
kubectl rollout restart {res} %o
  restart|rollout|rolling [restart|rollout] [of]
  {res} = {res}
  @ deployment|rollout|kubectl|kubernetes|restart
  ? kubernetes|kubectl|of|rollout|restart|trigger
kubectl rollout restart statefulset/{name} %o
  restart|rolling [restart] [of] [the] statefulset {name} / restart [the] {name} statefulset
kubectl rollout restart daemonset/{name} %o
  restart|rolling [restart] [of] [the] daemonset {name} / restart [the] {name} daemonset
kubectl rollout status deployment/{name} %o
  status|progress|watch|wait|finished|done|complete|state|follow [of|until|for|is] [the] [rollout|of] [of|rollout]
  rollout|rolled|rolling|deployment [is|of|status] [finished|done|complete|out]
  {name} = [of|for] <dep> / of|for {name} / <dep> [is|has] [finished|done|been|fully] [rolling|rolled] [out]
  @ rollout|rolled|rolling
  ! undo|history|restart|pause
  ? kubernetes|kubectl|watch|status|out|rollout|finishes|completes|completed
kubectl rollout undo deployment/{name} %o
  undo|rollback|roll_back|revert|go_back|roll [back|the] [last|to|latest] [rollout|of] [of]
  @ deployment|rollout|deploy|revision
  ! helm|git|commit|release
  {name} = [of|for] <dep> / of|for {name}
  --to-revision={n} = to [the] revision|version [number] {n}
  ? kubernetes|kubectl|to|the|its|previous|last|version|revision|one|rollout|of|back
kubectl rollout history deployment/{name} %o
  history|revisions [of] [the] [rollout|rollouts|of] [of] <dep> / rollout history [of|for] {name} / revisions|history <dep>
  --revision={n} = revision {n}
  ! undo|back|git
  ? kubernetes|rollout|of|does|have|has
kubectl rollout pause deployment/{name} %o
  pause [the] [rollout|rollouts] [of] <dep>
kubectl rollout resume deployment/{name} %o
  resume|unpause|continue [the] [paused] [rollout|rollouts] [of] <dep>
kubectl set image deployment/{name} {name2}={image} %o
  image [of|to|for|used]
  set|update|change|switch|roll|use|upgrade [the|image|container|out] [image|of|container|the]
  @ deployment
  {name} = [of|in|on|for] <dep>
  {name2} = [of|in|for] [the|its] container [named|called] {name2} [of|in|to|use] / [the] {name2} container [of|in]
  {image} = [to|use|with|the] [the|image|to] [image] {image}
  ? kubernetes|kubectl|of|image|in|to|new|the|use
kubectl set env deployment/{name} {kv} %o
  set|add|change [the] [environment|env] [variable|var] {kv} [on|in|for|of]
  {name} = [on|in|for|of] <dep>
  ? environment|variable|env
kubectl port-forward %o svc/{name} {port}:{port2}
  forward|port-forward|port_forward|forwarding|tunnel|expose|map|make|access|reach
  @ port|port-forward
  ! ssh|docker|expose_deployment|pod|deployment
  {name} = [of|on|to|in|from|for] [the] [kubernetes|k8s] service|svc [named|called] {name} / [of|on|to|from] [the] {name} service|svc
  {port} = [my|the|from|local|on|port] [local|localhost|port] [port] {port} [on_localhost|locally|here] to|onto|->|:|into|at [the|its|remote|container|service] [remote|service|container|target] [port] {port2} [of|on] / [port|the|service's|remote] [port] {port2} [of|on] [to|on|at|as] [my|the|local] [local|localhost] [port] {port}
  {port2} = {port2}
  ? kubernetes|kubectl|port|of|on|k8s|local
kubectl port-forward %o {res} {port}:{port2}
  forward|port-forward|port_forward|tunnel
  ! ssh|docker
  {res} = [of|on|to|in|for] [the] {res}
  {port} = [my|the|from|local|on|port] [local|localhost|port] [port] {port} [on_localhost|locally|here] to|onto|->|:|into|at [the|its|remote|container] [remote|service|container|target] [port] {port2} [of|on]
  {ports} = [ports|port] {ports}
  ? kubernetes|kubectl|port|of|on|k8s|local
kubectl port-forward %o deployment/{name} {port}:{port2}
  forward|port-forward|port_forward|tunnel
  @ deployment
  ! ssh|docker
  {name} = [of|on|to|in|for] <dep>
  {port} = [my|the|from|local|on|port] [local|localhost|port] [port] {port} [on_localhost|locally|here] to|onto|->|:|into|at [the|its|remote|container] [remote|service|container|target] [port] {port2} [of|on]
  ? kubernetes|kubectl|port|of|on|k8s|local
kubectl port-forward %o {name} {port}:{port2}
  forward|port-forward|port_forward|tunnel|forwarding
  @ pod|kubectl
  ! ssh|docker|service|deployment|svc
  {name} = [of|on|to|in|for] <pod>
  {port} = [my|the|from|local|on|port] [local|localhost|port] [port] {port} [on_localhost|locally|here|of_my_machine] to|onto|->|:|into|at [the|its|remote|container] [remote|pod|container|target] [port] {port2} [of|on|in] / port {port2} [of|on] <pod> to|on [my|the|local] [local|localhost] [port] {port} [on_localhost]
  ? kubernetes|kubectl|port|of|on|k8s|local|pod
kubectl port-forward %o {name} {port}:{port}
  forward|port-forward|port_forward
  @ pod
  ! ssh|service|deployment
  {name} = [of|on|to|in|for] <pod>
  {port} = port {port} [of|on] [localhost|locally]
  ? kubernetes|kubectl|to|the|same|local|localhost|my
kubectl cp {name}:{path} {path2} %o
  copy|download|fetch|get [the] [file|folder|directory] {path}
  {name} = from|out_of|of|in <pod>
  {path2} = to|into|as [the] [local] [file|folder|directory] {path2}
  -c {name2} = container {name2}
kubectl cp {name}:{path} . %o
  copy|download|fetch|get [the] [file|folder|directory] {path}
  {name} = from|out_of|of|in <pod>
  [to|into] [the] current|working|this directory|folder|dir / here
kubectl cp {path} {name}:{path2} %o
  copy|upload|put|push [the] [local] [file|folder|directory] {path}
  {name} = [into|to|in] <pod> / of|in <pod>
  {path2} = [at|to|in|into|under|as] [the] [path|folder|directory] {path2} [of|in|inside]
kubectl top pods %o
  cpu|memory|resource|resources|ram|cpu/memory [and|usage|or] [cpu|memory|ram] [usage|use|consumption|utilization|are] / usage|consumption of / top
  pods|pod [use|using|consume|consuming|sorted|by|uses]
  ! node|nodes|containers|request|requests|limit|limits|docker
  -A = [in|across|of|from] [all|every|each] namespaces|namespace / cluster-wide|whole_cluster
  --sort-by=memory = sort|sorted|order|ordered|most|by|highest|biggest|top [by|the|of] [memory|ram] [usage|consumption|use|first] / memory [consumers|first|hogs]
  --sort-by=cpu = sort|sorted|order|ordered|most|by|highest|biggest|top [by|the|of] [cpu] cpu [usage|consumption|use|first] / cpu [consumers|first|hogs]
  --containers = per|each|every container / containers
  -l {kv} = [with|having|labelled|labeled] [the] [label] {kv}
  ? kubernetes|kubectl|usage|cpu|memory|and|of|use|resource|how|much|first|consumption|current|namespace|in|the|by|most|using|uses
kubectl top nodes %o
  cpu|memory|resource|resources|ram|cpu/memory|usage|load|utilization [and|usage|or] [cpu|memory|ram] [usage|use|consumption|utilization|are]
  nodes|node
  @ kubernetes|kubectl|node|nodes|cluster
  ! process|javascript|node.js|pods
  --sort-by=memory = sort|sorted|order|ordered|by|highest [by] memory [usage|first]
  --sort-by=cpu = sort|sorted|order|ordered|by|highest [by] cpu [usage|first]
  ? kubernetes|kubectl|usage|cpu|memory|and|of|use|resource|how|much|cluster|the|each|in|consumption
kubectl delete pod {names} %o
  delete|remove|kill [the|pod|pods] [pod|pods|kubernetes] [named|called] {names} / delete|remove|kill [the] {names} pod
  @ pod|pods
  ! deployment|all|failed|completed|evicted|force_delete_namespace
  --force --grace-period=0 = force|forcefully|forcibly|immediately|by_force|without_waiting|without_grace_period [without] [waiting|grace] [period]
  ? kubernetes|kubectl|so|that|it|gets|recreated|is|stuck|terminating
kubectl delete pods -l {kv} %o
  delete|remove|kill [all|the|every] [the] [pods|pod]
  pods
  {kv} = [with|having|whose|labelled|labeled|matching|carrying] [the] [label|labels] [is] {kv}
kubectl delete pods --all %o
  delete|remove|kill all|every [the|of] [the] pods|pod
  ! failed|completed|evicted|label
  ? in|kubernetes
kubectl delete pods --field-selector=status.phase=Failed %o
  delete|remove|clean [up] [all|the|every] [the] [failed|evicted] [pods|pod]
  failed
  pods|pod
  -A = all|every namespaces|namespace
kubectl delete pods --field-selector=status.phase=Succeeded %o
  delete|remove|clean [up] [all|the|every]
  completed|succeeded|finished
  pods|pod
  -A = all|every namespaces|namespace
kubectl delete deployment {names} %o
  delete|remove [the|deployment] [deployment|deployments] [named|called] {names} / delete|remove [the] {names} deployment
  @ deployment|deployments
  ! helm|file
kubectl delete service {names} %o
  delete|remove [the] [kubernetes|k8s] service|svc {names}
  @ kubernetes|kubectl|k8s|namespace
kubectl delete namespace {name}
  delete|remove [the] [kubernetes|k8s] namespace {name} / delete|remove [the] {name} namespace
  ? with|everything|in|it|all|and
kubectl delete configmap {name} %o
  delete|remove [the] configmap {name}
kubectl delete secret {name} %o
  delete|remove [the] [kubernetes] secret {name}
kubectl delete -f {path} %o
  delete|remove|tear_down [all|the|everything|resources|what|objects] [the|resources|that|objects] [resources] [defined|described|listed|in|that] [in|was] [the|manifest|file] [manifest|file] {path}
  @ kubernetes|kubectl|manifest|resources|objects|defined
  ? defines|created
kubectl apply %o -f {path}
  apply|deploy|roll_out|create_or_update [the|all|kubernetes] [kubernetes|k8s|manifests|manifest|yaml] [manifest|manifests|file|files|yaml] [in|from|of|under|file] [the] [folder|directory|file] {path}
  @ kubernetes|kubectl|manifest|manifests|k8s|cluster|yaml|apply
  ! patch|terraform|helm|kustomization|kustomize|git|diff|compose
  -R = recursively|including_subdirectories|subdirectories|subfolders
  --dry-run=client = [client-side] dry|dry-run|dry_run [run] / client-side|client_side / without_changing_anything|without_applying
  --dry-run=server = server-side|server_side [dry] [run]
  --prune = prune
  ? manifests|manifest|kubernetes|kubectl|to|the|cluster|all|yaml|file|a|as|do|with
kubectl apply -k {path} %o
  apply|deploy [the] [kustomize|kustomization|overlay] [overlay|directory|kustomization|in|folder] [in|folder|directory] {path}
  kustomize|kustomization|overlay|-k
  ? directory|the|in|with
kubectl diff -f {path} %o
  diff|difference|differences|change|changes|compare|what_would_change [between|would] [the|if|live|what] [manifest|manifests|i|cluster|file] [applied|in] {path} / what|differ|diff|compare
  {path} = [of|in|manifest|applying|applied|file] [file|manifest] {path} [and|with|to|against] [the] [cluster|live|live_state|state]
  @ kubernetes|kubectl|manifest|cluster|live
  ? would|change|the|in|cluster|if|i|applied|applying|manifest|live|state|differ|from|against
kubectl create namespace {name}
  create|make|add [a|the] [new|kubernetes] [kubernetes|k8s] namespace [named|called] {name}
  ! net|network|ip
kubectl create configmap {name} --from-file={path} %o
  create|make [a|the] [new] configmap|config_map [named|called] {name}
  {path} = from|out_of|with [the] [file|contents|files|folder] [of] [in] {path}
kubectl create configmap {name} --from-literal={kv} %o
  create|make [a|the] [new] configmap|config_map [named|called] {name}
  {kv} = with|from|containing|having [the] [key|value|literal|entry] {kv}
kubectl create secret generic {name} --from-literal={kv} %o
  create|make [a|the] [new|generic|kubernetes] [generic|kubernetes] secret [named|called] {name}
  {kv} = with|from|containing|having [the] [key|value|literal|entry] {kv}
kubectl create secret generic {name} --from-file={path} %o
  create|make [a|the] [new|generic|kubernetes] [generic|kubernetes] secret [named|called] {name}
  {path} = from|with|out_of [the] [file|contents] [of] {path}
kubectl create deployment {name} --image={image} %o
  create|make|start [a|the] [new] deployment [named|called] {name}
  {image} = with|from|of|using|running|for [the] [image] {image} [image]
  --replicas={n} = with|and {n} replicas
kubectl create job {name} --from=cronjob/{name2} %o
  create|run|start|trigger [a|the|one-off] [new|manual|one-off] job [named|called] {name}
  {name2} = from|of [the] cronjob|cron_job {name2}
kubectl run {name} --image={image} -it --rm %o -- sh
  start|run|launch|create|debug|temporary [a] [temporary|throwaway|interactive|debug] pod [named|called] {name}
  {image} = with|from|of|using|running [the] [image] {image} [image]
  shell|sh|interactive
  ? remove|delete|it|afterwards|exit|when|and|open|a|in|on
kubectl run {name} --image={image} %o
  start|run|launch|create [a] [new|single] pod [named|called] {name}
  {image} = with|from|of|using|running [the] [image] {image} [image]
  ! shell|interactive
  --restart=Never = [without|never] restart|restarting|restarts
kubectl expose deployment {name} --port={port} %o
  expose|publish|service <dep> [as|on|via|with] [a] [service]
  {port} = [on|at|with] [port] {port}
  --target-port={port2} = [to|with|and|forwarding] [container|target] [target] [port] port {port2}
  --type=LoadBalancer = loadbalancer|load_balancer
  --type=NodePort = nodeport|node_port
  ? service|as|a|type|of|with
kubectl edit deployment {name} %o
  edit|open <dep> [in] [my|the] [editor|an_editor]
kubectl edit configmap {name} %o
  edit|open [the] configmap {name} [in] [my|the] [editor|an_editor]
kubectl label pod {name} {kv} %o
  label|add|set|put [the|a|label] [label] [to|on] <pod> [with] [the] [label] {kv} / add|set|put [the] label {kv} to|on <pod>
  --overwrite = overwrite|overwriting|replacing
kubectl label node {name} {kv} %o
  label|add|set|put [the] node {name} [with] [the] [label] {kv} / add|set|put [the] label {kv} to|on [the] node {name}
  --overwrite = overwrite|overwriting|replacing
kubectl annotate pod {name} {kv} %o
  annotate <pod> with {kv} / add [the] annotation {kv} to <pod>
kubectl drain {name} %o
  drain|evict|empty [all|the|pods|node] [the|pods|from] [pods|from|kubernetes] [from] [the] [node] [named|called] {name} [node]
  @ node|drain
  --ignore-daemonsets = [ignore|ignoring|except|skipping|not|but] daemonsets|daemonset [pods]
  --delete-emptydir-data = [delete|deleting|even_with|and] [local|emptydir|empty-dir] [data|local] emptydir|data
  --force = force|forcibly
  ? node|for|maintenance|safely|kubernetes|before|its
kubectl cordon {name}
  cordon|unschedulable [the] [kubernetes|node] [node] [named|called] {name} / mark|make [the] node {name} [as] unschedulable|not_schedulable / stop|prevent [scheduling|new] [new|pods] [pods] [scheduled|on|from|being] [on|being|to] [scheduled] [on] [the] node {name}
kubectl uncordon {name}
  uncordon|schedulable [the] [kubernetes|node] [node] [named|called] {name} / mark|make [the] node {name} [as] schedulable [again] / allow [pods|scheduling] [on|pods] [the] node {name} [again]
kubectl taint nodes {name} {text} 
  taint [the] node {name} with {text}
kubectl config get-contexts %o
  contexts [are|available|configured]
  @ kubernetes|kubectl|kube|context|contexts|kubeconfig|cluster
  ! docker|use|switch|delete
  -o name = [only|just] names
  ? kubernetes|kubectl|kube|list|available|configured|in|kubeconfig|of|k8s
kubectl config current-context
  context|cluster [am|is|kubectl|does] [i|kubectl|currently|active] [in|on|using|talking|use|connected|point] [to]
  current|active|which|am|what|currently
  @ kubernetes|kubectl|kube|context|kubeconfig|k8s
  ! contexts|switch|docker|namespace|set
  ? kubernetes|kubectl|kube|is|of|i|am|name|in|using|use|currently|selected|talking|to|cluster
kubectl config use-context {name}
  switch|change|use|select|set|point|activate [kubectl|to|the|kubernetes|my] [to|the|context] [the|cluster|use|kubernetes|kube] [kubectl|kube|kubernetes] [context|cluster] [to|named|called] {name} [context] / switch|change|use|activate [kubectl|kubernetes] [to] [the] {name} context
  @ context|kubectl
  ! namespace|docker
  ? kubectl|kubernetes|kube
kubectl config set-context --current --namespace={name}
  default|switch|set|change|use|make|my [the|my|kubectl|default] [namespace|to|kubectl|current] [of|for|to] [the|current] [current|to] [context] [namespace] [to] {name} [namespace] [the|as] [default]
  namespace {name} / {name} namespace / namespace
  @ namespace
  ! create|delete|pods|deployment|service|logs|context_named|scale|apply|restart
  {name} = namespace [to] {name} / {name} [the|as] [default|namespace]
  ? default|kubectl|for|the|current|context|kubernetes|permanently|use|set|namespace|to|of|as
kubectl cluster-info
  cluster info|information|endpoints|address / cluster-info|control_plane_address / where [is] [the] [kubernetes] [api|control_plane] [server|running]
  @ kubernetes|kubectl|cluster
  ? kubernetes|running|of|the|server|about|api
kubectl api-resources %o
  api|resource resources|types|kinds [supported|available|does|that] [by|in] / api-resources
  @ kubernetes|kubectl|cluster|api-resources
  --namespaced=true = namespaced
  ? kubernetes|supports|know|knows|cluster|of|support
kubectl explain {text}
  explain|documentation|fields|docs [of|for|the|about] [the] [field|fields|kubernetes] [of|resource] {text}
  @ kubernetes|kubectl|explain
  ? field|resource|kubernetes
kubectl version %o
  version [of] [kubectl|the|kubernetes] [and|client|cluster|server] [cluster|server|kubernetes]
  @ kubectl|kubernetes
  ! rollout|helm
  --client = client|only_client
  ? of|and|the|client|server|cluster
kubectl auth can-i {name} {name2} %o
  can|may|am|allowed|permission|whether [i|to] [i|allowed|am|to] [allowed|to] {name} {name2}
  @ kubernetes|kubectl|namespace|cluster|pods|deployments|secrets
  ! show|list_all
kubectl wait --for=condition=Ready pod/{name} %o
  wait [until|for|till] [for] <pod> [is|to] [be|become] ready
  --timeout={d:seconds}s = [at_most|for|up_to|timeout|with|maximum] [of|a|timeout] [timeout|of] {d}
kubectl wait --for=condition=complete job/{name} %o
  wait [until|for|till] [the] job {name} [is|to|has] [be] complete|completed|completes|done|finished|finish
  --timeout={d:seconds}s = [at_most|for|up_to|timeout|with|maximum] [of|a|timeout] [timeout|of] {d}
common none
common %n -n default = in|of|from|inside|on|for the default namespace
common %n -n {name9} = [in|of|from|inside|within|on|into|to] [the] [kubernetes|k8s] namespace [named|called] {name9} / [in|of|from|into] [the] {name9} namespace
helm install {name} {image} %o
  install|deploy [the] [helm] [chart] {image} [chart] / install|deploy
  @ helm|chart
  ! upgrade|uninstall|plugin|list|or
  {name} = [as|under|with|named|called|release] [the] [a|release|name] [release|name] [named|called|name|of] {name} / as|named|called {name}
  {image} = [the|from] [helm] [chart] {image}
  -f {file} = [with|using|and] [the|values|my|values_from] [values|file|from] [from|file] [the|file] [file] {file} [values]
  --create-namespace = [and] create|creating [it|the|that] [namespace] [if] [needed|it|necessary|missing|does_not_exist|doesn't_exist|doesn't|is] [exist|missing|not_there] / create [the] namespace [if|it] [missing|does|needed|it] [not|doesn't] [exist]
  --version {image2} = [in|at|with] [chart|version|the] [version] {image2}
  --set {kv} = [with|and|set|setting|override|overriding] [set|the|value|setting] [value|to] {kv}
  --dry-run = [as|do|only|a] [a] dry|dry-run [run] / without_installing
  --wait = wait|waiting [until|for] [it|everything|all] [is|to] [be] [ready]
  --atomic = roll_back_on_failure|atomically|atomic
  ? helm|chart|release|with|from|named|a
helm upgrade --install {name} {image} %o
  upgrade
  install|--install
  {name} = [the] [helm] release [named|called] {name} / [the] {name} release / as {name}
  {image} = [with|to|using|from|the] [the] [chart] {image}
  @ helm|release|chart
  -f {file} = [with|using|and] [the|values|my] [values|file|from] [from|file] [the|file] [file] {file}
  --set {kv} = [with|and|set|setting|override|overriding] [set|the|value] [value] {kv}
  --create-namespace = create|creating [the|it] [namespace] [if] [needed|missing|it_does_not_exist]
  --version {image2} = version {image2}
  --wait = wait|waiting
  ? helm|or|if|it|not|installed|yet|does|exist|with|is|the|release|missing|doesn't|isn't
helm upgrade {name} {image} %o
  upgrade|update [the] [helm] [release] [named|called] {name} [release]
  @ helm|release|chart
  ! install|repo|repositories|or
  {image} = [with|to|using|from|the] [the|new] [chart] {image}
  -f {file} = [with|using|and] [the|values|my|new] [values|file|from] [from|file] [the|file] [file] {file}
  --set {kv} = [with|and|set|setting|override|overriding] [set|the|value] [value] {kv}
  --reuse-values = reuse|reusing|keep|keeping [the] [existing|old|current|previous|its] values
  --version {image2} = [to|chart] [version] version {image2}
  --dry-run = dry|dry-run [run]
  --wait = wait|waiting [until|for] [it] [is] [ready]
  ? helm|release|chart|to|with|the
helm uninstall %o {names}
  uninstall|remove|delete [the|helm] [helm] [release|releases|chart] [named|called] {names} / uninstall|remove|delete [the] {names} [helm] release
  @ helm|release|chart
  ! git|github|repo|repository
  --keep-history = keep|keeping [its|the|release] [release] history
  ? helm|release
helm rollback {name} <<{n}>> %o
  rollback|roll_back|revert|go_back|undo|roll [the|back] [back|the] [helm] [release] [named|called] {name} [release|back]
  @ helm|release|chart
  ! deployment|kubectl
  {n} = to [the] [revision|version] [number] {n}
  ? helm|to|the|its|previous|revision|version|release|back|last
helm list %o
  releases|charts|release [installed|deployed]
  @ helm
  ! uninstall|search|repo|install|upgrade|values|history|status
  -A = [in|across|of] all|every [the] namespaces|namespace
  -a = all|failed [states] [too]
  --failed = failed
  ? helm|installed|list|deployed|of|charts|cluster|currently
helm history %o {name}
  history|revisions [of|for] [the] [helm] [release] [named|called] {name} / revisions|history [the] [helm] release {name}
  @ helm|release
  ! deployment|git|shell|image
  ? helm|release|of
helm status %o {name}
  status|state [of|for] [the] [helm] [release] [named|called] {name}
  @ helm|release
  ! git|deployment
helm get values %o {name}
  values [of|for|used|set|does] [by|for|in] [the] [helm] [release] [named|called] {name} [use] / values [the] [helm] [release] {name}
  @ helm|release
  ! default|show|chart|upgrade|install
  --all = all|computed|including_defaults|default [values]
  ? helm|used|user-supplied|of|was|installed|with
helm get manifest %o {name}
  manifest|manifests [of|for] [the] [helm] [release] [named|called] {name}
  @ helm|release
helm show values {image} %o
  default [values] [of|for] [the] [helm] [chart] {image} / values [of|for] [the] [helm] chart {image}
  %o > {file} = to|into|in {file}
  @ helm|chart
  ? values|save|helm|of|chart|write
helm repo add {name} {url}
  add [the|a] [helm|chart] [chart|helm] [repo|repository] [named|called] {name} [repo|repository] [at|with|from|url|pointing] [to|url] {url} / add [the] [helm|chart] [chart] [repo|repository] {url} as|named|called|under [the_name] {name}
  @ helm|chart
  ? repo|repository|helm|the|name|with|url|under
helm repo update
  update|refresh [all|the] [my|helm] [helm|chart] [chart] repos|repo|repositories|repository|index|indexes
  @ helm|chart
  ? information|all|of|charts
helm repo list
  repos|repositories|repo [list]
  @ helm
  ! add|update|remove|search
  ? helm|chart|configured|list|added
helm repo remove {name}
  remove|delete [the] [helm|chart] [chart] repo|repository {name} / remove [the] {name} [helm] repo|repository
  @ helm|chart
helm search repo {text} %o
  search|find|look [for] [the|a|all] [helm] [charts|chart|repos|repositories|in] [for|called|named|matching|about] {text} / search|find {text}
  @ helm|chart|charts
  ! hub
  --versions = all versions
  ? helm|charts|chart|repos|in|repositories|added|the|my|for
helm search hub {text}
  search [artifact|the|helm] [hub|artifact] [hub|for] [for] [charts|a] [chart|called|for] {text}
  hub
  @ helm|chart|charts
  ? helm|artifact|chart|for
helm template {name} {image} %o
  render|template [the] [templates|manifests|chart|helm] [of|chart] [the|chart] [chart] {image} / render
  @ helm|chart
  {name} = [as|with|for] [the] release [name] {name}
  {image} = [the|of] [chart|helm] [chart] {image}
  -f {file} = [with|using] [the] [values] [from|file] {file}
  ? locally|without|installing|it|helm|templates|manifests
helm template {image} %o
  render|template [the|all] [templates|manifests|chart|helm] [of|chart] [the|chart] [chart] {image}
  @ helm|chart
  -f {file} = [with|using] [the|values] [values|file] [from|file] {file}
  ? locally|without|installing|it|helm|templates|manifests
helm lint {image}
  lint|check|validate [the] [helm] [chart] [in] {image} [for_errors|for_problems]
  @ helm|chart|lint
  ? errors|for|problems
helm create {name}
  create|scaffold|make|start [a|new] [new|skeleton] [helm] chart [named|called] {name}
helm package {image}
  package [the] [helm] [chart] [in] {image}
  @ helm|chart
helm pull {image} %o
  pull|download|fetch [the] [helm] [chart] {image}
  @ helm|chart
  --untar = unpack|untar|extract
  --version {image2} = version {image2}
helm dependency update {image}
  update|download|fetch [the] dependencies [of|for] [the] [helm] [chart] [in] {image}
  @ helm|chart
common none
common %d -chdir={path} = [in|inside|of] [the] [folder|directory] {path}
common -var {kv} = [with|and|set|setting|passing] [the|variable] [variable] [set] [to] {kv}
common -var-file={file} = [with|using|and|taking] [the|variables] [variables|file|from|variable] [from|file] [the] [file] {file}
terraform %d init %o
  initialize|init|initialise [the|this] [terraform] [working|directory|project] [directory]
  @ terraform
  -upgrade = upgrade|upgrading [the|all|its] [providers|modules] [too]
  -reconfigure = reconfigure|reconfiguring [the] [backend]
  ? terraform|providers|modules|and|directory|project|here|in|the
terraform %d plan %o
  plan|preview|would|dry
  @ terraform
  ! apply_the|saved|destroy_everything
  -out={path2} = [and] [save|saved|write|store|saving] [it|the_plan] [to|in|as|into] [the] [file] {path2}
  -destroy = destroy|destroying|destruction
  -target={text2} = [only|just|for|limited_to] [for] [the] [resource|target] {text2}
  -refresh=false = without refreshing|refresh
  ? terraform|changes|change|make|what|show|run|execution|create|and|the|to|an|would|save|plan|do
terraform %d apply %o
  apply
  @ terraform
  ! kubectl|manifest
  -auto-approve = without|no|not|skip|skipping [asking|being|approval|the|confirmation|interactive|prompt|a|prompting] [for|asked|approval] [approval|confirmation|prompt|for] [confirmation] / auto-approve|automatically_approve|approve_automatically|auto-approving
  -target={text2} = [only|just] [for|to] [the] [resource|target] {text2}
  {path2} = [the|saved] [saved|plan] [plan] [file|in] {path2}
  ? terraform|changes|configuration|the|plan|my|all
terraform %d destroy %o
  destroy|tear_down|remove|delete [everything|all] [the] [infrastructure|resources] [managed|created] [by]
  @ terraform
  ! state|workspace
  -auto-approve = without|no|not|skip|skipping [asking|being|approval|the|confirmation|interactive|prompt|a] [for|asked|approval] [approval|confirmation|prompt|for] [confirmation]
  -target={text2} = [only|just] [the] [resource|target] {text2}
  ? terraform|infrastructure|everything|all|resources|that|manages|managed|by|created
terraform %d fmt %o
  format|fmt|reformat [all|the] [terraform|my] [terraform] [files|configuration|code]
  @ terraform|tf
  -recursive = recursively|subdirectories|subfolders|including_subdirectories|recursive
  -check = [only] check|checking [whether|if|only] [they|it|everything] [are|is] [formatted]
  ? terraform|files|configuration|code|in|all|tf|and|the
terraform %d validate
  validate|check|syntax [the|this] [terraform|syntax|my] [terraform|of] [configuration|config|files|code]
  @ terraform
  ! format|formatted|formatting
  ? terraform|configuration|valid|is|syntax|of|the|for|errors
terraform %d output %o
  outputs|output|value [values|of|variables] [of] [the]
  @ terraform
  -raw {name} = [of|value|the|raw] [the|output|of] [output] [named|called] output {name} [raw|without_quotes] / raw [value|output] [of] {name}
  -json = as|in json
  ? terraform|raw|value|values|as|without|quotes|named|state|all
terraform %d state list
  resources|list|state [in|are|managed|that] [the|by|state|resources] [state|terraform]
  @ terraform
  ! destroy|remove|import|move|show
  state|managed|manages|tracked|knows
  ? terraform|in|the|resources|by|all
terraform %d state show {text2}
  show|details|attributes [of] [the] [resource|state] [of|resource] {text2} [in] [the] [state]
  @ terraform
  ? terraform|state|in|resource
terraform %d state rm {text2}
  remove|forget|drop|untrack|delete [the] [resource] {text2} from [the] [terraform] state
  @ terraform
  ? without|destroying|it|terraform
terraform %d import {text2} {text3}
  import [the] [existing|resource] [resource] {text3} [into|as|to] [the|terraform] [state|resource] [as|address] {text2}
  @ terraform
terraform %d workspace list
  workspaces
  @ terraform
  ? terraform|list
terraform %d workspace new {name}
  create|make|new [a|the] [new] [terraform] workspace [named|called] {name}
  @ terraform|workspace
terraform %d workspace select {name}
  switch|select|change|use [to] [the] [terraform] workspace [named|called] {name}
  @ terraform|workspace
common none
`;
