package dk.fremdrift.database;

/** The application will not start like this. The message says why, the action what the operator can do about it. */
class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    StartRefused(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
