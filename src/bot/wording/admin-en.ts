import type { AdminWording } from "./admin-wording.ts";

export const adminEn: AdminWording = {
  roles: { reader: "reader", administrator: "administrator" },
  invitation: (role, team, hours, link, code) =>
    `An invitation for one ${role}${team && ` in team ${team}`}, good once and for ${hours} hours. Please pass this link on:
${link}

Or the invited person sends to the bot:
/start ${code}`,

  noMembers: "Nobody has been invited through the bot yet. Type /invite for an invitation.",
  membersHeading: (count) => `Invited members: ${count}`,
  memberLine: (name, id, role, teams) => `${name} (${id}) – ${role}${teams && `, team ${teams}`}`,
  removeOne: (name) => `Remove ${name}`,
  askRemoval: (name, id) => `Remove ${name} (${id}) from those who may ask?`,
  remove: "Remove",
  cancel: "Cancel",
  cancelled: "Cancelled; nothing has changed.",
  removed: (name) => `${name} has been removed and is no longer answered.`,
  removedButListed: (name) =>
    `${name} has been removed from those invited, but the settings (ACCESS or ADMINS in .env) still let this account in.`,
  noSuchMember: "This person is no longer in the list.",

  noTeams: "There are no teams yet.",
  teamLine: (team, ids) => `${team}: ${ids}`,
  teamsUsage: `Teams decide who sees folders that are not for everyone. How to use:
/teams finance add 123456789
/teams finance remove 123456789
The number is an account's (see /members) or a group chat's.`,
  teamFolder: (team) =>
    `A folder for this team has a file .collection.yaml with the line: readers: [${team}]`,
  teamGone: (team) => `Nobody is left in team ${team}.`,
  noSuchTeam: (team) =>
    `There is no team ${team}. Type /teams to see how to make one, or /invite for a reader.`,

  chatUsage: (opens) =>
    `Please type this command in a group, or the group's number behind it: /${opens ? "enablegroup" : "disablegroup"} -1001234567890`,
  chatOpened:
    "The bot now answers in this group. Type /ask, then the question. Everyone here can read along.",
  chatClosed: "The bot no longer answers in this group.",
  chatListed:
    "The settings (ACCESS in .env) open this group, so it is still answered. Please edit .env and restart.",

  commands: [
    { command: "sources", description: "Files of the collection: remove, restore" },
    { command: "upload", description: "Add a file (as its caption)" },
    { command: "status", description: "State of the system" },
    { command: "invite", description: "Invite someone" },
    { command: "members", description: "Invited members" },
    { command: "teams", description: "Teams and their folders" },
    { command: "unanswered", description: "Questions without an answer" },
  ],

  upload: "Add to the collection",
  uploadUsage:
    "To add a document: send the file with the caption /upload, or /upload folder-name for a folder below. Up to 20 MB.",
  offerUpload: (name) => `Received ${name}. Add it to the collection?`,
  checking: (path) => `Checking ${path}…`,
  badName: (formats) =>
    `The file cannot be added: its name cannot be used, or its kind is not read. The kinds that are read: ${formats}.`,
  staleUpload: "This button no longer works. Please send the file again.",
  tooLarge: (megabytes) =>
    `Telegram lets a bot fetch files of up to ${megabytes} MB. Please copy this one into the documents folder on the server.`,
  noSuchFolder: (folders) =>
    `There is no such folder. ${folders ? `The folders are:\n${folders}` : "There are no folders below; type /upload alone for the main one."}`,
  notFetched: "The file could not be fetched from Telegram. Please send it again.",
  refused: (path, problem) => `${path} is not added: ${problem} The file has not been kept.`,
  alreadyThere: (path) =>
    `There is a file ${path} already. Replace it? The old one is kept among those removed.`,
  takenMeanwhile: (path) => `Another file ${path} has come in the meantime. Please send the file again.`,
  replace: "Replace it",
  stored: (path) => `${path} has been stored.`,

  ingestWaits: "Waiting to be indexed…",
  phases: {
    reading: "reading documents",
    indexing: "indexing",
    linking: "linking passages",
    checking: "checking the new index",
  },
  ingesting: (phase, done, total) => `In progress: ${phase} ${done}/${total}`,
  ingested: (documents, passages) => `The collection now has ${documents} documents, ${passages} passages.`,
  keptOld:
    "No document in the folder can be read any more, so the old index goes on serving. Please add documents.",
  ingestFailed: (why) =>
    `Indexing was not finished; the old index, if any, goes on serving.${why && ` ${why}`}`,

  noFiles: "There are no files in the documents folder.",
  filesHeading: (count) => `Files of the collection: ${count}`,
  removeOneFile: (number) => `Remove ${number}`,
  removeFile: "Remove",
  askFileRemoval: (path) => `Remove ${path} from the collection? It is kept and can be restored.`,
  fileRemoved: (path) => `${path} has been removed.`,
  noSuchFile: "This file is no longer there. Type /sources for the list.",
  showRemoved: (count) => `Removed (${count})`,
  removedHeading: (count) => `Removed files: ${count}`,
  noneRemoved: "No file has been removed.",
  restoreOne: (number) => `Restore ${number}`,
  fileRestored: (path) => `${path} has been restored.`,
  restoreTaken: "A file of that name is in its old place. Please remove that one first.",

  notServing: (why) => `No index is serving.${why && ` ${why}`}`,
  generation: (name, createdAt) => `Serving ${name}, made at ${createdAt}`,
  contents: (documents, passages, figures) =>
    `${documents} documents, ${passages} passages, ${figures} figures`,
  uptime: (minutes) => `Up for ${minutes >= 60 ? `${Math.floor(minutes / 60)} h ` : ""}${minutes % 60} min`,
  noAnswers: "No question since the start",
  latency: (answers, p50, p95) =>
    `${answers} questions since the start; half answered within ${p50} ms, 95% within ${p95} ms`,
  chatModel: (name, sendsTo) =>
    `Language model: ${name}${sendsTo && `; questions and passages are sent to ${sendsTo}`}`,
  tokens: (today, daily, share) =>
    `${today.toLocaleString("en")} of ${daily.toLocaleString("en")} tokens used today (UTC), ${share}% of the budget`,
  writing: ({ asked, written, kept, removed, quoted, p50, p95 }) =>
    asked === 0
      ? "The model has not been asked since the start"
      : `Model asked since the start: ${asked}; answers replaced: ${written}, kept: ${kept}; sentences removed: ${removed}, quoted from the documents instead: ${quoted}; half done within ${p50} ms, 95% within ${p95} ms`,
  openChat: (title, id) => `Open group: ${title ? `${title} (${id})` : id}`,
  freeDisk: (gigabytes) => `${gigabytes} GB free on the disk`,
  noErrors: "No error since the start",
  lastErrors: "Last errors:",

  unansweredOff:
    "The list of unanswered questions is off. To turn it on, put UNANSWERED=on into .env and restart.",
  noneUnanswered: "There are no unanswered questions.",
  unansweredHeading: "Questions that the documents did not answer lately:",
};
