function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** What `npm run dev` shows in place of every page while the data are wrong; it reloads by itself once mended. */
export function writeFaultsPage(faults: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>À corriger</title>
<script type="module" src="/@vite/client"></script>
<style>body{font:17px/1.5 system-ui,sans-serif;margin:8vh auto;max-width:80ch;padding:0 1.5rem}pre{white-space:pre-wrap;font-size:15px}</style>
</head><body><h1>Le rapport attend une correction</h1>
<p>La page reviendra d’elle-même dès que le fichier sera enregistré corrigé.</p><pre>${escapeHtml(faults)}</pre></body></html>`;
}
