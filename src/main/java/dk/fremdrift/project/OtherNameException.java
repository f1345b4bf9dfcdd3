package dk.fremdrift.project;

import dk.fremdrift.shared.ConflictException;

/** The address that was typed is somebody's, and another name was typed beside it. */
class OtherNameException extends ConflictException {

    private final String name;

    /** @param name of the person who has the address */
    OtherNameException(String name) {
        super("project.person.otherName");
        this.name = name;
    }

    String name() {
        return name;
    }
}
