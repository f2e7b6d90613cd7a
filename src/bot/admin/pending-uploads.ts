import { randomBytes } from "node:crypto";
import { BoundedMap } from "../bounded-map.ts";
import type { PendingUpload } from "./upload.ts";

/** Files behind buttons, which have no room for them; in memory, each for the administrator who sent it. */
export interface PendingUploads {
  of(userId: number): {
    keep(upload: PendingUpload): string;
    /** Once; undefined when it was taken, forgotten or somebody else's. */
    take(key: string): PendingUpload | undefined;
  };
}

export function createPendingUploads(capacity = 200): PendingUploads {
  const kept = new BoundedMap<string, PendingUpload>(capacity);
  return {
    of: (userId) => ({
      keep(upload) {
        const key = randomBytes(9).toString("base64url");
        kept.set(`${userId}:${key}`, upload);
        return key;
      },
      take(key) {
        const upload = kept.get(`${userId}:${key}`);
        kept.delete(`${userId}:${key}`);
        return upload;
      },
    }),
  };
}
