/** Documents, pictures, sound and film. */
import type { Plan, PlannedCommand } from "../../effects/plan.js";
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";
import { commandRule } from "../types.js";
import { plain, writes } from "./lib/tool.js";

/** The last operand is what gets written, the others are read. */
function lastIsOutput(i: Invocation, emit: Emit): void {
  const to = i.operands[i.operands.length - 1];
  for (const word of i.operands.slice(0, -1)) emit.file("read", bare(word));
  if (to !== undefined && i.operands.length > 1 && to.text !== "-")
    emit.file("overwrite", bare(to));
}

/** `png:out.png` without ImageMagick's format prefix. */
function bare(word: Word): Word {
  const match = word.known ? /^[a-z0-9]{2,8}:(?!\/\/)(.+)$/i.exec(word.text) : null;
  return match === null ? word : { ...word, text: match[1] as string };
}

const ffmpeg = defineTool({
  names: ["ffmpeg", "avconv", "ffmpeg-normalize", "ffpb"],
  about: "converts sound and film",
  style: "single-dash",
  nature: "update",
  help: "-h",
  options: `-i=; -f=; -c=; -codec=; -c:v=; -c:a=; -c:s=; -vcodec=; -acodec=; -scodec=; -b:v=; -b:a=; -ab=; -vb=; -r=; -s=; -aspect=; -vf=; -af=; -filter:v=; -filter:a=; -filter_complex=; -lavfi=; -map=; -map_metadata=; -map_chapters=
    -t=; -to=; -ss=; -sseof=; -itsoffset=; -ar=; -ac=; -vol=; -crf=; -preset=; -tune=; -profile:v=; -level=; -pix_fmt=; -g=; -keyint_min=; -sc_threshold=; -qscale:v=; -q:v=; -q:a=; -q=; -qp=; -vframes=; -frames:v=; -frames=; -loop=
    -stream_loop=; -framerate=; -start_number=; -threads=; -maxrate=; -bufsize=; -metadata=; -metadata:s:v=; -metadata:s:a=; -disposition:v=; -movflags=; -fflags=; -flags=; -loglevel=; -v=; -hwaccel=; -hwaccel_output_format=; -init_hw_device=
    -safe=; -protocol_whitelist=; -segment_time=; -hls_time=; -hls_list_size=; -hls_segment_filename=; -progress=; -attach=; -dump_attachment=; -report; -y; -n; -nostdin; -hide_banner; -stats; -nostats; -an; -vn; -sn; -dn; -re; -shortest
    -copyts; -version; -formats; -codecs; -encoders; -decoders; -filters; -h=?; -pass=; -passlogfile=; -fs=; -max_muxing_queue_size=; -vsync=; -fps_mode=; -async=; -lavfi=; -video_size=; -pattern_type=; -bsf:v=; -bsf:a=; -tag:v=; -thread_queue_size=`,
  effects: (i, emit) => {
    for (const word of i.values("-i")) {
      if (
        !/^(?:[a-z]+:\/\/|pipe:|-$)/i.test(word.text) &&
        !/^(?:lavfi|testsrc|color|anullsrc|x11grab|avfoundation|v4l2)/.test(
          i.value("-f")?.text ?? "",
        )
      )
        emit.file("read", word);
    }
    for (const word of i.operands) {
      if (/^(?:rtmps?|srt|rtsp|udp|tcp|icecast|https?|sftp|ftp):\/\//.test(word.text))
        emit.send(word, { files: i.values("-i") });
      else if (!/^(?:pipe:|-$)/.test(word.text))
        emit.file(i.has("-n") ? "create" : "overwrite", word);
    }
  },
  allowed: [
    "ffmpeg -i in.mp4 -c:v libx264 -crf 23 out.mp4",
    "ffmpeg -y -i in.mov -vf scale=640:-1 out.gif",
    "ffmpeg -i a.mp4 -f null -",
    "ffmpeg -ss 00:01 -i a.mp4 -frames:v 1 thumb.jpg",
    "ffmpeg -version",
    "ffmpeg -f lavfi -i testsrc -t 5 /tmp/test.mp4",
    "ffmpeg -hide_banner -i a.mkv 2>&1 | head",
  ],
  denied: ["ffmpeg -i in.mp4 -f rawvideo /dev/sda"],
});

const magick = defineTool({
  names: [
    "convert",
    "magick",
    "gm",
    "composite",
    "montage",
    "mogrify",
    "compare",
    "conjure",
    "animate",
    "display",
    "stream",
  ],
  about: "converts pictures",
  style: "single-dash",
  nature: "update",
  options:
    "-resize=; -quality=; -density=; -crop=; -gravity=; -background=; -fill=; -font=; -pointsize=; -draw=; -annotate=; -size=; -extent=; -rotate=; -blur=; -sharpen=; -colorspace=; -depth=; -format=; -geometry=; -tile=; -delay=; -loop=; -dispose=; -fuzz=; -transparent=; -alpha=; -compose=; -define=; -set=; -limit=; -thumbnail=; -sampling-factor=; -interlace=; -level=; -modulate=; -threshold=; -type=; -units=; -path=; -stroke=; -strokewidth=; -metric=; -border=; -bordercolor=; -channel=; -colors=; -filter=; -label=; -layers=; -profile=; -scale=; -sample=; -shave=; -repage; +repage; -strip; -trim; -flatten; -append; -negate; -auto-orient; -coalesce; -monitor; -version; -verbose; -quiet; -list=; -write=; -page=; -posterize=; -roll=; -swirl=; -texture=; -tint=; -virtual-pixel=; -distort=",
  effects: (i, emit) => {
    if (i.program === "mogrify") {
      if (i.value("-path") === undefined && i.value("-format") === undefined)
        for (const word of i.operands) emit.file("overwrite", word);
    } else if (!/^(?:display|animate)$/.test(i.program)) {
      if (i.operands[0]?.text === "identify") return;
      lastIsOutput(i, emit);
    }
    for (const word of i.values("-write")) emit.file("overwrite", bare(word));
  },
  allowed: [
    "convert in.png -resize 50% out.jpg",
    "magick in.heic out.png",
    "mogrify -resize 800x images/*.jpg",
    "magick identify a.png",
    "convert -size 100x100 xc:white /tmp/blank.png",
    "montage *.png -tile 2x2 out.png",
    "compare a.png b.png diff.png",
    "convert a.svg png:out.png",
  ],
});

const pandoc = defineTool({
  names: ["pandoc", "pandoc-lua"],
  about: "converts documents",
  nature: "text",
  options:
    "-f -r --from --read=; --from=; --read=; -t -w --to --write=; --to=; --write=; -o --output=; -s --standalone; -d --defaults=; --metadata-file=; -M --metadata=; -V --variable=; --template=; -H --include-in-header=; -B --include-before-body=; -A --include-after-body=; -c --css=; --toc; --toc-depth=; --pdf-engine=; --pdf-engine-opt=; -F --filter=; -L --lua-filter=; --bibliography=; --csl=; --citeproc; --resource-path=; --extract-media=; --reference-doc=; --wrap=; --columns=; --highlight-style=; -N; --number-sections; --mathjax=?; --katex=?; --data-dir=; --log=; --slide-level=; -D --print-default-template=; --list-input-formats; --list-output-formats; --embed-resources; --self-contained; --sandbox; --shift-heading-level-by=; --top-level-division=; --tab-stop=; --eol=; --dpi=; --epub-cover-image=; --request-header=; --no-check-certificate; -i; -v; -h",
  prints: "pass",
  effects: (i, emit) => {
    for (const word of i.operands)
      if (/^https?:/.test(word.text)) emit.fetch(word);
      else if (word.text !== "-") emit.file("read", word);
    writes("--output", "--extract-media")(i, emit);
  },
  runs: (i, run) => {
    for (const word of i.values("--lua-filter")) run.file("lua", word, []);
    for (const word of i.values("--filter")) run.argv([word]);
  },
  allowed: [
    "pandoc README.md -o README.html",
    "pandoc -f markdown -t gfm a.md",
    "pandoc a.md -o a.pdf --pdf-engine=xelatex",
    "pandoc -s a.docx -t markdown -o a.md",
    "pandoc --version",
    "pandoc --lua-filter=f.lua a.md -o b.html",
  ],
});

const tex = defineTool({
  names: [
    "pdflatex",
    "xelatex",
    "lualatex",
    "latex",
    "tex",
    "pdftex",
    "xetex",
    "luatex",
    "luahbtex",
    "platex",
    "uplatex",
    "context",
    "tectonic",
    "latexmk",
    "arara",
    "texi2dvi",
    "texi2pdf",
    "rubber",
    "lacheck",
    "chktex",
    "bibtex",
    "biber",
    "makeindex",
    "makeglossaries",
    "dvips",
    "dvipdfmx",
    "dvisvgm",
    "texcount",
    "latexindent",
    "kpsewhich",
    "texhash",
    "mktexlsr",
    "fmtutil-user",
    "updmap-user",
    "latex2html",
    "htlatex",
    "make4ht",
    "typst",
    "asy",
    "mpost",
    "lilypond",
    "groff",
    "troff",
    "nroff",
    "asciidoc",
    "a2x",
    "xmlto",
    "txt2tags",
    "pdfcrop",
  ],
  about: "typesets documents",
  style: "single-dash",
  nature: "build",
  options:
    "-output-directory=; -outdir=; -auxdir=; -jobname=; -interaction=; -shell-escape; --shell-escape; -enable-write18; -no-shell-escape; -shell-restricted; -halt-on-error; -file-line-error; -synctex=; -pdf; -pdfxe; -pdflua; -lualatex; -xelatex; -c; -C; -pvc; -f; -g; -e=; -r=; -usepretex=?; -latex=; -pdflatex=; -output-format=; -fmt=; -ini; -draftmode; -quiet; -silent; -cd; -use-make; -o=; -w; -l; -n; -v; -X; --outdir=; --font-path=; --root=; --input=; -m; -T=; -P=; --interaction=; --output-directory=",
  effects: writes("-o"),
  runs: (i, run) => {
    // `latexmk -e 'system("…")'` is Perl; `-pdflatex='cmd %O %S'` is a command.
    if (i.program === "latexmk") {
      const code = i.value("-e");
      if (code !== undefined) run.code("perl", code);
      for (const name of ["-latex", "-pdflatex"]) {
        const command = i.value(name);
        if (command !== undefined) run.shell(command);
      }
    }
    for (const word of i.operands)
      for (const match of word.text.matchAll(/\\write18\s*\{([^}]*)\}/g))
        run.shell(run.literal(match[1] as string, word));
  },
  allowed: [
    "pdflatex -interaction=nonstopmode -halt-on-error paper.tex",
    "latexmk -pdf paper.tex",
    "latexmk -pdf -shell-escape paper.tex",
    "latexmk -C",
    "xelatex -output-directory=build a.tex",
    "tectonic a.tex",
    "bibtex paper",
    "typst compile a.typ",
    "typst watch a.typ a.pdf",
  ],
  denied: [
    "tex --shell-escape '\\immediate\\write18{rm -rf ~}\\end'",
    "latexmk -e 'system(\"rm -rf ~\")' a.tex",
  ],
});

const makers = [
  plain(
    "dot neato fdp sfdp twopi circo patchwork osage gvpr plantuml mmdc d2 ditaa blockdiag seqdiag nwdiag actdiag vega vg2png vg2svg vl2svg bytefield-svg wavedrom-cli svgbob pikchr graph-easy mscgen structurizr-cli erd tbls schemaspy schemacrawler swimlanes drawio diagrams kroki tplant nomnoml",
    "draws diagrams",
    "create",
    "-T=; -o --output=; -K=; -G=; -N=; -E=; -i --input=; -t --theme=; -b --backgroundColor=; -c --configFile=; -C=; -p --puppeteerConfigFile=; -s --scale=; -w --width=; -H --height=; -e=; -tsvg; -tpng; -v; -n; -O; --layout=; --format=; -x=; -jar=; --sketch; -f=; -l=; --export; -charset=",
    [
      "dot -Tpng a.dot -o a.png",
      "mmdc -i a.mmd -o a.svg",
      "plantuml -tsvg docs/a.puml",
      "npx -p @mermaid-js/mermaid-cli mmdc -i a.mmd -o a.png",
      "d2 a.d2 a.svg",
      "tbls doc --force",
    ],
    { effects: writes("-o") },
  ),
  plain(
    "rsvg-convert inkscape gimp darktable-cli blender krita libreoffice soffice localc unoconv cairosvg svgcleaner scour potrace autotrace vips vipsthumbnail oxipng optipng pngquant pngcrush pngout zopflipng jpegoptim jpegtran cjpeg djpeg cwebp dwebp gif2webp gifsicle avifenc avifdec heif-convert cjxl djxl icns2png png2icns sox soxi lame flac oggenc oggdec opusenc opusdec mp3gain normalize-audio fluidsynth timidity abcde mkvmerge mkvextract mkvinfo mkvpropedit MP4Box mp4info HandBrakeCLI mencoder mplayer mpv vlc cvlc ffplay aplay paplay afplay play rec arecord espeak espeak-ng spd-say piper whisper whisper-cli vosk-transcriber melt kdenlive obs gifski peek asciinema agg vhs svg-term termtosvg terminalizer silicon carbon-now-cli freeze guetzli imagemin svgexport sharp sharp-cli squoosh-cli wkhtmltopdf wkhtmltoimage weasyprint prince pagedjs-cli puppeteer-pdf chrome google-chrome google-chrome-stable chromium chromium-browser chrome-headless-shell firefox msedge brave shot-scraper capture-website percollate single-file monolith",
    "converts, plays and shows pictures, sound, film and pages",
    "create",
    "-o --output=; --export-filename=; -w=; -h=; -q=; -f=; -m=; -i=; -a=; --outdir=; --convert-to=; --infilter=; -z=; -Z=; -s=; -t=; -r=; -c=; -b=; -d=; --resize=; --out=; -O=; --batch; -W; --export-type=; --headless=?; --screenshot=?; --print-to-pdf=?; --window-size=; --user-data-dir=; --remote-debugging-port=; --disable-gpu; --no-sandbox; --dump-dom; --virtual-time-budget=; --timeout=; --profile=; -P=; --python=; --python-expr=; --background; -E; --model=; --language=; --output_dir=; --speed=; --font=; --language=; --theme=; --cols=; --rows=",
    [
      "inkscape a.svg --export-filename=a.png",
      "libreoffice --headless --convert-to pdf a.docx",
      "cwebp -q 80 a.png -o a.webp",
      "optipng -o2 a.png",
      "wkhtmltopdf http://localhost:3000 out.pdf",
      "sox a.wav b.mp3",
      "google-chrome --headless --screenshot=a.png http://localhost:3000",
      "asciinema rec demo.cast",
      "whisper a.mp3 --model small",
      "sips -Z 640 a.png",
      "chromium --headless --dump-dom http://localhost:8080",
    ],
    {
      effects: (i, emit) => {
        writes("--output", "--export-filename", "--outdir")(i, emit);
        if (/^(?:cwebp|dwebp)$/.test(i.program)) writes("-o")(i, emit);
      },
      runs: (i, run) => {
        const gimp =
          i.program === "gimp"
            ? i.values("-b").find((word) => /system|subprocess|os\./.test(word.text))
            : undefined;
        if (gimp !== undefined) run.code("python", gimp);
        const blender = i.value("--python-expr");
        if (blender !== undefined) run.code("python", blender);
        const file = i.value("--python");
        if (file !== undefined) run.file("python", file, []);
        if (i.program === "asciinema" && i.value("-c") !== undefined)
          run.shell(i.value("-c") as Word);
      },
      rules: [
        {
          id: "recording-published",
          when: (i) =>
            i.program === "asciinema" && /^(?:upload|auth|stream)$/.test(i.operands[0]?.text ?? ""),
          decision: "ask",
          why: "uploads what was typed and shown to a public service",
          instead: "keep it here, with `asciinema play demo.cast`",
          attack: ["T1567"],
          matches: ["asciinema upload demo.cast", "asciinema auth"],
          nonMatches: ["asciinema play demo.cast", "asciinema rec demo.cast"],
        },
        {
          id: "browser-debug-everywhere",
          when: (i) =>
            /chrom|edge|brave/.test(i.program) &&
            /Default|Chrome\/User Data|\.config\/(?:google-chrome|chromium|BraveSoftware)/.test(
              i.value("--user-data-dir")?.text ?? "",
            ) &&
            i.has("--remote-debugging-port"),
          decision: "ask",
          why: "opens the person's own browser, with all its logins, to be steered",
          instead:
            "use a profile of its own, such as `google-chrome --headless --user-data-dir=/tmp/profile http://localhost:3000`",
          attack: ["T1185"],
          asi: ["ASI03"],
          matches: [
            "google-chrome --remote-debugging-port=9222 --user-data-dir=$HOME/.config/google-chrome",
            "chromium --remote-debugging-port=9222 --user-data-dir=~/.config/chromium/Default",
          ],
          nonMatches: [
            "google-chrome --remote-debugging-port=9222 --user-data-dir=/tmp/profile",
            "google-chrome --headless http://localhost:3000",
          ],
        },
      ],
      denied: ["asciinema rec -c 'rm -rf ~' demo.cast"],
    },
  ),
  plain(
    "qpdf pdftk pdfunite pdfseparate pdftotext pdftoppm pdftocairo pdfimages pdfinfo pdffonts pdfgrep mutool pdfjam pdfbook pdfnup ps2pdf pdf2ps pdftops eps2eps epstopdf ps2ascii pdf2svg pdf2htmlEX img2pdf ocrmypdf tesseract cuneiform antiword catdoc docx2txt odt2txt ebook-convert ebook-meta epubcheck html2text markitdown docling unoserver mdbook-pdf marked markdown markdown-it markdown_py cmark cmark-gfm multimarkdown discount remark-pdf mdpdf md-to-pdf grip mdv slides present reveal-md zathura evince okular xpdf djvutxt ddjvu pdfsig pdfattach xlsx2csv ssconvert csv2xlsx pdfplumber pdf2txt.py tabula",
    "reads and converts documents",
    "text",
    "-o --output=; -f=; -l=; -r=; -layout; -raw; -png; -jpeg; -x=; -y=; -W=; -H=; --pages=; --empty; --replace-input; --encrypt; --decrypt; --password=; -upw=; -opw=; --psm=; --oem=; -c=; --language=; --deskew; --skip-text; -T=; -F=; -dump; -cmd_script=; -source; -width=; -cols=; -s=; -d; -q; -n; -i; -u=; -singlefile; -scale-to=; -enc=; --json",
    [
      "pdftotext -layout a.pdf -",
      "qpdf --empty --pages a.pdf b.pdf -- out.pdf",
      "tesseract a.png stdout",
      "pdftoppm -r 150 -png a.pdf page",
      "pdfinfo a.pdf",
      "w3m -dump http://localhost:3000",
      "html2text a.html",
      "ocrmypdf in.pdf out.pdf",
      "ebook-convert a.epub a.mobi",
      "markitdown a.docx",
    ],
    {
      style: "single-dash",
      prints: "pass",
      effects: (i, emit) => {
        writes("-o", "--output")(i, emit);
        if (/^(?:qpdf|pdfunite|ocrmypdf|ps2pdf)$/.test(i.program)) lastIsOutput(i, emit);
        else if (/^(?:lynx|w3m|links|elinks)$/.test(i.program))
          for (const word of i.operands)
            if (/^https?:/.test(word.text)) emit.fetch(word);
            else emit.file("read", word);
      },
    },
  ),
  plain(
    "gs gsx ghostscript",
    "interprets PostScript and PDF",
    "create",
    "-sDEVICE=; -sOutputFile=; -o=; -c=; -f=; -q; -dBATCH; -dNOPAUSE; -dSAFER; -dNOSAFER; -dQUIET; -dNODISPLAY; -r=; -g=; -I=; -s=; -d=; -h; -v",
    [
      "gs -sDEVICE=pdfwrite -dNOPAUSE -dBATCH -sOutputFile=out.pdf a.pdf b.pdf",
      "gs -q -dSAFER -o out.png -sDEVICE=png16m -r150 a.pdf",
      "gs --version",
    ],
    {
      style: "single-dash",
      effects: (i, emit) => {
        for (const word of [...i.values("-sOutputFile"), ...i.values("-o")])
          if (!/^(?:-|%|\|)/.test(word.text)) emit.file("overwrite", word);
      },
      runs: (i, run) => {
        // `-sOutputFile=|cmd`, `-sOutputFile=%pipe%cmd`
        for (const word of [...i.values("-sOutputFile"), ...i.values("-o")]) {
          const command = /^(?:\||%pipe%)(.+)$/.exec(word.text)?.[1];
          if (command !== undefined) run.shell(run.literal(command, word));
        }
      },
      denied: ["gs -sDEVICE=ps2write '-sOutputFile=%pipe%rm -rf ~' a.ps"],
    },
  ),
  plain(
    "exiftool exiv2 jhead mat2 id3v2 mid3v2 eyeD3 metaflac mp3info",
    "reads and changes what pictures and sound say about themselves",
    "update",
    "-overwrite_original; -all=?; -r; -P; -q; -o=; -w=; -W=; -ext=; -if=; -d=; -filename=; -directory=; -execute; -config=; -json; -j; -csv=?; -s; -S; -G; -a; -u; -n; -v; -list; -ver; -tagsfromfile=; -TagsFromFile=; -delete_original; -restore_original; -stay_open=; -@=; -p=; -M=; -c=; -t=; -A=",
    [
      "exiftool a.jpg",
      "exiftool -all= -overwrite_original a.jpg",
      "exiftool -json -r photos",
      "id3v2 -t Title a.mp3",
      "mat2 a.pdf",
    ],
    {
      style: "single-dash",
      effects: (i, emit) => {
        const to = i.value("-filename") ?? i.value("-o");
        if (to !== undefined) emit.file("overwrite", to);
      },
      runs: (i, run) => {
        // `-if` is Perl.
        for (const word of [...i.values("-if")])
          if (/\bsystem|exec|`|qx/.test(word.text)) run.code("perl", word);
      },
    },
  ),
  defineTool({
    names: [
      "yt-dlp",
      "youtube-dl",
      "gallery-dl",
      "you-get",
      "lux",
      "streamlink",
      "spotdl",
      "ytdl",
      "svtplay-dl",
    ],
    about: "downloads film and sound",
    nature: "sync",
    options:
      "-o --output=; -P --paths=; -f --format=; -S --format-sort=; -x --extract-audio; --audio-format=; --audio-quality=; --merge-output-format=; --remux-video=; --recode-video=; --sub-langs=; --write-subs; --write-auto-subs; --embed-subs; --embed-thumbnail; --write-info-json; --skip-download; -s --simulate; -j --dump-json; -J; -F --list-formats; -g; --print=; --exec=; --exec-before-download=; --postprocessor-args=; --ppa=; --cookies=; --cookies-from-browser=; -u --username=; -p --password=; --proxy=; -r --limit-rate=; -a --batch-file=; --playlist-items=; -I --playlist-items=; --match-filter=; --match-filters=; --download-archive=; -N=; --downloader=; --external-downloader=; --ffmpeg-location=; -q; -v; -i; --no-playlist; --config-locations=; --user-agent=; --referer=; --add-header=; -w; -c; -k; -U --update; --plugin-dirs=; --alias=; --download-sections=; --netrc-cmd=; -d=; -D=; --write-pages",
    dryRun: "--simulate",
    runs: (i, run) => {
      for (const name of ["--exec", "--exec-before-download", "--netrc-cmd"])
        for (const word of i.values(name))
          run.shell(
            word.known
              ? run.literal(
                  word.text.replace(
                    /^(?:pre_process|after_filter|video|before_dl|post_process|after_move|after_video|playlist):/,
                    "",
                  ),
                  word,
                )
              : word,
          );
    },
    rules: [
      {
        id: "browser-cookies",
        when: (i) => i.has("--cookies-from-browser"),
        decision: "ask",
        why: "reads the cookies, and so the logins, of the person's browser",
        instead: "try it without, such as `yt-dlp -F https://video.example.com/v/1`",
        attack: ["T1539"],
        asi: ["ASI03"],
        matches: [
          "yt-dlp --cookies-from-browser firefox https://video.example.com/v/1",
          "yt-dlp --cookies-from-browser=chrome -x https://video.example.com/v/1",
        ],
        nonMatches: [
          "yt-dlp -F https://video.example.com/v/1",
          "yt-dlp -x https://video.example.com/v/1",
        ],
      },
    ],
    allowed: [
      "yt-dlp -x --audio-format mp3 https://video.example.com/v/1",
      "yt-dlp -F https://video.example.com/v/1",
      "yt-dlp --skip-download --write-auto-subs https://video.example.com/v/1",
      "yt-dlp --version",
    ],
    denied: ["yt-dlp --exec 'rm -rf ~' https://video.example.com/v/1"],
  }),
  plain(
    "maim grim slurp wf-recorder spectacle ksnip xwd ffmpegthumbnailer",
    "takes pictures of the screen",
    "create",
    "-s; -g=; -o=; -d=; -u; -i=; -root; -window=; -out=; -w=; -f=; -t=",
    ["maim /tmp/a.png", "grim a.png"],
    {
      effects: (i, emit) => {
        for (const word of i.operands) emit.file("create", word);
      },
    },
  ),
];

export const tools = [ffmpeg, magick, pandoc, tex, ...makers];

/** A document of the project by its name: the project's own are run like its Makefile. */
function isOwnDocument(word: Word): boolean {
  return (
    word.known && /^(?!~|\/|\\|[A-Za-z]:)[^\\{]+$/.test(word.text) && !word.text.includes("..")
  );
}

/** Something was fetched before, which may be the document. */
function comesAfterFetch(command: PlannedCommand, plan: Plan): boolean {
  return plan.commands.some(
    ({ id, effects }) =>
      id < command.id && effects.some((effect) => effect.kind === "fetch" && !effect.local),
  );
}

export const rules = [
  commandRule({
    id: "shell-escape",
    concerns: { program: (name) => tex.names.includes(name) },
    decision: "ask",
    when: (command, { plan }) => {
      const { invocation: i } = command;
      if (i?.tool !== tex) return false;
      if (!i.has("-shell-escape", "--shell-escape", "-enable-write18")) return false;
      return !i.operands.every(isOwnDocument) || comesAfterFetch(command, plan);
    },
    why: "lets a document from elsewhere run commands",
    instead: "typeset it without, with `pdflatex -interaction=nonstopmode paper.tex`",
    attack: ["T1059"],
    asi: ["ASI05"],
    matches: [
      "pdflatex -shell-escape /tmp/paper.tex",
      "latexmk -pdf -shell-escape ~/Downloads/paper.tex",
      "xelatex --shell-escape ../other/a.tex",
      'pdflatex -shell-escape "$PAPER"',
      "curl -sO https://example.com/a.tex && pdflatex -shell-escape a.tex",
      "git clone https://example.com/paper.git && cd paper && latexmk -shell-escape a.tex",
    ],
    nonMatches: [
      "pdflatex -no-shell-escape /tmp/paper.tex",
      "latexmk -pdf paper.tex",
      "latexmk -pdf -shell-escape paper.tex",
      "pdflatex --shell-escape -interaction=nonstopmode chapters/a",
    ],
  }),
];
