// A command as the command line lists it, and what makes a command of it.
//
// In:  rows of the tables `commands-of-….ts`.
// Out: commands of commander, each of which loads its work when it is called.

import type { Command, Option } from 'commander';

export interface CommandRow {
  readonly name: string;
  readonly does: string;
  /** `<case>` must be given, `[report]` may be, of `[inputs...]` there may be several; each with what it is. */
  readonly arguments?: Readonly<Record<string, string>>;
  readonly options?: readonly Option[];
  /** As they are typed. */
  readonly examples?: readonly string[];
  /** Is given the arguments in their order, then the options; gives how the process ends. */
  // Commander checks what is given, and knows no types of it.
  readonly run?: (...given: any[]) => Promise<number>;
  /** A command that has commands of its own does nothing else. */
  readonly commands?: readonly CommandRow[];
}

/** Adds the command to one that is there, whose settings it takes over. */
export function addCommand(parent: Command, row: CommandRow, ends: (code: number) => void): void {
  const command = parent.command(row.name).description(row.does);
  for (const [argument, is] of Object.entries(row.arguments ?? {})) command.argument(argument, is);
  for (const option of row.options ?? []) command.addOption(option);
  if (row.examples) command.addHelpText('after', inHelp(row.examples));
  const { run } = row;
  if (run) command.action(async (...given) => ends(await run(...given)));
  for (const one of row.commands ?? []) addCommand(command, one, ends);
}

function inHelp(examples: readonly string[]): string {
  const lines = examples.map((example) => `\n  $ ${example}`);
  return `\nExample${lines.length > 1 ? 's' : ''}:${lines.join('')}`;
}
