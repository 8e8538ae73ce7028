/**
 * Paths and what they are. A line is `word  class  [secret=…] [place=…] [path=…]`; marks that are
 * not written must be absent. Words are read by `wordOf` in `target.test.ts`: `$x` and `${x:?}` are
 * unknown, `$(…)` is an unknown output, globs are globs, `␣` is a space.
 */
import type { Surroundings } from "../context/types.js";

export interface Group {
  readonly about: string;
  readonly cwd?: string | null;
  readonly around?: Surroundings;
  readonly remote?: boolean;
  readonly created?: readonly string[];
  readonly cases: string;
}

const HERE: Surroundings = {
  cwd: "/home/ana/work/app",
  home: "/home/ana",
  projectRoot: "/home/ana/work/app",
  tmpdir: "/tmp",
  platform: "linux",
};

const IN_PACKAGE: Surroundings = { ...HERE, cwd: "/home/ana/work/app/packages/web" };

const MAC: Surroundings = {
  cwd: "/Users/ana/src/app",
  home: "/Users/ana",
  projectRoot: "/Users/ana/src/app",
  tmpdir: "/var/folders/zz/zyxw_0000gn/T/",
  platform: "darwin",
};

const WINDOWS: Surroundings = {
  cwd: "C:\\Users\\ana\\src\\app",
  home: "C:\\Users\\ana",
  projectRoot: "C:\\Users\\ana\\src\\app",
  tmpdir: "C:\\Users\\ana\\AppData\\Local\\Temp",
  platform: "win32",
};

export const groups: readonly Group[] = [
  {
    about: "names in the project, nothing known",
    cases: `
      README.md                     project        path=README.md
      src/index.ts                  project
      src                           project
      src/                          project        path=src
      ./src                         project        path=src
      .//src///lib/                 project        path=src/lib
      src/./lib                     project        path=src/lib
      src/../lib                    project        path=lib
      vendor                        project
      vendor/lib/x                  project
      bin                           project
      bin/run                       project
      lib                           project
      deps                          project
      site                          project
      release                       project
      app.log                       project
      package-lock.json             project
      .gitignore                    project
      .gitattributes                project
      .gitmodules                   project
      .github                       project
      .github/CODEOWNERS            project
      .husky/pre-commit             project
      builder                       project
      build.gradle                  project
      build.sh                      project
      distribution                  project
      outer/x                       project
      targets                       project
      a~b                           project
      x~                            project
      hello␣world.txt               project
      *.log                         project
      *.md                          project
      src/*                         project
      src/**                        project
      src/**/*.ts                   project
      src/$x                        project        path=src/$x
      src/$x.ts                     project
      src/$a/$b                     project
      foo-$x                        project
      foo.$$                        project        path=foo.$$
      foo-$RANDOM                   project
      file?.txt                     project
      [a-c].txt                     project
      -                             null
      a:b                           project
      1:2                           project
      tests/*.snap                  project
      docs                          project
      public                        project
      constructor                   project
      __proto__                     project
      hasOwnProperty                project
    `,
  },
  {
    about: "the project itself",
    cases: `
      .            project-root   path=.
      ./           project-root   path=.
      ./.          project-root
      *            project-root   path=*
      ./*          project-root
      **           project-root
      **/*         project-root
      */*          project-root
      */           project-root
      *.*          project-root
      ?*           project-root
      [!.]*        project-root
      [a-z]*       project-root
      !(keep)      project-root
      !(a|b)       project-root
      .*           project-root   secret=env-file
      .[!.]*       project-root   secret=env-file
      .??*         project-root   secret=env-file
      ..?*         project-root
      src/..       project-root
      src/../*     project-root
      a/b/../..    project-root
      $PWD         project-root
      $PWD/*       project-root
      $(pwd)       project-root
      ~+           project-root
    `,
  },
  {
    about: "usual build output",
    cases: `
      node_modules                   build
      ./node_modules                 build
      node_modules/                  build
      node_modules/*                 build
      node_modules/.cache            build
      node_modules/react/index.js    build
      packages/*/node_modules        build
      packages/web/dist              build
      **/node_modules                build
      */node_modules                 build
      dist                           build
      dist/*                         build
      dist/**                        build
      build                          build
      build/*                        build
      build/app.js                   build
      build/$x                       build   path=build/$x
      build/**/*.map                 build
      out                            build
      target                         build
      target/debug/app               build
      .next                          build
      .nuxt                          build
      .output                        build
      .svelte-kit                    build
      .turbo                         build
      .parcel-cache                  build
      .cache                         build
      .vite                          build
      coverage                       build
      coverage/lcov.info             build
      .nyc_output                    build
      htmlcov                        build
      .coverage                      build
      .coverage.host.123             build
      .coverage*                     build
      __pycache__                    build
      **/__pycache__                 build
      src/__pycache__/x.pyc          build
      .pytest_cache                  build
      .mypy_cache                    build
      .ruff_cache                    build
      .tox                           build
      .nox                           build
      .venv                          build
      venv                           build
      .venv/lib/python3.12           build
      foo.egg-info                   build
      *.egg-info                     build
      src/*.egg-info                 build
      pkg.dist-info/RECORD           build
      .eggs                          build
      .gradle                        build
      .terraform                     build
      .serverless                    build
      .aws-sam                       build
      cdk.out                        build
      Pods                           build
      ios/Pods                       build
      DerivedData                    build
      obj                            build
      zig-out                        build
      zig-cache                      build
      .zig-cache                     build
      _build                         build
      elm-stuff                      build
      .dart_tool                     build
      cmake-build-debug              build
      cmake-build-*                  build
      CMakeFiles                     build
      CMakeCache.txt                 build
      main.o                         build
      *.o                            build
      **/*.pyc                       build
      *.py[cod]                      build
      Foo.class                      build
      tsconfig.tsbuildinfo           build
      app-1.0.tgz                    build
      *.whl                          build
      tmp                            build
      tmp/pids                       build
      temp                           build
      .tmp                           build
      logs                           build
      logs/app.log                   build
      storybook-static               build
      public/build                   build
      public/packs                   build
      packs                          project
      _site                          build
      .docusaurus                    build
      .angular                       build
      .expo                          build
      bazel-bin                      build
      bazel-*                        build
      buck-out                       build
      .stack-work                    build
      dist-newstyle                  build
      nimcache                       build
      test-results                   build
      playwright-report              build
      .yarn/cache                    build
      .yarn/releases                 project
      .sass-cache                    build
      build*                         project
      $VIRTUAL_ENV                   build
      $CARGO_TARGET_DIR              build
      $CARGO_TARGET_DIR/debug        build
      $f.o                           build
      @(dist|build)                  unknown-relative
      node_modules/../src            project   path=src
      dist/../../x                   parent
      src/cache                      project
      src/build/config.ts            project
      lib/log                        project
      internal/target                project
      src/dist                       build
      src/node_modules               build
      app/build                      build
      test/tmp                       build
      packages/web/build             build
    `,
  },
  {
    about: "version control",
    cases: `
      .git                      vcs
      .git/                     vcs
      ./.git                    vcs
      .git/*                    vcs
      .git/index.lock           vcs
      .git/refs/heads/main      vcs
      .git/config               vcs   place=git-config
      .git/hooks                vcs   place=git-hooks
      .git/hooks/pre-commit     vcs   place=git-hooks
      .git/hooks/*              vcs   place=git-hooks
      .git/modules/x/hooks/y    vcs   place=git-hooks
      .hg                       vcs
      .svn                      vcs
      .jj                       vcs
      sub/.git                  vcs
      vendor/x/.git             vcs
      .gi?                      vcs
      .g*                       vcs   secret=private-key
      node_modules/x/.git       build
      build/_deps/x/.git        build
      .git/../src               project
    `,
  },
  {
    about: "above and beside",
    cases: `
      ..               parent   path=..
      ../              parent
      ../*             parent
      ../x             parent   path=../x
      ../../x          parent   path=../../x
      ../$x            parent
      a/../..          parent   path=..
      a/b/../../../c   parent   path=../c
      $PWD/../x        parent
      ../../../etc/passwd       system    place=accounts
      ../../../../etc/shadow    system    secret=shadow  place=accounts
      ../etc/passwd             parent
      ../../../../dev/sda       device
      ../../../../proc/self/environ   system  secret=env-file
      ../.env                   parent    secret=env-file
    `,
  },
  {
    about: "root and system",
    cases: `
      /                      root   path=/
      //                     root
      ///                    root
      /.                     root
      /..                    root
      /../..                 root
      /tmp/..                root
      /*                     root
      /**                    root
      /*/*                   root
      /./*                   root
      /.*                    root   secret=env-file
      /$x                    root
      /etc                   system
      /etc/                  system
      /etc/*                 system
      /etc/hosts             system   place=hosts
      /etc/resolv.conf       system   place=hosts
      /etc/nginx/nginx.conf  system
      /etc/passwd            system   place=accounts
      /etc/group             system   place=accounts
      /etc/shadow            system   secret=shadow  place=accounts
      /etc/shadow-           system   secret=shadow  place=accounts
      /etc/gshadow           system   secret=shadow  place=accounts
      /etc/master.passwd     system   secret=shadow  place=accounts
      /etc/sudoers           system   place=sudoers
      /etc/sudoers.d/x       system   place=sudoers
      /etc/profile.d/x.sh    system   place=shell-startup
      /etc/environment       system   place=shell-startup
      /etc/crontab           system   place=cron
      /etc/cron.d/backup     system   place=cron
      /etc/cron.daily/x      system   place=cron
      /var/spool/cron/root   system   place=cron
      /etc/systemd/system/x.service  system  place=service
      /lib/systemd/system/x.service  system  place=service
      /etc/init.d/x          system   place=service
      /etc/rc.local          system   place=service
      /etc/ld.so.preload     system   place=loader
      /etc/pam.d/sshd        system   place=loader
      /etc/fstab             system   place=boot
      /etc/default/grub      system   place=boot
      /etc/ssl/private/x.key system   secret=private-key
      /etc/ssl/certs/ca.pem  system                                place=trust-store
      /etc/apt/sources.list  system   place=package-config
      /etc/ssh/sshd_config   system   place=service
      /etc/ssh/ssh_host_rsa_key  system  secret=private-key
      /boot                  system   place=boot
      /boot/vmlinuz          system   place=boot
      /boot/*                system   place=boot
      /usr                   system
      /usr/local/bin/x       system
      /usr/*                 system
      /bin/sh                system
      /sbin                  system
      /lib                   system
      /lib64/ld.so           system
      /lib*                  system
      /e*                    system   place=boot
      /[a-z]*                root
      /h*                    home-root
      /nix/store             system
      /proc                  system
      /proc/sys/kernel/panic system
      /proc/self/environ     system   secret=env-file
      /proc/*/environ        system   secret=env-file
      /proc/1/environ        system   secret=env-file
      /proc/self/fd/1        null
      /proc/sysrq-trigger    system
      /sys/power/state       system
      /sys/firmware/efi/efivars/x  system  place=boot
      /run/systemd/system/x  system   place=service
      /run/secrets/db        system   secret=cloud-credentials
      /var                   system
      /var/*                 system
      /var/lib               system
      /var/lib/docker        system
      /var/log               system   place=log
      /var/log/syslog        system   place=log
      /var/log/*             system   place=log
      /var/log/auth.log      system   place=log
      /var/cache             system
      /var/cache/apt/*       cache
      /var/lib/apt/lists/*   cache
      /var/lib/apt/lists     cache
      /var/www/html          outside
      /var/run/secrets/kubernetes.io/serviceaccount/token  system  secret=cloud-credentials
      /opt                   outside
      /opt/app/x             outside
      /srv/x                 outside
      /data                  outside
      /data/*                outside
      /mnt/backup            outside
      /foo                   outside
      /opt/app/node_modules  build
      $(date)/x              unknown
    `,
  },
  {
    about: "devices",
    cases: `
      /dev/null          null
      /dev/zero          null
      /dev/stdout        null
      /dev/stderr        null
      /dev/stdin         null
      /dev/tty           null
      /dev/ttyS0         null
      /dev/ttyUSB0       null
      /dev/fd/3          null
      /dev/pts/0         null
      /dev/tcp/192.0.2.1/80  null
      /dev/udp/192.0.2.1/53  null
      /dev/urandom       null
      /dev/sda           device
      /dev/sda1          device
      /dev/sdX           device
      /dev/sd*           device
      /dev/sd?           device
      /dev/sd$x          device
      /dev/sd[a-z]       device
      /dev/nvme0n1       device
      /dev/nvme0n1p2     device
      /dev/hda           device
      /dev/vda           device
      /dev/xvdf          device
      /dev/mmcblk0       device
      /dev/loop0         device
      /dev/loop$RANDOM   device
      /dev/dm-0          device
      /dev/mapper/root   device
      /dev/vg0/root      device
      /dev/disk0         device
      /dev/rdisk2        device
      /dev/disk/by-id/x  device
      /dev/md0           device
      /dev/mem           device
      /dev/kmem          device
      /dev/port          device
      /dev/zram0         device
      /dev/sr0           device
      /dev/*             device
      /dev/$x            device
      /dev/shm           temp-root
      /dev/shm/*         temp-root
      /dev/shm/x         temp
      /dev               system
      /dev/dri/card0     system
      /dev/../etc/hosts  system   place=hosts
      \\\\.\\PhysicalDrive0  device
    `,
  },
  {
    about: "temp",
    cases: `
      /tmp                   temp-root
      /tmp/                  temp-root
      /tmp/.                 temp-root
      /tmp/*                 temp-root
      /tmp/**                temp-root
      /tmp/.*                temp-root  secret=env-file
      /tmp/x                 temp
      /tmp/x/*               temp
      /tmp/foo*              temp
      /tmp/*.log             temp
      /tmp/$x                temp
      /tmp/x-$$              temp      path=/tmp/x-$$
      /tmp/x-$USER/y         temp
      /tmp/x/..              temp-root
      /tmp/../etc            system
      /tmp/x/.git            temp
      /var/tmp               temp-root
      /var/tmp/x             temp
      /private/tmp           temp-root
      /private/tmp/x         temp
      /private/var/folders/aa/bb/T/x  temp
      /var/folders/aa/bb/T   temp-root
      /var/folders/aa/bb/T/x temp
      /var/folders           temp-root
      $TMPDIR                temp-root
      $TMPDIR/x              temp      path=$TMPDIR/x
      $TMPDIR/x/*            temp
      \${TMPDIR:?}/*         temp-root
      $TMPDIR/*              unknown
      $TMPDIR/               unknown
      $TMP/*                 unknown
      $TEMP/x                temp
      $RUNNER_TEMP/x         temp
      $TMPDIR/..             unknown
      $TMPDIRfoo             unknown
      $XDG_RUNTIME_DIR/x.sock temp
      /run/user/1000/x       temp
      $(mktemp)              temp
      $(mktemp␣-d)           temp
      $(mktemp␣-d)/work      temp
      $(mktemp␣-d)/*         temp
      $(mktemp␣-d).log       temp
      $(mktemp␣-d)/..        temp-root
      $(mktemp␣-d)/../..     unknown
      $mktemp                temp
      $mktemp/x              temp
      %TEMP%\\x              temp
      /c/Windows/Temp/x      temp
    `,
  },
  {
    about: "home",
    cases: `
      ~                        home-root
      ~/                       home-root
      ~/.                      home-root
      ~/*                      home-root
      ~/**                     home-root
      ~/.*                     home-root  secret=env-file
      ~/*/*                    home-root
      ~root                    home-root
      ~root/*                  home-root
      ~bob                     home-root
      ~bob/x                   home
      ~/..                     home-root  path=~/..
      ~/../..                  root
      ~/../bob/x               home
      $HOME                    home-root  path=~
      $HOME/                   home-root
      $HOME/*                  home-root
      $HOME/x                  home       path=~/x
      \${HOME:?}/*             home-root
      $HOME/$x                 home
      ~/$x                     home
      ~/x                      home
      ~/Documents              home
      ~/Documents/*            home
      ~/Desktop/x.txt          home
      /home                    home-root
      /home/*                  home-root
      /home/                   home-root
      /home/bob                home-root
      /home/bob/               home-root
      /home/bob/*              home-root
      /home/$USER              home-root
      /home/$USER/x            home
      /home/bob/x              home
      /home/*/x                home
      /home/bob/..             home-root
      /Users                   home-root
      /Users/bob               home-root
      /Users/bob/x             home
      /Users/Shared/x          outside
      /root                    home-root
      /root/*                  home-root
      /root/x                  home
      /var/root                home-root
      ~/.config                home
      ~/.config/x              home
      ~/.local/share/x         home
      ~/.local/bin/x           home
      ~/.cargo                 home
      ~/.cargo/bin             home
      ~/.rustup                home
      ~/go                     home
      ~/go/bin                 home
      ~/Library                home
      ~-                       unknown
      ~-/x                     unknown-relative
      $OLDPWD                  unknown
      $OLDPWD/x                unknown-relative
      ~/app/node_modules       build
      ~/src/app/dist           build
      ~/.config/app/dist       home
      ~/dist                   home
      %USERPROFILE%\\x         home
    `,
  },
  {
    about: "caches below home",
    cases: `
      ~/.cache                      cache
      ~/.cache/*                    cache
      ~/.cache/pip                  cache
      ~/.cache/app/build/x          cache
      $XDG_CACHE_HOME/app           cache
      /home/bob/.cache/yarn         cache
      /root/.cache/pip              cache
      ~/.npm                        cache
      ~/.npm/_cacache               cache
      ~/.npm/_logs/*                cache
      ~/.cargo/registry             cache
      ~/.cargo/registry/cache       cache
      ~/.cargo/git                  cache
      ~/.gradle/caches              cache
      ~/.gradle                     home
      ~/.m2/repository              cache
      ~/.m2/repository/com/example  cache
      ~/.m2                         home
      ~/Library/Caches              cache
      ~/Library/Caches/Homebrew/*   cache
      ~/Library/Developer/Xcode/DerivedData   cache
      ~/.local/share/pnpm/store     cache
      ~/go/pkg/mod                  cache
      $GOMODCACHE                   cache
      $(go␣env␣GOCACHE)             cache
      ~/.rustup/tmp                 cache
      ~/.yarn/cache                 cache
      ~/.yarn                       home
      ~/.bun/install/cache          cache
      ~/.nuget/packages             cache
      ~/.ccache                     cache
      ~/.gem/cache                  cache
      ~/.local/share/Trash          home
      ~/AppData/Local/npm-cache     cache
      ~/AppData/Local/Temp/x        temp
      ~/AppData/Local/Temp          temp-root
    `,
  },
  {
    about: "what cannot be known",
    cases: `
      $DIR                  unknown   path=$DIR
      $DIR/                 unknown
      $DIR/*                unknown
      $DIR/x                unknown
      $DIR/build            unknown
      $DIR/dist             unknown
      $DIR/node_modules     build
      $DIR/__pycache__      build
      $DIR/../x             unknown
      $DIR/../node_modules  unknown
      $A$B                  unknown-relative
      $A/$B                 unknown
      $DIR.bak              unknown-relative
      $name.log             unknown-relative
      \${DIR:?}             unknown-relative
      \${DIR:?}/*           unknown-relative
      \${DIR:?}/x           unknown-relative
      \${DIR:?}/build       build
      \${DIR:?}/.git        vcs
      ./$x                  unknown-relative
      ./$x/y                unknown-relative
      $BUILD_DIR            unknown
      $OUT_DIR/x            unknown
      $1                    unknown
      $@                    unknown
      $(cat␣list)           unknown
      $(git␣rev-parse␣--show-toplevel)         project-root
      $(git␣rev-parse␣--show-toplevel)/build   build
      $(git␣rev-parse␣--git-dir)/index.lock    vcs
      $(npm␣root)           build
      $GITHUB_WORKSPACE     project-root
      $GITHUB_WORKSPACE/*   unknown
      $GITHUB_WORKSPACE/x   project
      $CI_PROJECT_DIR/dist  build
      $WORKSPACE/bin        unknown
      \${WORKSPACE:?}/bin   project
      $WORKSPACE/..         unknown
      %paths                unknown-relative
      %paths/x              unknown-relative
      %paths/dist           build
      $((1+1))              project
      $RANDOM               project
      $x/.env               unknown   secret=env-file
      $x/.ssh/id_rsa        unknown   secret=private-key
    `,
  },
  {
    about: "other systems' drives, and the network",
    cases: `
      C:\\                     root
      C:/                      root
      C:\\*                    root
      C:\\Windows              system
      c:/windows/system32      system
      C:\\Windows\\System32\\drivers\\etc\\hosts  system  place=hosts
      C:\\Windows\\System32\\config\\SAM  system  secret=shadow
      C:\\Program␣Files\\x     system
      C:\\Users                home-root
      C:\\Users\\bob           home-root
      C:\\Users\\bob\\x        home
      C:\\Users\\bob\\.ssh\\id_rsa  home  secret=private-key
      C:\\data                 outside
      /c/Windows               system
      /c/Users/bob/x           home
      /c                       root
      /mnt/c                   root
      /mnt/c/*                 root
      /mnt/c/Windows           system
      /mnt/c/Users/bob/x       home
      /mnt/d/data              outside
      /cygdrive/c/Windows      system
      /Volumes                 outside
      /Volumes/Disk/x          outside
      /System                  system
      /Library/LaunchDaemons/x.plist   system   place=service
      /Applications/X.app      system
      /private/etc/hosts       system   place=hosts
      /private/var/log/x       system   place=log
      https://example.com/x    remote
      s3://bucket/x            remote
      git@example.com:a/b.git  remote
      file:///etc/hosts        system   place=hosts
      file:///home/bob/.ssh/id_rsa   home   secret=private-key
    `,
  },
  {
    about: "conventional work directories, nothing known",
    cases: `
      /workspace              project-root
      /workspace/*            project-root
      /workspace/src/x        project
      /workspace/dist         build
      /workspaces/app         project-root
      /workspaces/app/src     project
      /workspaces             outside
      /github/workspace/x     project
      /app                    project-root
      /app/node_modules       build
      /app/src/x.ts           project
      /usr/src/app/dist       build
      /usr/src/linux          system
      /home/runner/x          home
      /home/runner/work/a/a   project-root
      /home/runner/work/a/a/src/x   project
      /home/runner/work/a/a/dist    build
      /home/runner/work/a     home
    `,
  },
  {
    about: "secrets and places by name",
    cases: `
      .env                    project   secret=env-file
      .env.local              project   secret=env-file
      .env.production         project   secret=env-file
      .env*                   project   secret=env-file
      .e*                     project   secret=env-file
      config/.env             project   secret=env-file
      .env.example            project
      .env.sample             project
      .env.template           project
      .env.dist               project
      .env.test               project
      .env.test.local         project   secret=env-file
      .envrc                  project
      .environment            project
      tests/fixtures/.env     project
      *env*                   project
      id_rsa                  project   secret=private-key
      id_*                    project   secret=private-key
      id_rsa.pub              project
      id_map.py               project
      keys/server.key         project   secret=private-key
      server.pem              project   secret=private-key
      *.pem                   project   secret=private-key
      *.key                   project   secret=private-key
      cert.pem                project
      ca.pem                  project
      cacert.pem              project
      certs/server-cert.pem   project
      fullchain.pem           project
      public.pem              project
      public_key.pem          project
      privkey.pem             project   secret=private-key
      server.crt              project
      store.jks               project   secret=private-key
      app.p12                 project   secret=private-key
      test/fixtures/key.pem   project
      testdata/server.key     project
      src/test/key.pem        project
      vault.kdbx              project   secret=password-store
      credentials.json        project   secret=token-store
      service-account.json    project   secret=cloud-credentials
      service-account-prod.json  project  secret=cloud-credentials
      package.json            project
      *.json                  project
      secrets.yaml            project   secret=token-store
      secrets.yml             project   secret=token-store
      terraform.tfstate       project   secret=cloud-credentials
      terraform.tfstate.backup  project  secret=cloud-credentials
      terraform.tfvars        project
      kubeconfig              project   secret=cloud-credentials
      .npmrc                  project   place=package-config
      .netrc                  project   secret=token-store
      wallet.dat              project   secret=wallet
      .github/workflows/ci.yml  project  place=ci
      .gitlab-ci.yml          project   place=ci
      Jenkinsfile             project   place=ci
      .circleci/config.yml    project   place=ci
      .claude/settings.json   project   place=guard
      .claude/settings.local.json  project  place=guard
      .claude/commands/x.md   project
      .claude/hooks/x.sh      project   place=guard
      .cerbash/rules.json     project   place=guard
      .codex/config.toml      project   place=guard
      .gemini/settings.json   project   place=guard
      .cursor/hooks.json      project   place=guard
      .cursor/rules/x.md      project
      .opencode/plugins/x.ts  project   place=guard
      .clinerules/hooks/x     project   place=guard
    `,
  },
  {
    about: "secrets and places below home",
    cases: `
      ~/.ssh                       home   secret=private-key
      ~/.ssh/id_rsa                home   secret=private-key
      ~/.ssh/id_ed25519            home   secret=private-key
      ~/.ssh/id_*                  home   secret=private-key
      ~/.ssh/id_rsa.pub            home
      ~/.ssh/*.pub                 home
      ~/.ssh/known_hosts           home
      ~/.ssh/config                home
      ~/.ssh/deploy                home   secret=private-key
      ~/.ssh/$k                    home   secret=private-key  place=authorized-keys
      ~/.ssh/authorized_keys       home   place=authorized-keys
      ~/.ssh/authorized_keys2      home   place=authorized-keys
      /root/.ssh/authorized_keys   home   place=authorized-keys
      /home/bob/.ssh/id_rsa        home   secret=private-key
      /Users/bob/.ssh/id_rsa       home   secret=private-key
      $HOME/.ssh/id_rsa            home   secret=private-key
      ~bob/.ssh/id_rsa             home   secret=private-key
      ~/.aws/credentials           home   secret=cloud-credentials
      ~/.aws/*                     home   secret=cloud-credentials
      ~/.aws                       home   secret=cloud-credentials
      ~/.aws/config                home
      ~/.config/gcloud/credentials.db  home  secret=cloud-credentials
      ~/.azure/msal_token_cache.json   home  secret=cloud-credentials
      ~/.kube/config               home   secret=cloud-credentials
      ~/.docker/config.json        home   secret=token-store
      ~/.netrc                     home   secret=token-store
      ~/.pgpass                    home   secret=token-store
      ~/.my.cnf                    home   secret=token-store
      ~/.npmrc                     home   secret=token-store   place=package-config
      ~/.pypirc                    home   secret=token-store   place=package-config
      ~/.git-credentials           home   secret=token-store
      ~/.config/gh/hosts.yml       home   secret=token-store
      ~/.vault-token               home   secret=token-store
      ~/.terraform.d/credentials.tfrc.json  home  secret=cloud-credentials
      ~/.gnupg                     home   secret=private-key
      ~/.gnupg/secring.gpg         home   secret=private-key
      ~/.gnupg/pubring.kbx         home
      ~/.bash_history              home   secret=history   place=log
      ~/.zsh_history               home   secret=history   place=log
      ~/.psql_history              home   secret=history
      ~/.*_history                 home   secret=history   place=log
      ~/.mozilla/firefox/x/logins.json  home  secret=browser
      ~/.config/google-chrome/Default/Cookies  home  secret=browser
      ~/Library/Application␣Support/Google/Chrome/Default/Login␣Data  home  secret=browser
      ~/Library/Keychains/login.keychain-db  home  secret=keychain
      ~/.password-store/x.gpg      home   secret=password-store
      ~/.config/op/config          home   secret=password-store
      ~/.bitcoin/wallet.dat        home   secret=wallet
      ~/.ethereum/keystore/x       home   secret=wallet
      ~/.bashrc                    home   place=shell-startup
      ~/.zshrc                     home   place=shell-startup
      ~/.profile                   home   place=shell-startup
      ~/.config/fish/config.fish   home   place=shell-startup
      ~/.config/environment.d/x    home   place=shell-startup
      ~/.config/systemd/user/x.service  home  place=service
      ~/Library/LaunchAgents/x.plist    home  place=service
      ~/.config/autostart/x.desktop     home  place=service
      ~/.gitconfig                 home   place=git-config
      ~/.config/git/hooks/x        home   place=git-hooks
      ~/.config/cerbash/config.json     home  place=guard
      ~/.claude/settings.json      home   place=guard
      ~/.claude/CLAUDE.md          home
      ~/.codex/hooks.json          home   place=guard
      ~/.codex/config.toml         home   place=guard
      ~/.gemini/settings.json      home   place=guard
      ~/.cursor/hooks.json         home   place=guard
      ~/.copilot/hooks/x.json      home   place=guard
      ~/.config/opencode/plugins/x home   place=guard
      ~/.factory/hooks.json        home   place=guard
      ~/.kiro/hooks/x              home   place=guard
      ~/.cline/hooks/x             home   place=guard
      ~/.config/pip/pip.conf       home   place=package-config
      ~/.cargo/config.toml         home   place=package-config
      ~/.cargo/credentials.toml    home   secret=token-store
    `,
  },
  {
    about: "after cd into a directory of the project",
    cwd: "src",
    cases: `
      x.ts        project        path=src/x.ts
      .           project        path=src
      *           project        path=src/*
      ..          project-root   path=.
      ../lib      project        path=lib
      ../*        project-root
      ../..       parent         path=..
      dist        build          path=src/dist
      /etc        system
      ~/x         home
      $PWD/x      project        path=src/x
    `,
  },
  {
    about: "after cd into build output",
    cwd: "build",
    cases: `
      *           build
      .           build
      x           build
      ..          project-root
      ../src      project
    `,
  },
  {
    about: "after cd to /",
    cwd: "/",
    cases: `
      *           root     path=/*
      .           root     path=/
      etc         system   path=/etc
      tmp         temp-root
      tmp/x       temp
      ..          root
      home        home-root
    `,
  },
  {
    about: "after cd to /etc",
    cwd: "/etc",
    cases: `
      shadow      system   secret=shadow  place=accounts  path=/etc/shadow
      *           system
      ../tmp/x    temp
    `,
  },
  {
    about: "after cd home",
    cwd: "~",
    cases: `
      *             home-root
      .             home-root
      .ssh/id_rsa   home   secret=private-key  path=~/.ssh/id_rsa
      .bashrc       home   place=shell-startup
      .cache/x      cache
      ..            home-root
    `,
  },
  {
    about: "after cd into a secret directory",
    cwd: "~/.aws",
    cases: `
      credentials   home   secret=cloud-credentials
      *             home   secret=cloud-credentials
    `,
  },
  {
    about: "after cd into temp",
    cwd: "/tmp/work",
    cases: `
      *       temp
      x       temp
      .       temp
      ..      temp-root
      ../..   root
    `,
  },
  {
    about: "after cd to nobody knows where",
    cwd: null,
    cases: `
      x                unknown-relative   path=?/x
      src/x            unknown-relative
      *.log            unknown-relative
      *                unknown
      .                unknown
      ..               unknown
      ../x             unknown
      node_modules     build
      build            build
      build/*          build
      tmp              unknown-relative
      logs             unknown-relative
      .git             vcs
      .env             unknown-relative   secret=env-file
      $x               unknown
      /tmp/x           temp
      ~/x              home
      $PWD/x           unknown-relative
      $PWD             unknown
    `,
  },
  {
    about: "in a project below home",
    around: HERE,
    cases: `
      src/x                                project
      *                                    project-root
      .                                    project-root
      /home/ana/work/app                   project-root
      /home/ana/work/app/                  project-root
      /home/ana/work/app/*                 project-root
      /home/ana/work/app/src/x             project   path=/home/ana/work/app/src/x
      /home/ana/work/app/dist              build
      /home/ana/work/app/.git              vcs
      /home/ana/work/app/.git/hooks/x      vcs       place=git-hooks
      ~/work/app/src/x                     project
      ~/work/app/build                     build
      ~/work/app                           project-root
      $HOME/work/app/node_modules          build
      /home/ana/work                       parent
      /home/ana/work/*                     parent
      ~/work                               parent
      ..                                   parent
      ../                                  parent
      ../other                             parent
      ../other/node_modules                parent
      ../..                                home-root
      ../../..                             home-root
      ../../../..                          root
      ../../../../etc/passwd               system    place=accounts
      ../../.ssh/id_rsa                    parent    secret=private-key
      ../app/src                           project
      /home/ana/work/application           home
      /home/ana/work/other/x               home
      /home/ana/work/other/node_modules    home
      /home/ana                            home-root
      ~                                    home-root
      ~/.cache/x                           cache
      /home/bob/work/app/x                 home
      /tmp/x                               temp
      /app/x                               outside
      /workspace/x                         outside
      /opt/x/node_modules                  outside
      /data/x                              outside
      .env                                 project   secret=env-file
    `,
  },
  {
    about: "in a package of a project",
    around: IN_PACKAGE,
    cases: `
      x                 project
      *                 project-root
      .                 project-root
      ..                project        path=..
      ../..             project-root
      ../../*           project-root
      ../core/dist      build
      ../../.git        vcs
      ../../..          parent
      ../../../x        parent
      dist              build
      /home/ana/work/app/packages/web   project
    `,
  },
  {
    about: "in build output of a project",
    around: { ...HERE, cwd: "/home/ana/work/app/build" },
    cases: `
      *       build
      .       build
      x       build
      ../src  project
    `,
  },
  {
    about: "in a project below the temp directory",
    around: {
      cwd: "/tmp/clone/app",
      projectRoot: "/tmp/clone/app",
      home: "/home/ana",
      tmpdir: "/tmp",
    },
    cases: `
      x                  project
      *                  project-root
      /tmp/clone/app/x   project
      /tmp/clone/app     project-root
      /tmp/other         temp
      ../x               temp
      /tmp/clone         parent
      /tmp/clone/*       parent
      /tmp               temp-root
      ../..              temp-root
    `,
  },
  {
    about: "in a home directory",
    around: { cwd: "/home/ana", home: "/home/ana" },
    cases: `
      *             home-root
      .             home-root
      x             home
      Documents     home
      .ssh/id_rsa   home   secret=private-key
      .bashrc       home   place=shell-startup
      .cache/pip    cache
      work/app/x    home
    `,
  },
  {
    about: "in a home directory that is a work tree",
    around: { cwd: "/home/ana/notes", home: "/home/ana", projectRoot: "/home/ana" },
    cases: `
      x             project
      *             project-root
      ~/x           home
      ~             home-root
      ..            home-root
    `,
  },
  {
    about: "in a directory of settings",
    around: { cwd: "/home/ana/.ssh", home: "/home/ana" },
    cases: `
      id_ed25519        home   secret=private-key
      deploy            home   secret=private-key
      authorized_keys   home   place=authorized-keys
      *                 home   secret=private-key
    `,
  },
  {
    about: "in / and in /etc",
    around: { cwd: "/", home: "/root" },
    cases: `
      *           root
      .           root
      etc/shadow  system   secret=shadow  place=accounts
      root/.ssh/id_rsa   home   secret=private-key
      tmp/x       temp
      x           outside
    `,
  },
  {
    about: "in /etc",
    around: { cwd: "/etc", home: "/root", projectRoot: "/etc" },
    cases: `
      *         system
      passwd    system   place=accounts
      cron.d/x  system   place=cron
    `,
  },
  {
    about: "in a service's directory",
    around: { cwd: "/srv/app", home: "/root" },
    cases: `
      x                project
      /srv/app/x       project
      /srv/app         project-root
      /srv             parent
      /srv/other       outside
      ../other         parent
      ..               parent
    `,
  },
  {
    about: "on macOS",
    around: MAC,
    cases: `
      x                                        project
      /Users/ana/src/app/dist                  build
      /Users/ana/src                           parent
      /var/folders/zz/zyxw_0000gn/T/x          temp
      /var/folders/zz/zyxw_0000gn/T            temp-root
      /private/var/folders/zz/zyxw_0000gn/T/x  temp
      ~/Library/Caches/x                       cache
      ~/Library/Keychains                      home   secret=keychain
      /Users/ana/.zshrc                        home   place=shell-startup
      /Users/bob                               home-root
      /Library/Keychains/System.keychain       system  secret=keychain
      /usr/local/bin/x                         system
      /opt/homebrew                            outside
    `,
  },
  {
    about: "on Windows",
    around: WINDOWS,
    cases: `
      src\\x                              project   path=src/x
      build\\x                            build
      node_modules                        build
      .git\\hooks\\x                      vcs   place=git-hooks
      C:\\Users\\ana\\src\\app\\dist      build
      C:\\Users\\ana\\src\\app            project-root
      C:\\Users\\ana\\src                 parent
      C:\\Users\\ana                      home-root
      C:\\Users\\ana\\AppData\\Local\\Temp\\x   temp
      C:\\Windows                         system
      C:\\                                root
      ..\\other                           parent
      /c/Users/ana/src/app/x              project
      %TEMP%\\x                           temp
      %USERPROFILE%                       home-root
      \\\\server\\share                   outside
    `,
  },
  {
    about: "on another machine",
    remote: true,
    around: HERE,
    cases: `
      x                   remote
      src/x               remote
      ../x                remote
      ~/x                 remote
      /srv/app/x          remote
      /home/ana/work/app  remote
      /home/bob/x         remote
      /opt/x              remote
      $DIR/x              unknown
      *                   project-root
      node_modules        build
      .git                vcs
      /                   root
      /*                  root
      ~                   home-root
      /etc/hosts          system   place=hosts
      /etc/shadow         system   secret=shadow  place=accounts
      /dev/sda            device
      /dev/null           null
      /tmp/x              temp
      /tmp                temp-root
      ~/.cache/x          cache
      ~/.ssh/id_rsa       remote   secret=private-key
      .env                remote   secret=env-file
    `,
  },
  {
    about: "made by this text",
    created: ["work", "src/gen", "/opt/new", "~/scratch", "/tmp/x", "$D"],
    cases: `
      work             created
      work/            created
      ./work           created
      work/*           created
      work/a/b         created
      work/$x          created
      work/..          project-root
      worker           project
      src/gen          created
      src/gen/a        created
      src              project
      /opt/new         created
      /opt/new/a       created
      /opt             outside
      ~/scratch/x      created
      /tmp/x           created
      /tmp             temp-root
      $D               created
      $D/x             unknown
      $D/*             unknown
    `,
  },
  {
    about: "made by this text, in another directory",
    created: ["work"],
    cwd: "src",
    cases: `
      work      project
      ../work   created
    `,
  },
  {
    about: "made by this text, directory lost",
    created: ["work"],
    cwd: null,
    cases: `
      work      unknown-relative
    `,
  },
  {
    about: "made by this session",
    around: {
      ...HERE,
      created: new Set(["/home/ana/work/app/new", "/home/ana/scratch", "/data/x"]),
    },
    cases: `
      new                        created
      new/a                      created
      /home/ana/work/app/new     created
      ~/work/app/new/a           created
      ~/scratch/x                created
      /data/x                    created
      /data                      outside
      old                        project
      .                          project-root
    `,
  },
];
