/** Ports of well-known services. */

/** Login services: ssh, telnet, remote desktops, WinRM, Docker's own port. */
const LOGIN_PORT = /(?:^|:)(?:22|23|3389|59\d\d|5985|5986|2375)$/;

/** @example endsInLoginPort("2222:localhost:22") // true, as for "22" alone */
export function endsInLoginPort(address: string): boolean {
  return LOGIN_PORT.test(address);
}
