package dk.fremdrift.project;

import dk.fremdrift.project.OrganisationPage.RoleRow;
import dk.fremdrift.project.PaperEdition.Signatory;
import dk.fremdrift.shared.Danish;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a description on the table: as it stands now. */
@Component
class PaperEditions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Danish.LOCALE);

    private final DescriptionPapers papers;
    private final MessageSource messages;
    private final Clock clock;

    PaperEditions(DescriptionPapers papers, MessageSource messages, Clock clock) {
        this.papers = papers;
        this.messages = messages;
        this.clock = clock;
    }

    /** The description as it stands now, with a line for everybody who is to sign it. */
    PaperEdition draft(UUID projectId) {
        DescriptionPapers.Written written = papers.of(projectId);
        return new PaperEdition(
                written.paper().named(written.names(), say("project.paper.forgotten")),
                true,
                say("project.paper.version.draft"),
                DAY.format(LocalDate.now(clock)),
                null,
                written.signers().stream()
                        .map(role -> new Signatory(role.who(), as(role), null))
                        .toList());
    }

    private String as(RoleRow role) {
        String kind = say("role." + role.kind());
        return role.hasOrganisationBeside() ? kind + ", " + role.organisation() : kind;
    }

    private String say(String key) {
        return messages.getMessage(key, null, Danish.LOCALE);
    }
}
