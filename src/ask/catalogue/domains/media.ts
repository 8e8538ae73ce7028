/** What people ask about pictures, video, sound and documents. */
import { table } from "../table.js";

export const media = table(
  "media",
  `
video-convert: ffmpeg -i {file} {file2}
  convert the video {file} to {file2}
  ffmpeg {file} into {file2}
  turn video {file} into the format of {file2}
  transcode {file} as {file2}
  = convert the video in.mov to out.mp4 => ffmpeg -i in.mov out.mp4
video-audio: ffmpeg -i {file} -vn {file2}
  extract the audio of {file} to {file2}
  get the sound track of the video {file} as {file2}
  save only the audio of {file} in {file2}
  audio of video {file} into {file2}
video-mute: ffmpeg -i {file} -an -c:v copy {file2}
  remove the sound from the video {file} into {file2}
  mute video {file} as {file2}
  copy the video {file} to {file2} without audio
  drop the audio track of {file} to {file2}
video-cut: ffmpeg -ss {text} -to {text2} -i {file} -c copy {file2}
  cut the video {file} from {text} to {text2} into {file2}
  take the part {text} to {text2} of video {file} as {file2}
  trim {file} between {text} and {text2} to {file2}
  clip of {file} from {text} until {text2} in {file2}
video-scale: ffmpeg -i {file} -vf scale={number}:-2 {file2}
  scale the video {file} to a width of {number} as {file2}
  resize video {file} to {number} pixels wide into {file2}
  make {file} {number} wide and save as {file2}
  shrink the video {file} to width {number} in {file2}
video-info: ffprobe -hide_banner {file}
  show information about the video {file}
  codec and length of {file}
  media details of {file}
  ffprobe {file}
video-length: ffprobe -v error -show_entries format=duration -of csv=p=0 {file}
  how long is the video {file}
  duration of the media file {file}
  length of the video {file} in seconds
  playing time of {file}
video-frame: ffmpeg -ss {text} -i {file} -frames:v 1 {file2}
  save the frame at {text} of the video {file} as {file2}
  screenshot of video {file} at {text} into {file2}
  get a still of {file} at {text} as {file2}
  thumbnail of the video {file} at {text} in {file2}
video-gif: ffmpeg -i {file} -vf fps=10,scale=480:-1 {file2}
  make an animated gif {file2} of the video {file}
  turn video {file} into the gif {file2}
  video {file} to gif {file2}
  gif {file2} from the clip {file}
video-join: ffmpeg -f concat -safe 0 -i {file} -c copy {file2}
  join the videos listed in {file} into {file2}
  concatenate the clips of the list {file} as {file2}
  put videos of the list {file} together in {file2}
  merge videos named in {file} to {file2}
audio-convert: ffmpeg -i {file} {file2}
  convert the audio {file} to {file2}
  turn the sound file {file} into {file2}
  audio {file} as {file2}
  change the audio format of {file} to {file2}
image-convert: convert {file} {file2}
  convert the image {file} to {file2}
  turn the picture {file} into {file2}
  save image {file} as {file2}
  change the image format of {file} to {file2}
  = convert the image a.png to a.jpg => convert a.png a.jpg
image-resize: convert {file} -resize {text} {file2}
  resize the image {file} to {text} as {file2}
  scale the picture {file} to {text} into {file2}
  make image {file} {text} in size, save as {file2}
  image {file} resized to {text} in {file2}
image-width: convert {file} -resize {number}x {file2}
  resize the image {file} to a width of {number} as {file2}
  make the picture {file} {number} pixels wide in {file2}
  scale image {file} to width {number} into {file2}
  image {file} {number} wide as {file2}
image-rotate: convert {file} -rotate {number} {file2}
  rotate the image {file} by {number} degrees as {file2}
  turn the picture {file} {number} degrees into {file2}
  image {file} rotated {number} degrees in {file2}
  rotate {file} by {number} and save as {file2}
image-gray: convert {file} -colorspace Gray {file2}
  make the image {file} black and white as {file2}
  grayscale version {file2} of the picture {file}
  convert image {file} to gray in {file2}
  remove the colours of {file} into {file2}
image-crop: convert {file} -crop {text} +repage {file2}
  crop the image {file} to {text} as {file2}
  cut the region {text} out of the picture {file} into {file2}
  image {file} cropped to {text} in {file2}
  crop {file} with geometry {text} to {file2}
image-info: identify {file}
  show the size of the image {file}
  dimensions of the picture {file}
  how many pixels has image {file}
  identify {file}
image-exif: exiftool {file}
  show the metadata of the image {file}
  exif data of {file}
  when and where was the photo {file} taken
  exiftool {file}
image-quality: convert {file} -quality {number} {file2}
  save the image {file} with quality {number} as {file2}
  compress the picture {file} to quality {number} into {file2}
  jpeg quality {number} for {file} in {file2}
  image {file} at {number} percent quality as {file2}
images-pdf: convert {glob} {file}
  make a pdf {file} of the images {glob}
  combine the pictures {glob} into the pdf {file}
  images {glob} to one pdf {file}
  pdf {file} out of {glob}
  @slot glob=path
pdf-images: pdftoppm -png {file} {name}
  convert the pages of the pdf {file} to images named {name}
  pdf {file} to png pictures called {name}
  save each page of the pdf {file} as a png {name}
  pictures {name} of the pages of pdf {file}
pdf-text: pdftotext {file} -
  print the text of the pdf {file}
  extract the text from pdf {file}
  show what is written in the pdf {file}
  pdf {file} as text
pdf-info: pdfinfo {file}
  show information about the pdf {file}
  how many pages has the pdf {file}
  author and title of the pdf {file}
  pdfinfo {file}
pdf-join: pdfunite {file} {file2} {file3}
  join the pdfs {file} and {file2} into {file3}
  merge pdf {file} with {file2} as {file3}
  combine {file} and {file2} to one pdf {file3}
  put the pdf {file2} after {file} in {file3}
pdf-split: pdfseparate {file} page-%d.pdf
  split the pdf {file} into pages
  one pdf per page of {file}
  separate the pages of pdf {file}
  break up pdf {file}
pdf-pages: qpdf {file} --pages . {number}-{number2} -- {file2}
  take pages {number} to {number2} of the pdf {file} as {file2}
  extract pages {number}-{number2} from pdf {file} into {file2}
  pdf {file2} with pages {number} to {number2} of {file}
  keep only pages {number} to {number2} of pdf {file} in {file2}
document-convert: pandoc {file} -o {file2}
  convert the document {file} to {file2}
  pandoc {file} into {file2}
  turn the markdown {file} into {file2}
  make {file2} from the document {file}
  = convert the document readme.md to readme.html => pandoc readme.md -o readme.html
office-pdf: libreoffice --headless --convert-to pdf {file}
  convert the office document {file} to pdf
  pdf of the word file {file}
  turn {file} docx into a pdf
  libreoffice {file} as pdf
spell-check: aspell check {file}
  check the spelling of {file}
  spell check {file}
  find spelling mistakes in {file}
  aspell {file}
qr-code: qrencode -o {file} {text}
  make a qr code {file} for {text}
  qr code of {text} in {file}
  encode {text} as the qr image {file}
  generate qr {file} containing {text}
text-speak: espeak {text}
  say {text} aloud
  speak the text {text}
  read {text} out
  text to speech {text}
play-audio: ffplay -nodisp -autoexit {file}
  play the audio {file}
  listen to {file}
  play sound {file}
  play the music file {file}
record-screen: scrot {file}
  take a screenshot {file}
  save the screen as {file}
  screenshot into {file}
  capture the screen in {file}
video-download: yt-dlp {url}
  download the video {url}
  save the video at {url}
  yt-dlp {url}
  get the online video {url}
video-audio-as: ffmpeg -i {file} -vn {file:stem}.mp3
  extract the audio of {file} as mp3
  save the sound of {file} as an mp3
  mp3 of the video {file}
  = extract the audio of video.mp4 as mp3 => ffmpeg -i video.mp4 -vn video.mp3
`,
);
