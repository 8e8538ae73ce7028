/** Longest part of a command that is looked at; what is kept of it is far shorter. */
export const MAX_REDACTED = 65_536;

/** Longest command in a record. */
export const MAX_COMMAND = 4000;

/** Texts inside quoted words that are read as commands of their own (`sh -c "mysql -pX"`). */
export const MAX_QUOTED_DEPTH = 4;
