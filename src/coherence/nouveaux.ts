import { shiftAnnee } from '../domain/annees.ts';
import { formatNumber } from '../format/nombre.ts';
import { foldLibelle } from '../format/libelle.ts';
import type { Constat, Regle } from './regle.ts';

const NOUVEAUX = /^(?:nouve(?:aux|lles|au|lle)|primo adherent(?:e)?s?|premieres adhesions)\b/;

/**
 * Those who are new were not there last year: the others are at most last year's. « 84 adhérents dont 34 nouveaux » leave
 * 50 who were there, hence at least 50 last year.
 */
export const checkNouveaux: Regle = ({ edition, chiffres }) =>
  Object.values(chiffres).flatMap((chiffre): Constat[] => {
    const { id, libelle, valeur, dont } = chiffre;
    const whole = dont === undefined ? undefined : chiffres[dont];
    if (!whole || whole.valeur === null || whole.precedent === null || valeur === null) return [];
    if (!NOUVEAUX.test(foldLibelle(libelle))) return [];
    if (whole.serie.at(-2)?.annee !== shiftAnnee(edition.annee, -1)) return [];
    // « plus de 34 » or « environ 84 » leave nothing certain.
    if ([chiffre, whole].some(({ plusDe, environ }) => plusDe || environ)) return [];
    const anciens = whole.valeur - valeur;
    if (anciens <= whole.precedent) return [];
    return [
      {
        ...{ source: 'indicateurs', chemin: [id, 'valeur'], gravite: 'alerte', code: 'C-NOUVEAUX' },
        message: `${formatNumber(whole.valeur)} ${whole.libelle} dont ${formatNumber(valeur)} ${libelle} : il en reste ${formatNumber(anciens)}, pour ${formatNumber(whole.precedent)} l’exercice précédent (écart : ${formatNumber(anciens - whole.precedent)})`,
        conseil: 'Corrigez l’un des trois nombres ; si des anciens sont revenus après une absence, laissez.',
      },
    ];
  });
