import { EDIT_PARTS, isSame, partOf, withPart } from '@/domain/listing/edit-parts';
import type { DraftEdit } from './draft';

/** One part in three versions: as both began from (undefined too when nobody knows), as it stands now, as mine has it. */
export type EditConflict = { part: string; base: unknown; theirs: unknown; mine: unknown };

type Versions = { base: object | null; theirs: object; mine: object };

/** The parts in which mine differs from what stands there now; `both`: the others changed them as well. */
export function compareEdits({ base, theirs, mine }: Versions): {
  both: EditConflict[];
  onlyMine: EditConflict[];
} {
  const differing = EDIT_PARTS.map((part) => ({
    part,
    base: base === null ? undefined : partOf(base, part),
    theirs: partOf(theirs, part),
    mine: partOf(mine, part),
  })).filter((conflict) => !isSame(conflict.theirs, conflict.mine));
  const changedByMe = differing.filter((conflict) => base === null || !isSame(conflict.base, conflict.mine));
  const isTheirsToo = (conflict: EditConflict) => base === null || !isSame(conflict.base, conflict.theirs);
  return {
    both: changedByMe.filter(isTheirsToo),
    onlyMine: changedByMe.filter((conflict) => !isTheirsToo(conflict)),
  };
}

/** What stands there now, with the changes that only I made, and of those that both made the ones in `keepMine`. */
export function mergeEdits(versions: Versions, theirs: DraftEdit, keepMine: readonly string[]): DraftEdit {
  const { both, onlyMine } = compareEdits(versions);
  const kept = [...onlyMine, ...both.filter(({ part }) => keepMine.includes(part))];
  return kept.reduce((merged, { part, mine }) => withPart(merged, part, mine), theirs);
}
