import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createAudit } from "../../../src/bot/members/audit.ts";
import { createMembers, LIFETIME_MS } from "../../../src/bot/members/members.ts";
import { membershipSchema, NOBODY } from "../../../src/bot/members/membership.ts";
import { createStateFile } from "../../../src/bot/members/state-file.ts";
import { temporaryFolder } from "../../support/index/temporary-folder.ts";
import { createRecordingLogger } from "../fakes/recording-logger.ts";

const anyone = () => true;
const clock = { now: () => Date.parse("2026-01-01T00:00:00Z") };

function onDisk(folder: string, now = clock) {
  const logger = createRecordingLogger();
  const path = join(folder, "state", "members.json");
  const open = () =>
    createMembers({
      clock: now,
      state: createStateFile({ path, schema: membershipSchema, empty: NOBODY, logger }),
    });
  return { path, open, logger };
}

describe("members", () => {
  test("an invitation lets one person in, once; its code is nowhere on the disk", () => {
    const { path, open } = onDisk(temporaryFolder());
    const code = open().invite({ by: 1, role: "reader", team: "ke-hoach" });
    expect(code).toMatch(/^[\w-]{24}$/);
    expect(readFileSync(path, "utf8")).not.toContain(code);
    expect(open().enrol(`${code}x`, { id: 5, name: "A" }, anyone)).toBeUndefined();
    expect(open().enrol(code, { id: 5, name: "A" }, anyone)).toMatchObject({
      id: 5,
      role: "reader",
      name: "A",
    });
    expect(open().enrol(code, { id: 6, name: "B" }, anyone)).toBeUndefined();
    expect(open().all()).toHaveLength(1);
    expect(open().teamsOf(5)).toEqual(["ke-hoach"]);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test("an invitation ends", () => {
    let time = clock.now();
    const members = createMembers({ clock: { now: () => time } });
    const code = members.invite({ by: 1, role: "administrator" });
    time += LIFETIME_MS;
    expect(members.enrol(code, { id: 5, name: "A" }, anyone)).toBeUndefined();
  });

  test("an administrator stays one when a reader's code is used", () => {
    const members = createMembers({ clock });
    members.enrol(members.invite({ by: 1, role: "administrator" }), { id: 5, name: "A" }, anyone);
    members.enrol(members.invite({ by: 1, role: "reader" }), { id: 5, name: "A" }, anyone);
    expect(members.find(5)?.role).toBe("administrator");
  });

  test("a code opens only while whoever gave it may invite, and is not used up before", () => {
    const members = createMembers({ clock });
    const code = members.invite({ by: 7, role: "reader" });
    const person = { id: 5, name: "A" };
    expect(members.enrol(code, person, (inviter) => inviter !== 7)).toBeUndefined();
    expect(members.enrol(code, person, (inviter) => inviter === 7)).toMatchObject(person);
  });

  test("a code that would change nothing is left for whom it is meant; one for a team adds to it", () => {
    const members = createMembers({ clock });
    const enrol = (code: string, id: number) => members.enrol(code, { id, name: "A" }, anyone);
    enrol(members.invite({ by: 1, role: "reader" }), 5);
    const code = members.invite({ by: 1, role: "reader" });
    expect([enrol(code, 5)?.id, enrol(code, 6)?.id, enrol(code, 7)?.id]).toEqual([5, 6, undefined]);
    enrol(members.invite({ by: 1, role: "reader", team: "x" }), 5);
    expect(members.teamsOf(5)).toEqual(["x"]);
  });

  test("a chat's new id takes its old one's place among open chats and in teams, once", () => {
    const { open } = onDisk(temporaryFolder());
    open().openChat({ id: -5, title: "Tổ" });
    open().setTeam("x", [-5, 6]);
    for (let again = 0; again < 2; again += 1) open().moveChat(-5, -1005);
    expect(open().chats()).toMatchObject([{ id: -1005, title: "Tổ" }]);
    expect(open().teams()).toEqual([["x", [-1005, 6]]]);
  });

  test("who is removed is in no team either", () => {
    const members = createMembers({ clock });
    members.enrol(members.invite({ by: 1, role: "reader" }), { id: 5, name: "A" }, anyone);
    members.setTeam("x", [5, 6, 5]);
    members.setTeam("constructor", [5]);
    expect(members.teams()).toEqual([
      ["constructor", [5]],
      ["x", [5, 6]],
    ]);
    members.forget(5);
    members.forget(5);
    expect(members.all()).toEqual([]);
    expect(members.teams()).toEqual([["x", [6]]]);
    members.setTeam("x", []);
    expect(members.teams()).toEqual([]);
  });

  test("chats open and close", () => {
    const { open } = onDisk(temporaryFolder());
    open().openChat({ id: -5, title: "Tổ" });
    expect(open().isOpen(-5)).toBe(true);
    expect(open().closeChat(-5)).toBe(true);
    expect(open().closeChat(-5)).toBe(false);
    expect(open().isOpen(-5)).toBe(false);
  });
});

describe("the file", () => {
  test.each([
    "",
    "{",
    "null",
    "[]",
    '{"members":[]}',
    '{"members":[{"id":"5","role":"reader","name":"","since":""}],"invitations":[],"chats":[],"teams":{}}',
    '{"members":[{"id":5,"role":"owner","name":"","since":""}],"invitations":[],"chats":[],"teams":{}}',
  ])("that is damaged is set aside with a loud line and lets nobody in: %j", (text) => {
    const folder = temporaryFolder({ "state/members.json": text });
    const { path, open, logger } = onDisk(folder);
    const members = open();
    expect(members.all()).toEqual([]);
    expect(existsSync(path)).toBe(false);
    const [aside] = readdirSync(join(folder, "state"));
    expect(readFileSync(join(folder, "state", aside!), "utf8")).toBe(text);
    expect(logger.having("error")).toHaveLength(1);
    members.openChat({ id: -5, title: "" });
    expect(open().isOpen(-5)).toBe(true);
  });

  test("that is cut at any byte opens nothing that was not open", () => {
    const folder = temporaryFolder();
    const { path, open } = onDisk(folder);
    open().enrol(open().invite({ by: 1, role: "reader" }), { id: 5, name: "Nguyễn Văn A" }, anyone);
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(path, whole.subarray(0, length));
      expect(open().all().length).toBeLessThanOrEqual(1);
      expect(open().chats()).toEqual([]);
    }
  });

  test("a disk that refuses is a fault, and nothing has changed", () => {
    const folder = temporaryFolder();
    const { path, open } = onDisk(folder);
    const members = open();
    members.openChat({ id: -5, title: "" });
    const beside = `${path}.${process.pid}`;
    // A folder where the new file should be written.
    mkdirSync(beside);
    expect(() => members.closeChat(-5)).toThrow();
    expect(members.isOpen(-5)).toBe(true);
  });
});

test("the audit only grows, one line an act", () => {
  const path = join(temporaryFolder(), "state", "audit.jsonl");
  createAudit({ path, clock }).record(1, "invite", { role: "reader" });
  createAudit({ path, clock }).record(2, "remove-member", { member: 5 });
  expect(readFileSync(path, "utf8")).toBe(
    '{"at":"2026-01-01T00:00:00.000Z","by":1,"act":"invite","role":"reader"}\n' +
      '{"at":"2026-01-01T00:00:00.000Z","by":2,"act":"remove-member","member":5}\n',
  );
});
