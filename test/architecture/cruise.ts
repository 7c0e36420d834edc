import { cruise, type ICruiseOptions, type IForbiddenRuleType, type IModule } from 'dependency-cruiser'

export const cruiseOptions: ICruiseOptions = {
  // Types count: who may not know a draft may not name its type either.
  tsPreCompilationDeps: true,
  // Tests may look anywhere; what ships may not.
  exclude: { path: '[.]test[.]tsx?$|/testing/' },
  doNotFollow: { path: 'node_modules' },
  // As Node finds a package: some say only in `exports` where they begin.
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'require', 'default'] },
}

export interface Cruise {
  readonly modules: readonly IModule[]
  /** One line each, `rule: from -> to`, in a stable order. */
  readonly violations: readonly string[]
}

/** Reads every module under src/ of `projectRoot` and holds it to the rules. */
export async function cruiseSources(projectRoot: string, rules: IForbiddenRuleType[]): Promise<Cruise> {
  const { output } = await cruise(['src'], {
    ...cruiseOptions,
    baseDir: projectRoot,
    validate: true,
    ruleSet: { forbidden: rules },
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a report where its result was asked for')
  return {
    modules: output.modules,
    violations: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort(),
  }
}
