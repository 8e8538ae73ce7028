/** What kinds of files are called, and the extensions they have. */

/** Word (as written, lower case) to extensions. */
export const FILE_KINDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    python: ["py"],
    javascript: ["js"],
    typescript: ["ts"],
    java: ["java"],
    ruby: ["rb"],
    perl: ["pl"],
    rust: ["rs"],
    golang: ["go"],
    kotlin: ["kt"],
    swift: ["swift"],
    markdown: ["md"],
    text: ["txt"],
    plaintext: ["txt"],
    shell: ["sh"],
    bash: ["sh"],
    jpeg: ["jpg", "jpeg"],
    image: ["jpg", "jpeg", "png", "gif"],
    picture: ["jpg", "jpeg", "png", "gif"],
    photo: ["jpg", "jpeg", "png"],
    screenshot: ["png", "jpg"],
    movie: ["mp4", "mkv", "avi", "mov"],
    song: ["mp3", "flac", "wav", "ogg", "m4a"],
    music: ["mp3", "flac", "wav", "ogg", "m4a"],
    spreadsheet: ["xlsx", "xls", "ods"],
    video: ["mp4", "mkv", "avi", "mov"],
    audio: ["mp3", "wav", "flac", "ogg"],
    yaml: ["yaml", "yml"],
    excel: ["xlsx", "xls"],
    word: ["docx", "doc"],
    log: ["log"],
    config: ["conf"],
    configuration: ["conf"],
    backup: ["bak"],
    header: ["h"],
    tarball: ["tar.gz", "tgz"],
    temporary: ["tmp"],
    temp: ["tmp"],
    "c++": ["cpp"],
    "c#": ["cs"],
    makefile: [],
  }).filter(([, extensions]) => extensions.length > 0),
);

/** Extensions that are said as they are written: "csv files", "PDF files". */
export const SPOKEN_EXTENSIONS: readonly string[] =
  "py js ts jsx tsx java c cpp cc h hpp rb pl rs go kt php html htm css scss xml json csv tsv yml toml ini conf cfg sql sh md txt pdf doc docx xls xlsx ppt pptx jpg png gif svg bmp ico webp mp3 mp4 avi mkv mov wav flac ogg zip tar gz bz2 xz rar jar war class so dll exe iso img deb rpm bak tmp swp log lock pem key crt lua vim tex pyc ipynb db sqlite dat bin env tf proto patch diff mpg mpeg m4a odt csh ksh ps xhtml properties cgi asm coffee jl scala kts vue less sass tgz bzip2 orig old out rst po mo gem whl swo aux fasta flv wmv wma aac tiff eps psd".split(
    " ",
  );
