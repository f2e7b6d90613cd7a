/**
 * Everyday English words that are also the Telex keys of a syllable (`tax` would be tã), so that one of
 * them alone never makes a question Telex. Found by decoding the 20,000 most frequent words of English.
 */
export const ENGLISH_LOOKALIKES: ReadonlySet<string> = new Set(
  `
  air ar arm as asap asp ax bans bar barn bats bays bee beef been beer bees best bias bits boats boom
  boost boots bor bore born bose bots bow bows box burn bury bus bust busy buts buys cans caps car cast
  cats chair chaos char charm cheer chef cher chest chips choir chose chosen chow coast coats como congo
  cops core corn cost cow cows cox cups cur cuts dad dads dams dana dans dawn days deed deeds deer def
  defend dense did docs dod does donor dons doom door dora dose dots dow down downs dust een ese ex gangs
  gaps gary gas goats goes gore gown guns guys hair hamas hangar hangs hans hari harm has hasn hats hens
  her here hero hex hips his hist hits hoax homo honor horn hose host how huts if imf is its keen keeps
  kits laos laps last laura lawn lax lays lee leer lens les lest lets liar lips lisa list lix loans lois
  loops lore lose lost lots low lows lungs lust lynx mama manga maps mar mary mas mast mats max maxi maya
  meets memes mere mets mins mis mist mix moms moon moons moor mora more mos most mow muir mus must nas
  nest nets noon nor nora norm nos nose now nuns nuts of oops ops or ore os own owns ox oxen pair pans
  past pawn pays peer pens per pest pets photos pieces pins pits poems poets poor pops pore porn pose post
  pots pow pus puts queen queens queer quest quran raj rams rats rays reef rees reset rest reuse rex roof
  room rooms roots ros rosa rose rosen row rows runs rust sas sax says see seem seems seen sees sense sets
  sex sims sins sir sits six songs sons soon sow sox sufi sums suns sworn tar tax taxi tee teen teens tens
  tense term tes test thats thee theme themes there these this thor thorn those thus tips toes tons too
  tops tore torn tow town towns trams trans traps tree trees tres trips trojan troops trust turn ups us
  usa vans var vary vas vast ver visa vow vows vox war was wax won wong worm worn wrong wu
  `
    .trim()
    .split(/\s+/),
);
