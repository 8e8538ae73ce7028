/** Messages to machines: MQTT, AMQP and web socket clients. What a message says is what happens. */
import { isLocalHost } from "../../effects/hosts.js";
import { subwords } from "../../effects/subwords.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";

/** Words by which a message asks its reader to erase or end something. */
const ERASES =
  /^(?:wipe|erase|purge|delete|destroy|drop|factory|format|nuke|terminate|flush|truncate|shutdown|poweroff|halt|reset|reboot)$/;

/** What a message asks for, by its own words. */
export function messageErases(text: string): boolean {
  const parts = text.match(/[A-Za-z_-]{3,40}/g) ?? [];
  return parts.slice(0, 400).some((part) => {
    const words = subwords(part);
    return (
      words.some((word) => ERASES.test(word) && !/^(?:reset|reboot)$/.test(word)) ||
      /factory/.test(part)
    );
  });
}

function said(i: Invocation): string {
  const values = ["--message", "-m", "--payload", "--body"].flatMap((name) =>
    i.values(name).map((word) => word.text),
  );
  const piped = i.command.stdin?.text ?? "";
  return [...values, ...i.operands.slice(1).map((word) => word.text), piped].join(" ");
}

function isLocal(i: Invocation): boolean {
  const host = i.value("--host") ?? i.value("--url") ?? i.value("--server");
  return host === undefined || isLocalHost(host.text);
}

const mqtt = defineTool({
  names: [
    "mosquitto_pub",
    "mqttx",
    "mqtt",
    "mqtt-cli",
    "emqtt_pub",
    "amqp-publish",
    "stomp",
    "pulsar-client",
    "pulsar-admin-produce",
  ],
  about: "publishes messages",
  nature: "update",
  options:
    "-h --host=; --hostname=; -p --port=; -t --topic=; -m --message=; -f --file=; -l; -n; -r --retain; -q --qos=; -u --username=; -P --pw=; --cafile=; --cert=; --key=; --insecure; -i --id=; -L --url=; -d; -s; --url=; --server=; --body=; -e --exchange=; --payload=; --will-topic=; --will-payload=; -V=; --repeat=; --repeat-delay=; -x; -c; --capath=; --psk=; --tls-version=; --password=; --vhost=",
  rules: [
    {
      id: "message-erases",
      when: (i) => !isLocal(i) && messageErases(said(i)),
      decision: "deny",
      why: "tells machines to erase or end something",
      instead:
        "send it to a broker of your own first: `mosquitto_pub -h localhost -t test -m hello`",
      attack: ["T1485"],
      matches: [
        "mosquitto_pub -h mqtt.example.com -t 'devices/+/cmd' -m '{\"cmd\":\"factory-reset\"}'",
        "mosquitto_pub -h mq.example.com -t devices/all/cmd -m wipe",
      ],
      nonMatches: [
        "mosquitto_pub -h localhost -t devices/1/cmd -m wipe",
        "mosquitto_pub -h mqtt.example.com -t sensors/1 -m 21.5",
      ],
    },
    {
      id: "message-commands",
      when: (i) =>
        !isLocal(i) &&
        (/(?:^|\/)(?:cmd|command|commands|set|control|rpc|action|ota)(?:\/|$)/.test(
          i.value("--topic")?.text ?? "",
        ) ||
          (i.has("--retain") && i.has("-n"))),
      decision: "ask",
      why: "gives machines a command, or clears what the broker keeps for them",
      instead: "listen first: `mosquitto_sub -h mqtt.example.com -t devices/1/state -C 1`",
      attack: [],
      matches: [
        "mosquitto_pub -h mqtt.example.com -t devices/1/cmd -m on",
        "mosquitto_pub -h mqtt.example.com -t state/1 -r -n",
      ],
      nonMatches: [
        "mosquitto_pub -h localhost -t devices/1/cmd -m on",
        "mosquitto_pub -h mqtt.example.com -t sensors/1 -m 3",
      ],
    },
  ],
  allowed: [
    "mosquitto_pub -h localhost -t test -m hello",
    "mosquitto_pub -h mqtt.example.com -t sensors/1 -m 21.5",
  ],
});

const listeners = defineTool({
  names: ["mosquitto_sub", "mosquitto_rr", "amqp-consume", "amqp-get"],
  about: "listens for messages",
  nature: "read",
  options:
    "-h --host=; -p --port=; -t --topic=; -C=; -W=; -v; -u=; -P=; -q=; -i=; -F=; -R; --retained-only; -L=; --cafile=; -U=; -N; --remove-retained; -c; -e=; -m --message=",
  allowed: ["mosquitto_sub -h mqtt.example.com -t 'sensors/#' -C 1", "mosquitto_sub -t test -v"],
});

export const tools = [mqtt, listeners];
