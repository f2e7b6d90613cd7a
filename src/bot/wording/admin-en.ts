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

  chatUsage:
    "Please type this command in a group, or the group's number behind it: /disablegroup -1001234567890",
  chatOpened:
    "The bot now answers in this group. Type /ask, then the question. Everyone here can read along.",
  chatClosed: "The bot no longer answers in this group.",
  chatListed:
    "The settings (ACCESS in .env) open this group, so it is still answered. Please edit .env and restart.",
};
