package dk.fremdrift.organisation;

/** A file of which nothing can be imported. */
class RefusedFileException extends RuntimeException {

    private final String detail;

    /**
     * @param message the last part of the message's key
     * @param detail what the message is filled in with, or nothing
     */
    RefusedFileException(String message, String detail) {
        super(message);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
