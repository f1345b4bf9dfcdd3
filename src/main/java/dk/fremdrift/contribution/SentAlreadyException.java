package dk.fremdrift.contribution;

import java.util.UUID;

/** A form that was handed in comes once more, with other words in it. */
final class SentAlreadyException extends Exception {

    private final String token;
    private final transient UUID contributionId;

    /** @param token by which what was handed in is found */
    SentAlreadyException(String token, UUID contributionId) {
        super("contribution.sentAlready");
        this.token = token;
        this.contributionId = contributionId;
    }

    String token() {
        return token;
    }

    UUID contributionId() {
        return contributionId;
    }
}
