/** .NET and NuGet. */
import { defineTool } from "../../tools/define.js";
import { isForeignIndex } from "./lib/sources.js";
import { behindVerb, plain, writes } from "./lib/tool.js";

const dotnet = defineTool({
  names: ["dotnet"],
  about: "builds and manages .NET projects",
  nature: "build",
  help: "-h, --info, --list-sdks, --list-runtimes",
  options:
    "-c --configuration=; -f --framework=; -r --runtime=; -o --output=; -v --verbosity=; -p --project --property=; --project=; -s --startup-project --source=; --source=; --startup-project=; --context=; --connection=; --no-build; --no-restore; --no-launch-profile; --launch-profile=; -lp --launch-profile=; --filter=; --logger=; -l --logger=; --collect=; --settings=; --results-directory=; -a=; --arch=; --os=; --self-contained=?; --nologo; --force; --tool-path=; -g --global; --local; --tool-manifest=; --version=; --add-source=; --configfile=; --prerelease; -n --name=; --language=; -lang=; --dry-run; -k --api-key=; --skip-duplicate; --interactive; --version-suffix=; -h; --info; --list-sdks; --list-runtimes; -d; --no-cache; -tfm=; -t; --include=; --exclude=; --verify-no-changes; --severity=; -i --idempotent; --json; -e=; --urls=; --environment=; --outdated; --deprecated; --vulnerable; --include-transitive; --format=; -y --yes; --disable-parallel; --artifacts-path=; --use-current-runtime; --ucr; --additionalprobingpath=; --fx-version=; --roll-forward=; --depsfile=; --runtimeconfig=",
  verbs: {
    read: "list, list package, list reference, package list, package search, reference list, sln list, solution list, nuget list, nuget why, nuget verify, tool list, tool search, workload list, workload search, ef migrations list, ef migrations script, ef dbcontext list, ef dbcontext info, ef dbcontext script, ef migrations has-pending-model-changes, user-secrets path, help, sdk check, new list, new search, new details, counters, trace, dump, gcdump, stack, symbol",
    build:
      "build, b, run, test, publish, pack, clean, msbuild, format, format *, watch, vstest, build-server, build-server shutdown, fsi, exec, csc, ef migrations add, ef migrations remove, ef dbcontext scaffold, ef dbcontext optimize, ef migrations bundle, script, cake, csharpier, fantomas, stryker, reportgenerator, dotnet-format, outdated, fake, paket, husky, aspnet-codegenerator, swagger, libman, gitversion, coverage, sonarscanner, jb, nbgv, xunit, bench, aot, maui-check, xharness, inspect, *.dll, *.csproj, *.cs",
    create: "new, new *, sln add, solution add, user-secrets init, sln migrate, solution migrate",
    install:
      "restore, add, add package, add reference, package add, package update, reference add, tool install, tool restore, tool update, tool execute, tool exec, workload install, workload update, workload restore, workload repair, new install, new update, store, dnx",
    run: "tool run",
    update:
      "remove, remove package, remove reference, package remove, reference remove, sln remove, solution remove, nuget locals, nuget add source, nuget enable source, nuget disable source, nuget update source, nuget config, user-secrets set, user-secrets remove, workload clean, nuget sign, dev-certs, dev-certs https, nuget remove source, nuget config set, nuget config get, ef database update",
    delete:
      "tool uninstall, workload uninstall, new uninstall, nuget delete, user-secrets clear, ef database drop-migrations",
    publish: "nuget push",
    secret: "user-secrets list",
    access:
      "nuget trust, nuget trust *, nuget add client-cert, user-jwts, user-jwts create, user-jwts print",
    destroy: "ef database drop",
  },
  verbOptions: {
    "ef database drop": "--dry-run; -f --force",
    "nuget push": "-s --source=; -k --api-key=; -ss=; -sk=; -d; -n; -t=",
    "new":
      "-n --name=; -o --output=; -f --framework=; --use-program-main; --force; -lang=; --dry-run",
  },
  dryRun: "--dry-run",
  effects: (i, emit) => {
    const out = i.value("--output");
    if (out !== undefined && /^(?:publish|pack|build)$/.test(i.verb)) emit.file("create", out);
  },
  runs: (i, run) => {
    const [name, ...args] = i.operands;
    if (i.verb === "tool run" && name !== undefined)
      run.argv([run.literal(`dotnet-${name.text}`, name), ...args]);
    else if (i.verb === "fsi" && name !== undefined && /\.fsx?$/.test(name.text))
      run.file("fsharp", name, args);
  },
  rules: [
    {
      id: "ef-older-migration",
      on: "ef database update",
      when: (i) => i.operands[0]?.text === "0",
      decision: "deny",
      why: "takes every migration back, which drops every table of the database",
      instead: "show the SQL first, with `dotnet ef migrations script`",
      attack: ["T1485"],
      matches: ["dotnet ef database update 0", "dotnet ef database update 0 --project src/Data"],
      nonMatches: ["dotnet ef database update", "dotnet ef database update AddUsers"],
    },
    {
      id: "dotnet-foreign-index",
      on: "restore, add package, package add, tool install, tool update, nuget add source, nuget update source, new install, add, build",
      when: (i) =>
        [
          i.value("--source"),
          i.value("--add-source"),
          ...(i.verb.startsWith("nuget") ? i.operands : []),
        ].some((word) => isForeignIndex(word)),
      decision: "ask",
      why: "takes packages from another index than the usual one",
      instead: "use the sources that the project names, with `dotnet restore`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "dotnet nuget add source https://nuget.example.com/v3/index.json -n acme",
        "dotnet tool install acme --add-source https://nuget.example.com/v3/index.json",
        "dotnet restore -s http://192.0.2.5/nuget",
      ],
      nonMatches: [
        "dotnet restore -s https://api.nuget.org/v3/index.json",
        "dotnet nuget add source ./packages -n local",
      ],
    },
    {
      id: "dotnet-dev-cert",
      on: "dev-certs https",
      when: (i) => i.has("-t", "--trust", "--clean"),
      decision: "ask",
      why: "changes which certificates the machine trusts",
      instead: "see whether one is there, with `dotnet dev-certs https --check`",
      attack: ["T1553.004"],
      asi: ["ASI03"],
      matches: ["dotnet dev-certs https --trust", "dotnet dev-certs https --clean"],
      nonMatches: ["dotnet dev-certs https --check", "dotnet build"],
    },
  ],
  allowed: [
    "dotnet build -c Release --no-restore",
    "dotnet test --filter 'Name~Adds' --logger trx",
    "dotnet run --project src/App -- --port 5000",
    "dotnet publish -c Release -o out",
    "dotnet restore",
    "dotnet add package Serilog",
    "dotnet new webapi -n Api -o Api",
    "dotnet ef migrations add Initial",
    "dotnet ef database update",
    "dotnet tool install --global dotnet-ef",
    "dotnet tool restore",
    "dotnet nuget locals all --clear",
    "dotnet clean",
    "dotnet --info",
    "dotnet format --verify-no-changes",
    "dotnet watch run",
    "dotnet sln add src/App",
    "dotnet ef database drop --dry-run",
    "dotnet bin/Debug/net8.0/App.dll",
  ],
  asked: [
    "dotnet nuget push out/app.1.0.0.nupkg -k abc",
    "dotnet tool uninstall -g dotnet-ef",
    "dotnet user-secrets list",
  ],
  denied: ["dotnet ef database drop --force", "dotnet ef database drop -f --project src/Data"],
});

const rest = [
  defineTool({
    names: ["nuget"],
    about: "manages NuGet packages",
    style: "single-dash",
    options:
      "-Source=; -source=; -OutputDirectory=; -Version=; -ApiKey=; -NonInteractive; -Verbosity=; -Properties=; -ConfigFile=; -Name=; -Prerelease; -Exclude=; -Symbols; -SymbolSource=; -SkipDuplicate; -Username=; -Password=; -clear; -list; -Set=; -IncludeReferencedProjects; -BasePath=",
    verbs: {
      read: "list, search, help, verify, sources list, locals",
      build: "pack, spec, init",
      install: "install, restore, update, add, mirror",
      update:
        "locals all, config, sources add, sources enable, sources disable, sources update, sources remove, sources, sign",
      publish: "push",
      delete: "delete",
      access: "setapikey, setApiKey, trusted-signers, client-certs",
    },
    allowed: [
      "nuget restore App.sln",
      "nuget pack App.nuspec",
      "nuget install Newtonsoft.Json",
      "nuget locals all -clear",
    ],
    asked: [
      "nuget push app.1.0.0.nupkg -Source https://api.nuget.org/v3/index.json",
      "nuget delete app 1.0.0",
    ],
  }),
  plain(
    "msbuild MSBuild xbuild csc vbc fsc mcs mono csi vstest.console mstest nunit3-console xunit.console csharpier fantomas jb-inspectcode ilspycmd ildasm ilasm reportgenerator dotnet-format dotnet-counters dotnet-trace dotnet-dump dotnet-script gitversion nbgv cake fake paket libman coverlet stryker-net dotnet-stryker dotnet-ef-docs upgrade-assistant swagger-cli nswag refit resgen tlbimp al signtool-verify wix candle light makensis",
    "builds and checks .NET projects",
    "build",
    "-t=; -p=; -m=?; -v=; -o --output=; -c=; -r=; -target=; -property=; -out=; -reference=; -nologo; -restore; -bl=?; --threshold=; --format=; -reports=; -targetdir=; --target=; --configuration=; -s=; -d=",
    [
      "msbuild App.sln -t:Rebuild -p:Configuration=Release",
      "csc /out:a.exe a.cs",
      "mono a.exe",
      "csharpier .",
      "reportgenerator -reports:cov.xml -targetdir:report",
      "paket install",
    ],
    { style: "single-dash", effects: writes("--output") },
  ),
  defineTool({
    names: [
      "unity",
      "Unity",
      "unity-editor",
      "godot",
      "godot4",
      "godot3",
      "UnrealEditor-Cmd",
      "UnrealEditor",
      "RunUAT.sh",
      "love",
      "defold",
      "bob.jar",
    ],
    about: "builds and runs games",
    style: "single-dash",
    nature: "build",
    options:
      "-projectPath=; -executeMethod=; -buildTarget=; -logFile=; -runTests; -testPlatform=; -testResults=; -batchmode; -quit; -nographics; --headless; --path=; --export-release=; --export-debug=; -s=; --script=; --import; -d; -e; --quit; --check-only; -username=; -password=; -serial=",
    allowed: [
      "godot --headless --path . --import",
      "godot --headless --export-release Linux build/game",
      "unity -batchmode -quit -projectPath . -runTests",
    ],
  }),
  defineTool({
    names: ["dnvm", "dnx"],
    about: "runs or manages versions of .NET",
    style: "posix",
    nature: "install",
    options: "-y --yes; --version=; --source=; --prerelease; -v=",
    runs: (i, run) => {
      if (i.program === "dnx" && i.operands.length > 1) run.argv(behindVerb(i));
    },
    allowed: ["dnvm install 8.0", "dnx dotnetsay"],
  }),
];

export const tools = [dotnet, ...rest];
