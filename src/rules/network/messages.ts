/** Messages that other people read, whatever program or language sends them. */
import { effectRule } from "../types.js";
import { messagesPeople } from "./lib/url.js";

/** Sent as mail, or as a message of a program for that: readers of code give these addresses. */
const POSTED = /^(?:mailto|smtps?):/i;

export const rules = [
  effectRule({
    id: "sent",
    on: "send",
    decision: "ask",
    // Requests of curl say their method, which its own rule reads.
    when: (e, { program }) =>
      !e.local &&
      program !== "curl" &&
      (POSTED.test(e.to) ||
        /^\$\{?[\w.[\]"'() ]*(?:SLACK|DISCORD|TEAMS|MATTERMOST|TELEGRAM|WEBHOOK)/i.test(e.to) ||
        (/^https?:/i.test(e.to) && messagesPeople(e.to))),
    why: "sends a message that other people will read",
    instead: "print the message first, and let a person send it",
    attack: [],
    matches: [
      "python3 -c \"import smtplib; s=smtplib.SMTP('mail.example.com'); s.sendmail('a@example.com', 'b@example.com', 'x')\"",
      "python3 -c \"import requests; requests.post('https://hooks.slack.com/services/T0/B0/x', json={'text': 'x'})\"",
      "node -e \"require('nodemailer').createTransport({host:'mail.example.com'}).sendMail({to:'a@example.com'})\"",
      "node -e \"fetch('https://discord.com/api/webhooks/1/x', {method: 'POST', body: '{}'})\"",
      'osascript -e \'tell application "Messages" to send "on my way" to buddy "+15550100"\'',
      "node -e \"require('axios').post(process.env.SLACK_WEBHOOK_URL, {text: 'done'})\"",
      "wget --post-data='text=hi' https://hooks.slack.com/services/T0/B0/x",
    ],
    nonMatches: [
      `osascript -l JavaScript -e 'Application("Mail").inbox.messages.length'`,
      "python3 -c \"import smtplib; s=smtplib.SMTP('localhost', 1025); s.sendmail('a@example.com', 'b@example.com', 'x')\"",
      "node -e \"require('nodemailer').createTransport({host:'localhost',port:1025}).sendMail({to:'a@example.com'})\"",
      "python3 -c \"import requests; requests.post('http://localhost:3000/notify', json={'text': 'x'})\"",
      "python3 -c \"import requests; requests.post('https://api.example.com/items', json={'text': 'x'})\"",
      "osascript -e 'tell application \"Mail\" to get name of every mailbox'",
    ],
    evasions: [
      `osascript -l JavaScript -e 'Application("Mail").OutgoingMessage({subject: "x"}).send()'`,
      "osascript -e 'tell application \"Mail\"' -e 'set m to make new outgoing message' -e 'send m' -e 'end tell'",
      "python3 - <<'EOF'\nimport smtplib\nwith smtplib.SMTP_SSL('smtp.example.com') as s:\n    s.send_message(m)\nEOF",
    ],
  }),
];
