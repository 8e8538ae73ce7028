/** Profilers, which run a program and measure where it spends its time. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { behind, behindDashes, writes } from "./lib/tool.js";

const nsys = defineTool({
  names: ["nsys"],
  about: "measures where a program spends its time on NVIDIA's processors",
  style: "posix",
  options:
    "-o --output= --export=; -t --trace=; -f --force-overwrite=; -s --sample=; -d --duration=; -y --delay=; -w --show-output=; -c --capture-range=; -x --stop-on-exit=; -n --inherit-environment=; --stats=; --report=; --format=; --gpu-metrics-devices=; --cuda-memory-usage=; --set=; --section=; -k --kernel-name=; --launch-count=; --launch-skip=; --target-processes=; --import=; --page=; --csv; --env-var=",
  nature: "build",
  effects: writes("--output"),
  runs: (i, run) => {
    const [verb] = i.operands;
    if (verb === undefined) return;
    if (/^(?:profile|launch|start)$/.test(verb.text)) run.argv(profiled(i));
  },
  allowed: [
    "nsys profile -o /tmp/prof --force-overwrite true ./solver -n 10",
    "nsys stats --report cuda_gpu_kern_sum /tmp/prof.nsys-rep",
  ],
  denied: ["nsys profile -o /tmp/p rm -rf ~"],
});

/** Options behind `profile` that stand alone; every other is followed by its value. */
const ALONE = /=|^--?(?:help|e|resolve-symbols|no-.*)$/;

/** What `nsys profile [options] program …` runs. */
function profiled(i: Invocation): readonly Word[] {
  const words = behind(i, 0).slice(1);
  let n = 0;
  while (n < words.length && words[n]?.text.startsWith("-") === true)
    n += ALONE.test(words[n]?.text ?? "") ? 1 : 2;
  return words.slice(n);
}

const profilers = defineTool({
  names: [
    "py-spy",
    "samply",
    "flamegraph",
    "inferno-flamegraph",
    "pprof",
    "phpspy",
    "scalene-run",
    "async-profiler",
    "asprof",
    "tracy-capture",
    "magic-trace",
    "uftrace",
    "hotspot",
    "ncu-cli",
    "rocprof",
    "vtune",
    "speedscope",
    "0x",
    "clinic",
    "autocannon-clinic",
  ],
  about: "measures where a program spends its time",
  style: "posix",
  nature: "build",
  options:
    "-o --output=; -p --pid=; -r --rate=; -d --duration=; -f --format=; -s; -n; -F=; -i=; -e=; -t=; -g; -c=; -x=; --pid=; --native; --subprocesses; -http=; -top; -svg; -png; -text; -seconds=; -w=; -a; --on-port=; -D=",
  effects: writes("--output"),
  runs: (i, run) => {
    const skip =
      /^(?:record|top|run|launch|doctor|flame|bubbleprof|heapprofiler|stat|collect|profile|live|attach|dump|report|trace|stats|load)$/.test(
        i.operands[0]?.text ?? "",
      )
        ? 1
        : 0;
    if (
      !/^(?:pprof|asprof|speedscope|bpftrace|inferno-flamegraph|hotspot)$/.test(i.program) &&
      !/^(?:dump|report|load|attach|stats|flamegraph|table|summary|tree)$/.test(
        i.operands[0]?.text ?? "",
      )
    )
      run.argv(behindDashes(i, skip));
  },
  allowed: [
    "py-spy top --pid 1234",
    "py-spy record -o out.svg -- python app.py",
    "samply record ./build/app",
    "pprof -http=:8080 cpu.prof",
    "npx clinic doctor -- node app.js",
  ],
  denied: ["samply record rm -rf ~", "py-spy record -- bash -c 'rm -rf ~'"],
});

export const tools = [profilers, nsys];
