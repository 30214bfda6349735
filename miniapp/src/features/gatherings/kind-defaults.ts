import type { GatheringKind } from '../../../../types/gathering-plan';
import type { KindDefaults } from '../../../../types/scheduling';
import type { PlanForm } from './plan-form';

/** What is usual for the gatherings of one host, by kind. */
export interface HostDefaults {
  readonly kinds: Readonly<Record<GatheringKind, KindDefaults>>;
}

type Refillable = Pick<
  PlanForm,
  'audience' | 'agenda' | 'hours' | 'remindBefore' | 'byCode' | 'reflection' | 'lateAfter' | 'opensBefore' | 'place'
>;

/** How many characters a reflection on what was studied has at least, where nobody says otherwise. */
export const usualReflection = 50;

/** What the form says of an ordinary gathering of a kind. */
function usualFields(kind: GatheringKind, { kinds }: HostDefaults, empty: PlanForm): Refillable {
  const { audience, agenda, hours, remindBefore } = kinds[kind];
  const { byCode, reflection, lateAfter, opensBefore, place } = empty;
  return {
    audience: JSON.stringify(audience),
    agenda: agenda.join('\n'),
    hours: String(hours),
    remindBefore: JSON.stringify(remindBefore),
    byCode,
    reflection,
    lateAfter,
    opensBefore,
    place,
    // Studying at home has no hall: nobody is late, and the check-in is what one has thought of it.
    ...(kind === 'onlineStudy' && {
      byCode: false,
      reflection: usualReflection,
      lateAfter: null,
      opensBefore: 0,
      place: '线上学习',
    }),
  };
}

/** What a change of kind fills in: everything usual for the new one, in place of what was usual and nobody has touched. */
export function refilled(
  form: PlanForm,
  from: GatheringKind | '',
  to: GatheringKind,
  defaults: HostDefaults,
  empty: PlanForm,
): Partial<PlanForm> {
  const before = from ? usualFields(from, defaults, empty) : empty;
  const after = usualFields(to, defaults, empty);
  const untouched = (Object.keys(after) as (keyof Refillable)[]).filter(
    field => form[field] === before[field] || form[field] === empty[field],
  );
  return {
    ...Object.fromEntries(untouched.map(field => [field, after[field]])),
    ...(!defaults.kinds[to].online && { reflection: empty.reflection }),
  };
}
