/** The PDF could not be printed as it should. The message is for the user, in French. */
export class ErreurPdf extends Error {
  override readonly name = 'ErreurPdf';
}
