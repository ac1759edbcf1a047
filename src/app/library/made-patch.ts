import { newScenario, rebased, type Scenario } from '../../plan/scenario';
import { counted } from '../revise';
import type { FindingEdits, Made } from '../work';
import { patched, patchOf, type Patch } from './patch';

/** A scenario, as what makes it of the original. */
type ScenarioPatch = Pick<Scenario, 'id' | 'name' | 'reason'> & { readonly plan: Patch };

/** What makes one state of another: of its plan, and of what was made beside it, where that is not the same. */
export interface MadePatch extends Patch {
  readonly scenarios?: readonly ScenarioPatch[];
  readonly findings?: FindingEdits;
}

/** What makes `to` of `from`; what both hold is told by identity. */
export function patchOfMade(from: Made, to: Made): MadePatch {
  const original = counted(to.plan);
  const scenarios = to.scenarios.map((own): ScenarioPatch => {
    const { id, name, reason, plan } = rebased(own, original);
    return { id, name, reason, plan: patchOf(original, plan) };
  });
  return {
    ...patchOf(from.plan, to.plan),
    // Told whole: what follows the plan there and back may lose what one of its states has no place for.
    ...(from.scenarios.length + to.scenarios.length > 0 && { scenarios }),
    ...(from.findings !== to.findings && { findings: to.findings }),
  };
}

/**
 * The other state.
 *
 * @throws {Error} where the patch is none of this state
 */
export function madeFrom(from: Made, patch: MadePatch): Made {
  const plan = patched(from.plan, patch);
  const scenarios = patch.scenarios?.map(({ id, name, reason, plan: own }): Scenario => {
    const original = counted(plan);
    return { ...newScenario(id, name, original, reason), plan: patched(original, own) };
  });
  return {
    plan,
    scenarios: scenarios ?? from.scenarios,
    findings: patch.findings ?? from.findings,
  };
}
