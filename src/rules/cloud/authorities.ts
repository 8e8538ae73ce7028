/** Certificate authorities kept in a directory of this machine. */
import { defineTool } from "../../tools/define.js";

const easyrsa = defineTool({
  names: ["easyrsa", "easyrsa3"],
  about: "keeps a certificate authority",
  options:
    "--batch; --pki=; --pki-dir=; --days=; --vars=; --req-cn=; --subject-alt-name=; --passout=; --passin=; --nopass; --san=; --use-algo=; --curve=; --keysize=; --silent",
  verbs: {
    read: "show-req, show-cert, show-crl, show-ca, show-eku, show-expire, show-revoke, show-renew, verify-cert, help, version, check-serial, display-dn",
    create:
      "gen-req, build-ca, build-client-full, build-server-full, gen-dh, gen-crl, make-safe-ssl, import-req, export-p12, export-p7, export-p8, set-pass, self-sign-server, self-sign-client, write",
    "remote-change": "sign-req, sign, renew, renew-ca, upgrade, update-db, expire, serverinfo-help",
    destroy: "init-pki, clean-all, revoke, revoke-issued, revoke-expired, revoke-renewed",
  },
  allowed: ["easyrsa show-ca", "easyrsa gen-req web nopass"],
  asked: ["easyrsa sign-req server web"],
  denied: ["easyrsa --batch init-pki", "easyrsa revoke dana"],
});

export const tools = [easyrsa];
