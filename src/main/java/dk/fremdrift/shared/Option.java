package dk.fremdrift.shared;

/** One choice in a select box: the value that is sent, and the text that is read. */
public record Option(String value, String text) {}
