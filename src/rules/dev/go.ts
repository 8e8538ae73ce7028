/** Go and the tools around it. */
import { defineTool } from "../../tools/define.js";
import { behindVerb, plain, writes } from "./lib/tool.js";

const BUILD = `-o=; -p=; -C=; -mod=; -modfile=; -overlay=; -pkgdir=; -tags=; -toolexec=; -exec=; -ldflags=; -gcflags=; -asmflags=; -gccgoflags=; -compiler=; -buildmode=; -installsuffix=; -covermode=; -coverpkg=; -pgo=; -vet=; -buildvcs=?; -race; -msan; -asan; -cover; -a; -n; -v; -x; -work; -trimpath; -json; -modcacherw; -linkshared`;

const go = defineTool({
  names: ["go", "go1.20", "go1.21", "go1.22", "go1.23", "go1.24", "gotip"],
  about: "builds and manages Go programs",
  style: "single-dash",
  nature: "read",
  help: "-h",
  options: "-C=; -h",
  verbs: {
    read: "version, env, list, doc, help, bug, mod graph, mod why, mod verify, tool, telemetry",
    build: "build, test, vet, fmt, fix, generate, run, tool *",
    install:
      "get, install, mod download, mod tidy, mod vendor, mod init, mod edit, work init, work use, work sync, work edit, work vendor, download",
    update: "clean",
  },
  verbOptions: {
    "build, install, run, test, vet, list, get, generate, clean, fix, mod vendor, mod tidy, mod download":
      BUILD,
    test: "-run=; -bench=; -benchtime=; -count=; -coverprofile=; -cpu=; -cpuprofile=; -memprofile=; -blockprofile=; -mutexprofile=; -trace=; -timeout=; -parallel=; -shuffle=; -skip=; -fuzz=; -fuzztime=; -fuzzminimizetime=; -list=; -short; -failfast; -c; -i; -benchmem; -outputdir=; -args",
    list: "-f=; -m; -u; -e; -deps; -test; -export; -find; -compiled; -versions; -retracted; -reuse=",
    get: "-u=?; -t; -d; -insecure; -tool",
    env: "-w; -u; -json; -changed",
    clean: "-modcache; -cache; -testcache; -fuzzcache; -i; -r",
    generate: "-run=; -skip=",
    "mod edit":
      "-require=; -replace=; -dropreplace=; -exclude=; -go=; -module=; -droprequire=; -toolchain=; -fmt; -print; -json; -retract=; -dropexclude=; -tool=",
    "mod tidy": "-go=; -compat=; -e; -diff",
    "mod vendor": "-o=; -e",
    vet: "-vettool=; -c=; -fix; -diff",
    "work use": "-r",
    "work edit": "-use=; -dropuse=; -replace=; -go=",
    doc: "-all; -c; -cmd; -short; -src; -u; -http",
  },
  effects: (i, emit) => {
    const out = i.value("-o");
    if (out !== undefined && i.verb !== "list") emit.file("overwrite", out);
    writes("-coverprofile", "-cpuprofile", "-memprofile", "-trace")(i, emit);
  },
  runs: (i, run) => {
    if (i.verb === "run")
      for (const file of i.operands)
        if (file.text.endsWith(".go") && run.written(file) !== undefined)
          run.file("compiled", file, []);
    for (const option of ["-exec", "-toolexec", "-vettool"]) {
      const command = i.value(option);
      if (command !== undefined) run.shell(command);
    }
  },
  rules: [
    {
      id: "go-insecure",
      when: (i) =>
        (i.verb === "get" && i.has("-insecure")) ||
        (i.verb === "env" &&
          i.has("-w") &&
          i.operands.some((word) =>
            /^(?:GONOSUMDB|GONOSUMCHECK|GOINSECURE)=.|^(?:GOSUMDB|GOFLAGS)=(?:off|.*-insecure)/.test(
              word.text,
            ),
          )),
      decision: "ask",
      why: "switches off the check that modules are what they were when published",
      instead: "name the private modules only, with `go env -w GOPRIVATE=git.example.com/*`",
      attack: ["T1553"],
      asi: ["ASI04"],
      matches: [
        "go get -insecure example.com/a",
        "go env -w GOSUMDB=off",
        "go env -w GOINSECURE=*",
      ],
      nonMatches: [
        "go env -w GOPRIVATE=git.example.com/*",
        "go get example.com/a@latest",
        "go env GOSUMDB",
      ],
    },
    {
      id: "go-proxy",
      on: "env",
      when: (i) =>
        i.has("-w") &&
        i.operands.some(
          (word) =>
            /^GOPROXY=/.test(word.text) &&
            /https?:\/\/(?!proxy\.golang\.org(?:[,|/]|$)|goproxy\.io|goproxy\.cn|localhost|127\.)/.test(
              word.text,
            ),
        ),
      decision: "ask",
      why: "makes every later build take modules from another proxy",
      instead: "show the present setting with `go env GOPROXY`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "go env -w GOPROXY=https://proxy.example.com,direct",
        "go env -w GOPROXY=http://192.0.2.3",
      ],
      nonMatches: ["go env -w GOPROXY=https://proxy.golang.org,direct", "go env -w GOPROXY=direct"],
    },
    {
      id: "go-env-program",
      on: "env",
      when: (i) =>
        i.has("-w") &&
        i.operands.some((word) =>
          /^(?:CC|CXX|AR|FC|PKG_CONFIG|GOFLAGS)=.*(?:\/|;|\s-toolexec|-exec)/.test(word.text),
        ),
      decision: "ask",
      why: "makes every later build run another program",
      instead: "set it for one build only, such as `CC=clang go build ./...`",
      attack: ["T1127"],
      asi: ["ASI05"],
      matches: ["go env -w CC=/tmp/x.sh", "go env -w GOFLAGS=-toolexec=./wrap"],
      nonMatches: ["go env -w CC=clang", "go env -w GOFLAGS=-mod=mod"],
    },
  ],
  allowed: [
    "go build ./...",
    "go build -ldflags '-s -w' -o bin/app ./cmd/app",
    "go test -race -run TestA -count=1 ./...",
    "go test -coverprofile=cover.out ./...",
    "go vet ./...",
    "go mod tidy",
    "go get -u ./...",
    "go install golang.org/x/tools/cmd/goimports@latest",
    "go run . --port 8080",
    "go run ./cmd/tool -f x",
    "go generate ./...",
    "go clean -cache -testcache",
    "go clean -modcache",
    "go env GOPATH",
    "go list -m all",
    "go tool cover -html=cover.out",
    "go version",
    "go fmt ./...",
    "go work sync",
    "go tool pprof cpu.prof",
  ],
  denied: [
    `printf 'func main(){exec.Command("rm","-rf","/home").Run()}' > m.go && go run m.go`,
    "go test -exec 'rm -rf ~' ./...",
    "go build -toolexec 'bash -c \"rm -rf /\"' .",
  ],
});

const linters = [
  plain(
    "gofmt goimports gofumpt gci golines goreturns gopls staticcheck revive errcheck ineffassign gosec govulncheck golint unconvert misspell gocyclo gocognit deadcode nilaway dupl goconst gosimple unused structcheck varcheck fieldalignment gopkgs gotests gomodifytags impl iferr gorename guru godef gocode gomvpkg godoc pkgsite benchstat benchcmp go-licenses go-mod-outdated gocov gocov-xml gocov-html goverage go-junit-report gotestfmt goveralls nakedret go-critic gocritic goweight go-callvis gomarkdoc swag easyjson stringer enumer mockgen mockery moq counterfeiter wire ent sqlc sqlboiler oapi-codegen gqlgen protoc protoc-gen-go protolint templ statik go-bindata packr packr2 rice esc pkger goa kratos goctl hz kitex cobra cobra-cli addlicense go-enum jsonenums genny gox tinygo gobin cgo nancy",
    "checks, formats and makes Go source",
    "build",
    "-w; -l; -d; -s; -e; -r=; -cpuprofile=; -local=; -srcdir=; -destination=; -source=; -package=; -mock_names=; -config=; -c --config=; -f=; -o=; -I --proto_path=; --go_out=; --go_opt=; --go-grpc_out=; --go-grpc_opt=; --descriptor_set_out=; --python_out=; --js_out=; --java_out=; --cpp_out=; --plugin=; -checks=; -tests=; -fmt=; -severity=; -exclude=; -format=; -type=; -output=; -name=; -dir=; -g=; -http=; -test; -v; -extra; -set_exit_status; -target=; -size=; -all; -from=; -to=; -formatter=; --output=; --with-expecter; --dir=; --name=; --all; --inpackage",
    [
      "gofmt -l -w .",
      "goimports -w main.go",
      "gofumpt -l .",
      "staticcheck ./...",
      "govulncheck ./...",
      "mockgen -source=a.go -destination=mocks/a.go",
      "protoc --go_out=. --go-grpc_out=. api.proto",
      "wire ./...",
      "sqlc generate",
      "swag init -g main.go",
      "stringer -type=Kind",
    ],
    {
      style: "single-dash",
      effects: writes("-o", "-output", "-destination"),
    },
  ),
  plain(
    "golangci-lint",
    "runs many Go linters",
    "build",
    "-c --config=; --timeout=; -E --enable=; -D --disable=; --fix; --new-from-rev=; --out-format=; --build-tags=; --concurrency=; -j=; -v; --fast; --enable-all; --disable-all; --exclude=; --presets=; -p; --path-prefix=; --output.text.path=",
    [
      "golangci-lint run ./...",
      "golangci-lint run --fix --timeout 5m",
      "golangci-lint cache clean",
      "golangci-lint linters",
      "golangci-lint fmt",
    ],
  ),
  defineTool({
    names: ["dlv"],
    about: "debugs Go programs",
    options:
      "--listen=; -l --listen=; --headless; --api-version=; --accept-multiclient; --log; --log-output=; --output=; -o --output=; --init=; --wd=; --build-flags=; --backend=; --check-go-version=; --continue; --only-same-user=; -r=; --redirect=; --tty=",
    verbs: {
      build: "debug, test, exec, connect, trace, dap, core, replay, run",
      lifecycle: "attach",
      read: "version, backend, log",
    },
    runs: (i, run) => {
      const [program, ...args] = i.operands;
      if (i.verb === "exec" && program !== undefined) run.argv([program, ...args]);
    },
    allowed: ["dlv debug ./cmd/app", "dlv test ./pkg/a", "dlv attach 1234", "dlv version"],
  }),
  plain(
    "air fresh realize gowatch modd CompileDaemon wgo gin",
    "rebuilds and restarts while files change",
    "lifecycle",
    "-c=; -f=; --build.cmd=; --build.bin=; --build=; --command=; -p=; -a=; -build=; -command=; -directory=",
    ["air", "air -c .air.toml", "air init", "CompileDaemon -command=./app"],
    {
      runs: (i, run) => {
        for (const option of ["--build.cmd", "--build", "--command", "-build", "-command"]) {
          const command = i.value(option);
          if (command !== undefined && i.program !== "gin") run.shell(command);
        }
      },
      denied: ["air --build.cmd 'rm -rf ~'"],
    },
  ),
  defineTool({
    names: ["buf"],
    about: "builds and checks Protocol Buffers",
    nature: "read",
    options:
      "-o --output=; --against=; --config=; --path=; --exclude-path=; --template=; -w --write; -d --diff; --error-format=; --debug; --timeout=; --as-file-descriptor-set; --type=; --data=; -d --data=; --schema=; -H --header=; --protocol=; --create; --label=; --tag=; --exclude-unnamed; -v; --only=; --force; --visibility=",
    verbs: {
      build:
        "build, lint, format, generate, breaking, export, convert, dep update, dep prune, dep graph, mod update, mod init, mod prune, config init, config migrate, config ls-breaking-rules, config ls-lint-rules, config ls-modules, lsp serve, stats, curl, plugin update, mod clear-cache",
      read: "ls-files, registry whoami, registry module info, registry organization info, registry module commit list, registry label list, source edit, beta lsp",
      publish: "push, plugin push, registry sdk version",
      access: "registry login, registry logout, registry cc",
      "remote-change":
        "registry module create, registry module update, registry module deprecate, registry organization create, registry organization update, registry label archive, registry label unarchive, registry module label archive",
      destroy: "registry module delete, registry organization delete, registry plugin delete",
    },
    allowed: [
      "buf lint",
      "buf generate",
      "buf breaking --against '.git#branch=main'",
      "buf format -w",
      "buf dep update",
    ],
    asked: ["buf push"],
  }),
  plain(
    "mage",
    "runs tasks written in Go",
    "build",
    "-v; -l; -h; -t=; -d=; -w=; -f; -debug; -compile=; -init; -clean; -keep; -gocmd=; -goos=; -goarch=",
    ["mage build", "mage -l", "mage -v test"],
    { style: "single-dash" },
  ),
  defineTool({
    names: ["gobrew", "gvm", "goenv"],
    about: "installs and picks versions of Go",
    verbs: {
      install: "install, use, pkgset use, pkgset create",
      read: "list, ls, ls-remote, listall, version, versions, info, which, current, help, commands, pkgset list",
      update: "default, global, local, alias create, rehash",
      delete: "uninstall, remove, implode, pkgset delete, alias delete",
    },
    runs: (i, run) => {
      if (i.verb === "exec") run.argv(behindVerb(i));
    },
    allowed: ["gvm install go1.22", "goenv local 1.22.0", "goenv versions"],
    asked: ["gvm uninstall go1.21"],
  }),
];

export const tools = [go, ...linters];
