/** HTTP clients. */
import { hostOf, isLocalHost, isOwnNetwork } from "../../effects/hosts.js";
import { type Flow, Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";
import {
  destructivePath,
  detaches,
  dryRunUrl,
  fileReference,
  messagesByName,
  messagesPeople,
  showsCredentials,
} from "./lib/url.js";

export const DATA = [
  "--data",
  "--data-raw",
  "--data-binary",
  "--data-urlencode",
  "--data-ascii",
  "--json",
];

/** URLs a curl call talks to. */
export function curlUrls(i: Invocation): readonly Word[] {
  return [...i.operands, ...i.values("--url")];
}

export function curlMethod(i: Invocation): string {
  const given = i.value("--request")?.text.toUpperCase();
  if (given !== undefined) return given;
  if (i.has("--head")) return "HEAD";
  if (i.has("--get")) return "GET";
  if (i.has("--upload-file")) return "PUT";
  return DATA.some((option) => i.has(option)) || i.has("--form", "--form-string") ? "POST" : "GET";
}

function curlEffects(i: Invocation, emit: Emit): void {
  const urls = curlUrls(i);
  const files: Word[] = [];
  const words: Word[] = [];
  let fromStdin = false;
  for (const option of DATA) {
    for (const value of i.values(option)) {
      const file =
        option === "--data-raw"
          ? undefined
          : (fileReference(value) ??
            afterEquals(option === "--data-urlencode" ? value : undefined));
      if (file === undefined) words.push(value);
      else if (file.text === "-") fromStdin = true;
      else files.push(file);
    }
  }
  for (const form of i.values("--form")) {
    const at = form.text.search(/=[@<]/);
    const path = at < 0 ? "" : form.text.slice(at + 2).replace(/;.*$/, "");
    if (at >= 0 && path === "-") fromStdin = true;
    else if (at >= 0) files.push({ ...form, text: path });
    else words.push(form);
  }
  const upload = i.value("--upload-file");
  if (upload?.text === "-" || upload?.text === ".") fromStdin = true;
  else if (upload !== undefined) files.push(upload);
  for (const option of ["--config", "--cookie", "--netrc-file"]) {
    const file = i.value(option);
    if (file !== undefined && option === "--config") emit.file("read", file);
  }
  words.push(...i.values("--header"), ...i.values("--user"), ...i.values("--cookie"));
  const sends =
    files.length > 0 ||
    fromStdin ||
    words.some((word) => (word.taints & (Taint.secret | Taint.file)) !== 0) ||
    DATA.some((option) => i.has(option));
  const credentials = new Set([...i.values("--header").filter(isLogin), ...i.values("--user")]);
  for (const url of urls) {
    if (sends) {
      // A token in an authorisation header is how one logs in, not how one leaks.
      const body = words.filter((word) => !credentials.has(word));
      emit.send(url, { files, words: body, flows: fromStdin ? [emit.stdin] : [] });
    }
    emit.fetch(url);
    // A PUT asks for a session, which opens nothing by itself.
    if (showsCredentials(url.text) && curlMethod(i) !== "PUT") emit.secret("cloud-credentials");
  }
  const output: Flow = {
    taints: Taint.network,
    through: [i.program],
    from: urls.map((url) => url.text),
  };
  const local = urls.length > 0 && urls.every((url) => isLocalHost(url.text));
  const content = local ? { ...output, taints: Taint.command } : output;
  const target = i.value("--output");
  if (target !== undefined && target.text !== "-")
    emit.file("overwrite", inside(target, i.value("--output-dir")), { content });
  if (i.has("--remote-name", "--remote-name-all", "--remote-header-name")) {
    for (const url of urls) {
      const name = baseName(url);
      if (name !== undefined)
        emit.file("overwrite", inside(name, i.value("--output-dir")), { content });
    }
  }
  for (const option of [
    "--dump-header",
    "--cookie-jar",
    "--trace",
    "--trace-ascii",
    "--stderr",
    "--etag-save",
  ]) {
    const file = i.value(option);
    if (file !== undefined && file.text !== "-") emit.file("overwrite", file);
  }
}

/** A header by which one logs in; any other header carries data. */
function isLogin(header: Word): boolean {
  return /^[\w-]*(?:auth|token|key|cookie|session|secret)[\w-]*\s*:/i.test(header.text);
}

function afterEquals(value: Word | undefined): Word | undefined {
  const match = value === undefined ? null : /^[^=]*@(.+)$/.exec(value.text);
  return match === null || value === undefined || value.text.includes("=")
    ? undefined
    : { ...value, text: match[1] as string };
}

/** A download that stays on the disk. */
function keepsFile(target: Word | undefined): boolean {
  return target !== undefined && target.text !== "-" && !target.text.startsWith("/dev/");
}

/** True for what stands in a network of one's own, where nobody signs certificates, or in a variable. */
function isOwnAddress(url: string): boolean {
  return isOwnNetwork(url) || hostOf(url).startsWith("$");
}

function inside(file: Word, dir: Word | undefined): Word {
  return dir === undefined
    ? file
    : { ...file, text: `${dir.text}/${file.text}`, known: file.known && dir.known };
}

function baseName(url: Word): Word | undefined {
  if (!url.known) return undefined;
  const name = url.text.replace(/[?#].*$/, "").replace(/^.*\//, "");
  return name === "" ? undefined : { ...url, text: name };
}

const curl = defineTool({
  names: ["curl", "curlie"],
  about: "transfers data with URLs",
  nature: "sync",
  options: `
    -0 --http1.0; --http1.1; --http2; --http3; -1 --tlsv1; --tlsv1.2; --tlsv1.3; -2; -3; -4 --ipv4; -6 --ipv6; -a --append; -A --user-agent=; --abstract-unix-socket=; --unix-socket=
    --anyauth; -b --cookie=; -B --use-ascii; --basic; -c --cookie-jar=; -C --continue-at=; --cacert=; --capath=; -E --cert=; --cert-type=; --ciphers=; --compressed; -K --config=; --connect-timeout=; --connect-to=; --create-dirs
    --crlfile=; -d --data=; --data-ascii=; --data-binary=; --data-raw=; --data-urlencode=; --json=; --digest; -q --disable; --dns-servers=; --doh-url=; -D --dump-header=; --etag-compare=; --etag-save=
    --expect100-timeout=; -f --fail; --fail-with-body; --fail-early; -F --form=; --form-string=; -G --get; -g --globoff; -H --header=; -h --help=?; -I --head; -i --include; -k --insecure; --interface=; -j; --keepalive-time=; --key=; --key-type=
    -l --list-only; --limit-rate=; --local-port=; -L --location; --location-trusted; -m --max-time=; --max-filesize=; --max-redirs=; -M --manual; -n --netrc; --netrc-file=; --netrc-optional; -N --no-buffer; --no-progress-meter; --noproxy=; --ntlm; --oauth2-bearer=
    -o --output=; --output-dir=; -O --remote-name; --remote-name-all; -J --remote-header-name; -R --remote-time; -p --proxytunnel; --parallel; -Z; --parallel-max=; --pass=; --path-as-is; --post301; -x --proxy=; -U --proxy-user=; --proxy-header=; -Q --quote=
    -r --range=; --rate=; -e --referer=; --resolve=; --retry=; --retry-all-errors; --retry-connrefused; --retry-delay=; --retry-max-time=; -X --request=; --request-target=; -s --silent; -S --show-error; --socks5=; --socks5-hostname=; --stderr=; --styled-output; --ssl; --ssl-reqd
    -t --telnet-option=; -T --upload-file=; --tcp-nodelay; --tr-encoding; --trace=; --trace-ascii=; --trace-time; -u --user=; --url=; --url-query=; --variable=; -v --verbose; -V --version; -w --write-out=; -y --speed-time=; -Y --speed-limit=; -z --time-cond=; -# --progress-bar; -: --next; --aws-sigv4=; --proto=; --proto-default=; --proto-redir=; --cert-status; --false-start; --haproxy-protocol; --happy-eyeballs-timeout-ms=; --hostpubmd5=; --ignore-content-length; --pinnedpubkey=; --skip-existing`,
  help: "-h, -V",
  effects: curlEffects,
  stdout: (i) => {
    const urls = curlUrls(i);
    if (i.value("--output") !== undefined || i.has("--remote-name"))
      return { text: "", taints: Taint.none, through: [] };
    const local = urls.length > 0 && urls.every((url) => isLocalHost(url.text));
    return {
      taints: local ? Taint.command : Taint.network,
      through: [i.program],
      from: urls.map((url) => url.text),
    };
  },
  rules: [
    {
      id: "delete-request",
      when: (i) =>
        curlMethod(i) === "DELETE" &&
        !curlUrls(i).every(
          (url) => isLocalHost(url.text) || detaches(url.text) || dryRunUrl(url.text),
        ),
      decision: "deny",
      why: "deletes something on a remote service",
      instead: "look at it first with a GET: `curl -s https://api.example.com/items/42`",
      attack: ["T1485"],
      matches: [
        "curl -X DELETE https://api.example.com/items/42",
        "curl -sXDELETE https://es.example.com/index-1",
      ],
      nonMatches: [
        "curl -X DELETE http://localhost:3000/items/42",
        "curl -X DELETE 'https://api.example.com/orgs/9?dry_run=true'",
        "curl -s https://api.example.com/items/42",
        "curl -X POST https://api.example.com/items -d '{}'",
      ],
      evasions: [
        "curl --request DELETE -H 'Authorization: Bearer x' https://api.example.com/items/42",
      ],
    },
    {
      id: "detach-request",
      when: (i) => curlMethod(i) === "DELETE" && curlUrls(i).some((url) => detaches(url.text)),
      decision: "ask",
      why: "takes a label, a person or a reaction off something that other people see",
      instead: "look at it first with a GET: `curl -s https://api.example.com/items/42/labels`",
      attack: [],
      matches: ["curl -X DELETE https://api.example.com/repos/o/r/issues/7/labels/bug"],
      nonMatches: [
        "curl -X DELETE https://api.example.com/repos/o/r/issues/7",
        "curl -s https://api.example.com/repos/o/r/issues/7/labels",
      ],
    },
    {
      id: "destructive-endpoint",
      when: (i) =>
        !["GET", "HEAD", "OPTIONS"].includes(curlMethod(i)) &&
        curlUrls(i).some((url) => destructivePath(url.text) && !isLocalHost(url.text)),
      decision: "deny",
      why: "calls an address whose name says that it destroys something",
      instead: "look at what it would touch first",
      attack: ["T1485"],
      matches: [
        "curl -X POST https://es.example.com/idx/_delete_by_query -d '{}'",
        "curl -d '{}' https://api.example.com/users/purge",
        "curl -X POST 'http://nsqd1.example.com:4151/topic/empty?topic=orders'",
      ],
      nonMatches: [
        "curl https://api.example.com/docs/delete",
        "curl -X POST https://api.example.com/users -d '{}'",
      ],
    },
    {
      id: "message-to-people",
      when: (i) =>
        curlMethod(i) === "POST" &&
        curlUrls(i).some((url) => messagesPeople(url.text) || messagesByName(url)),
      decision: "ask",
      why: "sends a message that other people will read",
      instead: "print the message first, and let a person send it",
      attack: [],
      matches: [
        "curl -X POST https://chat.example.com/api/notify -d 'text=deployed'",
        "curl -d '{}' https://hooks.slack.com/services/T0/B0/x",
        `curl -X POST -H 'content-type: application/json' -d '{"text":"hi"}' "$SLACK_WEBHOOK_URL"`,
      ],
      nonMatches: [
        "curl -X POST http://localhost:3000/api/notify -d x",
        "curl https://chat.example.com/api/notify",
        `curl -X POST -d '{"text":"hi"}' "$API_URL/items"`,
        "WEBHOOK_URL=http://localhost:3000/x; curl -d '{}' \"$WEBHOOK_URL\"",
        "curl -X POST https://api.example.com/items -d '{}'",
        "curl -X POST https://api.example.com/v1/chat/completions -d '{}'",
        "curl https://api.example.com/v1/messages -d '{}'",
      ],
    },
    {
      id: "unverified-download",
      when: (i) =>
        i.has("--insecure") &&
        (i.has("--remote-name", "--remote-name-all") || keepsFile(i.value("--output"))) &&
        curlUrls(i).some((url) => !isOwnAddress(url.text)),
      decision: "ask",
      why: "keeps a file without checking whom it comes from",
      instead: "leave the check on: `curl -fsSLO https://example.com/tool.tgz`",
      attack: ["T1557"],
      matches: [
        "curl -k -o /tmp/data.csv https://files.example.net/export.csv",
        "sudo curl -kL https://example.com/tool -o /usr/local/bin/tool",
        "curl --insecure -O https://example.com/tool.tgz",
        "curl -k -O ftps://files.example.net/tool.tgz",
        "curl -k -O https://10.example.com/tool.tgz",
      ],
      nonMatches: [
        "curl -fsSLO https://example.com/tool.tgz",
        "curl -k https://example.com/health",
        "curl -sk -o /dev/null -w '%{http_code}' https://example.com/health",
        "curl -k -o page.html https://localhost:8443/",
        "curl -k -O https://192.168.1.1/config.txt",
      ],
    },
  ],
  allowed: [
    "curl -s https://api.example.com/data | jq .items",
    "curl -fsSL -o tool.tgz https://example.com/tool.tgz",
    "curl -X POST -H 'Content-Type: application/json' -d '{\"a\":1}' http://localhost:3000/api",
    "curl -I https://example.com",
    "curl -s -o /dev/null -w '%{http_code}' localhost:8080/health",
    'curl -H "Authorization: Bearer $TOKEN" https://api.example.com/me',
    "curl -d @payload.json https://api.example.com/items",
    "curl --help",
    "curl -s http://169.254.169.254/latest/meta-data/instance-id",
    "curl -X PUT http://169.254.169.254/latest/api/token -H 'X-aws-ec2-metadata-token-ttl-seconds: 60'",
  ],
  asked: [
    "curl http://169.254.169.254/latest/meta-data/iam/security-credentials/",
    "curl -H 'Metadata-Flavor: Google' http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token",
  ],
});

const wget = defineTool({
  names: ["wget", "wget2"],
  about: "downloads files",
  nature: "sync",
  options: `
    -a --append-output=; -A --accept=; -b --background; -B --base=; -c --continue; -C --cache=; --ca-certificate=; --ca-directory=; --certificate=; --private-key=; --body-data=; --body-file=; --config=; --connect-timeout=; --content-disposition; --cut-dirs=; -d --debug; -D --domains=
    -e --execute=; -E --adjust-extension; -F --force-html; -g --glob=; -G --ignore-tags=; -h --help; -H --span-hosts; --header=; --http-user=; --http-password=; -i --input-file=; -I --include-directories=; -k --convert-links; -K --backup-converted; -l --level=; -L --relative; --limit-rate=
    --load-cookies=; -m --mirror; --max-redirect=; --method=; -n; -N --timestamping; -nc --no-clobber; -nd --no-directories; -nH --no-host-directories; -np --no-parent; -nv --no-verbose; --no-check-certificate; --no-cookies; -o --output-file=; -O --output-document=; -p --page-requisites; -P --directory-prefix=
    --password=; --post-data=; --post-file=; --progress=; -q --quiet; -Q --quota=; -r --recursive; -R --reject=; --random-wait; --read-timeout=; --referer=; --restrict-file-names=; --retry-connrefused; --retry-on-http-error=; -S --server-response; --save-cookies=; --secure-protocol=; --show-progress; --spider
    -t --tries=; -T --timeout=; --trust-server-names; -U --user-agent=; --user=; --use-askpass=; -v --verbose; -V --version; -w --wait=; --waitretry=; -x --force-directories; -X --exclude-directories=; -4 --inet4-only; -6 --inet6-only; --delete-after; --compression=; --dns-timeout=; --report-speed=; --no-hsts; --hsts-file=`,
  effects: (i, emit) => {
    const urls = i.operands;
    const files = [...i.values("--post-file"), ...i.values("--body-file")];
    const words = [...i.values("--post-data"), ...i.values("--body-data")];
    const run = i.value("--use-askpass");
    if (run !== undefined) emit.file("read", run);
    for (const url of urls) {
      if (files.length > 0 || words.length > 0) emit.send(url, { files, words });
      emit.fetch(url);
      if (showsCredentials(url.text)) emit.secret("cloud-credentials");
    }
    if (i.has("--spider")) return;
    const content: Flow = {
      taints: Taint.network,
      through: ["wget"],
      from: urls.map((url) => url.text),
    };
    const output = i.value("--output-document");
    if (output !== undefined) {
      if (output.text !== "-") emit.file("overwrite", output, { content });
    } else {
      for (const url of urls) {
        const name = baseName(url);
        if (name !== undefined)
          emit.file("overwrite", inside(name, i.value("--directory-prefix")), { content });
      }
    }
    const log = i.value("--output-file");
    if (log !== undefined && log.text !== "-") emit.file("overwrite", log);
  },
  stdout: (i) =>
    i.value("--output-document")?.text === "-" ||
    i.value("--output-document")?.text === "/dev/stdout"
      ? {
          taints:
            i.operands.length > 0 && i.operands.every((url) => isLocalHost(url.text))
              ? Taint.command
              : Taint.network,
          through: ["wget"],
          from: i.operands.map((url) => url.text),
        }
      : { text: "", taints: Taint.none, through: [] },
  rules: [
    {
      id: "wget-unverified-download",
      when: (i) =>
        i.has("--no-check-certificate") &&
        !i.has("--spider") &&
        keepsFile(i.value("--output-document") ?? i.operands[0]) &&
        i.operands.some((url) => !isOwnAddress(url.text)),
      decision: "ask",
      why: "keeps a file without checking whom it comes from",
      instead: "leave the check on: `wget https://example.com/tool.tgz`",
      attack: ["T1557"],
      matches: [
        "wget --no-check-certificate https://example.com/tool.tgz",
        "sudo wget --no-check-certificate -O /usr/local/bin/tool https://example.com/tool",
      ],
      nonMatches: [
        "wget https://example.com/tool.tgz",
        "wget --no-check-certificate -qO- https://example.com/health",
        "wget --no-check-certificate https://localhost:8443/a.txt",
      ],
    },
    {
      id: "wget-delete",
      when: (i) =>
        i.value("--method")?.text.toUpperCase() === "DELETE" &&
        !i.operands.every((url) => isLocalHost(url.text)),
      decision: "deny",
      why: "deletes something on a remote service",
      instead: "look at it first: `wget -qO- https://api.example.com/items/42`",
      attack: ["T1485"],
      matches: [
        "wget --method=DELETE https://api.example.com/items/42",
        "wget -qO- --method DELETE https://api.example.com/a",
      ],
      nonMatches: [
        "wget --method=DELETE http://localhost:3000/a",
        "wget -qO- https://api.example.com/items/42",
      ],
    },
  ],
  allowed: [
    "wget https://example.com/a.tar.gz",
    "wget -qO- https://example.com/data.json | jq .",
    "wget -q -O /tmp/a.zip https://example.com/a.zip",
    "wget --spider https://example.com",
  ],
});

const httpie = defineTool({
  names: ["http", "https", "httpie", "xh", "xhs"],
  about: "sends HTTP requests",
  nature: "sync",
  options:
    "-j --json; -f --form; --multipart; -a --auth=; -A --auth-type=; -b --body; -h --headers; -m --meta; -v --verbose; -o --output=; -d --download; -c --continue; --session=; --verify=; -p --print=; -s --style=; --pretty=; --timeout=; --follow; -F; --check-status; --ignore-stdin; -q --quiet; --offline; --raw=; --proxy=; --cert=; --bearer=; -S --stream",
  effects: (i, emit) => {
    const { method, url, items } = httpieParts(i);
    if (url === undefined) return;
    const files = items
      .filter((word) => /[^:=]@/.test(word.text))
      .map((word) => ({ ...word, text: word.text.replace(/^.*?@/, "") }));
    if (method !== "GET" && method !== "HEAD")
      emit.send(url, { files, words: items, flows: [emit.stdin] });
    emit.fetch(url);
  },
  stdout: (i) => {
    const { url } = httpieParts(i);
    return {
      taints: url !== undefined && isLocalHost(httpieUrl(url.text)) ? Taint.command : Taint.network,
      through: [i.program],
    };
  },
  rules: [
    {
      id: "httpie-delete",
      when: (i) => {
        const { method, url } = httpieParts(i);
        return method === "DELETE" && url !== undefined && !isLocalHost(httpieUrl(url.text));
      },
      decision: "deny",
      why: "deletes something on a remote service",
      instead: "look at it first: `http GET https://api.example.com/items/42`",
      attack: ["T1485"],
      matches: [
        "http DELETE https://api.example.com/items/42",
        "https delete api.example.com/users/1",
      ],
      nonMatches: ["http DELETE :3000/items/42", "http GET https://api.example.com/items/42"],
    },
  ],
  allowed: [
    "http GET https://api.example.com/items",
    "http :3000/health",
    "http POST :3000/items name=x",
  ],
});

function httpieUrl(text: string): string {
  return text.startsWith(":") ? `localhost${text}` : text;
}

export function httpieParts(i: Invocation): {
  method: string;
  url: Word | undefined;
  items: readonly Word[];
} {
  const [first, ...rest] = i.operands;
  if (first !== undefined && /^[A-Za-z]+$/.test(first.text) && rest.length > 0)
    return { method: first.text.toUpperCase(), url: rest[0], items: rest.slice(1) };
  return { method: rest.length > 0 ? "POST" : "GET", url: first, items: rest };
}

const downloaders = [
  defineTool({
    names: ["aria2c", "axel", "ftp", "tftp", "gdown", "rtorrent", "megadl", "curlftpfs"],
    about: "downloads or transfers files",
    nature: "sync",
    options:
      "-o --out=; -d --dir=; -x=; -s=; -q; -c; -n; -e=; -f=; -u=; -p=; -i=; -j=; -k=; --on-download-complete=",
    runs: (i, run) => {
      const hook = i.value("--on-download-complete");
      if (hook !== undefined) run.file("file", hook, []);
    },
    effects: (i, emit) => {
      for (const url of i.operands) emit.fetch(url);
      const out = i.value("--out");
      if (out !== undefined)
        emit.file("overwrite", out, { content: { taints: Taint.network, through: [i.program] } });
    },
    allowed: ["aria2c -o a.iso https://example.com/a.iso"],
  }),
  defineTool({
    names: ["lynx", "w3m", "links", "elinks"],
    about: "text browsers",
    nature: "read",
    options:
      "-dump; -source; -T=; -I=; -O=; -cols=; -width=; -listonly; -nolist; -auth=; -useragent=; -o=",
    style: "single-dash",
    effects: (i, emit) => {
      for (const url of i.operands) emit.fetch(url);
    },
    stdout: (i) => ({
      taints: Taint.network,
      through: [i.program],
      from: i.operands.map((url) => url.text),
    }),
    allowed: ["lynx -dump https://example.com", "w3m -dump page.html"],
  }),
  defineTool({
    names: ["grpcurl", "websocat", "wscat", "grpc_cli", "evans"],
    about: "calls a service",
    nature: "sync",
    options:
      "-plaintext; -d=; -H=; -proto=; -import-path=; -insecure; -c --connect=; -l --listen=; -v; -E; -n",
    style: "single-dash",
    effects: (i, emit) => {
      for (const url of i.operands.slice(0, 1)) emit.fetch(url);
    },
    stdout: (i) => ({ taints: Taint.network, through: [i.program] }),
    allowed: ["grpcurl -plaintext localhost:50051 list", "wscat -c ws://localhost:8080"],
  }),
];

export const tools = [curl, wget, httpie, ...downloaders];
