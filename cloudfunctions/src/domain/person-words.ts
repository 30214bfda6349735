import type { RosterPerson } from '../../../types/roster';

/** What a person is, as roster files and the journal of changes say it. */
export const genderWords: Readonly<Record<RosterPerson['gender'], string>> = { male: '男', female: '女', unknown: '' };

export const standingWords: Readonly<Record<RosterPerson['standing'], string>> = {
  full: '正式党员',
  probationary: '预备党员',
};

/** The highest first. */
export const dutyWords: Readonly<Record<NonNullable<RosterPerson['duty']>, string>> = {
  secretary: '书记',
  deputy: '副书记',
  organisation: '组织委员',
  publicity: '宣传委员',
  discipline: '纪检委员',
};
