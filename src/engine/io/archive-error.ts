/** What is wrong with an archive, for people; the path is not in the message. */
export class ArchiveError extends Error {}
