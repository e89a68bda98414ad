/** One list of rows under its filters. */
function activer(barre: HTMLElement): void {
  const cible = document.getElementById(barre.dataset['cible'] ?? '');
  const compte = barre.querySelector('.compte');
  const bouton = barre.querySelector('button');
  const selects = [...barre.querySelectorAll('select')];
  const rows = [...(cible?.querySelectorAll<HTMLElement>('[data-criteres]') ?? [])].map((element) => ({
    element,
    criteres: JSON.parse(element.dataset['criteres'] ?? '{}') as Record<string, string[]>,
  }));
  if (!cible || !compte || !bouton || rows.length === 0) return;

  const apply = (): void => {
    const asked = selects.filter(({ value }) => value !== '');
    let shown = 0;
    for (const { element, criteres } of rows) {
      element.hidden = !asked.every(({ name, value }) => criteres[name]?.includes(value));
      if (!element.hidden) shown += 1;
    }
    // A group whose rows are all gone would leave its title alone.
    for (const groupe of cible.querySelectorAll<HTMLElement>('tbody, .mois')) {
      groupe.hidden = groupe.querySelector('[data-criteres]:not([hidden])') === null;
    }
    (cible.querySelector('.table') ?? cible).classList.toggle('filtree', asked.length > 0);
    bouton.disabled = asked.length === 0;
    const noun = barre.dataset[shown > 1 ? 'pluriel' : 'singulier'] ?? '';
    compte.textContent = asked.length === 0 ? '' : `${shown || 'Aucun'} ${noun} sur ${rows.length}`;
  };
  barre.addEventListener('input', apply);
  bouton.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    apply();
    selects[0]?.focus();
  });
  barre.hidden = false;
  apply();
}

/** Shows the filters of the page: without this script every row is there, and no control. */
export function activerFiltres(): void {
  document.querySelectorAll<HTMLElement>('.filtres').forEach(activer);
}
