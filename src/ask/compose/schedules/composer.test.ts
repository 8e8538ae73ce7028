import assert from "node:assert/strict";
import { test } from "node:test";
import { schedules } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  [
    "add a cron job that runs /opt/a.sh every 10 minutes, keeping the other entries",
    "(crontab -l 2>/dev/null; echo '*/10 * * * * /opt/a.sh') | crontab -",
  ],
  [
    "Schedule /opt/b.sh via cron at 6:30 pm on weekdays",
    "(crontab -l 2>/dev/null; echo '30 18 * * 1-5 /opt/b.sh') | crontab -",
  ],
  [
    "put into the crontab of the user www: run /opt/c.sh on Mondays and Fridays at noon",
    "(sudo crontab -u www -l 2>/dev/null; echo '0 12 * * 1,5 /opt/c.sh') | sudo crontab -u www -",
  ],
  [
    "print the crontab line that runs /opt/d.sh at 4:15 on the first day of every month",
    "echo '15 4 1 * * /opt/d.sh'",
  ],
  ["what is the cron expression for every 2 hours", "echo '0 */2 * * *'"],
  // No time, no crontab, or more than is understood.
  ["add a cron job that runs /opt/a.sh", undefined],
  ["run /opt/a.sh every 10 minutes", undefined],
  ["add a cron job that runs /opt/a.sh every 90 minutes", undefined],
  ["remove the cron job that runs /opt/a.sh daily", undefined],
  ["add a cron job that runs /opt/a.sh daily unless it rains", undefined],
];
for (const [words, command] of cases)
  test(words, () => {
    assert.equal(schedules.compose([], "gnu", words)?.command, command);
  });
