/** Compilers, linkers, debuggers, emulators and flashers of native programs. */
import type { Plan, PlannedCommand } from "../../effects/plan.js";
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation, Runner } from "../../tools/types.js";
import { commandRule } from "../types.js";
import { behind, behindDashes, plain, writes } from "./lib/tool.js";

const COMPILERS =
  `gcc g++ cc c++ clang clang++ cpp c89 c99 c11 tcc icc icpc icx icpx nvcc hipcc emcc em++ ld ld.lld ld.gold lld mold gold as ar ranlib objcopy strip gstrip gprof gcov gcovr lcov
  genhtml llvm-cov llvm-profdata llvm-ar llvm-strip llvm-objdump llvm-nm llvm-config llc lli opt llvm-as llvm-dis mlir-opt gfortran flang ifort fpc gnat gnatmake gprbuild gdc ldc2 dmd rdmd nasm
  yasm fasm masm ml64 cl armcc sdcc avr-gcc avr-g++ arm-none-eabi-gcc arm-none-eabi-g++ arm-none-eabi-objcopy arm-none-eabi-size avr-objcopy x86_64-linux-gnu-gcc aarch64-linux-gnu-gcc
  aarch64-linux-gnu-g++ riscv64-unknown-elf-gcc riscv64-linux-gnu-gcc x86_64-w64-mingw32-gcc x86_64-w64-mingw32-g++ i686-w64-mingw32-gcc musl-gcc clang-14 clang-15 clang-16 clang-17 clang-18
  clang-19 clang-20 clang++-14 clang++-15 clang++-16 clang++-17 clang++-18 gcc-9 gcc-10 gcc-11 gcc-12 gcc-13 gcc-14 g++-9 g++-10 g++-11 g++-12 g++-13 g++-14 cobc swig bison yacc byacc flex lex
  re2c ragel gperf lemon moc uic rcc glib-compile-resources glib-compile-schemas wayland-scanner glslc glslangValidator dxc spirv-opt spirv-val fxc windres dlltool compiledb include-what-you-use
  cppcheck cpplint clang-format clang-format-14 clang-format-15 clang-format-16 clang-format-17 clang-format-18 git-clang-format clang-tidy run-clang-tidy clang-tidy-18 clang-query clang-check
  clangd lit FileCheck ctags etags gtags cscope uncrustify astyle indent gindent cmake-format cmake-lint gersemi splint flawfinder infer sparse smatch spatch ctest cpack dsymutil install_name_tool mig patchelf
  chrpath`.split(/\s+/);

const compilers = plain(
  COMPILERS,
  "compiles, links and looks into native programs",
  "build",
  `-o=; -I=; -L=; -l=; -D=; -U=; -x=; -include=; -isystem=; -iquote=; -idirafter=; -MF=; -MT=; -MQ=; -T=; -u=; -z=; -e=; -arch=; -target=; -march=; -mtune=; -wrapper=; -B=; -specs=; -Xlinker=
  -Xclang=; -Xpreprocessor=; -Xassembler=; -framework=; -isysroot=; --sysroot=; -aux-info=; -dumpbase=; -m=; -std=; -c; -S; -E; -g; -shared; -static; -pthread; -v; -version; -dumpversion
  -dumpmachine; --output=; -style=; --style=; -i; -p=; -checks=; -fix; -header-filter=; --enable=; --suppress=; --std=; -j=; --xml; -C=; -N=; -R; -LE=; -LA=; -G=; --output-on-failure; -V
  --test-dir=; --build-config=; -O=; --set-rpath=; --set-interpreter=; --replace-needed=; -f=; --only-section=; -k; -n; -r; -s; -add_rpath=; -id=; -change=; --timeout=; --parallel=; --preset=
  -d; --defines=; -t; -W; -b=; -h`,
  [
    "gcc -Wall -O2 -o app main.c",
    "g++ -std=c++20 -I include -c a.cpp -o build/a.o",
    "clang -fsyntax-only a.c",
    "cc -v",
    "ar rcs libx.a a.o",
    "clang-format -i src/a.cpp",
    "clang-tidy -p build src/a.cpp",
    "ctest --test-dir build --output-on-failure",
    "strip app",
    "objcopy -O binary app.elf app.bin",
    "echo 'int main(){}' | gcc -x c -",
    "emcc a.c -o a.html",
    "nvcc -o k k.cu",
    "bison -d parser.y",
    "cppcheck --enable=all src",
    "gcc -o /dev/null a.c",
    "ctags -R .",
    "nasm -f elf64 a.asm -o a.o",
  ],
  {
    style: "single-dash",
    help: "-h",
    effects: writes("-o", "--output"),
    runs: (i, run) => {
      // `gcc -wrapper sh,-s`: the wrapper stands before every program that the compiler starts.
      const wrapper = i.value("-wrapper");
      if (wrapper?.known) run.shell(run.literal(wrapper.text.replace(/,/g, " "), wrapper));
      // What the text itself has written and builds, it builds to run.
      if (!i.has("-c", "-S", "-E"))
        for (const file of i.operands)
          if (/\.(?:c|cc|cpp|cxx)$/.test(file.text) && run.written(file) !== undefined)
            run.file("compiled", file, []);
    },
    denied: ["printf 'int main(){system(\"rm -rf ~\");}' > a.c && gcc a.c -o a && ./a"],
    rules: [
      {
        id: "compiler-wrapper",
        when: (i) => i.has("-wrapper"),
        decision: "ask",
        why: "makes the compiler start another program",
        instead: "compile plainly, with `gcc -c main.c`",
        attack: ["T1127"],
        asi: ["ASI05"],
        matches: ["gcc -wrapper /bin/sh,-s x", "gcc -wrapper ./x.sh main.c"],
        nonMatches: ["gcc -c main.c", "gcc -Wl,--as-needed main.c"],
      },
    ],
  },
);

const recorders = plain(
  "bear intercept-build scan-build",
  "runs a build and notes how it compiles",
  "run",
  "-o --output=; -a --append; -v --verbose; --config=; --status-bugs; -k; --use-cc=; --use-c++=; -enable-checker=; --cdb=",
  ["bear -- make -j4", "scan-build -o out make", "intercept-build ./build.sh"],
  {
    style: "posix",
    runs: (i, run) => run.argv(i.operands),
    denied: ["bear -- rm -rf ~", "scan-build rm -rf /"],
  },
);

/** What a debugger's command does outside it: `shell …`, `!…`, `python …`, `call system("…")`. */
function debuggerCommand(word: Word, run: Runner): void {
  for (const line of word.text.split("\n")) {
    const shell = /^\s*(?:shell\b|!|platform\s+shell\b|(?:pipe|\|)\s+[^|]*\|)\s*(.*)$/.exec(
      line,
    )?.[1];
    if (shell !== undefined && shell !== "") run.shell(run.literal(shell, word));
    const python = /^\s*(?:python|py|python-interactive|pi|script)\s+(.*)$/.exec(line)?.[1];
    if (python !== undefined) run.code("python", run.literal(python, word));
    for (const match of line.matchAll(/\b(?:system|popen)\s*\(\s*"([^"]*)"/g))
      run.shell(run.literal(match[1] as string, word));
  }
}

const DEBUGGER_COMMAND =
  /^-{1,2}(?:ex|eval-command|iex|init-eval-command|o|one-line|O|one-line-before-file|k|one-line-on-crash)$/;

const debuggers = defineTool({
  names: [
    "gdb",
    "gdb-multiarch",
    "arm-none-eabi-gdb",
    "rust-gdb",
    "rust-lldb",
    "lldb",
    "cuda-gdb",
    "gdbtui",
    "cgdb",
  ],
  about: "debugs programs",
  style: "single-dash",
  nature: "build",
  help: "-h, -help",
  options: `-ex=; --ex=; -eval-command=; --eval-command=; -iex=; -init-eval-command=; --init-eval-command=; -x=; -command=; --command=; -ix=; -p=; -pid=; --pid=; -c=; -core=; --core=
    -s=; -symbols=; -e=; -exec=; -d=; -directory=; -cd=; --cd=; -tty=; -b=; -l=; -batch; --batch; -batch-silent; -n; -nx; --nx; -nh; -q; -quiet; --quiet; -args; --args; -tui; --tui; -o=
    --one-line=; -O=; --one-line-before-file=; -k=; --one-line-on-crash=; -S=; --source=; --source-before-file=; -a=; --arch=; -w; --attach-pid=; --attach-name=; --file=; -f=; -i=
    --interpreter=; --data-directory=; -D=; -h; -help`,
  runs: (i, run) => {
    for (const option of i.options) {
      if (DEBUGGER_COMMAND.test(option.name) && option.value !== undefined)
        debuggerCommand(option.value, run);
    }
    for (const name of ["-x", "-command", "--command", "-ix", "-S", "--source"]) {
      const file = i.value(name);
      if (file !== undefined) run.file("gdb", file, []);
    }
    const text = i.command.stdin?.text;
    const like = i.command.name;
    if (text !== undefined && like !== undefined) debuggerCommand(run.literal(text, like), run);
    if (
      i.has("-args", "--args") ||
      (i.program === "lldb" && i.command.args.some((word) => word.text === "--"))
    )
      run.argv(behindDashes(i));
  },
  allowed: [
    "gdb -batch -ex run -ex bt --args ./build/app x",
    "gdb -p 1234 -batch -ex 'thread apply all bt'",
    "gdb ./app core",
    "lldb -o run -o bt -- ./build/app",
    "gdb --batch -ex 'info functions' app",
  ],
  denied: [
    "gdb -nx -ex '!rm -rf ~' -ex quit",
    "gdb -batch -ex 'shell rm -rf /'",
    "gdb -ex 'python import os; os.system(\"rm -rf ~\")'",
    "lldb -o 'platform shell rm -rf ~'",
    "gdb -batch -p 1 -ex 'call (int)system(\"rm -rf /\")'",
  ],
});

const dumps = plain(
  "gcore coredumpctl winedbg eu-stack pstack gstack procdump",
  "dumps or shows the state of a process",
  "read",
  "-o=; -a; -q; -1; -p=; --since=; --until=; -n=; -r; --no-pager; -F=; --debugger=; -A=; --output=; -ma; -mm",
  ["coredumpctl list", "pstack 1234", "coredumpctl info 1234"],
  {
    runs: (i, run) => {
      const debuggerName = i.value("--debugger");
      if (debuggerName !== undefined) run.shell(debuggerName);
    },
    rules: [
      {
        id: "memory-dumped",
        when: (i) => i.program === "gcore" || i.program === "procdump",
        decision: "ask",
        why: "writes the memory of a process, with every secret in it, to a file",
        instead: "look at its stack only, such as with `pstack 1234`",
        attack: ["T1003"],
        asi: ["ASI03"],
        matches: ["gcore 1234", "sudo gcore -o /tmp/dump 1"],
        nonMatches: ["pstack 1234", "coredumpctl list"],
      },
    ],
  },
);

const machines = plain(
  `qemu-system-x86_64 qemu-system-aarch64 qemu-system-arm qemu-system-riscv64 qemu-system-i386 qemu-x86_64 qemu-aarch64 qemu-arm qemu-riscv64 wine wine64 winetricks renode openocd st-flash
  esptool esptool.py avrdude dfu-util pyocd probe-rs picotool bossac platformio pio arduino-cli idf.py west picocom minicom nrfjprog JLinkExe tio`.split(
    /\s+/,
  ),
  "runs and flashes programs for other machines",
  "build",
  `-m=; -smp=; -drive=; -hda=; -cdrom=; -kernel=; -append=; -initrd=; -device=; -netdev=; -monitor=; -serial=; -display=; -f=; -O=; -o=; -c=; -p=; -U=; -P=; -b=; --port=; --baud=; --chip=; -t=
  -e=; --environment=; -d=; --fqbn=; --chip-erase; --eraseall; --target=; -s=; -L=; -cpu=; -machine=; -M=; -bios=; -nographic; -enable-kvm; -snapshot; --build-path=; -w=; -a=; -i=`,
  [
    "qemu-system-x86_64 -m 2G -cdrom a.iso -nographic",
    "platformio run -t upload",
    "pio test -e native",
    "arduino-cli compile --fqbn arduino:avr:uno sketch",
    "idf.py build",
    "esptool.py --port /dev/ttyUSB0 write_flash 0x0 fw.bin",
    "west build -b nrf52840dk",
  ],
  {
    style: "single-dash",
    runs: (i, run) => {
      if (/^(?:qemu-(?!system)|wine)/.test(i.program)) run.argv(behind(i));
    },
  },
);

/** Programs and words by which a device is written. */
const FLASHES = /^(?:write_flash|write-flash|write|program|download|flash|run)$/;

const ERASES =
  /^(?:erase_flash|erase-flash|erase_region|erase-region|erase|mass-erase|mass_erase|erase_sector|erase_address)$/;

/** `openocd -c "init; stm32f4x mass_erase 0"`: commands of its own, of which none writes the device afresh. */
function erasesByCommand(i: Invocation): boolean {
  if (i.program !== "openocd") return false;
  const words = i.values("-c").flatMap(({ text }) => text.split(/[\s;]+/));
  const last = words.findLastIndex((word) => ERASES.test(word));
  return (
    last >= 0 &&
    !words.slice(last).some((word) => /^(?:program|write_image|write_bank)$/.test(word))
  );
}

/** The text writes to the device again once it is erased, as flashing afresh goes. */
function isFlashedAfter(command: PlannedCommand, plan: Plan): boolean {
  return plan.commands.some(
    ({ id, program, args }) =>
      id > command.id &&
      program === command.program &&
      args.some(({ text }) => FLASHES.test(text) || text === "--program" || text === "-w"),
  );
}

export const tools = [compilers, recorders, debuggers, dumps, machines];

export const rules = [
  commandRule({
    id: "chip-erased",
    concerns: { program: (name) => machines.names.includes(name) },
    decision: "ask",
    when: (command, { plan }) => {
      const { invocation: i } = command;
      if (i?.tool !== machines || i.help) return false;
      const erases =
        i.operands.some(({ text }) => ERASES.test(text)) ||
        i.has("--chip-erase", "--eraseall", "--recover") ||
        erasesByCommand(i);
      return erases && !isFlashedAfter(command, plan);
    },
    why: "erases what is stored on the device",
    instead: "read it out first, such as with `esptool.py read_flash 0 0x400000 backup.bin`",
    attack: ["T1561"],
    matches: [
      "esptool.py --port /dev/ttyUSB0 erase_flash",
      "st-flash erase",
      "nrfjprog --recover",
      "probe-rs erase --chip nrf52840",
      'openocd -f board.cfg -c "init; reset halt; stm32f4x mass_erase 0; exit"',
      "esptool.py write_flash 0x0 fw.bin && esptool.py erase_flash",
      "esptool.py erase_flash; st-flash write fw.bin 0x8000000",
    ],
    nonMatches: [
      "esptool.py chip_id",
      "openocd -f board.cfg -c 'program fw.elf verify reset exit'",
      "openocd -f board.cfg -c 'init; halt; flash erase_sector 0 0 11; flash write_image fw.bin; exit'",
      "st-flash write fw.bin 0x8000000",
      "esptool.py --port /dev/ttyUSB0 erase_flash && esptool.py --port /dev/ttyUSB0 write_flash 0x0 fw.bin",
      "nrfjprog --eraseall && nrfjprog --program app.hex --verify",
    ],
  }),
];
