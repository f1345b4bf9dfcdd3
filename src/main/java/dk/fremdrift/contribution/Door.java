package dk.fremdrift.contribution;

import dk.fremdrift.shared.SafeHtml;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who comes by a link sees of a call.
 *
 * @param invited who is invited, if the link is for somebody by name
 * @param owner the organisation that owns the project, if it is known
 * @param open whether something can be handed in today
 * @param stopped whether nothing can because the open link that has led here is withdrawn
 * @param full whether no more can come by the open link, so much has
 */
record Door(
        UUID callId,
        UUID linkId,
        LinkKind kind,
        @Nullable String invited,
        String title,
        String text,
        LocalDate openUntil,
        boolean several,
        boolean open,
        boolean stopped,
        boolean full,
        List<String> kinds,
        String projectTitle,
        @Nullable String owner) {

    /** What is asked for, with its lists and emphasis. */
    public @Nullable SafeHtml html() {
        return SafeHtml.of(text);
    }

    /**
     * Whether one more can be handed in.
     *
     * @param handedIn how many have been by this link
     */
    public boolean takes(int handedIn) {
        return open && !full && (handedIn == 0 || (several && handedIn < HandingInService.MOST_BY_ONE_LINK));
    }
}
