/** Servers started by their own program, which also checks their settings and shows how they were built. */
import { defineTool } from "../../tools/define.js";
import type { Nature, OptionStyle, ToolSpec } from "../../tools/types.js";

/** One server. `looks`: options with which it checks or shows something and does not start. */
interface Daemon {
  readonly names: string;
  readonly about: string;
  readonly options: string;
  readonly looks?: string;
  readonly help?: string;
  readonly words?: string;
  readonly style?: OptionStyle;
  readonly nature?: Nature;
  readonly allowed: readonly string[];
  readonly asked?: readonly string[];
}

const DAEMONS: readonly Daemon[] = [
  {
    names: "nginx openresty angie tengine",
    about: "the web server nginx",
    options: "-t; -T; -q; -v; -V; -h -?; -c=; -g=; -p=; -s=; -e=",
    looks: "-t, -T, -v, -V",
    help: "-h, -?",
    allowed: [
      "sudo nginx -t",
      "nginx -T",
      "nginx -V",
      "nginx -t -c /tmp/site.conf",
      "sudo nginx -s reload",
    ],
  },
  {
    names: "apachectl apache2ctl httpd apache2 httpd.worker",
    about: "the web server Apache",
    options: "-t; -S; -M; -l; -L; -v; -V; -X; -D=; -d=; -f=; -c=; -C=; -k=; -e=; -E=; -h; -T",
    looks: "-t, -S, -M, -l, -L, -v, -V",
    help: "-h",
    words: "configtest status fullstatus help",
    allowed: [
      "apachectl configtest",
      "apachectl -S",
      "httpd -t -D DUMP_VHOSTS",
      "apache2ctl -M",
      "apachectl graceful",
    ],
  },
  {
    names: "haproxy",
    about: "the load balancer HAProxy",
    options:
      "-c; -v; -vv; -V; -f=; -C=; -L=; -n=; -N=; -p=; -m=; -S=; -W; -Ws; -D; -q; -d; -db; -dM=?; -sf; -st; -x=; -dC=?; -dL; -dW; -dD; -h",
    looks: "-c, -v, -vv, -dC",
    help: "-h",
    allowed: [
      "sudo haproxy -c -f /etc/haproxy/haproxy.cfg",
      "haproxy -c -V -f haproxy.cfg",
      "haproxy -vv",
    ],
  },
  {
    names: "sshd",
    about: "the server of SSH",
    options:
      "-t; -T; -G; -V; -C=; -f=; -c=; -h=; -p=; -o=; -E=; -b=; -g=; -k=; -u=; -4; -6; -D; -d; -e; -i; -q; -R",
    looks: "-t, -T, -G, -V",
    allowed: ["sudo sshd -t", "sshd -T -C user=deploy", "sshd -t -f ./sshd_config"],
  },
  {
    names: "postgrest odyssey pgcat proxysql maxscale",
    about: "servers between programs and databases",
    options:
      "-V --version; -v; -d; -q; -R --reboot; -u=; -c --config=; -f; -e --exit-on-error; -D --datadir=; --reload; --initial; --idle-threads; --config-check; --dump-schema; --ready; --example",
    looks: "-V, --config-check, --dump-schema, --ready, --example",
    allowed: ["pgcat --version", "maxscale --config-check"],
  },
  {
    names: "keepalived",
    about: "moves addresses between hosts",
    options:
      "-t --config-test=?; -f --use-file=; -p --pid=; -r=; -c=; -n --dont-fork; -l --log-console; -D --log-detail; -d --dump-conf; -v --version; -P --vrrp; -C --check; -R; -S=; -V; -X; -m; -s=; -i=; -h --help",
    looks: "-t, -v",
    allowed: ["keepalived -t -f /etc/keepalived/keepalived.conf"],
  },
  {
    names: "named",
    about: "the name server BIND",
    options:
      "-v; -V; -4; -6; -c=; -d=; -f; -g; -L=; -M=; -m=; -n=; -p=; -s; -t=; -U=; -u=; -x=; -X=; -D=; -E=; -A=; -C",
    looks: "-v, -V, -C",
    allowed: ["named -V", "named -g -c ./named.conf -p 5353"],
  },
  {
    names:
      "named-checkconf named-checkzone named-compilezone named-journalprint named-rrchecker unbound-checkconf nsd-checkconf nsd-checkzone unbound-host dnssec-verify dnssec-dsfromkey kresd-check ldns-read-zone ldns-verify-zone dnstap-read kzonecheck kjournalprint nsec3hash",
    about: "checks the settings and zones of a name server",
    options:
      "-h; -v; -V; -c=; -j; -l; -t=; -x; -z; -p; -i=; -k=; -m=; -M=; -n=; -o=; -r=; -s=; -S=; -T=; -w=; -W=; -f=; -F=; -d; -D; -q; -J=; -C=; -L=; -R=; -a; -y=; -s=",
    nature: "read",
    allowed: [
      "named-checkconf -z /etc/bind/named.conf",
      "named-checkzone example.com db.example.com",
      "unbound-checkconf",
    ],
  },
  {
    names:
      "unbound nsd knotd kresd coredns pdns_server pdns_recursor dnsdist dnscrypt-proxy stubby",
    about: "name servers",
    options:
      "-h; -v; -V --version; -c --config=; -C=; -d; -p; -P=; -conf=; --check-config; --check; -check; --config-dir=; -e=; -l; -s; -dns.port=; -resolve=; -list; -k; -i; -show-certs",
    looks: "-V, --version, --check-config, --check, -check, -resolve, -list, -i",
    style: "single-dash",
    allowed: [
      "dnsdist --check-config",
      "coredns -conf Corefile",
      "unbound -V",
      "dnscrypt-proxy -check",
    ],
  },
  {
    names: "bird bird6",
    about: "the routing daemon BIRD",
    options: "-p; -c=; -s=; -d; -D=; -f; -l; -P=; -R; -u=; -g=; --version; --help",
    looks: "-p",
    allowed: ["sudo bird -p -c /etc/bird/bird.conf.new", "bird --version"],
  },
  {
    names: "bgpd ospfd zebra isisd ripd pimd staticd bfdd watchfrr exabgp gobgpd openbgpd",
    about: "routing daemons",
    options:
      "-C --dryrun; -f --config_file=; -v --version; -d --daemon; -i=; -z=; -A=; -P=; -u=; -g=; -n; -t --test; --config-file=; -p=; -l=; --validate",
    looks: "-C, -v, -n, -t, --validate",
    allowed: ["bgpd -C -f /tmp/bgpd.conf", "exabgp --test peers.conf", "bgpd -n -f /etc/bgpd.conf"],
  },
  {
    names: "squid squid3",
    about: "the proxy Squid",
    options: "-a=; -d=; -f=; -k=; -n=; -s; -l=; -u=; -v; -z; -C; -D; -F; -N; -R; -S; -X; -Y; -h",
    looks: "-v, -k=parse, -k=check",
    help: "-h",
    allowed: ["squid -k parse", "sudo squid -k check", "squid -v", "sudo squid -k rotate"],
    asked: ["sudo squid -k shutdown", "squid -k kill"],
  },
  {
    names: "varnishd",
    about: "the cache Varnish",
    options:
      "-C; -V; -x=; -a=; -b=; -f=; -F; -d; -h=; -i=; -I=; -j=; -l=; -M=; -n=; -P=; -p=; -r=; -S=; -s=; -T=; -t=; -W=; -E=; -?",
    looks: "-C, -V, -x",
    help: "-?",
    allowed: ["varnishd -C -f /etc/varnish/default.vcl", "varnishd -V"],
  },
  {
    names: "php-fpm7.4 php-fpm8.0 php-fpm8.1 php-fpm8.2 php-fpm8.3 php-fpm8.4 php-fpm8",
    about: "the process manager of PHP",
    options:
      "-t --test; -tt; -i --info; -m --modules; -v --version; -h --help; -c --php-ini=; -n; -d --define=; -e; -D --daemonize; -F --nodaemonize; -y --fpm-config=; -p --prefix=; -g --pid=; -R --allow-to-run-as-root; -O",
    looks: "-t, -tt, -i, -m, -v",
    allowed: ["php-fpm8.2 -t", "php-fpm8.2 -tt", "php-fpm8.3 -m"],
  },
  {
    names: "smbd nmbd winbindd",
    about: "servers of Samba",
    options:
      "-b --build-options; -V --version; -D --daemon; -F --foreground; -i --interactive; -S; -d --debuglevel=; -l=; -p=; -s --configfile=; -P; -H=; -n",
    looks: "-b, -V",
    allowed: ["smbd -b", "smbd -V"],
  },
  {
    names: "dnsmasq",
    about: "a small server of names and addresses",
    options:
      "--test; -v --version; -w; -C --conf-file=; -7 --conf-dir=; -d --no-daemon; -k --keep-in-foreground; -q --log-queries=?; -p --port=; -r --resolv-file=; -S --server=; -A --address=; -i --interface=; -a --listen-address=; -F --dhcp-range=; -z; -h; -H=; -u=; -x=; -R; -n",
    looks: "--test, -v, -w",
    allowed: ["dnsmasq --test", "dnsmasq --test -C /etc/dnsmasq.d/lab.conf", "dnsmasq -d -p 5353"],
  },
  {
    names: "kea-dhcp4 kea-dhcp6 kea-dhcp-ddns kea-ctrl-agent",
    about: "servers of addresses",
    options: "-t=; -T=; -c=; -d; -v; -V; -W; -p=; -P=; -X",
    looks: "-t, -T, -v, -V, -W",
    allowed: ["kea-dhcp4 -t /etc/kea/kea-dhcp4.conf", "kea-dhcp6 -T kea-dhcp6.conf"],
  },
  {
    names: "dhcpd dhcrelay radvd",
    about: "servers of addresses",
    options:
      "-t; -T; -4; -6; -cf=; -lf=; -pf=; -p=; -d; -f; -q; -user=; -group=; -s=; -C=; -c; -n; -m=; -i=; --configtest; --version",
    looks: "-t, -T, --configtest, -c",
    style: "single-dash",
    allowed: ["dhcpd -t -cf /etc/dhcp/dhcpd.conf", "radvd --configtest -C radvd.conf"],
  },
  {
    names: "freeradius radiusd",
    about: "the server of RADIUS",
    options:
      "-C; -X; -XC; -x; -xx; -f; -s; -t; -d=; -D=; -n=; -l=; -i=; -p=; -v; -h; -S; -m; -M; -P",
    looks: "-C, -XC, -v",
    help: "-h",
    allowed: ["sudo freeradius -XC", "radiusd -C", "freeradius -v", "sudo freeradius -CX"],
  },
  {
    names: "chronyd ntpd ntpdate openntpd",
    about: "keep or set the clock",
    options:
      "-p; -Q; -q; -d; -u; -n; -f=; -t=; -x; -s; -S; -v --version; -b; -B; -g; -4; -6; -K=; -a=; -r=; -m; -L=; -l=; -P=; -D=; -c=; -i=; -o=; -k=; -e=; -M=",
    looks: "-p, -Q, -q, -d, -n, -v",
    nature: "admin",
    allowed: [
      "chronyd -Q 'server pool.ntp.org iburst'",
      "chronyd -p",
      "ntpdate -q pool.ntp.org",
      "ntpd -n",
    ],
    asked: ["sudo ntpdate pool.ntp.org", "sudo chronyd -s"],
  },
  {
    names: "dovecot",
    about: "the mail server Dovecot",
    options: "-F; -c=; -p; -n; -a; --help; --version; --build-options; --hostdomain",
    looks: "-n, -a, --build-options, --hostdomain",
    words: "reload",
    allowed: ["dovecot -n", "dovecot --build-options", "sudo dovecot reload"],
  },
  {
    names: "rsyslogd syslog-ng fluentd fluent-bit td-agent filebeat vector logstash promtail",
    about: "gather logs",
    options:
      "-N=?; -f=; -c --config=; -n; -d; -v; -V --version; -i=; -u=; -s --syntax-only; --syntax-only; --preprocess-into=; --cfgfile=; -F --foreground; -e; -t --config.test_and_exit; --dry-run; -M --test; -p=; -R=; -q; --configtest; -config.file=; -check-syntax; -dry-run",
    looks:
      "-N, --syntax-only, -s, -t, --dry-run, -D, --config.test_and_exit, --configtest, -check-syntax, -dry-run, --version, -V",
    words: "validate test config version list graph top",
    allowed: [
      "rsyslogd -N1 -f /etc/rsyslog.conf",
      "syslog-ng --syntax-only",
      "filebeat test config",
      "vector validate vector.toml",
      "fluent-bit --dry-run -c fluent-bit.conf",
      "rsyslogd -N1",
    ],
  },
  {
    names: "lighttpd caddy-server hitch stunnel stunnel4 thttpd h2o uwsgi-core pound nghttpx",
    about: "web servers and what stands before them",
    options:
      "-t; -tt; -T; -p; -D; -f=; -m=; -v; -V; -h; -i=; -1; --test; -version; -help; -sockets; --config=; -c=; -P=",
    looks: "-t, -tt, -T, -p, -v, -V, --test, -version, -help, -sockets",
    allowed: [
      "lighttpd -tt -f lighttpd.conf",
      "hitch --test --config=hitch.conf",
      "stunnel -version",
    ],
  },
  {
    names: "vsftpd proftpd pure-ftpd atftpd in.tftpd",
    about: "servers of files",
    options:
      "-t --configtest; -c --config=; -d --debug=; -D --define=; -l --list; -n; -N; -q; -S=; -v --version; -V --settings; -vv; -p=; -u=",
    looks: "-t, -l, -v, -V, -vv",
    allowed: ["proftpd -t -c proftpd.conf", "proftpd -l", "proftpd -vv"],
  },
  {
    names:
      "smartd mdmonitor mcelog rasdaemon sensord upsd upsmon snmpd snmptrapd zabbix_agentd zabbix_agent2 node_exporter collectd nrpe munin-node monit-daemon icinga2 nagios nagios4",
    about: "watch machines",
    options:
      "-t --test; -T; -C; -c --config=; -q --quit=; -p --print; -d; -n; -f; -i=; -v; -V --version; -h; -r=; -l=; --client; --config-directory=; --input-filter=; --config.file=; --once; --check-config; -s; -S; --summary; --errors; -D=; -X; -x=",
    looks:
      "-t, -T, -C, --test, -V, --version, -q, -p, --check-config, --summary, --errors, --client",
    words: "validate version",
    allowed: [
      "smartd -q onecheck",
      "zabbix_agentd -t system.uptime",
      "nagios -v /etc/nagios/nagios.cfg",
      "collectd -t",
      "icinga2 daemon -C",
    ],
  },
];

function tool(daemon: Daemon) {
  const { names, about, options, looks, help, words, style, nature, allowed, asked } = daemon;
  const spec: ToolSpec = {
    names: names.split(" "),
    about,
    nature: nature ?? "lifecycle",
    options,
    allowed,
    ...(looks === undefined ? {} : { dryRun: looks }),
    ...(help === undefined ? {} : { help }),
    ...(words === undefined ? {} : { looks: words }),
    ...(style === undefined ? {} : { style }),
    ...(asked === undefined ? {} : { asked }),
    ...(names.startsWith("squid")
      ? {
          rules: [
            {
              id: "proxy-stopped",
              when: (i) => /^(?:shutdown|kill|interrupt|restart)$/.test(i.value("-k")?.text ?? ""),
              decision: "ask",
              why: "stops a proxy that others use",
              instead: "check that it runs: `squid -k check`",
              attack: ["T1489"],
              matches: ["sudo squid -k shutdown", "squid -k kill"],
              nonMatches: ["squid -k check", "sudo squid -k reconfigure"],
            },
          ],
        }
      : {}),
  };
  return defineTool(spec);
}

export const tools = DAEMONS.map(tool);
