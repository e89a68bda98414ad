/** What the system refuses, by its code, in French. */
const PANNES: Readonly<Record<string, string>> = {
  EACCES: 'le système refuse l’accès',
  EPERM: 'le système refuse l’accès',
  EROFS: 'ce disque est en lecture seule',
  ENOSPC: 'le disque est plein',
  EDQUOT: 'la place allouée sur le disque est épuisée',
  ENOENT: 'ce fichier ou ce dossier n’existe plus',
  EISDIR: 'c’est un dossier, un fichier est attendu',
  ENOTDIR: 'c’est un fichier, un dossier est attendu',
  EBUSY: 'un autre programme s’en sert',
  EMFILE: 'trop de fichiers sont ouverts',
  ENFILE: 'trop de fichiers sont ouverts',
  ELOOP: 'les raccourcis de ce dossier tournent en rond',
  ENAMETOOLONG: 'le nom est trop long',
  EADDRINUSE: 'cette adresse sert déjà à un autre programme',
};

/** Tells an error in French: one of the system with its file; another one as it says itself. */
export function explainPanne(error: unknown): string {
  const { code, path: fichier } = error as { code?: string; path?: string };
  const panne = code === undefined ? undefined : PANNES[code];
  if (panne !== undefined) return fichier === undefined ? panne : `${fichier} : ${panne}`;
  return error instanceof Error ? error.message : String(error);
}
