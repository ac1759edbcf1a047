import { Paragraph, type FileChild } from 'docx';
import { check, untold, type RuleFinding } from '../../plan/check';
import type { PlanIndex } from '../../plan/links';
import type { Language } from '../../view/choices';
import { problemWords } from '../../words/problems';
import { ruleWords } from '../../words/rules';
import { briefingWords } from './briefing-words';
import { table } from './table';
import { heading, paragraph, run } from './text';

/** What people have to look at: a sentence, and where it stands in the source. */
interface Point {
  readonly text: string;
  readonly lines: readonly number[];
}

/** What needs a decision, in a table; and what is odd only, by rule. */
export function decisions(index: PlanIndex, language: Language): FileChild[] {
  const t = briefingWords[language];
  const found = untold(check(index), index.plan);
  const open = [
    ...doubts(index, language),
    ...found.filter(({ severity }) => severity !== 'note').map((one) => pointOf(one, language)),
  ];
  const notes = found.filter(({ severity }) => severity === 'note');
  if (open.length + notes.length === 0) return [paragraph(t.clear)];
  return [
    heading(t.lettered(1, t.decide), 2),
    open.length > 0 ? tableOf(open, language) : paragraph(t.nothing),
    ...(notes.length > 0 ? [heading(t.lettered(2, t.inform), 2)] : []),
    ...notesOf(notes, language),
  ];
}

/** What the reader of the document found doubtful; what it proposed may have been taken up. */
function doubts({ plan }: PlanIndex, language: Language): Point[] {
  const t = briefingWords[language];
  return plan.problems.map(({ code, params, origin, accepted }) => ({
    text: problemWords[language].problem[code](params) + (accepted ? t.accepted : ''),
    lines: [origin.line],
  }));
}

function pointOf({ rule, params, lines }: RuleFinding, language: Language): Point {
  return { text: ruleWords[language].message[rule](params), lines };
}

function tableOf(points: readonly Point[], language: Language): FileChild {
  const { and } = ruleWords[language];
  const { number, what, where } = briefingWords[language].decision;
  const columns = [
    { head: number, share: 10, centred: true },
    { head: what, share: 120 },
    { head: where, share: 30, centred: true },
  ];
  return table(
    columns,
    points.map(({ text, lines }, i) => [i + 1, text, lines.join(and)]),
  );
}

/** Each rule once: its name, what was found, and how it decides. */
function notesOf(notes: readonly RuleFinding[], language: Language): FileChild[] {
  const t = ruleWords[language];
  const rules = [...new Set(notes.map(({ rule }) => rule))];
  return rules.flatMap((rule, i) => {
    // The last goes with what the meeting is asked, which is never alone on a page.
    const last = i === rules.length - 1;
    const own = notes.filter((one) => one.rule === rule);
    const items = own.map((one) => t.message[rule](one.params));
    const how = t.formula[rule]?.(own[0]!.params);
    return [
      new Paragraph({
        style: 'Text',
        keepNext: how !== undefined || last,
        children: [run(t.rule[rule], { style: 'Label' }), run(`\u3000${items.join('')}`)],
      }),
      ...(how ? [paragraph(how, 'Small', last)] : []),
    ];
  });
}
