/** What the XMP packet says, the same as the information dictionary of the PDF. */
interface Xmp {
  titre: string;
  auteur: string;
  sujet: string | undefined;
  motsCles: readonly string[];
  /** Language tag, such as `fr`. */
  langue: string | undefined;
  date: Date;
  logiciel: string;
}

/**
 * An XMP packet (ISO 16684-1) with Dublin Core title, author, subject, keywords and language, and the dates.
 * It claims no conformance to PDF/UA: Chromium does not mark running headers as artifacts, which PDF/UA requires.
 */
export function writeXmp(xmp: Xmp): string {
  const date = xmp.date.toISOString().replace(/\.\d{3}Z$/, 'Z');
  const lines = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(xmp.titre)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escape(xmp.auteur)}</rdf:li></rdf:Seq></dc:creator>`,
    ...(xmp.sujet
      ? [
          `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escape(xmp.sujet)}</rdf:li></rdf:Alt></dc:description>`,
        ]
      : []),
    ...(xmp.motsCles.length > 0
      ? [
          `<dc:subject><rdf:Bag>${xmp.motsCles.map((mot) => `<rdf:li>${escape(mot)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>`,
          `<pdf:Keywords>${escape(xmp.motsCles.join(', '))}</pdf:Keywords>`,
        ]
      : []),
    ...(xmp.langue
      ? [`<dc:language><rdf:Bag><rdf:li>${escape(xmp.langue)}</rdf:li></rdf:Bag></dc:language>`]
      : []),
    `<pdf:Producer>${escape(xmp.logiciel)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escape(xmp.logiciel)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
  ];
  // The id is the constant that the specification gives; the byte order mark says UTF-8.
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${lines.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
