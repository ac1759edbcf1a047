import { describe, expect, it } from 'vitest';
import { partedPeople } from '../../src/read/people';

/** A text, what is left of it, and the people that stood in it. */
const PARTED: readonly (readonly [string, string, ...string[]])[] = [
  ['教务处 张三', '教务处', '张三'],
  ['教务处 张 三', '教务处', '张三'],
  ['教务处\n张三', '教务处', '张三'],
  ['张三\n教务处', '教务处', '张三'],
  ['人事处（李四、王五）', '人事处', '李四、王五'],
  ['赵六、钱七（科研处）', '科研处', '赵六、钱七'],
  ['张三（教务处）、李四（人事处）', '教务处、人事处', '张三', '李四'],
  ['教务处　张三　人事处　李四', '教务处、人事处', '张三', '李四'],
  [
    '县文旅局 张伟; 县交通局（陈刚）; 县卫健局：周强',
    '县文旅局; 县交通局; 县卫健局',
    '张伟',
    '陈刚',
    '周强',
  ],
  ['县人社局局长王大明、县教育局', '县人社局、县教育局', '局长王大明'],
  ['副县长李小春、县农业农村局', '县农业农村局', '副县长李小春'],
  ['副县长李小春牵头，县发改局负责', '牵头，县发改局负责', '副县长李小春'],
  ['机械学院 党委书记 周平', '机械学院', '党委书记 周平'],
  ['王强（县住建局局长）', '县住建局', '王强 局长'],
  ['教务处（张三，62345678）', '教务处', '张三，62345678'],
  ['县公安局（张某）', '县公安局', '张某'],
  ['区卫健局 买买提·艾力', '区卫健局', '买买提·艾力'],
  ['县教育局（张三）牵头，县财政局（李四）配合', '县教育局牵头，县财政局配合', '张三', '李四'],
];

/** Texts of which nothing may be taken for a person. */
const LEFT = [
  '区教育局、余杭、萧山',
  '省税务局（余杭）',
  '区财政局（区国资局）',
  '县委 宣传部',
  '方庄街道 马庄村 张庄',
  '市发改委 高新区管委会',
  '金融办 安监局',
  '市人力\n资源和社会保障局',
  '县教育局 任务',
  '张三',
  '甲·乙公司',
];

describe('people beside bodies', () => {
  it.each(PARTED)('%s', (text, left, ...people) => {
    expect(partedPeople(text)).toEqual({ text: left, people });
  });

  it.each(LEFT)('%s names nobody', (text) => {
    expect(partedPeople(text)).toEqual({ text, people: [] });
  });

  it('are found in linear time', () => {
    const [beside, alone] = ['教务处 张三（李四', '张三、'].map((piece) => piece.repeat(20_000));
    expect(partedPeople(beside!).people).toHaveLength(20_000);
    expect(partedPeople(alone!).people).toEqual([]);
  });
});
