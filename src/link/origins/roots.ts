// Where arrows lead in the end.
//
// In:  some nodes, and where each node leads.
// Out: for each of them the nodes from which nothing leads on.
//
//     a ─▶ b ─▶ c        a and b: c
//     a ─▶ b ◀─▶ c       a, b, c: b and c are one end, named by the one that was met first
//
// Strongly connected components (Tarjan 1972) without recursion, so that no chain is too long and no circle is walked twice.

interface Visit {
  readonly node: string;
  readonly next: readonly string[];
  at: number;
}

export function rootsOf(
  nodes: readonly string[],
  leadsTo: (node: string) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const roots = new Map<string, ReadonlySet<string>>();
  const visits: Visit[] = [];
  const begin = (node: string): void => {
    order.set(node, order.size);
    low.set(node, order.get(node)!);
    open.push(node);
    isOpen.add(node);
    visits.push({ node, next: leadsTo(node), at: 0 });
  };
  /** All of a component are known: their roots are those of what they lead to, or else its first node. */
  const close = (node: string): void => {
    const members = open.splice(open.lastIndexOf(node));
    for (const member of members) isOpen.delete(member);
    const inside = new Set(members);
    const beyond = members.flatMap((member) => leadsTo(member)).filter((other) => !inside.has(other));
    const found = new Set(beyond.flatMap((other) => [...roots.get(other)!]));
    if (found.size === 0) found.add(node);
    for (const member of members) roots.set(member, found);
  };
  for (const start of nodes) {
    if (order.has(start)) continue;
    begin(start);
    while (visits.length > 0) {
      const visit = visits.at(-1)!;
      const next = visit.next[visit.at++];
      if (next === undefined) {
        visits.pop();
        const into = visits.at(-1)?.node;
        if (into !== undefined) low.set(into, Math.min(low.get(into)!, low.get(visit.node)!));
        if (low.get(visit.node) === order.get(visit.node)) close(visit.node);
      } else if (!order.has(next)) begin(next);
      else if (isOpen.has(next)) low.set(visit.node, Math.min(low.get(visit.node)!, order.get(next)!));
    }
  }
  return roots;
}
