import { EDIT_PARTS, isSame, partOf, withPart } from '@/domain/listing/edit-parts';
import type { DraftEdit } from './draft';

/** One part in three versions: as both began from (undefined too when nobody knows), as it stands now, as mine has it. */
export type EditConflict = { part: string; base: unknown; theirs: unknown; mine: unknown };

type Versions = { base: object | null; theirs: object; mine: object };

/** The fact whose source a part is: a fact and its source are kept or left together. null: it is no source. */
const factOfSource = (part: string): string | null => /^fieldSources\.(.+)$/.exec(part)?.[1] ?? null;

/**
 * The parts in which mine differs from what stands there now; `both`: the others changed them as well. The source of a
 * fact that I changed goes with the fact; a source that I gave to what the others changed since is theirs to judge, too.
 */
export function compareEdits({ base, theirs, mine }: Versions): {
  both: EditConflict[];
  onlyMine: EditConflict[];
} {
  const isChanged = (part: string, to: object) =>
    base === null || !isSame(partOf(base, part), partOf(to, part));
  const changedByMe = EDIT_PARTS.filter(
    (part) => !isSame(partOf(theirs, part), partOf(mine, part)) && isChanged(part, mine),
  );
  const both: EditConflict[] = [];
  const onlyMine: EditConflict[] = [];
  for (const part of changedByMe) {
    const fact = factOfSource(part);
    const goesAlong = fact !== null && changedByMe.includes(fact);
    const isTheirsToo = isChanged(part, theirs) || (fact !== null && isChanged(fact, theirs));
    if (goesAlong) continue;
    (isTheirsToo ? both : onlyMine).push({
      part,
      base: base === null ? undefined : partOf(base, part),
      theirs: partOf(theirs, part),
      mine: partOf(mine, part),
    });
  }
  return { both, onlyMine };
}

/** What stands there now, with the changes that only I made, and of those that both made the ones in `keepMine`. */
export function mergeEdits(versions: Versions, theirs: DraftEdit, keepMine: readonly string[]): DraftEdit {
  const { both, onlyMine } = compareEdits(versions);
  const kept = [...onlyMine, ...both.filter(({ part }) => keepMine.includes(part))];
  return kept.reduce((merged, { part, mine }) => {
    const source = `fieldSources.${part}`;
    const said = withPart(merged, part, mine);
    return EDIT_PARTS.includes(source) ? withPart(said, source, partOf(versions.mine, source)) : said;
  }, theirs);
}
