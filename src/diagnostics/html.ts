const GRAS = 'Écrivez **le texte** : deux astérisques avant, deux après.';
const ITALIQUE = 'Écrivez *le texte* : un astérisque avant, un après.';
const TITRE = 'Écrivez « ## » puis le titre, sur sa propre ligne.';
const LISTE = 'Écrivez une ligne par élément, chacune précédée de « - ».';
const TABLEAU =
  'Décrivez le tableau dans tableaux.yaml et écrivez <Tableau id="…" /> ; ou tracez-le avec des barres : | Lieu | Nombre |, puis | --- | --- |.';
const INUTILE = 'Supprimez la balise et sa balise de fin : une ligne vide suffit entre deux paragraphes.';
const IMAGE = 'Écrivez ![Ce que montre l’image](photo.jpg), ou <Photo fichier="…" alternative="…" />.';
const AILLEURS =
  'Supprimez-la ; au besoin, mettez un lien : [le titre de la page](https://…). Rien, dans un rapport, ne vient d’un autre site.';
const PROGRAMME =
  'Supprimez-la : un rapport n’exécute pas de programme, sa mise en forme vient de la charte.';
const TYPOGRAPHIE = 'Supprimez la balise : la typographie s’en charge (1er, 2e, 16h30).';
const CODE = 'Écrivez `le texte` entre deux accents graves.';
const CITATION = 'Écrivez « > » au début de chaque ligne de la citation.';

/** HTML tags that people paste or remember, with what a chapter writes instead. */
const CONSEILS: Readonly<Record<string, string>> = {
  br: 'Laissez une ligne vide pour un nouveau paragraphe ; pour aller à la ligne, terminez-la par une barre oblique inverse \\.',
  hr: 'Écrivez « --- » seul sur une ligne, entre deux lignes vides.',
  b: GRAS,
  strong: GRAS,
  u: GRAS,
  mark: GRAS,
  i: ITALIQUE,
  em: ITALIQUE,
  cite: ITALIQUE,
  s: 'Écrivez ~~le texte~~ : deux tildes avant, deux après.',
  del: 'Écrivez ~~le texte~~ : deux tildes avant, deux après.',
  a: 'Écrivez [le texte du lien](https://…).',
  img: IMAGE,
  picture: IMAGE,
  figure: IMAGE,
  figcaption: 'La légende s’écrit dans <Photo fichier="…" alternative="…" legende="…" />.',
  svg: IMAGE,
  h1: 'Le titre du chapitre se met en tête de fichier : « titre: … ».',
  h2: TITRE,
  h3: 'Écrivez « ### » puis le titre, sur sa propre ligne.',
  h4: TITRE,
  h5: TITRE,
  h6: TITRE,
  ul: LISTE,
  ol: 'Écrivez une ligne par élément : « 1. », puis « 2. »…',
  li: LISTE,
  table: TABLEAU,
  thead: TABLEAU,
  tbody: TABLEAU,
  tr: TABLEAU,
  th: TABLEAU,
  td: TABLEAU,
  p: INUTILE,
  div: INUTILE,
  section: INUTILE,
  article: INUTILE,
  header: INUTILE,
  footer: INUTILE,
  main: INUTILE,
  span: 'Supprimez la balise et sa balise de fin : couleurs et tailles viennent de la charte.',
  font: 'Supprimez la balise et sa balise de fin : couleurs et tailles viennent de la charte.',
  center: 'Supprimez la balise et sa balise de fin : couleurs et tailles viennent de la charte.',
  small: 'Supprimez la balise et sa balise de fin : couleurs et tailles viennent de la charte.',
  big: 'Supprimez la balise et sa balise de fin : couleurs et tailles viennent de la charte.',
  sup: TYPOGRAPHIE,
  sub: TYPOGRAPHIE,
  abbr: 'Écrivez le sigle seul : il est expliqué par « sigles: » dans structure.yaml.',
  blockquote: CITATION,
  q: 'Écrivez les guillemets français : « le texte ».',
  code: CODE,
  pre: CODE,
  details: 'Écrivez <Encadre titre="…"> seul sur sa ligne, le texte, puis </Encadre>.',
  summary: 'Écrivez <Encadre titre="…"> seul sur sa ligne, le texte, puis </Encadre>.',
  aside: 'Écrivez <Encadre titre="…"> seul sur sa ligne, le texte, puis </Encadre>.',
  iframe: AILLEURS,
  video: AILLEURS,
  audio: AILLEURS,
  embed: AILLEURS,
  object: AILLEURS,
  script: PROGRAMME,
  style: PROGRAMME,
  link: PROGRAMME,
  meta: PROGRAMME,
  base: PROGRAMME,
  form: PROGRAMME,
  input: PROGRAMME,
  button: PROGRAMME,
  html: INUTILE,
  body: INUTILE,
};

/** What a chapter writes instead of an HTML tag; undefined when the name is not one. */
export function adviseHtml(nom: string): string | undefined {
  const lower = nom.toLowerCase();
  return Object.hasOwn(CONSEILS, lower) ? CONSEILS[lower] : undefined;
}
