import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { dates } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["what was the date 3 weeks ago", "date -d '3 weeks ago' +%F"],
  ["the last day of february 2031", "date -d '2031-02-01 +1 month -1 day' +%F"],
  ["print the weekday of 2031-05-06", "date -d 2031-05-06 +%A"],
  ["the current time in Tokyo as HH:MM", "TZ=Asia/Tokyo date +%H:%M"],
  ["convert the unix timestamp 1234567890 to a date in UTC", "date -u -d @1234567890"],
  [
    "how many hours are there between 2031-01-01 and 2031-01-05",
    "echo $(( ($(date -d 2031-01-05 +%s) - $(date -d 2031-01-01 +%s)) / 3600 ))",
  ],
  ["format the time string @123456789 according to the default time format", "date -d @123456789"],
  ['format the time string $when according to the format string "%F"', 'date -d "$when" +%F'],
  // After a time of the day "+3" would be a zone.
  ["3 hours after 2031-01-01 10:00", "date -d '2031-01-01 10:00 3 hours'"],
  [
    "is 2100 a leap year?",
    "(( (2100 % 4 == 0 && 2100 % 100 != 0) || 2100 % 400 == 0 )) && echo yes || echo no",
  ],
  ["calendar for june 2031", "cal 6 2031"],
  ["delete the files from yesterday", undefined],
  ["what is the date of the last commit", undefined],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(dates.compose(tokenize(words), "gnu")?.command, command);
  });
