/** Names of environment variables that hold secrets. */

const SECRET_NAME =
  /(?:^|_)(?:TOKEN|SECRETS?|PASSWORD|PASSWD|PASS|PWD|KEY|APIKEY|CREDENTIALS?|AUTH|PRIVATE|DSN|COOKIE)(?:_|$)|APIKEY|DATABASE_URL|CONNECTION_STRING/i;
const PLAIN_NAME =
  /^(?:PWD|OLDPWD|SSH_AUTH_SOCK|.*PUBLIC.*|.*_KEY_(?:ID|NAME|PATH)|.*_FILE|KEYBOARD.*)$/i;

/** @example isSecretName("GITHUB_TOKEN") // true; "SSH_KEY_PATH" only says where one is */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !PLAIN_NAME.test(name);
}
