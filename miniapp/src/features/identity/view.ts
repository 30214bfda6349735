import type { Me } from '../../../../types/identity';

/** An organisation unit over which a member holds a role. */
export interface HeldUnit {
  readonly orgUnitId: string;
  readonly name: string;
}

/** The organisation units whose gatherings this member arranges. */
export const managedUnits = (me: Me | undefined): readonly HeldUnit[] => heldUnits(me, 'secretary');

/** The organisation units whose roster, rights and settings this member keeps. */
export const administeredUnits = (me: Me | undefined): readonly HeldUnit[] => heldUnits(me, 'administrator');

/** The organisation units whose figures this member may see, without keeping their roster or their gatherings. */
export const auditedUnits = (me: Me | undefined): readonly HeldUnit[] => heldUnits(me, 'auditor');

function heldUnits(me: Me | undefined, held: Me['roles'][number]['role']): readonly HeldUnit[] {
  const units = (me?.roles ?? [])
    .filter(({ role }) => role === held)
    .map(({ orgUnitId, orgUnitName }) => ({ orgUnitId, name: orgUnitName }));
  return units.filter((unit, index) => units.findIndex(other => other.orgUnitId === unit.orgUnitId) === index);
}

/** The version of the privacy notice below `components/privacy-notice`; goes up when what it says changes. */
export const noticeVersion = 3;

export const activationDigits = 8;

/** An activation code as typed on any keyboard: full-width digits become plain, everything else goes. */
export function activationCodeOf(typed: string): string {
  return typed
    .replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - 0xff10))
    .replace(/\D/g, '')
    .slice(0, activationDigits);
}

/** A code in two halves, as it is read out: `1234 5678`. */
export const spokenCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
