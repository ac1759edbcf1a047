import { folded } from './characters';
import type { Column } from './columns';
import { isSurelyBody } from './bodies';
import { fieldKindOf } from './fields';
import { BODIES, labelOf } from './labels';
import { isCollective } from './parties';

/** No head is longer. */
const LONGEST = 20;

const NUMBER =
  /^(?:.{0,4}(?:序号|编号)|(?:提案|议案|建议|问题|任务|项目)号|号|项次|№|#|no\.?|序)$/i;
/** What a head ends in that names what stands beside tasks and parties, even where it speaks of tasks. */
const ENDS_BESIDE =
  /(?:时限|期限|时间|节点|日期|频次|周期|进度|进展|情况|备注|领导|责任人|负责人|联系人|电话|方式|评分|分值|得分|来源|依据|出处|成效|成果|状态|(?:提案|建议|附议|领衔)[者人]|代表|委员)$/;
const BESIDE =
  /时限|时间|期限|进度|进展|备注|目标值|领导|责任人|联系|评分|考核|资金|来源|依据|(?:完成|推进|落实|工作|办理|整改)情况|工作目标|预期|成果|成效|验收|说明|评价|序时|是否|电话|投资|业主|项目单位|建设单位|主管(?:单位|部门)|地点|地址|性质|编号|职务|职称|性别/;
const GROUP =
  /^(?:项目|行动|工程|一级指标|二级指标|专项|重点(?:行动|工程)|名称)$|(?:类别|分类|类型|领域|方面|板块|专题|分组|方向|大类)$/;
const TASK =
  /任务|要点|标题|题目|内容|事项|措施|举措|工作|项目|指标|要求|条款|实事|行动|问题|风险点|隐患|短板|堵点|议题|议案|提案|建议|职责|清单|案由/;

/** What a head says in a bracket about its names, as a rule: （列第一位的为牵头单位）. */
const NOTE =
  /[（(][^（()）]{0,30}(?:第一|第1|首位|在前|带|标注|注明|[*＊★☆▲△])[^（()）]{0,30}[)）]/g;
/** 牵头单位（责任人）, 责任单位及责任人: the people stand beside the bodies. */
const PEOPLE =
  /(?:[（(](?:及)?(?:其|主要|具体)*(?:责任人|负责人|联系人|联络员|领导|人员|姓名)[)）]|(?<=单位|部门)(?:[及和与、/／]|以及)(?:其|主要|具体)*(?:责任人|负责人|联系人|联络员))$/;

/** Whether a head says that the people stand behind the bodies in brackets: 责任单位（责任人）. */
export const bracketsPeople = (head: string): boolean => PEOPLE.test(head.replace(/\s/g, ''));

const plainOf = (text: string): string =>
  folded(text)
    .replace(/\s/g, '')
    .replace(NOTE, '')
    .replace(PEOPLE, '')
    .replace(/[（）()]/g, '');

/** 领导小组办公室: a body, though its name holds the word for people. */
const NAMES_ONE = /.(?:办公室|中心|公司|集团|..科|..(?<!之)处|.[施作]部)$/;

/** 牵头：县水利局；配合：各有关部门, 县府办牵头，各单位配合: an allocation, and no head, though it ends as one. */
const saysWho = (label: string): boolean => {
  const [, behind] = /[:：]([^:：；;、，,]+)/.exec(label) ?? [];
  const parts = behind === undefined ? label.split(/[，,；;]/) : [behind];
  return (behind !== undefined || parts.length > 1) && parts.some((part) => !labelOf(part));
};

/**
 * What a column's head says by its words: its last word decides, 任务来源 is a source. `other` where it
 * names something beside tasks and parties, or nothing that is known.
 *
 * @param text the head as printed, with any breaks
 */
export function columnOf(text: string): Column {
  const label = plainOf(text);
  if (label === '' || label.length > LONGEST) return 'other';
  if (NUMBER.test(label)) return 'number';
  if (saysWho(label) || label.startsWith('各')) return 'other';
  const parties = labelOf(label);
  if (parties) return parties;
  if (NAMES_ONE.test(label)) return 'other';
  if (ENDS_BESIDE.test(label)) return fieldKindOf(label);
  if (BESIDE.test(label) && !/任务|措施|要点|指标$/.test(label)) return fieldKindOf(label);
  if (GROUP.test(label)) return 'group';
  if (isSurelyBody(label) || isCollective(label)) return 'other';
  return TASK.test(label) ? 'task' : fieldKindOf(label);
}

/** Whether a head names what tasks are measured by, which are the tasks where no other head is: 考核指标. */
export const isIndicator = (text: string): boolean => {
  const label = plainOf(text);
  return BESIDE.test(label) && /指标$/.test(label);
};

/** Whether a head names what stands beside tasks and parties: 备注, 完成时限. */
export const isBeside = (text: string): boolean => {
  const label = plainOf(text);
  return labelOf(label) === undefined && (ENDS_BESIDE.test(label) || BESIDE.test(label));
};

/** Those who look on, or hand in, do not take part: 评分部门, 督办单位, 填报单位. */
const LOOKS_ON =
  /评分|考核|考评|评价|评估|督导|督办|督查|监督|监理|验收|审核|审批|检查|抽查|填报|报送|上报|汇总|反馈|提出|提案|交办|转办|来文|发文|下达|施工|设计|受益|申报/;
/** Whether a head names those who look on, and nothing else: 督办, 考核单位. */
export const looksOn = (text: string): boolean => ONLY_LOOKS_ON.test(plainOf(text));
const ONLY_LOOKS_ON = new RegExp(`^(?:${LOOKS_ON.source})(?:${BODIES})?$`);
/** 主体 alone may be the subject of anything. */
const NAMES_BODIES = new RegExp(`(?:${BODIES})$(?<!^主体)`);
const MANAGES = /^(?:主管|业务|职能|牵总|对口)/;

/**
 * How far a head that names bodies says that they answer for the tasks, where no other column does:
 * 主管部门 says so, 建设单位 may; 评分部门 says that they do not.
 */
export function answers(text: string): 'surely' | 'perhaps' | undefined {
  const label = plainOf(text);
  if (label.length < 3 || !NAMES_BODIES.test(label) || LOOKS_ON.test(label)) return undefined;
  return MANAGES.test(label) ? 'surely' : 'perhaps';
}

/** 成员单位 | 主要职责: whether two heads say that beneath them bodies are listed with their duties. */
export const listsMembers = (bodies: string, duties: string): boolean =>
  /成员单位(?:名称)?$/.test(plainOf(bodies)) && /职责(?:任务|分工)?$/.test(plainOf(duties));

/** Whether a head names bodies, whatever they do: 评分部门. */
export const namesBodies = (text: string): boolean => NAMES_BODIES.test(plainOf(text));
