import { dueOf, type Deadline } from '../plan/deadline';
import { fieldsOf } from '../plan/fields';
import { plainText } from '../plan/numerals';
import type { Plan, Task, TaskField } from '../plan/types';

/** Which of two plans alone has deadlines; `null` where both or neither do. */
export function aloneWithDeadlines(a: Plan, b: Plan): 'a' | 'b' | null {
  const [one, other] = [a, b].map(({ tasks }) => tasks.some((task) => deadlines(task).length > 0));
  return one === other ? null : one ? 'a' : 'b';
}

/** Deadlines of a task on either side, as printed, where they say another time; the spelling alone is no matter. */
export function deadlineChange(
  was: Task,
  is: Task,
): { readonly before: readonly string[]; readonly after: readonly string[] } | undefined {
  if (was.fields === is.fields) return undefined;
  const [before, after] = [deadlines(was), deadlines(is)];
  if (times(before) === times(after)) return undefined;
  return { before: before.map(({ raw }) => raw), after: after.map(({ raw }) => raw) };
}

const deadlines = (task: Task): readonly TaskField[] => fieldsOf(task, 'deadline');

const times = (fields: readonly TaskField[]): string =>
  JSON.stringify([...new Set(fields.map(timeOf))].sort());

/** What a deadline says, alike for all spellings: 6月底 and 6月30日; its text where it is not understood. */
const timeOf = ({ raw, when }: TaskField): string => (when ? valueOf(when) : plainText(raw));

function valueOf(when: Deadline): string {
  switch (when.as) {
    case 'time': {
      const from = when.unit === 'range' ? when.from : '';
      return [dueOf(when), from, when.before ? 'before' : '', when.onwards ? 'on' : ''].join(' ');
    }
    case 'within':
      return [when.as, when.count, when.unit, when.onwards ? 'on' : ''].join(' ');
    case 'every':
      return `${when.as} ${when.unit}`;
    default:
      return when.as;
  }
}
