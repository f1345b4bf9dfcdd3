package dk.fremdrift.project;

import dk.fremdrift.shared.ConflictException;

/** Somebody was typed by a name alone that others have who are registered with an address. */
class NamesakeException extends ConflictException {

    private final String name;
    private final String registered;

    NamesakeException(String name, String registered) {
        super("project.person.namesake");
        this.name = name;
        this.registered = registered;
    }

    String name() {
        return name;
    }

    /** Who they are, as they are chosen from the list. */
    String registered() {
        return registered;
    }
}
