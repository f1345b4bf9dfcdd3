package dk.fremdrift.project;

import dk.fremdrift.shared.ConflictException;
import java.util.List;

/** Somebody was typed by a name alone that others have who are registered. */
class NamesakeException extends ConflictException {

    private final String name;
    private final List<String> registered;

    NamesakeException(String name, List<String> registered) {
        super("project.person.namesake");
        this.name = name;
        this.registered = List.copyOf(registered);
    }

    String name() {
        return name;
    }

    /** Who they are, as they are chosen from the list. */
    List<String> registered() {
        return registered;
    }
}
