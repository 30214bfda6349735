import { create } from 'zustand';

export type ScheduleTab = 'upcoming' | 'past';

/** Which part of 日程 is shown. A tab page takes no parameters, so who leads there sets it here. */
export const useScheduleTab = create<{ tab: ScheduleTab }>(() => ({ tab: 'upcoming' }));

export const setScheduleTab = (tab: ScheduleTab): void => useScheduleTab.setState({ tab });
