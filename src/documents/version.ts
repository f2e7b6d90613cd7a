/** Part of the index's manifest: raised when files are read into other text, so that they are read anew. */
export const DOCUMENTS_VERSION = 5;
