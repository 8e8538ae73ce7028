/** Programs that encrypt, sign and make keys. */
import { type Flow, Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";

/** What comes out of encrypting: what went in, which others can no longer read. */
function encrypted(i: Invocation, input: Flow | undefined): Flow {
  if (input === undefined) return { taints: Taint.file, through: [i.program] };
  return { taints: input.taints & ~Taint.decoded, through: [...input.through, i.program] };
}

/** What comes out of decrypting: unknown bytes, besides what went in. */
function decrypted(i: Invocation, input: Flow | undefined): Flow {
  return {
    taints: (input?.taints ?? 0) | Taint.decoded,
    through: [...(input?.through ?? []), i.program],
  };
}

const gpg = defineTool({
  names: ["gpg", "gpg2", "gpg1", "gpgv", "gpgsm", "sq"],
  about: "encrypts, signs and verifies",
  options: `
    -s --sign; --clear-sign --clearsign; -b --detach-sign; -e --encrypt; -c --symmetric; -d --decrypt; --verify; --verify-files; --encrypt-files; --decrypt-files; -k --list-keys --list-public-keys; --list-sigs --list-signatures; --check-sigs --check-signatures; -K --list-secret-keys; --fingerprint; --list-packets; --card-status; --card-edit; --edit-card
    --generate-key --gen-key; --full-generate-key --full-gen-key; --quick-generate-key --quick-gen-key; --quick-add-key; --quick-add-uid; --quick-set-expire; --quick-revoke-uid; --quick-sign-key; --quick-lsign-key; --sign-key; --lsign-key; --edit-key; --passwd --change-passphrase; --generate-revocation --gen-revoke; --delete-keys --delete-key; --delete-secret-keys --delete-secret-key; --delete-secret-and-public-key --delete-secret-and-public-keys; --export; --export-secret-keys --export-secret-key; --export-secret-subkeys; --export-ssh-key; --send-keys; --recv-keys --receive-keys; --recv-key; --search-keys; --refresh-keys; --fetch-keys; --import --fast-import; --import-ownertrust; --export-ownertrust; --update-trustdb; --check-trustdb; --enarmor; --dearmor --dearmour; --print-md; --gen-random; --version; --dump-options; --locate-keys; --show-keys; --rebuild-keydb-caches; --export-options=; --tofu-policy
    -a --armor; -r --recipient=; -R --hidden-recipient=; -u --local-user=; --default-key=; --default-recipient=; --default-recipient-self; -o --output=; -z=; -n --dry-run; -i --interactive; -v --verbose; -q --quiet; -t --textmode; --batch; --yes; --no; --no-tty; --homedir=; --keyring=; --secret-keyring=; --no-default-keyring; --trust-model=; --always-trust; --keyserver=; --keyserver-options=; --keyid-format=; --with-colons; --with-fingerprint; --with-keygrip; --with-subkey-fingerprint; --import-options=; --passphrase=; --passphrase-fd=; --passphrase-file=; --pinentry-mode=; --status-fd=; --status-file=; --logger-fd=; --command-fd=; --command-file=; --cipher-algo=; --digest-algo=; --cert-digest-algo=; --compress-algo=; --s2k-cipher-algo=; --s2k-digest-algo=; --s2k-mode=; --s2k-count=; --no-symkey-cache; --throw-keyids; --multifile; --use-agent; --no-auto-check-trustdb; --set-filename=; --comment=; --no-greeting; --auto-key-locate=; --enable-special-filenames; --no-permission-warning; --no-secmem-warning; --weak-digest=; --max-output=; --faked-system-time=; --options=; --display-charset=; --allow-secret-key-import; --list-options=; --photo-viewer=; --exec-path=; --agent-program=; --dirmngr-program=; --gpg-agent-program=; --proxy=`,
  nature: "update",
  dryRun: "--dry-run",
  effects(i, emit) {
    const out = i.value("--output");
    if (out !== undefined && out.text !== "-") emit.file("overwrite", out);
    if (i.has("--decrypt", "--symmetric", "--encrypt") && !i.has("--dearmor"))
      for (const word of i.operands) if (word.text !== "-") emit.file("read", word);
    if (i.has("--fetch-keys")) for (const word of i.operands) emit.fetch(word);
  },
  runs(i, run) {
    for (const name of ["--photo-viewer", "--agent-program", "--dirmngr-program"]) {
      const program = i.value(name);
      if (program !== undefined) run.shell(program);
    }
  },
  stdout: (i, input) =>
    i.has("--export-secret-keys", "--export-secret-subkeys")
      ? { taints: Taint.secret, through: ["gpg"] }
      : i.has("--decrypt") ||
          (i.operands.length > 0 &&
            !i.has("--list-keys", "--export", "--verify", "--dearmor", "--show-keys", "--print-md"))
        ? decrypted(i, input)
        : i.has("--dearmor", "--encrypt", "--symmetric", "--sign", "--clear-sign", "--enarmor")
          ? i.has("--encrypt", "--symmetric")
            ? encrypted(i, input)
            : (input ?? { taints: Taint.file, through: ["gpg"] })
          : { taints: Taint.command, through: ["gpg"] },
  rules: [
    {
      id: "secret-key-out",
      when: (i) => i.has("--export-secret-keys", "--export-secret-subkeys"),
      decision: "ask",
      why: "takes private keys out of the keyring",
      instead: "export the public key: `gpg --armor --export app@example.com`",
      attack: ["T1552.004"],
      asi: ["ASI03"],
      matches: [
        "gpg --export-secret-keys -a app@example.com",
        "gpg --armor --export-secret-key ABCD1234 > key.asc",
      ],
      nonMatches: ["gpg --armor --export app@example.com", "gpg --list-secret-keys"],
    },
    {
      id: "secret-key-gone",
      when: (i) => i.has("--delete-secret-keys", "--delete-secret-and-public-keys"),
      decision: "deny",
      why: "deletes private keys, after which nothing encrypted to them can be read",
      instead: "list them: `gpg --list-secret-keys`",
      attack: ["T1485"],
      matches: [
        "gpg --batch --yes --delete-secret-keys ABCD1234",
        "gpg --delete-secret-and-public-key app@example.com",
      ],
      nonMatches: ["gpg --list-secret-keys", "gpg --delete-keys app@example.com"],
    },
    {
      id: "key-change",
      when: (i) =>
        i.has("--delete-keys", "--send-keys", "--generate-revocation", "--quick-revoke-uid"),
      decision: "ask",
      why: "removes, revokes or publishes a key",
      instead: "list the keys: `gpg --list-keys`",
      attack: [],
      matches: [
        "gpg --batch --yes --delete-keys app@example.com",
        "gpg --keyserver keys.example.com --send-keys ABCD1234",
      ],
      nonMatches: ["gpg --list-keys", "gpg --keyserver keys.example.com --recv-keys ABCD1234"],
    },
  ],
  allowed: [
    "gpg --verify app.tar.gz.asc app.tar.gz",
    "gpg --import key.asc",
    "gpg --dearmor -o /tmp/key.gpg key.asc",
    "gpg --list-keys --keyid-format long",
    "gpg --batch --yes --detach-sign --armor dist/app.tar.gz",
    "gpg -d -o out.tar backup.tar.gpg",
    "gpg -c --batch --passphrase-file /tmp/p notes.txt",
    "gpg --keyserver keyserver.example.com --recv-keys ABCD1234",
  ],
  denied: ["gpg -d payload.gpg | sh"],
});

const PRIVATE = /^(?:rsa|dsa|ec|pkey|pkcs8|pkcs12|gendsa)$/;
const CODED =
  /^(?:enc|base64|zlib|zstd|brotli|aes-?\d*-\w+|des\w*(?:-\w+)*|camellia-\S+|chacha20|bf\S*|rc4\S*)$/;

const openssl = defineTool({
  names: ["openssl", "libressl"],
  about: "keys, certificates, digests and ciphers",
  style: "single-dash",
  options:
    "-in=; -out=; -inform=; -outform=; -key=; -keyout=; -keyform=; -passin=; -passout=; -pass=; -k=; -K=; -kfile=; -iv=; -S=; -iter=; -md=; -config=; -section=; -days=; -subj=; -addext=; -extensions=; -reqexts=; -extfile=; -newkey=; -pkeyopt=; -algorithm=; -CA=; -CAkey=; -CAfile=; -CApath=; -cafile=; -CAserial=; -set_serial=; -signkey=; -sign=; -verify=; -prverify=; -signature=; -sigopt=; -hmac=; -mac=; -macopt=; -rand=; -writerand=; -engine=; -provider=; -provider-path=; -propquery=; -connect=; -accept=; -port=; -host=; -servername=; -starttls=; -alpn=; -cert=; -certfile=; -cert_chain=; -name=; -caname=; -inkey=; -export; -nodes; -noenc; -nocerts; -nokeys; -noout; -text; -pubout; -pubin; -check; -modulus; -subject; -issuer; -dates; -enddate; -startdate; -serial; -fingerprint; -hash; -purpose; -ext=; -checkend=; -checkhost=; -checkip=; -d; -e; -a; -A; -base64; -salt; -nosalt; -pbkdf2; -p; -P; -z; -r; -c; -hex; -binary; -x509; -new; -newhdr; -utf8; -batch; -verbose; -quiet; -showcerts; -brief; -tls1_2; -tls1_3; -tls1_1; -no_tls1; -no_ssl3; -msg; -debug; -state; -status; -verify_return_error; -verify_hostname=; -ign_eof; -no_ign_eof; -crlf; -proxy=; -cipher=; -ciphersuites=; -curves=; -groups=; -paramfile=; -param_enc=; -genkey; -nameopt=; -certopt=; -trusted=; -untrusted=; -partial_chain; -crl_check; -CRLfile=; -host=; -url=; -issuer_checks; -serial=; -aes256; -aes128; -des3; -traditional; -topk8; -nocrypt; -v2=; -v1=; -recip=; -signer=; -to=; -from=; -content=; -outdir=; -gencrl; -crldays=; -revoke=; -updatedb; -policy=; -startdate=; -size=; -keysig; -macalg=; -maciter; -info; -legacy; -WWW; -HTTP; -www; -req; -CAcreateserial; -sha256; -sha1; -sha384; -sha512; -md5; -help; -seconds=; -elapsed; -primes=; -F4; -3; -kdfopt=; -keylen=; -1; -5; -6; -apr1; -stdin; -table; -reverse; -salt=; -peerkey=; -rawin; -decrypt; -encrypt; -derive; -asn1parse; -i; -strparse=; -offset=; -length=; -prexit; -reconnect; -no_comp; -sess_out=; -sess_in=; -keylogfile=; -noservername; -xmpphost=; -tlsextdebug; -ocsp_uri; -email; -pubkey; -trustout; -x509toreq; -copy_extensions=; -preserve_dates; -force_pubkey=; -multivalue-rdn; -noverify; -dgst=; -dhparam=; -build_chain; -stats",
  help: "-help",
  verbs: {
    read: "version, x509, verify, s_client, s_time, crl, crl2pkcs7, ocsp, list, ciphers, errstr, asn1parse, speed, help, storeutl, sess_id, rsautl, nseq, info, dgst, sha256, sha512, sha1, sha384, sha224, md5, sha3-*, blake2*, rand, prime, passwd, mac, kdf, fipsinstall, spkac",
    text: "enc, base64, aes-*, aes128, aes192, aes256, des, des3, des-*, camellia-*, aria-*, chacha20, bf, bf-*, cast-*, rc4, rc4-*, zlib, zstd, seed-*, sm4-*",
    update:
      "req, genrsa, genpkey, gendsa, rsa, dsa, ec, ecparam, dhparam, dsaparam, pkey, pkeyparam, pkeyutl, pkcs7, pkcs8, pkcs12, cms, smime, ts, rehash, srp, cmp",
    access: "ca",
    lifecycle: "s_server",
  },
  effects(i, emit) {
    for (const name of ["-out", "-keyout"]) {
      const out = i.value(name);
      if (out !== undefined && out.text !== "-") emit.file("overwrite", out);
    }
    const input = i.value("-in");
    if (input !== undefined && (CODED.test(i.verb) || i.verb === "enc")) emit.file("read", input);
    if (i.verb === "s_client") {
      const host = i.value("-connect");
      if (host !== undefined && emit.stdin !== undefined) emit.send(host, { flows: [emit.stdin] });
    }
    if (i.verb === "s_server")
      emit.listen(`openssl s_server ${i.value("-accept")?.text ?? ""}`, false);
  },
  stdout(i, input) {
    if (i.verb === "s_client") return { taints: Taint.network, through: ["openssl"] };
    if (i.has("-d") && (CODED.test(i.verb) || /^(?:aes|des|camellia|aria)/.test(i.verb)))
      return decrypted(i, input);
    if (i.verb === "rand") return { taints: Taint.none, through: ["openssl"] };
    if (CODED.test(i.verb))
      return /^(?:base64|z)/.test(i.verb)
        ? (input ?? { taints: Taint.file, through: ["openssl"] })
        : encrypted(i, input);
    return { taints: showsKey(i) ? Taint.secret : Taint.command, through: ["openssl"] };
  },
  rules: [
    {
      id: "private-key-shown",
      when: showsKey,
      decision: "ask",
      why: "prints a private key",
      instead: "print only the public half: `openssl pkey -in server.key -pubout`",
      attack: ["T1552.004"],
      asi: ["ASI03"],
      matches: [
        "openssl rsa -in server.key",
        "openssl pkcs12 -in app.p12 -nodes -passin pass:example",
      ],
      nonMatches: [
        "openssl rsa -in server.key -pubout",
        "openssl pkcs12 -in app.p12 -nokeys -passin pass:example",
        "openssl rsa -in server.key -check -noout",
      ],
    },
    {
      id: "outside-engine",
      when: (i) =>
        [i.value("-engine"), i.value("-provider-path")].some(
          (word) => word !== undefined && /[/.]/.test(word.text),
        ),
      decision: "ask",
      why: "loads code from a library file",
      instead: "use what is built in: `openssl list -providers`",
      attack: ["T1574.006"],
      asi: ["ASI05"],
      matches: ["openssl req -engine ./x.so -new", "openssl version -provider-path /tmp/p"],
      nonMatches: [
        "openssl req -engine pkcs11 -new -key k.pem -out r.csr",
        "openssl list -providers",
      ],
    },
  ],
  allowed: [
    "openssl rand -base64 32",
    "openssl rand -hex 16",
    "openssl x509 -in cert.pem -noout -text",
    "openssl s_client -connect example.com:443 -servername example.com </dev/null",
    "echo | openssl s_client -connect example.com:443 2>/dev/null | openssl x509 -noout -dates",
    "openssl req -x509 -newkey rsa:4096 -keyout key.pem -out cert.pem -days 365 -nodes -subj /CN=localhost",
    "openssl genrsa -out key.pem 2048",
    "openssl dgst -sha256 dist/app.tar.gz",
    "openssl enc -aes-256-cbc -pbkdf2 -d -in backup.enc -out backup.tar",
    "openssl verify -CAfile ca.pem cert.pem",
    "openssl version -a",
    "echo -n example | openssl base64",
    "openssl pkcs12 -export -in cert.pem -inkey key.pem -out app.p12 -passout pass:example",
    "openssl ecparam -name prime256v1 -genkey -noout -out ec.pem",
  ],
  denied: [
    "openssl enc -d -aes-256-cbc -in payload | sh",
    "openssl base64 -d -in payload.b64 | bash",
  ],
});

/** `openssl rsa -in key` and the like print the key itself unless told otherwise. */
function showsKey(i: Invocation): boolean {
  if (!PRIVATE.test(i.verb) || i.value("-in") === undefined || i.value("-out") !== undefined)
    return false;
  return !i.has("-pubout", "-pubin", "-noout", "-nokeys", "-info", "-export", "-help", "-modulus");
}

const age = defineTool({
  names: ["age", "rage"],
  about: "encrypts and decrypts files",
  options:
    "-e --encrypt; -d --decrypt; -o --output=; -a --armor; -p --passphrase; -r --recipient=; -R --recipients-file=; -i --identity=; -j=; --max-work-factor=",
  nature: "update",
  effects(i, emit) {
    const out = i.value("--output");
    if (out !== undefined && out.text !== "-") emit.file("overwrite", out);
    for (const word of i.operands) emit.file("read", word);
  },
  stdout: (i, input) => (i.has("--decrypt") ? decrypted(i, input) : encrypted(i, input)),
  allowed: [
    "age -r age1example -o notes.age notes.txt",
    "age -d -i /tmp/k -o notes.txt notes.age",
    "tar c src | age -r age1example > src.tar.age",
  ],
  denied: ["age -d -i /tmp/k payload.age | sh"],
});

const small = [
  defineTool({
    names: [
      "age-keygen",
      "rage-keygen",
      "minisign",
      "signify",
      "cfssl",
      "cfssljson",
      "apg",
      "certigo",
      "sslscan",
      "sslyze",
      "testssl.sh",
      "testssl",
    ],
    about: "makes keys, certificates and passwords, or looks at them",
    options: "-o --output=; -y; -G; -S; -V; -p=; -s=; -m=; -x=; -c=; -t=; -f",
    nature: "create",
    effects(i, emit) {
      const out = i.value("--output");
      if (out !== undefined) emit.file("overwrite", out);
    },
    allowed: [
      "age-keygen -o /tmp/key.txt",
      "minisign -V -p minisign.pub -m a.txt",
      "testssl.sh example.com",
    ],
  }),
];

export const tools = [gpg, openssl, age, ...small];
