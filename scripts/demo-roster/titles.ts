import type { Generation } from './names';
import type { UnitKind } from './units';

const leading: Record<UnitKind, readonly string[]> = {
  organ: ['处长', '副处长', '主任', '副主任', '一级调研员', '二级调研员'],
  law: ['支队长', '副支队长', '政委', '庭长', '副庭长', '二级高级警长'],
  hospital: ['科主任', '科副主任', '护士长', '主任医师', '行政科长'],
  school: ['系主任', '系副主任', '教务处处长', '教授', '副教授'],
  media: ['部主任', '部副主任', '主任编辑', '高级记者'],
  institution: ['部长', '副部长', '主任', '副主任'],
};

const staff: Record<UnitKind, Record<'middle' | 'young', readonly string[]>> = {
  organ: {
    middle: ['一级主任科员', '二级主任科员', '三级主任科员', '四级调研员', '三级调研员'],
    young: ['四级主任科员', '一级科员', '二级科员', '三级主任科员'],
  },
  law: {
    middle: ['一级警长', '二级警长', '法官', '检察官', '三级高级警长'],
    young: ['四级警长', '法官助理', '一级警员', '书记员'],
  },
  hospital: {
    middle: ['副主任医师', '主治医师', '主管护师', '主管药师'],
    young: ['住院医师', '护师', '药师', '检验师'],
  },
  school: { middle: ['副教授', '讲师', '高级讲师', '实验师'], young: ['讲师', '助教', '辅导员'] },
  media: { middle: ['主任记者', '编辑', '记者', '工程师'], young: ['记者', '助理编辑', '助理记者', '技术员'] },
  institution: {
    middle: ['研究馆员', '高级工程师', '六级职员', '七级职员'],
    young: ['馆员', '助理工程师', '八级职员', '九级职员'],
  },
};

/** The titles to choose from for somebody at work there. */
export function titlesOf(kind: UnitKind, leads: boolean, generation: Generation): readonly string[] {
  return leads ? leading[kind] : staff[kind][generation === 'young' ? 'young' : 'middle'];
}
