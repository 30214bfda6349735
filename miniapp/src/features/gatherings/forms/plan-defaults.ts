import { dequal } from 'dequal/lite';
import type { GatheringKind } from '../../../../../types/gathering-plan';
import type { KindDefaults } from '../../../../../types/scheduling';
import { fieldsOf, pickFields } from '../../../ui/form-changes';
import type { PlanForm } from './plan';

/** What is usual for the gatherings of one host, by kind. */
export interface HostDefaults {
  readonly kinds: Readonly<Record<GatheringKind, KindDefaults>>;
}

type KindFields = Pick<
  PlanForm,
  'audience' | 'agenda' | 'hours' | 'remindBefore' | 'byCode' | 'reflection' | 'lateAfter' | 'opensBefore' | 'place'
>;

/** How many characters a reflection on what was studied has at least, where nobody says otherwise. */
export const usualReflection = 50;

/** What the form says of an ordinary gathering of a kind. */
function usualFields(kind: GatheringKind, { kinds }: HostDefaults, empty: PlanForm): KindFields {
  const { audience, agenda, hours, remindBefore } = kinds[kind];
  const { byCode, reflection, lateAfter, opensBefore, place } = empty;
  return {
    audience,
    agenda,
    hours,
    remindBefore,
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
export function usualForKind(
  form: PlanForm,
  from: GatheringKind | '',
  to: GatheringKind,
  defaults: HostDefaults,
  empty: PlanForm,
): Partial<PlanForm> {
  const before = from ? usualFields(from, defaults, empty) : empty;
  const after = usualFields(to, defaults, empty);
  const untouched = fieldsOf(after).filter(
    field => dequal(form[field], before[field]) || dequal(form[field], empty[field]),
  );
  return {
    ...pickFields(after, untouched),
    ...(!defaults.kinds[to].online && { reflection: empty.reflection }),
  };
}
