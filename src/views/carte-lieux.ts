/** Places of a map of points: where each is, what it is called, and the panel that shows it. */
import { findCommunes } from '../edition/communes.ts';
import type { Fond, Panneau } from '../maps/fond.ts';
import { edgesOf, isInside } from '../maps/polygone.ts';
import type { Point } from '../maps/trace.ts';
import type { PointSaisi } from '../../schemas/cartes.ts';

/** A place with its coordinates in degrees. */
export interface Lieu {
  libelle: string;
  commune: string | null;
  insee: string | null;
  departement: string | null;
  latitude: number;
  longitude: number;
  /** Only the area of its postal code is known. */
  approche: boolean;
  valeur: number | null | undefined;
  categorie: string | undefined;
}

/** Places of the points typed; the check has made sure that every commune exists and has a position. */
export function listLieux(points: readonly PointSaisi[]): Lieu[] {
  return points.flatMap((point): Lieu[] => {
    const { latitude, longitude, libelle, valeur, categorie } = point;
    const common = { valeur, categorie };
    if (latitude !== undefined && longitude !== undefined) {
      return [
        {
          ...common,
          libelle: libelle ?? '',
          commune: null,
          insee: null,
          departement: null,
          latitude,
          longitude,
          approche: false,
        },
      ];
    }
    const [commune] = findCommunes(point);
    if (!commune?.position) return [];
    return [
      {
        ...common,
        ...commune.position,
        libelle: libelle ?? commune.nom,
        commune: commune.nom,
        insee: commune.insee,
        departement: commune.departement,
        approche: commune.approchee,
      },
    ];
  });
}

/** Where a place lies on the map: the panel that shows its département largest; null when none does. */
export function locateLieu(
  { latitude, longitude, departement }: Lieu,
  { panneaux }: Fond,
): { panneau: Panneau; point: Point } | null {
  const shown = panneaux.flatMap((panneau) => {
    const point = panneau.projection([longitude, latitude]);
    if (!point) return [];
    const zone = panneau.zones.find(({ code, contours }) =>
      departement === null ? isInside(point, edgesOf(contours)) : code === departement,
    );
    return zone ? [{ panneau, point, lue: panneau.lus.includes(zone.code) }] : [];
  });
  return shown.find(({ lue }) => lue) ?? shown[0] ?? null;
}
