import type { Scenario } from '../world/scenario';
import { attendance } from './attendance';
import { claims } from './claims';
import { leaves } from './leaves';
import { membership } from './membership';
import { reminders } from './reminders';
import { signUps } from './sign-ups';

/** Every part of the product that schedules are made for. */
export const scenarios: readonly Scenario[] = [attendance, claims, leaves, membership, reminders, signUps];
