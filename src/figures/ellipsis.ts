import type { Glossary } from "../language/glossary.ts";
import { keysOfText, type TopicKey } from "../language/topic.ts";

const AGE = /(?:dưới|trên|từ)\s+\d+(?:\s*(?:-|đến)\s*\d+)?\s+tuổi/iu;
const NOTHING_ELSE = /^(?:[\s,;]|và|giảm|tăng|xuống|lên|còn|dưới|trên|khoảng|đạt|là|ở mức)*$/iu;

/**
 * `tử vong trẻ em dưới 5 tuổi còn 14,5‰, dưới 1 tuổi dưới 9‰`: the second names only the age group,
 * the rest is as before. The keys of the words meant, or undefined when nothing was left out.
 */
export function ellipticKeys(previousLead: string, lead: string, glossary: Glossary): TopicKey[] | undefined {
  const age = AGE.exec(lead);
  if (!age || !AGE.test(previousLead) || !NOTHING_ELSE.test(lead.replace(age[0], ""))) return undefined;
  const meant = previousLead.replace(AGE, age[0]);
  return keysOfText(meant, glossary);
}
