import { docxOf, p, run, tbl, tc, tr } from '../read/made/docx';
import type { Upload } from './importing';

/** What an office sends round: a column of fields merged down, deadlines, one agency heading most. */
const FIELDS: readonly (readonly [field: string, tasks: readonly string[]])[] = [
  [
    '一、源头治理',
    [
      '开展食用农产品产地环境监测|区农业农村局|区生态环境局、区市场监管局、各镇街|2026年6月底前',
      '规范农药兽药经营和使用|区农业农村局|区市场监管局、区公安分局、各镇街|2026年9月底前',
      '推行食用农产品承诺达标合格证|区市场监管局|区农业农村局、区商务局、各镇街|2026年3月底前',
    ],
  ],
  [
    '二、生产流通监管',
    [
      '落实食品生产企业主体责任|区市场监管局|区工信局、区商务局|长期坚持',
      '整治农贸市场和批发市场|区市场监管局|区商务局、区城管局、区农业农村局、各镇街|2026年10月底前',
      '规范网络餐饮服务|区市场监管局|区委网信办、区商务局、区公安分局|2026年5月底前',
      '管好小作坊小餐饮小摊贩|区市场监管局|区城管局、区卫生健康局、各镇街|每季度',
      '加强进口冷链食品追溯|区市场监管局|区商务局、区交通运输局、区卫生健康局|长期坚持',
    ],
  ],
  [
    '三、重点场所',
    [
      '提升学校食堂“互联网+明厨亮灶”水平|区教育局|区市场监管局、区卫生健康局、区财政局|2026年8月底前',
      '推进校园周边食品安全整治|区市场监管局|区教育局、区城管局、区公安分局、各镇街|每半年',
      '规范养老机构食堂管理|区民政局|区市场监管局、区卫生健康局|2026年7月底前',
      '保障重大活动餐饮安全|区市场监管局|区卫生健康局、区公安分局、区文化广电旅游局|长期坚持',
    ],
  ],
  [
    '四、社会共治',
    [
      '建设食品安全科普基地|区市场监管局|区科协、区教育局、区融媒体中心|2026年11月底前',
      '开展食品安全宣传周活动|区市场监管局|区委宣传部、区教育局、区科协、区妇联、团区委、各镇街|2026年6月底前',
      '推广食品安全责任保险|区市场监管局|区财政局、区金融工作局|2026年12月底前',
      '完善投诉举报奖励制度|区市场监管局|区财政局、区公安分局、区信访局|2026年4月底前',
    ],
  ],
];

const cell = (text: string, properties = ''): string => tc(p(run(text)), properties);

/** A Word table of sixteen tasks that are not Huadu’s: one agency leads twelve of them. */
export function ownTable(): Upload {
  const head = ['类别', '重点任务', '牵头单位', '配合单位', '完成时限'].map((text) => cell(text));
  const rows = FIELDS.flatMap(([field, tasks]) =>
    tasks.map((line, n) => {
      const merged = n === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      return tr(cell(n === 0 ? field : '', merged), ...line.split('|').map((text) => cell(text)));
    }),
  );
  const title = p(run('清河区2026年食品安全重点工作任务分工表'));
  return {
    name: '2026年食品安全重点工作分工.docx',
    buffer: Buffer.from(docxOf(title + tbl(tr(...head), ...rows))),
  };
}
