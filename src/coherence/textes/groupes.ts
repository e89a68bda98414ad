/** Elements by a key that they share, each group in the order of the list. */
export function groupBy<K, V>(elements: Iterable<V>, keyOf: (element: V) => K): Map<K, V[]> {
  const groupes = new Map<K, V[]>();
  for (const element of elements) {
    const cle = keyOf(element);
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(element);
    else groupes.set(cle, [element]);
  }
  return groupes;
}
