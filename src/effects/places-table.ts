/**
 * Where sensitive material lies and which places have a meaning of their own. One pattern a word,
 * spaces inside a pattern are written `␣`. `~/` is below any home directory, `/` absolute, and a
 * pattern that begins with neither fits anywhere. `/**` at the end is the directory and all below.
 */
import type { PlaceKind, SecretKind } from "./types.js";

export const SECRETS: Readonly<Record<SecretKind, string>> = {
  "private-key": `
    .ssh/** id_rsa id_dsa id_ecdsa id_ed25519 id_ecdsa_sk id_ed25519_sk id_xmss
    id_rsa_* id_dsa_* id_ecdsa_* id_ed25519_* id_rsa.* id_ed25519.*
    keystore.properties signing.properties *.pem *.key *.p12 *.pfx *.jks *.keystore *.ppk *.p8 *.pkcs12 *.jceks *.bcfks
    ~/.gnupg/** .gnupg/** secring.gpg private-keys-v1.d/**
    ~/.config/sops/** ~/.config/age/** ~/.minisign/** ~/.android/adbkey ~/.android/debug.keystore
    /etc/ssl/private/** /etc/pki/tls/private/** /etc/letsencrypt/archive/** /etc/letsencrypt/live/**
    /etc/letsencrypt/accounts/** /etc/wireguard/** /etc/ssh/ssh_host_*_key /etc/ipsec.secrets
    /usr/local/etc/wireguard/** /opt/homebrew/etc/wireguard/**`,
  "cloud-credentials": `
    ~/.aws .aws/credentials* .aws/sso/** .aws/cli/** ~/.config/gcloud/** .config/gcloud/**
    ~/.azure/** .azure/accessTokens.json .azure/msal_token_cache* .azure/azureProfile.json
    ~/.kube .kube/config* ~/.kube/cache/** kubeconfig kubeconfig.y*ml *.kubeconfig
    ~/.oci/** ~/.aliyun/** ~/.tccli/** ~/.config/doctl/** ~/.config/hcloud/** ~/.config/scw/**
    ~/.config/linode-cli ~/.config/rclone/** ~/.rclone.conf ~/.s3cfg .s3cfg ~/.boto ~/.mc/config.json
    ~/.bluemix/** ~/.fly/config.yml ~/.config/ibmcloud/** ~/.config/openstack/** clouds.yaml
    ~/.terraform.d/credentials* ~/.terraformrc terraform.tfstate terraform.tfstate.* *.tfstate
    *.tfstate.backup ~/.pulumi/credentials.json ~/.databrickscfg ~/.snowsql/config ~/.snowflake/**
    service-account*.json service_account*.json serviceaccount*.json *-service-account.json
    gcp-key*.json gcloud-key*.json application_default_credentials.json
    /var/run/secrets/** /run/secrets/** /etc/kubernetes/admin.conf /etc/kubernetes/pki/**
    /etc/kubernetes/*.conf /etc/rancher/** /var/lib/kubelet/pki/** /etc/boto.cfg`,
  "token-store": `
    .netrc _netrc .pgpass pgpass.conf ~/.my.cnf .mylogin.cnf ~/.npmrc .pypirc .git-credentials
    ~/.config/git/credentials ~/.config/gh/hosts.yml ~/.config/hub ~/.config/glab-cli/**
    ~/.config/tea/** .vault-token ~/.docker .docker/config.json .dockercfg .dockerconfigjson
    ~/.config/containers/auth.json ~/.cargo/credentials* ~/.gem/credentials ~/.bundle/config
    ~/.m2/settings.xml ~/.m2/settings-security.xml ~/.gradle/gradle.properties
    ~/.composer/auth.json ~/.config/composer/auth.json ~/.config/configstore/** ~/.nuget/NuGet/**
    ~/.claude/.credentials.json ~/.codex/auth.json ~/.gemini/oauth_creds.json ~/.gemini/*.json.enc
    ~/.config/github-copilot/** ~/.copilot/config.json ~/.local/share/opencode/auth.json
    ~/.pi/agent/auth.json ~/.factory/auth.json ~/.config/anthropic/** ~/.config/openai/**
    ~/.cache/huggingface/token ~/.cache/huggingface/stored_tokens ~/.huggingface/token
    ~/.kaggle/kaggle.json kaggle.json ~/.netlify/config.json ~/.config/netlify/** ~/.vercel/auth.json
    ~/.local/share/com.vercel.cli/** ~/.supabase/access-token ~/.config/stripe/** ~/.railway/**
    ~/.dbt/profiles.yml ~/.wrangler/config/** ~/.config/.wrangler/** ~/.expo/state.json ~/.sentryclirc
    ~/.circleci/cli.yml ~/.gist ~/.wakatime.cfg ~/.msmtprc ~/.fetchmailrc ~/.mbsyncrc ~/.authinfo
    ~/.authinfo.gpg ~/.smbcredentials ~/.Xauthority ~/.config/heroku/** ~/.config/op-ssh-sign/**
    ~/.config/wandb/** ~/.config/pypoetry/auth.toml ~/.config/pip/pip.conf.secret ~/.ansible/vault*
    .vault_pass .vault_pass.txt .vault-password vault_pass.txt .htpasswd credentials.json
    secrets.yaml secrets.yml secrets.json secrets.toml secrets.env .secrets credentials.yaml
    credentials.yml client_secret*.json client_secrets.json tokens.json master.key
    /etc/docker/key.json /etc/mysql/debian.cnf /etc/NetworkManager/system-connections/**
    /etc/wpa_supplicant/*.conf /etc/ppp/*-secrets /etc/krb5.keytab *.keytab /root/.vault-token
    ~/AppData/Roaming/npm/etc/npmrc ~/AppData/Roaming/gh/** ~/AppData/Roaming/postgresql/pgpass.conf`,
  "password-store": `
    ~/.password-store/** ~/.config/op/** ~/.1password/** ~/.config/1Password/** ~/.op/**
    ~/.config/Bitwarden/** ~/.config/Bitwarden␣CLI/** ~/.config/keepassxc/** ~/.config/rbw/**
    ~/.local/share/rbw/** ~/.local/share/gopass/** ~/.config/gopass/** ~/.lastpass/** ~/.enpass/**
    ~/Library/Application␣Support/1Password/** ~/Library/Application␣Support/Bitwarden/**
    ~/Library/Group␣Containers/*1password*/** ~/AppData/Local/1Password/**
    *.kdbx *.kdb *.1pif *.1pux *.agilekeychain *.opvault`,
  "env-file": `
    .env .env.* prod.env production.env staging.env secrets.env secret.env .secrets.env local.env
    /proc/*/environ /proc/*/mem /proc/kcore`,
  shadow: `
    /etc/shadow /etc/shadow- /etc/shadow.* /etc/gshadow /etc/gshadow- /etc/master.passwd
    /etc/spwd.db /etc/security/opasswd /etc/security/passwd /var/db/dslocal/nodes/**
    /var/backups/shadow* /var/backups/gshadow* /tcb/** /c/windows/system32/config/** ntds.dit`,
  history: `
    ~/.*_history .bash_history .zsh_history .fish_history fish_history ~/.zhistory ~/.histfile
    ~/.history ~/.zsh_sessions/** ~/.bash_sessions/** ~/.local/share/fish/fish_history
    ~/.local/share/atuin/** ~/.lesshst ~/.viminfo ~/.wget-hsts ~/.python_history
    ~/.config/fish/fish_history ~/.local/share/powershell/PSReadLine/**
    ~/AppData/Roaming/Microsoft/Windows/PowerShell/PSReadLine/** ConsoleHost_history.txt`,
  browser: `
    ~/.mozilla/** ~/.thunderbird/** ~/.librewolf/** ~/.config/google-chrome/**
    ~/.config/google-chrome-*/** ~/.config/chromium/** ~/.config/BraveSoftware/**
    ~/.config/microsoft-edge*/** ~/.config/vivaldi/** ~/.config/opera/** ~/.opera/**
    ~/snap/firefox/** ~/snap/chromium/** ~/.var/app/org.mozilla.firefox/**
    ~/.var/app/com.google.Chrome/** ~/Library/Application␣Support/Google/Chrome/**
    ~/Library/Application␣Support/Chromium/** ~/Library/Application␣Support/Firefox/**
    ~/Library/Application␣Support/BraveSoftware/** ~/Library/Application␣Support/Microsoft␣Edge/**
    ~/Library/Application␣Support/Arc/** ~/Library/Application␣Support/Vivaldi/**
    ~/Library/Messages/** ~/Library/Application␣Support/AddressBook/** ~/Library/Mail/**
    ~/Library/Cookies/** ~/Library/Safari/** ~/Library/Containers/com.apple.Safari/**
    ~/AppData/Local/Google/Chrome/** ~/AppData/Local/Microsoft/Edge/**
    ~/AppData/Local/BraveSoftware/** ~/AppData/Roaming/Mozilla/** ~/AppData/Roaming/Opera␣Software/**
    Login␣Data logins.json key4.db key3.db cookies.sqlite signons.sqlite Cookies.binarycookies`,
  keychain: `
    ~/Library/Keychains/** /Library/Keychains/** *.keychain-db *.keychain ~/.local/share/keyrings/**
    ~/.gnome2/keyrings/** ~/.local/share/kwalletd/** ~/.kde/share/apps/kwallet/**
    ~/AppData/Local/Microsoft/Credentials/** ~/AppData/Roaming/Microsoft/Credentials/**
    ~/AppData/Local/Microsoft/Vault/** ~/AppData/Roaming/Microsoft/Protect/**`,
  wallet: `
    wallet.dat ~/.bitcoin/** ~/.ethereum/** ~/.electrum/** ~/.litecoin/** ~/.dogecoin/** ~/.monero/**
    ~/.bitmonero/** ~/.config/solana/** ~/.near-credentials/** ~/.foundry/keystores/** ~/.zcash/**
    ~/.config/Exodus/** ~/.config/Ledger␣Live/** ~/.brownie/accounts/** ~/.cardano/** UTC--*
    ~/Library/Ethereum/** ~/Library/Application␣Support/Bitcoin/** ~/.sui/sui_config/sui.keystore
    ~/Library/Application␣Support/Exodus/** ~/AppData/Roaming/Bitcoin/** ~/AppData/Roaming/Exodus/**`,
};

export const PLACES: Readonly<Record<PlaceKind, string>> = {
  "authorized-keys": `
    .ssh/authorized_keys .ssh/authorized_keys2 authorized_keys authorized_keys2 /etc/ssh/authorized_keys/**
    /etc/dropbear/authorized_keys administrators_authorized_keys .ssh/authorized_principals`,
  "shell-startup": `
    ~/.bashrc ~/.bash_profile ~/.bash_login ~/.bash_logout ~/.bash_aliases ~/.aliases ~/.profile
    ~/.zshrc ~/.zshenv ~/.zprofile ~/.zlogin ~/.zlogout ~/.kshrc ~/.mkshrc ~/.cshrc ~/.tcshrc ~/.login
    ~/.logout ~/.inputrc ~/.shrc ~/.shinit ~/.rcrc ~/.elvish/rc.elv ~/.xonshrc ~/.pam_environment
    ~/.environment ~/.xprofile ~/.xinitrc ~/.xserverrc ~/.xsession ~/.xsessionrc ~/.bashrc.d/**
    ~/.zshrc.d/** ~/.oh-my-zsh/** ~/.oh-my-bash/** ~/.config/fish/** ~/.config/environment.d/**
    ~/.config/zsh/** ~/.config/bash/** ~/.config/nushell/** ~/.config/powershell/** ~/.config/plasma-workspace/**
    ~/.config/xonsh/** ~/.config/elvish/** .ssh/rc .ssh/environment
    ~/Documents/PowerShell/** ~/Documents/WindowsPowerShell/**
    /etc/profile /etc/profile.d/** /etc/bash.bashrc /etc/bashrc /etc/bash.bash_logout /etc/bash/**
    /etc/zsh/** /etc/zshrc /etc/zshenv /etc/zprofile /etc/zlogin /etc/environment /etc/environment.d/**
    /etc/skel/** /etc/fish/** /etc/csh.cshrc /etc/csh.login /etc/ksh.kshrc /etc/paths /etc/paths.d/**
    usercustomize.py sitecustomize.py /etc/X11/xinit/** /etc/X11/Xsession /etc/X11/Xsession.d/** /etc/inputrc`,
  cron: `
    /etc/crontab /etc/anacrontab /etc/cron.d/** /etc/cron.hourly/** /etc/cron.daily/**
    /etc/cron.weekly/** /etc/cron.monthly/** /etc/cron.allow /etc/cron.deny /etc/at.allow /etc/at.deny
    /var/spool/cron/** /var/spool/at/** /var/spool/anacron/** /var/cron/** /var/at/** /usr/lib/cron/**
    /etc/periodic/** /c/windows/system32/tasks/** /c/windows/tasks/**`,
  service: `
    /etc/systemd/** /usr/lib/systemd/** /lib/systemd/** /usr/local/lib/systemd/** /run/systemd/**
    ~/.config/systemd/** ~/.local/share/systemd/** /Library/LaunchDaemons/** /Library/LaunchAgents/**
    ~/Library/LaunchAgents/** /System/Library/LaunchDaemons/** /System/Library/LaunchAgents/**
    /Library/StartupItems/** /etc/launchd.conf /etc/init.d/** /etc/rc.local /etc/rc.conf /etc/rc.d/**
    /etc/rc0.d/** /etc/rc1.d/** /etc/rc2.d/** /etc/rc3.d/** /etc/rc4.d/** /etc/rc5.d/** /etc/rc6.d/**
    /etc/rcS.d/** /etc/init/** /etc/inittab /etc/runit/** /etc/sv/** /etc/service/** /etc/s6/**
    /etc/xinetd.d/** /etc/xinetd.conf /etc/inetd.conf /etc/supervisor/** /etc/supervisord.conf
    /usr/local/etc/rc.d/** /etc/rc.common /etc/rc.local.d/** /etc/emond.d/** /private/var/db/emondClients/**
    /var/db/emondClients/** ~/Library/Preferences/com.apple.loginwindow*.plist
    ~/Library/Preferences/ByHost/com.apple.loginwindow*.plist /Library/Preferences/com.apple.loginwindow*.plist
    /etc/local.d/** /etc/conf.d/** /etc/openrc/** /etc/xdg/autostart/** ~/.config/autostart/**
    ~/.config/autostart-scripts/** /etc/udev/rules.d/** /lib/udev/rules.d/** /usr/lib/udev/rules.d/**
    /etc/NetworkManager/dispatcher.d/** /etc/update-motd.d/** /etc/dbus-1/** /etc/binfmt.d/**
    /etc/ssh/sshd_config /etc/ssh/sshd_config.d/** /etc/docker/daemon.json
    ~/AppData/Roaming/Microsoft/Windows/Start␣Menu/Programs/Startup/**`,
  sudoers: `
    /etc/sudoers /etc/sudoers.d/** /usr/local/etc/sudoers /usr/local/etc/sudoers.d/** /etc/doas.conf
    /usr/local/etc/doas.conf /etc/doas.d/** /etc/polkit-1/** /usr/share/polkit-1/** /etc/sudo.conf`,
  accounts: `
    /etc/passwd /etc/passwd- /etc/group /etc/group- /etc/shadow /etc/shadow- /etc/gshadow /etc/gshadow-
    /etc/master.passwd /etc/subuid /etc/subgid /etc/login.defs /etc/security/opasswd
    /var/db/dslocal/nodes/**`,
  "git-hooks":
    ".git/hooks/** ~/.git-templates/** ~/.git_template/** ~/.config/git/hooks/** ~/.githooks/**",
  "git-config": `
    .git/config .git/config.worktree .git/info/attributes ~/.gitconfig ~/.gitconfig.local
    ~/.config/git/config ~/.config/git/attributes /etc/gitconfig`,
  loader: `
    /etc/ld.so.preload /etc/ld.so.conf /etc/ld.so.conf.d/** /etc/ld.so.cache /etc/pam.d/** /etc/pam.conf
    /lib/security/** /usr/lib/security/** /etc/security/** /etc/nsswitch.conf /etc/ld-musl-*.path
    /usr/lib/pam/**`,
  boot: `
    /boot/** /efi/** /etc/default/grub /etc/default/grub.d/** /etc/grub.d/** /etc/grub.conf
    /etc/grub2.cfg /etc/fstab /etc/crypttab /etc/mkinitcpio.conf /etc/mkinitcpio.d/**
    /etc/initramfs-tools/** /etc/dracut.conf /etc/dracut.conf.d/** /etc/kernel/** /etc/modules
    /etc/modules-load.d/** /etc/modprobe.d/** /etc/lilo.conf /sys/firmware/efi/**
    /System/Volumes/Preboot/** /Library/Preferences/SystemConfiguration/com.apple.Boot.plist`,
  log: `
    /var/log/** /var/audit/** /etc/audit/** /etc/rsyslog.conf /etc/rsyslog.d/** /etc/syslog.conf
    /etc/syslog-ng/** /etc/logrotate.conf /etc/logrotate.d/** /run/log/** ~/Library/Logs/**
    /Library/Logs/** /etc/security/audit_control ~/.bash_history ~/.zsh_history ~/.zhistory
    ~/.histfile ~/.history ~/.sh_history ~/.local/share/fish/fish_history
    ~/.local/share/powershell/PSReadLine/** /var/run/utmp /run/utmp
    /c/windows/system32/winevt/**`,
  guard: `
    ~/.config/cerbash/** ~/.local/share/cerbash/** ~/.local/state/cerbash/** ~/.cache/cerbash/**
    ~/Library/Application␣Support/cerbash/** ~/Library/Preferences/cerbash/**
    ~/AppData/Roaming/cerbash/** ~/AppData/Local/cerbash/** /etc/cerbash/** .cerbash/** .cerbash.*
    cerbash.config.* cerbash.json cerbash.toml
    .claude .claude/settings*.json .claude/hooks/** ~/.claude/plugins/** ~/.claude.json
    /etc/claude-code/** /Library/Application␣Support/ClaudeCode/** /c/program␣files/claudecode/**
    .codex .codex/hooks.json .codex/config.toml .codex/hooks/** .codex/rules/** /etc/codex/**
    .gemini .gemini/settings.json .gemini/extensions/** .gemini/hooks/** .gemini/policies/**
    /etc/gemini-cli/** /Library/Application␣Support/GeminiCli/**
    .cursor .cursor/hooks.json .cursor/hooks/** .cursor/cli.json ~/.cursor/cli-config.json
    ~/.cursor/permissions.json /etc/cursor/** /Library/Application␣Support/Cursor/hooks.json
    ~/.copilot ~/.copilot/hooks/** ~/.copilot/config.json ~/.copilot/settings.json .github/hooks/**
    .github/copilot/**
    ~/.config/opencode ~/.config/opencode/plugins/** ~/.config/opencode/plugin/**
    ~/.config/opencode/opencode.json* .opencode .opencode/plugins/** .opencode/plugin/**
    .opencode/opencode.json* opencode.json opencode.jsonc
    ~/.pi ~/.pi/agent/extensions/** ~/.pi/agent/settings.json .pi/extensions/** .pi/settings.json
    .factory .factory/hooks.json .factory/hooks/** .factory/settings*.json /etc/factory/**
    .windsurf .windsurf/hooks.json ~/.codeium ~/.codeium/hooks.json
    ~/.codeium/windsurf/hooks.json ~/.kimi-code ~/.kimi-code/config.toml /etc/windsurf/**
    .kiro .kiro/hooks/** .kiro/agents/** .kiro/settings/**
    .cline .cline/hooks/** .clinerules/hooks/** ~/Documents/Cline/Hooks/**
    ~/.config/amp ~/.config/amp/plugins/** ~/.config/amp/settings.json .amp .amp/plugins/**
    .amp/settings.json`,
  ci: `
    .github/workflows/** .github/actions/** .gitlab-ci.yml .gitlab/ci/** Jenkinsfile .circleci/**
    azure-pipelines.yml .azure-pipelines/** .travis.yml bitbucket-pipelines.yml .buildkite/**
    .drone.yml .drone.yaml .woodpecker.yml .woodpecker.yaml .woodpecker/** .cirrus.yml
    cloudbuild.yaml cloudbuild.yml appveyor.yml .appveyor.yml .gitea/workflows/** .forgejo/workflows/**
    .semaphore/** buildspec.yml buildspec.yaml .teamcity/** wercker.yml codefresh.yml .builds/**`,
  "package-config": `
    ~/.curlrc ~/.wgetrc .npmrc .yarnrc .yarnrc.yml .pnpmrc bunfig.toml pip.conf pip.ini .pip/pip.conf .condarc .gemrc
    ~/.pydistutils.cfg .pypirc uv.toml .cargo/config .cargo/config.toml ~/.config/pip/** ~/.config/uv/**
    ~/.config/go/env ~/.config/pnpm/rc ~/.config/composer/config.json ~/.composer/config.json
    ~/.bundle/config ~/.m2/settings.xml ~/.m2/settings-security.xml ~/.gradle/gradle.properties
    ~/.gradle/init.gradle ~/.gradle/init.gradle.kts ~/.gradle/init.d/** NuGet.Config nuget.config
    ~/.config/pypoetry/** ~/.config/nix/** /etc/nix/nix.conf /etc/apt/** /etc/yum.conf
    /etc/yum.repos.d/** /etc/dnf/** /etc/zypp/** /etc/pip.conf /etc/npmrc /usr/local/etc/npmrc
    /etc/pacman.conf /etc/pacman.d/** /etc/apk/** /etc/portage/** /etc/pki/rpm-gpg/**
    /usr/share/keyrings/** /etc/xbps.d/**`,
  "trust-store": `
    /usr/local/share/ca-certificates/** /usr/local/share/certs/** /usr/share/ca-certificates/** /etc/ssl/certs/**
    /etc/pki/ca-trust/** /etc/ca-certificates/** /etc/ca-certificates.conf /usr/local/etc/ssl/certs/**`,
  hosts: `
    /etc/hosts /etc/hosts.allow /etc/hosts.deny /etc/resolv.conf /etc/resolver/** /etc/hostname
    /etc/host.conf /etc/resolvconf/** /c/windows/system32/drivers/etc/**`,
};
