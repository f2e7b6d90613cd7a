import { expect, test } from "vitest";
import {
  ADMINISTRATOR,
  type Audience,
  EVERYONE,
  mayReadAllOf,
  maySee,
  OWNER,
  teamKey,
} from "../../src/domain/audience.ts";

const of = (...teams: string[]): Audience => ({ teams: new Set(teams), internal: false });
const open = { restricted: false, readers: [] };
const held = { restricted: false, readers: [["x", "y"], ["z"]] };
const closed = { restricted: false, readers: [[]] };
const internal = { restricted: true, readers: [] };

test.each<[string, Audience, readonly boolean[]]>([
  ["everyone", EVERYONE, [true, false, false, false]],
  ["one of two lists", of("x"), [true, false, false, false]],
  ["one of each list", of("y", "z"), [true, true, false, false]],
  ["the owner", OWNER, [true, true, true, false]],
  ["administrators", ADMINISTRATOR, [true, true, true, true]],
])("%s", (_, audience, seen) => {
  expect([open, held, closed, internal].map((document) => maySee(audience, document))).toEqual(seen);
});

test.each<[string, Audience, Audience, boolean]>([
  ["a team of two", of("x", "y"), of("x"), true],
  ["another team", of("x"), of("y"), false],
  ["whoever left a team", EVERYONE, of("x"), false],
  ["the owner a team's", OWNER, of("x"), true],
  ["a team the owner's", of("x"), OWNER, false],
  ["the owner an administrator's", OWNER, ADMINISTRATOR, false],
])("%s may read all of the other's: %#", (_, one, other, may) => expect(mayReadAllOf(one, other)).toBe(may));

test.each([
  ["Tài chính", "tai-chinh"],
  ["  KẾ HOẠCH – Đầu tư ", "ke-hoach-dau-tu"],
  ["Tài chính".normalize("NFD"), "tai-chinh"],
  ["--", ""],
])("%j is the team %j", (name, key) => expect(teamKey(name)).toBe(key));
