const IRREGULAR = new Map(
  `
  men:man women:woman children:child feet:foot teeth:tooth mice:mouse geese:goose lives:life wives:wife
  leaves:leaf knives:knife wolves:wolf halves:half shelves:shelf thieves:thief criteria:criterion
  phenomena:phenomenon crises:crisis bases:basis theses:thesis analyses:analysis hypotheses:hypothesis
  did:do does:do done:do went:go gone:go made:make took:take taken:take gave:give given:give came:come
  became:become began:begin begun:begin won:win wrote:write written:write said:say told:tell found:find
  left:leave led:lead held:hold kept:keep lost:lose met:meet paid:pay sold:sell bought:buy brought:bring
  thought:think taught:teach caught:catch fought:fight built:build sent:send spent:spend stood:stand
  understood:understand grew:grow grown:grow knew:know known:know flew:fly flown:fly drew:draw drawn:draw
  drove:drive driven:drive rode:ride ridden:ride rose:rise risen:rise fell:fall fallen:fall chose:choose
  chosen:choose spoke:speak spoken:speak broke:break broken:break stole:steal stolen:steal wore:wear
  worn:wear ate:eat eaten:eat saw:see seen:see sang:sing sung:sing swam:swim ran:run sat:sit got:get
  laid:lay dying:die lying:lie tying:tie shot:shoot struck:strike sought:seek dealt:deal felt:feel
  heard:hear meant:mean slept:sleep hid:hide hidden:hide born:bear borne:bear tore:tear torn:tear
  threw:throw thrown:throw blew:blow blown:blow froze:freeze frozen:freeze swore:swear shook:shake
  sank:sink sunk:sink fed:feed bred:breed bound:bind hung:hang fled:flee lent:lend bent:bend burnt:burn
  wept:weep swept:sweep crept:creep spun:spin stuck:stick overcame:overcome arose:arise arisen:arise
  better:good best:good worse:bad worst:bad further:far
  `
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(":") as [string, string]),
);

/**
 * The forms under which a dictionary may list an English word (lower case), itself first: the
 * singular, the infinitive, the positive degree. They are guesses; the dictionary says which stand.
 */
export function englishLemmas(word: string): string[] {
  const forms = [word];
  const irregular = IRREGULAR.get(word);
  if (irregular) forms.push(irregular);
  if (word.endsWith("ies")) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith("es")) forms.push(word.slice(0, -2));
  if (word.endsWith("s") && !word.endsWith("ss")) forms.push(word.slice(0, -1));
  for (const ending of ["ed", "ing", "er", "est"]) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const stem = word.slice(0, -ending.length);
    forms.push(stem, `${stem}e`);
    if (stem.endsWith("i")) forms.push(`${stem.slice(0, -1)}y`);
    if (/([^aeiou])\1$/.test(stem)) forms.push(stem.slice(0, -1));
  }
  if (word.endsWith("ly")) forms.push(word.slice(0, -2));
  return forms;
}
