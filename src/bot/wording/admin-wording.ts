import type { IngestProgress } from "../admin/library.ts";
import type { Role } from "../members/membership.ts";
import type { WritingSummary } from "../writing/writing-record.ts";
import type { Command } from "./wording.ts";

/** What administrators read. */
export interface AdminWording {
  readonly roles: Readonly<Record<Role, string>>;
  /** `role` in words, `team` empty for none. */
  invitation(role: string, team: string, hours: number, link: string, code: string): string;

  readonly noMembers: string;
  membersHeading(count: number): string;
  /** `role` in words, `teams` empty for none. */
  memberLine(name: string, id: number, role: string, teams: string): string;
  removeOne(name: string): string;
  askRemoval(name: string, id: number): string;
  readonly remove: string;
  readonly cancel: string;
  readonly cancelled: string;
  removed(name: string): string;
  /** The settings still let the person in. */
  removedButListed(name: string): string;
  readonly noSuchMember: string;

  readonly noTeams: string;
  teamLine(team: string, ids: string): string;
  readonly teamsUsage: string;
  teamFolder(team: string): string;
  teamGone(team: string): string;
  noSuchTeam(team: string): string;

  /** Whether the command opens the group or closes it. */
  chatUsage(opens: boolean): string;
  readonly chatOpened: string;
  readonly chatClosed: string;
  /** The settings still open it. */
  readonly chatListed: string;

  /** The command menu that administrators see in private. */
  readonly commands: readonly Command[];

  readonly upload: string;
  readonly uploadUsage: string;
  offerUpload(name: string): string;
  checking(path: string): string;
  /** `formats`: the endings of the files that are read. */
  badName(formats: string): string;
  readonly staleUpload: string;
  tooLarge(megabytes: number): string;
  /** `folders`: one a line. */
  noSuchFolder(folders: string): string;
  readonly notFetched: string;
  refused(path: string, problem: string): string;
  alreadyThere(path: string): string;
  takenMeanwhile(path: string): string;
  readonly replace: string;
  stored(path: string): string;

  readonly ingestWaits: string;
  readonly phases: Readonly<Record<IngestProgress["phase"], string>>;
  ingesting(phase: string, done: number, total: number): string;
  ingested(documents: number, passages: number): string;
  readonly keptOld: string;
  /** `why` may be empty. */
  ingestFailed(why: string): string;

  readonly noFiles: string;
  filesHeading(count: number): string;
  removeOneFile(number: number): string;
  readonly removeFile: string;
  askFileRemoval(path: string): string;
  fileRemoved(path: string): string;
  readonly noSuchFile: string;
  showRemoved(count: number): string;
  removedHeading(count: number): string;
  readonly noneRemoved: string;
  restoreOne(number: number): string;
  fileRestored(path: string): string;
  readonly restoreTaken: string;

  /** `why` may be empty. */
  notServing(why: string): string;
  generation(name: string, createdAt: string): string;
  contents(documents: number, passages: number, figures: number): string;
  uptime(minutes: number): string;
  readonly noAnswers: string;
  /** Times in milliseconds. */
  latency(answers: number, p50: number, p95: number): string;
  /** The chat model; `sendsTo` is empty for one on this machine. */
  chatModel(name: string, sendsTo: string): string;
  /** `share` in percent. */
  tokens(today: number, daily: number, share: number): string;
  /** Since the start; times in milliseconds. */
  writing(summary: WritingSummary): string;
  openChat(title: string, id: number): string;
  freeDisk(gigabytes: string): string;
  readonly noErrors: string;
  readonly lastErrors: string;

  readonly unansweredOff: string;
  readonly noneUnanswered: string;
  readonly unansweredHeading: string;
}
