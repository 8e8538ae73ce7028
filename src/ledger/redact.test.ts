import assert from "node:assert/strict";
import { test } from "node:test";
import { leastTime } from "../../test/pace.js";
import { looksRandom } from "./formats.js";
import { MAX_COMMAND, MAX_REDACTED } from "./limits.js";
import { redact } from "./redact.js";
import { isSecretName } from "./secret-names.js";

/** Made here, so that no scanner takes this file for a leak. */
const fake = (prefix: string, length: number) =>
  prefix + "a1B2c3D4e5F6g7H8i9J0kLmN".repeat(9).slice(0, length);
const hex = (length: number) => "0123456789abcdef".repeat(9).slice(0, length);

const redacted: readonly (readonly [string, string])[] = [
  // Assignments
  ["PGPASSWORD=hunter2 psql -h db", "PGPASSWORD=REDACTED:value psql -h db"],
  ["export API_KEY='abc def'; ls", "export API_KEY='REDACTED:value'; ls"],
  ["env A_TOKEN=x1 B=2 make", "env A_TOKEN=REDACTED:value B=2 make"],
  ["FOO=Hunter2abc run", "FOO=REDACTED:value run"],
  ['FOO="Hunter2abc" run', 'FOO="REDACTED:value" run'],
  ["docker run -e DB_PASS=x img", "docker run -e DB_PASS=REDACTED:value img"],
  ["cd a && SECRET=x; ls", "cd a && SECRET=REDACTED:value; ls"],
  // Options
  ["app --password x y", "app --password REDACTED:value y"],
  ["app --password=x y", "app --password=REDACTED:value y"],
  ["app --api-key 'x y' z", "app --api-key 'REDACTED:value' z"],
  ["app --password -x y", "app --password REDACTED:value y"],
  ["mysql -uroot -px db", "mysql -uroot -pREDACTED:value db"],
  ["sudo mysqldump -px db", "sudo mysqldump -pREDACTED:value db"],
  ["/usr/bin/mysql -px", "/usr/bin/mysql -pREDACTED:value"],
  ["ls | mysql -px", "ls | mysql -pREDACTED:value"],
  ["sshpass -p x ssh h", "sshpass -p REDACTED:value ssh h"],
  ["curl -u me:pw https://h/a", "curl -u me:REDACTED:value https://h/a"],
  ["curl --user 'me:pw' h", "curl --user 'me:REDACTED:value' h"],
  ["curl --user=me:pw h", "curl --user=me:REDACTED:value h"],
  ["docker login -u a -p x h", "docker login -u a -p REDACTED:value h"],
  ["redis-cli -a x ping", "redis-cli -a REDACTED:value ping"],
  ["openssl enc -pass pass:x -in f", "openssl enc -pass REDACTED:value -in f"],
  ["vault kv put secret/x a=b", "vault kv put secret/x a=REDACTED:value"],
  [
    "kubectl create secret generic s --from-literal=a=b",
    "kubectl create secret generic s --from-literal=REDACTED:value",
  ],
  [
    "aws configure set aws_secret_access_key x",
    "aws configure set aws_secret_access_key REDACTED:value",
  ],
  ["npm config set //h/:_authToken x", "npm config set //h/:_authToken REDACTED:value"],
  // Pairs inside texts
  [
    `curl -d '{"password":"x y","user":"a"}' h`,
    `curl -d '{"password":"REDACTED:value","user":"a"}' h`,
  ],
  [`curl -d "{\\"password\\":\\"x y\\"}" h`, `curl -d "{\\"password\\":\\"REDACTED:value\\"}" h`],
  ["curl 'https://h/?token=x&user=1'", "curl 'https://h/?token=REDACTED:value&user=1'"],
  ['echo "PASSWORD=x" >> .env', 'echo "PASSWORD=REDACTED:value" >> .env'],
  ["cat <<E > c\npassword: x\nuser: y\nE", "cat <<E > c\npassword: REDACTED:value\nuser: y\nE"],
  [`bash -c "mysql -px -e 'select 1'"`, `bash -c "mysql -pREDACTED:value -e 'select 1'"`],
  // Headers and addresses
  ["curl -H 'Authorization: Bearer x' h", "curl -H 'Authorization: Bearer REDACTED:header' h"],
  ["curl -H 'authorization: x' h", "curl -H 'authorization: REDACTED:header' h"],
  ["curl -H 'X-Api-Key: x' h", "curl -H 'X-Api-Key: REDACTED:value' h"],
  ["curl -H 'Cookie: a=b; c=d' h", "curl -H 'Cookie: REDACTED:header' h"],
  ["git push https://u:p@h/a", "git push https://u:REDACTED:password@h/a"],
  ["psql postgres://u:p@h:5432/db", "psql postgres://u:REDACTED:password@h:5432/db"],
  // Known forms
  [`x ${fake("ghp_", 36)} y`, "x REDACTED:github-token y"],
  [`x ${fake("github_pat_", 60)} y`, "x REDACTED:github-token y"],
  [`x ${fake("glpat-", 20)} y`, "x REDACTED:gitlab-token y"],
  [`x ${fake("xoxb-", 40)} y`, "x REDACTED:slack-token y"],
  [`x ${fake("sk-", 40)} y`, "x REDACTED:api-key y"],
  [`x ${fake("sk-proj-", 40)} y`, "x REDACTED:api-key y"],
  [`x ${fake("AIza", 35)} y`, "x REDACTED:google-key y"],
  [`x ${fake("sk_live_", 24)} y`, "x REDACTED:stripe-key y"],
  [`x ${fake("npm_", 36)} y`, "x REDACTED:npm-token y"],
  [`x ${fake("hf_", 34)} y`, "x REDACTED:hub-token y"],
  ["x AKIAIOSFODNN7EXAMPLE y", "x REDACTED:aws-key y"],
  ["x wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY y", "x REDACTED:random y"],
  [`x ${fake("eyJ", 20)}.${fake("eyJ", 20)}.${fake("", 30)} y`, "x REDACTED:jwt y"],
  [`git clone https://${fake("ghp_", 36)}@h/a`, "git clone https://REDACTED:github-token@h/a"],
  [
    "echo '-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----' > k",
    "echo 'REDACTED:private-key' > k",
  ],
  ["cat > k <<E\n-----BEGIN OPENSSH PRIVATE KEY-----\nabc", "cat > k <<E\nREDACTED:private-key"],
  // No known form
  ["x 9mXk2pQv7LdR4tZs8WbN y", "x REDACTED:random y"],
  [`x ${hex(40)} y`, "x REDACTED:random y"],
  ["echo 'Hunter2abc'", "echo 'REDACTED:value'"],
];

for (const [command, expected] of redacted) {
  test(`taken out: ${command}`, () => assert.equal(redact(command), expected));
}

const kept: readonly string[] = [
  "",
  "NODE_ENV=production npm test",
  'W=build; rm -rf "$W/work"',
  'git commit -m "Add user authentication, version 2"',
  "docker run -p 80:80 -v /etc/passwd:/etc/passwd:ro img",
  "mysql -p db",
  "mkdir -p a/b",
  "app --password-file f --token-path=p --no-password x",
  'curl -H "Authorization: Bearer $TOKEN" h',
  'curl -u "$USER:$PASS" h',
  "TOKEN=$(cat t) run",
  `export API_KEY="\${KEY}"`,
  "grep -n 'password: ' f",
  "sort --key=2 a",
  "ssh -i ~/.ssh/id_rsa git@h",
  "ssh://git@h/a",
  `git show ${hex(40)}`,
  `docker pull a@sha256:${hex(64)}`,
  "kubectl delete pod my-app-7d9f8b6c5d-x2x4z",
  "rm -rf 123e4567-e89b-12d3-a456-426614174000",
  "pytest tests/test_authentication_service_v2.py::TestLogin::test_user2FA",
  "gh auth login --with-token",
  "cd /home/a/PWD=x",
  "echo $'\\x72\\x6d' | sh",
  ":(){ :|:& };:",
  "'unclosed \"quotes",
];

for (const command of kept) {
  test(`kept: ${command}`, () => assert.equal(redact(command), command));
}

test("redaction does not change what it has redacted", () => {
  for (const [command] of redacted) {
    const once = redact(command);
    assert.equal(redact(once), once);
  }
});

test("a long command is redacted before it is shortened", () => {
  const secret = fake("ghp_", 36);
  for (const at of [MAX_COMMAND - 20, MAX_COMMAND - 3]) {
    const clean = redact(`${"x ".repeat(at / 2)}${secret}${" y".repeat(50_000)}`);
    assert.ok(!clean.includes("ghp"), clean.slice(-80));
    assert.match(clean, /…\[\+\d+\]$/);
    assert.ok(clean.length < MAX_COMMAND + 20);
  }
  const exact = "x".repeat(MAX_COMMAND);
  assert.equal(redact(exact), exact);
  assert.equal(redact(`${exact}yz`), `${exact}…[+2]`);
});

test("no text makes redaction slow", () => {
  const size = 4 * MAX_REDACTED;
  const pieces = [
    "a",
    "'",
    '"a ',
    "a=",
    "A1",
    "-----BEGIN PRIVATE KEY-----",
    "a://a:",
    "eyJaaaaaaaa.",
    "cookie: ",
    "authorization: ",
    " ",
    "a_-.",
    "--",
    "token=",
    "https://",
    "hvs.a",
    '\\"a',
    "password: ",
  ];
  for (const piece of pieces) {
    const text = piece.repeat(size / piece.length);
    const ms = leastTime(() => redact(text), 500);
    assert.ok(ms <= 500, `${piece}: ${ms} ms`);
  }
});

test("names that announce a secret, and names that only speak of one", () => {
  for (const name of [
    "PASSWORD",
    "db_password",
    "MYSQL_PWD",
    "apiKey",
    "AWS_SECRET_ACCESS_KEY",
    "STRIPE_KEY",
    "--client-secret",
    "accessToken",
    "//h/:_auth",
    "X-Auth-Token",
  ]) {
    assert.ok(isSecretName(name), name);
  }
  for (const name of [
    "PWD",
    "TOKEN_FILE",
    "max_tokens",
    "CACHE_KEY",
    "key",
    "SSH_AUTH_SOCK",
    "compass",
    "tokenizer",
    "GIT_ASKPASS",
    "--key",
    "--no-password",
    "secretary",
  ]) {
    assert.ok(!isSecretName(name), name);
  }
});

test("words that people chose do not look random", () => {
  for (const word of [
    "getUserAccountByIdAndName2",
    "feature-add-user-login-2024",
    "internationalization",
    "ABCDEFGHIJKLMNOPQRST",
    "12345678901234567890",
    "node_modules/typescript/lib",
  ]) {
    assert.ok(!looksRandom(word), word);
  }
  for (const word of ["9mXk2pQv7LdR4tZs8WbN", hex(32)]) assert.ok(looksRandom(word), word);
});
