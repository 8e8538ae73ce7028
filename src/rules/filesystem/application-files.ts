/** Settings, plug-ins and saves of programs that a person uses, outside of any project. */
import type { FileEffect } from "../../effects/types.js";
import { fileRule } from "../types.js";

/** Where programs keep what is a person's own. */
const KEEPS =
  /^~\/(?:\.config|\.local\/share|\.var\/app|Library\/Application Support|Library\/Preferences|Library\/Containers|AppData\/(?:Roaming|Local|LocalLow)|snap|\.)\/?/;

/** Programs that people set up over years, by the names of their directories. */
const PROGRAMS =
  /^(?:code|code - oss|vscodium|vscode|vscode-server|cursor|zed|sublime-text\S*|sublime text\S*|jetbrains|intellij\S*|nvim|vim|vimrc|emacs(?:\.d)?|doom\.d|helix|kakoune|micro|fish|nushell|kitty|alacritty|wezterm|ghostty|foot|terminator|tmux|zellij|i3|i3status|sway|hypr|waybar|polybar|rofi|dunst|bspwm|sxhkd|picom|gtk-\d\.\d|kdedefaults|plasma\S*|dconf|karabiner|yabai|skhd|hammerspoon|raycast|obsidian|logseq|anki2?|calibre|zotero|libreoffice|gimp|inkscape|krita|blender|obs-studio|audacity|ardour\S*|darktable|mozilla|thunderbird|firefox|google|google-chrome|chromium|bravesoftware|microsoft-edge|vivaldi|slack|discord|signal|telegram\S*|element|steam|lutris|heroic|wine|minecraft|factorio|terraria|stardewvalley|paradox interactive|openttd|kodi|mpv|vlc|syncthing|rclone|restic|borg|keepassxc|homeassistant|qutebrowser|ranger|lf|yazi|neomutt|mutt|weechat|irssi|ncmpcpp|mpd|newsboat)$/i;

/** Directories by which an unknown program is known to be one. */
const PARTS =
  /\/(?:mods|plugins|addons|add-ons|extensions|resourcepacks|texturepacks|shaderpacks|saves|savegames|profiles|steamapps|drive_c)(?:\/|$)/i;

/** Tools of developers, whose plug-ins are put there by their own set-up. */
const TOOLS =
  /^~\/\.(?:cargo|rustup|npm|nvm|pyenv|rbenv|asdf|sdkman|gradle|m2|docker|kube|terraform\.d|config\/(?:gcloud|gh|helm|pip|uv)|local\/share\/(?:virtualenvs|pnpm|uv|jupyter|helm|containers)|oh-my-zsh|tmux|krew)(?:\/|$)/;

function isOfProgram(path: string): boolean {
  const root = KEEPS.exec(path)?.[0];
  if (root === undefined || TOOLS.test(path)) return false;
  const [program = "", ...rest] = path.slice(root.length).split("/");
  // `~/.vimrc` itself is a start-up file with rules of its own; `~/.cache` is nobody's work.
  if (rest.length === 0) return root !== "~/." && PROGRAMS.test(program);
  return PROGRAMS.test(program) || PARTS.test(path);
}

/** Puts something over what is there: a copy, an unpacked archive, a link that takes a name's place. */
function replaces({ act, careful, content }: FileEffect): boolean {
  if (careful === "new-only" || careful === "keeps-copy" || careful === "asks") return false;
  // An edit (`sed -i`) or an appended line keeps what is there.
  return act === "extract" || act === "link" || (act === "overwrite" && content === undefined);
}

export const rules = [
  fileRule({
    id: "replaced",
    on: "file:overwrite,extract,link",
    decision: "ask",
    when: (e) => e.target.class === "home" && replaces(e) && isOfProgram(e.target.path),
    why: "puts files over the settings, plug-ins or saves of a program that the person uses",
    instead: "show the difference first: `diff -r dist/mod ~/.factorio/mods/mod`",
    attack: [],
    matches: [
      'cp -r build/mod "$HOME/.minecraft/mods/"',
      "cp settings.json ~/.config/Code/User/settings.json",
      "cp -r dist/trains $HOME/.factorio/mods/",
      "rsync -a dist/ ~/.local/share/Steam/steamapps/common/Game/mods/",
      "unzip -o pack.zip -d ~/.minecraft/resourcepacks",
      "tar xzf mod.tgz -C ~/.factorio/mods",
      'ln -sf "$PWD/nvim" ~/.config/nvim',
    ],
    nonMatches: [
      "mkdir -p ~/.config/myapp && cp config/default.toml ~/.config/myapp/config.toml",
      "cp -r dist/mod ./mods/",
      "cp -n settings.json ~/.config/Code/User/settings.json",
      "cp ~/.config/Code/User/settings.json /tmp/settings.bak",
      "cp bin/tool ~/.local/bin/tool",
      "cp completions/tool.fish ~/.local/share/tool/completions.fish",
      "cp target/release/tool ~/.cargo/bin/tool",
      "cp report.pdf ~/Downloads/",
    ],
  }),
];
