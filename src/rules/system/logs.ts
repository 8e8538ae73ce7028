/** Writing to the system's log, and keeping it small. */
import { defineTool } from "../../tools/define.js";

const logger = defineTool({
  names: ["logger"],
  about: "writes a line to the system's log",
  nature: "create",
  prints: "quiet",
  options:
    "-d --udp; -e --skip-empty; -f --file=; -i; --id=?; -n --server=; --no-act; -p --priority=; -P --port=; -s --stderr; -S --size=; -t --tag=; -T --tcp; -u --socket=; --journald=?; --msgid=; --sd-id=; --sd-param=",
  dryRun: "--no-act",
  effects: (i, emit) => {
    const server = i.value("--server");
    const file = i.value("--file");
    const files = file === undefined ? [] : [file];
    if (server !== undefined)
      emit.send(server, { files, words: i.operands, flows: [i.command.stdin] });
    if (i.command.stdin?.endless === true) emit.process("exhaust", "log");
  },
  allowed: ["logger -t build done", "make 2>&1 | logger -t make"],
  denied: ["yes error | logger -t build"],
});

const logrotate = defineTool({
  names: ["logrotate", "savelog", "newsyslog"],
  about: "turns logs over",
  nature: "admin",
  options: "-d --debug; -f --force; -m --mail=; -s --state=; -v --verbose; -l --log=; -c=; -n",
  dryRun: "--debug, -n",
  allowed: ["logrotate -d /etc/logrotate.conf"],
  asked: ["sudo logrotate -f /etc/logrotate.conf"],
});

export const tools = [logger, logrotate];
