import type { RegleDesTextes } from '../regle.ts';

/** Letters as they are read, whatever the spaces and the apostrophes that the author typed. */
function readable(text: string): string {
  return text.replace(/[\s\u00AD]+/g, ' ').replaceAll("'", '’');
}

/** What the source says in two ways and no other file holds: a term, a date told in a sentence. */
export const checkVariantesDuRapport: RegleDesTextes = ({ edition, passages, entiere }) => {
  const variantes = edition.rapport.variantes ?? [];
  const read = variantes.length === 0 ? '' : readable(passages.map(({ texte }) => texte).join('\n'));
  return variantes.map(({ sujet, retenu, dit, lieu }, i) => {
    const chemin = ['variantes', i];
    // A file that could not be read may hold them.
    if (entiere && !read.includes(readable(retenu))) {
      return {
        source: 'rapport',
        chemin: [...chemin, 'retenu'],
        gravite: 'alerte' as const,
        code: 'C-VARIANTE-PERDUE',
        message: `${sujet} : « ${retenu} » n’est plus écrit nulle part dans le rapport`,
        conseil: 'Recopiez les mots que le rapport emploie, ou supprimez la variante.',
      };
    }
    return {
      source: 'rapport',
      chemin: [...chemin, 'dit'],
      gravite: 'alerte' as const,
      code: 'C-VARIANTE',
      message: `${sujet} : « ${retenu} » est retenu, la source dit aussi « ${dit} » (${lieu})`,
      conseil: 'Choisissez la bonne version, puis supprimez la variante.',
    };
  });
};
