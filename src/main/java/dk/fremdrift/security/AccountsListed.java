package dk.fremdrift.security;

/**
 * The administrator took the list of accounts out as a file.
 *
 * @param format the end of the file's name
 */
public record AccountsListed(String format) {}
